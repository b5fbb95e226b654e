/**
 * A note's structure, as a full CommonMark parser would see it: headings and list items, with fences, indented
 * code, front matter, HTML comments and `%%…%%` left out. `readOutline` in `./readOutline` makes it.
 * Lines count from 0; offsets are UTF-16 units into the text.
 */
export interface Outline {
  readonly frontMatter?: FrontMatterBlock;
  readonly headings: readonly Heading[];
  readonly items: readonly Item[];
  /** HTML comments, `%%…%%` and Private sections (heading to the end of the section), and what a mark that is not closed may have been meant to hide: what never leaves the folder (ADR 11). In order, not overlapping. */
  readonly hidden: readonly Span[];
  /** The same without Private sections: what comment marks hide, or may have been meant to. */
  readonly comments: readonly Span[];
  /** The comment marks, `<!--` and `%%`, whose other half is missing, in order. */
  readonly unclosed: readonly Span[];
  /** Line of git's first conflict mark, `<<<<<<<`, outside front matter and code. */
  readonly conflict?: number;
  /** Offset at which each line starts; one more than the number of line ends. */
  readonly lineStarts: readonly number[];
  /** The first line end, `\n` or `\r\n`; `\n` where there is none, or a lone CR: that ends a line, as in VS Code, but is never written. */
  readonly eol: '\n' | '\r\n';
}

export interface Span {
  readonly start: number;
  readonly end: number;
}

export interface FrontMatterBlock {
  /** The YAML between the fences, without them; `end` is the offset of the closing fence line. */
  readonly start: number;
  readonly end: number;
  /** Offset of the first character after the closing fence line. */
  readonly bodyStart: number;
  /** Line of the first YAML line. */
  readonly line: number;
}

export interface Heading {
  readonly line: number;
  /** 1 to 6. */
  readonly level: number;
  /** Without marks and closing marks, trimmed. */
  readonly text: string;
  /** Which section it opens, known by its words; absent: none of ours. */
  readonly section?: Section;
  /** Offset of the heading line, and of the end of its section: the next heading of the same or a higher level, the end of the quote or list item it is in, or the end of the text. */
  readonly start: number;
  readonly end: number;
  /** Index of the heading it is under, or -1. */
  readonly parent: number;
}

export type Section =
  | 'status'
  | 'wins'
  | 'alignment'
  | 'support'
  | 'feedback'
  | 'career'
  | 'training'
  | 'follow-up'
  | 'rapport'
  | 'manager'
  | 'notes'
  | 'private';

/** A list item as it stands in the text, or in another text that has its line. */
export interface ItemText {
  /** Offset of the line, behind a BOM, and of its end without the line end. */
  readonly start: number;
  readonly end: number;
  /** Offset of what follows marker, box and white space. */
  readonly textStart: number;
  /** The character between the brackets of a task line; absent: a plain list item. A box with no text behind it is passed over: `textStart` is the end of the line. */
  readonly box?: string;
  /** What is behind the marker on the line is no text: code, a break. */
  readonly isCode?: true;
  /** Under a Private heading, or with a comment for its text, or between comment marks of two paragraphs; what is nested in it need not be. (What is in code or in a comment as a Markdown parser sees it is no item at all.) */
  readonly private: boolean;
}

export interface Item extends ItemText {
  readonly line: number;
  /** Index of the item it is nested in, or -1. */
  readonly parent: number;
  /** Index of the nearest heading above, or -1. */
  readonly heading: number;
  /** The nearest section of ours among its headings, from the inside out. */
  readonly section?: Section;
}
