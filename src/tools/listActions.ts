import { l10n } from 'vscode';
import { nobody } from '../core/folder/notePath';
import { compareTexts } from '../core/text/compareTexts';
import { defineTool } from './define';
import { namesOf, peopleOf, wordsOf } from './people';

const most = 100;

/** Tracked actions that are open, of one person's notes, or of everyone's and of plans. */
export const listActions = defineTool({
  id: 'listActions',
  title: 'List Open Actions',
  description: 'Lists the open actions of your 1:1s, without private ones.',
  icon: 'tasklist',
  modelDescription:
    "Lists open tracked actions from the user's 1:1 notes as JSON, soonest due date first: ID, person whose notes they are in (none for plans), text, owner " +
    '("me" is the user, otherwise the ID of the person), dates raised, to follow up, and due (YYYY-MM-DD), priority, tags. ' +
    `Private actions are left out. At most ${most}. Changes nothing.`,
  input: {
    manager: {
      description: 'ID or full name of a person. If left out, actions from the notes of everyone, and from plans.',
      optional: true,
    },
  },
  async plan(context, args) {
    const { index, schedule, apiObjects } = context;
    const people = await peopleOf(context, args);
    const isAll = args.word('manager') === undefined;
    const plans = isAll ? index.roots().map((root) => ({ root, id: nobody })) : [];
    return {
      asks: isAll
        ? l10n.t('Read your open actions with {0}, and those in your plans. Private ones are left out.', namesOf(people))
        : l10n.t('Read your open actions with {0}. Private ones are left out.', namesOf(people)),
      async run() {
        await index.settled();
        const actions = [...people, ...plans]
          .flatMap(({ root, id }) => index.openActions({ root, id }))
          .flatMap((action) => {
            const text = wordsOf(context, action);
            if (text === undefined) return [];
            const { id, manager, status, owner, raised, followUp, due, priority, tags } = apiObjects.action(action);
            return [{ id, ...(manager !== nobody && { person: manager }), text, status, owner, raised, followUp, due, priority, tags }];
          })
          .sort((a, b) => compareTexts(a.due ?? '~', b.due ?? '~'));
        const [shown, leftOut] = [actions.slice(0, most), Math.max(0, actions.length - most)];
        return JSON.stringify({ today: schedule.today(), actions: shown, ...(leftOut > 0 && { leftOut }) });
      },
    };
  },
});
