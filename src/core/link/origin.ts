import type { CalendarDate } from '../date/date';
import { relativeLink } from './relativeLink';

/** A link in brackets, its text a date, its target a note: where a carried point comes from. */
const origin = /^\(\[\d{4}-\d{2}-\d{2}\]\(([^()\s]{1,1000}\.md)\)\)$/;

/** The link that a carried point ends in, without white space before it. */
export function writeOrigin(from: string, note: { readonly uri: string; readonly date: CalendarDate }): string {
  return `([${note.date}](${relativeLink(from, note.uri)}))`;
}

/** A point's text without the link to where it comes from, and that link's target as written; only one that ends the text counts. */
export function splitOrigin(text: string): { readonly text: string; readonly target: string | undefined } {
  const trimmed = text.trimEnd();
  const at = trimmed.endsWith('.md))') ? trimmed.lastIndexOf('([') : -1;
  const found = at < 0 ? null : origin.exec(trimmed.slice(at));
  return found ? { text: text.slice(0, at).trimEnd(), target: found[1] } : { text, target: undefined };
}
