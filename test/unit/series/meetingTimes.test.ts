import assert from 'node:assert/strict';
import { type MeetingTimes, readMeetingTimes } from '../../../src/core/series/meetingTimes';

const german = ['Montag', 'Dienstag', 'Mittwoch', 'Donnerstag', 'Freitag', 'Samstag', 'Sonntag'];

describe('the day and the time of a series, as one types them', () => {
  const rows: [text: string, read: MeetingTimes | undefined][] = [
    ['', {}],
    ['tue 10:00', { weekday: 'tuesday', time: '10:00' }],
    ['Tuesdays at 2pm', { weekday: 'tuesday', time: '14:00' }],
    ['10am, Tuesday', { weekday: 'tuesday', time: '10:00' }],
    ['on fri', { weekday: 'friday' }],
    ['every wed 9:30', { weekday: 'wednesday', time: '09:30' }],
    ['14:30', { time: '14:30' }],
    ['thu at 9', { weekday: 'thursday', time: '09:00' }],
    ['every 2 weeks on friday at 10:00', { cadence: 'every 2 weeks', weekday: 'friday', time: '10:00' }],
    ['every other week tue 10:00', { cadence: 'every other week', weekday: 'tuesday', time: '10:00' }],
    ['biweekly', { cadence: 'biweekly' }],
    ['monthly, last friday 16:00', { cadence: 'monthly', weekday: 'last friday', time: '16:00' }],
    ['first Monday 9:00', { cadence: 'monthly', weekday: 'first monday', time: '09:00' }],
    ['Di 10:00', { weekday: 'tuesday', time: '10:00' }],
    ['donnerstag', { weekday: 'thursday' }],
    ['tue at 5', undefined],
    ['tue morning', undefined],
    ['someday', undefined],
    ['tue 10:00 in the kitchen', undefined],
    ['25:00', undefined],
    ['m', undefined],
    [`tue ${'x'.repeat(100)}`, undefined],
  ];
  for (const [text, read] of rows) it(JSON.stringify(text.slice(0, 40)), () => assert.deepEqual(readMeetingTimes(text, german), read));
});
