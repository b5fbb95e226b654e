import { defineCommand } from '../define';
import { inMeeting, viewRow } from '../places';
import { giveMeetingStatus } from './giveMeetingStatus';

export const markMissed = defineCommand({
  id: 'markMissed',
  title: 'Mark Meeting as Missed',
  asks: false,
  icon: 'close',
  palette: inMeeting,
  menus: [viewRow('meetings', /^meeting\.(planned|held)$/, '2_change@7')],
  run: (context, given) => giveMeetingStatus(context, given, 'missed'),
});
