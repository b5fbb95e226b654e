import { readFileSync } from 'node:fs';
import path from 'node:path';

export interface Snippet {
  readonly prefix: string;
  readonly description: string;
  readonly body: readonly string[];
}

/** A file of `snippets/`, as strict JSON. */
export function readSnippets(name: 'templates' | 'agenda'): ReadonlyMap<string, Snippet> {
  const text = readFileSync(path.join('snippets', `${name}.code-snippets`), 'utf8');
  return new Map(Object.entries(JSON.parse(text) as Record<string, Snippet>));
}
