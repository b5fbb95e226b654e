import { readFrontMatter } from './fastFrontMatter';
import type { FrontMatter } from './frontMatter';
import type { Outline } from './outline';

/** The YAML between the fences; undefined where there is no front matter. */
export function yamlOf(text: string, { frontMatter }: Outline): string | undefined {
  return frontMatter && text.slice(frontMatter.start, frontMatter.end);
}

/** The front matter that this YAML says, whatever it takes: the YAML parser is loaded when the fast path is not sure. */
export async function frontMatterOf(yaml: string): Promise<FrontMatter> {
  const read = readFrontMatter(yaml);
  return read === 'unsure' ? (await import('./yaml')).parseFrontMatter(yaml) : read;
}
