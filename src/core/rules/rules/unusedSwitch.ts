import { defineRule } from '../rule';

/** The engine finds these: it alone knows what the switches of a note were for. */
export const unusedSwitch = defineRule({
  id: 'rules/unused-switch',
  level: 'hint',
  judges: ['note'],
  message: 'This comment turns nothing off. Delete it.',
  why: 'A comment that turns a rule off stays behind when what it was for is gone, and hides the next thing that is found there.',
  *check() {},
  fixes: [
    {
      id: 'delete-comment',
      title: 'Delete this comment',
      kind: 'edit',
      fixAll: true,
      edit: ({ note }, { at }) => ('line' in at || note === undefined ? undefined : [withoutSwitch(note.text, at.start, at.end)]),
    },
  ],
  good: [
    {
      title: 'A comment on the line before, or at the end of the line.',
      judged: 'note',
      today: '2026-11-23',
      files: { 'ada/profile.md': '---\nname: Ada Lovelace\n---\n\n<!-- 1:1 off profile/priorities-stale -->\n## Priorities\n' },
    },
  ],
  bad: [
    {
      judged: 'note',
      today: '2026-11-23',
      files: {
        'ada/profile.md':
          '---\nname: Ada Lovelace\nconfirmed: 2026-11-17\n---\n\n⟦<!-- 1:1 off profile/priorities-stale -->⟧\n## Priorities\n\n- Fewer incidents\n',
      },
      fixed: { 'delete-comment': '---\nname: Ada Lovelace\nconfirmed: 2026-11-17\n---\n\n## Priorities\n\n- Fewer incidents\n' },
    },
    {
      judged: 'note',
      today: '2026-11-23',
      files: {
        'ada/profile.md':
          '---\nname: Ada Lovelace\nconfirmed: 2026-11-17\n---\n\n## Priorities ⟦<!-- 1:1 off profile/* -->⟧\n\n- Fewer incidents\n',
      },
      fixed: { 'delete-comment': '---\nname: Ada Lovelace\nconfirmed: 2026-11-17\n---\n\n## Priorities\n\n- Fewer incidents\n' },
    },
  ],
});

/** With its line, where nothing else is on it. */
function withoutSwitch(text: string, start: number, end: number) {
  const lineStart = Math.max(text.lastIndexOf('\n', start - 1), text.lastIndexOf('\r', start - 1)) + 1;
  const before = /[ \t]*$/.exec(text.slice(lineStart, start))![0];
  const behind = /^[ \t]*(\r\n|\n|\r)?/.exec(text.slice(end))!;
  const isAlone = lineStart + before.length === start;
  if (isAlone && behind[1] !== undefined) return { start: lineStart, end: end + behind[0].length, text: '' };
  return { start: start - before.length, end, text: '' };
}
