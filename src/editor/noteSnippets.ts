import type { CompletionItem, Position, TextDocument } from 'vscode';
import type { NoteIndex } from '../index/noteIndex';
import type { NotesFolders } from '../platform/folders/notesFolders';
import type { Templates } from '../platform/templates';
import { firstName } from '../core/text/firstName';
import type { NoteLines } from './noteLines';
import { snippetPlaceAt, Snippets } from './snippets';

/** Snippets in a notes folder, in the words of the meeting; the user's own templates are for notes. */
export class NoteSnippets {
  private readonly snippets: Snippets;

  constructor(
    private readonly index: NoteIndex,
    private readonly lines: NoteLines,
    private readonly folders: NotesFolders,
    templates: Templates,
  ) {
    this.snippets = new Snippets(templates);
  }

  /**
   * Undefined where no snippet may begin.
   * @param isAskedFor by hand, not by a character that was typed.
   */
  async at(document: TextDocument, position: Position, isAskedFor: boolean): Promise<CompletionItem[] | undefined> {
    const place = snippetPlaceAt(document.lineAt(position).text.slice(0, position.character), isAskedFor);
    const isNote = this.lines.isNote(document);
    if (place === undefined || (place.marker !== '' && isNote && !this.lines.isItem(document, position.line))) return undefined;
    const uri = document.uri.toString();
    const meeting = this.index.meeting(uri);
    const manager = meeting && this.index.manager(meeting.root, meeting.manager);
    const values = { ...(manager && { manager: firstName(manager.name) }), ...(meeting && { date: meeting.date }) };
    return this.snippets.at(place, position, isNote ? this.folders.rootOf(uri) : undefined, values);
  }
}
