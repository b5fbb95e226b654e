import { parseTaskLine } from '../../../src/core/action/taskLine';
import { readTaskLine } from '../../../src/core/action/readTaskLine';
import { setField } from '../../../src/core/action/edit';
import { setStatus } from '../../../src/core/action/setStatus';
import { trackAction } from '../../../src/core/action/track';
import { addPoints } from '../../../src/core/agenda/addPoints';
import { summarizeAgenda } from '../../../src/core/agenda/agendaSummary';
import { capturedPoint, firstLineOf } from '../../../src/core/agenda/capturedPoint';
import { carryOver } from '../../../src/core/agenda/carryOver';
import { readIssues } from '../../../src/core/agenda/issues';
import { insertMoved, itemsToMove } from '../../../src/core/agenda/moveItems';
import { readQuestions } from '../../../src/core/agenda/readQuestions';
import { issueNote, unsolvedIssues } from '../../../src/core/agenda/unsolved';
import { parseDateInput } from '../../../src/core/date/dateInput';
import { parseDateWords } from '../../../src/core/date/dateWords';
import { coAuthors, readCommitMessage, readRevert } from '../../../src/core/git/commitMessage';
import { readConfig } from '../../../src/core/git/config';
import { withLine, withoutLine } from '../../../src/core/git/exclude';
import { shownEmails } from '../../../src/core/git/mailmap';
import { readRemote } from '../../../src/core/git/remote';
import { readCalendar } from '../../../src/core/ics/readCalendar';
import { People } from '../../../src/core/import/person';
import { planImport } from '../../../src/core/import/plan';
import { readSource } from '../../../src/core/import/readSource';
import { linkText } from '../../../src/core/link/linkText';
import { readLinks } from '../../../src/core/link/readLinks';
import { changeFrontMatter } from '../../../src/core/note/changeFrontMatter';
import { insertSection } from '../../../src/core/note/insert';
import { orderSections } from '../../../src/core/note/orderSections';
import { readOutline } from '../../../src/core/note/readOutline';
import { setMapValue } from '../../../src/core/note/setMapValue';
import { visibleText } from '../../../src/core/note/visibleText';
import { figuresIn } from '../../../src/core/plans/figures';
import { logWins } from '../../../src/core/plans/logWins';
import { readPlan } from '../../../src/core/plans/readPlan';
import { readWins } from '../../../src/core/plans/readWins';
import { rules } from '../../../src/core/rules';
import { held, next, profile } from '../../../src/core/rules/exampleNotes';
import { agenda } from '../../../src/core/share/agenda';
import { writeCsv } from '../../../src/core/share/csv';
import { agendaDigest } from '../../../src/core/share/digest';
import { writeEml } from '../../../src/core/share/eml';
import { headerText } from '../../../src/core/share/encodedWords';
import { writeHtml } from '../../../src/core/share/html';
import { writeMailto } from '../../../src/core/share/mailto';
import { writeMarkdown } from '../../../src/core/share/markdown';
import { plainText } from '../../../src/core/share/plainText';
import { visibleBlocks } from '../../../src/core/share/readNote';
import { recap } from '../../../src/core/share/recap';
import { searchNote } from '../../../src/core/share/searchNote';
import { writeSlack } from '../../../src/core/share/slack';
import { writeText } from '../../../src/core/share/text';
import { renderTemplate, splitTemplate, toSnippet } from '../../../src/core/template/template';
import { fillFrontMatter } from '../../../src/core/template/templateFrontMatter';
import { judgeExample } from '../rules/judgeExample';
import { english } from '../share/englishWords';

const uri = 'file:///1on1/ada/2026-11-24.md';
const earlier = { uri: 'file:///1on1/ada/2026-11-17.md', date: '2026-11-17' };
const words = { owner: (text: string) => text, due: (text: string) => text, done: (text: string) => text };
const facts = { today: '2026-11-25', nextMeeting: '2026-12-01' };
const me = { name: 'Grace', email: 'grace@example.com' };
const parts = (text: string) => readTaskLine(`- [ ] ${text.replaceAll('\n', ' ')}`)!;
const docOf = (text: string) => ({ title: 'A', blocks: visibleBlocks(text) });

