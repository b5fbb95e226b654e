import { readFrontMatter } from './fastFrontMatter';
import type { FrontMatter } from './frontMatter';
import type { Outline } from './outline';

/** The YAML between the fences; undefined where there is no front matter. */
export function yamlOf(text: string, { frontMatter }: Outline): string | undefined {
  return frontMatter && text.slice(frontMatter.start, frontMatter.end);
}

/** Reads front matter, whatever it takes. The YAML parser is loaded when the fast reader is first not sure. */
export class FrontMatterReader {
  private parse: ((yaml: string) => FrontMatter) | undefined;

  /** Where the parser cannot be loaded, what needs it is a problem of its note. */
  async load(): Promise<void> {
    try {
      this.parse ??= (await import('./yaml')).parseFrontMatter;
    } catch (error) {
      this.parse = () => ({ entries: new Map(), problem: { code: 'yaml', detail: String(error), at: 0 } });
    }
  }

  /** Undefined when it takes the parser that is not loaded yet. */
  read(yaml: string): FrontMatter | undefined {
    const read = readFrontMatter(yaml);
    return read === 'unsure' ? this.parse?.(yaml) : read;
  }
}

/** The front matter that this YAML says. */
export async function frontMatterOf(yaml: string): Promise<FrontMatter> {
  const reader = new FrontMatterReader();
  const known = reader.read(yaml);
  if (known) return known;
  await reader.load();
  return reader.read(yaml)!;
}
