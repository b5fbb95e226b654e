import { base64Lines } from './base64';
import { isMailAddress } from '../text/mailAddress';
import type { Doc } from './document';
import { encodedWords, headerText, isPlainHeader } from './encodedWords';
import { writeHtml } from './html';
import { writeText } from './text';

export interface MailAddress {
  /** `isMailAddress` holds. */
  readonly email: string;
  readonly name?: string | undefined;
}

export interface Mail {
  readonly from?: MailAddress | undefined;
  readonly to: readonly MailAddress[];
  readonly cc?: readonly MailAddress[];
  readonly subject: string;
  readonly doc: Doc;
  /** An invitation, as `core/ics` writes it; its METHOD has to be the one given. */
  readonly calendar?: { readonly text: string; readonly method: 'REQUEST' | 'CANCEL' } | undefined;
  /** An instant. */
  readonly date: number;
  /** Letters, digits and hyphens: makes the Message-ID and the boundary, so that the same facts give the same bytes. */
  readonly id: string;
  /** BCP 47. */
  readonly language?: string | undefined;
}

/**
 * A draft as an `.eml` file, which mail programs open to be sent (`X-Unsent: 1`): the document as text and as HTML, and the calendar part
 * behind them (RFC 5322, 2045 to 2047, 6047). CRLF throughout, lines of at most 76 characters but for an address that is longer, all ASCII but for
 * an address that cannot be (RFC 6532). What is no address is left out.
 */
export function writeEml({ from, to, cc = [], subject, doc, calendar, date, id, language }: Mail): string {
  const boundary = `=_${id}`;
  const headers = [
    'MIME-Version: 1.0',
    'X-Unsent: 1',
    ...(from === undefined ? [] : addresses('From', [from])),
    ...addresses('To', to),
    ...addresses('Cc', cc),
    subjectLines(subject),
    `Date: ${new Date(date).toUTCString().replace('GMT', '+0000')}`,
    `Message-ID: <${id}@one-on-one>`,
    `Content-Type: multipart/alternative;\r\n boundary="${boundary}"`,
  ];
  const parts = [
    part('text/plain; charset=utf-8', writeText(doc)),
    part('text/html; charset=utf-8', writeHtml(doc, language)),
    ...(calendar === undefined ? [] : [part(`text/calendar; charset=utf-8; method=${calendar.method}`, calendar.text)]),
  ];
  const body = parts.map((one) => `--${boundary}\r\n${one}\r\n`).join('');
  return `${headers.join('\r\n')}\r\n\r\n${body}--${boundary}--\r\n`;
}

function part(type: string, text: string): string {
  const lines = text.replace(/\r\n|\r|\n/g, '\r\n');
  return `Content-Type: ${type}\r\nContent-Transfer-Encoding: base64\r\n\r\n${base64Lines(lines)}`;
}

/** Every address on a line of its own. */
function addresses(name: string, all: readonly MailAddress[]): string[] {
  const lines = all.flatMap(({ email: typed, name: who }) => {
    const email = written(typed);
    if (!isMailAddress(email)) return [];
    const shown = who === undefined ? '' : headerText(who);
    return [shown === '' ? email : `${displayName(shown)}\r\n <${email}>`];
  });
  return lines.length === 0 ? [] : [`${name}: ${lines.join(',\r\n ')}`];
}

/** With the domain as computers write it (RFC 5890), where that makes the address ASCII; before the @ there is no such form. */
function written(email: string): string {
  const at = email.lastIndexOf('@') + 1;
  const [mailbox, domain] = [email.slice(0, at), email.slice(at)];
  const address = `http://${domain}`;
  return isAscii(domain) || !isAscii(mailbox) || !URL.canParse(address) ? email.normalize('NFC') : mailbox + new URL(address).hostname;
}

function isAscii(text: string): boolean {
  return /^[\x21-\x7e]*$/.test(text);
}

/** Longer ones are encoded, which can be folded anywhere. */
const longestPlain = 60;

/** An atom, a quoted string, or encoded words. */
function displayName(name: string): string {
  const quoted = /^[\w !#$%&'*+/=?^`{|}~-]+$/.test(name) ? name : `"${name.replace(/["\\]/g, '\\$&')}"`;
  return isPlainHeader(name) && quoted.length <= longestPlain ? quoted : encodedWords(name);
}

/** Folded before a space, so that no line is longer than 76 characters. */
function subjectLines(subject: string): string {
  const words = headerText(subject);
  if (!isPlainHeader(words) || words.split(' ').some((word) => word.length > longestPlain)) return `Subject: ${encodedWords(words)}`;
  const lines = ['Subject:'];
  for (const word of words.split(' ')) {
    if (`${lines.at(-1)} ${word}`.length > 76) lines.push('');
    lines[lines.length - 1] += ` ${word}`;
  }
  return lines.join('\r\n');
}
