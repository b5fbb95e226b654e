import { defineCommand } from '../define';
import { inMeeting, noteTitle, viewRow } from '../places';
import { giveMeetingStatus } from './giveMeetingStatus';

export const markHeld = defineCommand({
  id: 'markHeld',
  title: 'Mark Meeting as Held',
  asks: false,
  icon: 'pass',
  palette: inMeeting,
  menus: [viewRow('meetings', /^meeting\.(planned|missed|cancelled)$/, '2_change@6'), noteTitle('navigation@1', 'due')],
  run: (context, given) => giveMeetingStatus(context, given, 'held'),
});
