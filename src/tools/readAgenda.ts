import { l10n, Uri } from 'vscode';
import { agenda } from '../core/share/agenda';
import { writeMarkdown } from '../core/share/markdown';
import { docOf, sharedNote } from '../commands/share/sharedNote';
import { dateWords } from '../platform/words/words';
import { defineTool, managerInput } from './define';
import { personOf } from './people';

/** The next planned note as it would be shared; none is made. */
export const readAgenda = defineTool({
  id: 'readAgenda',
  title: 'Read Next Agenda',
  description: 'Reads the agenda of your next 1:1 with a person, without private parts.',
  icon: 'checklist',
  modelDescription:
    "Reads the agenda of the user's next 1:1 meeting with their manager or another person, as Markdown: date, goal, talking points by section, " +
    'and actions to follow up. Private parts and notes taken in the meeting are left out. Changes nothing.',
  input: { manager: managerInput },
  async plan(context, args) {
    const manager = await personOf(context, args);
    const next = context.schedule.next(manager);
    return {
      asks:
        next === undefined
          ? l10n.t('Read the agenda of your next 1:1 with {0}. Private parts are left out.', manager.name)
          : l10n.t(
              'Read the agenda of your 1:1 with {0} on {1}. Private parts are left out.',
              manager.name,
              dateWords(next.here.date, context.schedule.today()),
            ),
      async run() {
        const when = next === undefined ? 'No date is set' : `The date is ${[next.date, next.time].filter(Boolean).join(' ')}`;
        const who = `The next 1:1 is with ${manager.name} (ID: ${manager.id}). ${when}.`;
        if (next?.uri === undefined) return `${who} It has no note yet.`;
        const uri = Uri.parse(next.uri);
        const { text, title, meeting, withId, words } = await sharedNote(context, uri);
        const shared = await agenda({ text, title, goal: meeting.goal, withId }, words);
        return shared.problem === 'empty' ? `${who} Its agenda is empty.` : `${who}\n\n${writeMarkdown(docOf(shared, uri))}`;
      },
    };
  },
});
