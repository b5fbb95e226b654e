import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

/** Each source with what it imports of ours, as paths below `src`, without the ending. */
const sources = new Map(
  readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts'))
    .map((file) => {
      const text = readFileSync(join('src', file), 'utf8');
      // A type says nothing.
      const values = pathsIn(text.replace(/^import type [^;]*;/gm, ''), file);
      return [file.replace(/\.ts$/, ''), { text, imports: pathsIn(text, file), values }] as const;
    }),
);

function pathsIn(text: string, file: string): string[] {
  return [...text.matchAll(/(?:from|import\()\s*'(\.[^']+)'/g)].map(([, path]) => relative('src', join('src', dirname(file), path!)));
}

const filesWith = (pattern: RegExp) => [...sources].filter(([, { text }]) => pattern.test(text)).map(([file]) => file);
const importersOf = (pattern: RegExp) =>
  [...sources].filter(([, { imports }]) => imports.some((one) => pattern.test(one))).map(([file]) => file);

/** What tells the text of a note apart: its words, its items, what is visible of it. */
const noteWords = /^core\/note\/(?:visible|itemText|readOutline|scan)|^core\/action\/(?:taskLine|visibleTask|readTaskLine)$/;

/** Copies a command for Git, and nothing of a note. */
const copiesGitCommand = 'commands/git/keepOutOfGit';

describe('the ways out of the folder', () => {
  it('are files, the clipboard, other programs and tabs, and only commands that share take them', () => {
    const out = filesWith(/writeTarget\(|\.clipboard\b|openExternal\(|\.executeCommand\('vscode\.open(?!Folder)/).filter(
      // The last puts back on the clipboard what was there.
      (file) => !['platform/notes/writeTarget', copiesGitCommand, 'platform/terminalSelection'].includes(file),
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
      importersOf(/^core\/note\/visible/).filter((file) => file.startsWith('core/share/')),
      ['core/share/readNote'],
    );
  });

  it('know an action by its ID as far as it is public', () => {
    const byId = filesWith(/\.withId\(/).filter((file) => /^(?:commands\/(?:exports|share)|tools)\//.test(file));
    // It says of a private one that there is none.
    assert.deepEqual(byId, ['tools/completeAction']);
  });

  const ways: readonly [what: string, files: RegExp, known: string][] = [
    ['exports and invites', /^commands\/exports\//, 'commands/exports/makeInvite'],
    ['what is sent', /^commands\/share\//, 'commands/share/sendMessage'],
    ['calendar files', /^core\/ics\/(?!.*(?:read|calendar))/i, 'core/ics/invite'],
    ['tools for agents', /^tools\//, 'tools/readMeeting'],
    ['reminders', /^views\/reminders\//, 'views/reminders/upcoming'],
    ['hovers of an action', /^platform\/words\/actionHistory$/, 'platform/words/actionHistory'],
  ];
  for (const [what, files, known] of ways)
    it(`${what}: nothing that they import reads a note, but for what is behind core/share`, () => {
      const from = [...sources.keys()].filter((file) => files.test(file));
      assert.ok(from.includes(known), 'the pattern finds those that there are');
      assert.deepEqual(readersFrom(from), []);
    });

  it('are followed through what is imported', () => {
    assert.ok(readersFrom(['core/agenda/issues']).includes('core/agenda/issues > core/link/reference > core/note/visiblePart'));
  });
});

/** The ways from these to what reads notes, through the core; `core/share` is the gate. */
function readersFrom(files: readonly string[]): string[] {
  const known = new Set(files);
  const found: string[] = [];
  const walk = (file: string, way: readonly string[]): void => {
    for (const next of sources.get(file)?.values ?? []) {
      if (noteWords.test(next)) found.push([...way, file, next].join(' > '));
      else if (next.startsWith('core/') && !next.startsWith('core/share/') && !known.has(next)) {
        known.add(next);
        walk(next, [...way, file]);
      }
    }
  };
  for (const file of files) walk(file, []);
  return found;
}
