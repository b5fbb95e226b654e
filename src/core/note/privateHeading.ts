import { foldLetters } from './foldLetters';
import { privateLexicon } from './privateWords';

const lexicon = privateLexicon(foldLetters);
const beginnings = new Map<string, string[][]>();
for (const name of lexicon.begin) {
  const words = name.split(' ');
  const known = beginnings.get(words[0]!);
  if (known) known.push(words);
  else beginnings.set(words[0]!, [words]);
}
const notes: ReadonlySet<string> = new Set(lexicon.notes);
// "Privatnotizen"
for (const name of ['privat', 'private']) for (const word of notes) beginnings.set(name + word, [[name + word]]);

/** Adjectives that are behind their noun, too: "Temas privados", "Ada private". */
const lastWords: ReadonlySet<string> = new Set(lexicon.begin.filter((name) => !name.includes(' ')));

/** What a private heading has one of, folded, words parted by spaces; those of scripts without spaces may go on. */
export const privateNames: readonly string[] = [...beginnings.keys(), ...lexicon.begin, ...lexicon.whole, 'personal'];

/** Longer headings are known by their beginning. */
const longest = 200;
const partEnd = /\s[-–—]+\s|[–—/&+,;:|()<>=\n\r•·…]|\sand\s/;
const letters = /[^\p{L}\p{M}]+/gu;
const possessive = /(?<=\p{L})['’ʼ‘]s(?![\p{L}\p{M}])|(?<=s)['’ʼ‘](?![\p{L}\p{M}])/iu;
/** Words of single letters, `P R I V A T E`. */
const apart = /(?<![\p{L}\p{M}])\p{L}(?:[\s._-]{1,3}\p{L}){3,}(?![\p{L}\p{M}])/gu;

/**
 * Whether what is under a heading is for the writer alone, as far as its words say so; where that is in doubt, it is. A heading is
 * private when a part of it, between colons, slashes, brackets, dashes or "and", begins with a word for it, or is one word and then that,
 * whatever language that is in; words for notes, and some such as "my" and "strictly", may be before it. The text is that of `plainHeading`.
 */
export function isPrivateHeading(plain: string): boolean {
  const text = plain.slice(0, longest).replace(apart, (run) => run.replace(letters, ''));
  return (
    isPrivate(text) ||
    isPrivate(text.replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ')) ||
    (text.includes('.') && isPrivate(text.replace(/[.]/g, ''))) ||
    // "Ada's private notes"
    (possessive.test(text) && isPrivate(text.replace(possessive, 's')))
  );
}

function isPrivate(text: string): boolean {
  return foldLetters(text)
    .split(partEnd)
    .some((part) => {
      const all = part.replace(letters, ' ').trim().split(' ');
      let words = all;
      while (words.length > 1 && (notes.has(words[0]!) || lexicon.before.has(words[0]!))) words = words.slice(1);
      const [first = ''] = words;
      if (
        beginnings.get(first)?.some((name) => name.every((word, at) => words[at] === word)) ||
        lexicon.unspaced.some((name) => first.startsWith(name))
      )
        return true;
      while (words.length > 1 && notes.has(words.at(-1)!)) words = words.slice(0, -1);
      if (words.length === 2 && lastWords.has(words[1]!) && !lexicon.negations.has(words[0]!)) return true;
      const whole = words.join(' ');
      return (
        lexicon.whole.has(whole) ||
        lexicon.unspacedWhole.some(
          (name) => whole.startsWith(name) && (whole === name || notes.has(whole.slice(name.length).replace(/^的/, ''))),
        ) ||
        (whole === 'personal' && all.some((word) => notes.has(word)))
      );
    });
}
