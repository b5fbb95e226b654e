import type { Section } from '../../note/outline';
import { orderSections } from '../../note/orderSections';
import type { TextEdit } from '../../text/textEdit';
import { next } from '../exampleNotes';
import type { NoteText } from '../noteText';
import { headingLine, headingsOf } from '../places';
import { defineRule } from '../rule';

const own: readonly Section[] = ['status', 'wins', 'alignment', 'support', 'feedback', 'career', 'training', 'rapport'];

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
    next("## Support\n\n- [ ] Deploys\n\n## Ada's topics\n\n- [ ] Plan\n\n## Private\n\n### Career\n\n- Mine\n", {
      title: 'Nor is what is private, whatever it is about.',
    }),
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

function theirs(note: NoteText): number {
  return headingsOf(note, 'manager')[0] ?? -1;
}

/** By index. */
function ownBehind(note: NoteText): number[] {
  const { headings } = note.outline;
  const manager = headings[theirs(note)];
  return manager === undefined ? [] : headingsOf(note, ...own).filter((index) => headings[index]!.start >= manager.end);
}

/** Only where the sections are side by side: what is in other headings stays where it is. */
function moved(note: NoteText): TextEdit[] | undefined {
  const { text, outline } = note;
  const at = theirs(note);
  const manager = outline.headings[at];
  const beside = ownBehind(note).filter((index) => {
    const { parent, level } = outline.headings[index]!;
    return parent === manager?.parent && level === manager.level;
  });
  return beside.length === 0 ? undefined : orderSections(text, outline, [...beside, at]);
}
