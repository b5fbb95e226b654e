import type { Profile } from '../model';
import { usualTemplate } from '../series/topics';
import { fenced } from '../note/frontMatter';
import { rowsIn, type Start, startLines } from '../note/schema';

/** What a new profile says; what is absent is left out. */
export type NewProfile = Start<'profile'> & { readonly name: string };

/** The text of a new `profile.md`. */
export function newProfileText(profile: NewProfile): string {
  const body = ['Priorities', "Their manager's priorities", 'Expectations', 'Private'].map((heading) => `## ${heading}\n`).join('\n');
  return `${fenced(`${startLines('profile', profile).join('\n')}\n`)}\n${body}`;
}

/** The profile of a manager who follows another: their meetings go on as they were; the usual agenda, which was theirs anyway, leaves room for the first one. */
export function profileAfter(profile: Profile, name: string): NewProfile {
  const said: Readonly<Record<string, unknown>> = { ...profile };
  return {
    ...Object.fromEntries(
      rowsIn('profile')
        .filter(({ ofSeries }) => ofSeries)
        .filter(({ field }) => said[field] !== undefined)
        .filter(({ field }) => field !== 'template' || said[field] !== usualTemplate({ relation: profile.relation }))
        .map(({ field }) => [field, said[field]]),
    ),
    name,
  };
}
