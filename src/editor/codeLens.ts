import { CodeLens, type Disposable, type EventEmitter, l10n, Range, type TextDocument, window } from 'vscode';
import { plainWords } from '../core/text/plainWords';
import type { NoteIndex } from '../index/noteIndex';
import type { Schedule } from '../schedule/schedule';
import type { Clock } from '../platform/clock';
import type { MeetingEnds } from '../platform/meetingEnds';
import type { Settings } from '../platform/settings';
import { LineLenses } from './lineLenses';
import type { NoteLines } from './noteLines';
import { promisesIn } from './promises';
import { wasHeld } from './wasHeld';

/**
 * Lenses of notes: `Track action` on a task line; `Done` and the dates on a tracked one, and on a reference to one; both sides' promises on the follow-up;
 * at the top whether a meeting that is over was held.
 * VS Code asks again by itself when a document changes, so it is told only when what is elsewhere makes a lens differ.
 */
export class NoteLenses {
  private readonly given = new WeakMap<TextDocument, { readonly version: number; readonly lenses: readonly CodeLens[] }>();
  private readonly ofLines = new WeakMap<TextDocument, LineLenses>();

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
    this.given.set(document, { version: document.version, lenses });
    return lenses;
  }

  private look(): void {
    const stale = window.visibleTextEditors.some(({ document }) => {
      const given = this.given.get(document);
      return given?.version === document.version && !saySame(given.lenses, this.lensesIn(document));
    });
    if (stale) this.changed.fire();
  }

  private lensesIn(document: TextDocument): CodeLens[] {
    if (!this.settings.get('codeLens.enabled')) return [];
    const ofLines = this.lensesOfLines(document);
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
            title: plainWords(promises.words),
            tooltip: l10n.t('Group actions by owner'),
          }),
        ];
  }

  private lensesOfLines(document: TextDocument): CodeLens[] {
    const root = this.lines.rootOf(document);
    if (root === undefined) return [];
    const uri = document.uri.toString();
    let ofLines = this.ofLines.get(document);
    if (ofLines === undefined) this.ofLines.set(document, (ofLines = new LineLenses()));
    const note = { uri, root, meeting: this.index.meeting(uri), today: this.schedule.today() };
    return ofLines.of(this.lines.read(document).lines, note, this.index);
  }
}

function saySame(a: readonly CodeLens[], b: readonly CodeLens[]): boolean {
  return a.length === b.length && a.every((lens, at) => lens === b[at] || saysSame(lens, b[at]!));
}

function saysSame(a: CodeLens, b: CodeLens): boolean {
  return a.range.start.line === b.range.start.line && a.command?.command === b.command?.command && a.command?.title === b.command?.title;
}
