import { l10n, Selection, type TextEditor, Uri, window } from 'vscode';
import type { Outline } from '../../core/note/outline';
import { addNested } from '../../core/rules/edits';
import { oneLine } from '../../core/text/oneLine';
import type { TextEdit } from '../../core/text/textEdit';
import type { Target } from '../actions/namedTarget';
import { Arguments } from '../arguments';
import type { CommandContext } from '../context';
import { defineCommand } from '../define';
import { inMeeting, noteMenu, onLine } from '../places';
import { pointTargets } from './pointTargets';

/**
 * `{uri, line, text?}`: what came of a talking point, as an item below it; the recap tells it with the point. Without `text` the item is
 * left to be typed, with the cursor in it. Returns whether it is there.
 */
export const addOutcome = defineCommand<boolean | undefined>({
  id: 'addOutcome',
  title: 'Add Outcome',
  asks: false,
  palette: inMeeting,
  menus: [noteMenu('0_oneOnOne@2', onLine.isPoint)],
  async run(context, ...given) {
    const text = new Arguments(given[0]).word('text');
    const [point] = (await pointTargets(context, given, l10n.t('Add outcome'))) ?? [];
    if (point === undefined) return undefined;
    if (text === undefined) return typeBelow(context, point);
    await context.edits.changeOne(Uri.parse(point.uri), (note, _uri, read) =>
      below(context, note, read(note).outline, point, oneLine(text)),
    );
    return true;
  },
});

function below({ targets }: CommandContext, text: string, outline: Outline, point: Target, words: string): TextEdit[] {
  const { start } = targets.find(text, outline, point);
  const index = outline.items.findIndex((item) => item.start === start);
  return addNested({ text, outline }, index, words);
}

/** In the editor, so that nothing is saved before there are words. An empty item that is there already is the one. */
async function typeBelow(context: CommandContext, point: Target): Promise<boolean> {
  const editor = await window.showTextDocument(Uri.parse(point.uri));
  const { document } = editor;
  const { outline } = context.documents.of(document);
  const [edit] = below(context, document.getText(), outline, point, '');
  if (edit === undefined) return false;
  const at = document.positionAt(edit.start);
  if (/^\s*(?:>\s*)*[-*+]\s*$/.test(document.lineAt(at).text)) return goTo(editor, edit.start);
  const isDone = await editor.edit((builder) => builder.insert(at, edit.text));
  return isDone && goTo(editor, edit.start + edit.text.length);
}

function goTo(editor: TextEditor, offset: number): true {
  const position = editor.document.positionAt(offset);
  editor.selection = new Selection(position, position);
  editor.revealRange(editor.selection);
  return true;
}
