/** Between the brackets of a link, and in front of the name of an icon. */
const start = /(?<=\])(?=\((?:https?:|command:|file:))|(?<=\$)(?=\([a-z\d])/gi;
/** Nobody sees it, and neither a link nor an icon has one there. */
const wordJoiner = '\u2060';

/**
 * The same words to read, where VS Code would look for more in them. In a message or a question it makes a link of `[words](command:…)`, and does
 * what that says when someone selects it; in rows to choose from, lenses and the status bar `$(name)` is an icon. Names and text of notes are neither.
 */
export function plainWords(words: string): string {
  return words.replace(start, wordJoiner);
}
