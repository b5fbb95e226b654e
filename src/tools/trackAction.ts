import { l10n } from 'vscode';
import { isOpen } from '../core/action/status';
import { fold } from '../core/text/fold';
import { trackAction as command } from '../commands/actions/track';
import { ownerArgument } from '../commands/arguments';
import { dateWords } from '../platform/words/words';
import { Problem } from '../platform/problem';
import { defineTool, managerInput } from './define';
import { meetingsOn, personOf, wordsOf } from './people';

/** Makes an open task of a meeting's note a tracked action. */
export const trackAction = defineTool({
  id: 'trackAction',
  title: 'Track Action',
  description: 'Makes an open task in the notes of a 1:1 a tracked action, with owner and dates.',
  icon: 'pinned',
  modelDescription:
    "Makes an open task in the notes of one of the user's 1:1s a tracked action and gives its ID. The task must be there: read the meeting first, and " +
    'give its text exactly as it is listed there. If left out, the owner and dates are taken from the words of the task.',
  input: {
    manager: managerInput,
    date: { description: 'Date of the meeting, as YYYY-MM-DD.' },
    text: { description: 'Text of the task, exactly as listed.' },
    owner: { description: 'Who does it: "me" (the user), or ID or first name of the person.', optional: true },
    due: { description: 'Due date, as YYYY-MM-DD.', optional: true },
    followUp: { description: 'Date to ask again, as YYYY-MM-DD.', optional: true },
  },
  async plan(context, args) {
    const { index, schedule } = context;
    const text = args.word('text');
    if (text === undefined) throw new Problem(l10n.t('Enter the text of the task.'));
    const manager = await personOf(context, args);
    const [owner, due, followUp] = [ownerArgument(args), args.date('due'), args.date('followUp')];
    const meetings = await meetingsOn(context, manager, args);
    const found = meetings
      .flatMap(({ uri }) => index.actionsIn(uri))
      .filter(
        (action) => action.task.id === undefined && isOpen(action.task.status) && fold(wordsOf(context, action) ?? '') === fold(text),
      );
    const [action] = found;
    const date = dateWords(meetings[0]!.date, schedule.today());
    if (action === undefined)
      throw new Problem(l10n.t('There is no open task "{0}" to track in the notes of the 1:1 with {1} on {2}.', text, manager.name, date));
    if (found.length > 1)
      throw new Problem(l10n.t('The task "{0}" is more than once in the notes of the 1:1 with {1} on {2}.', text, manager.name, date));
    const { uri, line, source } = action;
    const fields = [
      owner === undefined ? undefined : l10n.t('owner {0}', owner),
      due === undefined ? undefined : l10n.t('due {0}', dateWords(due, schedule.today())),
      followUp === undefined ? undefined : l10n.t('follow up {0}', dateWords(followUp, schedule.today())),
    ].filter((field) => field !== undefined);
    return {
      asks: l10n.t('Track this task in your notes of the 1:1 with {0} on {1}: {2}', manager.name, date, [text, ...fields].join(' · ')),
      async run() {
        const id = await command.run(context, { uri, line, source, owner, due, followUp });
        return JSON.stringify({ id, person: manager.id, text });
      },
    };
  },
});
