import { l10n, Range, SnippetString, type TextEditor, window } from 'vscode';
import { fitSnippet, readSnippetPlace } from '../../core/template/snippetPlace';
import { toSnippet } from '../../core/template/template';
import { Problem } from '../../platform/problem';
import type { Templates } from '../../platform/templates';
import { firstName } from '../../core/text/firstName';
import { Arguments } from '../arguments';
import { askChoice } from '../ask';
import { defineCommand } from '../define';

/** Inserts a template at the cursor, with its tab stops, in the place of an empty list item there, or at the end of a note whose front matter has the cursor; returns whether it did. */
export const insertTemplate = defineCommand<boolean | undefined>({
  id: 'insertTemplate',
  title: 'Insert Template…',
  asks: true,
  palette: 'editorLangId == markdown',
  async run({ documents, index, folders, templates }, given) {
    const args = new Arguments(given);
    const editor = window.activeTextEditor;
    if (editor === undefined) throw new Problem(l10n.t('Open a note first. The template is inserted at the cursor.'));
    const uri = editor.document.uri.toString();
    const root = folders.rootOf(uri) ?? index.roots()[0] ?? '';
    const name = args.word('template') ?? (await ask(templates, root));
    if (name === undefined) return undefined;
    const { body } = await templates.named(root, name);
    const meeting = index.meeting(uri);
    const manager = meeting && index.manager(meeting.root, meeting.manager);
    const values = { ...(manager && { manager: firstName(manager.name) }), ...(meeting && { date: meeting.date }) };
    const { outline } = documents.of(editor.document);
    const isInFrontMatter = editor.document.offsetAt(editor.selection.active) < (outline.frontMatter?.bodyStart ?? 0);
    if (isInFrontMatter) return insertLast(editor, toSnippet(body, values), outline.eol);
    const place = emptyItemAt(editor);
    if (place === undefined) return editor.insertSnippet(new SnippetString(toSnippet(body, values)));
    const fitted = fitSnippet(body, place);
    const { line } = editor.selection.active;
    return editor.insertSnippet(
      new SnippetString(toSnippet(fitted.body, values)),
      new Range(line, fitted.from, line, editor.document.lineAt(line).text.length),
    );
  },
});

function insertLast(editor: TextEditor, snippet: string, eol: string): Thenable<boolean> {
  const text = editor.document.getText();
  const gap = /(?:^|\n)[^\S\n]*\r?\n$/.test(text) ? '' : /\n$/.test(text) ? eol : eol + eol;
  return editor.insertSnippet(new SnippetString(gap + snippet), editor.document.positionAt(text.length));
}

async function ask(templates: Templates, root: string): Promise<string | undefined> {
  const choices = (await templates.all(root)).map(({ name, description }) => ({ label: name, detail: description, value: name }));
  return (await askChoice(l10n.t('Insert template'), l10n.t('Select an agenda template'), choices))?.value;
}

/** The list item, with nothing in it, or the quote that the one cursor is in. */
function emptyItemAt({ selections, document }: TextEditor): ReturnType<typeof readSnippetPlace> {
  const [selection] = selections;
  if (selections.length !== 1 || selection?.isEmpty !== true) return undefined;
  const { text } = document.lineAt(selection.active);
  const place = readSnippetPlace(text);
  return place?.typed === '' && (place.marker !== '' || place.lead.includes('>')) ? place : undefined;
}
