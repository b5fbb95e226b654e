import { CompletionItem, CompletionItemKind, l10n, type Position, Range, SnippetString, type TextDocument } from 'vscode';
import { ownerWordFor } from '../core/action/owner';
import { toSnippet } from '../core/agenda/template';
import { dateChoices } from '../core/calendar/dateChoices';
import type { NoteIndex } from '../index/noteIndex';
import type { Schedule } from '../index/schedule';
import type { NotesFolders } from '../platform/notesFolders';
import { ownTemplates } from '../platform/templates';
import { dateWords, firstName } from '../platform/words';
import type { NoteLines } from './noteLines';

const listItem = /^[\s>]*(?:[-*+]|\d{1,9}[.)])\s/;
const ownerStart = /(?:^|\s|\[owner::\s*)(@[\p{L}\p{M}\p{N}._-]*)$/u;
const tagStart = /(?:^|\s)(#[^\s#]*)$/u;
const dateStart = /(?:[📅📆🗓⏳⌛]\uFE0F?|\[?\b(?:due|scheduled)::?)\s*([\p{L}\d: ]*)$/u;

/** The prefix of snippets, or its beginning; nothing where one asks at the start of an empty line. */
const snippetStart = /^(?:\s*(1[\p{L}\p{M}\p{N}_-]*))?$/u;
const prefix = '1on1-';

/** The tags that have a meaning of their own. */
const ownTags = ['#issue', '#ask', '#offer', '#blocker', '#feedback', '#win', '#career', '#escalate', '#signal', '#intro', '#interest', '#stretch', '#recommendation'];

/** Owners behind `@`, tags behind `#`, dates in words behind 📅, ⏳ and `due:`, in the list items of notes; the user's own templates by the prefix of the built-in ones. */
export class NoteCompletion {
  constructor(private readonly index: NoteIndex, private readonly schedule: Schedule, private readonly lines: NoteLines, private readonly folders: NotesFolders) {}

  at(document: TextDocument, position: Position): CompletionItem[] | Promise<CompletionItem[]> {
    const before = document.lineAt(position).text.slice(0, position.character);
    const snippet = snippetStart.exec(before);
    if (snippet !== null) return this.lines.isNote(document) ? this.templates(document, position, snippet[1] ?? '') : [];
    if (!this.lines.isNote(document) || !listItem.test(before) || !this.lines.isItem(document, position.line)) return [];
    const ranged = (typed: string | undefined, items: (range: Range) => CompletionItem[]) => items(new Range(position.translate(0, -(typed ?? '').length), position));
    const owner = ownerStart.exec(before);
    if (owner) return ranged(owner[1], (range) => this.owners(document, range));
    const tag = tagStart.exec(before);
    if (tag) return ranged(tag[1], (range) => this.tags(document, range));
    const date = dateStart.exec(before);
    return date ? ranged(date[1], (range) => this.dates(document, range)) : [];
  }

  private async templates(document: TextDocument, position: Position, typed: string): Promise<CompletionItem[]> {
    const uri = document.uri.toString();
    const root = this.folders.rootOf(uri);
    if (root === undefined || !(prefix.startsWith(typed) || typed.startsWith(prefix))) return [];
    const meeting = this.index.meeting(uri);
    const manager = meeting && this.index.manager(meeting.root, meeting.manager);
    const values = { ...(manager && { manager: firstName(manager.name) }), ...(meeting && { date: meeting.date }) };
    const range = new Range(position.translate(0, -typed.length), position);
    return (await ownTemplates(root)).filter(({ isUnreadable }) => !isUnreadable).map(({ name, description, body }) => {
      const entry = item(`${prefix}${name}`, range, CompletionItemKind.Snippet, description);
      entry.insertText = new SnippetString(toSnippet(body, values));
      return entry;
    });
  }

  /** Those of the notes folder that the document is in. */
  private owners(document: TextDocument, range: Range): CompletionItem[] {
    const root = this.lines.rootOf(document);
    const managers = this.index.managers().filter((manager) => manager.root === root);
    const people = managers.filter((manager) => !this.schedule.isArchived(manager));
    return [
      item('@me', range, CompletionItemKind.User, l10n.t('Me')),
      ...people.map((manager) => item(`@${ownerWordFor(manager, managers)}`, range, CompletionItemKind.User, manager.name)),
    ];
  }

  private tags(document: TextDocument, range: Range): CompletionItem[] {
    const seen = this.index.tags(this.lines.rootOf(document) ?? '');
    const all = new Set([...ownTags, ...seen.keys()]);
    return [...all].map((tag) => {
      const count = seen.get(tag) ?? 0;
      const entry = item(tag, range, CompletionItemKind.Keyword, count === 0 ? '' : l10n.t('used {0} times', count));
      entry.sortText = `${String(99_999 - Math.min(count, 99_999)).padStart(5, '0')} ${tag}`;
      return entry;
    });
  }

  private dates(document: TextDocument, range: Range): CompletionItem[] {
    const meeting = this.index.meeting(document.uri.toString());
    const manager = meeting && this.index.manager(meeting.root, meeting.manager);
    const today = this.schedule.today();
    const space = document.getText(range.with(range.start.translate(0, -1), range.start)) === ' ' ? '' : ' ';
    return dateChoices(today, manager && this.schedule.nextAfter(manager, meeting?.date ?? today)).map(({ words, date }, at) => {
      const entry = item(words, range, CompletionItemKind.Event, dateWords(date, today));
      entry.insertText = `${space}${date}`;
      entry.filterText = `${document.getText(range).startsWith(' ') ? ' ' : ''}${words}`;
      entry.sortText = String(at).padStart(2, '0');
      return entry;
    });
  }
}

function item(label: string, range: Range, kind: CompletionItemKind, description: string): CompletionItem {
  const entry = new CompletionItem({ label, description }, kind);
  entry.range = range;
  entry.filterText = label;
  return entry;
}
