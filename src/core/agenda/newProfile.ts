import { yamlScalar } from '../note/yamlScalar';

export interface NewProfile {
  readonly name: string;
  readonly relation?: string;
  readonly role?: string;
  readonly email?: string;
  readonly cadence?: string;
  readonly weekday?: string;
  /** `HH:MM`. */
  readonly time?: string;
  /** Minutes. */
  readonly duration?: number;
  /** IANA name. */
  readonly timezone?: string;
  /** Cadences of the talks about career and about performance. */
  readonly career?: string;
  readonly performance?: string;
}

const order = ['name', 'relation', 'role', 'email', 'cadence', 'weekday', 'time', 'duration', 'timezone', 'career', 'performance'] as const;

/** The text of a new `profile.md`. */
export function newProfileText(profile: NewProfile): string {
  const lines = order.flatMap((key) => {
    const value = profile[key];
    return value === undefined ? [] : [`${key}: ${yamlScalar(String(value))}`];
  });
  const body = ['Priorities', 'Their manager\'s priorities', 'Expectations', 'Private'].map((heading) => `## ${heading}\n`).join('\n');
  return `---\n${lines.join('\n')}\n---\n\n${body}`;
}
