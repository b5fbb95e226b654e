// Notes to measure with: the same ones every time, in the shapes that people write. `node test/bench/notes.mjs <folder> [notes]` writes them.
import { mkdirSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';

export const managerCount = 40;
const firstDay = Date.UTC(2026, 10, 24);
const day = 86_400_000;

const words =
  'capacity plan payments platform review latency launch migration budget roadmap onboarding incident hiring promotion design deploy metrics customer contract security audit backlog quarter team feedback career growth training talk draft estimate risk owner access vendor renewal test cluster search billing mobile export'.split(
    ' ',
  );
const names =
  'Ada Grace Barbara Radia Margaret Katherine Frances Jean Adele Karen Lynn Sophie Hedy Joan Mary Anita Shafi Evelyn Dana Irene'.split(' ');
const areas = ['payments', 'search', 'platform', 'mobile'];
const sections = ['Recap', 'Wins 🎉', 'Alignment', 'Support', 'Feedback', 'Career:', 'Follow-up', 'Notes', 'Parking lot', 'Private'];
const priorities = ['⏫ ', '🔼 ', '🔽 ', ''];

/** Mulberry32: a number in [0, 1) at each call. */
function randomFrom(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const dateAt = (time) => new Date(time).toISOString().slice(0, 10);
export const managerName = (manager) => `${names[manager % names.length]} ${manager < names.length ? 'Lovelace' : 'Hopper'}`;
export const managerId = (manager) => managerName(manager).toLowerCase().replaceAll(' ', '-');

/** One meeting note of `lines` lines or so; `index` decides everything but who it is with, on which day (milliseconds since the epoch), and whether it is planned. */
export function noteText(
  index,
  lines,
  { manager = index % managerCount, time = firstDay - Math.floor(index / managerCount) * day, isPlanned = index < managerCount } = {},
) {
  const random = randomFrom(index + 1);
  const upTo = (most) => Math.floor(random() * most);
  const pick = (list) => list[upTo(list.length)];
  const phrase = (count) => Array.from({ length: count }, () => pick(words)).join(' ');
  const id = () => Array.from({ length: 6 }, () => 'abcdefghijklmnopqrstuvwxyz0123456789'[upTo(36)]).join('');
  const date = (days = 0) => dateAt(time + days * day);
  const owner = () => pick(['@me ', `@${managerId(manager)} `, '']);

  const task = () => {
    const box = pick([' ', ' ', ' ', 'x', '-', '/']);
    const kind = upTo(3);
    if (kind === 0)
      return `- [${box}] ${owner()}Send ${phrase(4)} #area/${pick(areas)} ${pick(priorities)}➕ ${date()} ⏳ ${date(7)} 📅 ${date(11)}${box === 'x' ? ` ✅ ${date(9)}` : ''} ^${id()}`;
    if (kind === 1)
      return `- [${box}] ${owner()}Agree on ${phrase(4)} [created:: ${date()}] [due:: ${date(11)}] [priority:: ${pick(['high', 'low'])}] ^${id()}`;
    return `- [${box}] ${owner()}Talk about ${phrase(5)} (10m)`;
  };
  const block = () => {
    const kind = random();
    if (kind < 0.28) return [task()];
    if (kind < 0.34) return [`- **${phrase(1)}**: ${phrase(6)}`, `  Recommendation: ${phrase(5)}`, `  ${task()}`];
    if (kind < 0.55) return [`- ${phrase(7)}`, `  - ${phrase(4)}`];
    if (kind < 0.6) return [`- [Send ${phrase(3)}](${date(-7)}.md#^${id()})`];
    if (kind < 0.65) return ['', '```sh', `- [ ] ${phrase(3)}`, `deploy --${phrase(1)}`, '```', ''];
    if (kind < 0.68) return ['', `<!-- ${phrase(6)}`, `- [ ] ${phrase(3)} -->`, ''];
    if (kind < 0.71) return ['', '%%', phrase(5), '%%', ''];
    if (kind < 0.74) return [`> ${phrase(8)}`, `> - ${phrase(4)}`, ''];
    if (kind < 0.78) return [`1. ${phrase(5)}`, `2. ${phrase(6)}`];
    return ['', `${phrase(9)}, ${phrase(7)}.`, `${phrase(10)}.`, ''];
  };

  const text = [
    '---',
    `date: ${date()}`,
    'time: "10:00"',
    `duration: ${pick([30, 45, 60])}`,
    `type: ${pick(['weekly', 'career', 'five-part'])}`,
    `status: ${isPlanned ? 'planned' : pick(['held', 'held', 'held', 'cancelled'])}`,
    `goal: agree on ${phrase(3)}`,
    `shared: ${date(-1)}`,
    ...(index % 100 === 50 ? ['reason: [unclosed'] : []),
    '---',
    '',
    `# ${managerName(manager)}, ${date()}`,
  ];
  for (let section = 0; text.length < lines; section++) {
    text.push('', `## ${section === 6 ? `${managerName(manager).split(' ')[0]}'s topics` : sections[section % sections.length]}`, '');
    for (const end = Math.min(lines, text.length + 9); text.length < end;) text.push(...block());
  }
  return text.join(index % 20 === 7 ? '\r\n' : '\n') + '\n';
}

export function profileText(manager) {
  return `---\nname: ${managerName(manager)}\nrelation: ${manager % 8 === 7 ? 'skip-level' : 'manager'}\nemail: ${managerId(manager)}@example.com\ncadence: weekly\nweekday: tuesday\ntime: "10:00"\nduration: 30\ntimezone: Europe/London\ncareer: monthly\naway: [2026-12-24..2027-01-02, 2027-02-15]\n---\n\n## Priorities\n\n- Keep the platform up\n\n## Private\n\n- Likes tea\n`;
}

/** Where the note of this index stands below the notes folder. */
export function notePath(index) {
  return `${managerId(index % managerCount)}/${dateAt(firstDay - Math.floor(index / managerCount) * day)}.md`;
}

/** Of a file that was changed a moment ago nothing is believed: these were written an hour ago. */
function writer(folder) {
  let bytes = 0;
  const time = new Date(Date.now() - 3_600_000);
  const write = (name, text) => {
    const file = path.join(folder, name);
    writeFileSync(file, text);
    utimesSync(file, time, time);
    bytes += Buffer.byteLength(text);
  };
  return { write, written: () => bytes };
}

/** Writes `count` notes and the profiles below `folder`; answers the bytes written. */
export function writeNotes(folder, count) {
  const { write, written } = writer(folder);
  for (let manager = 0; manager < managerCount; manager++) {
    mkdirSync(path.join(folder, managerId(manager)), { recursive: true });
    write(`${managerId(manager)}/profile.md`, profileText(manager));
  }
  for (let index = 0; index < count; index++) write(notePath(index), noteText(index, 60 + ((index * 37) % 61)));
  return { bytes: written() };
}

/** So many of a person's notes have open actions. */
const recent = 3;
/** The shares of three people, and in how many days each meets next: of the first nothing is planned. */
const people = [
  { share: 0.5, next: 0 },
  { share: 0.3, next: 2 },
  { share: 0.2, next: 4 },
];

/** Notes as people have them: of three people, a day apart, and what was to be done is done, but for the last ones. Answers the bytes written, and the note that is planned next. */
export function writePeople(folder, count, today = firstDay) {
  const { write, written } = writer(folder);
  people.forEach(({ share, next }, manager) => {
    const home = managerId(manager);
    mkdirSync(path.join(folder, home), { recursive: true });
    write(`${home}/profile.md`, profileText(manager));
    for (let note = 0; note < share * count; note++) {
      const time = today + (note === 0 && next > 0 ? next : -note - 1) * day;
      const text = noteText(note * managerCount + manager, 60 + ((note * 37) % 61), { manager, time, isPlanned: time > today });
      const own = text.replace('reason: [unclosed\n', '');
      write(`${home}/${dateAt(time)}.md`, note < recent ? own : own.replace(/- \[[ /]\]/g, '- [x]'));
    }
  });
  return { bytes: written(), planned: `${managerId(1)}/${dateAt(today + people[1].next * day)}.md` };
}

if (path.basename(process.argv[1] ?? '') === 'notes.mjs') {
  const [folder, count = '10000'] = process.argv.slice(2);
  if (folder === undefined) throw new Error('usage: node test/bench/notes.mjs <folder> [notes]');
  console.log(`${(writeNotes(folder, Number(count)).bytes / 1e6).toFixed(1)} MB`);
}
