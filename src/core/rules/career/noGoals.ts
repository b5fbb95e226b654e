import { careerPlan, profile } from '../exampleNotes';
import { headingPlace, keyPlace } from '../places';
import { defineRule, type Finding } from '../rule';

export const noGoals = defineRule({
  id: 'career/no-goals',
  level: 'hint',
  judges: ['career-plan', 'profile'],
  message: "Set a career goal, even if you aren't sure of it yet.",
  why: 'A goal that turns out wrong still gave a direction, and something for your manager to help with. Without one, nobody can.',
  practice: 'D7, A7',
  *check(facts): Iterable<Finding> {
    if (facts.kind === 'career-plan') {
      if (facts.plan.items.length === 0) yield { at: headingPlace(facts.note, 'alignment') ?? keyPlace(facts.note, 'target') };
    } else if (facts.person.isManager && facts.person.career === undefined) {
      yield { at: keyPlace(facts.note, 'career') };
    }
  },
  fixes: [
    {
      id: 'create',
      title: 'Create a career plan',
      kind: 'command',
      command: 'createPlan',
      argument: ({ kind, note: { root } }) => (kind === 'profile' ? { plan: 'career', root } : undefined),
    },
    { id: 'ask', title: 'Ask at the next 1:1', kind: 'ask', question: () => 'career/goal' },
  ],
  good: [
    careerPlan('## Goals\n\n- [ ] Lead a project with two teams\n'),
    profile('', { files: { 'career-plan.md': '## Goals\n' }, title: 'With a plan, it is told there.' }),
  ],
  bad: [careerPlan('## Gaps\n\n- Talks\n\n⟦## Goals⟧\n\n- [ ] \n'), profile('', { name: '⟦name: Ada Lovelace⟧' })],
});
