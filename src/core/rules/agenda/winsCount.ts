import { next } from '../exampleNotes';
import type { NoteText } from '../noteText';
import { headingPlace } from '../places';
import { defineRule } from '../rule';

const most = 3;

export const winsCount = defineRule({
  id: 'agenda/wins-count',
  level: 'hint',
  judges: ['next'],
  message: 'Tell {name} two or three wins: this agenda has {count}.',
  why: "Your manager can't know all that you did well. Two or three wins are remembered, none is a chance lost, and a long list hides the best of them.",
  practice: 'E2',
  *check({ note }) {
    const heading = headingPlace(note, 'wins');
    const count = winItems(note).length;
    if (heading !== undefined && (count === 0 || count > most)) yield { at: heading, values: { count } };
  },
  fixes: [{ id: 'pick', title: 'Pick wins…', kind: 'command', command: 'pickWins', argument: ({ note }) => ({ uri: note.uri }) }],
  good: [
    next('## Wins\n\n- [ ] Refunds went from 78 to 86 of 100\n'),
    next('## Support\n\n- [ ] Deploys\n', { title: 'Only where the agenda has a place for them.' }),
  ],
  bad: [next('⟦## Wins⟧\n\n- [ ] \n'), next('⟦## Highlights⟧\n\n- One\n- Two\n- Three\n- Four\n')],
});

/** The wins of an agenda, by item: not nested, not private, with a text. */
export function winItems({ text, outline: { items } }: NoteText): number[] {
  return items.flatMap(({ section, parent, private: isPrivate, textStart, end }, index) =>
    section === 'wins' && parent < 0 && !isPrivate && text.slice(textStart, end).trim() !== '' ? [index] : [],
  );
}
