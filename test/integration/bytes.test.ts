import assert from 'node:assert/strict';
import fc from 'fast-check';
import * as vscode from 'vscode';
import { day, readFile, run, type Series, useDesk } from './desk';

/** Lines that people write; the task lines among them end in the id that stands for them. */
const words = [
  '',
  'plain words',
  '# Heading',
  '## Support',
  '- item',
  '\t- [ ] tab item',
  '> quote',
  '| a | b |',
  '<!-- a prompt -->',
  '日本語 🎉 العربية עברית',
  'trailing \t ',
  'no\u00A0break\u2028separator',
  '***',
  '~~~',
  '~~~',
  '- [Ref](2026-11-10.md#^aaaaaa)',
  'e\u0301 and é',
  '\u200Bzero width',
  '- [x] @me ⏫ Done 📅️ 2026-01-01 ✅ 2026-01-02 ^bbbbbb',
];
const target = '* [ ] Naïve 🎉 plan,  two spaces 📅️ 2026-11-28 ^zzzzzz \t';
const edits: [command: string, argument: object, changed: string][] = [
  ['completeAction', {}, `* [x] Naïve 🎉 plan,  two spaces 📅️ 2026-11-28 ✅ ${day()} ^zzzzzz \t`],
  ['snoozeAction', { due: '2031-02-03' }, target.replace('2026-11-28', '2031-02-03')],
  ['assignAction', { owner: 'ada' }, target.replace('* [ ] ', '* [ ] @ada ')],
];

/** How a text lies on the disk: its line ends, whether it begins with a byte order mark, whether its last line ends. */
const forms: [name: string, write: (lines: readonly string[]) => string][] = [
  ['LF', (lines) => `${lines.join('\n')}\n`],
  ['CRLF', (lines) => `${lines.join('\r\n')}\r\n`],
  ['no line end at the end', (lines) => lines.join('\n')],
  ['a byte order mark and CRLF', (lines) => `\uFEFF${lines.join('\r\n')}`],
  ['mixed line ends', (lines) => lines.map((line, at) => line + (at % 3 === 0 ? '\r\n' : '\n')).join('')],
  [
    'a byte order mark and mixed line ends',
    (lines) => `\uFEFF${lines.map((line, at) => line + (at % 2 === 0 ? '\n' : '\r\n')).join('')}end`,
  ],
];

/** The same bytes; tells only of the lines that differ. */
function assertSame(actual: string, expected: string, message?: string): void {
  const [found, wanted] = [actual.split('\n'), expected.split('\n')];
  const differing = [...found.keys(), ...wanted.keys()].find((at) => found[at] !== wanted[at]);
  if (differing !== undefined) assert.deepEqual([differing, found[differing]], [differing, wanted[differing]], message);
  assert.equal(actual, expected, message);
}

describe("every byte outside a command's range stays", () => {
  const desk = useDesk();
  const note = [...words.slice(0, 8), target, ...words.slice(8)];

  const withNote = async (text: string): Promise<[Series, vscode.Uri]> => {
    const series = await desk.series({ '2026-11-10.md': '- [ ] @me Referred ^aaaaaa\n', '2026-11-17.md': text });
    return [series, series.uri('2026-11-17.md')];
  };

  for (const [name, write] of forms) {
    it(`in a note with ${name}: one command on top of another`, async () => {
      const place = note.indexOf(target);
      const lines = (...own: string[]): string => write([...note.slice(0, place), ...own, ...note.slice(place + 1)]);
      const targets = edits.map((_, at) => target.replace('zzzzzz', `zzzzz${at}`));
      const changed = edits.map(([, , line], at) => line.replace('zzzzzz', `zzzzz${at}`));
      const [, uri] = await withNote(lines('* [ ] Naïve 🎉 plan', ...targets));
      const id = await run<string>('trackAction', { uri, line: place, followUp: '2031-01-01' });
      const tracked = '* [ ] @me Naïve 🎉 plan ➕ 2026-11-17 ⏳ 2031-01-01';
      assertSame(await readFile(uri), lines(`${tracked} ^${id}`, ...targets), 'trackAction');
      for (const [at, [command, argument]] of edits.entries()) {
        assert.equal(
          await run(command, { ...(at === 1 ? { uri, line: place + 1 + at } : { id: `zzzzz${at}` }), ...argument }),
          true,
          desk.errors().join(),
        );
        assertSame(await readFile(uri), lines(`${tracked} ^${id}`, ...changed.slice(0, at + 1), ...targets.slice(at + 1)), command);
      }
      assert.equal(await run('snoozeAction', { id, due: '2031-02-03' }), true, desk.errors().join());
      assertSame(await readFile(uri), lines(`${tracked} 📅 2031-02-03 ^${id}`, ...changed));
      assert.deepEqual(
        vscode.workspace.textDocuments.filter(({ isDirty }) => isDirty).map((document) => document.uri.path),
        [],
        'saved',
      );
    });

    it(`in a note with ${name}: carry-over only inserts`, async () => {
      const text = write(note.filter((line) => !line.includes('#^aaaaaa')));
      const [, uri] = await withNote(text);
      assert.equal(await run('carryOver', { uri }), 1, desk.errors().join());
      const after = await readFile(uri);
      let start = 0;
      while (after[start] === text[start]) start += 1;
      assert.ok(after.endsWith(text.slice(start)) || after.startsWith(text), 'one insertion');
      assert.match(after, /\[Referred\]\(2026-11-10\.md#\^aaaaaa\)/);
      if (name.includes('CRLF')) assert.doesNotMatch(after, /[^\r]\n/);
    });
  }

  for (const [name, write] of forms) {
    it(`in a note with ${name}: a new date`, async () => {
      const lines = (date: string): string => write(['---', `date: ${date}`, 'time: "10:00"', '---', ...note]);
      const [, uri] = await withNote(lines('2026-11-17'));
      const moved = await run<vscode.Uri>('reschedule', { uri, date: '2026-11-19' });
      assert.deepEqual(desk.errors(), []);
      assert.match(moved.path, /2026-11-19\.md$/);
      assertSame(await readFile(moved), lines('2026-11-19'));
    });
  }

  it('whatever the note', async () => {
    const line = fc.oneof(
      fc.constantFrom(...words),
      fc.string({ unit: 'grapheme', maxLength: 30 }).filter((text) => !/[\r\n]|\^|^\s*(?:```|~~~|<|%%|---|<{7})/.test(text)),
    );
    const cases = fc.record({
      above: fc.array(
        line.filter((text) => !/^(?:~~~|---|<!--)/.test(text)),
        { maxLength: 8 },
      ),
      below: fc.array(line, { maxLength: 8 }),
      form: fc.constantFrom(...forms.map(([, write]) => write)),
      edit: fc.constantFrom(...edits),
    });
    const [, uri] = await withNote('');
    await fc.assert(
      fc.asyncProperty(cases, async ({ above, below, form, edit: [command, argument, changed] }) => {
        // A line of words goes before: what stands above could else make the target something else than a list item.
        const lines = (own: string): string[] => ['', ...above, '', 'words', '', own, ...below];
        await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(form(lines(target))));
        await run('refresh');
        const result = await run(command, { uri, line: above.length + 4, ...argument });
        assertSame(await readFile(uri), form(lines(result === true ? changed : target)), desk.errors().join());
        assert.equal(result, true, desk.errors().join());
        desk.messages.length = 0;
      }),
      { numRuns: 10, includeErrorInReport: true },
    );
  }).timeout(60_000);
});
