import { Disposable, EventEmitter, l10n, type LogOutputChannel, RelativePattern, Uri, window, workspace } from 'vscode';
import { addDays } from '../core/calendar/date';
import { machineZone } from '../core/calendar/zone';
import { Breaks } from '../index/breaks';
import type { CalendarDates, CalendarOccasion } from '../index/calendarDates';
import type { NoteIndex } from '../index/noteIndex';
import type { Clock } from './clock';
import { pathOf } from './folders';
import { reasonOf } from './problem';

/** How far ahead events are read: a talk may come once a year. */
const horizonDays = 731;
const gather = 200;

/** The file that `oneOnOne.calendar` names, read again when it, the people or the day changes. */
export class CalendarFile implements CalendarDates, Disposable {
  private readonly changed = new EventEmitter<void>();
  private readonly disposables: Disposable[] = [];
  private watcher: Disposable | undefined;
  private events = new Map<string, CalendarOccasion[]>();
  private people = '';
  private run = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private isDisposed = false;

  constructor(private readonly index: NoteIndex, private readonly clock: Clock, private readonly home: Uri | undefined, private readonly log: LogOutputChannel) {
    this.disposables.push(
      workspace.onDidChangeConfiguration((event) => event.affectsConfiguration('oneOnOne.calendar') && this.start(true)),
      clock.onDidChangeDay(() => this.soon()),
      index.onDidChange(() => this.peopleNow() !== this.people && this.soon()),
    );
    void index.ready.then(() => this.start(false));
  }

  of(manager: string): readonly CalendarOccasion[] {
    return this.events.get(manager) ?? [];
  }

  onDidChange(listener: () => void): Disposable {
    return this.changed.event(listener);
  }

  dispose(): void {
    this.isDisposed = true;
    this.run += 1;
    clearTimeout(this.timer);
    Disposable.from(...this.disposables, this.changed).dispose();
    this.watcher?.dispose();
  }

  private start(byUser: boolean): void {
    // an index that is disposed of is ready, too
    if (this.isDisposed) return;
    this.watcher?.dispose();
    this.watcher = undefined;
    const uri = this.uri();
    if (uri !== undefined) {
      const watcher = workspace.createFileSystemWatcher(new RelativePattern(Uri.joinPath(uri, '..'), uri.path.slice(uri.path.lastIndexOf('/') + 1)));
      this.watcher = Disposable.from(watcher, watcher.onDidChange(() => this.soon()), watcher.onDidCreate(() => this.soon()), watcher.onDidDelete(() => this.soon()));
    }
    void this.read(byUser);
  }

  private soon(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.read(false), gather);
  }

  private async read(byUser: boolean): Promise<void> {
    const run = ++this.run;
    const uri = this.uri();
    this.people = this.peopleNow();
    let events: Map<string, CalendarOccasion[]> | undefined = new Map();
    if (uri !== undefined) {
      try {
        events = await this.eventsOf(uri, () => run === this.run);
      } catch (error) {
        const words = reasonOf(error);
        this.log.warn(`calendar ${uri.toString()}: ${words}`);
        if (byUser) void window.showWarningMessage(l10n.t('The calendar {0} cannot be read: {1}', uri.path, words));
      }
    }
    if (events === undefined || run !== this.run) return;
    const same = JSON.stringify([...events]) === JSON.stringify([...this.events]);
    this.events = events;
    if (!same) this.changed.fire();
  }

  /** Lets the host run between steps of a large file; undefined once the answer is not wanted any more. */
  private async eventsOf(uri: Uri, wanted: () => boolean): Promise<Map<string, CalendarOccasion[]> | undefined> {
    const text = new TextDecoder().decode(await workspace.fs.readFile(uri));
    const { readCalendarInSteps } = await import('../core/calendar/ics');
    const from = this.clock.today();
    const people = this.index.managers().map(({ root, id, name, profile }) => ({ key: `${root}/${id}`, names: [name], emails: profile.email === undefined ? [] : [profile.email] }));
    const steps = readCalendarInSteps(text, { from, to: addDays(from, horizonDays), zone: machineZone(), people });
    const breaks = new Breaks();
    let step = steps.next();
    for (; step.done !== true; step = steps.next()) {
      if (breaks.due) await breaks.take();
      if (!wanted()) return undefined;
    }
    const events = new Map<string, CalendarOccasion[]>();
    for (const { person, date, time } of step.value) {
      const occasion = { date, ...(time === undefined ? {} : { time }) };
      const known = events.get(person);
      if (known === undefined) events.set(person, [occasion]);
      else known.push(occasion);
    }
    return events;
  }

  private uri(): Uri | undefined {
    const path = workspace.getConfiguration('oneOnOne').get<string>('calendar')?.trim();
    return path ? pathOf(path, this.home, workspace.workspaceFolders?.[0]?.uri) : undefined;
  }

  private peopleNow(): string {
    return this.index.managers().map(({ root, id, name, profile }) => `${root}/${id} ${name} ${profile.email}`).join('\n');
  }
}
