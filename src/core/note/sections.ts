import type { Section } from './outline';
import { plainHeading } from './plainHeading';
import { isPrivateHeading, privateNames } from './privateHeading';

/** The sections by number, as the scanner keeps them; 0 is none. */
export const sections: readonly (Section | undefined)[] = [
  undefined,
  'status',
  'wins',
  'alignment',
  'support',
  'feedback',
  'career',
  'training',
  'follow-up',
  'rapport',
  'manager',
  'notes',
  'private',
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
  private: [],
};
const sectionByName = new Map(Object.entries(names).flatMap(([section, own]) => own.map((name) => [name, section as Section] as const)));

/** Every word that a heading must have one of to open a section, as far as words are plain letters from a to z. */
export const sectionWords: ReadonlySet<string> = new Set(
  [...sectionByName.keys(), 'topics', ...privateNames].flatMap((name) => name.split(' ')),
);

/** Longer headings are known by their beginning. */
const longest = 200;
const marks = /[#[\]\\"“”!?.]/g;
const partEnd = /\s[-–—]+\s|[–—/&+,;:|()<>=]|\sand\s/;
const gaps = /[^\p{L}\p{M}\p{N}']+/gu;

/**
 * The section that a heading of this text opens, at any level and in any case. It is known by its words as a reader sees them, up to the
 * first colon, slash, bracket, dash or "and": `Support/Issues`, `Wins (5m)`, `**Recap**:`, `2. Feedback 🎉`, `Ada’s topics`.
 * Private goes before all.
 */
export function sectionOf(heading: string): Section | undefined {
  const plain = plainHeading(heading);
  if (isPrivateHeading(plain)) return 'private';
  const first =
    plain
      .slice(0, longest)
      .toLowerCase()
      .replace(/[’ʼ‘]/g, "'")
      .replace(marks, '')
      .split(partEnd)
      .map((part) => part.replace(gaps, ' ').trim().replace(/^\d+ /, ''))
      .find((part) => part !== '' && !/^\d+$/.test(part)) ?? '';
  return sectionByName.get(first) ?? (/(?:'s|s') topics$/.test(first) ? 'manager' : undefined);
}
