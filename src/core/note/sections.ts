import type { Section } from './outline';

/** The sections by number, as the scanner keeps them; 0 is none. */
export const sections: readonly (Section | undefined)[] = [
  undefined, 'status', 'wins', 'alignment', 'support', 'feedback', 'career', 'training', 'follow-up', 'rapport', 'manager', 'notes', 'private',
];

/** Number of the Private section. */
export const privateSection = sections.indexOf('private');

/** In lower case, hyphens as spaces. */
const names: Readonly<Record<Section, readonly string[]>> = {
  status: ['recap', 'recaps', 'update', 'updates', 'status', 'status update', 'status updates'],
  wins: ['win', 'wins', 'highlight', 'highlights'],
  alignment: ['alignment', 'priority', 'priorities', 'goal', 'goals'],
  support: ['support', 'issue', 'issues', 'blocker', 'blockers', 'help'],
  feedback: ['feedback'],
  career: ['career', 'growth', 'career growth'],
  training: ['training', 'trainings', 'learning', 'learnings'],
  'follow-up': ['follow up', 'follow ups', 'followup', 'followups', 'next step', 'next steps', 'action', 'actions', 'action items'],
  rapport: ['small talk', 'smalltalk', 'personal', 'catch up', 'catchup', 'rapport'],
  manager: ['manager topics', 'managers topics', 'your topics'],
  notes: ['note', 'notes'],
  private: ['private'],
};
const sectionByName = new Map(Object.entries(names).flatMap(([section, own]) => own.map((name) => [name, section as Section] as const)));

/** Every word that a heading must have one of to open a section. */
export const sectionWords: ReadonlySet<string> = new Set([...sectionByName.keys(), 'topics'].flatMap((name) => name.split(' ')));

/** Longer headings are known by their beginning. */
const longest = 200;
const marks = /[*_~`#[\]\\"“”!?.]/g;
const partEnd = /\s[-–—]+\s|[–—/&+,;:|()<>=]|\sand\s/;
const gaps = /[^\p{L}\p{M}\p{N}']+/gu;

/**
 * The section that a heading of this text opens, at any level and in any case. It is known by what stands before the first colon, slash,
 * bracket, dash or "and": `Support/Issues`, `Wins (5m)`, `**Recap**:`, `2. Feedback 🎉`, `Ada’s topics`.
 * Private goes before all: a heading of which any part begins with that word is private.
 */
export function sectionOf(heading: string): Section | undefined {
  const parts = heading.slice(0, longest).toLowerCase().replace(/[’ʼ‘]/g, "'").replace(marks, '').split(partEnd)
    .map((part) => part.replace(gaps, ' ').trim().replace(/^\d+ /, ''))
    .filter((part) => part !== '' && !/^\d+$/.test(part));
  if (parts.some((part) => part === 'private' || part.startsWith('private '))) return 'private';
  const first = parts[0] ?? '';
  return sectionByName.get(first) ?? (/(?:'s|s') topics$/.test(first) ? 'manager' : undefined);
}
