import assert from 'node:assert/strict';
import { Plain } from '../../../src/index/plain';
import { Schedule } from '../../../src/index/schedule';
import { createApi } from '../../../src/platform/api';
import { endIndexes, indexOf, root } from './indexOf';
import { MemoryNotes } from './memoryNotes';

const ada = `${root}/ada`;

async function scheduleOf(files: Readonly<Record<string, string>>, today = '2026-11-22'): Promise<Schedule & { readonly people: ReturnType<Awaited<ReturnType<typeof indexOf>>['managers']> }> {
  const index = await indexOf(new MemoryNotes(files));
  return Object.assign(new Schedule(index, { today: () => today }, { of: () => [] }), { people: index.managers() });
}

describe('the held meetings before one', () => {
  afterEach(endIndexes);

  const rows: [what: string, files: Record<string, string>, note: { name: string; date: string; time?: string }, before: string[]][] = [
    ['the last one first, and not itself', { '2026-11-03': '', '2026-11-10': '', '2026-11-17': '' }, { name: '2026-11-17', date: '2026-11-17' }, ['2026-11-10', '2026-11-03']],
    ['the first of the same day', { '2026-11-10': '', '2026-11-17': '', '2026-11-17-2': '' }, { name: '2026-11-17-2', date: '2026-11-17' }, ['2026-11-17', '2026-11-10']],
    ['the first of this day, where it says that it was held', { '2026-11-22': '---\nstatus: held\n---\n' }, { name: '2026-11-22-2', date: '2026-11-22' }, ['2026-11-22']],
    ['not the first of this day while it is planned', { '2026-11-22': '' }, { name: '2026-11-22-2', date: '2026-11-22' }, []],
    ['of one day by the time', { '2026-11-17': '---\ntime: "15:00"\n---\n', '2026-11-17-2': '---\ntime: "09:00"\n---\n' }, { name: '2026-11-17', date: '2026-11-17', time: '15:00' }, ['2026-11-17-2']],
    ['not a later one of the day', { '2026-11-17': '', '2026-11-17-2': '' }, { name: '2026-11-17', date: '2026-11-17' }, []],
  ];
  for (const [what, files, { name, ...rest }, before] of rows) {
    it(what, async () => {
      const schedule = await scheduleOf(Object.fromEntries(Object.entries(files).map(([file, text]) => [`${ada}/${file}.md`, text])));
      const found = schedule.heldBefore(schedule.people[0]!, { uri: `${ada}/${name}.md`, ...rest });
      assert.deepEqual(found.map(({ uri }) => uri), before.map((file) => `${ada}/${file}.md`));
    });
  }
});

describe('the nearest of several next meetings', () => {
  it('is the one that the API names', async () => {
    const index = await indexOf(new MemoryNotes({
      [`${ada}/profile.md`]: '---\nname: Ada\ntime: "15:00"\n---\n', [`${ada}/2026-11-24.md`]: '',
      [`${root}/grace/profile.md`]: '---\nname: Grace\ntime: "10:00"\n---\n', [`${root}/grace/2026-11-24.md`]: '',
    }));
    const schedule = new Schedule(index, { today: () => '2026-11-22' }, { of: () => [] });
    const api = createApi(async () => ({ index, schedule, plain: new Plain(index, schedule) }), () => ({ dispose: () => undefined }));
    assert.deepEqual(await api.nextMeeting(), { manager: 'grace', date: '2026-11-24', time: '10:00', days: 2, uri: `${root}/grace/2026-11-24.md` });
    endIndexes();
  });
});

describe('what the API says of a meeting whose note does not', () => {
  afterEach(endIndexes);

  const profiles: [profile: string, type: string][] = [['', 'weekly'], ['relation: skip-level', 'skip-level'], ['relation: skip-level\ntemplate: five-part', 'five-part']];
  for (const [profile, type] of profiles) {
    it(`${JSON.stringify(profile)}: ${type}`, async () => {
      const index = await indexOf(new MemoryNotes({ [`${ada}/profile.md`]: `---\nname: Ada\n${profile}\n---\n`, [`${ada}/2026-11-24.md`]: '' }));
      const plain = new Plain(index, new Schedule(index, { today: () => '2026-11-22' }, { of: () => [] }));
      assert.deepEqual(plain.meeting(index.meetings()[0]!), { uri: `${ada}/2026-11-24.md`, manager: 'ada', date: '2026-11-24', duration: 30, type, status: 'planned' });
    });
  }
});
