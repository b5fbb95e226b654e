import { insertSection } from '../../note/insert';
import { next } from '../exampleNotes';
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
      edit({ note: { text, outline }, person }) {
        const lines = ['- [ ] '];
        const title = `${person.name}'s topics`;
        const notes = outline.headings.find(({ section, parent }) => section === 'notes' && parent < 0);
        const behind = outline.headings.filter(({ start, section }) => notes !== undefined && start > notes.end && section !== 'private');
        if (notes === undefined || behind.length > 0) return [insertSection(text, outline, title, lines)];
        const added = [`${'#'.repeat(notes.level)} ${title}`, '', ...lines, '', ''].join(outline.eol);
        return [{ start: notes.start, end: notes.start, text: added }];
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
  ],
});
