import { l10n, Uri, ViewColumn, window } from 'vscode';
import { carryOver, type CarriedOver } from '../core/agenda/carryOver';
import { newNoteText } from '../core/agenda/newNote';
import { renderTemplate } from '../core/agenda/template';
import { templateDue } from '../core/calendar/tracks';
import { uriBelow } from '../core/folder/noteUri';
import type { Manager } from '../core/model';
import { applyEdits, type TextEdit } from '../core/text/textEdit';
import type { NoteIndex } from '../index/noteIndex';
import type { Schedule } from '../index/schedule';
import type { NoteEdits } from '../platform/noteEdits';
import { noteText } from '../platform/noteText';
import { Problem } from '../platform/problem';
import type { Templates } from '../platform/templates';
import { firstName, nameOf, problemWords } from '../platform/words';

export interface MeetingPlan { readonly date?: string | undefined; readonly time?: string | undefined; readonly template?: string | undefined }

const usualTemplate = 'weekly';

/** Makes meeting notes, fills them with what is open, and opens them. */
export class MeetingNotes {
  constructor(private readonly index: NoteIndex, private readonly schedule: Schedule, private readonly edits: NoteEdits, private readonly templates: Templates) {}

  /** The agenda that a person's meetings usually have. */
  templateFor({ profile }: Manager): string {
    return profile.template ?? (profile.relation === 'skip-level' ? 'skip-level' : usualTemplate);
  }

  /** A new note, on the next date by cadence where none is given. */
  make(manager: Manager, plan: MeetingPlan): Promise<Uri> {
    return this.edits.inTurn(() => this.write(manager, plan));
  }

  /** The next planned note, made if need be with the agenda that is due, and filled with what is open. */
  next(manager: Manager): Promise<Uri> {
    return this.edits.inTurn(async () => {
      await this.index.settled();
      const next = this.schedule.next(manager);
      if (next?.uri === undefined) return this.write(manager, { template: this.templateDue(manager) });
      await this.fill(Uri.parse(next.uri));
      return Uri.parse(next.uri);
    });
  }

  /** Adds what is open and undiscussed to a note; the number added. */
  carryOver(uri: Uri): Promise<number> {
    return this.edits.inTurn(() => this.fill(uri));
  }

  async open(uri: Uri, column: ViewColumn = ViewColumn.Active): Promise<void> {
    const shown = window.visibleTextEditors.find((editor) => editor.document.uri.toString() === uri.toString());
    await window.showTextDocument(uri, { viewColumn: shown?.viewColumn ?? column, preview: false });
  }

  private templateDue(manager: Manager): string {
    return templateDue({ profile: manager.profile, meetings: this.schedule.meetings(manager), today: this.schedule.today() }, this.schedule.dateForNew(manager) ?? this.schedule.today());
  }

  private async write(manager: Manager, plan: MeetingPlan): Promise<Uri> {
    await this.index.settled();
    const date = plan.date ?? this.schedule.dateForNew(manager);
    if (date === undefined) throw new Problem(l10n.t('The series with {0} has no next date. Give one.', manager.name));
    const type = plan.template ?? this.templateFor(manager);
    const template = await this.templates.named(manager.root, type);
    const time = plan.time ?? manager.profile.time;
    const { duration } = manager.profile;
    const text = newNoteText(
      { date, type, ...(time === undefined ? {} : { time }), ...(duration === undefined ? {} : { duration }) },
      renderTemplate(template.body, { manager: firstName(manager.name), date }),
      template.frontMatter,
    );
    for (let count = 1; ; count++) {
      const uri = Uri.parse(uriBelow(manager.root, manager.id, count === 1 ? `${date}.md` : `${date}-${count}.md`));
      const { edits } = await this.carried(manager, uri, date, text);
      if (!(await this.edits.create(uri, applyEdits(text, edits)))) continue;
      this.index.refresh(uri.toString());
      await this.index.settled();
      return uri;
    }
  }

  private async fill(uri: Uri): Promise<number> {
    await this.index.settled();
    const meeting = this.index.meeting(uri.toString());
    const manager = meeting && this.index.manager(meeting.root, meeting.manager);
    if (meeting === undefined || manager === undefined) throw new Problem(l10n.t('{0} is not a note of a meeting.', nameOf(uri)));
    if (meeting.problem?.code === 'yaml' || meeting.problem?.code === 'conflict') throw new Problem(`${nameOf(uri)}: ${problemWords(meeting.problem)}`);
    let added = 0;
    const plan = await this.carried(manager, uri, meeting.date, await noteText(uri));
    if (plan.edits.length === 0) return 0;
    const previous = await this.previous(manager, meeting.date);
    await this.edits.changeOne(uri, (text) => {
      const now = this.plan(manager, uri, meeting.date, text, previous);
      added = now.actions + now.points;
      return now.edits;
    });
    this.index.refresh(uri.toString());
    await this.index.settled();
    return added;
  }

  private async carried(manager: Manager, uri: Uri, date: string, text: string): Promise<CarriedOver> {
    return this.plan(manager, uri, date, text, await this.previous(manager, date));
  }
}
