import type { Heading } from '../../note/outline';
import { orderSections } from '../../note/orderSections';
import type { TextEdit } from '../../text/textEdit';
import { next } from '../exampleNotes';
import type { NoteText } from '../noteText';
import { headingLine } from '../places';
import { defineRule } from '../rule';

const own = ['status', 'wins', 'alignment', 'support', 'feedback', 'career', 'training', 'rapport'];

export const managerTimeNotLast = defineRule({
  id: 'agenda/manager-time-not-last',
  level: 'hint',
  judges: ['next'],
  message: "Put your own topics before {name}'s.",
  why: 'Your topics come first, your manager has the end. The other way round, what you prepared is what is cut off.',
  practice: 'D12',
  *check({ note }) {
    const at = headingLine(note, theirs(note));
    if (at !== undefined && ownBehind(note).length > 0) yield { at };
  },
  fixes: [{ id: 'move', title: "Move {name}'s topics behind your own", kind: 'edit', fixAll: true, edit: ({ note }) => moved(note) }],
  good: [
    next("## Support\n\n- [ ] Deploys\n\n## Ada's topics\n\n- [ ] Plan\n\n## Notes\n"),
    next("## Ada's topics\n\n- [ ] Plan\n\n## Follow-up\n\n- [ ] Offer\n", { title: 'What follows up is not an own topic.' }),
  ],
  bad: [
    next("## Recap\n\n- [ ] One\n\n⟦## Ada's topics⟧\n\n- [ ] Plan\n\n## Support\n\n- [ ] Deploys\n\n## Notes\n\n- x\n", {
      fixed: { move: "## Recap\n\n- [ ] One\n\n## Support\n\n- [ ] Deploys\n\n## Ada's topics\n\n- [ ] Plan\n\n## Notes\n\n- x\n" },
    }),
    next('⟦## Your topics⟧\n\n- [ ] Plan\n\n## Career\n\n- [ ] Next step', {
      fixed: { move: '## Career\n\n- [ ] Next step\n\n## Your topics\n\n- [ ] Plan' },
    }),
  ],
});

function theirs({ outline: { headings } }: NoteText): number {
  return headings.findIndex(({ section }) => section === 'manager');
}

function ownBehind(note: NoteText): Heading[] {
  const { headings } = note.outline;
  const manager = headings[theirs(note)];
  if (manager === undefined) return [];
  return headings.filter(({ start, section }) => start >= manager.end && own.includes(section ?? ''));
}

/** Only where the sections are side by side: what is in other headings stays where it is. */
function moved(note: NoteText): TextEdit[] | undefined {
  const { text, outline } = note;
  const at = theirs(note);
  const beside = ownBehind(note).filter(
    ({ parent, level }) => parent === outline.headings[at]?.parent && level === outline.headings[at].level,
  );
  return beside.length === 0
    ? undefined
    : orderSections(text, outline, [...beside.map((heading) => outline.headings.indexOf(heading)), at]);
}
