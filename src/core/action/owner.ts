import type { Action, Manager } from '../model';
import { isSpace } from '../text/characters';
import { firstName } from '../text/firstName';

/** A letter, a mark or a digit of any script, `-`, `_` and, inside, `.`. */
const ownerWord = /^[\p{L}\p{N}_](?:[\p{L}\p{M}\p{N}._-]*[\p{L}\p{M}\p{N}_-])?$/u;

/** Whether a word can be behind `@`. */
export function isOwnerWord(word: string): boolean {
  return ownerWord.test(word);
}

/** The range of an owner's name in a Dataview value: without a leading `@`, and of a link `[[page|name]]` the page. */
export function ownerValue(source: string, from: number, to: number): [number, number] {
  if (source.startsWith('[[', from) && source.endsWith(']]', to)) {
    from += 2;
    to -= 2;
    const bar = source.slice(from, to).indexOf('|');
    if (bar >= 0) to = from + bar;
  }
  if (source.charCodeAt(from) === 0x40) from += 1;
  return [from, to];
}

/**
 * The owner a task line starts with, at an offset: `@word`, alone or before white space; a `:` or `,` behind it goes with it.
 * `@types/node` and `@ada's plan` are text.
 */
export function readLeadingOwner(source: string, at: number, end: number): { start: number; end: number; value: string } | undefined {
  if (source.charCodeAt(at) !== 0x40) return undefined;
  let until = at + 1;
  while (until < end && !isSpace(source.charCodeAt(until))) until += 1;
  const last = source.charCodeAt(until - 1);
  const value = source.slice(at + 1, last === 0x3a || last === 0x2c ? until - 1 : until);
  return value.length <= 100 && isOwnerWord(value) ? { start: at, end: until, value } : undefined;
}

const nameBehind = /[\p{Zs}\t]\p{Lu}[\p{L}\p{M}'’-]+[\p{Zs}\t]+\p{Ll}/uy;

/**
 * Whether a line says `@Priya Natarajan introduce…`: two words with capitals and then one without may be a full name, so the text
 * keeps both. Who is meant is told by the first.
 */
export function startsFullName(source: string, { start, end }: { readonly start: number; readonly end: number }, lineEnd: number): boolean {
  if (end >= lineEnd || !/^\p{Lu}.*[\p{L}\p{N}]$/u.test(source.slice(start + 1, end))) return false;
  nameBehind.lastIndex = end;
  return nameBehind.test(source);
}

/** The end of the owner that starts a line, where it is somebody's first name and the others of their name follow. */
export function wholeNameEnd(
  source: string,
  { start, end }: { readonly start: number; readonly end: number },
  people: readonly Pick<Manager, 'name'>[],
): number | undefined {
  for (const { name } of people) {
    const [first, ...others] = fold(name).split(/\s+/u);
    if (others.length === 0 || fold(source.slice(start + 1, end)) !== first) continue;
    let at = end;
    const follow = others.every((other) => {
      const word = nextWord(source, at);
      at += word?.length ?? 0;
      return word !== undefined && fold(word) === other;
    });
    if (follow) return at;
  }
  return undefined;
}

/** With the white space before it, without what marks its end. */
function nextWord(source: string, at: number): string | undefined {
  return /^[\p{Zs}\t]+[\p{L}\p{M}\p{N}'’.-]*[\p{L}\p{M}\p{N}]/u.exec(source.slice(at))?.[0];
}

/**
 * Who an owner word means: me (also where there is none), the person whose id or first name it is, or someone else, as written.
 * A first name that two people share is no answer. `me` is my own name, where it is known.
 */
export function resolveOwner(word: string | undefined, managers: readonly Pick<Manager, 'id' | 'name'>[], me?: string): string {
  const wanted = fold(word ?? 'me');
  if (wanted === 'me') return 'me';
  const byId = managers.find((manager) => fold(manager.id) === wanted);
  if (byId) return byId.id;
  const byName = managers.filter((manager) => isNamed(manager.name, wanted));
  if (byName.length === 1 && byName[0]) return byName[0].id;
  return byName.length === 0 && me !== undefined && isNamed(me, wanted) ? 'me' : (word ?? 'me');
}

/** What is written behind `@` for a person: the first name in lower case where it means no one else of their notes folder, else the id. */
export function ownerWordFor(
  { id, name, root }: Pick<Manager, 'id' | 'name' | 'root'>,
  managers: readonly Pick<Manager, 'id' | 'name' | 'root'>[],
): string {
  const first = firstName(name).toLowerCase();
  return isOwnerWord(first) &&
    resolveOwner(
      first,
      managers.filter((manager) => manager.root === root),
    ) === id
    ? first
    : id;
}

/** Gives the owner of an action as `resolveOwner` does; for many, as each word is looked up once. */
export function ownersOf(managers: readonly Pick<Manager, 'id' | 'name' | 'root'>[]): (action: Pick<Action, 'root' | 'task'>) => string {
  const resolved = new Map<string, Map<string, string>>();
  return ({ root, task: { owner = 'me' } }) => {
    const ofRoot = resolved.get(root) ?? new Map<string, string>();
    resolved.set(root, ofRoot);
    const known =
      ofRoot.get(owner) ??
      resolveOwner(
        owner,
        managers.filter((manager) => manager.root === root),
      );
    ofRoot.set(owner, known);
    return known;
  };
}

function isNamed(name: string, wanted: string): boolean {
  const folded = fold(name);
  return folded === wanted || firstName(folded) === wanted;
}

/** As in a manager's id: lower case, accents folded; marks that spell are kept. */
function fold(word: string): string {
  return word
    .trim()
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]+/g, '')
    .toLowerCase()
    .normalize('NFC');
}
