import assert from 'node:assert/strict';
import { insertMoved, itemsToMove } from '../../../src/core/agenda/moveItems';
import { itemBlock } from '../../../src/core/rules/edits';
import { NoteText } from '../../../src/core/rules/noteText';
import { applyEdits } from '../../../src/core/text/textEdit';

/** What the items of these lines, from 0, become in another note. */
function moved(from: string, lines: readonly number[], to: string): string {
  const note = new NoteText('file:///1on1/ada/a.md', 'file:///1on1', from);
  const items = lines.map((line) => ({ index: note.indexAt(line), block: itemBlock(note, note.indexAt(line))! }));
  return applyEdits(to, insertMoved(to, itemsToMove(note.text, note.outline, items), 'Follow-up'));
}

describe('items moved to another agenda', () => {
  const cases: [name: string, from: string, lines: number[], to: string, after: string][] = [
    [
      'go under the heading of their section, with what is nested in them',
      '## Support\n\n- [ ] Deploys\n  - since Monday\n- [ ] Other\n',
      [2],
      '## Issues\n\n- [ ] Mine\n',
      '## Issues\n\n- [ ] Mine\n- [ ] Deploys\n  - since Monday\n',
    ],
    [
      'bring their heading where there is none, and the line ends of the note that they come to',
      '## Career\n\n- [ ] Next step\n  - why\n',
      [2],
      '## Support\r\n\r\n- [ ] Mine\r\n',
      '## Support\r\n\r\n- [ ] Mine\r\n\r\n## Career\r\n\r\n- [ ] Next step\r\n  - why\r\n',
    ],
    ['stay in order', '## Support\n\n- A\n- B\n- C\n', [3, 4], '## Support\n', '## Support\n\n- B\n- C\n'],
    [
      'go with paragraphs and code behind blank lines, not with what is behind the list',
      '## Support\n\n- [ ] Deploys\n\n  ```\n  one\n\n  two\n  ```\n\n  More\ngoes on\n<https://x.example>\n```\nnot its\n```\n- [ ] Other\n---\n',
      [2, 16],
      '## Support\n',
      '## Support\n\n- [ ] Deploys\n\n  ```\n  one\n\n  two\n  ```\n\n  More\ngoes on\n<https://x.example>\n\n- [ ] Other\n',
    ],
    [
      'go with what stands in the same quote',
      '> 1.  [ ] Deploys\n>\n>     More\n> - [ ] Other\n',
      [0],
      '## Follow-up\n',
      '## Follow-up\n\n> 1.  [ ] Deploys\n>\n>     More\n',
    ],
    ['are not there twice', '## Support\n\n- [ ] Deploys\n', [2], '## Notes\n\n- [x] Deploys\n', '## Notes\n\n- [x] Deploys\n'],
    ['go under a usual heading where they had none', '- [ ] Deploys\n', [0], '', '## Follow-up\n\n- [ ] Deploys\n'],
  ];
  for (const [name, from, lines, to, after] of cases) it(name, () => assert.equal(moved(from, lines, to), after));
});
