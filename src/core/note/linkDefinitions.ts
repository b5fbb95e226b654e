import { destinationAt, type Destination, labelAt, skipBlanks, skipSpace, titleEnd } from './linkGrammar';

const decoder = new TextDecoder();

export interface LinkDefinition {
  /** Without brackets, as written. */
  readonly label: string;
  readonly destination: Destination;
}

/** The link reference definitions that a paragraph begins with, and where the rest begins: at the start of a line, or at the end of the text. */
export function readDefinitions(text: string): { readonly definitions: readonly LinkDefinition[]; readonly end: number } {
  const definitions: LinkDefinition[] = [];
  let end = 0;
  for (let next = definitionAt(text, end); next !== undefined; next = definitionAt(text, end)) {
    definitions.push(next.definition);
    end = next.end;
  }
  return { definitions, end };
}

/**
 * Whether a paragraph is link reference definitions and nothing else: then it is no text, and what underlines it makes no heading.
 * `quoted`: its lines may start with quote marks.
 */
export function isDefinitions(bytes: Uint8Array, start: number, end: number, quoted: boolean): boolean {
  const text = decoder
    .decode(bytes.subarray(start, end))
    .replace(/\r\n?|\n/g, '\n')
    .replace(quoted ? /\n[\s>]+/g : /\n\s+/g, '\n');
  return readDefinitions(text).end === text.length;
}

function definitionAt(text: string, at: number): { readonly definition: LinkDefinition; readonly end: number } | undefined {
  const named = labelAt(text, at);
  if (named === undefined || text.charAt(named.next) !== ':') return undefined;
  const from = skipSpace(text, named.next + 1);
  const destination = destinationAt(text, from);
  if (destination === undefined || destination.next === from) return undefined;
  const definition = { label: named.label, destination };
  const more = skipSpace(text, destination.next);
  const title = more > destination.next ? titleEnd(text, more) : undefined;
  // What looks like a title and has more behind it is the next line's text, if it is on a line of its own.
  const end = (title === undefined ? undefined : lineEnd(text, title)) ?? lineEnd(text, destination.next);
  return end === undefined ? undefined : { definition, end };
}

/** Behind the line end, where nothing but white space is before it. */
function lineEnd(text: string, at: number): number | undefined {
  const end = skipBlanks(text, at);
  if (end === text.length) return end;
  return text.charAt(end) === '\n' ? end + 1 : undefined;
}
