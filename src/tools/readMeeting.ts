import { l10n, Uri } from 'vscode';
import { isOpen } from '../core/action/status';
import { writeMarkdown } from '../core/share/markdown';
import { meetingDocument } from '../core/share/meetingDocument';
import { meetingWords } from '../core/share/exportedNote';
import type { Meeting } from '../core/model';
import type { CommandContext } from '../commands/context';
import { docOf, sharedNote } from '../commands/share/sharedNote';
import { dateWords } from '../platform/words/words';
import { defineTool, managerInput } from './define';
import { meetingsOn, personOf, wordsOf } from './people';

/** All that is not private of the notes of one day. */
export const readMeeting = defineTool({
  id: 'readMeeting',
  title: 'Read Meeting Notes',
  description: 'Reads the notes of one 1:1, without private parts.',
  icon: 'book',
  modelDescription:
    "Reads the user's notes of one 1:1 meeting as Markdown: goal, points, what was said and decided, actions of both; and the texts of open " +
    'tasks that are not tracked yet. Private parts are left out. Changes nothing.',
  input: { manager: managerInput, date: { description: 'Date of the meeting, as YYYY-MM-DD.' } },
  async plan(context, args) {
    const manager = await personOf(context, args);
    const meetings = await meetingsOn(context, manager, args);
    const date = dateWords(meetings[0]!.date, context.schedule.today());
    return {
      asks: l10n.t('Read your notes of the 1:1 with {0} on {1}. Private parts are left out.', manager.name, date),
      async run() {
        const read = await Promise.all(meetings.map((meeting) => told(context, meeting)));
        return [`1:1 with ${manager.name} (ID: ${manager.id})`, ...read].join('\n\n');
      },
    };
  },
});

async function told(context: CommandContext, { uri }: Meeting): Promise<string> {
  const { text, title, meeting, withId, words } = await sharedNote(context, Uri.parse(uri));
  const { goal, reason } = meeting;
  const shared = await meetingDocument({ text, title, goal, reason, withId }, words);
  const body = shared.problem === 'empty' ? 'Nothing is written that is not private.' : writeMarkdown(docOf(shared, Uri.parse(uri)));
  const tasks = context.index
    .actionsIn(uri)
    .filter(({ task }) => task.id === undefined && isOpen(task.status))
    .map((action) => wordsOf(context, action))
    .filter((task) => task !== undefined && task !== '');
  const untracked = tasks.length === 0 ? [] : [`Open tasks that are not tracked: ${JSON.stringify(tasks)}`];
  return [meetingWords(context.apiObjects.meeting(meeting)), body.trim(), ...untracked].join('\n\n');
}
