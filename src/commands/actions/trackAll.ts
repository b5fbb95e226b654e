import { env, l10n, window } from 'vscode';
import { looksLikeAction } from '../../core/action/looksLikeAction';
import { untrackedItems } from '../../core/action/untrackedItems';
import { taskIn } from '../../core/action/visibleTask';
import type { ScannedText } from '../../index/scannedText';
import { Arguments, noteArgument } from '../arguments';
import { defineCommand } from '../define';
import { inNote, noteTitle } from '../places';
import { trackAction } from './track';

/**
 * `{uri}`, else the active note: tracks every open box that looks like an action, at once and in one undo; talking points stay what they are.
 * Returns how many.
 */
export const trackAll = defineCommand<number | undefined>({
  id: 'trackAll',
  title: 'Track All Actions',
  asks: false,
  icon: 'tasklist',
  palette: inNote,
  menus: [noteTitle('2_track@1')],
  async run(context, given) {
    const uri = noteArgument(new Arguments(given));
    const note = await context.documents.now(uri);
    const isAgenda = context.index.meeting(uri.toString()) !== undefined;
    const rows = untrackedItems(note.text, note.outline)
      .filter((item) => !isAgenda || isAction(note, item, context.schedule.today()))
      .map((item) => note.outline.items[item]!)
      .map(({ line }) => ({ uri, line, source: note.lineAt(line) }));
    if (rows.length === 0) {
      window.setStatusBarMessage(l10n.t('There is nothing left to track in this note.'), 5000);
      return 0;
    }
    return (await trackAction.run(context, rows[0], rows)) === undefined ? undefined : rows.length;
  },
});

function isAction({ text, outline }: ScannedText, at: number, today: string): boolean {
  const item = outline.items[at]!;
  const task = taskIn(text, outline, item);
  return task !== undefined && looksLikeAction(task, item.section, { today, language: env.language });
}