/** Each reads a text that somebody else wrote, or edits it. */
export const readers: Readonly<Record<string, (text: string) => unknown>> = {
  outline: readOutline,
  'visible text': (text) => visibleText(text),
  links: readLinks,
  'text of a link': linkText,
  'task line': (text) => parseTaskLine(`- [ ] ${text.replaceAll('\n', ' ')}`),
  track: (text) => trackAction(parts(text), { id: 'a1b2c3', owner: 'me', due: '2026-12-01', dueWords: 'due: friday' }, 'tasks'),
  complete: (text) => setStatus(parts(text), 'done', '2026-11-24', 'tasks'),
  'set a field': (text) => setField(parts(text), 'due', '2026-12-01', 'tasks'),
  'dates in words': (text) => parseDateWords(text, facts),
  'dates in German': (text) => parseDateWords(text, { ...facts, language: 'de' }),
  'dates in Japanese': (text) => parseDateWords(text, { ...facts, language: 'ja' }),
  'a date': (text) => parseDateInput(text, facts),
  'insert a section': (text) => insertSection(text, readOutline(text), 'Support', ['- [ ] a']),
  'order sections': (text) => {
    const outline = readOutline(text);
    return orderSections(text, outline, [...outline.headings.keys()].reverse());
  },
  'front matter before it': (text) => changeFrontMatter(`---\ndate: 2026-11-24\n---\n${text}`, { shared: '2026-11-23' }),
  'front matter': (text) => changeFrontMatter(`---\n${text}\n---\n`, { shared: '2026-11-23', date: undefined }),
  'a value of front matter': (text) =>
    changeFrontMatter(`---\ndate: 2026-11-24\nreason: ${text}\nshared: 2026-11-23\n---\n`, { reason: 'a', shared: undefined }),
  'lines of front matter': (text) =>
    changeFrontMatter(`---\ndate: 2026-11-24\n${text}\nreason: a\n---\n`, { date: undefined, reason: 'b' }),
  'a map in front matter': (text) => setMapValue(`---\nrules:\n  a: off\n---\n${text}`, { key: 'rules', name: 'b', value: 'off' }),
  'carry over into it': (text) =>
    carryOver({ note: { uri, text }, actions: [], previous: { ...earlier, text: '## Updates\n\n- [ ] b\n' } }),
  'carry over from it': (text) => carryOver({ note: { uri, text: '# A\n' }, actions: [], previous: { ...earlier, text } }),
  'add points': (text) => addPoints(text, [{ text: 'a point' }], 'Ada'),
  'a point of it': (text) => addPoints('# A\n', [{ text }], 'Ada'),
  'captured code': (text) => capturedPoint(firstLineOf(text), []),
  'move items': (text) => {
    const outline = readOutline(text);
    const [index, item] = [...outline.items.entries()][0] ?? [];
    return (
      item &&
      insertMoved(text, itemsToMove(text, outline, [{ index: index!, block: { start: item.start, end: text.length } }]), 'Follow-up')
    );
  },
  summary: (text) => summarizeAgenda(text),
  issues: (text) => readIssues({ ...earlier, text, outline: readOutline(text) } as Parameters<typeof readIssues>[0]),
  'open issues': (text) => {
    const note = issueNote(new TextEncoder().encode(text), { ...earlier, managers: [] });
    return note && unsolvedIssues([{ ...note, issues: readIssues(note) }]);
  },
  questions: readQuestions,
  'commit message': (text) => [readCommitMessage(text), readRevert(text), coAuthors(text)],
  'git config': readConfig,
  remote: readRemote,
  mailmap: (text) => shownEmails(['grace@example.com'], text),
  'exclude file': (text) => [withLine(text, '/1on1/'), withoutLine(text, '/1on1/')],
  calendar: (text) => eventsOf(text, 'Ada Lovelace'),
  'event of a calendar': (text) => {
    const lines = text.split('\n').map((line) => `SUMMARY:1:1 Ada Lovelace ${line}`);
    const description = text.replaceAll('\n', '\n ');
    eventsOf(
      `BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:a\nDTSTART:20261124T100000\n${lines.join('\n')}\nDESCRIPTION:${description}\nEND:VEVENT\nEND:VCALENDAR\n`,
      'Ada Lovelace',
    );
  },
  'zone of a calendar': (text) => {
    const zone = text.replaceAll(/["\n]/g, '/');
    eventsOf(
      `BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:a\nDTSTART;TZID="${zone}":20261124T100000\nSUMMARY:1:1 Ada\nEND:VEVENT\nEND:VCALENDAR\n`,
      'Ada',
    );
  },
  'name in a calendar': (text) =>
    eventsOf('BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:a\nDTSTART:20261124T100000Z\nSUMMARY:1:1 Ada\nEND:VEVENT\nEND:VCALENDAR\n', text),
  'import a file': async (text) => planOf(text, 'notes.md'),
  'import an Org file': async (text) => planOf(text, 'notes.org'),
  'rules of an agenda': (text) => judgeExample(rules[0]!, next(text)),
  'rules of a held note': (text) => judgeExample(rules[0]!, held(text)),
  'rules of a profile': (text) => judgeExample(rules[0]!, profile(text)),
  wins: readWins,
  'log a win': (text) => logWins(text, [{ date: '2026-11-24', text: 'a win', id: 'w1w1w1' } as Parameters<typeof logWins>[1][number]]),
  plan: (text) => readPlan('career-plan', text),
  figures: figuresIn,
  'plain text': (text) => plainText(text, words),
  'share an agenda': (text) => agenda({ text, title: 'A' } as Parameters<typeof agenda>[0], english),
  recap: (text) => recap({ text, title: 'A' } as Parameters<typeof recap>[0], english),
  digest: agendaDigest,
  search: (text) => searchNote(text, ['zebra', 'ab']),
  html: (text) => writeHtml(docOf(text)),
  markdown: (text) => writeMarkdown(docOf(text)),
  slack: (text) => writeSlack(docOf(text)),
  text: (text) => writeText(docOf(text)),
  mailto: (text) => writeMailto({ to: [me.email], subject: text, doc: docOf(text) }),
  mail: (text) => writeEml({ from: me, to: [me], subject: text, doc: docOf(text), date: 0, id: 'a' }),
  'mail header': headerText,
  'table of words': (text) => writeCsv([text.split('\n'), [text]]),
  template: (text) => [
    splitTemplate(text),
    renderTemplate(text, {} as Parameters<typeof renderTemplate>[1]),
    toSnippet(text, {} as Parameters<typeof toSnippet>[1]),
  ],
  'front matter of a template': (text) => fillFrontMatter(text, {} as Parameters<typeof fillFrontMatter>[1]),
};

async function planOf(text: string, name: string): Promise<unknown> {
  const people = new People([{ id: 'ada', name: 'Ada Lovelace' }]);
  const reading = await readSource({ source: name, path: ['ada', name], above: 0, text }, people, false);
  return planImport([{ source: name, reading }], {});
}

function eventsOf(calendar: string, name: string): void {
  const people = [{ key: 'ada', emails: ['ada@example.com'], names: [name] }];
  const steps = readCalendar(calendar, { from: '2026-11-01', to: '2026-12-31', people });
  while (!steps.next().done);
}
