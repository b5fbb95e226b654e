import type { Disposable, Event, LogOutputChannel, Memento, Uri, ViewColumn } from 'vscode';
import type { Source } from '../core/insights/figure';
import type { ShownActions } from '../core/action/shownActions';
import type { ApiObjects } from '../schedule/apiObjects';
import type { NoteIndex } from '../index/noteIndex';
import type { Schedule } from '../schedule/schedule';
import type { Clock } from '../platform/clock';
import type { Insights } from '../platform/insights/insights';
import type { Linter } from '../platform/linter/linter';
import type { Documents } from '../platform/notes/documents';
import { KeepOutQuestion } from '../platform/keepOutQuestion';
import { NoteEdits } from '../platform/notes/noteEdits';
import { NotesHome } from '../platform/folders/notesHome';
import type { NotesFolders } from '../platform/folders/notesFolders';
import type { Settings } from '../platform/settings';
import { Templates } from '../platform/templates';
import { PointedTargets } from './actions/pointedTargets';
import { StatusChanges } from './actions/statusChanges';
import { Targets } from './actions/targets';
import { MeetingNotes } from './meetingNotes';

/** What commands are made from. */
export interface CommandServices {
  readonly extensionUri: Uri;
  readonly subscriptions: Pick<Disposable, 'dispose'>[];
  readonly index: NoteIndex;
  readonly documents: Documents;
  /** Fires with the URI of a note that may say something else. */
  readonly onDidTouch: Event<string>;
  readonly schedule: Schedule;
  readonly clock: Clock;
  readonly apiObjects: ApiObjects;
  readonly folders: NotesFolders;
  readonly settings: Settings;
  readonly linter: Linter;
  readonly insights: () => Promise<Insights>;
  readonly log: LogOutputChannel;
  readonly globalState: Memento;
  /** The rows of the actions view that the keyboard is, or was, on; undefined where they cannot be told. */
  readonly focusedRows: () => Promise<readonly unknown[] | undefined>;
  readonly actionsView: () => Promise<ActionsControls>;
  readonly meetingsView: () => Promise<MeetingsControls>;
  readonly insightsPage: () => Promise<InsightsControls>;
}

/** What commands do with the actions view. A row is what VS Code gives a command of the view's menus. */
export interface ActionsControls {
  readonly shown: ShownActions;
  show(part: Partial<ShownActions>): void;
  /** Opens the note at the row's action; does nothing for another row. */
  open(row: unknown): Promise<void>;
  /** Shows the next rows of a group, by its last row; does nothing for another row. */
  showMore(row: unknown): void;
}

/** What commands do with the meetings view. */
export interface MeetingsControls {
  /** Selects the row of a note or of a profile. False where there is none. */
  reveal(uri: Uri): Promise<boolean>;
}

/** What commands do with the page of insights. */
export interface InsightsControls {
  /** Where a note opens beside it. */
  readonly noteColumn: ViewColumn;
  /** @param asked undefined: what it was about before. */
  show(asked: Partial<Readonly<Record<'manager' | 'root' | 'from' | 'to', string | undefined>>> | undefined): Promise<void>;
  /** The notes behind a figure that is shown, or behind a row of it. */
  sources(figure: string, row?: number): readonly Source[];
}

/** What a command is given: the services, and what several commands share. */
export interface CommandContext extends CommandServices {
  readonly edits: NoteEdits;
  readonly templates: Templates;
  readonly notes: MeetingNotes;
  readonly home: NotesHome;
  readonly targets: Targets;
  readonly statusChanges: StatusChanges;
}

export function createContext(services: CommandServices): CommandContext {
  const { extensionUri, index, documents, schedule, settings, focusedRows } = services;
  const question = new KeepOutQuestion(services.globalState, (uri) => services.folders.rootOf(uri), services.log);
  const edits = new NoteEdits(index, documents, question.didCreate);
  services.subscriptions.push(edits);
  const templates = new Templates(extensionUri);
  const notes = new MeetingNotes(index, documents, schedule, edits, templates);
  const targets = new Targets(index, documents, edits, settings, new PointedTargets(index, documents, schedule, focusedRows));
  const home = new NotesHome(services.folders, index, question);
  return { ...services, edits, templates, notes, home, targets, statusChanges: new StatusChanges(edits) };
}
