/** What single bytes of a note may mean to the scanner. */

/** What a line has, in bits gathered while its end is looked for. What the first bytes behind a line end have may count, too: it is a hint. */
export const enum LineFlag {
  Mark = 1,
  Wide = 2,
  Caret = 4,
  Hash = 8,
  LineEnd = 16,
}

/** By byte, in bits of `LineFlag`. */
export const lineFlags = new Uint8Array(256);
lineFlags.fill(LineFlag.Wide, 0x80);
for (const [kind, characters] of [
  [LineFlag.LineEnd, '\n\r'],
  [LineFlag.Mark, '<%'],
  [LineFlag.Caret, '^'],
  [LineFlag.Hash, '#'],
] as const)
  set(lineFlags, characters, kind);

/** What a line may be that begins with a byte: text of a paragraph, and nothing else; the start of a block; indented. */
export const enum LineStart {
  Nothing,
  Block,
  Space,
}

export const lineStarts = new Uint8Array(256);
set(lineStarts, '0123456789#%*+-<=>_`~', LineStart.Block);
set(lineStarts, ' \t', LineStart.Space);

/**
 * What of a line is read for inline Markdown or HTML. None: it is code, front matter, blank, what `%%` hides as a block, or marks alone.
 * A paragraph (of a table or a setext heading, too) and an HTML block go on with `Continued`.
 */
export const enum LineText {
  None,
  Paragraph,
  Heading,
  Html,
  Continued,
}

function set(table: Uint8Array, characters: string, kind: number): void {
  for (const character of characters) table[character.charCodeAt(0)] = kind;
}
