import type { Span } from '../note/outline';
import type { TextEdit } from '../text/textEdit';
import { isSpace, trimEnd } from '../text/characters';
import { fieldRank, type FieldName } from './fields';
import type { LineParts } from './readTaskLine';
import type { FieldToken } from './token';

interface Addition {
  readonly at: number;
  readonly rank: number;
  readonly text: string;
}

const anchorRank = 100;

/** Collects what is to change in one line and gives the smallest edits for it. Parts are those of the original line; nothing is read again. */
export class LinePlan {
  private readonly replaced: TextEdit[] = [];
  private readonly removed: Span[] = [];
  private readonly added: Addition[] = [];

  constructor(private readonly parts: LineParts) {}

  replace(start: number, end: number, text: string): void {
    if (this.parts.source.slice(start, end) !== text) this.replaced.push({ start, end, text });
  }

  /** Takes a part out, with one white space that set it apart; what was on both sides of it stays apart. */
  remove({ start, end }: Span): void {
    this.removed.push({ start, end });
  }

  /** Adds a field where the written order has it: before the first field of the run at the end that comes later, else behind everything. */
  addField(name: FieldName, text: string): void {
    const rank = fieldRank[name];
    this.add(rank < 0 ? this.parts.bodyStart : this.startOf((field) => fieldRank[field.name] > rank), rank, text);
  }

  addAnchor(id: string): void {
    this.add(this.parts.bodyEnd, anchorRank, `^${id}`);
  }

  /** In order, not overlapping. */
  edits(): TextEdit[] {
    return [...this.replaced, ...this.removals(), ...this.insertions()].sort((a, b) => a.start - b.start || a.end - b.end);
  }

  /** Two parts side by side share the white space between them: it goes with the first. */
  private removals(): TextEdit[] {
    const merged: Span[] = [];
    for (const span of this.removed.sort((a, b) => a.start - b.start)) {
      const last = merged.at(-1);
      if (last?.end === span.start) merged[merged.length - 1] = { start: last.start, end: span.end };
      else merged.push(span);
    }
    let last = 0;
    return merged.map((span) => {
      const edit = this.removal(span);
      const start = Math.max(edit.start, last);
      last = edit.end;
      return { ...edit, start };
    });
  }

  private removal({ start, end }: Span): TextEdit {
    const { source, bodyStart } = this.parts;
    const isEnd = end === source.length || isSpace(source.charCodeAt(end));
    if (start <= bodyStart) return { start, end: isEnd && end < source.length ? end + 1 : end, text: '' };
    const isStart = isSpace(source.charCodeAt(start - 1));
    return { start: isStart && isEnd ? start - 1 : start, end, text: isStart || isEnd ? '' : ' ' };
  }

  /** In front of the white space that sets the next part apart, so that to take it out again leaves the line as it was. */
  private add(at: number, rank: number, text: string): void {
    this.added.push({ at: trimEnd(this.parts.source, this.parts.bodyStart, at), rank, text });
  }

  private startOf(wanted: (field: FieldToken) => boolean): number {
    const { fields, tailStart } = this.parts;
    const field = fields.find((one) => one.start >= tailStart && wanted(one) && !this.removed.some((span) => span.end === one.end));
    return field?.start ?? this.writeEnd();
  }

  /** The end of the body, but before a comment that the line does not close. */
  private writeEnd(): number {
    const { source, bodyStart, bodyEnd, tokens } = this.parts;
    const last = tokens.at(-1);
    const unclosed =
      last?.kind === 'comment' && last.end === bodyEnd && source.startsWith('<!--', last.start) && !source.endsWith('-->', bodyEnd);
    return unclosed ? trimEnd(source, bodyStart, last.start) : bodyEnd;
  }

  /** What is added at one place goes there in one piece, set apart by one space on each side that needs it. */
  private insertions(): TextEdit[] {
    const { source } = this.parts;
    const places = new Map<number, Addition[]>();
    for (const addition of this.added) places.set(addition.at, [...(places.get(addition.at) ?? []), addition]);
    return [...places].map(([at, additions]) => {
      const text = additions
        .sort((a, b) => a.rank - b.rank)
        .map((addition) => addition.text)
        .join(' ');
      const before = isSpace(source.charCodeAt(at - 1)) ? '' : ' ';
      const after = at === source.length || isSpace(source.charCodeAt(at)) ? '' : ' ';
      return { start: at, end: at, text: before + text + after };
    });
  }
}
