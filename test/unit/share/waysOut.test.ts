import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

/** Each source with what it imports of ours, as paths below `src`, without the ending. */
const sources = new Map(
  readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts'))
    .map((file) => {
      const text = readFileSync(join('src', file), 'utf8');
      const imports = [...text.matchAll(/(?:from|import\()\s*'(\.[^']+)'/g)].map(([, path]) =>
        relative('src', join('src', dirname(file), path!)),
      );
      return [file.replace(/\.ts$/, ''), { text, imports }] as const;
    }),
);

const filesWith = (pattern: RegExp) => [...sources].filter(([, { text }]) => pattern.test(text)).map(([file]) => file);
const importersOf = (pattern: RegExp) =>
  [...sources].filter(([, { imports }]) => imports.some((one) => pattern.test(one))).map(([file]) => file);

/** What tells the text of a note apart: its words, its items, what is visible of it. */
const noteWords = /^core\/note\/(?:visible|itemText|readOutline|scan)|^core\/action\/(?:taskLine|visibleTask|readTaskLine)$/;

describe('the ways out of the folder', () => {
  it('are files, the clipboard, other programs and tabs, and only commands that share take them', () => {
    const out = filesWith(/writeTarget\(|\.clipboard\b|openExternal\(|\.executeCommand\('vscode\.open/).filter(
      (file) => file !== 'platform/notes/writeTarget',
    );
    assert.deepEqual(
      out.filter((file) => !/^commands\/(?:exports|share)\//.test(file)),
      [],
    );
    assert.ok(out.includes('commands/exports/exportNotes'), 'the pattern finds those that there are');
  });

  it('begin at core/share: what takes them reads no note itself', () => {
    const readers = importersOf(noteWords).filter((file) => /^(?:commands\/(?:exports|share)|views\/reminders|core\/ics)\//.test(file));
    assert.deepEqual(readers, []);
    assert.ok(importersOf(noteWords).includes('core/share/readNote'), 'the pattern finds those that there are');
  });

  it('lead through one reader of what is visible', () => {
    assert.deepEqual(
      importersOf(/^core\/note\/visible/)
        .filter((file) => file.startsWith('core/share/'))
        .sort(),
      ['core/share/noteExport', 'core/share/plainText', 'core/share/readNote'],
    );
  });
});
