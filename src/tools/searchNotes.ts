import { l10n } from 'vscode';
import { mayHave, searchNote } from '../core/share/searchNote';
import { nobody } from '../core/folder/notePath';
import { pathBelow } from '../core/folder/noteUri';
import { fold } from '../core/text/fold';
import type { ListedNote, Manager } from '../core/model';
import type { CommandContext } from '../commands/context';
import { noteOrReason } from '../platform/notes/unreadNotes';
import { publicWithId } from '../schedule/publicActions';
import { Problem } from '../platform/problem';
import { defineTool } from './define';
import { namesOf, peopleOf } from './people';

const most = 20;
const longestLine = 300;
const longestQuery = 200;
/** So many notes are read at once. */
const atOnce = 32;

/** Lines of notes, and of plans and the log of wins, that have all of some words, the latest notes first. */
export const searchNotes = defineTool({
  id: 'searchNotes',
  title: 'Search Notes',
  description: 'Searches your 1:1 notes, plans, and wins, without private parts.',
  icon: 'search',
  modelDescription:
    "Searches the user's 1:1 notes (meetings, and profiles of people), plans and log of wins for lines that contain all words of a query, in any " +
    'case. Gives JSON, the latest notes first: person (none for plans and wins), file (for a meeting its date), section, text. Private parts are ' +
    'left out. ' +
    `At most ${most} lines; use more specific words to see others. Changes nothing.`,
  input: {
    query: { description: 'One or more words.' },
    manager: { description: "ID or full name of a person, to search only that person's notes, without plans and wins.", optional: true },
  },
  async plan(context, args) {
    const query = args.word('query');
    if (query === undefined || query.length > longestQuery)
      throw new Problem(l10n.t('Enter one or more words to search for, at most {0} characters.', longestQuery));
    const people = await peopleOf(context, args);
    const isAll = args.word('manager') === undefined;
    return {
      asks: isAll
        ? l10n.t(
            'Search your notes about {0}, your plans, and your wins for "{1}", and read the lines found. Private parts are left out.',
            namesOf(people),
            query,
          )
        : l10n.t('Search your notes about {0} for "{1}", and read the lines found. Private parts are left out.', namesOf(people), query),
      async run(token) {
        await context.index.settled();
        const notes = notesOf(context.index.notes(), people, isAll);
        return JSON.stringify(await search(context, notes, fold(query).split(/\s+/u), token));
      },
    };
  },
});

async function search(
  { index, documents }: CommandContext,
  notes: readonly ListedNote[],
  words: readonly string[],
  token: { readonly isCancellationRequested: boolean },
) {
  const lines: { person?: string; file: string; section: string; text: string }[] = [];
  for (let at = 0; at < notes.length && lines.length <= most && !token.isCancellationRequested; at += atOnce) {
    const found = notes.slice(at, at + atOnce).map(async ({ root, manager, uri, problem }) => {
      const { text } = (await noteOrReason(documents, { uri, ...(problem && { problem }) })).note;
      if (!mayHave(text, words)) return [];
      const path = pathBelow(root, uri) ?? '';
      const place = manager === nobody ? { file: path } : { person: manager, file: path.slice(manager.length + 1) };
      return (await searchNote(text, words, publicWithId(index, root))).map((line) => ({ ...place, ...line }));
    });
    lines.push(...(await Promise.all(found)).flat());
  }
  const shown = lines.slice(0, most).map((line) => ({ ...line, text: shortened(line.text) }));
  return { lines: shown, ...(lines.length > most && { more: true }) };
}

/** Meetings, the latest first, before what has no date. @param isAll plans and wins, too, of the folders that these people are in. */
function notesOf(all: readonly ListedNote[], people: readonly Manager[], isAll: boolean): readonly ListedNote[] {
  const known = new Set(people.flatMap(({ root, id }) => [`${root}/${id}`, ...(isAll ? [`${root}/${nobody}`] : [])]));
  const nameOf = ({ uri }: ListedNote): string => uri.slice(uri.lastIndexOf('/') + 1);
  const isMeeting = (name: string): boolean => /^\d/.test(name);
  return all
    .filter(({ root, manager }) => known.has(`${root}/${manager}`))
    .map((note) => ({ note, name: nameOf(note) }))
    .sort((a, b) => Number(isMeeting(b.name)) - Number(isMeeting(a.name)) || (a.name < b.name ? 1 : a.name > b.name ? -1 : 0))
    .map(({ note }) => note);
}

function shortened(text: string): string {
  const letters = [...text];
  return letters.length <= longestLine ? text : `${letters.slice(0, longestLine - 1).join('')}…`;
}
