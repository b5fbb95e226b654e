const written: Readonly<Record<string, string>> = { ä: '(?:ä|ae|a)', ö: '(?:ö|oe)', ü: '(?:ü|ue)', ß: '(?:ß|ss)' };

/** A part of a pattern that also finds words that are typed without their accents. */
export function withoutAccents(source: string): string {
  return source.replaceAll(/[äöüß]|[à-ÿ]/g, (letter) => written[letter] ?? `[${letter}${letter.normalize('NFD')[0] ?? ''}]`);
}
