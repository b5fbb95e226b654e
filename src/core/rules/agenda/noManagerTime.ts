import { insertFirst, insertSection } from '../../note/insert';
import type { Heading } from '../../note/outline';
import { applyEdits, type TextEdit } from '../../text/textEdit';
import { next } from '../exampleNotes';
import { NoteText } from '../noteText';
import { headingsOf, keyPlace } from '../places';
import { defineRule } from '../rule';

export const noManagerTime = defineRule({
  id: 'agenda/no-manager-time',
  level: 'info',
  judges: ['next'],
  message: 'Leave {name} time for their own topics.',
  why: 'Your topics come first, and your manager has some, too. A heading for them at the end, with five minutes, says that you want to hear them.',
  practice: 'C16',
  *check({ note }) {
    if (headingsOf(note, 'manager').length === 0) yield { at: keyPlace(note) };
  },
  fixes: [
    {
      id: 'add-heading',
      title: "Add a heading for {name}'s topics",
      kind: 'edit',
      edit({ note, person }) {
        const { uri, root, text, outline } = note;
        const lines = ['- [ ] '];
        const title = `${person.name}'s topics`;
        const notes = outline.headings.find(({ section, parent }) => section === 'notes' && parent < 0);
        const behind = outline.headings.filter(({ start, section }) => notes !== undefined && start > notes.end && section !== 'private');
        const beforeNotes = (at: Heading): TextEdit => {
          const added = [`${'#'.repeat(at.level)} ${title}`, '', ...lines, '', ''].join(outline.eol);
          return { start: at.start, end: at.start, text: added };
        };
        const usual = notes === undefined || behind.length > 0 ? insertSection(text, outline, title, lines) : beforeNotes(notes);
        // An open fence or comment swallows what is put behind it.
        const isRead = headingsOf(new NoteText(uri, root, applyEdits(text, [usual])), 'manager').length > 0;
        return [isRead ? usual : insertFirst(text, outline, title, lines)];
      },
    },
  ],
  good: [next("## Support\n\n- [ ] Deploys\n\n## Ada's topics\n"), next('## Support\n\n- [ ] Deploys\n\n## Your topics (10m)\n')],
  bad: [
    next('## Support\n\n- [ ] Deploys\n', {
      front: '⟦date: 2026-11-24⟧',
      fixedFront: 'date: 2026-11-24',
      fixed: { 'add-heading': "## Support\n\n- [ ] Deploys\n\n## Ada's topics\n\n- [ ] \n" },
    }),
    next('## Support\n\n- [ ] Deploys\n\n## Notes\n\n- x\n\n## Private\n\n- y\n', {
      front: '⟦date: 2026-11-24⟧',
      fixedFront: 'date: 2026-11-24',
      fixed: { 'add-heading': "## Support\n\n- [ ] Deploys\n\n## Ada's topics\n\n- [ ] \n\n## Notes\n\n- x\n\n## Private\n\n- y\n" },
    }),
    next("## Support\n\n- [ ] Deploys\n\n## Private\n\n### Ada's topics\n\n- Mine\n", {
      title: 'What is under Private is none of the agenda.',
      front: '⟦date: 2026-11-24⟧',
      fixedFront: 'date: 2026-11-24',
      fixed: { 'add-heading': "## Support\n\n- [ ] Deploys\n\n## Ada's topics\n\n- [ ] \n\n## Private\n\n### Ada's topics\n\n- Mine\n" },
    }),
    {
      title: 'A fence that is not closed goes on to the end of the note.',
      judged: 'next',
      today: '2026-11-20',
      files: { 'ada/2026-11-24.md': '⟦## Support⟧\n\n- [ ] Deploys\n\n```\nlog\n', 'ada/profile.md': '---\nname: Ada Lovelace\n---\n' },
      fixed: { 'add-heading': "## Ada's topics\n\n- [ ] \n\n## Support\n\n- [ ] Deploys\n\n```\nlog\n" },
    },
  ],
});
