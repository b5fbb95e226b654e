import { l10n, Uri } from 'vscode';
import type { WithId } from '../../core/share/readBlocks';
import { type Shared, type ShareProblem, whyUnclear } from '../../core/share/readNote';
import type { ShareWords } from '../../core/share/shareWords';
import type { Manager, Meeting } from '../../core/model';
import { type Me, whoIAm } from '../../platform/identity';
import { ScannedText } from '../../index/scannedText';
import { noteOrReason } from '../../platform/notes/unreadNotes';
import { Problem } from '../../platform/problem';
import { shareWords } from '../../platform/words/shareWords';
import { dateWords, nameOf } from '../../platform/words/words';
import { publicWithId } from '../../schedule/publicActions';
import type { CommandContext } from '../context';

/** What sharing a meeting's note starts from. */
export interface SharedNote {
  readonly meeting: Meeting;
  readonly manager: Manager;
  readonly me: Me;
  /** The whole note as it is now. */
  readonly text: string;
  /** `1:1 Sam Rivera / Ada Lovelace, Tue 24 Nov`. */
  readonly title: string;
  readonly words: ShareWords;
  readonly withId: WithId;
}

export async function sharedNote({ documents, index, notes, schedule }: CommandContext, uri: Uri): Promise<SharedNote> {
  await index.settled();
  const { meeting, manager } = await notes.noteOf(uri);
  const me = await whoIAm();
  const today = schedule.today();
  const managers = index.managers().filter(({ root }) => root === meeting.root);
  const people = me.name === undefined ? manager.name : `${me.name} / ${manager.name}`;
  return {
    meeting,
    manager,
    me,
    text: (await documents.now(uri)).text,
    title: `1:1 ${people}, ${dateWords(meeting.date, today)}`,
    words: shareWords(today, managers, me.name),
    withId: publicWithId(index, meeting.root),
  };
}

/** What a note says; one that cannot be read, or of which nobody can tell what is private, has a reason in its place. */
export async function sharedOrReason(
  { documents }: CommandContext,
  listed: Pick<Meeting, 'uri' | 'problem'>,
): Promise<{ readonly note: ScannedText; readonly reason?: string }> {
  const read = await noteOrReason(documents, listed);
  const problem = whyUnclear(read.note);
  return problem === undefined ? read : { note: new ScannedText(''), reason: shareProblem(problem, Uri.parse(listed.uri)).message };
}

/** The document, or a `Problem` that says why there is none. */
export function docOf(shared: Shared, uri: Uri): Extract<Shared, { doc: unknown }>['doc'] {
  if (shared.problem !== undefined) throw shareProblem(shared, uri);
  return shared.doc;
}

export function shareProblem(shared: ShareProblem, uri: Uri): Problem {
  switch (shared.problem) {
    case 'empty':
      return new Problem(l10n.t('{0} has nothing to share yet.', nameOf(uri)));
    case 'conflict':
      return new Problem(l10n.t('{0} has a merge conflict in line {1}. Resolve it, then share the note.', nameOf(uri), shared.line + 1));
    case 'yaml':
      return new Problem(l10n.t("{0} can't be shared because its front matter is invalid (line {1}).", nameOf(uri), shared.line + 1));
  }
}
