import type { People, Person } from './person';
import { isNameLike, readTitle, type Title } from './title';
import { findDate, type WrittenDate } from './writtenDate';

/** What a file's name and folders say of the notes in it. */
export interface FilePlace {
  readonly title: Title;
  readonly date?: WrittenDate;
  readonly year?: string;
  readonly person?: Person;
}

/** Notion puts an ID behind each name that it exports. */
const notionId = /[ _-][0-9a-f]{8}-?(?:[0-9a-f]{4}-?){3}[0-9a-f]{12}$/i;

/**
 * @param path names of folders and the file, outermost first.
 * @param above how many of them lie above what was chosen, or are it: such a folder's name is a person's only if it looks like one, and one
 * above only that of a dated note.
 */
export function readFilePlace(path: readonly string[], above: number, people: People): FilePlace {
  const stems = path.map((part, at) => (at === path.length - 1 ? part.replace(/\.[a-z]+$/i, '') : part).replace(notionId, '').trim());
  const file = stems.at(-1) ?? '';
  const title = readTitle(file, { isFileName: true });
  const date =
    title.date ?? findDate(stems.slice(-2).join('-').replace(/\s/g, '_')) ?? findDate(stems.slice(-3).join('-').replace(/\s/g, '_'));
  const year = [...stems].reverse().flatMap((stem) => readTitle(stem, { isFileName: true }).year ?? [])[0];
  const person = personOf(stems, above, title, date !== undefined, people);
  return { title, ...(date && { date }), ...(year && { year }), ...(person && { person }) };
}

/** A dated note's folder is whose it is before its words are; a file without a date is named for somebody before its folder is. */
function personOf(stems: readonly string[], above: number, title: Title, isDated: boolean, people: People): Person | undefined {
  const own = people.among(title.names, title.parts);
  if (own !== undefined && (own.id !== undefined || title.isOneOnOne || title.isLinked)) return own;
  const folders = stems
    .slice(0, -1)
    .map((stem, at) => ({ named: folderPerson(stem, at >= above, people), isBelow: at >= above }))
    .reverse();
  const known = folders.find(({ named }) => named?.id !== undefined);
  if (known !== undefined) return known.named;
  const inside = folders.find(({ named, isBelow }) => isBelow && named !== undefined)?.named;
  const isChosen = above === stems.length - 1;
  const outside = (isDated || isChosen) && folders[0]?.isBelow === false ? folders[0].named : undefined;
  const said = title.more === '' ? own : undefined;
  return (isDated ? (inside ?? said) : (said ?? inside)) ?? outside;
}

function folderPerson(stem: string, isBelow: boolean, people: People): Person | undefined {
  const { names, parts, more, date, year } = readTitle(stem, { isFileName: true });
  const person = people.among(names, parts);
  if (person === undefined || person.id !== undefined) return person;
  if (names.length !== 1 || more !== '' || date !== undefined || year !== undefined) return undefined;
  return isBelow || isNameLike(stem) ? person : undefined;
}
