import { l10n, Uri, ViewColumn, window } from 'vscode';
import { addPoints, type AddedPoints, type NewPoint } from '../core/agenda/addPoints';
import { parseTaskLine } from '../core/action/taskLine';
import { carryOver, type CarriedOver, type CarryOver } from '../core/agenda/carryOver';
import { unsolvedIssues } from '../core/agenda/unsolved';
import type { NewMeeting } from '../core/template/newNote';
import { splitOrigin } from '../core/link/origin';
import { readReference } from '../core/link/reference';
import { renderTemplate } from '../core/template/template';
import { templateDue, type TimedTopicName, usualTemplate } from '../core/series/topics';
import { topicSections } from '../core/template/topicSections';
import { meetingFileName, nobody } from '../core/folder/notePath';
import { uriBelow } from '../core/folder/noteUri';
import type { Action, Manager, Meeting } from '../core/model';
import type { Outline } from '../core/note/outline';
import { thenInsertAll } from '../core/text/insertions';
import { applyEdits, type TextEdit } from '../core/text/textEdit';
import type { NoteIndex } from '../index/noteIndex';
import type { Schedule } from '../schedule/schedule';
import type { Documents } from '../platform/notes/documents';
import { frontMatterChange } from '../platform/notes/frontMatterEdits';
import type { NoteEdits, Written } from '../platform/notes/noteEdits';
import { isUnread } from '../platform/notes/unreadNotes';
import { Problem } from '../platform/problem';
import type { Templates } from '../platform/templates';
import { firstName } from '../core/text/firstName';
import { ownerOf } from '../platform/words/actionHistory';
import { nameOf, problemWords } from '../platform/words/words';
import { type DatedNote, EarlierIssues } from './earlierIssues';
import { findOrRescan, refreshNote } from './freshness';
import { refuseOtherFolder } from './whichFolder';

export interface MeetingPlan {
  readonly date?: string | undefined;
  readonly time?: string | undefined;
  readonly template?: string | undefined;
}

/** What was put on the agenda of a note. */
export interface AddedToNext {
  readonly uri: Uri;
  readonly date: string;
  /** The number of points that were not there. */
  readonly added: number;
  readonly undo: () => Promise<void>;
}

/** What a command knows of the note that it may make. */
export interface Known {
  readonly earlier: EarlierIssues;
  /** What else it is to say: insertions. */
  readonly more: (note: DatedNote) => Promise<(text: string) => readonly TextEdit[]>;
}

interface Making extends Partial<Known> {
  /** Another note whose open points go along. */
  readonly left?: CarryOver['previous'];
  /** Gives a note that another window has made, where that will do as well. */
  readonly madeMeanwhile?: () => string | undefined;
}

type EarlierMeetings = Pick<CarryOver, 'previous' | 'issues'>;

const mostOnOneDay = 99;

/** Makes meeting notes, fills them with what is open, and opens them. */
export class MeetingNotes {
  constructor(
    private readonly index: NoteIndex,
    private readonly documents: Documents,
    private readonly schedule: Schedule,
    private readonly edits: NoteEdits,
    private readonly templates: Templates,
  ) {}

  /** A new note, on the next date by cadence where none is given; what the meeting that it replaces (`instead`) left open is carried over. */
  make(manager: Manager, plan: MeetingPlan, instead?: Meeting): Promise<Uri> {
    return this.edits.inTurn(async () => {
      const known = instead === undefined || (await this.templates.all(manager.root)).some(({ name }) => name === plan.template);
      const left = instead && { uri: instead.uri, date: instead.date, text: await this.textOf(instead) };
      return (await this.write(manager, known ? plan : { ...plan, template: undefined }, { left })).uri;
    });
  }

  /** The next planned note, made if need be with the agenda that is due, or another; one that is there is not filled. */
  async nextNote(manager: Manager, template?: string): Promise<Uri> {
    return (await this.nextOrNew(manager, template)).uri;
  }

  /** The same, and whether it was made: then it has all that is open. */
  nextOrNew(manager: Manager, template?: string, known?: Known): Promise<{ readonly uri: Uri; readonly isNew: boolean }> {
    return this.edits.inTurn(async () => {
      const { uri, made } = await this.next(manager, template, known);
      return { uri, isNew: made !== undefined };
    });
  }

  /** The agenda that a new note for the next date gets. */
  templateDue(manager: Manager): string {
    return templateDue(
      { profile: manager.profile, meetings: this.schedule.meetings(manager), today: this.schedule.today() },
      this.schedule.dateForNew(manager) ?? this.schedule.today(),
    );
  }

