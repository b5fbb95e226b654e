import { personArgument } from '../actions';
import { profile } from '../exampleNotes';
import type { ProfileFacts } from '../facts';
import { keyPlace } from '../places';
import type { TopicName } from '../../series/topics';
import { defineRule, type Rule } from '../rule';

/** What three rules have in common: something that is to be talked about at set times is overdue. */
function overdue(
  topic: Exclude<TopicName, 'one-on-one'>,
  rule: Pick<Rule<'profile'>, 'message' | 'why' | 'practice' | 'good' | 'bad'>,
): Rule<'profile'> {
  return defineRule<'profile'>({
    id: `${topic}/overdue`,
    level: 'info',
    judges: ['profile'],
    ...rule,
    *check({ note, person: { topics } }: ProfileFacts) {
      if (topics.some(({ name, state }) => name === topic && state === 'overdue')) {
        yield { at: keyPlace(note, topic === 'skip-level' ? 'cadence' : topic) };
      }
    },
    fixes: [
      {
        id: 'plan',
        title: 'Plan it…',
        kind: 'command',
        command: 'newMeeting',
        argument: ({ person }) => ({ ...personArgument(person), template: topic }),
      },
    ],
  });
}

export const careerOverdue = overdue('career', {
  message: 'Plan a career talk with {name}.',
  why: 'Once a month, the talk is about you: where you want to go, what you and your manager did for it since the last one. It is yours to ask for.',
  practice: 'B11',
  good: [
    profile('', { front: 'career: monthly', files: { 'ada/2026-11-03.md': '---\ntype: career\n---\n' } }),
    profile('', { title: 'One is planned.', files: { 'ada/2026-08-03.md': '', 'ada/2026-12-01.md': '---\ntype: career\n---\n' } }),
    profile('', { front: 'career: never', files: { 'ada/2026-08-03.md': '' } }),
  ],
  bad: [profile('', { front: '⟦career: monthly⟧', files: { 'ada/2026-10-06.md': '---\ntype: career\n---\n', 'ada/2026-11-17.md': '' } })],
});

export const performanceOverdue = overdue('performance', {
  message: 'Plan a performance talk with {name}.',
  why: 'Twice a year is often enough to hear how you are doing while it can still be changed. Work on what the last review said, and bring what shows it.',
  practice: 'B16',
  good: [profile('', { files: { 'ada/2026-08-04.md': '---\ntype: performance\n---\n' } })],
  bad: [
    profile('', {
      front: '⟦performance: every 6 months⟧',
      files: { 'ada/2026-05-05.md': '---\ntype: performance\n---\n', 'ada/2026-11-17.md': '' },
    }),
  ],
});

export const skipLevelOverdue = overdue('skip-level', {
  message: 'Plan the next skip-level 1:1 with {name}.',
  why: "Your manager's manager should know you, and you should know where things are heading. Managers leave; it helps to be known one level up.",
  practice: 'D18, D19',
  good: [profile('', { front: 'relation: skip-level\ncadence: quarterly', files: { 'ada/2026-10-06.md': '' } })],
  bad: [profile('', { front: 'relation: skip-level\n⟦cadence: monthly⟧', files: { 'ada/2026-08-04.md': '' } })],
});
