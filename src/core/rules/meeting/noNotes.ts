import { isOpen, statusOf } from '../../action/status';
import { held } from '../exampleNotes';
import { splitOrigin } from '../../link/origin';
import { label } from '../../note/labels';
import { visiblePart } from '../../note/visiblePart';
import type { NoteText } from '../noteText';
import { headingPlace, headingsOf, keyPlace } from '../places';
import { defineRule } from '../rule';

const response = label('response');
const tracked = /\s\^[a-z0-9-]+\s*$/i;

export const noNotes = defineRule({
  id: 'meeting/no-notes',
  level: 'info',
  judges: ['held'],
  message: 'Write down what came out of the 1:1 with {name}, as long as you know it.',
  why: "What isn't written down is remembered in two ways. A line under each point is enough: what was decided, what was promised, what you heard.",
  practice: 'C13',
  *check({ note, meeting }) {
    if (meeting.problem === undefined && !isWritten(note)) yield { at: headingPlace(note, 'notes') ?? keyPlace(note) };
  },
  fixes: [
    {
      id: 'notes',
      title: 'Go to Notes',
      kind: 'edit',
      cursor: true,
      edit({ note }) {
        const { text, outline } = note;
        const notes = outline.headings[headingsOf(note, 'notes')[0] ?? -1];
        const at = notes === undefined ? text.length : (outline.lineStarts[notes.line + 1] ?? text.length);
        return [{ start: at, end: at, text: '' }];
      },
    },
    { id: 'missed', title: 'Mark as missed', kind: 'command', command: 'markMissed', argument: ({ note }) => ({ uri: note.uri }) },
  ],
  good: [
    held('## Support\n\n- [x] Deploys\n\n## Notes\n'),
    held('## Support\n\n- [ ] Deploys\n\n## Notes\n\nThey will ask.\n'),
    held('## Support\n\n- [ ] Deploys\n  - Response: pin it\n'),
    held('## Support\n\n- [ ] @me Send the plan ➕ 2026-11-17 ^k3f9q2\n', { title: 'An action was tracked.' }),
  ],
  bad: [
    held(
      '## Support\n\n- [ ] Deploys\n\n⟦## Notes⟧\n\n<!-- What was said? -->\n- [ ] \n\n## Follow-up\n\n- [Send the plan](2026-11-10.md#^k3f9q2)\n',
    ),
    held('## Support\n\n- [ ] Deploys\n', {
      front: '⟦date: 2026-11-17⟧\nstatus: held',
      fixedFront: 'date: 2026-11-17\nstatus: held',
      fixed: { notes: '## Support\n\n- [ ] Deploys\n' },
      stays: true,
    }),
    held('## Support\n\n- [ ] Deploys\n  - **Response:** \n\n⟦## Notes⟧\n\n- <!-- What was decided? -->\n- [ ] %%What was promised?%%\n', {
      title: 'Nor is a label with nothing behind it, nor a prompt a note.',
    }),
    held('## Support\n\n- [ ] Deploys\n  - Response: <!-- theirs -->\n\n⟦## Notes⟧\n\n- [ ] Old thing ([2026-11-10](2026-11-10.md))\n', {
      title: 'What was carried over is as it was, and a prompt is no answer.',
    }),
  ],
});

/** Whether anything was written or ticked in the meeting. */
function isWritten(note: NoteText): boolean {
  const { text, outline } = note;
  const { items, headings, comments, lineStarts } = outline;
  const isItemWritten = items.some(({ box, section, textStart, end }) => {
    const line = text.slice(textStart, end);
    if (line.trim() === '') return false;
    if (box !== undefined && (!isOpen(statusOf(box)) || tracked.test(line))) return true;
    const words = visiblePart(text, outline, textStart, end).trim();
    return (
      /[^\s*_]/.test(words.slice(response.exec(words)?.[0].length ?? words.length)) ||
      (section === 'notes' && words !== '' && splitOrigin(words).target === undefined)
    );
  });
  if (isItemWritten) return true;
  const itemLines = new Set(items.map(({ line }) => line));
  const headingLines = new Set(headings.map(({ line }) => line));
  return headings
    .filter(({ section }) => section === 'notes')
    .some(({ line, end }) => {
      for (let at = line + 1; at < lineStarts.length && lineStarts[at]! < end; at += 1) {
        const [start, stop] = [lineStarts[at]!, lineStarts[at + 1] ?? text.length];
        const isComment = comments.some((comment) => comment.start < stop && comment.end > start);
        if (!itemLines.has(at) && !headingLines.has(at) && !isComment && /[\p{L}\p{N}]/u.test(text.slice(start, stop))) return true;
      }
      return false;
    });
}
