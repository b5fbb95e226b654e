import { type Disposable, type EventEmitter, InlayHint, Position, type Range, type TextDocument } from 'vscode';
import { type ShownDate, shownFields } from '../core/action/shownFields';
import { dueWords } from '../platform/words/dueWords';
import { nearWords } from '../platform/words/words';
import type { Clock } from '../platform/clock';
import type { Schedule } from '../schedule/schedule';
import type { NoteLines } from './noteLines';

/** How far each date of a tracked line is, behind it. As hints they count in where lines wrap, which words of a decoration don't. */
export class DateHints {
  constructor(
    private readonly schedule: Schedule,
    private readonly lines: NoteLines,
    private readonly changed: EventEmitter<void>,
  ) {}

  listen(clock: Clock): Disposable[] {
    return [clock.onDidChangeDay(() => this.changed.fire())];
  }

  in(document: TextDocument, { start, end }: Range): InlayHint[] {
    const today = this.schedule.today();
    return this.lines
      .tasks(document, (line) => start.line <= line && line <= end.line)
      .flatMap(({ line, source }) =>
        (shownFields(source)?.dates ?? []).map((date) => hint(new Position(line, date.end), wordsOf(date, today))),
      );
  }
}

function wordsOf({ field, date }: ShownDate, today: string): string {
  return field === 'due' && date < today ? dueWords(date, today) : nearWords(date, today);
}

function hint(position: Position, words: string): InlayHint {
  const made = new InlayHint(position, words);
  made.paddingLeft = true;
  return made;
}
