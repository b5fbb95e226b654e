import type { Memento } from 'vscode';
import type { CalendarDate } from '../core/date/date';

/** What was shown, or done, and is not to be again; each by a name, kept until the day of its meeting has passed. */
export class ShownOnce {
  constructor(
    private readonly state: Memento,
    private readonly storageKey: string,
  ) {}

  names(): ReadonlySet<string> {
    return new Set(Object.keys(this.kept()));
  }

  async add(name: string, date: CalendarDate, today: CalendarDate): Promise<void> {
    const coming = Object.entries(this.kept()).filter(([, until]) => until >= today);
    await this.state.update(this.storageKey, Object.fromEntries([...coming, [name, date]]));
  }

  private kept(): Record<string, CalendarDate> {
    return this.state.get<Record<string, CalendarDate>>(this.storageKey, {});
  }
}
