import type { Doc } from './document';
import { headerText, wellFormed } from './encodedWords';
import { writeText } from './text';

/** Longer ones are cut or refused by some mail programs and by Windows. */
export const mostMailtoCharacters = 1800;

export interface MailtoDraft {
  readonly to: readonly string[];
  readonly cc?: readonly string[];
  readonly subject: string;
  readonly doc: Doc;
}

/** An address of RFC 6068 that opens a draft, its text plain; where it would be too long, how long, in characters. */
export function writeMailto({ to, cc = [], subject, doc }: MailtoDraft): { readonly address: string } | { readonly tooLong: number } {
  const fields = [
    ...(cc.length === 0 ? [] : [`cc=${recipients(cc)}`]),
    `subject=${encoded(headerText(subject))}`,
    `body=${encoded(writeText(doc).trimEnd().replace(/\n/g, '\r\n'))}`,
  ];
  const address = `mailto:${recipients(to)}?${fields.join('&')}`;
  return address.length > mostMailtoCharacters ? { tooLong: address.length } : { address };
}

function recipients(emails: readonly string[]): string {
  return emails.map((email) => encoded(email).replace(/%40(?=[^%]*$)/, '@')).join(',');
}

/** Also what `encodeURIComponent` leaves and a mail program may take for an end: `'`, `(`, `)`, `!`, `*`. */
function encoded(text: string): string {
  return encodeURIComponent(wellFormed(text)).replace(/['()!*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}
