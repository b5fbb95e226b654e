import type { Uri } from 'vscode';
import type { Manager } from '../../core/model';
import type { Change } from '../../platform/notes/noteEdits';
import type { CommandContext } from '../context';
import { deliver, type deliveryArgument, deliveryOf, type Draft, textOf } from './draft';

/** What goes to someone, as it is now. */
export interface Outgoing extends Draft {
  /** Whom it is for, where that is one person: told where the profile has no address. */
  readonly manager?: Manager | undefined;
  /** What notes keep of it, by URI: made once it went, and by no other way. */
  readonly marks?: ReadonlyMap<string, Change>;
}

export interface Sending {
  /** Of the preview's tab. */
  readonly title: string;
  /** Of a saved file, without its ending. */
  readonly fileName: string;
  /** Throws a `Problem` that says why nothing can go. Asked again whenever a note changes while somebody looks at it. */
  outgoing(): Promise<Outgoing>;
}

/** With `as` it goes at once: the text, or the target's `Uri`. Without, one sees it before anybody else does, and it goes from there: undefined. */
export async function send(
  context: CommandContext,
  asked: ReturnType<typeof deliveryArgument>,
  sending: Sending,
): Promise<Uri | string | undefined> {
  const what = await sending.outgoing();
  const delivery = await deliveryOf(asked, sending.title, sending.fileName);
  if (delivery === undefined) return undefined;
  const written = await textOf(what, delivery.as);
  return context.edits.changeThen(what.marks ?? new Map<string, Change>(), () => deliver(written, delivery));
}
