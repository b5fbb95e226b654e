import type { Profile } from '../model';
import { yamlScalar } from '../note/yamlScalar';

const order = ['name', 'relation', 'role', 'email', 'cadence', 'weekday', 'time', 'duration', 'timezone', 'career', 'performance', 'template'] as const;

/** What a new profile says; what is absent or undefined is left out. */
export type NewProfile = Partial<Pick<Profile, (typeof order)[number]>> & { readonly name: string };

/** The text of a new `profile.md`. */
export function newProfileText(profile: NewProfile): string {
  const lines = order.flatMap((key) => {
    const value = profile[key];
    return value === undefined ? [] : [`${key}: ${yamlScalar(String(value))}`];
  });
  const body = ['Priorities', 'Their manager\'s priorities', 'Expectations', 'Private'].map((heading) => `## ${heading}\n`).join('\n');
  return `---\n${lines.join('\n')}\n---\n\n${body}`;
}
