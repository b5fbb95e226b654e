import type { Disposable, Event, EventEmitter } from 'vscode';
import { type AgendaSummary, summarizeAgenda } from '../../core/agenda/agendaSummary';
import type { NoteIndex } from '../../index/noteIndex';
import type { ScannedText } from '../../index/scannedText';

/** The agendas of a few notes, read when asked for and kept until the note changes. */
export class Agendas implements Disposable {
  private readonly kept = new Map<string, Promise<AgendaSummary | undefined>>();
  private readonly disposables: readonly Disposable[];
  /** Fires when an agenda that was asked for may be another: also where the index knows of no change, as with a plain list item. */
  readonly onDidChange: Event<void>;

  /**
   * @param touched fires with the URI of a note that may say something else.
   * @param read gives what a note says; rejects where it cannot be read.
   */
  constructor(
    index: Pick<NoteIndex, 'onDidChange'>,
    touched: Event<string>,
    private readonly read: (uri: string) => Promise<Pick<ScannedText, 'text' | 'outline' | 'points'>>,
    changed: EventEmitter<void>,
  ) {
    this.onDidChange = changed.event;
    this.disposables = [
      changed,
      index.onDidChange(({ all, uris }) => {
        if (all) this.kept.clear();
        else for (const uri of uris) this.kept.delete(uri);
      }),
      touched((uri) => {
        if (this.kept.delete(uri)) changed.fire();
      }),
    ];
  }

  /** Undefined where the note cannot be read. */
  of(uri: string): Promise<AgendaSummary | undefined> {
    const kept = this.kept.get(uri);
    if (kept !== undefined) return kept;
    const read = this.read(uri).then(
      ({ text, outline, points }) => summarizeAgenda(text, outline, points),
      () => undefined,
    );
    this.kept.set(uri, read);
    return read;
  }

  dispose(): void {
    for (const one of this.disposables) one.dispose();
  }
}
