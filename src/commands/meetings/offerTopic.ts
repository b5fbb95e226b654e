import { l10n, type Uri } from 'vscode';
import { isTopicType, topicDue } from '../../core/series/topics';
import type { Manager } from '../../core/model';
import { firstName } from '../../core/text/firstName';
import { showInformation } from '../../platform/messages';
import { ShownOnce } from '../../platform/shownOnce';
import type { CommandContext } from '../context';

/** Where a talk about one's career or performance is due by a 1:1 whose note is about something else, offers its section for it, once. */
export async function offerTopic(context: CommandContext, manager: Manager, uri: Uri): Promise<void> {
  const { index, schedule, notes, globalState } = context;
  const meeting = index.meeting(uri.toString());
  if (meeting === undefined || isTopicType(meeting.type)) return;
  const today = schedule.today();
  const topic = topicDue({ profile: manager.profile, meetings: schedule.meetings(manager), today }, meeting.date)?.name;
  const offered = new ShownOnce(globalState, 'prepare.offeredTopics');
  const key = `${topic} ${uri.toString()}`;
  if (topic === undefined || offered.names().has(key)) return;
  await offered.add(key, meeting.date, today);
  const name = firstName(manager.name);
  const add = l10n.t('Add Section');
  const answer = await showInformation(
    topic === 'career'
      ? l10n.t('A career talk with {0} is due. Have it in this 1:1?', name)
      : l10n.t('A performance talk with {0} is due. Have it in this 1:1?', name),
    add,
  );
  if (answer === add) await notes.addTopic(uri, topic);
}
