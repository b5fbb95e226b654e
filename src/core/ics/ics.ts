/** Everything that reads or writes `.ics`, in one file that is loaded on first use: it brings a calendar library and all time zones. */
export { calendarText } from './calendarText';
export { meetingInvite, seriesInvite } from './invite';
export { readCalendar } from './readCalendar';
