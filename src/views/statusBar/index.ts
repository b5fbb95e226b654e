import { type Disposable, l10n, StatusBarAlignment, window } from 'vscode';
import type { CalendarDates } from '../../schedule/calendarDates';
import type { NoteIndex } from '../../index/noteIndex';
import type { Schedule } from '../../schedule/schedule';
import type { Agendas } from '../../platform/notes/agendas';
import type { Clock } from '../../platform/clock';
import type { LookCounts } from '../../platform/linter/lookCounts';
import type { MeetingEnds } from '../../platform/meetingEnds';
import type { OpenTabs } from '../../platform/openTabs';
import type { Settings } from '../../platform/settings';
import { Throttle } from '../../platform/throttle';
import { NextItem } from './nextItem';

/** The item `oneOnOne.next`: the nearest next meeting, or the minutes of the one that goes on. Hidden where there is no one to meet. */
export function registerStatusBar(
  index: NoteIndex,
  schedule: Schedule,
  settings: Settings,
  clock: Clock,
  ends: MeetingEnds,
  calendar: CalendarDates,
  agendas: Agendas,
  counts: LookCounts,
  tabs: OpenTabs,
): Disposable[] {
  const item = window.createStatusBarItem('oneOnOne.next', StatusBarAlignment.Left, 0);
  item.name = l10n.t('Next 1:1');
  const next = new NextItem(item, index, schedule, settings, agendas, counts, tabs);
  const paint = (): void => void next.paint();
  const repaint = new Throttle(paint, 150);
  void index.ready.then(paint);
  return [
    item,
    repaint,
    index.onDidChange(() => repaint.trigger()),
    clock.onDidChangeDay(paint),
    clock.onDidLook(() => next.look()),
    ends.onDidEnd(paint),
    tabs.onDidChange(() => next.look()),
    settings.onDidChange(paint),
    calendar.onDidChange(paint),
    agendas.onDidChange(() => repaint.trigger()),
    counts.onDidChange(() => repaint.trigger()),
  ];
}
