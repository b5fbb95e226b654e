import type { AgendaSection } from './addPoints';

const titles: Readonly<Record<Exclude<AgendaSection, 'manager'>, string>> = {
  status: 'Recap',
  wins: 'Wins',
  alignment: 'Alignment',
  support: 'Support',
  feedback: 'Feedback',
  career: 'Career',
  training: 'Training',
  'follow-up': 'Follow-up',
  rapport: 'Catch-up',
  notes: 'Notes',
};

/** The heading that a new section gets, as the built-in agendas have it; `manager` is the name to address them by. */
export function sectionTitle(section: AgendaSection, manager: string): string {
  return section === 'manager' ? `${manager}'s topics` : titles[section];
}

/** All of them, in the order of the built-in agendas. */
export const agendaSections: readonly AgendaSection[] = [...(Object.keys(titles) as AgendaSection[]), 'manager'];
