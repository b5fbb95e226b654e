import { l10n } from 'vscode';
import type { AgendaSection } from '../core/agenda/addPoints';
import { sections } from '../core/note/sections';
import { Problem } from '../platform/problem';
import { defineTool, managerInput } from './define';
import { personOf } from './people';

const longest = 500;
const places = sections.filter((section): section is AgendaSection => section !== undefined && section !== 'private');

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
    section: { description: 'The section it belongs to. If left out, support.', oneOf: places, optional: true },
    manager: managerInput,
  },
  async plan(context, args) {
    const { index, notes, schedule } = context;
    const text = args.word('text');
    if (text === undefined || text.length > longest) throw new Problem(l10n.t('Enter the point, at most {0} characters.', longest));
    const section = args.oneOf('section', places);
    const manager = await personOf(context, args);
    if (schedule.isArchived(manager)) throw new Problem(l10n.t('The series with {0} is archived.', manager.name));
    return {
      asks: l10n.t('Add this point to the agenda of your next 1:1 with {0}: {1}', manager.name, text),
      async run() {
        const uri = await notes.nextNote(manager);
        const added = await notes.addPoints(uri, [{ text, section }]);
        const date = index.meeting(uri.toString())?.date;
        return `${added === 0 ? 'Already on' : 'Added to'} the agenda of the 1:1 with ${manager.name} on ${date}.`;
      },
    };
  },
});
