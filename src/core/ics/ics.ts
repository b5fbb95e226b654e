/** Everything that reads or writes `.ics`, in one file that is loaded on first use: it brings a calendar library and all time zones. */
export { meetingInvite, seriesInvite, type Invite, type InviteFacts, type InvitedMeeting } from './invite';
export { readCalendar, readCalendarInSteps, type CalendarEvent, type ReadFacts } from './readCalendar';
export type { CalendarPerson } from './calendarPerson';
export type { CalendarParty } from './icalendar';