  /** Refers to these actions in a note, each once; the number added. */
  refer(uri: Uri, actions: readonly Action[]): Promise<number> {
    return this.edits.inTurn(async () => {
      const { meeting } = await this.noteOf(uri);
      refuseOtherFolder(actions, meeting);
      return (await this.insert(uri, (text) => carryOver({ note: { uri: meeting.uri, text }, actions }, this.outlineOf))).added;
    });
  }

  /** Adds what is open and undiscussed to a note, and what else it is to say; the number added of the former. */
  carryOver(uri: Uri, { earlier, more }: Partial<Known> = {}): Promise<number> {
    return this.edits.inTurn(async () => {
      const { manager, meeting } = await this.noteOf(uri);
      const [before, said] = await Promise.all([this.before(manager, meeting, earlier), more?.(meeting)]);
      return (await this.insert(uri, (text) => this.carried(manager, uri, text, before), said)).added;
    });
  }

  /** Puts what a topic's agenda asks into a note, which is about it from then on. */
  addTopic(uri: Uri, topic: TimedTopicName): Promise<void> {
    return this.edits.inTurn(async () => {
      const { meeting, manager } = await this.noteOf(uri);
      const { body } = await this.templates.named(manager.root, topic);
      const agenda = renderTemplate(body, { manager: firstName(manager.name), date: meeting.date });
      const setType = frontMatterChange({ type: topic });
      await this.edits.changeOne(uri, async (text, at, read) => [
        ...(await setType(text, at, read)),
        ...topicSections(text, agenda, topic),
      ]);
    });
  }

  /** Adds points to the agenda of a note, each once; the number added. */
  addPoints(uri: Uri, points: readonly NewPoint[]): Promise<number> {
    return this.edits.inTurn(async () => {
      const { manager } = await this.noteOf(uri);
      return (await this.insert(uri, (text) => addPoints(text, points, firstName(manager.name)))).added;
    });
  }

  /**
   * Adds points to the next note, made if need be. `points` is told which note it is. What was written can be taken back, until the lines
   * are changed: a `Problem` says so.
   */
  addToNext(manager: Manager, points: (note: Uri) => readonly NewPoint[]): Promise<AddedToNext> {
    return this.edits.inTurn(async () => {
      const { uri, made } = await this.next(manager);
      const noted = await this.noteOf(uri);
      const { added, written } = await this.insert(uri, (text) => addPoints(text, points(uri), firstName(noted.manager.name)));
      const undo = async (): Promise<void> => {
        if (made !== undefined && (await this.edits.remove(uri, written?.after ?? made))) return;
        if (written !== undefined) await this.edits.takeBack(written);
      };
      return { uri, date: noted.meeting.date, added, undo };
    });
  }

  /** What `carryOver` would add to a note as it is now, a line each. */
  async preview(uri: Uri): Promise<{ readonly date: string; readonly items: readonly string[] }> {
    const { manager, meeting } = await this.noteOf(uri);
    const { lines } = this.carried(manager, uri, await this.textOf(meeting), await this.before(manager, meeting));
    return { date: meeting.date, items: lines.map((line) => this.wordsOf(line, meeting.root)) };
  }

  async open(uri: Uri, column: ViewColumn = ViewColumn.Active): Promise<void> {
    const shown = window.visibleTextEditors.find((editor) => editor.document.uri.toString() === uri.toString());
    await window.showTextDocument(uri, { viewColumn: shown?.viewColumn ?? column, preview: false });
  }

  /** `made`: its text, where it was not there. */
  private async next(manager: Manager, template?: string, known?: Known): Promise<{ readonly uri: Uri; readonly made?: string }> {
    await this.index.settled();
    const next = (): string | undefined => this.schedule.next(manager)?.uri;
    const planned = await findOrRescan(this.index, next, manager);
    return planned === undefined
      ? this.write(manager, { template: template ?? this.templateDue(manager) }, { ...known, madeMeanwhile: next })
      : { uri: Uri.parse(planned) };
  }

  private wordsOf(line: string, root: string): string {
    const [action] = this.index.withId(readReference(line)?.id ?? '', root);
    return action?.task.text ?? splitOrigin(parseTaskLine(line)?.text ?? line.replace(/^[-*+] /, '')).text;
  }

