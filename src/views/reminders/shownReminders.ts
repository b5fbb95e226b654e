import type { Memento } from 'vscode';
import type { CalendarDate } from '../../core/date/date';

const storageKey = 'reminders.told';

/** Which reminders were shown, kept until their meeting has passed. */
export class ShownReminders {
  constructor(private readonly state: Memento) {}

  names(): ReadonlySet<string> {
    return new Set(Object.keys(this.kept()));
  }

  async add(name: string, date: CalendarDate, today: CalendarDate): Promise<void> {
    const coming = Object.entries(this.kept()).filter(([, until]) => until >= today);
    await this.state.update(storageKey, Object.fromEntries([...coming, [name, date]]));
  }

  private kept(): Record<string, CalendarDate> {
    return this.state.get<Record<string, CalendarDate>>(storageKey, {});
  }
}
