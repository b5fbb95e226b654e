import { type Block, type Doc, heading, paragraph, withoutEmptyHeadings, wordsOfLine, type Item } from './document';
import { eachItem } from './eachItem';
import { type ExportedNote, meetingWords, oneLine, visibleFacts } from './noteExport';
import { visibleBlocks } from './readNote';
import { inWords, type ShareWords } from './shareWords';
import { textOfLine } from './text';

/** Notes that leave the folder, and how what is in signs is said. */
export interface ExportedNotes {
  readonly notes: readonly ExportedNote[];
  readonly words: ShareWords;
}

/** A heading for each person, one for each meeting below it, the note's own below that. */
export function notesDocument({ notes, words }: ExportedNotes): Doc {
  const blocks: Block[] = [];
  let name: string | undefined;
  for (const note of notes) {
    if (note.name !== name) blocks.push(heading(2, oneLine(note.name)));
    name = note.name;
    blocks.push(heading(3, meetingWords(note.meeting)));
    for (const fact of factsOf(note)) blocks.push(paragraph(oneLine(fact)));
    const own = eachItem(visibleBlocks(note.source, note.withId), (item) => inWords(item, words));
    for (const block of withoutEmptyHeadings(own))
      blocks.push(block.kind === 'heading' ? { ...block, level: Math.min(6, block.level + 2) } : block);
  }
  return { title: words.notes, blocks };
}

/** Their names belong to the format, and are not translated. */
const header = ['Person', 'Date', 'Meeting', 'Meeting status', 'Section', 'Text', 'Owner', 'Due', 'Status'];

/** A row for each fact, paragraph, item and row of a table, with the heading that it is under; a header first. */
export function noteRows({ notes, words }: ExportedNotes): string[][] {
  const rows = [header];
  for (const note of notes) {
    const { date, type, status } = note.meeting;
    let section = '';
    const add = (text: string, task?: Item['task']): void => {
      const owner = task?.owner ?? (task?.id === undefined ? undefined : 'me');
      const fields = [owner === undefined ? '' : words.person(owner), task?.due ?? '', task?.status ?? ''];
      if (text !== '') rows.push([oneLine(note.name), date, type, status, section, text, ...fields]);
    };
    const addAll = (blocks: readonly Block[]): void => {
      for (const block of blocks) {
        if (block.kind === 'heading') section = oneLine(wordsOfLine(block.text));
        else if (block.kind === 'paragraph') add(textOfLine(block.text));
        else if (block.kind === 'code') add(block.text);
        else if (block.kind === 'quote') addAll(block.blocks);
        else if (block.kind === 'table') for (const row of [block.header, ...block.rows]) add(row.map(textOfLine).join(' · '));
        else if (block.kind === 'list')
          for (const { text, below, task } of block.items) {
            add(textOfLine(text), task);
            addAll(below);
          }
      }
    };
    for (const fact of factsOf(note)) add(oneLine(fact));
    addAll(visibleBlocks(note.source, note.withId));
  }
  return rows;
}

function factsOf({ meeting, problem }: ExportedNote): readonly string[] {
  const { goal, reason } = visibleFacts(meeting);
  return [goal, reason, problem].flatMap((fact) => (fact === undefined || fact === '' ? [] : [fact]));
}
