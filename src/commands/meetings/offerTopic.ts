import { l10n, type Uri, window } from 'vscode';
import { isTopicType, topicDue } from '../../core/series/topics';
import type { Manager } from '../../core/model';
import { firstName } from '../../core/text/firstName';
import type { CommandContext } from '../context';

/** Notes that were asked about, by topic, with their dates. */
const storageKey = 'prepare.offeredTopics';

/** Where a talk about one's career or performance is due by a 1:1 whose note is about something else, offers its section for it, once. */
export async function offerTopic(context: CommandContext, manager: Manager, uri: Uri): Promise<void> {
  const { index, schedule, notes, globalState } = context;
  const meeting = index.meeting(uri.toString());
  if (meeting === undefined || isTopicType(meeting.type)) return;
  const facts = { profile: manager.profile, meetings: schedule.meetings(manager), today: schedule.today() };
  const topic = topicDue(facts, meeting.date)?.name;
  if (topic === undefined) return;
  const offered = Object.entries(globalState.get<Record<string, string>>(storageKey, {})).filter(([, date]) => date >= facts.today);
  const key = `${topic} ${uri.toString()}`;
  if (offered.some(([one]) => one === key)) return;
  await globalState.update(storageKey, Object.fromEntries([...offered, [key, meeting.date]]));
  const name = firstName(manager.name);
  const add = l10n.t('Add Section');
  const answer = await window.showInformationMessage(
    topic === 'career'
      ? l10n.t('A career talk with {0} is due. Have it in this 1:1?', name)
      : l10n.t('A performance talk with {0} is due. Have it in this 1:1?', name),
    add,
  );
  if (answer === add) await notes.addTopic(uri, topic);
}
