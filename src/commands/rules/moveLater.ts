import { l10n } from 'vscode';
import { insertMoved, itemsToMove } from '../../core/agenda/moveItems';
import { itemBlock } from '../../core/rules/edits';
import type { NextFacts } from '../../core/rules/facts';
import type { CommandContext } from '../context';
import { noteAfter } from '../noteAfter';
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
  const to = await noteAfter(context, person.manager, meeting.date);
  const moved = itemsToMove(note.text, note.outline, blocks);
  await context.edits.change(
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
