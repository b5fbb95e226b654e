import { l10n, type Uri, window } from 'vscode';
import { insertMoved, itemsToMove } from '../../core/agenda/moveItems';
import { splitOrigin, writeOrigin } from '../../core/link/origin';
import { referenceIn } from '../../core/link/reference';
import { readAnchor } from '../../core/action/anchor';
import type { Manager, Meeting } from '../../core/model';
import { itemText } from '../../core/note/itemText';
import { itemBlock } from '../../core/rules/edits';
import type { ScannedText } from '../../index/scannedText';
import { Problem } from '../../platform/problem';
import { linesIn } from '../../platform/ranges';
import { refuseArchived } from '../archived';
import { Arguments } from '../arguments';
import type { CommandContext } from '../context';
import { noteAfter } from '../noteAfter';
import { judgedEdits } from '../rules/judgedText';

/** Talking points of one meeting's note: list items that are neither an action nor a reference to one. */
export interface MeantPoints {
  readonly meeting: Meeting;
  readonly manager: Manager;
  readonly read: ScannedText;
  /** Of its outline. */
  readonly items: readonly number[];
}

/** The points that `{uri, line}`, or the selection in a meeting's note, means; undefined where it means something else. */
export async function meantPoints(context: CommandContext, given: readonly unknown[]): Promise<MeantPoints | undefined> {
  const { index, documents } = context;
  const place = await linesMeant(context, given);
  const meeting = place && index.meeting(place.uri.toString());
  const manager = meeting && index.manager(meeting.root, meeting.manager);
  if (place === undefined || meeting === undefined || manager === undefined) return undefined;
  const read = await documents.now(place.uri);
  const items = place.lines.flatMap((line) => {
    const at = read.outline.items.findIndex((item) => item.line === line);
    return at < 0 || isEmpty(read, at) ? [] : [at];
  });
  return items.length > 0 && items.every((item) => isPoint(read, item)) ? { meeting, manager, read, items } : undefined;
}

async function linesMeant({ focusedRows }: CommandContext, given: readonly unknown[]): Promise<{ uri: Uri; lines: number[] } | undefined> {
  const args = new Arguments(given[0]);
  if (args.has('meeting') || args.has('manager')) return undefined;
  const [uri, line] = [args.uri('uri'), args.has('id') ? undefined : args.count('line')];
  if (uri !== undefined && line !== undefined) return { uri, lines: [line] };
  const editor = window.activeTextEditor;
  if (editor === undefined || args.has('id') || (uri !== undefined && uri.toString() !== editor.document.uri.toString())) return undefined;
  // Of two things that are pointed at, the row of an action may be meant: one is asked about these.
  if (uri === undefined && (await focusedRows())?.length !== 0) return undefined;
  return { uri: editor.document.uri, lines: [...new Set(editor.selections.flatMap(linesIn))] };
}

/** What is private has words that nobody reads, but is there to be refused. */
function isEmpty({ text, outline }: ScannedText, at: number): boolean {
  return outline.items[at]?.private !== true && itemText(text, outline, at) === '';
}

function isPoint({ text, outline }: ScannedText, at: number): boolean {
  const item = outline.items[at]!;
  return referenceIn(text, outline, item) === undefined && readAnchor(text.slice(item.start, item.end)) === undefined;
}

/**
 * From a meeting that is over a point is copied, with a link to where it was raised, as carry-over copies it; from one that is to come it moves to
 * the one after. Returns the number added, and the note.
 */
export async function sendPoints(context: CommandContext, points: MeantPoints): Promise<{ readonly added: number; readonly uri: Uri }> {
  const { meeting, manager, read, items } = points;
  const { schedule } = context;
  if (items.some((item) => read.outline.items[item]?.private === true))
    throw new Problem(l10n.t('This point is private. Move it out of the Private section to add it to an agenda.'));
  refuseArchived(context, manager);
  return schedule.isUpcoming(meeting) ? move(context, points) : copy(context, points);
}

async function copy(context: CommandContext, { meeting, manager, read, items }: MeantPoints) {
  const { text, outline } = read;
  const { added, uri } = await context.notes.addToNext(manager, (note) =>
    items.map((at) => {
      const { section, heading } = outline.items[at]!;
      const said = splitOrigin(itemText(text, outline, at)).text;
      return {
        text: `${said} ${writeOrigin(note.toString(), meeting)}`,
        ...(section === undefined || section === 'notes' || section === 'private'
          ? { section: 'follow-up' as const }
          : { section, heading: outline.headings[heading]?.text }),
      };
    }),
  );
  return { added, uri };
}

async function move(context: CommandContext, { meeting, manager, read, items }: MeantPoints) {
  const { text, outline } = read;
  const blocks = items.flatMap((index) => {
    const block = itemBlock(read, index);
    return block === undefined ? [] : [{ index, block }];
  });
  if (blocks.length < items.length)
    throw new Problem(l10n.t('Something private is among these lines. Move it away to add them to an agenda.'));
  const uri = await noteAfter(context, manager, meeting.date);
  const moved = itemsToMove(text, outline, blocks);
  await context.edits.change(
    new Map([
      [uri.toString(), (now: string) => insertMoved(now, moved, l10n.t('Follow-up'))],
      [
        meeting.uri,
        judgedEdits(
          read,
          blocks.map(({ block }) => ({ ...block, text: '' })),
        ),
      ],
    ]),
  );
  return { added: blocks.length, uri };
}
