import type { Action } from '../core/model';
import type { IndexChange, NoteIndex } from './noteIndex';

/** Keeps track of ids that stand on more than one line. */
export class DuplicateIds {
  private readonly doubled = new Set<string>();

  constructor(private readonly index: NoteIndex) {}

  /** Looks again at what changed; at everything without a change. */
  update(change?: IndexChange): void {
    const candidates = new Set(this.doubled);
    const actions = change === undefined || change.all ? this.index.actions() : [...change.uris].flatMap((uri) => this.index.actionsIn(uri));
    for (const { task } of actions) if (task.id !== undefined) candidates.add(task.id);
    for (const id of candidates) {
      if (this.index.withId(id).length > 1) this.doubled.add(id);
      else this.doubled.delete(id);
    }
  }

  /** Every action but the oldest of each doubled id, with the oldest: the one that keeps it. */
  newer(): { action: Action; oldest: Action }[] {
    return [...this.doubled].flatMap((id) => {
      const [oldest, ...rest] = [...this.index.withId(id)].sort((a, b) => compare(this.raised(a), this.raised(b)) || compare(a.uri, b.uri) || a.line - b.line);
      return oldest === undefined ? [] : rest.map((action) => ({ action, oldest }));
    });
  }

  private raised({ uri, task }: Action): string {
    return this.index.meeting(uri)?.date ?? task.raised ?? '';
  }
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
