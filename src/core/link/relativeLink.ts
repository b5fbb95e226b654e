import { encodePart } from '../folder/noteUri';

/**
 * The path of one note as seen from another, as a Markdown link destination: percent-encoded, parted by `/`, without `<`, `>`, white
 * space and brackets. Both are URIs as VS Code writes them, in one notes folder.
 */
export function relativeLink(from: string, to: string): string {
  const base = from.split('/').slice(0, -1);
  const path = to.split('/');
  let common = 0;
  while (common < base.length && common < path.length - 1 && base[common] === path[common]) common += 1;
  return [...base.slice(common).map(() => '..'), ...path.slice(common)].join('/').replace(/[\s()<>]/g, encodePart);
}

/** The URI that a relative destination means, seen from a note; undefined for one that is not relative or not well encoded. */
export function resolveLink(from: string, destination: string): string | undefined {
  if (/^(?:[a-z][a-z0-9+.-]*:|\/)/i.test(destination)) return undefined;
  const parts = destination === '' ? from.split('/') : from.split('/').slice(0, -1);
  for (const part of destination === '' ? [] : destination.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.' && part !== '') {
      const name = decoded(part);
      if (name === undefined) return undefined;
      parts.push(encodePart(name));
    }
  }
  return parts.join('/');
}

function decoded(part: string): string | undefined {
  try {
    return decodeURIComponent(part);
  } catch {
    return undefined;
  }
}
