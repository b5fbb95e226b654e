import { l10n, type StatusBarItem, ThemeColor } from 'vscode';
import { isEmptyAgenda } from '../../core/agenda/emptyAgenda';
import type { Manager } from '../../core/model';
import { firstName } from '../../core/text/firstName';
import { plainWords } from '../../core/text/plainWords';
import type { NoteIndex } from '../../index/noteIndex';
import type { Next, Schedule } from '../../schedule/schedule';
import type { Agendas } from '../../platform/notes/agendas';
import type { LookCounts } from '../../platform/linter/lookCounts';
import type { OpenTabs } from '../../platform/openTabs';
import type { Settings } from '../../platform/settings';
import { distanceWords } from '../../platform/words/words';
import { isManagersTime, runningMeeting, runningWords } from './runningMeeting';
import { nextTooltip, type SeriesGlance } from './tooltip';

/** Paints the status bar item: what it says at once, what needs a note read a moment later. */
export class NextItem {
  private latest = 0;
  private minutes: string | undefined;

  constructor(
    private readonly item: StatusBarItem,
    private readonly index: NoteIndex,
    private readonly schedule: Schedule,
    private readonly settings: Pick<Settings, 'get'>,
    private readonly agendas: Pick<Agendas, 'of'>,
    private readonly counts: Pick<LookCounts, 'of'>,
    private readonly tabs: Pick<OpenTabs, 'all'>,
  ) {}

  /** Paints again where a meeting begins, ends, or has another minute less. */
  look(): void {
    const running = runningMeeting(this.index, this.schedule, this.tabs);
    if ((running && runningWords(running)) !== this.minutes) void this.paint();
  }

  /** VS Code forgets the command of before at once and tells the window a moment later: a click in between is lost, so it is set where it is another. */
  private prepares(manager: Manager | undefined): void {
    const wanted = manager === undefined ? [] : [{ manager: manager.id, root: manager.root, ask: true }];
    const { command } = this.item;
    if (typeof command === 'object' && JSON.stringify(command.arguments) === JSON.stringify(wanted)) return;
    this.item.command = { command: 'oneOnOne.prepare', title: l10n.t('Prepare'), arguments: wanted };
  }

  async paint(): Promise<void> {
    const turn = ++this.latest;
    const active = this.index.managers().filter((manager) => !this.schedule.isArchived(manager));
    if (active.length === 0 || !this.settings.get('statusBar.enabled')) return this.item.hide();
    const running = runningMeeting(this.index, this.schedule, this.tabs);
    const nearest = this.schedule.nearest();
    this.minutes = running && runningWords(running);
    const words = this.minutes ?? nextWords(nearest);
    const about = running?.manager ?? nearest?.manager;
    this.item.text = `$(${running === undefined ? 'comment-discussion' : 'watch'}) ${plainWords(words)}`;
    this.item.accessibilityInformation = { label: running === undefined ? l10n.t('Next 1:1: {0}', words) : l10n.t('1:1 now: {0}', words) };
    this.prepares(about);
    this.item.show();
    const series = await Promise.all(
      active.map(async (manager): Promise<SeriesGlance> => {
        const next = this.schedule.next(manager);
        const agenda = next?.uri === undefined ? undefined : await this.agendas.of(next.uri);
        const toLookAt = next?.uri === undefined ? undefined : this.counts.of(next.uri);
        return { manager, next, agenda, topics: this.schedule.topics(manager), toLookAt };
      }),
    );
    if (turn !== this.latest) return;
    const today = series.find(({ manager }) => manager === nearest?.manager);
    // Nothing is due with someone not met yet: their first date only comes from the cadence.
    const isNew = nearest !== undefined && this.schedule.meetings(nearest.manager).length === 0;
    const isEmpty = today?.agenda === undefined || isEmptyAgenda(today.agenda);
    const unprepared = running === undefined && !isNew && nearest?.next.days === 0 && isEmpty;
    const warns = running === undefined ? unprepared : isManagersTime(running);
    this.item.backgroundColor = warns ? new ThemeColor('statusBarItem.warningBackground') : undefined;
    if (unprepared) this.item.accessibilityInformation = { label: l10n.t('Next 1:1: {0}, the agenda is empty', words) };
    this.item.tooltip = nextTooltip(series, this.index, this.schedule.today());
  }
}

function nextWords(nearest: { readonly manager: Manager; readonly next: Next } | undefined): string {
  return nearest === undefined
    ? l10n.t('No 1:1 planned')
    : l10n.t({
        message: '{0} {1}',
        args: [firstName(nearest.manager.name), distanceWords(nearest.next.days, nearest.next.here.time)],
        comment: ['Name, then how far the meeting is: Ada in 3 days'],
      });
}
