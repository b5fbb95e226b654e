import { type Disposable, l10n, StatusBarAlignment, type StatusBarItem, window } from 'vscode';
import type { CalendarDates } from '../../index/calendarDates';
import type { NoteIndex } from '../../index/noteIndex';
import type { Schedule } from '../../index/schedule';
import type { Clock } from '../../platform/clock';
import type { Settings } from '../../platform/settings';
import { distanceWords, firstName } from '../../platform/words';
import { nextTooltip } from './tooltip';

/** The item `oneOnOne.next`: the nearest next meeting. Hidden where there is nobody to meet. */
export function registerStatusBar(index: NoteIndex, schedule: Schedule, settings: Settings, clock: Clock, calendar: CalendarDates): Disposable[] {
  const item = window.createStatusBarItem('oneOnOne.next', StatusBarAlignment.Left, 0);
  item.name = l10n.t('Next 1:1');
  const paint = () => update(item, index, schedule, settings);
  void index.ready.then(paint);
  return [item, index.onDidChange(paint), clock.onDidChangeDay(paint), settings.onDidChange(paint), calendar.onDidChange(paint)];
}

function update(item: StatusBarItem, index: NoteIndex, schedule: Schedule, settings: Settings): void {
  const active = index.managers().filter((manager) => !schedule.isArchived(manager));
  if (active.length === 0 || !settings.statusBar) return item.hide();
  const nearest = schedule.nearest();
  const words = nearest === undefined ? l10n.t('No 1:1 planned') : l10n.t({ message: '{0} {1}', args: [firstName(nearest.manager.name), distanceWords(nearest.next.days, nearest.next.here.time)], comment: ['Name, then how far the meeting is: Ada in 3 days'] });
  item.text = `$(comment-discussion) ${words}`;
  item.accessibilityInformation = { label: l10n.t('Next 1:1: {0}', words) };
  item.tooltip = nextTooltip(index, schedule, active);
  item.command = { command: 'oneOnOne.prepare', title: l10n.t('Prepare'), arguments: nearest === undefined ? [] : [{ manager: nearest.manager.id, root: nearest.manager.root }] };
  item.show();
}
