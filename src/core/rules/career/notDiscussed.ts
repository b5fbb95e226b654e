import { daysBetween } from '../../date/date';
import { careerPlan } from '../exampleNotes';
import { keyPlace } from '../places';
import { defineRule } from '../rule';

const days = 60;

export const notDiscussed = defineRule({
  id: 'career/not-discussed',
  level: 'info',
  judges: ['career-plan'],
  message: 'Talk about your career plan with your manager.',
  why: 'Your manager can only help with aspirations that they know, and plans change. Every two months is often enough to keep both of you on the same one.',
  practice: 'A8',
  *check({ note, plan: { discussed }, today }) {
    if (discussed === undefined || daysBetween(discussed, today) > days) yield { at: keyPlace(note, 'discussed', 'target') };
  },
  fixes: [
    { id: 'ask', title: 'Ask at the next 1:1', kind: 'ask', question: () => 'career/aspirations' },
    {
      id: 'set',
      title: 'Set to the last career talk',
      kind: 'keys',
      in: 'note',
      keys({ person, plan }) {
        const last = person?.meetings.find(({ status, meeting }) => status === 'held' && /^career(?![a-z])/i.test(meeting.type ?? ''));
        return last === undefined || last.meeting.date <= (plan.discussed ?? '') ? undefined : { discussed: last.meeting.date };
      },
    },
  ],
  good: [careerPlan('## Goals\n', { front: 'discussed: 2026-09-21', title: 'Sixty days ago.' })],
  bad: [
    careerPlan('## Goals\n', { front: '⟦discussed: 2026-09-20⟧' }),
    careerPlan('## Goals\n', {
      front: '⟦target: Staff Engineer⟧',
      files: { 'ada/2026-11-03.md': '---\ntype: career\n---\n' },
      fixedFront: 'target: Staff Engineer\ndiscussed: 2026-11-03',
      fixed: { set: '## Goals\n' },
    }),
  ],
});
