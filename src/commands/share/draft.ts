import { env, l10n, type Uri } from 'vscode';
import type { Doc } from '../../core/share/document';
import type { Mail, MailAddress } from '../../core/share/eml';
import { documentFormats } from '../../core/share/formats';
import { isMailAddress } from '../../core/text/mailAddress';
import type { Manager } from '../../core/model';
import type { Me } from '../../platform/identity';
import { writeTarget } from '../../platform/notes/writeTarget';
import { Problem } from '../../platform/problem';
import type { Arguments } from '../arguments';

/** The forms in which a document goes to someone. */
export const shareForms = ['text', 'html', 'slack', 'eml', 'mailto'] as const;
export type ShareForm = (typeof shareForms)[number];
/** And in which it is saved by hand. */
export type SavedForm = Extract<ShareForm, 'text' | 'html' | 'eml'> | 'markdown';

/** A document, and whom it is for. */
export interface Draft {
  readonly doc: Doc;
  readonly subject: string;
  readonly to: readonly MailAddress[];
  readonly cc: readonly MailAddress[];
  /** Goes along in a mail draft. */
  readonly calendar?: Mail['calendar'];
  readonly me: Me;
  /** An instant. */
  readonly now: number;
}

/** How and where it goes, as a caller gives it. */
export interface Delivery {
  /** Undefined: one looks at it first. */
  readonly as?: ShareForm | undefined;
  readonly target?: Uri | undefined;
}

/** `{as?, target?}`. */
export function deliveryArgument(args: Arguments): Delivery {
  return { as: args.oneOf('as', shareForms), target: args.uri('target') };
}

/** The text of a draft in a form. Throws a `Problem` where it does not fit into that form. */
export async function textOf({ doc, subject, to, cc, calendar, me, now }: Draft, as: ShareForm | SavedForm): Promise<string> {
  switch (as) {
    case 'eml': {
      const { writeEml } = await import('../../core/share/eml');
      const [from] = addressOf(me.name, me.email);
      return writeEml({
        ...(from !== undefined && { from }),
        to,
        cc,
        subject,
        doc,
        calendar,
        date: now,
        id: crypto.randomUUID(),
        language: env.language,
      });
    }
    case 'mailto': {
      const { mostMailtoCharacters, writeMailto } = await import('../../core/share/mailto');
      const emails = (of: readonly MailAddress[]) => of.map(({ email }) => email);
      const written = writeMailto({ to: emails(to), cc: emails(cc), subject, doc });
      if ('address' in written) return written.address;
      throw new Problem(
        l10n.t(
          'This is too long for a mail link: {0} of {1} characters. Copy it, or save it as a mail draft.',
          written.tooLong,
          mostMailtoCharacters,
        ),
      );
    }
    default: {
      const format = documentFormats.find(({ id }) => id === as);
      if (format === undefined) throw new Error(`no form ${as}`);
      return format.write(doc, env.language);
    }
  }
}

/** Saves or opens what was written; gives the target, or the text. */
export async function deliver(text: string, { as, target }: Delivery): Promise<Uri | string> {
  if (target !== undefined) {
    await writeTarget(target, text);
    return target;
  }
  // Nobody waits for the mail program.
  if (as === 'mailto') void openMail(text);
  return text;
}

/** Starts a mail; false where nothing takes the address. */
export function openMail(address: string): Thenable<boolean> {
  // A `Uri` would spoil what is percent-encoded.
  return env.openExternal(address as unknown as Uri);
}

export function addressOf(name: string | undefined, email: string | undefined): MailAddress[] {
  const written = email?.trim() ?? '';
  return isMailAddress(written) ? [{ email: written, name }] : [];
}

export function managersAddress({ name, profile }: Manager): MailAddress[] {
  return addressOf(name, profile.email);
}
