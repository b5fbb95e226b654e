import { CodeLens, type CodeLensProvider, type Command, type Disposable, EventEmitter, l10n, languages, Range, type TextDocument } from 'vscode';
import { readReference } from '../core/agenda/reference';
import { parseTaskLine } from '../core/action/taskLine';
import type { TaskLine } from '../core/model';
import type { NoteIndex } from '../index/noteIndex';
import type { Schedule } from '../index/schedule';
import type { NotesFolders } from '../platform/notesFolders';
import type { Settings } from '../platform/settings';
import { dateWords } from '../platform/words';
import type { Outlines } from './outlines';

/** Lenses of notes: `Track action` on a task line; `Done` and the dates on a tracked one, and on a reference to one. */
export function registerCodeLens(index: NoteIndex, schedule: Schedule, folders: NotesFolders, outlines: Outlines, settings: Settings): Disposable[] {
  const provider = new NoteLenses(index, schedule, folders, outlines, settings);
  return [
    languages.registerCodeLensProvider({ language: 'markdown', scheme: '*' }, provider),
    index.onDidChange(() => provider.refresh()),
    settings.onDidChange(() => provider.refresh()),
  ];
}

class NoteLenses implements CodeLensProvider {
  private readonly changed = new EventEmitter<void>();
  readonly onDidChangeCodeLenses = this.changed.event;

  constructor(
    private readonly index: NoteIndex,
    private readonly schedule: Schedule,
    private readonly folders: NotesFolders,
    private readonly outlines: Outlines,
    private readonly settings: Settings,
  ) {}

  refresh(): void {
    this.changed.fire();
  }

  provideCodeLenses(document: TextDocument): CodeLens[] {
    if (!this.settings.codeLens || this.folders.rootOf(document.uri.toString()) === undefined) return [];
    return this.outlines.of(document).items.flatMap(({ line }) => {
      const source = document.lineAt(line).text;
      const range = new Range(line, 0, line, 0);
      return this.commandsFor(document, line, source).map((command) => new CodeLens(range, command));
    });
  }

  private commandsFor(document: TextDocument, line: number, source: string): Command[] {
    const uri = document.uri.toString();
    const task = parseTaskLine(source);
    if (task === undefined) {
      const id = readReference(source)?.id;
      const action = id === undefined ? undefined : this.index.withId(id)[0];
      return id === undefined || action === undefined ? [] : openLenses(action.task, { id }, this.schedule.today());
    }
    if (task.id !== undefined) return openLenses(task, { id: task.id, uri, line, source }, this.schedule.today());
    if (task.text === '' || !isOpen(task)) return [];
    return [{ command: 'oneOnOne.trackAction', title: l10n.t('Track action'), tooltip: l10n.t('Give this line an owner, dates and an id, so that it is not lost'), arguments: [{ uri, line, source }] }];
  }
}

function isOpen({ status }: TaskLine): boolean {
  return status === 'open' || status === 'in-progress';
}

function openLenses(task: TaskLine, argument: object, today: string): Command[] {
  if (!isOpen(task)) return [];
  const dates = [
    task.due === undefined ? undefined : l10n.t('due {0}', dateWords(task.due, today)),
    task.followUp === undefined ? undefined : l10n.t('ask {0}', dateWords(task.followUp, today)),
  ].filter((words) => words !== undefined);
  return [
    { command: 'oneOnOne.completeAction', title: l10n.t('Done'), tooltip: l10n.t('Tick it, with today\'s date'), arguments: [argument] },
    { command: 'oneOnOne.snoozeAction', title: dates.join(' · ') || l10n.t('no date'), tooltip: l10n.t('Change the dates'), arguments: [argument] },
  ];
}
