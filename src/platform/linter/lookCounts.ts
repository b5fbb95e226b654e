import { type Disposable, EventEmitter } from 'vscode';
import type { NoteIndex } from '../../index/noteIndex';
import type { Linter } from './linter';

/** Milliseconds without a change after which notes are counted anew. */
const pause = 300;

/** How much there is to look at in the notes that views show: what was counted last, until it is counted anew. */
export class LookCounts implements Disposable {
  private readonly counts = new Map<string, number | undefined>();
  private readonly changed = new EventEmitter<void>();
  readonly onDidChange = this.changed.event;
  private readonly listener: Disposable;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private turn = 0;

  constructor(
    private readonly linter: Linter,
    private readonly index: Pick<NoteIndex, 'note'>,
  ) {
    this.listener = linter.onDidChange(() => this.countSoon());
  }

  /** Undefined until it is counted for the first time. */
  of(uri: string): number | undefined {
    if (!this.counts.has(uri)) {
      this.counts.set(uri, undefined);
      this.countSoon();
    }
    return this.counts.get(uri);
  }

  dispose(): void {
    clearTimeout(this.timer);
    this.turn += 1;
    this.listener.dispose();
    this.changed.dispose();
  }

  private countSoon(): void {
    if (this.counts.size === 0) return;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.count(), pause);
  }

  private async count(): Promise<void> {
    const turn = ++this.turn;
    let differs = false;
    for (const [uri, before] of [...this.counts]) {
      const count = this.index.note(uri) === undefined ? undefined : (await this.linter.of(uri)).length;
      if (turn !== this.turn) return;
      if (count === undefined) this.counts.delete(uri);
      else if (count !== before) {
        this.counts.set(uri, count);
        differs = true;
      }
    }
    if (differs) this.changed.fire();
  }
}
