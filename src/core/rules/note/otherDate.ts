import { dateOfPath } from '../../folder/notePath';
import { pathBelow } from '../../folder/noteUri';
import { note } from '../exampleNotes';
import { keyPlace } from '../places';
import { defineRule } from '../rule';

export const otherDate = defineRule({
  id: 'note/other-date',
  level: 'info',
  judges: ['note'],
  message: 'This meeting is on {date}, but the file is named {file}. Move the note to update its name and links.',
  why: 'The date in the front matter counts. Under the name of another day, people and other programs look for the note in the wrong place.',
  *check({ note: text, uri, root, meeting }) {
    const path = pathBelow(root, uri) ?? '';
    const named = dateOfPath(path);
    if (meeting === undefined || named === undefined || named === meeting.date) return;
    const at = text === undefined ? { line: 0, start: 0, end: 1 } : keyPlace(text, 'date');
    yield { at, values: { date: meeting.date, file: path.slice(path.lastIndexOf('/') + 1) } };
  },
  fixes: [
    {
      id: 'move',
      title: 'Move note to {date}',
      kind: 'command',
      command: 'reschedule',
      argument: ({ uri, meeting }) => meeting && { uri, date: meeting.date },
    },
  ],
  good: [note(''), note('', { path: 'ada/2026-11-24-2.md' })],
  bad: [note('', { front: '⟦date: 2026-11-26⟧' }), note('', { path: 'ada/20261124.md', front: '⟦date: 2026-11-26⟧' })],
});
