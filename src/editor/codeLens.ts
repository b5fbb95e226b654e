import { CodeLens, type CodeLensProvider, type Command, type Disposable, EventEmitter, l10n, languages, Range, type TextDocument } from 'vscode';
import type { TaskLine } from '../core/model';
import { isOpen } from '../core/action/status';
import type { NoteIndex } from '../index/noteIndex';
import type { Schedule } from '../index/schedule';
import type { Settings } from '../platform/settings';
import { dateWords } from '../platform/words';
import type { LineContent, NoteLines } from './noteLines';
import { notes } from './selector';

/** Lenses of notes: `Track action` on a task line; `Done` and the dates on a tracked one, and on a reference to one. */
export function registerCodeLens(index: NoteIndex, schedule: Schedule, lines: NoteLines, settings: Settings): Disposable[] {
  const provider = new NoteLenses(schedule, lines, settings);
  return [
    languages.registerCodeLensProvider(notes, provider),
    index.onDidChange(() => provider.refresh()),
    settings.onDidChange(() => provider.refresh()),
  ];
}

class NoteLenses implements CodeLensProvider {
  private readonly changed = new EventEmitter<void>();
  readonly onDidChangeCodeLenses = this.changed.event;

  constructor(private readonly schedule: Schedule, private readonly lines: NoteLines, private readonly settings: Settings) {}

  refresh(): void {
    this.changed.fire();
  }

  provideCodeLenses(document: TextDocument): CodeLens[] {
    if (!this.settings.codeLens) return [];
    return this.lines.all(document).flatMap((content) => {
      const range = new Range(content.line, 0, content.line, 0);
      return this.commandsFor(document, content).map((command) => new CodeLens(range, command));
    });
  }

  private commandsFor(document: TextDocument, content: LineContent): Command[] {
    const today = this.schedule.today();
    if (content.kind === 'reference') return content.action === undefined ? [] : openLenses(content.action.task, { id: content.id }, today);
    const { task, line, source } = content;
    const uri = document.uri.toString();
    if (task.id !== undefined) return openLenses(task, { id: task.id, uri, line, source }, today);
    if (task.text === '' || !isOpen(task.status)) return [];
    return [{ command: 'oneOnOne.trackAction', title: l10n.t('Track action'), tooltip: l10n.t('Give this line an owner, dates and an id, so that it is not lost'), arguments: [{ uri, line, source }] }];
  }
}

function openLenses(task: TaskLine, argument: object, today: string): Command[] {
  if (!isOpen(task.status)) return [];
  const dates = [
    task.due === undefined ? undefined : l10n.t('due {0}', dateWords(task.due, today)),
    task.followUp === undefined ? undefined : l10n.t('ask {0}', dateWords(task.followUp, today)),
  ].filter((words) => words !== undefined);
  return [
    { command: 'oneOnOne.completeAction', title: l10n.t('Done'), tooltip: l10n.t('Tick it, with today\'s date'), arguments: [argument] },
    { command: 'oneOnOne.snoozeAction', title: dates.join(' · ') || l10n.t('no date'), tooltip: l10n.t('Change the dates'), arguments: [argument] },
  ];
}
