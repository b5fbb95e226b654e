import type { Disposable, EventEmitter, Uri } from 'vscode';
import type { NoteIndex } from '../index/noteIndex';
import type { Schedule } from '../schedule/schedule';
import type { Clock } from '../platform/clock';
import type { NotesFolders } from '../platform/folders/notesFolders';
import type { Linter } from '../platform/linter/linter';
import type { LookCounts } from '../platform/linter/lookCounts';
import type { MeetingEnds } from '../platform/meetingEnds';
import type { Settings } from '../platform/settings';
import { Templates } from '../platform/templates';
import { AgendaLens } from './agendaLens';
import { NoteCodeActions } from './codeActions';
import { NoteLenses } from './codeLens';
import { NoteCompletion } from './completion';
import { DateHints } from './dateHints';
import { FrontMatterCompletion } from './frontMatterCompletion';
import { NoteNavigation } from './navigation';
import type { NoteLines } from './noteLines';
import { NoteSnippets } from './noteSnippets';

/** What editor features are made from. */
export interface EditorServices {
  readonly index: NoteIndex;
  readonly schedule: Schedule;
  readonly lines: NoteLines;
  readonly folders: NotesFolders;
  readonly settings: Settings;
  readonly linter: Linter;
  readonly counts: LookCounts;
  readonly clock: Clock;
  readonly ends: MeetingEnds;
  readonly extensionUri: Uri;
  /** Takes what is to be disposed of with the extension. */
  readonly subscriptions: Disposable[];
}

export interface EditorFeatures {
  readonly lenses: NoteLenses;
  readonly agendaLens: AgendaLens;
  readonly dateHints: DateHints;
  readonly codeActions: NoteCodeActions;
  readonly completion: NoteCompletion;
  readonly frontMatter: FrontMatterCompletion;
  readonly snippets: NoteSnippets;
  readonly navigation: NoteNavigation;
}

/** @param lensesChanged, @param hintsChanged fire when lenses or hints that were given are no longer right. */
export function createFeatures(
  { index, schedule, lines, folders, settings, linter, counts, clock, ends, extensionUri, subscriptions }: EditorServices,
  lensesChanged: EventEmitter<void>,
  hintsChanged: EventEmitter<void>,
): EditorFeatures {
  const lenses = new NoteLenses(index, schedule, lines, settings, lensesChanged);
  const agendaLens = new AgendaLens(index, schedule, lines, counts, settings, lensesChanged);
  const templates = new Templates(extensionUri);
  const dateHints = new DateHints(schedule, lines, hintsChanged);
  subscriptions.push(...lenses.listen(clock, ends), ...agendaLens.listen(clock, ends), ...dateHints.listen(clock));
  return {
    lenses,
    agendaLens,
    dateHints,
    codeActions: new NoteCodeActions(index, schedule, lines, linter),
    completion: new NoteCompletion(index, schedule, lines),
    frontMatter: new FrontMatterCompletion(index, schedule, lines, templates),
    snippets: new NoteSnippets(index, lines, folders, templates),
    navigation: new NoteNavigation(index, schedule, lines),
  };
}
