import { env, l10n, Uri, window, workspace } from 'vscode';
import type { Doc } from '../../core/share/document';
import type { Mail, MailAddress } from '../../core/share/eml';
import { documentFormats } from '../../core/share/formats';
import { isMailAddress } from '../../core/text/mailAddress';
import type { Manager } from '../../core/model';
import type { Me } from '../../platform/identity';
import { writeTarget } from '../../platform/notes/writeTarget';
import { Problem } from '../../platform/problem';
import type { Arguments } from '../arguments';
import { askChoice } from '../ask';

/** The forms in which a document goes to someone. */
export const shareForms = ['text', 'html', 'slack', 'eml', 'mailto'] as const;
export type ShareForm = (typeof shareForms)[number];

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

/** How and where it goes. */
export interface Delivery {
  readonly as: ShareForm;
  readonly target?: Uri | undefined;
  /** Somebody chose it by hand: what is not saved goes to the clipboard. */
  readonly copies: boolean;
}

/** What a caller gives of it. */
export function deliveryArgument(args: Arguments): Pick<Delivery, 'target'> & { readonly as?: ShareForm | undefined } {
  return { as: args.oneOf('as', shareForms), target: args.uri('target') };
}

/** What a caller gives, else what one selects; undefined when cancelled. */
export async function deliveryOf(
  { as, target }: ReturnType<typeof deliveryArgument>,
  title: string,
  fileName: string,
): Promise<Delivery | undefined> {
  if (as !== undefined) return { as, target, copies: false };
  const picked = await askChoice<ShareForm>(title, l10n.t('Select how to send it. Private parts are left out.'), [
    { label: l10n.t('Copy as Text'), description: l10n.t('for a message or a mail'), value: 'text' },
    { label: l10n.t('Copy for Slack'), description: l10n.t('to paste into Slack'), value: 'slack' },
    { label: l10n.t('Start a Mail'), description: l10n.t('in your mail program'), value: 'mailto' },
    { label: l10n.t('Save as Mail Draft…'), description: l10n.t('an .eml file for your mail program'), value: 'eml' },
    { label: l10n.t('Save as HTML…'), description: l10n.t('to print, or for a browser'), value: 'html' },
  ]);
  if (picked === undefined) return undefined;
  if (picked.value !== 'eml' && picked.value !== 'html') return { as: picked.value, target, copies: picked.value !== 'mailto' };
  const saved = target ?? (await askTarget(title, fileName, picked.value));
  return saved && { as: picked.value, target: saved, copies: false };
}

function askTarget(title: string, fileName: string, extension: 'eml' | 'html'): Thenable<Uri | undefined> {
  const folder = workspace.workspaceFolders?.[0]?.uri;
  return window.showSaveDialog({
    title,
    ...(folder !== undefined && { defaultUri: Uri.joinPath(folder, `${fileName}.${extension}`) }),
    filters: extension === 'eml' ? { [l10n.t('Mail draft')]: ['eml'] } : { HTML: ['html'] },
  });
}

/** The text of a draft in a form. Throws a `Problem` where it does not fit into that form. */
export async function textOf({ doc, subject, to, cc, calendar, me, now }: Draft, as: ShareForm): Promise<string> {
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
          'This is too long for a mail link: {0} of {1} characters. Save it as a mail draft instead.',
          written.tooLong,
          mostMailtoCharacters,
        ),
      );
    }
    default: {
      const format = documentFormats.find(({ id }) => id === as);
      if (format === undefined) throw new Error(`no form ${as}`);
      return format.write(doc);
    }
  }
}

/** Saves, copies or opens what was written; gives the target, or the text. */
export async function deliver(text: string, { as, target, copies }: Delivery): Promise<Uri | string> {
  if (target !== undefined) {
    await writeTarget(target, text);
    return target;
  }
  if (copies) {
    await env.clipboard.writeText(text);
    window.setStatusBarMessage(l10n.t('Copied to the clipboard.'), 5000);
  }
  // A `Uri` would spoil what is percent-encoded; nobody waits for the mail program.
  if (as === 'mailto') void env.openExternal(text as unknown as Uri);
  return text;
}

export function addressOf(name: string | undefined, email: string | undefined): MailAddress[] {
  const written = email?.trim() ?? '';
  return isMailAddress(written) ? [{ email: written, name }] : [];
}

export function managersAddress({ name, profile }: Manager): MailAddress[] {
  return addressOf(name, profile.email);
}
