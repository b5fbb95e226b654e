import { l10n, SnippetString, window } from 'vscode';
import { toSnippet } from '../core/agenda/template';
import type { NoteIndex } from '../index/noteIndex';
import type { NotesFolders } from '../platform/notesFolders';
import { Problem } from '../platform/problem';
import type { Templates } from '../platform/templates';
import { firstName } from '../platform/words';
import { Arguments } from './arguments';
import { askChoice } from './ask';
import type { Command } from './command';

/** Inserts a template at the cursor, with its tab stops; returns whether it did. */
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
    return editor.insertSnippet(new SnippetString(toSnippet(body, { ...(manager && { manager: firstName(manager.name) }), ...(meeting && { date: meeting.date }) })));
  }

  private async ask(root: string): Promise<string | undefined> {
    const templates = await this.templates.all(root);
    const choices = templates.map(({ name, description }) => ({ label: name, detail: description, value: name }));
    return (await askChoice(l10n.t('Insert template'), l10n.t('Which agenda?'), choices))?.value;
  }
}
