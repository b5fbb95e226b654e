import assert from 'node:assert/strict';
import fc from 'fast-check';
import { isOpen } from '../../../src/core/action/status';
import { parseTaskLine } from '../../../src/core/action/taskLine';
import { carryOver } from '../../../src/core/agenda/carryOver';
import { readIssues } from '../../../src/core/agenda/issues';
import { type EarlierNote, issueNote, unsolvedIssues } from '../../../src/core/agenda/unsolved';
import { readReference } from '../../../src/core/link/reference';
import type { Action } from '../../../src/core/model';
import { readOutline } from '../../../src/core/note/readOutline';
import { applyEdits } from '../../../src/core/text/textEdit';
import { runs } from '../runs';

const folder = 'file:///n/1on1/ada';

const words = fc.constantFrom(
  'Ask',
  'Send the plan',
  'Budget (10m)',
  '`code`',
  'a [link](x.md)',
  '@ada Tell',
  'Old ([2026-11-03](2026-11-03.md))',
  'größe',
  '50%%',
  '[[wiki]]',
  'a | b',
  'x <!-- c -->',
  'y %%h%%',
  '**CI**: slow',
  '**CI**: slow and red',
);
const tail = fc.constantFrom('', '', '', ' #ask', ' 📅 2026-11-28', ' ^k3f9q2', ' ^w8n2r4', ' [due:: 2026-11-30] ^c00000');
const item = fc
  .tuple(
    fc.constantFrom('', '', '', '  ', '    ', '\t', '> '),
    fc.constantFrom('- [ ] ', '- [ ] ', '* [x] ', '1. [/] ', '- ', '+ [>] ', '- [ ]'),
    words,
    tail,
  )
  .map((parts) => parts.join(''));
const heading = fc.constantFrom(
  '# 1:1',
  '## Wins',
  '## Support',
  '### Payments',
  '## Follow-up',
  '## Notes',
  '## Private',
  "## Ada's topics",
  '## Other',
  'Career\n------',
  '> ## Follow-up',
);
const oddity = fc.constantFrom(
  '',
  '',
  '',
  '- [ ] ',
  '* [ ]',
  'text',
  '```',
  '<!--',
  '-->',
  '%%',
  '---',
  '- [x](2026-11-17.md#^k3f9q2)',
  '- [ ] [y](2026-11-10.md#^w8n2r4)',
  '    code',
  '| a | b |',
  '<div>',
  '- [Send](2026-11-03.md#^c00000)',
  '- [ ] Ask ([2026-11-17](2026-11-17.md))',
);
const front = fc.constantFrom('', '', '---\ndate: 2026-11-24\n---\n', '---\nnever closed\n');

const note = fc
  .tuple(
    front,
    fc.array(fc.oneof({ weight: 5, arbitrary: item }, { weight: 2, arbitrary: heading }, { weight: 2, arbitrary: oddity }), {
      maxLength: 14,
    }),
    fc.constantFrom('\n', ''),
  )
  .map(([start, all, end]) => start + all.join('\n') + end);
const eol = fc.constantFrom('\n', '\r\n');

function actionsIn(uri: string, text: string): Action[] {
  return readOutline(text).items.flatMap((one) => {
    const source = text.slice(one.start, one.end);
    const task = one.box === undefined ? undefined : parseTaskLine(source);
    return task ? [{ uri, root: 'file:///n/1on1', manager: 'ada', line: one.line, source, private: one.private, task }] : [];
  });
}

function earlier(date: string, text: string): EarlierNote[] {
  const note = issueNote(new TextEncoder().encode(text), { uri: `${folder}/${date}.md`, date, managers: [] });
  return note === undefined ? [] : [{ ...note, issues: readIssues(note) }];
}

describe('carry-over, whatever the notes hold', function () {
  this.timeout(20_000);

  const story = fc
    .record({ target: note, last: note, older: note, end: eol })
    .map(({ target, last, older, end }) => ({ target: target.replace(/\n/g, end), last: last.replace(/\n/g, end), older }));
  const uri = `${folder}/2026-11-24.md`;
  const run = (text: string, last: string, older: string) =>
    carryOver({
      note: { uri, text },
      actions: [...actionsIn(uri, text), ...actionsIn(`${folder}/2026-11-17.md`, last), ...actionsIn(`${folder}/2026-11-10.md`, older)],
      previous: { uri: `${folder}/2026-11-17.md`, text: last, date: '2026-11-17' },
      issues: unsolvedIssues([...earlier('2026-11-10', older), ...earlier('2026-11-17', last)]),
    });

  it('finds in the bytes of a note the issues that its text has', () => {
    fc.assert(
      fc.property(note, eol, (text, end) => {
        const said = text.replace(/\n/g, end);
        const about = { uri: `${folder}/2026-11-10.md`, date: '2026-11-10', managers: [] };
        const [own] = earlier('2026-11-10', said);
        assert.deepEqual(own?.issues ?? [], readIssues({ ...about, text: said, outline: readOutline(said) }));
      }),
      { numRuns: runs(300) },
    );
  });

  it('only inserts and fills empty points, and run on its own result adds nothing', () => {
    fc.assert(
      fc.property(story, ({ target, last, older }) => {
        const first = run(target, last, older);
        for (const { start, end } of first.edits) assert.match(target.slice(start, end), /^(?:\[ \]\s*)?$/);
        const after = applyEdits(target, first.edits);
        const second = run(after, last, older);
        assert.deepEqual([...second.edits], [], after);
        if (first.actions + first.points === 0) assert.equal(after, target);
      }),
      { numRuns: runs(100) },
    );
  });

  it('loses no open action, tells no private one, and mixes no line ends', () => {
    fc.assert(
      fc.property(story, ({ target, last, older }) => {
        const first = run(target, last, older);
        const after = applyEdits(target, first.edits);
        const seen = readOutline(after).items.map((one) => readReference(after.slice(one.start, one.end))?.id);
        for (const [file, text] of [
          ['2026-11-17.md', last],
          ['2026-11-10.md', older],
        ] as const) {
          for (const { task, private: hidden } of actionsIn(`${folder}/${file}`, text)) {
            if (task.id !== undefined && !hidden && isOpen(task.status))
              assert.ok(seen.includes(task.id), `${task.id} is not in\n${after}`);
          }
        }
        const added = first.edits.map((edit) => edit.text).join('');
        if (readOutline(target).eol === '\r\n') assert.doesNotMatch(added, /[^\r]\n/);
        else assert.doesNotMatch(added, /\r/);
        assert.ok(readOutline(after).items.length >= readOutline(target).items.length);
      }),
      { numRuns: runs(70) },
    );
  });
});
