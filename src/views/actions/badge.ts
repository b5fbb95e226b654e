import { type Disposable, l10n, type TreeView } from 'vscode';
import type { NoteIndex } from '../../index/noteIndex';
import type { Schedule } from '../../schedule/schedule';
import type { Clock } from '../../platform/clock';
import type { Settings } from '../../platform/settings';
import { Throttle } from '../../platform/throttle';

/** The number of overdue actions, on the view and on the icon of its container, whether the view is open or not. */
export function registerBadge(
  view: Pick<TreeView<unknown>, 'badge'>,
  index: NoteIndex,
  schedule: Schedule,
  settings: Settings,
  clock: Clock,
): Disposable[] {
  const count = (): void => paintBadge(view, index, schedule, settings);
  const recount = new Throttle(count, 200);
  // after the views have painted: this looks at what is open, line by line
  void index.ready.then(() => recount.trigger());
  return [recount, index.onDidChange(() => recount.trigger()), clock.onDidChangeDay(count), settings.onDidChange(count)];
}

function paintBadge(view: Pick<TreeView<unknown>, 'badge'>, index: NoteIndex, schedule: Schedule, settings: Settings): void {
  const today = schedule.today();
  const overdue = index.openActionsDueBefore(today).length;
  const value = settings.get('actions.badge') ? overdue : 0;
  if ((view.badge?.value ?? 0) === value) return;
  view.badge =
    value === 0 ? undefined : { value, tooltip: value === 1 ? l10n.t('1 action is overdue') : l10n.t('{0} actions are overdue', value) };
}
