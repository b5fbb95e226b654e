import { quoteScalar } from './newNote';

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
}

const order = ['name', 'relation', 'role', 'email', 'cadence', 'weekday', 'time', 'duration', 'timezone'] as const;

/** The text of a new `profile.md`. */
export function newProfileText(profile: NewProfile): string {
  const lines = order.flatMap((key) => {
    const value = profile[key];
    if (value === undefined) return [];
    const scalar = key === 'time' ? JSON.stringify(value) : key === 'timezone' || typeof value === 'number' ? String(value) : quoteScalar(value);
    return [`${key}: ${scalar}`];
  });
  const body = ['Priorities', 'Their manager\'s priorities', 'Expectations', 'Private'].map((heading) => `## ${heading}\n`).join('\n');
  return `---\n${lines.join('\n')}\n---\n\n${body}`;
}
