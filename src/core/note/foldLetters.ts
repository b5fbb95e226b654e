/** Letters of other alphabets that look like Latin ones, as far as words for "private" have them. */
const alike: Readonly<Record<string, string>> = {
  р: 'p',
  ρ: 'p',
  г: 'r',
  і: 'i',
  ι: 'i',
  ѵ: 'v',
  ν: 'v',
  а: 'a',
  α: 'a',
  т: 't',
  τ: 't',
  е: 'e',
  ε: 'e',
  о: 'o',
  ο: 'o',
  с: 'c',
};
const mixed = /[a-z][\u0370-\u04ff]|[\u0370-\u04ff][a-z]/;
/** Combining marks of Latin, Greek and Cyrillic; vowel signs of Hebrew and Arabic. Those of other scripts are letters as good as any. */
const accents = /[\u0300-\u036f]|[\u1ab0-\u1aff]|[\u20d0-\u20ff]|[\u0591-\u05c7]|[\u064b-\u065f]|\u0670|\u0640/g;
const plain: Readonly<Record<string, string>> = { ß: 'ss', ø: 'o', ł: 'l', ı: 'i' };

const small = 'ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘʀꜱᴛᴜᴠᴡʏᴢ';
const smallPlain = 'abcdefghijklmnoprstuvwyz';
const smallLetters = new RegExp(`[${small}]`, 'g');
/** Words of white letters in circles and squares, or of flags' letters, which Unicode has no plain form of; a few are signs and flags. */
const signs = /[\u{1f150}-\u{1f169}\u{1f170}-\u{1f189}\u{1f1e6}-\u{1f1ff}]{5,}/gu;
const signRows = [0x1f1e6, 0x1f170, 0x1f150];

/** Without case and accents; letters that only look like the Latin ones beside them are those. */
export function foldLetters(text: string): string {
  const folded = text
    .toLowerCase()
    .normalize('NFD')
    .replace(accents, '')
    .normalize('NFKC')
    .replace(/[ßøłı]/g, (letter) => plain[letter] ?? letter)
    .replace(smallLetters, (letter) => smallPlain[small.indexOf(letter)]!)
    .replace(signs, (word) => [...word].map(signLetter).join(''));
  return mixed.test(folded)
    ? folded.replace(/\p{L}+/gu, (word) => (mixed.test(word) ? [...word].map((letter) => alike[letter] ?? letter).join('') : word))
    : folded;
}

function signLetter(sign: string): string {
  const code = sign.codePointAt(0)!;
  return String.fromCharCode(97 + code - signRows.find((first) => code >= first)!);
}
