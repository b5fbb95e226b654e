import { l10n, type Uri } from 'vscode';
import type { Manager } from '../../core/model';
import { showInformation } from '../../platform/messages';
import type { Change } from '../../platform/notes/noteEdits';
import type { CommandContext } from '../context';
import { deliver, type Delivery, type Draft, managersAddress, type SavedForm, type ShareForm, textOf } from './draft';

/** What goes to someone, as it is now. */
export interface Outgoing extends Draft {
  /** Whom it is for, where that is one person: told where the profile has no address. */
  readonly manager?: Manager | undefined;
  /** What notes keep of it, by URI: made once it went, and by no other way. */
  readonly marks?: ReadonlyMap<string, Change>;
  /** What it has besides as a mail draft. */
  inMail?(): Promise<Pick<Outgoing, 'calendar' | 'marks'>>;
}

export interface Sending {
  /** Of the preview's tab. */
  readonly title: string;
  /** Of a saved file, without its ending. */
  readonly fileName: string;
  /** Throws a `Problem` that says why nothing can go. Asked again whenever a note changes while somebody looks at it. */
  outgoing(): Promise<Outgoing>;
}

/** With `as` it goes at once: the text, or the target's `Uri`. Without, a preview shows it, and it goes from there: undefined. */
export async function send(context: CommandContext, delivery: Delivery, sending: Sending): Promise<Uri | string | undefined> {
  const { as } = delivery;
  if (as === undefined) {
    const { present } = await import('./preview');
    return present(context, sending);
  }
  const what = await sending.outgoing();
  return context.edits.inTurn(async () => {
    const whole = await inForm(what, as);
    const written = await textOf(whole, as);
    tellNoAddress(whole, as);
    return context.edits.changeThen(whole.marks ?? new Map<string, Change>(), () => deliver(written, delivery));
  });
}

/** With what it has besides in that form. */
export async function inForm(what: Outgoing, as: ShareForm | SavedForm): Promise<Outgoing> {
  return as === 'eml' && what.inMail !== undefined ? { ...what, ...(await what.inMail()) } : what;
}

/** Says that a mail has nobody to go to, without waiting for an answer. */
function tellNoAddress({ manager }: Outgoing, as: ShareForm): void {
  if (manager === undefined || (as !== 'eml' && as !== 'mailto') || managersAddress(manager).length > 0) return;
  void showInformation(l10n.t("{0} has no email address, so the mail doesn't say who it's for.", manager.name));
}
