import { l10n, Uri } from 'vscode';
import { addPoints, type NewPoint } from '../../core/agenda/addPoints';
import { relativeLink } from '../../core/link/relativeLink';
import type { CalendarDate } from '../../core/date/date';
import { logWins, type NewWin } from '../../core/plans/logWins';
import type { LoggedWin } from '../../core/plans/plan';
import { readWins, type Win } from '../../core/plans/readWins';
import { setWinId } from '../../core/plans/setWinId';
import { readItemMarks } from '../../core/note/itemMarks';
import { thenInsert } from '../../core/text/insertions';
import { firstName } from '../../core/text/firstName';
import { applyEdits, type TextEdit } from '../../core/text/textEdit';
import { removeUnchanged } from '../../platform/notes/newFile';
import type { Change } from '../../platform/notes/notePlan';
import { Problem } from '../../platform/problem';
import { nameOf } from '../../platform/words/words';
import { newId } from '../actions/newId';
import type { CommandContext } from '../context';
import { loggedWins } from './untoldWins';
import { logUri, newLogText } from './winsLog';

/** A win that goes on an agenda: one of the log, or one that is logged with it. */
export type PickedWin = { readonly logged: LoggedWin } | { readonly text: string; readonly date: CalendarDate };

/**
 * Puts wins under Wins of a note, each with a link to its line in the log; there it gets an id where it has none, and is added where it is
 * not logged yet. Note and log change together, or not at all. The number put on the agenda; one that the note refers to is not put again.
 */
export function putWins(context: CommandContext, uri: Uri, picked: readonly PickedWin[]): Promise<number> {
  const { edits, index, notes } = context;
  return edits.inTurn(async () => {
    await index.settled();
    const { meeting, manager } = await notes.noteOf(uri);
    const place = new PlacedWins(context, meeting.root, uri.toString());
    for (const one of picked) place.add(one);
    if (place.points.length === 0) return 0;
    const note = uri.toString();
    let added = 0;
    const inNote: Change = (text) => {
      const { edits: insertions, points } = addPoints(text, place.points, firstName(manager.name));
      added = points;
      return insertions;
    };
    const log = logUri(context, meeting.root);
    const text = newLogText(place.isNew);
    const isMade = place.isNew.length > 0 && (await edits.create(log, text));
    try {
      await edits.change(new Map([...place.changes(isMade ? undefined : log.toString()), [note, inNote]]));
    } catch (error) {
      if (isMade) {
        await removeUnchanged(log, text);
        index.refresh(log.toString());
      }
      throw error;
    }
    return added;
  });
}

/** Where the ids of wins and their points go. */
class PlacedWins {
  readonly points: NewPoint[] = [];
  /** To be logged. */
  readonly isNew: NewWin[] = [];
  private readonly given: { readonly win: LoggedWin; readonly id: string }[] = [];
  private readonly ids: string[] = [];
  /** What the new ones say. */
  private readonly words = new Set<string>();
  private readonly known: readonly LoggedWin[];
  private readonly inNote: ReadonlySet<string>;
  private readonly log: string;

  constructor(
    private readonly context: CommandContext,
    root: string,
    private readonly note: string,
  ) {
    this.known = loggedWins(context, root);
    this.inNote = new Set(context.index.referencesIn(note).map(({ id }) => id));
    this.log = logUri(context, root).toString();
  }

  add(picked: PickedWin): void {
    if ('logged' in picked) {
      this.addLogged(picked.logged);
      return;
    }
    const [win] = readWins(`- ${picked.text}`);
    if (win === undefined) return;
    const known = this.known.find(({ text }) => text === win.text);
    if (known !== undefined) this.addLogged(known);
    else if (!this.words.has(win.text)) {
      this.words.add(win.text);
      const id = this.newId();
      this.isNew.push({ ...picked, id });
      this.addPoint(win, this.log, id);
    }
  }

  /** Changes of logs, by URI. @param log where new ones are to be added. */
  changes(log: string | undefined): Map<string, Change> {
    const uris = new Set([...this.given.map(({ win }) => win.uri), ...(log !== undefined && this.isNew.length > 0 ? [log] : [])]);
    return new Map([...uris].map((uri) => [uri, (text: string) => this.changesOf(uri, text, uri === log)]));
  }

  private changesOf(uri: string, text: string, isLog: boolean): TextEdit[] {
    let edits: TextEdit[] = [];
    let now = text;
    const insert = (more: readonly TextEdit[]): void => {
      now = applyEdits(now, more);
      // Each is one insertion into what the one before made.
      for (const edit of more) edits = thenInsert(edits, edit);
    };
    for (const { win, id } of this.given) {
      if (win.uri !== uri || readWins(now).some((one) => one.id === id)) continue;
      const edit = setWinId(now, win, id);
      if (edit === undefined) throw new Problem(l10n.t('The win is no longer in {0}. No changes were made.', nameOf(Uri.parse(uri))));
      insert(edit);
    }
    if (isLog) for (const win of this.isNew) insert(logWins(now, [win]));
    return edits;
  }

  private addLogged(win: LoggedWin): void {
    if (this.given.some(({ win: { uri, line } }) => uri === win.uri && line === win.line)) return;
    // A box with an id is an action: a win with a box has no link of its own.
    const isTask = readItemMarks(win.source)?.box !== undefined;
    if (isTask) {
      this.points.push({ text: win.text, section: 'wins' });
      return;
    }
    if (win.id !== undefined && this.inNote.has(win.id)) return;
    const id = win.id ?? this.newId();
    if (win.id === undefined) this.given.push({ win, id });
    this.addPoint(win, win.uri, id);
  }

  private addPoint({ text }: Pick<Win, 'text'>, log: string, id: string): void {
    const link = `([win](${relativeLink(this.note, log)}#^${id}))`;
    if (!this.points.some((point) => point.text.endsWith(link))) this.points.push({ text: `${text} ${link}`, section: 'wins' });
  }

  private newId(): string {
    const id = newId(this.context.index, this.ids);
    this.ids.push(id);
    return id;
  }
}
