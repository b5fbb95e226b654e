import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { ExportedNote } from '../../../src/core/share/exportedNote';
import { writeMarkdown } from '../../../src/core/share/markdown';
import { notesDocument, notesJson } from '../../../src/core/share/notesDocument';
import { parseTaskLine } from '../../../src/core/action/taskLine';
import { runs } from '../runs';
import { english } from './englishWords';

const meeting = { manager: 'ada', date: '2026-11-17', duration: 30, type: 'weekly', status: 'held' as const };

function note(source: string, more: Partial<ExportedNote['meeting']> = {}): ExportedNote {
  return {
    root: 'file:///1on1',
    file: 'ada/2026-11-17.md',
    name: 'Ada',
    meeting: { ...meeting, ...more },
    source,
    actions: [],
    words: english,
  };
}

const exportMarkdown = (notes: readonly ExportedNote[]) => writeMarkdown(notesDocument({ notes }));
const exportJson = (notes: readonly ExportedNote[]) => notesJson({ notes });

describe('notes that leave the folder', () => {
  it("are Markdown with a heading for each person and each meeting, the note's own below them, one line end throughout", () => {
    const other = {
      ...note('Later\n'),
      name: 'Grace\nHopper',
      meeting: { ...meeting, manager: 'grace', time: '10:00', goal: 'agree', reason: 'ill' },
    };
    assert.equal(
      exportMarkdown([note('---\ndate: 2026-11-17\n---\n# Top\r\n\r\n###### Deep\r\n'), note('x'), other]),
      [
        '# Ada',
        '## 2026-11-17 · weekly · held',
        '### Top',
        '###### Deep',
        '## 2026-11-17 · weekly · held',
        'x',
        '# Grace Hopper',
        '## 2026-11-17 10:00 · weekly · held',
        '*agree*',
        '*ill*',
        'Later\n',
      ].join('\n\n'),
    );
    assert.equal(exportMarkdown([]), '');
  });

  it('have ids and fields in words, and what references stand for', () => {
    const withId: ExportedNote['withId'] = (id) => ({
      private: id === 'p1p1p1',
      task: parseTaskLine('- [x] @ada Ask the board ✅ 2026-11-20 ^d0d0d0')!,
    });
    const source =
      '## Notes\n\n- [ ] @me Send it #ask ⏫ 📅 2026-11-28 ^k3f9q2\n- [old](a.md#^d0d0d0)\n- [hush](a.md#^p1p1p1)\n- [ ] https://x.example';
    const said = ['- Send it (Grace, by 2026-11-28)', '- Ask the board (Ada, done 2026-11-20)', '- https://x.example'].join('\n');
    const notes = [{ ...note(source), withId }];
    assert.equal(exportMarkdown(notes), `# Ada\n\n## 2026-11-17 · weekly · held\n\n#### Notes\n\n${said}\n`);
    assert.equal((JSON.parse(exportJson(notes)) as { notes: { text: string }[] }).notes[0]?.text, `## Notes\n\n${said}`);
  });

  it('say what links in the text of an action mean, as in that of the note', () => {
    const table: [text: string, said: string][] = [
      ['Read [it][1] and [the plan](plan.md)', 'Read [it](https://x.example) and the plan'],
      ['Read [[plan]]', 'Read plan'],
      ['Read [old](a.md#^d0d0d0)', 'Read old'],
      ['Fix 2 * 3 <b>', 'Fix 2 * 3 <b>'],
    ];
    for (const [text, said] of table) {
      const action = { line: 0, manager: 'ada', text, status: 'open' as const, owner: 'me', tags: [] };
      const notes = [{ ...note(`- [ ] ${text}\n\n[1]: https://x.example\n`), actions: [action] }];
      const [read] = (JSON.parse(exportJson(notes)) as { notes: { actions: { text: string }[] }[] }).notes;
      assert.equal(read?.actions[0]?.text, said);
    }
  });

  it('are under a heading of their own where two people have one name, and say whom a word means in their folder', () => {
    const source = '- [ ] @ada Send it ^a1a1a1\n';
    const namesake = { ...note(source), meeting: { ...meeting, manager: 'ada-2' } };
    const elsewhere = { ...note(source), root: 'file:///other', words: { ...english, person: () => 'Adele' } };
    assert.equal(
      exportMarkdown([note(source), note('x'), namesake, elsewhere]).replaceAll('## 2026-11-17 · weekly · held\n\n', ''),
      ['# Ada', '- Send it (Ada)', 'x', '# Ada', '- Send it (Ada)', '# Ada', '- Send it (Adele)\n'].join('\n\n'),
    );
  });

  it('say why, where one could not be read', () => {
    const unread = { ...note(''), problem: 'There is no note.' };
    assert.equal(exportMarkdown([unread]), '# Ada\n\n## 2026-11-17 · weekly · held\n\n*There is no note.*\n');
    assert.equal((JSON.parse(exportJson([unread])) as { notes: { problem: string }[] }).notes[0]?.problem, 'There is no note.');
  });

  /** Everywhere that a secret can be kept, each with words that may be seen before and behind. */
  const hiding: ((secret: string) => string)[] = [
    (secret) => `seen <!-- ${secret} --> seen`,
    (secret) => `- [ ] seen %%${secret}%% seen ^aaaaaa`,
    (secret) => `%%\n${secret}\n\n${secret}\n%%`,
    (secret) => `<!--\n${secret}\n-->`,
    (secret) => `## Private\n\n${secret}\n\n### Deeper ${secret}\n\n- [ ] ${secret}\n\n## Notes`,
    (secret) => `# Private: ${secret}\n\n> ${secret}\n\n# Notes`,
    (secret) => `- seen\n  <!-- ${secret} -->\n  seen`,
    (secret) => `> seen <!-- ${secret} -->`,
    (secret) => `Private\n-------\n\n${secret}\n\nNotes\n-----`,
  ];
  const open = fc.constantFrom('seen', '', '- [ ] seen', '### Notes', '> seen', '1. seen', '***', '`seen`', '    seen', '\tseen');

  it('never hold what is private or a comment, wherever it stands', () => {
    const block = fc.oneof(
      open,
      fc.constantFrom(...hiding).map((hide) => hide('hush')),
    );
    fc.assert(
      fc.property(
        fc.array(block, { maxLength: 10 }),
        fc.constantFrom('\n', '\r\n'),
        fc.constantFrom('', '\uFEFF', '---\ngoal: x # hush\n---\n'),
        (blocks, eol, head) => {
          const source = head + blocks.join('\n\n').replace(/\n/g, eol);
          const notes = [note(source, { goal: 'seen %%hush%%', reason: '<!-- hush --> seen', type: 'weekly %% hush %%' })];
          assert.doesNotMatch(exportMarkdown(notes), /hush/);
          assert.doesNotMatch(exportJson(notes), /hush/);
        },
      ),
      { numRuns: runs(300) },
    );
  });

  it('never hold a secret that nobody ends', () => {
    for (const source of ['seen\n\n<!-- hush\n\nhush', 'seen\n\n%%\nhush', '# Private\nhush', 'seen <!-- hush\n\nhush -->']) {
      assert.doesNotMatch(exportMarkdown([note(source)]), /hush/, source);
    }
  });
});
