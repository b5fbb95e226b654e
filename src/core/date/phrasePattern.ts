/** The named parts of what a pattern found. */
export type Parts = Readonly<Record<string, string | undefined>>;

export interface PhrasePattern {
  /** What is at an offset, and the offset behind it. */
  at(text: string, offset: number): { readonly parts: Parts; readonly end: number } | undefined;
}

/**
 * A pattern that is looked for at one place, in any case, and ends where a word ends, unless words stand side by side in its language. A
 * space in its source is up to three of a text.
 */
export function pattern(source: string, endsWord = true): PhrasePattern {
  const spaced = source.replace(/ (\??)/g, (_, optional: string) => `[ \\t\\u00a0]{${optional === '' ? 1 : 0},3}`);
  const words = new RegExp(`(?:${spaced})${endsWord ? '(?![\\p{L}\\p{M}\\p{N}_])' : ''}`, 'iuy');
  return {
    at(text, offset) {
      words.lastIndex = offset;
      const match = words.exec(text);
      return match === null ? undefined : { parts: match.groups ?? {}, end: words.lastIndex };
    },
  };
}