  private async write(
    manager: Manager,
    plan: MeetingPlan,
    { left, madeMeanwhile, earlier = this.earlierIssues(manager), more }: Making = {},
  ): Promise<{ readonly uri: Uri; readonly made?: string }> {
    await this.index.settled();
    const date = plan.date ?? this.schedule.dateForNew(manager);
    if (date === undefined) throw new Problem(l10n.t('The series with {0} has no next date. Enter a date.', manager.name));
    const type = plan.template ?? usualTemplate(manager.profile);
    const time = plan.time ?? this.schedule.timeForNew(manager, date);
    const { duration } = manager.profile;
    const agenda = this.newText(manager, {
      date,
      type,
      ...(time === undefined ? {} : { time }),
      ...(duration === undefined ? {} : { duration }),
    });
    for (let count = 1; count <= mostOnOneDay; count++) {
      const uri = Uri.parse(uriBelow(manager.root, manager.id, meetingFileName(date, count)));
      const note = { uri: uri.toString(), date, ...(time === undefined ? {} : { time }) };
      const [text, before, said] = await Promise.all([agenda, this.before(manager, note, earlier), more?.(note)]);
      const carried = applyEdits(text, this.carried(manager, uri, text, before).edits);
      const filled = left === undefined ? carried : applyEdits(carried, this.carried(manager, uri, carried, { previous: left }).edits);
      const made = applyEdits(filled, said?.(filled) ?? []);
      if (await this.edits.create(uri, made)) return { uri, made };
      const other = madeMeanwhile?.();
      if (other !== undefined) return { uri: Uri.parse(other) };
    }
    throw new Problem(l10n.t('There are already too many notes for {0}.', date));
  }

  private async newText(manager: Manager, meeting: NewMeeting & { readonly type: string }): Promise<string> {
    const [{ fillFrontMatter, newNoteText }, { name, frontMatter = '', body }] = await Promise.all([
      import('../core/template/newNote'),
      this.templates.named(manager.root, meeting.type),
    ]);
    const values = { manager: firstName(manager.name), date: meeting.date };
    const filled = fillFrontMatter(frontMatter, values);
    if ('problem' in filled) {
      const { problem } = filled;
      throw new Problem(
        l10n.t('Couldn\'t create the note from the template "{0}". Line {1}: {2}', name, problem.line + 1, problemWords(problem)),
      );
    }
    return newNoteText(meeting, renderTemplate(body, values), filled.yaml);
  }

  /** A meeting note that may be changed, as it is now. */
  async noteOf(uri: Uri): Promise<{ meeting: Meeting; manager: Manager }> {
    await refreshNote({ index: this.index, documents: this.documents }, uri);
    const meeting = this.index.meeting(uri.toString());
    const manager = meeting && this.index.manager(meeting.root, meeting.manager);
    if (meeting === undefined || manager === undefined) throw new Problem(l10n.t("{0} isn't a meeting note.", nameOf(uri)));
    const { problem } = meeting;
    if (problem !== undefined && problem.code !== 'front-matter-value') throw new Problem(`${nameOf(uri)}: ${problemWords(problem)}`);
    return { meeting, manager };
  }

  /** Nothing is opened or saved when there is nothing to add. */
  private async insert(
    uri: Uri,
    plan: (text: string) => AddedPoints | CarriedOver,
    more: (text: string) => readonly TextEdit[] = () => [],
  ): Promise<{ readonly added: number; readonly written?: Written | undefined }> {
    let added = 0;
    const change = (text: string): readonly TextEdit[] => {
      const { actions = 0, points, edits }: AddedPoints & Partial<CarriedOver> = plan(text);
      added = actions + points;
      return thenInsertAll(text, edits, more);
    };
    if (change((await this.documents.now(uri)).text).length === 0) return { added: 0 };
    const [written] = await this.edits.change(new Map([[uri.toString(), change]]));
    return { added, written };
  }

  private carried(manager: Manager, uri: Uri, text: string, before: EarlierMeetings): CarriedOver {
    return carryOver(
      { note: { uri: uri.toString(), text }, actions: [...this.index.openActions(manager), ...this.promisedInPlans(manager)], ...before },
      this.outlineOf,
    );
  }

  /** What this person is to do in plans, which are nobody's: it comes up with them alone. */
  private promisedInPlans({ root, id }: Manager): Action[] {
    return this.index.openActions({ root, id: nobody }).filter((action) => ownerOf(action, this.index) === id);
  }

  /** The last meeting before one that was held and can be read; the issues of all. */
  private async before(manager: Manager, note: DatedNote, earlier = this.earlierIssues(manager)): Promise<EarlierMeetings> {
    const [held] = this.schedule.heldBefore(manager, note).filter(({ problem }) => !isUnread(problem));
    const notes = await earlier.before(note);
    const previous = held && (notes.find(({ uri }) => uri === held.uri) ?? { ...held, text: await this.textOf(held) });
    return { ...(previous && { previous }), issues: unsolvedIssues(notes) };
  }

  private earlierIssues(manager: Manager): EarlierIssues {
    const { index, documents, schedule } = this;
    return new EarlierIssues({ index, documents, schedule }, manager);
  }

  private async textOf({ uri }: Meeting): Promise<string> {
    return (await this.documents.now(Uri.parse(uri))).text;
  }

  private readonly outlineOf = (text: string): Outline => this.documents.read(text).outline;
}
