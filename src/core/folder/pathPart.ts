const RESERVED = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$)(?:\.|$)/i;
const FORBIDDEN = /[\p{Cc}\p{Cs}"*/:<>?\\|]+/gu;
const LONGEST = 120;

/** A name that Windows keeps for a device, with or without an extension. */
export function isReservedName(part: string): boolean {
  return RESERVED.test(part);
}

/** Whether text is one name in a folder, on every file system, that cannot lead out of that folder. */
export function isPathPart(text: string): boolean {
  return text !== '' && pathPart(text) === text;
}

/** One name in a folder, on every file system, from any text: never a separator, never `..`, never empty; `other` where nothing is left. */
export function pathPart(text: string, other = 'unnamed'): string {
  const clean = [...text.normalize('NFC').replace(FORBIDDEN, '-')].slice(0, LONGEST).join('');
  const part = clean.replace(/^[\s.]+|[\s.]+$/g, '');
  if (part === '') return other;
  return isReservedName(part) ? `_${part}` : part;
}
