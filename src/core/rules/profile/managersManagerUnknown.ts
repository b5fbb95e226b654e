import { profile } from '../exampleNotes';
import { headingLine, keyPlace } from '../places';
import { isBlank, profileHeading } from '../profileHeadings';
import { defineRule } from '../rule';

export const managersManagerUnknown = defineRule({
  id: 'profile/managers-manager-unknown',
  level: 'hint',
  judges: ['profile'],
  message: "Ask {name} what their own manager's priorities are.",
  why: 'What your manager hears from theirs decides what will be asked of you next. Whoever knows it can offer it before it is asked.',
  practice: 'A5',
  *check({ note, person }) {
    const heading = profileHeading(note, 'managers-priorities');
    if (person.isManager && isBlank(note, heading)) yield { at: headingLine(note, heading) ?? keyPlace(note) };
  },
  fixes: [{ id: 'ask', title: 'Ask at the next 1:1', kind: 'ask', question: () => 'alignment/managers-manager' }],
  good: [
    profile("## Their manager's priorities\n\n- Fewer incidents\n"),
    profile('', { title: 'Only of your manager.', front: 'relation: peer' }),
  ],
  bad: [
    profile('⟦## Their manager’s priorities⟧\n\n<!-- What do they hear? -->\n\n## Expectations\n\n- Clear plans\n'),
    profile('## Priorities\n\n- Fewer incidents\n', { name: '⟦name: Ada Lovelace⟧' }),
  ],
});
