import assert from 'node:assert/strict';
import fc from 'fast-check';
import { summarizeAgenda } from '../../../src/core/agenda/agendaSummary';
import { carryOver } from '../../../src/core/agenda/carryOver';
import { issuesOf, type IssueWords } from '../../../src/core/share/issuesDocument';
import { type ExportFormat, issueFormats, noteFormats } from '../../../src/core/share/formats';
import type { Action } from '../../../src/core/model';
import { readOutline } from '../../../src/core/note/readOutline';
import { ScanResult, scan } from '../../../src/core/note/scan';
import { english } from '../share/englishWords';
import { noteWithSecrets } from './secretNotes';
import { linesIn } from '../../../src/index/lineReader';
import { Lines } from '../../../src/index/lines';
import { runs } from '../runs';

const folder = 'file:///n/1on1/ada';
const uri = `${folder}/2026-11-17.md`;
const words: IssueWords = { status: (status) => status, owner: (owner) => owner };
const room = new ScanResult();

function actionsIn(text: string): readonly Action[] {
  const bytes = new TextEncoder().encode(text);
  scan(bytes, bytes.length, room);
  return new Lines({ uri, root: 'file:///n/1on1', manager: 'ada', kind: 'meeting' }, linesIn(bytes, room)).actions();
}

/** Two of them; all forms of a document are in `share/leaks.property.test.ts`. */
const sourceFormats = noteFormats.filter(({ id }) => id === 'markdown' || id === 'json');

/** All that leaves a note, or is shown unasked. */
async function givenAway(text: string): Promise<Readonly<Record<string, string>>> {
  const outline = readOutline(text);
  const all = actionsIn(text);
  const actions = all.filter((action) => !action.private);
  const target = { uri: `${folder}/2026-11-24.md`, text: '## Follow-up\n' };
  const plain = actions.map(({ line, task }) => ({ ...task, line, manager: 'ada', owner: 'me', tags: [...task.tags] }));
  const exported = [
    {
      withId: (id: string) => all.find(({ task }) => task.id === id),
      root: folder,
      file: 'a.md',
      name: 'Ada',
      meeting: { manager: 'ada', date: '2026-11-17', duration: 30, type: 'weekly', status: 'held' as const },
      source: text,
      actions: plain,
      words: english,
    },
  ];
  const issues = issuesOf({ uri, text, outline, date: '2026-11-17', managers: [], withId: (id) => all.find(({ task }) => task.id === id) });
  return {
    carried: carryOver({ note: target, actions: all, previous: { uri, text, date: '2026-11-17' } })
      .edits.map((edit) => edit.text)
      .join('\n'),
    ...(await writtenAs('notes', sourceFormats, { notes: exported, title: '' })),
    ...(await writtenAs('issues', issueFormats, { issues, words, from: 'file:///n/issues.md' })),
    glance: JSON.stringify(summarizeAgenda(text)),
    api: JSON.stringify(plain),
  };
}

async function writtenAs<T>(what: string, formats: readonly ExportFormat<T>[], content: T): Promise<Record<string, string>> {
  return Object.fromEntries(
    await Promise.all(formats.map(async (format) => [`${what} as ${format.id}`, await format.write(content)] as const)),
  );
}

describe('secrets in a note', () => {
  it('leave it nowhere, and what stands beside them does', async () => {
    await fc.assert(
      fc.asyncProperty(noteWithSecrets, async (text) => {
        const given = await givenAway(text);
        for (const [way, said] of Object.entries(given)) {
          const shown = way === 'carried' ? said.replace(/<!--.*?-->|(?<!`)%%(?!`).*?%%/g, '') : said;
          assert.doesNotMatch(shown, /hush/, `${way} of\n${text}\n---\n${said}`);
        }
        const has = (way: string, word: string) =>
          assert.ok(given[way]?.includes(word), `${word} is not in ${way} of\n${text}\n---\n${given[way]}`);
        // A tag is a mark, not a word.
        for (const [word] of text.matchAll(/(?<!#)(?:seen|left|task)\d+/g)) has('notes as markdown', word);
        for (const [word] of text.matchAll(/left\d+/g)) {
          has('carried', word);
          has('api', word);
        }
        for (const [, word] of text.matchAll(/(task\d+)[^\r\n]*\^x\d+y/g)) has('carried', word!);
      }),
      { numRuns: runs(500) },
    );
  }).timeout(20_000);
});
