import { daysBetween } from '../../date/date';
import { headingLine, keyPlace } from '../places';
import type { NoteText } from '../noteText';
import { isBlank, profileHeading } from '../profileHeadings';
import { defineRule } from '../rule';

/** Days after which priorities are to be confirmed anew. */
const freshDays = 90;

export const prioritiesStale = defineRule({
  id: 'profile/priorities-stale',
  level: 'info',
  judges: ['profile'],
  message: 'Check with {name} whether these priorities still hold.',
  variants: { empty: 'Ask {name} about their priorities, and write them here.' },
  why: "Work that serves your manager's priorities is work that is seen. Priorities and pain points change with every quarter, so ask again before you plan by what they were.",
  practice: 'A3',
  *check({ note, person, today }) {
    const { confirmed } = person.manager.profile;
    const heading = profileHeading(note, 'priorities');
    const at = headingLine(note, heading) ?? keyPlace(note, 'confirmed');
    if (isBlank(note, heading)) yield { at, variant: 'empty' };
    else if (confirmed === undefined || daysBetween(confirmed, today) > freshDays) yield { at };
  },
  fixes: [
    { id: 'ask', title: 'Ask at the next 1:1', kind: 'ask', question: () => 'alignment/your-priorities' },
    {
      id: 'confirm',
      title: 'They still hold: confirmed today',
      kind: 'keys',
      in: 'note',
      keys: ({ note, today }) => (hasPriorities(note) ? { confirmed: today } : undefined),
    },
  ],
  good: [
    {
      title: 'Confirmed 90 days ago.',
      judged: 'profile',
      today: '2026-11-24',
      files: { 'ada/profile.md': '---\nname: Ada Lovelace\nconfirmed: 2026-08-26\n---\n\n## Priorities\n\n- Fewer incidents\n' },
    },
    {
      title: 'What is under Private is not theirs.',
      judged: 'profile',
      today: '2026-11-24',
      files: {
        'ada/profile.md':
          '---\nname: Ada Lovelace\nconfirmed: 2026-11-17\n---\n\n## Private\n\n### My priorities\n\n## Priorities\n\n- Fewer incidents\n',
      },
    },
  ],
  bad: [
    {
      title: 'Confirmed 91 days ago.',
      judged: 'profile',
      today: '2026-11-24',
      files: { 'ada/profile.md': '---\nname: Ada Lovelace\nconfirmed: 2026-08-25\n---\n\n⟦## Priorities⟧\n\n- Fewer incidents\n' },
      fixed: { confirm: '---\nname: Ada Lovelace\nconfirmed: 2026-11-24\n---\n\n## Priorities\n\n- Fewer incidents\n' },
    },
    {
      title: 'Never confirmed.',
      judged: 'profile',
      today: '2026-11-24',
      files: { 'ada/profile.md': '---\r\nname: Ada Lovelace\r\n---\r\n\r\n⟦## Priorities⟧\r\n\r\nFewer incidents\r\n' },
      fixed: { confirm: '---\r\nname: Ada Lovelace\r\nconfirmed: 2026-11-24\r\n---\r\n\r\n## Priorities\r\n\r\nFewer incidents\r\n' },
    },
    {
      title: 'A heading with nothing but a prompt below it.',
      judged: 'profile',
      today: '2026-11-24',
      files: {
        'ada/profile.md':
          '---\nname: Ada Lovelace\nconfirmed: 2026-11-17\n---\n\n⟦## Priorities⟧\n\n<!-- What matters most to them? -->\n- \n\n## Expectations\n\n- Reviews within a day\n',
      },
    },
    { title: 'No such heading.', judged: 'profile', today: '2026-11-24', files: { 'ada/profile.md': '---\n⟦name: Ada Lovelace⟧\n---\n' } },
  ],
});

function hasPriorities(note: NoteText): boolean {
  return !isBlank(note, profileHeading(note, 'priorities'));
}
