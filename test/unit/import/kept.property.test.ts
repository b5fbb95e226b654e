import assert from 'node:assert/strict';
import fc from 'fast-check';
import { importedText, planImport } from '../../../src/core/import/plan';
import { People } from '../../../src/core/import/person';
import { readSource } from '../../../src/core/import/readSource';
import { runs } from '../runs';

/** Lines as people write them, some of which look like what heads a note, in two kinds of line end. */
const line = fc.oneof(
  fc.constantFrom(
    '- [ ] a 📅 2026-11-24 ^k3f9q2',
    '\t- b',
    '',
    '### Actions',
    '# Ada',
    '```',
    '<!-- x',
    '-->',
    '---',
    '**Notes**',
    '1. 1:1',
    'Zoë 李 %%x%%',
  ),
  fc.string({ maxLength: 12 }).map((text) => text.replace(/[\r\n]/g, ' ')),
);
const heading = fc.constantFrom(
  '## 2026-11-24',
  '## Nov 17, 2026',
  '**10.11.2026**',
  '### 1:1 with Ada — 3 Nov 2026',
  '## 2026-10-27 Pay',
  '* 2026-10-20',
);
const documents = fc
  .tuple(
    fc.array(fc.oneof({ arbitrary: line, weight: 4 }, { arbitrary: heading, weight: 1 }), { maxLength: 25 }),
    fc.constantFrom('\n', '\r\n'),
  )
  .map(([lines, eol]) => lines.join(eol));

describe('an import', () => {
  it('keeps every character of a body, in order, none of them twice', () =>
    fc.assert(
      fc.asyncProperty(documents, fc.constantFrom('Ada.md', '2026-11-24 Ada.md', 'ada.txt', 'log.org'), async (text, file) => {
        const reading = await readSource({ source: file, path: ['source', file], above: 1, text }, new People([]), false);
        let at = 0;
        for (const { body, line: first } of reading.notes) {
          const lineStart = text.split('\n').slice(0, first).join('\n').length;
          const start = text.indexOf(body, Math.max(at, lineStart));
          assert.ok(start >= 0, JSON.stringify({ text, body }));
          at = start + body.length;
        }
        const { notes } = await planImport([{ source: file, reading }], {});
        for (const note of notes) {
          const written = await importedText(note);
          // a whole note with front matter of its own gets the date at its end
          const kept = note.isWhole ? written.replace(/^date: [\d-]+\r?\n/m, '') : written;
          assert.ok(written.endsWith(note.isWhole ? note.body.slice(-20) : note.body) || kept.endsWith(note.body), JSON.stringify(written));
          if (!note.isWhole)
            assert.match(written.slice(0, written.length - note.body.length), /^---\r?\ndate: \d{4}-\d\d-\d\d\r?\n---\r?\n$/);
        }
      }),
      { numRuns: runs(1_000) },
    ));
});
