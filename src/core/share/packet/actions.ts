import { isOpen } from '../../action/status';
import { daysBetween } from '../../date/date';
import { compareTexts } from '../../text/compareTexts';
import { type Block, heading, type Line, paragraph, type SharedTask, text } from '../document';
import { inWords } from '../shareWords';
import type { PacketFacts, PacketWords, Part } from './facts';
import { gapOf, listOf, part, placedItems } from './items';
import type { PacketNotes, ReadNote } from './read';

interface Promised {
  readonly line: Line;
  readonly task: SharedTask;
  readonly note: ReadNote;
}

/** What was promised and done in the span, mine first, each with whether it was on time; and what of mine is overdue. */
export function keptPart(notes: PacketNotes, { from, to, today }: PacketFacts, words: PacketWords): Part {
  const all = promised(notes);
  const kept = all
    .filter(({ task: { status, done } }) => status === 'done' && done !== undefined && from <= done && done <= to)
    .sort((a, b) => compareTexts(b.task.done!, a.task.done!));
  const overdue = all.filter(
    (one) => isOpen(one.task.status) && isMine(one) && one.task.due !== undefined && one.task.due < today && one.task.due <= to,
  );
  const sections = sides(kept, notes).flatMap(([name, own]): readonly Block[] =>
    own.length === 0
      ? []
      : [
          heading(3, words.keptActions(name)),
          paragraph(words.keptCount(own.length, own.filter(isOnTime).length, own.filter(({ task }) => task.due !== undefined).length)),
          ...listOf(own.map((one) => ({ text: [...one.line, ...text(` (${keptWords(one, words)})`)], below: [] }))),
        ],
  );
  return {
    blocks: part(words.promises, sections),
    gaps: gapOf(
      words.gap.overdue,
      overdue.map(({ line, task }) => inWords({ text: line, below: [], task }, words).text),
    ),
  };
}

/** What is open, of both, soonest due first. */
export function openPart(notes: PacketNotes, words: PacketWords): Part {
  const open = promised(notes)
    .filter(({ task }) => isOpen(task.status))
    .sort((a, b) => compareTexts(a.task.due ?? '~', b.task.due ?? '~'));
  return {
    blocks: sides(open, notes).flatMap(([name, own]) =>
      part(words.openActions(name), listOf(own.map(({ line, task }) => inWords({ text: line, below: [], task }, words)))),
    ),
    gaps: gapOf(
      words.gap.noDue,
      open.filter(({ task }) => task.due === undefined).map(({ line }) => line),
    ),
  };
}

/** Every tracked action, once: as the note that it is in has it, else as one that refers to it. */
function promised(notes: PacketNotes): Promised[] {
  const found = new Map<string, Promised>();
  for (const note of notes.of('meeting', 'other', 'profile')) {
    for (const { item } of placedItems(note.blocks)) {
      const id = item.task?.id;
      if (item.task === undefined || id === undefined) continue;
      const known = found.get(id);
      // a reference may be to an action of another note
      if (known === undefined) found.set(id, { line: item.text, task: item.task, note });
    }
  }
  return [...found.values()];
}

function isMine({ task, note }: Promised): boolean {
  return note.isMe(task.owner);
}

/** Mine, then those of the others; who they are only where it is one. */
function sides(all: readonly Promised[], notes: PacketNotes): readonly (readonly [name: string | undefined, own: readonly Promised[]])[] {
  const name = notes.names.length === 1 ? notes.names[0]! : '';
  return [
    [undefined, all.filter(isMine)],
    [name, all.filter((one) => !isMine(one))],
  ];
}

function isOnTime({ task: { done, due } }: Promised): boolean {
  return due !== undefined && done !== undefined && done <= due;
}

function keptWords(one: Promised, words: PacketWords): string {
  const { owner, done, due } = one.task;
  return [
    ...(isMine(one) ? [] : [words.person(owner ?? 'me')]),
    words.done(words.date(done!)),
    ...(due === undefined ? [] : isOnTime(one) ? [words.onTime] : [words.late(daysBetween(due, done!))]),
  ].join(', ');
}
