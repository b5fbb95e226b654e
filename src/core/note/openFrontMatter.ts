import type { Outline } from './outline';
import { allKeys } from './schema';

const opening = /^\ufeff?---[^\S\r\n]*(?:\r\n?|\n)\s*/;
const key = new RegExp(String.raw`^["']?(?:${allKeys.join('|')})["']?[ \t]*:(?=\s|$)`, 'm');
const emptyLine = /(?:\r\n|\n|\r(?!\n))[^\S\r\n]*[\r\n]/;

/** Whether a note begins with front matter that nothing closes, so that nobody can tell where it ends: a line `---` over one of our keys. */
export function hasOpenFrontMatter(text: string, { frontMatter }: Pick<Outline, 'frontMatter'>): boolean {
  const start = frontMatter === undefined ? opening.exec(text)?.[0].length : undefined;
  return start !== undefined && key.test(text.slice(start).split(emptyLine, 1)[0]!);
}
