import type { Section } from '../../note/outline';
import { orderSections } from '../../note/orderSections';
import { headingLine, headingsOf } from '../places';
import type { NoteText } from '../noteText';
import { defineRule } from '../rule';

/** The five parts. Wins are told with the status. */
const parts: readonly (readonly Section[])[] = [['status', 'wins'], ['alignment'], ['support'], ['feedback'], ['follow-up']];

export const sectionOrder = defineRule({
  id: 'agenda/section-order',
  level: 'hint',
  judges: ['next'],
  message: 'Bring the sections into the order recap, alignment, support, feedback, follow-up.',
  why: 'The five parts build on each other: what happened and what it achieved, whether it was the right thing, what stands in the way, how you did, and what is left to do.',
  practice: 'E13',
  *check({ note, meeting }) {
    if (meeting.type !== 'five-part') return;
    const sections = partsOf(note);
    const misplaced = sections.find(({ part }, at) => part < (sections[at - 1]?.part ?? part));
    const at = misplaced && headingLine(note, misplaced.heading);
    if (at !== undefined) yield { at };
  },
  fixes: [
    {
      id: 'sort-sections',
      title: 'Sort the sections',
      kind: 'edit',
      fixAll: true,
      edit: ({ note }) =>
        orderSections(
          note.text,
          note.outline,
          [...partsOf(note)].sort((a, b) => a.part - b.part).map(({ heading }) => heading),
        ),
    },
  ],
  good: [
    {
      title: 'In order, with other sections between and behind; the manager may come before the follow-up.',
      judged: 'next',
      today: '2026-11-23',
      files: {
        'ada/2026-11-24.md':
          "---\ndate: 2026-11-24\ntype: five-part\n---\n\n## Catch-up\n\n## Recap\n\n## Wins\n\n## Alignment\n\n## Career\n\n## Support\n\n## Ada's topics\n\n## Follow-up\n",
        'ada/profile.md': '---\nname: Ada Lovelace\n---\n',
      },
    },
    {
      title: 'What is under Private may be in any order.',
      judged: 'next',
      today: '2026-11-23',
      files: {
        'ada/2026-11-24.md':
          '---\ndate: 2026-11-24\ntype: five-part\n---\n\n## Private\n\n### Feedback\n\n### Recap\n\n## Recap\n\n## Support\n',
        'ada/profile.md': '---\nname: Ada Lovelace\n---\n',
      },
    },
    {
      title: 'Another agenda has an order of its own.',
      judged: 'next',
      today: '2026-11-23',
      files: {
        'ada/2026-11-24.md': '---\ndate: 2026-11-24\ntype: weekly\n---\n\n## Follow-up\n\n## Recap\n',
        'ada/profile.md': '---\nname: Ada Lovelace\n---\n',
      },
    },
  ],
  bad: [
    {
      judged: 'next',
      today: '2026-11-23',
      files: {
        'ada/2026-11-24.md':
          '---\ndate: 2026-11-24\ntype: five-part\n---\n\n## Support\n\n- [ ] Flaky deploys\n\n⟦## Recap⟧\n\n- [ ] Refunds: on track\n\n## Follow-up\n',
        'ada/profile.md': '---\nname: Ada Lovelace\n---\n',
      },
      fixed: {
        'sort-sections':
          '---\ndate: 2026-11-24\ntype: five-part\n---\n\n## Recap\n\n- [ ] Refunds: on track\n\n## Support\n\n- [ ] Flaky deploys\n\n## Follow-up\n',
      },
    },
    {
      title: 'The last section comes first, with the lines of its own; what is private stays where it is.',
      judged: 'next',
      today: '2026-11-23',
      files: {
        'ada/2026-11-24.md':
          '\uFEFF---\r\ndate: 2026-11-24\r\ntype: five-part\r\n---\r\n# 1:1\r\n\r\n### Alignment\r\n\r\n- [ ] Goals\r\n\r\n### Private\r\n\r\n- A secret\r\n\r\n### Support\r\n- [ ] Deploys\r\n\r\n⟦### Updates⟧\r\n<!-- Which one? -->\r\n* [ ] Refunds\r\n  * on track',
        'ada/profile.md': '---\nname: Ada Lovelace\n---\n',
      },
      fixed: {
        'sort-sections':
          '\uFEFF---\r\ndate: 2026-11-24\r\ntype: five-part\r\n---\r\n# 1:1\r\n\r\n### Updates\r\n<!-- Which one? -->\r\n* [ ] Refunds\r\n  * on track\r\n\r\n### Alignment\r\n\r\n- [ ] Goals\r\n\r\n### Private\r\n\r\n- A secret\r\n\r\n### Support\r\n- [ ] Deploys',
      },
    },
  ],
});

/** The sections of the five parts, in the order of the note: those of the level and under the heading of the first. */
function partsOf(note: NoteText): { readonly heading: number; readonly part: number }[] {
  const { headings } = note.outline;
  const ours = headingsOf(note, ...parts.flat()).map((heading) => ({
    heading,
    part: parts.findIndex((those) => those.includes(headings[heading]!.section!)),
  }));
  const first = headings[ours[0]?.heading ?? -1];
  return ours.filter(({ heading }) => headings[heading]?.level === first?.level && headings[heading]?.parent === first?.parent);
}
