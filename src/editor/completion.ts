import { CompletionItem, CompletionItemKind, env, l10n, type Position, Range, type TextDocument } from 'vscode';
import { fieldRow, ourFields, signsOf } from '../core/action/fields';
import { ownerWordFor } from '../core/action/owner';
import { dateChoices } from '../core/date/dateChoices';
import { notePlace } from '../core/folder/notePath';
import type { Manager } from '../core/model';
import { readItemMarks } from '../core/note/itemMarks';
import type { NoteIndex } from '../index/noteIndex';
import type { Schedule } from '../schedule/schedule';
import { dateWords } from '../platform/words/words';
import type { NoteLines } from './noteLines';

const ownerStart = new RegExp(String.raw`(?:^|\s|\[${fieldRow('owner').key}::\s*)(@[\p{L}\p{M}\p{N}._-]*)$`, 'iu');
const tagStart = /(?:^|\s)(#[^\s#]*)$/u;
const ahead = ourFields.filter((name) => fieldRow(name).isAhead);
const aheadSigns = ahead.flatMap((name) => signsOf(name).map(([sign]) => sign)).join('');
const aheadKeys = ahead.map((name) => fieldRow(name).key).join('|');
const dateStart = new RegExp(
  String.raw`(?:[${aheadSigns}][\uFE0E\uFE0F]?|\[?\b(?:${aheadKeys})::?)(?!\s*\d{4}-)\s*([\p{L}\p{M}\d:'’ -]*)$`,
  'iu',
);

/** The tags that have a meaning of their own. */
const ownTags = [
  '#issue',
  '#ask',
  '#offer',
  '#blocker',
  '#feedback',
  '#win',
  '#career',
  '#goal',
  '#urgent',
  '#escalate',
  '#signal',
  '#intro',
  '#interest',
  '#stretch',
  '#recommendation',
];

/** Owners behind `@`, tags behind `#`, dates in words behind 📅, ⏳ and `due:`, in the list items of notes. */
export class NoteCompletion {
  constructor(
    private readonly index: NoteIndex,
    private readonly schedule: Schedule,
    private readonly lines: NoteLines,
  ) {}

  at(document: TextDocument, position: Position): CompletionItem[] {
    const before = document.lineAt(position).text.slice(0, position.character);
    if (!this.lines.isNote(document) || readItemMarks(before) === undefined || !this.lines.isItem(document, position.line)) return [];
    const ranged = (typed: string | undefined, items: (range: Range) => CompletionItem[]) =>
      items(new Range(position.translate(0, -(typed ?? '').length), position));
    const owner = ownerStart.exec(before);
    if (owner) return ranged(owner[1], (range) => this.owners(document, range));
    const tag = tagStart.exec(before);
    if (tag) return ranged(tag[1], (range) => this.tags(document, range));
    const date = dateStart.exec(before);
    return date ? ranged(date[1], (range) => this.dates(document, range)) : [];
  }

  private owners(document: TextDocument, range: Range): CompletionItem[] {
    const root = this.lines.rootOf(document);
    const managers = this.index.managers().filter((manager) => manager.root === root);
    const people = managers.filter((manager) => !this.schedule.isArchived(manager));
    const id = root && notePlace(root, document.uri.toString())?.manager;
    const entryOf = (manager: Manager) => item(`@${ownerWordFor(manager, managers)}`, range, CompletionItemKind.User, manager.name);
    const me = item('@me', range, CompletionItemKind.User, l10n.t('Me'));
    // An action without an owner is mine: who types one mostly means the person of this note.
    const isHere = (manager: Manager) => manager.id === id;
    return inOrder([...people.filter(isHere).map(entryOf), me, ...people.filter((one) => !isHere(one)).map(entryOf)]);
  }

  private tags(document: TextDocument, range: Range): CompletionItem[] {
    const seen = this.index.tags(this.lines.rootOf(document) ?? '');
    const all = new Set([...ownTags, ...seen.keys()]);
    return [...all].map((tag) => {
      const count = seen.get(tag) ?? 0;
      const entry = item(tag, range, CompletionItemKind.Keyword, usedWords(count));
      entry.sortText = `${String(99_999 - Math.min(count, 99_999)).padStart(5, '0')} ${tag}`;
      return entry;
    });
  }

  private dates(document: TextDocument, range: Range): CompletionItem[] {
    const meeting = this.index.meeting(document.uri.toString());
    const manager = meeting && this.index.manager(meeting.root, meeting.manager);
    const today = this.schedule.today();
    const space = document.getText(range.with(range.start.translate(0, -1), range.start)) === ' ' ? '' : ' ';
    const nextMeeting = manager && this.schedule.nextAfter(manager, meeting?.date ?? today);
    return inOrder(
      dateChoices({ today, nextMeeting, language: env.language }).map(({ words, date }) => {
        const entry = item(words, range, CompletionItemKind.Event, dateWords(date, today));
        entry.insertText = `${space}${date}`;
        entry.filterText = `${document.getText(range).startsWith(' ') ? ' ' : ''}${words}`;
        return entry;
      }),
    );
  }
}

/** VS Code sorts by label where nothing else is said. */
function inOrder(items: readonly CompletionItem[]): CompletionItem[] {
  return items.map((entry, at) => Object.assign(entry, { sortText: String(at).padStart(4, '0') }));
}

function item(label: string, range: Range, kind: CompletionItemKind, description: string): CompletionItem {
  const entry = new CompletionItem({ label, description }, kind);
  entry.range = range;
  entry.filterText = label;
  return entry;
}

function usedWords(count: number): string {
  if (count === 0) return '';
  return count === 1 ? l10n.t('used once') : l10n.t('used {0} times', count);
}
