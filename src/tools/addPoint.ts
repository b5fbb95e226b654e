import { l10n } from 'vscode';
import { refuseArchived } from '../commands/archived';
import { pointWords } from '../core/agenda/capturedPoint';
import { agendaSections } from '../core/agenda/sectionTitle';
import { Problem } from '../platform/problem';
import { defineTool, managerInput } from './define';
import { personOf } from './people';

const longest = 500;

/** A talking point for the next note, made if need be. */
export const addPoint = defineTool({
  id: 'addPoint',
  title: 'Add Point to Next Agenda',
  description: 'Adds a talking point to the agenda of your next 1:1 with a person.',
  icon: 'add',
  modelDescription:
    "Adds one talking point to the agenda of the user's next 1:1 with a person; the note is created if there is none yet. A point that is already " +
    'there is not added again.',
  input: {
    text: { description: 'The point, one short line, without a list marker. May end with minutes, such as "(10m)".' },
    section: { description: 'The section it belongs to. If left out, support.', oneOf: agendaSections, optional: true },
    manager: managerInput,
  },
  async plan(context, args) {
    const given = args.word('text');
    if (given === undefined || given.length > longest) throw new Problem(l10n.t('Enter the point, at most {0} characters.', longest));
    const text = pointWords(given);
    const section = args.oneOf('section', agendaSections);
    const manager = await personOf(context, args);
    refuseArchived(context, manager);
    return {
      asks: l10n.t('Add this point to the agenda of your next 1:1 with {0}: {1}', manager.name, text),
      async run() {
        const { added, date } = await context.notes.addToNext(manager, () => [{ text, section }]);
        return `${added === 0 ? 'Already on' : 'Added to'} the agenda of the 1:1 with ${manager.name} on ${date}.`;
      },
    };
  },
});
