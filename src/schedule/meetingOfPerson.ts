import type { CalendarDate } from '../core/date/date';
import type { Manager, Meeting, MeetingStatus } from '../core/model';
import type { PersonMeeting } from '../core/rules/facts';
import type { NoteText } from '../core/rules/noteText';
import type { Schedule } from './schedule';

/** Histories are long, and rules ask for their end, again and again on one day. */
export class MeetingOfPerson implements PersonMeeting {
  #day: CalendarDate | undefined;
  #status: MeetingStatus | undefined;

  constructor(
    readonly meeting: Meeting,
    private readonly manager: Manager,
    private readonly schedule: Schedule,
    private readonly texts: { of(uri: string): NoteText | undefined },
  ) {}

  get day() {
    return (this.#day ??= this.schedule.day(this.meeting, this.manager));
  }

  get status() {
    return (this.#status ??= this.schedule.status(this.meeting, this.manager));
  }

  get note() {
    return this.texts.of(this.meeting.uri);
  }
}
