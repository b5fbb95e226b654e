import { profile } from '../exampleNotes';
import { headingLine, keyPlace } from '../places';
import { isBlank, profileHeading } from '../profileHeadings';
import { defineRule } from '../rule';

export const noExpectations = defineRule({
  id: 'profile/no-expectations',
  level: 'hint',
  judges: ['profile'],
  message: 'Ask {name} what they expect of you.',
  why: "Nobody can meet expectations that were never said. A few lines, in your manager's words, are what you are measured by.",
  practice: 'C17',
  *check({ note, person }) {
    const heading = profileHeading(note, 'expectations');
    if (person.isManager && isBlank(note, heading)) yield { at: headingLine(note, heading) ?? keyPlace(note) };
  },
  fixes: [{ id: 'ask', title: 'Ask at the next 1:1', kind: 'ask', question: () => 'alignment/expectations' }],
  good: [profile('## Expectations\n\nA plan for each quarter.\n'), profile('', { front: 'relation: mentor' })],
  bad: [profile('⟦## Expectations⟧\n\n- [ ] \n\n***\n\n## Private\n\n- x\n'), profile('', { name: '⟦name: Ada Lovelace⟧' })],
});
