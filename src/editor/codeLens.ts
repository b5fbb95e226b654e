import { CodeLens, type Disposable, type EventEmitter, l10n, Range, type TextDocument, window } from 'vscode';
import type { NoteIndex } from '../index/noteIndex';
import type { Schedule } from '../schedule/schedule';
import type { Clock } from '../platform/clock';
import type { MeetingEnds } from '../platform/meetingEnds';
import type { Settings } from '../platform/settings';
import { lensesOf } from './lensCommands';
import type { NoteLines } from './noteLines';
import { promisesIn } from './promises';
import { wasHeld } from './wasHeld';

/**
 * Lenses of notes: `Track action` on a task line; `Done` and the dates on a tracked one, and on a reference to one; both sides' promises on the follow-up;
 * at the top whether a meeting that is over was held.
 * VS Code asks again by itself when a document changes, so it is told only when what is elsewhere makes a lens differ.
 */
export class NoteLenses {
  private readonly given = new WeakMap<TextDocument, { version: number; titles: string }>();

  constructor(
    private readonly index: NoteIndex,
    private readonly schedule: Schedule,
    private readonly lines: NoteLines,
    private readonly settings: Settings,
    private readonly changed: EventEmitter<void>,
  ) {}

  listen(clock: Clock, ends: MeetingEnds): Disposable[] {
    const look = (): void => this.look();
    void this.index.ready.then(look);
    return [this.index.onDidChange(look), clock.onDidChangeDay(look), ends.onDidEnd(look), this.settings.onDidChange(look)];
  }

  async in(document: TextDocument): Promise<CodeLens[]> {
    await this.index.completeNow();
    const lenses = this.lensesIn(document);
    this.given.set(document, { version: document.version, titles: titlesOf(lenses) });
    return lenses;
  }

  private look(): void {
    const stale = window.visibleTextEditors.some(({ document }) => {
      const given = this.given.get(document);
      return given?.version === document.version && given.titles !== titlesOf(this.lensesIn(document));
    });
    if (stale) this.changed.fire();
  }

  private lensesIn(document: TextDocument): CodeLens[] {
    if (!this.settings.get('codeLens.enabled')) return [];
    const uri = document.uri.toString();
    const today = this.schedule.today();
    const ofLines = this.lines
      .all(document)
      .flatMap((content) =>
        lensesOf(content, uri, this.index, today).map((command) => new CodeLens(new Range(content.line, 0, content.line, 0), command)),
      );
    const promises = promisesIn(document, this.index, this.schedule, this.lines);
    const atTop = wasHeld(document, this.index, this.schedule, this.lines).map(
      ({ line, command }) => new CodeLens(new Range(line, 0, line, 0), command),
    );
    return promises === undefined
      ? [...atTop, ...ofLines]
      : [
          ...atTop,
          ...ofLines,
          new CodeLens(new Range(promises.line, 0, promises.line, 0), {
            command: 'oneOnOne.showPromises',
            title: promises.words,
            tooltip: l10n.t('Group actions by owner'),
          }),
        ];
  }
}

function titlesOf(lenses: readonly CodeLens[]): string {
  return lenses.map(({ range, command }) => `${range.start.line} ${command?.command} ${command?.title}`).join('\n');
}
