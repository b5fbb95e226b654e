/** Letters of other alphabets that look like Latin ones, as far as words for "private" have them. */
const alike: Readonly<Record<string, string>> = { р: 'p', ρ: 'p', г: 'r', і: 'i', ι: 'i', ѵ: 'v', ν: 'v', а: 'a', α: 'a', т: 't', τ: 't', е: 'e', ε: 'e', о: 'o', ο: 'o', с: 'c' };
const mixed = /[a-z][\u0370-\u04ff]|[\u0370-\u04ff][a-z]/;
/** Combining marks of Latin, Greek and Cyrillic; vowel signs of Hebrew and Arabic. Those of other scripts are letters as good as any. */
const accents = /[\u0300-\u036f]|[\u1ab0-\u1aff]|[\u20d0-\u20ff]|[\u0591-\u05c7]|[\u064b-\u065f]|\u0670|\u0640/g;
const plain: Readonly<Record<string, string>> = { ß: 'ss', ø: 'o', ł: 'l', ı: 'i' };

/** Without case and accents; letters that only look like the Latin ones beside them are those. */
export function foldLetters(text: string): string {
  const folded = text.toLowerCase().normalize('NFD').replace(accents, '').normalize('NFKC').replace(/[ßøłı]/g, (letter) => plain[letter] ?? letter);
  return mixed.test(folded) ? folded.replace(/\p{L}+/gu, (word) => (mixed.test(word) ? [...word].map((letter) => alike[letter] ?? letter).join('') : word)) : folded;
}
