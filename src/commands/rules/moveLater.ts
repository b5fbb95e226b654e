import { l10n, Uri } from 'vscode';
import { insertMoved, itemsToMove } from '../../core/agenda/moveItems';
import { itemBlock } from '../../core/rules/edits';
import type { NextFacts } from '../../core/rules/facts';
import { Problem } from '../../platform/problem';
import type { CommandContext } from '../context';
import { judgedEdits } from './judgedText';

/** Moves items of the next note to the person's note after it, made if need be: both notes change, or none. */
export async function moveLater(
  context: CommandContext,
  { note, meeting, person }: NextFacts,
  indexes: readonly number[],
): Promise<boolean> {
  const blocks = indexes.flatMap((index) => {
    const block = itemBlock(note, index);
    return block === undefined ? [] : [{ index, block }];
  });
  if (blocks.length === 0) return false;
  const { schedule, notes, edits } = context;
  const { manager } = person;
  const after = schedule.meetings(manager).find((one) => one.date > meeting.date && schedule.isUpcoming(one));
  const date = schedule.freeAfter(manager, meeting.date);
  if (after === undefined && date === undefined)
    throw new Problem(l10n.t('The series with {0} has no next date. Enter a date.', manager.name));
  const to = after === undefined ? await notes.make(manager, { date }) : Uri.parse(after.uri);
  const moved = itemsToMove(note.text, note.outline, blocks);
  await edits.change(
    new Map([
      [to.toString(), (text: string) => insertMoved(text, moved, l10n.t('Follow-up'))],
      [
        note.uri,
        judgedEdits(
          note,
          blocks.map(({ block }) => ({ ...block, text: '' })),
        ),
      ],
    ]),
  );
  return true;
}
