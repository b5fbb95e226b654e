import { pathBelow } from '../../folder/noteUri';
import { note } from '../exampleNotes';
import { defineRule } from '../rule';

export const duplicateId = defineRule({
  id: 'action/duplicate-id',
  level: 'warning',
  judges: ['note'],
  message: 'This ID is also used in {place}. Assign a new ID to this line.',
  why: 'A reference means the action with its ID. When a line was copied with its ID, completing one of both may complete the other.',
  *check({ root, duplicates }) {
    for (const { line, source, oldest } of duplicates) {
      const place = `${pathBelow(root, oldest.uri) ?? oldest.uri}:${oldest.line + 1}`;
      const end = source.trimEnd().length;
      yield { at: { line, start: source.lastIndexOf('^'), end }, values: { place }, related: oldest };
    }
  },
  fixes: [
    {
      id: 'new-id',
      title: 'Assign new ID',
      kind: 'command',
      command: 'renewId',
      argument: ({ uri }, { at }) => ('line' in at ? { uri, line: at.line } : undefined),
    },
  ],
  good: [note('- [ ] One ^k3f9q2\n- [ ] Two ^k3f9q3\n')],
  bad: [
    note('- [ ] One ^k3f9q2\n- [ ] One again ⟦^k3f9q2⟧\n'),
    note('- [ ] Copied ⟦^k3f9q2⟧\n', { files: { 'ada/2026-11-17.md': '- [ ] First ^k3f9q2\n' } }),
    {
      title: 'A win has one, too.',
      judged: 'note',
      today: '2026-11-20',
      files: { 'wins.md': '- 2026-11-16 Refunds are same-day now ⟦^k3f9q2⟧\n', 'ada/2026-11-17.md': '- [ ] Write to finance ^k3f9q2\n' },
    },
  ],
});
