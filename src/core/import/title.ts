import { weekdayNamed } from './calendarWords';
import { isTopicWord } from './topicWords';
import { findDate, type WrittenDate } from './writtenDate';

/** What a heading, a file name or a folder's name says of a 1:1. */
export interface Title {
  /** Without marks of Markdown, wiki and org. */
  readonly text: string;
  readonly date?: WrittenDate;
  /** A year alone. */
  readonly year?: string;
  /** It says `1:1`, in one of the ways in which people write that. */
  readonly isOneOnOne: boolean;
  /** What may be somebody's name, in order. */
  readonly names: readonly string[];
  /** The parts that it has beside date, time and 1:1: one may be the name of somebody who is known, however that is written. */
  readonly parts: readonly string[];
  /** They are names for sure: linked, or behind an `@`. */
  readonly isLinked: boolean;
  /** Where the date is: nothing else is said but names, or it leads, ends or is amid other words. */
  readonly dateIs?: 'all' | 'first' | 'last' | 'amid';
  /** Words that are neither date, time, 1:1 nor a name. */
  readonly more: string;
}

const oneOnOne =
  /(?<![\p{Ll}\p{Lu}\p{N}])(?:1 ?[:꞉∶：/×x_-] ?1|1 1|1[ -_]?(?:on|to|auf)[ -_]?1|one[ -_]?(?:on|to|2)[ -_]?one|[1一][对對対][1一]|121)(?:['’]?s)?(?![\p{Ll}\p{Lu}\p{N}]|:\d)/iu;
const time =
  /(?<![\p{L}\p{N}])(?:T?\d{1,2}[:h]\d\d(?::\d\d(?:\.\d+)?)?|\d{1,2}(?= ?[ap]\.?m))(?: ?[ap]\.?m\.?)?(?:Z|[+-]\d\d:?\d\d| uhr)?(?![\p{L}\p{N}])/giu;
/** A time behind a date in a file's name, where no colon may be, and a zone; or which one it is of that day. */
const timeInName =
  /^(?:(?:[T _-]| - )?(?:[01]\d|2[0-3])[-. h]?[0-5]\d(?:[-. ]?[0-5]\d)?Z?(?: (?:UTC|GMT(?:[+-]\d+)?|[A-Z]{1,4}T))?|-\d{1,2})(?![\p{L}\p{N}])/u;
/** What is put behind the name of a copy, or by who wrote it down. */
const copyMark =
  /(?: - Notes by Gemini|[ _-]*\(\d\d?\)|[ _-]+\(?(?:copy|kopie|copie|copia|cópia)(?: \d+)?\)?| - コピー|のコピー| 副本)+$/iu;
/** Marks of direction and of no width. */
const unseen = /[\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;
/** Words that say what a note is, and not with whom. Folded. */
const plainWords = new Set(
  (
    'a an and at auf avec catch catchup chat check checkin con de doc document for from i ich im in le log me mein meine meeting meetings mein met mit ' +
    'mon my note notes notiz notizen of on protokoll running session sync talk the to und up w weekly biweekly monthly with x y ' +
    'dr frau herr mme mr mrs ms prof メモ 議事録 面談 定例 会議 記録 ミーティング 笔记 会议 记录 纪要 周会'
  ).split(' '),
);
const particles = new Set('al bin da de del della der di dos du el la le ten ter van von y zu'.split(' '));
/** A capital and letters, as in `Ada`, `O’Neil`, `Jean-Luc`, `Ada2` or `J.`; or letters of a script that has no capitals. */
const nameWord = /^(?:\p{Lu}\.?|\p{Lu}[\p{L}\p{M}'’-]+\p{N}*|\p{Lo}[\p{L}\p{M}·・]*)$/u;
const plainNameWord = /^\p{L}[\p{L}\p{M}'’-]+\p{N}*$/u;

/** Reads a title. @param isName whether a word or two may be a name though written in lower case, as in a file's name. */
export function readTitle(source: string, { isFileName = false } = {}): Title {
  const { text, linked } = plainText(isFileName ? spaced(source.normalize('NFC').replace(copyMark, '')) : source);
  const date = withTime(text, findDate(text), isFileName);
  const isOneOnOne = oneOnOne.test(date === undefined ? text : blank(text, date));
  const left = (date === undefined ? text : blank(text, date)).replace(oneOnOne, '|').replace(time, '|');
  const chunks = left.split(
    /\s*(?:[|/·•,;:()[\]<>&+–—=\u2190-\u21ff]|\s[-x]\s|^-\s|\s-$|(?<![\p{L}])(?:and|und|et|with|w|mit|avec|con|met|vs)(?![\p{L}]))\s*/iu,
  );
  const names: string[] = [];
  const more: string[] = [];
  const parts: string[] = [];
  for (const chunk of chunks) {
    const words = chunk.split(/[\s]+/u).filter((word) => !isPlain(word));
    if (words.length > 0) parts.push(words.join(' '));
    const name = nameIn(words, isOneOnOne || isFileName);
    if (name.length > 0) names.push(asName(name.join(' ')));
    const rest = words.slice(name.length).join(' ');
    if (rest !== '') more.push(rest);
  }
  const year = date === undefined ? /(?<!\d)((?:19|20)\d\d)(?!\d)/.exec(text)?.[1] : undefined;
  return {
    text,
    ...(date && { date, dateIs: placeOf(text, date, more) }),
    ...(year === undefined ? {} : { year }),
    isOneOnOne,
    names: linked.length > 0 ? linked : names,
    parts,
    isLinked: linked.length > 0,
    more: more.join(' '),
  };
}

/** Whether words can be the name of a person, going by themselves. */
export function isNameLike(name: string): boolean {
  const words = name.split(' ');
  return words.length <= 4 && nameIn(words, false).length === words.length;
}

/** Without what Markdown, wiki and org put around words; the pages of links and mentions that are no dates. */
function plainText(source: string): { text: string; linked: string[] } {
  const linked: string[] = [];
  const keep = (name: string): string => {
    if (findDate(name) === undefined && !oneOnOne.test(name)) linked.push(asName(name.split('/').at(-1)!.trim()));
    return name;
  };
  const text = source
    .replace(unseen, '')
    .replace(/[\uff01-\uff5e]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) - 0xfee0))
    .replace(/\\([!-/:-@[-`{-~])/g, '$1')
    .replace(/\s*\{#[^}]*\}\s*$/, '')
    .replace(/\s#+\s*$/, '')
    .replace(/!?\[\[([^\]|]+)(?:\|([^\]]*))?\]\]/g, (_, page: string, alias?: string) => keep(alias ?? page))
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/<\/?[a-z][^>]*>/gi, '')
    .replace(/(?<![\p{L}\p{N}.])@(\p{L}[\p{L}\p{M}'’-]*(?: \p{Lu}[\p{L}\p{M}'’-]+)*)/gu, (_, name: string) =>
      monthLike(name) ? name : keep(name),
    )
    .replace(/@(?=\d)/g, '')
    .replace(/(?<!\S)#[\p{L}\p{N}/_-]+/gu, '')
    .replace(/\*+|~~|`|(?<![\p{L}\p{N}])_+|_+(?![\p{L}\p{N}])/gu, '')
    .replace(/\s\^[a-z0-9-]+$/i, '')
    .replace(/(?![\u2190-\u21ff])[\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Regional_Indicator}\ufe0f]\u200d?/gu, '')
    .replace(/\s+/g, ' ')
    .replace(/^#+\s+/, '')
    .replace(/^\d{1,3}[.)] (?=[12]\d{3}[-/.]\d|\d\d?[./-]\d\d?[./-]\d)/, '')
    .trim();
  return { text, linked };
}

/** Notion's `@November 24, 2026` is a date. */
function monthLike(name: string): boolean {
  return findDate(`${name} 1`) !== undefined || weekdayNamed(name) !== undefined;
}

/** `ada-lovelace` and `Ada_Lovelace` as words; dates keep their signs, `24-Nov-26` too. */
function spaced(name: string): string {
  return name.includes(' ')
    ? name.replace(/ _ /g, ' / ').replace(/_/g, ' ')
    : name
        .replace(/(?<=\p{L})[-_.]+(?=\p{L})/gu, ' ')
        .replace(/\d-\p{L}{3,10}-\d\d(?!\d)|(?<=\p{L})[-_]+|[-_]+(?=\p{L})/gu, (signs) => (/\d/.test(signs) ? signs : ' '));
}

function isPlain(word: string): boolean {
  if (/^\p{Lu}\.$/u.test(word)) return false;
  const folded = word
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]+/g, '')
    .replace(/[.'’:-]+$/g, '')
    .toLowerCase();
  return folded === '' || folded === '-' || plainWords.has(folded.replaceAll('-', ''));
}

/** The words at the start that are a name. */
function nameIn(words: readonly string[], isLowerCase: boolean): string[] {
  const isPart = (word: string | undefined, isFirst = false): boolean =>
    word !== undefined && nameWord.test(word) && !isTopicWord(word, isFirst);
  const name: string[] = [];
  for (const [at, word] of words.entries()) {
    if (isPart(word, at === 0) || (at > 0 && particles.has(word.toLowerCase()) && isPart(words[at + 1]))) name.push(word);
    else break;
  }
  if (name.length > 4) return [];
  if (name.length > 0 || !isLowerCase || words.length > 3) return name;
  return words.every((word) => plainNameWord.test(word) && !isTopicWord(word)) ? [...words] : [];
}

/** Somebody's, and written as a name is; without what Japanese and Chinese put around it, `山田さんとの`, `与李雷的`. */
function asName(words: string): string {
  const name = words
    .replace(/['’]s?$/, '')
    .replace(/(?:さん(?:との?|の)?|との)$/, '')
    .replace(/^[与與和跟](.+)的$/u, '$1')
    .trim();
  return name === name.toLowerCase() ? name.replace(/(?<![\p{L}\p{M}'’])\p{Ll}/gu, (letter) => letter.toUpperCase()) : name;
}

function placeOf(text: string, date: WrittenDate, more: readonly string[]): NonNullable<Title['dateIs']> {
  if (more.length === 0) return 'all';
  const { start, end } = withWeekday(text, date);
  const isEmpty = (part: string): boolean => part.split(/[^\p{L}\p{N}]+/u).every(isPlain);
  return isEmpty(text.slice(0, start)) ? 'first' : isEmpty(text.slice(end)) ? 'last' : 'amid';
}

/** In the name of a file, a time may be behind the date. */
function withTime(text: string, date: WrittenDate | undefined, isFileName: boolean): WrittenDate | undefined {
  const said = isFileName && date !== undefined ? timeInName.exec(text.slice(date.end)) : null;
  return said === null ? date : { ...date!, end: date!.end + said[0].length };
}

/** The text without its date and the weekday beside it. */
function blank(text: string, date: WrittenDate): string {
  const { start, end } = withWeekday(text, date);
  return `${text.slice(0, start)}|${text.slice(end)}`;
}

function withWeekday(text: string, { start, end }: WrittenDate): { start: number; end: number } {
  const led = /(?<![\p{L}\p{N}])(\p{L}{2,})[.,]?\s*$/u.exec(text.slice(0, start));
  const followed = /^\s?\(([月火水木金土日])\)/u.exec(text.slice(end)) ?? /^[,\s(_-]*(\p{L}{2,})\)?/u.exec(text.slice(end));
  return {
    start: led !== null && weekdayNamed(led[1]!) !== undefined ? led.index : start,
    end: followed !== null && weekdayNamed(followed[1]!) !== undefined ? end + followed[0].length : end,
  };
}
