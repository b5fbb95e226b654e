import assert from 'node:assert/strict';
import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import { readOutline } from '../../../src/core/note/readOutline';
import { noteText } from '../../bench/notes.mjs';
import { anyCharacter } from './anyCharacter';
import { nastyMarkdown } from './nastyMarkdown';
import { readByCommonMark, type OracleNote } from './oracle';
import { runs } from '../runs';

/** An outline in the oracle's words. */
function readByScanner(text: string): OracleNote {
  const { headings, items, lineStarts } = readOutline(text);
  return {
    headings: headings.map(({ line, level, parent }) => ({ line, level, parent })),
    items: items.map(({ line, textStart, box, parent, heading }) => ({
      line,
      text: textStart - lineStarts[line]!,
      ...(box !== undefined && { box }),
      parent,
      heading,
    })),
  };
}

describe('the scanner and full Markdown parsers', () => {
  it('see the same headings and items in any Markdown: commonmark', () => {
    fc.assert(
      fc.property(nastyMarkdown, (text) => assert.deepEqual(readByScanner(text), readByCommonMark(text))),
      { numRuns: runs(600) },
    );
  });

  it('see the same task lines in notes as people write them: markdown-it', () => {
    const markdown = new MarkdownIt('commonmark', { html: true });
    let found = 0;
    for (let index = 0; index < 60; index++) {
      // `%%` is no Markdown; without the front matter both count lines alike.
      const text = noteText(index * 7, 120)
        .replaceAll('%%', '')
        .replace(/^---[^]*?\n---\r?\n/, '');
      const tokens = markdown.parse(text, {});
      const tasks = tokens.flatMap((token, at) => {
        const box = /^\[(.)\]\s+\S/u.exec(tokens[at + 2]?.type === 'inline' ? tokens[at + 2]!.content : '');
        return token.type === 'list_item_open' && box ? [{ line: token.map![0], box: box[1] }] : [];
      });
      found += tasks.length;
      assert.deepEqual(
        readOutline(text)
          .items.filter(({ box }) => box !== undefined)
          .map(({ line, box }) => ({ line, box })),
        tasks,
      );
    }
    assert.ok(found > 500);
  });

  it("see nothing but text in any text: offsets stay in order, within the text, and lines are VS Code's", () => {
    fc.assert(
      fc.property(fc.oneof(nastyMarkdown, fc.string({ unit: anyCharacter, maxLength: 60 })), (text) => {
        const { items, headings, hidden, lineStarts } = readOutline(text);
        assert.deepEqual(lineStarts, [0, ...[...text.matchAll(/\r\n|\n|\r/g)].map((end) => end.index + end[0].length)]);
        for (const { line, start, textStart, end } of items) {
          assert.equal(start, lineStarts[line]! + (line === 0 && text.startsWith('\uFEFF') ? 1 : 0));
          assert.ok(start < textStart && textStart <= end && end <= (lineStarts[line + 1] ?? text.length));
          assert.doesNotMatch(text.slice(start, end), /[\r\n]/);
        }
        for (const { start, end } of [...headings, ...hidden]) assert.ok(start < end && end <= text.length);
        hidden.forEach(({ start }, at) => assert.ok(at === 0 || hidden[at - 1]!.end < start));
      }),
      { numRuns: runs(400) },
    );
  });
});
