import { oneLine } from '../text/oneLine';
import { type Block, type Doc, heading, withoutEmptyHeadings, wordsOfLine, type Item, text } from './document';
import { eachItem } from './eachItem';
import { type ExportedNote, type ExportedNotes, meetingWords } from './exportedNote';
import { writeMarkdown } from './markdown';
import { readLine } from './readBlocks';
import { visibleBlocks, visibleDefinitions, visibleValue } from './readNote';
import { inWords } from './shareWords';
import { textOfLine } from './text';

/**
 * A heading for each person, one for each meeting below it, the note's own below that. A page has a title above all, and no headings under which
 * there is nothing.
 */
export function notesDocument({ notes }: Pick<ExportedNotes, 'notes'>, title = ''): Doc {
  const top = title === '' ? 1 : 2;
  const blocks: Block[] = [];
  let person: string | undefined;
  for (const note of notes) {
    const own = `${note.root}/${note.meeting.manager}`;
    if (own !== person) blocks.push(heading(top, oneLine(note.name)));
    person = own;
    blocks.push(heading(top + 1, meetingWords(note.meeting)));
    for (const fact of factsOf(note)) blocks.push({ kind: 'paragraph', text: [{ kind: 'emphasis', of: text(oneLine(fact)) }] });
    const body = bodyOf(note);
    for (const block of title === '' ? body : withoutEmptyHeadings(body))
      blocks.push(block.kind === 'heading' ? { ...block, level: Math.min(6, block.level + top + 1) } : block);
  }
  return { title, blocks };
}

/**
 * The same as JSON: `{ version: 1, notes: [{ file, name, …meeting, goal?, reason?, text, problem?, actions }] }`, where `text` is Markdown, and
 * `…meeting` and `actions` are as the API has them, without `uri`: `file` says it for all. An action's `line` counts from 0 in the file, and
 * links in its text are as in that of the note.
 */
export function notesJson({ notes }: Pick<ExportedNotes, 'notes'>): string {
  const plain = notes.map((note) => ({
    file: note.file,
    name: note.name,
    ...visibleFacts(note),
    text: writeMarkdown({ title: '', blocks: bodyOf(note) }).trim(),
    ...(note.problem === undefined ? {} : { problem: note.problem }),
    actions: actionsOf(note),
  }));
  return `${JSON.stringify({ version: 1, notes: plain }, undefined, 2)}\n`;
}

function actionsOf({ source, withId, actions }: ExportedNote): ExportedNote['actions'] {
  const definitions = visibleDefinitions(source);
  const mayLink = definitions.references === undefined ? /\]\(|\[\[/ : /\[/;
  return actions.map((action) => {
    if (!mayLink.test(action.text)) return action;
    const text = readLine(action.text, withId, definitions);
    return { ...action, text: writeMarkdown({ title: '', blocks: [{ kind: 'paragraph', text }] }).trim() };
  });
}

/** Their names belong to the format, and are not translated. */
const header = ['Person', 'Date', 'Meeting', 'Meeting status', 'Section', 'Text', 'Owner', 'Due', 'Status'];

/** A row for each fact, paragraph, item and row of a table, with the heading that it is under; a header first. */
export function noteRows({ notes }: Pick<ExportedNotes, 'notes'>): string[][] {
  const rows = [header];
  for (const note of notes) {
    const { date, type, status } = visibleFacts(note);
    let section = '';
    const add = (said: string, task?: Item['task']): void => {
      const owner = task?.owner ?? (task?.id === undefined ? undefined : 'me');
      const fields = [owner === undefined ? '' : note.words.person(owner), task?.due ?? '', task?.status ?? ''];
      if (said !== '') rows.push([oneLine(note.name), date, type, status, section, said, ...fields]);
    };
    const addAll = (blocks: readonly Block[]): void => {
      for (const block of blocks) {
        if (block.kind === 'heading') section = oneLine(wordsOfLine(block.text));
        else if (block.kind === 'paragraph') add(textOfLine(block.text));
        else if (block.kind === 'code') add(block.text);
        else if (block.kind === 'quote') addAll(block.blocks);
        else if (block.kind === 'table') for (const row of [block.header, ...block.rows]) add(row.map(textOfLine).join(' · '));
        else if (block.kind === 'list')
          for (const { text: own, below, task } of block.items) {
            add(textOfLine(own), task);
            addAll(below);
          }
      }
    };
    for (const fact of factsOf(note)) add(oneLine(fact));
    addAll(visibleBlocks(note.source, note.withId));
  }
  return rows;
}

/** The note's own blocks, fields in words. */
function bodyOf({ source, withId, words }: ExportedNote): readonly Block[] {
  return eachItem(visibleBlocks(source, withId), (item) => inWords(item, words));
}

function factsOf(note: ExportedNote): readonly string[] {
  const { goal, reason } = visibleFacts(note);
  return [goal, reason, note.problem].filter((fact) => fact !== undefined);
}

/** What is free text as it is seen. */
function visibleFacts({ meeting: { goal = '', reason = '', ...meeting }, withId }: ExportedNote): ExportedNote['meeting'] {
  const [aim, why] = [visibleValue(goal, withId), visibleValue(reason, withId)];
  return { ...meeting, type: visibleValue(meeting.type), ...(aim === '' ? {} : { goal: aim }), ...(why === '' ? {} : { reason: why }) };
}
