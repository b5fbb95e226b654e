import { doubledIds } from '../core/action/history';
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
      const actions = this.index.withId(id);
      const newer = doubledIds(actions, (uri) => this.index.meeting(uri)?.date);
      const oldest = actions.find((action) => !newer.includes(action));
      return oldest === undefined ? [] : newer.map((action) => ({ action, oldest }));
    });
  }
}
