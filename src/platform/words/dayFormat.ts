import { env } from 'vscode';

/** Writes a day, given as milliseconds of its midnight in UTC. What that takes is made at the first day: the first of a process costs 20 ms. */
export function dayFormat(options: Intl.DateTimeFormatOptions): (day: number) => string {
  let format: Intl.DateTimeFormat | undefined;
  return (day) => (format ??= new Intl.DateTimeFormat(locale(), { timeZone: 'UTC', ...options })).format(day);
}

/** How dates are written: as this machine does where it speaks VS Code's language (`en-GB` for `en`), else as that language does. */
function locale(): string {
  const own = new Intl.DateTimeFormat().resolvedOptions().locale;
  return own.split('-')[0] === env.language.split('-')[0] ? own : env.language;
}
