import assert from 'node:assert/strict';
import fc from 'fast-check';
import { orderSections } from '../../../src/core/note/orderSections';
import { readOutline } from '../../../src/core/note/readOutline';
import { applyEdits } from '../../../src/core/text/textEdit';
import { runs } from '../runs';

/** Brings the sections of level 2 into the order of their headings' letters; undefined where that is refused. */
function sorted(text: string): string | undefined {
  const outline = readOutline(text);
  const wanted = outline.headings.flatMap(({ level, text: name }, index) => (level === 2 && /^[A-F]$/.test(name) ? [{ index, name }] : []));
  wanted.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  const edits = orderSections(
    text,
    outline,
    wanted.map(({ index }) => index),
  );
  return edits && applyEdits(text, edits);
}

describe('the order of sections', () => {
  const rows: [what: string, before: string, after: string | undefined][] = [
    ['in order', '## A\n\n## B\n', '## A\n\n## B\n'],
    ['two', '## B\n\n- b\n\n## A\n\n- a\n', '## A\n\n- a\n\n## B\n\n- b\n'],
    ['the last line without an end', '## B\n- b\n\n## A\n- a', '## A\n- a\n\n## B\n- b'],
    ['CRLF and a BOM', '\uFEFF## B\r\n\r\n## A\r\n- a\r\n', '\uFEFF## A\r\n- a\r\n\r\n## B\r\n'],
    ['behind front matter', '---\na: b\n---\n\n## C\n\n## A\n\n## B\n', '---\na: b\n---\n\n## A\n\n## B\n\n## C\n'],
    ['what is between stays', '## B\n\n## Private\n\n- p\n\n## A\n\n- a\n', '## A\n\n- a\n\n## B\n\n## Private\n\n- p\n'],
    ['what is below goes along', '## B\n\n### b\n\n- b\n\n## A\n\n### a\n', '## A\n\n### a\n\n## B\n\n### b\n\n- b\n'],
    ['something private below', '## B\n\n### Private\n\n- p\n\n## A\n', undefined],
    ['a comment that is not closed', '## B\n\n<!-- b\n\n## A\n', undefined],
    ['a fence that is not closed', '## B\n\n%% b %%\n\n## A\n\n```\na\n', undefined],
    ['one behind the last section', '## B\n\n## A\n\n## Other\n\n```\na\n', '## A\n\n## B\n\n## Other\n\n```\na\n'],
    ['a heading in a comment is none', '## B\n\n%% b\n\n## A\n\nb %%\n', '## B\n\n%% b\n\n## A\n\nb %%\n'],
    ['a quote', '> ## B\n> b\n\n## A\n', undefined],
  ];
  for (const [what, before, after] of rows)
    it(`${what}: ${after === undefined ? 'refused' : 'brought about'}`, () => assert.equal(sorted(before), after));

  it('keeps every line that is not blank, each section whole, and is reached at once', () => {
    const line = fc.constantFrom(
      '- [ ] a',
      '- b',
      '  - c',
      'text',
      '',
      '',
      '### Sub',
      '<!-- prompt -->',
      '```\n## F\n```',
      '## Private',
      '## Other',
    );
    const section = fc.tuple(fc.constantFrom('A', 'B', 'C', 'D'), fc.array(line, { maxLength: 4 }));
    const note = fc.tuple(
      fc.constantFrom('', '\uFEFF', '---\ndate: 2026-11-24\n---\n', '# Title\n\n'),
      fc.array(section, { maxLength: 6 }),
      fc.constantFrom('\n', '\r\n'),
    );
    fc.assert(
      fc.property(note, ([head, sections, eol]) => {
        const text = (head + sections.map(([name, lines]) => [`## ${name}`, ...lines].join('\n')).join('\n')).replace(/\n/g, eol);
        const after = sorted(text);
        if (after === undefined) return;
        const linesOf = (all: string): string[] =>
          all
            .replace(/^\uFEFF/, '')
            .split(eol)
            .filter((one) => one.trim() !== '');
        assert.deepEqual(linesOf(after).sort(), linesOf(text).sort());
        assert.equal(sorted(after), after);
        const names = readOutline(after).headings.flatMap(({ level, text: name }) => (level === 2 && /^[A-D]$/.test(name) ? name : []));
        assert.deepEqual(names, [...names].sort());
      }),
      { numRuns: runs(500) },
    );
  });
});
