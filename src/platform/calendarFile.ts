import { Disposable, EventEmitter, l10n, type LogOutputChannel, RelativePattern, Uri, workspace } from 'vscode';
import { addDays } from '../core/date/date';
import { machineZone } from '../core/date/zone';
import { compareTexts } from '../core/text/compareTexts';
import { TimeSlice } from '../index/timeSlice';
import type { CalendarDates, CalendarOccasion } from '../schedule/calendarDates';
import type { NoteIndex } from '../index/noteIndex';
import type { Clock } from './clock';
import { pathOf } from './folders/folders';
import { type Me, whoIAm } from './identity';
import { reasonOf } from './problem';
import { showWarning } from './messages';

/** How far ahead events are read: a talk may come once a year. */
const horizonDays = 731;
const gather = 200;

/** The file that `oneOnOne.calendar` names, read again when it, the people or the day changes. Of several workspace folders each may have one. */
export class CalendarFile implements CalendarDates, Disposable {
  private readonly changed = new EventEmitter<void>();
  private readonly disposables: Disposable[] = [];
  private watcher: Disposable | undefined;
  private events = new Map<string, CalendarOccasion[]>();
  private people = '';
  private run = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;
  /** The user has set the file and waits for an answer: whichever reading comes to an end gives it. */
  private isAwaited = false;
  private isDisposed = false;

  constructor(
    private readonly index: NoteIndex,
    private readonly clock: Pick<Clock, 'today' | 'onDidChangeDay'>,
    private readonly home: Uri | undefined,
    private readonly log: Pick<LogOutputChannel, 'warn'>,
  ) {
    this.disposables.push(
      workspace.onDidChangeConfiguration((event) => event.affectsConfiguration('oneOnOne.calendar') && this.start(true)),
      workspace.onDidChangeConfiguration((event) => event.affectsConfiguration('oneOnOne.me.email') && this.soon()),
      workspace.onDidChangeWorkspaceFolders(() => this.start(false)),
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
    this.watcher = Disposable.from(
      ...this.uris().map((uri) => {
        const watcher = workspace.createFileSystemWatcher(
          new RelativePattern(Uri.joinPath(uri, '..'), uri.path.slice(uri.path.lastIndexOf('/') + 1)),
        );
        return Disposable.from(
          watcher,
          watcher.onDidChange(() => this.soon()),
          watcher.onDidCreate(() => this.soon()),
          watcher.onDidDelete(() => this.soon()),
        );
      }),
    );
    clearTimeout(this.timer);
    this.isAwaited ||= byUser;
    void this.read();
  }

  private soon(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.read(), gather);
  }

  private async read(): Promise<void> {
    const run = ++this.run;
    this.people = this.peopleNow();
    const events = new Map<string, CalendarOccasion[]>();
    const uris = this.uris();
    const me = uris.length === 0 ? {} : await whoIAm();
    const failed: string[] = [];
    for (const uri of uris) {
      try {
        if (!(await this.readEvents(uri, me, events, () => run === this.run))) return;
      } catch (error) {
        const words = reasonOf(error);
        this.log.warn(`calendar ${uri.toString()}: ${words}`);
        failed.push(l10n.t("Couldn't read the calendar {0}: {1}", uri.path, words));
      }
    }
    if (run !== this.run) return;
    const { isAwaited } = this;
    this.isAwaited = false;
    if (isAwaited && failed[0] !== undefined && failed.length === uris.length) void showWarning(failed[0]);
    for (const occasions of events.values())
      occasions.sort((a, b) => compareTexts(`${a.date} ${a.time ?? ''}`, `${b.date} ${b.time ?? ''}`));
    const same = JSON.stringify([...events]) === JSON.stringify([...this.events]);
    this.events = events;
    if (!same) this.changed.fire();
  }

  /** Adds the events of one file. Lets the host run between steps of a large one; false once the answer is not wanted any more. */
  private async readEvents(uri: Uri, me: Me, events: Map<string, CalendarOccasion[]>, wanted: () => boolean): Promise<boolean> {
    const bytes = await workspace.fs.readFile(uri);
    const { calendarText, readCalendar } = await import('../core/ics/ics');
    const from = this.clock.today();
    const people = this.index
      .managers()
      .map(({ root, id, name, profile }) => ({
        key: `${root}/${id}`,
        names: [name],
        emails: profile.email === undefined ? [] : [profile.email],
      }));
    const mine = me.email === undefined ? [] : [me.email];
    const steps = readCalendar(calendarText(bytes), { from, to: addDays(from, horizonDays), zone: machineZone(), people, me: mine });
    const slice = new TimeSlice();
    let step = steps.next();
    for (; step.done !== true; step = steps.next()) {
      if (slice.expired) await slice.yield();
      if (!wanted()) return false;
    }
    for (const { person, date, time } of step.value) {
      const occasion = { date, ...(time === undefined ? {} : { time }) };
      const known = events.get(person);
      if (known === undefined) events.set(person, [occasion]);
      else known.push(occasion);
    }
    return true;
  }

  private uris(): Uri[] {
    const open = workspace.workspaceFolders ?? [];
    const bases = open.length > 0 ? open.map(({ uri }) => uri) : [undefined];
    const found = bases.flatMap((base) => {
      const path = workspace.getConfiguration('oneOnOne', base).get<string>('calendar')?.trim();
      return (path ? pathOf(path, this.home, base) : undefined) ?? [];
    });
    return [...new Map(found.map((uri) => [uri.toString(), uri])).values()];
  }

  private peopleNow(): string {
    return this.index
      .managers()
      .map(({ root, id, name, profile }) => `${root}/${id} ${name} ${profile.email}`)
      .join('\n');
  }
}
