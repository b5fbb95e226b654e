import assert from 'node:assert/strict';
import fc from 'fast-check';
import * as vscode from 'vscode';
import { day, readFile, run, type Series, useDesk } from './desk';

/** Lines that people write; the task lines among them end in the id that stands for them. */
const words = [
  '', 'plain words', '# Heading', '## Support', '- item', '\t- [ ] tab item', '> quote', '| a | b |', '<!-- a prompt -->', '日本語 🎉 العربية עברית', 'trailing \t ', 'no\u00A0break\u2028separator', '***', '~~~', '~~~',
  '- [Ref](2026-11-10.md#^aaaaaa)', 'e\u0301 and é', '\u200Bzero width', '- [x] @me ⏫ Done 📅️ 2026-01-01 ✅ 2026-01-02 ^bbbbbb',
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
  ['a byte order mark and mixed line ends', (lines) => `\uFEFF${lines.map((line, at) => line + (at % 2 === 0 ? '\n' : '\r\n')).join('')}end`],
];

describe('every byte outside a command\'s range stays', () => {
  const desk = useDesk();
  const note = [...words.slice(0, 8), target, ...words.slice(8)];

  const withNote = async (text: string): Promise<[Series, vscode.Uri]> => {
    const series = await desk.series({ '2026-11-10.md': '- [ ] @me Referred ^aaaaaa\n', '2026-11-17.md': text });
    return [series, series.uri('2026-11-17.md')];
  };

  for (const [name, write] of forms) {
    it(`in a note with ${name}: action commands, by id and by line`, async () => {
      for (const [command, argument, changed] of edits) {
        const [, uri] = await withNote(write(note));
        const by = command === 'snoozeAction' ? { uri, line: note.indexOf(target) } : { id: 'zzzzzz' };
        assert.equal(await run(command, { ...by, ...argument }), true, desk.errors().join());
        assert.equal(await readFile(uri), write(note.map((line) => (line === target ? changed : line))), command);
        assert.equal(vscode.workspace.textDocuments.some((document) => document.uri.toString() === uri.toString() && document.isDirty), false, 'saved');
        await desk.clear();
      }
    });

    it(`in a note with ${name}: tracking, and commands on top of each other`, async () => {
      const untracked = note.map((line) => (line === target ? '* [ ] Naïve 🎉 plan' : line));
      const [, uri] = await withNote(write(untracked));
      const id = await run<string>('trackAction', { uri, line: note.indexOf(target), followUp: '2031-01-01' });
      const tracked = `* [ ] @me Naïve 🎉 plan ➕ 2026-11-17 ⏳ 2031-01-01`;
      assert.equal(await readFile(uri), write(untracked.map((line, at) => (at === note.indexOf(target) ? `${tracked} ^${id}` : line))));
      assert.equal(await run('snoozeAction', { id, due: '2031-02-03' }), true, desk.errors().join());
      assert.equal(await run('completeAction', { id }), true, desk.errors().join());
      assert.equal(await readFile(uri), write(untracked.map((line, at) => (at === note.indexOf(target) ? `${tracked} 📅 2031-02-03 ✅ ${day()} ^${id}`.replace('[ ]', '[x]') : line))));
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

  it('whatever the note', async () => {
    const line = fc.oneof(fc.constantFrom(...words), fc.string({ unit: 'grapheme', maxLength: 30 }).filter((text) => !/[\r\n]|\^|^\s*(?:```|~~~|<|%%|---|<{7})/.test(text)));
    const cases = fc.record({
      above: fc.array(line.filter((text) => !/^(?:~~~|---|<!--)/.test(text)), { maxLength: 8 }), below: fc.array(line, { maxLength: 8 }),
      form: fc.constantFrom(...forms.map(([, write]) => write)), edit: fc.constantFrom(...edits),
    });
    const [, uri] = await withNote('');
    await fc.assert(
      fc.asyncProperty(cases, async ({ above, below, form, edit: [command, argument, changed] }) => {
        // A line of words goes before: what stands above could else make the target something else than a list item.
        const lines = (own: string): string[] => ['', ...above, '', 'words', '', own, ...below];
        await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(form(lines(target))));
        await run('refresh');
        const result = await run(command, { uri, line: above.length + 4, ...argument });
        assert.equal(await readFile(uri), form(lines(result === true ? changed : target)), desk.errors().join());
        assert.equal(result, true, desk.errors().join());
        desk.messages.length = 0;
      }),
      { numRuns: 15, includeErrorInReport: true },
    );
  });
});
