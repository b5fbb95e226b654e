import { isOpen } from '../../core/action/status';
import type { Action } from '../../core/model';

/** What an action is known by while its line changes; undefined for one without an id. */
function keyOf({ root, task }: Pick<Action, 'root' | 'task'>): string | undefined {
  return task.id === undefined ? undefined : `${root}#${task.id}`;
}

/** Actions that are no longer open and stay where they were for a while: a row that is gone under the pointer could not be taken back. */
export class Lingering {
  private readonly kept = new Map<string, { readonly action: Action; readonly group: string }>();

  /** The group that an action stays in; undefined: where it belongs. */
  groupOf(action: Action): string | undefined {
    return isOpen(action.task.status) ? undefined : this.kept.get(keyOf(action) ?? '')?.group;
  }

  /** Keeps, of rows that were shown with their groups, those whose action is done by now. Returns the notes of those. */
  keep(shown: ReadonlyMap<string, string>, now: readonly Action[]): Action[] {
    const ended = now.filter((action) => !isOpen(action.task.status) && shown.has(keyOf(action) ?? ''));
    for (const action of ended) {
      const key = keyOf(action) ?? '';
      this.kept.set(key, { action, group: shown.get(key) ?? '' });
    }
    return ended;
  }

  /** What was kept anew since, because it was reopened and ended again, stays. */
  release(actions: readonly Action[]): void {
    for (const action of actions) {
      const key = keyOf(action) ?? '';
      if (this.kept.get(key)?.action === action) this.kept.delete(key);
    }
  }

  clear(): void {
    this.kept.clear();
  }
}
