import { withoutLinks } from '../link/linkText';

/** A text as a label: links give way to their words, and marks of emphasis and code are gone. */
export function said(text: string): string {
  return withoutLinks(text)
    .replace(/\*\*|__|`/g, '')
    .trim();
}
