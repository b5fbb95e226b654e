const decoder = new TextDecoder();

/** The kind of HTML block that is a comment. */
const commentKind = 2;

const blockNames =
  'address|article|aside|base|basefont|blockquote|body|caption|center|col|colgroup|dd|details|dialog|dir|div|dl|dt|fieldset|figcaption|figure|footer|form|frame|' +
  'frameset|h[1-6]|head|header|hr|html|iframe|legend|li|link|main|menu|menuitem|nav|noframes|ol|optgroup|option|p|param|search|section|summary|table|tbody|td|' +
  'tfoot|th|thead|title|tr|track|ul';
const attribute = '\\s+[a-z_:][a-z0-9:._-]*(?:\\s*=\\s*(?:[^"\'=<>`\\x00-\\x20]+|\'[^\']*\'|"[^"]*"))?';

/** How each kind of HTML block starts, 1 to 7, but comments: https://spec.commonmark.org/0.31.2/#html-blocks. */
const starts = [
  /^<(?:script|pre|textarea|style)(?:\s|>|$)/i,
  /(?!)/,
  /^<[?]/,
  /^<![a-z]/i,
  /^<!\[CDATA\[/,
  new RegExp(`^</?(?:${blockNames})(?:\\s|/?>|$)`, 'i'),
  new RegExp(`^(?:<[a-z][a-z0-9-]*(?:${attribute})*\\s*/?>|</[a-z][a-z0-9-]*\\s*>)\\s*$`, 'i'),
];
const ends = [/<\/(?:script|pre|textarea|style)>/i, /(?!)/, /\?>/, />/, /\]\]>/];

/** The kind of HTML block, 1 to 7, that a line starts whose first character `<` is at `from`; 0 for none. */
export function htmlBlockKind(bytes: Uint8Array, from: number, end: number, inParagraph: boolean): number {
  if (isCommentStart(bytes, from, end)) return commentKind;
  const line = decoder.decode(bytes.subarray(from, end));
  const kind = starts.findIndex((start) => start.test(line)) + 1;
  return kind === 7 && inParagraph ? 0 : kind;
}

/** Whether a line of a block of this kind is its last. Kinds 6 and 7 end at a blank line instead. */
export function htmlBlockEnds(bytes: Uint8Array, from: number, end: number, kind: number): boolean {
  if (kind === commentKind) return commentEnd(bytes, from, end) >= 0;
  return ends[kind - 1]?.test(decoder.decode(bytes.subarray(from, end))) ?? false;
}

/** `<!--` is at `from`. */
export function isCommentStart(bytes: Uint8Array, from: number, end: number): boolean {
  return from + 3 < end && bytes[from] === 60 && bytes[from + 1] === 33 && bytes[from + 2] === 45 && bytes[from + 3] === 45;
}

/** Where `-->` is, or -1. */
export function commentEnd(bytes: Uint8Array, from: number, end: number): number {
  for (let at = from; at + 2 < end; at++) if (bytes[at + 2] === 62 && bytes[at] === 45 && bytes[at + 1] === 45) return at;
  return -1;
}
