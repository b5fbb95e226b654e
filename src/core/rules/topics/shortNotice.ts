import { addDays, daysBetween, weekdayOf } from '../../date/date';
import { isOfTopic } from '../../series/topics';
import { planned } from '../exampleNotes';
import { keyPlace } from '../places';
import { defineRule } from '../rule';

const days = 14;
const friday = 5;

export const shortNotice = defineRule({
  id: 'performance/short-notice',
  level: 'info',
  judges: ['planned'],
  message: 'Give {name} two weeks to prepare a performance talk.',
  why: 'A fair answer needs time: to look at your work and to ask others. Give notice two weeks ahead, and move a talk that comes sooner.',
  practice: 'B18',
  *check({ note, meeting, days: ahead }) {
    if (!isOfTopic(meeting.type, 'performance') || ahead >= days) return;
    const { notice, date } = meeting;
    if (notice === undefined || daysBetween(notice, date) < days) yield { at: keyPlace(note, 'notice') };
  },
  fixes: [
    {
      id: 'notice',
      title: 'Write the notice…',
      kind: 'command',
      command: 'sendMessage',
      argument: ({ note }) => ({ about: 'notice', uri: note.uri }),
    },
    {
      id: 'move',
      title: 'Move it two weeks ahead',
      kind: 'command',
      command: 'reschedule',
      argument({ note, person, today }) {
        const taken = new Set(person.meetings.map(({ meeting }) => meeting.date));
        const { away } = person.manager.profile;
        let date = addDays(today, days);
        for (let tries = 0; tries < 400; tries += 1, date = addDays(date, 1)) {
          const isAway = away.some(({ from, to }) => from <= date && date <= to);
          if (weekdayOf(date) <= friday && !taken.has(date) && !isAway) return { uri: note.uri, date };
        }
        return undefined;
      },
    },
  ],
  good: [
    planned('', { title: 'Fourteen days are two weeks.', today: '2026-11-10', front: 'type: performance' }),
    planned('', { front: 'type: performance\nnotice: 2026-11-10' }),
    planned('', { title: 'Only performance talks.', front: 'type: career' }),
  ],
  bad: [
    planned('', { today: '2026-11-11', front: '⟦date: 2026-11-24⟧\ntype: performance' }),
    planned('', { front: '⟦notice: 2026-11-11⟧\ntype: performance' }),
  ],
});
