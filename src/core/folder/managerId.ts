const LONGEST = 60;
const NAMELESS = 'person';
/** Names inside a notes folder that are not people. */
const OURS = new Set(['templates', 'reviews']);
const RESERVED = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$)(?:\.|$)/i;

/**
 * The folder name of a person, from their name: lower case, accents folded, every run of other than letters and digits
 * (of any script) one `-`, at most 60 characters. Never empty, never a name that Windows reserves or that the notes folder
 * uses itself. One that is `taken`, in whatever case, takes `-2`, then `-3`.
 */
export function managerId(name: string, taken: Iterable<string> = []): string {
  const used = new Set([...taken].map(folded));
  const plain = slug(name) || NAMELESS;
  for (let count = 1; ; count++) {
    const id = count === 1 ? plain : `${plain}-${count}`;
    if (!used.has(id) && !isReservedName(id) && !OURS.has(id)) return id;
  }
}

/**
 * A name that Windows keeps for a device, with or without an extension.
 * @internal exported for its tests
 */
export function isReservedName(name: string): boolean {
  return RESERVED.test(name);
}

/** A mark of a script that spells with marks belongs to its letter; only accents of the kind that `NFKD` takes off are folded. */
function slug(name: string): string {
  const dashed = folded(name.normalize('NFKD').replace(/[\u0300-\u036f]+/g, '')).replace(/[^\p{L}\p{M}\p{N}]+/gu, '-');
  return trimmed([...trimmed(dashed)].slice(0, LONGEST).join(''));
}

function trimmed(text: string): string {
  return text.replace(/^[-\p{M}]+|-+$/gu, '');
}

function folded(text: string): string {
  return text.toLowerCase().normalize('NFC');
}
