import type { CalendarDate } from '../../date/date';
import { behindLabel } from '../behindLabel';
import { alignmentLabel } from '../../note/labels';
import { type Block, heading, isEmptyLine, type Line, paragraph, text, wordsOfLine } from '../document';
import type { PacketFacts, PacketWords, Part } from './facts';
import { gap, keyOf, listOf, part, placedItems, said, saidBlocks, underHeadings } from './items';
import type { PacketNotes, ReadNote } from './read';

/** The three lines, as notes have them in every language. */
const parts = ['WHAT', 'HOW', 'WHEN'] as const;
type AgreedPart = (typeof parts)[number];

type Agreed = Readonly<Partial<Record<AgreedPart, { readonly line: Line; readonly below: readonly Block[] }>>>;

/** What was agreed with one person on a day: the three lines as they were from then on. */
interface Snapshot {
  readonly date: CalendarDate;
  readonly agreed: Agreed;
}

/** What is expected, and the three lines as agreed last and as they were before. */
export function agreedPart(notes: PacketNotes, { from }: PacketFacts, words: PacketWords): Part {
  const blocks: Block[] = [];
  const gaps: Block[] = [];
  const names = notes.names.filter((name) => notes.of('meeting').some((note) => note.name === name));
  for (const name of names) {
    const shots = snapshots(
      notes.of('before', 'meeting').filter((note) => note.name === name),
      words,
    );
    // what was agreed before the span is where it started
    const history = shots.slice(Math.max(0, shots.filter(({ date }) => date < from).length - 1));
    const last = history.at(-1);
    const missing = parts.filter((one) => last?.agreed[one] === undefined);
    if (missing.length > 0) gaps.push(...gap(words.gap.alignment(missing.join(', '), notes.isOfSeveral ? name : undefined)));
    if (last === undefined) continue;
    blocks.push(paragraph(words.agreedOn(words.date(last.date), notes.isOfSeveral ? name : undefined)));
    blocks.push(
      ...listOf(
        parts.flatMap((one) => {
          const own = last.agreed[one];
          return own === undefined ? [] : [{ text: [...label(one), ...own.line], below: own.below }];
        }),
      ),
    );
    if (history.length > 1) blocks.push(heading(3, words.changed), table(history, words));
  }
  return { blocks: part(words.agreed, blocks), gaps };
}

/** What each person expects, as the profile has it. */
export function expectationsPart(notes: PacketNotes, words: PacketWords): Part {
  const found = notes.of('profile').map(({ name, blocks }) => {
    return { name, blocks: saidBlocks(underHeadings(blocks, expectations), words, 3) };
  });
  return {
    blocks: found.flatMap(({ name, blocks }) => part(words.expectations(name), blocks)),
    gaps: found.flatMap(({ name, blocks }) => (blocks.length === 0 ? gap(words.gap.expectations(name)) : [])),
  };
}

const expectations = /^(?:your |my |their )?expectations\b/i;

function snapshots(notes: readonly ReadNote[], words: PacketWords): Snapshot[] {
  const shots: Snapshot[] = [];
  let now: Agreed = {};
  for (const note of notes) {
    const then = agreedIn(note, words);
    const changed = parts.filter((one) => then[one] !== undefined && keyOf(then[one].line) !== keyOf(now[one]?.line ?? []));
    if (changed.length === 0 || note.date === undefined) continue;
    now = { ...now, ...then };
    shots.push({ date: note.date, agreed: now });
  }
  return shots;
}

/** Each of the three lines as a note has it last: an item, or a line of a paragraph. */
function agreedIn({ blocks }: ReadNote, words: PacketWords): Agreed {
  const found: { -readonly [K in AgreedPart]?: Agreed[K] } = {};
  const add = (line: Line, below: readonly Block[]): void => {
    const one = alignmentLabel.exec(wordsOfLine(line))?.[1]?.toUpperCase() as AgreedPart | undefined;
    const words = behindLabel(line, alignmentLabel);
    if (one !== undefined && !isEmptyLine(words)) found[one] = { line: words, below };
  };
  for (const { item } of placedItems(blocks)) {
    if (item.task?.status !== 'cancelled') {
      const lines = linesOf(item.text);
      lines.forEach((line, at) => add(line, at === lines.length - 1 ? said(item, words).below : []));
    }
  }
  for (const block of blocks) if (block.kind === 'paragraph') for (const line of linesOf(block.text)) add(line, []);
  return found;
}

/** A text that goes on in a line without a label is part of the one above. */
function linesOf(line: Line): readonly Line[] {
  const lines: Line[] = [[]];
  line.forEach((one, at) => {
    const next = one.kind === 'break' ? line.slice(at + 1) : undefined;
    if (next !== undefined && alignmentLabel.test(wordsOfLine(next))) lines.push([]);
    else lines[lines.length - 1] = [...lines.at(-1)!, one];
  });
  return lines;
}

function label(one: AgreedPart): Line {
  return [{ kind: 'strong', of: text(one) }, ...text(': ')];
}

function table(history: readonly Snapshot[], words: PacketWords): Block {
  return {
    kind: 'table',
    header: [text(words.day), ...parts.map((one) => text(one))],
    rows: history.map(({ date, agreed }) => [text(words.date(date)), ...parts.map((one) => agreed[one]?.line ?? [])]),
  };
}
