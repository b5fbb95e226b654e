/**
 * URIs as VS Code writes them (`Uri.toString()`): everything but letters, digits and `-._~` of a path part is percent-encoded.
 * So a note's URI made here is the same string as that of its open document.
 */
export function encodePart(name: string): string {
  return PLAIN.test(name) ? name : encodeURIComponent(name.replace(/\p{Cs}/gu, '\ufffd')).replace(/[!'()*]/g, hex);
}

const PLAIN = /^[\w.~-]*$/;

function hex(char: string): string {
  return `%${char.charCodeAt(0).toString(16).toUpperCase()}`;
}

/** The URI of a path below a folder's URI. Parts are names, not encoded. */
export function uriBelow(folder: string, ...parts: string[]): string {
  return [folder, ...parts.map(encodePart)].join('/');
}

/** The path of a URI below a folder's URI, decoded, parts parted by `/`; `undefined` when it is not below it. */
export function pathBelow(folder: string, uri: string): string | undefined {
  if (!uri.startsWith(folder) || uri.charCodeAt(folder.length) !== 0x2f) return undefined;
  const rest = uri.slice(folder.length + 1);
  if (rest === '') return undefined;
  if (!rest.includes('%')) return rest;
  try {
    return decodeURIComponent(rest);
  } catch {
    return undefined;
  }
}

/** Of folders that may lie inside one another, the innermost that a URI is below. */
export function innermostFolder(folders: readonly string[], uri: string): string | undefined {
  let found: string | undefined;
  for (const folder of folders) {
    const isBelow = uri.startsWith(folder) && uri.charCodeAt(folder.length) === 0x2f;
    if (isBelow && folder.length > (found?.length ?? -1)) found = folder;
  }
  return found;
}
