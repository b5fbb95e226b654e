import { l10n, Range, SnippetString, type TextEditor, window } from 'vscode';
import { fitSnippet, readSnippetPlace } from '../core/agenda/snippetPlace';
import { toSnippet } from '../core/agenda/template';
import type { NoteIndex } from '../index/noteIndex';
import type { NotesFolders } from '../platform/notesFolders';
import { Problem } from '../platform/problem';
import type { Templates } from '../platform/templates';
import { firstName } from '../platform/words';
import { Arguments } from './arguments';
import { askChoice } from './ask';
import type { Command } from './command';

/** Inserts a template at the cursor, with its tab stops, in the place of an empty list item there; returns whether it did. */
export class InsertTemplate implements Command {
  constructor(private readonly index: NoteIndex, private readonly folders: NotesFolders, private readonly templates: Templates) {}

  async run(given?: unknown): Promise<boolean | undefined> {
    await this.index.ready;
    const args = new Arguments(given);
    const editor = window.activeTextEditor;
    if (editor === undefined) throw new Problem(l10n.t('Open a note first; the template goes to the cursor.'));
    const uri = editor.document.uri.toString();
    const root = this.folders.rootOf(uri) ?? this.index.roots()[0] ?? '';
    const name = args.word('template') ?? (await this.ask(root));
    if (name === undefined) return undefined;
    const { body } = await this.templates.named(root, name);
    const meeting = this.index.meeting(uri);
    const manager = meeting && this.index.manager(meeting.root, meeting.manager);
    const values = { ...(manager && { manager: firstName(manager.name) }), ...(meeting && { date: meeting.date }) };
    const place = emptyItemAt(editor);
    if (place === undefined) return editor.insertSnippet(new SnippetString(toSnippet(body, values)));
    const fitted = fitSnippet(body, place);
    const { line } = editor.selection.active;
    return editor.insertSnippet(new SnippetString(toSnippet(fitted.body, values)), new Range(line, fitted.from, line, editor.document.lineAt(line).text.length));
  }

  private async ask(root: string): Promise<string | undefined> {
    const templates = await this.templates.all(root);
    const choices = templates.map(({ name, description }) => ({ label: name, detail: description, value: name }));
    return (await askChoice(l10n.t('Insert template'), l10n.t('Which agenda?'), choices))?.value;
  }
}

/** The list item, with nothing in it, or the quote that the one cursor stands in. */
function emptyItemAt({ selections, document }: TextEditor): ReturnType<typeof readSnippetPlace> {
  const [selection] = selections;
  if (selections.length !== 1 || selection?.isEmpty !== true) return undefined;
  const { text } = document.lineAt(selection.active);
  const place = readSnippetPlace(text);
  return place?.typed === '' && (place.marker !== '' || place.lead.includes('>')) ? place : undefined;
}
