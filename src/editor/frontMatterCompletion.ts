import { CompletionItem, CompletionItemKind, env, l10n, type Position, Range, type TextDocument } from 'vscode';
import { dateChoices } from '../core/date/dateChoices';
import { machineZone } from '../core/date/zone';
import { notePlace } from '../core/folder/notePath';
import { type FrontMatterPlace, frontMatterPlace, offeredValues } from '../core/note/frontMatterPlace';
import type { KeyRow, Place } from '../core/note/schema';
import { yamlScalar } from '../core/note/yamlScalar';
import { rules } from '../core/rules';
import type { NoteIndex } from '../index/noteIndex';
import type { Schedule } from '../schedule/schedule';
import type { Templates } from '../platform/templates';
import { expectedWords } from '../platform/words/valueWords';
import { dateWords } from '../platform/words/words';
import type { NoteLines } from './noteLines';

/** What stands for a value, and what is said of it. */
interface Offer {
  readonly value: string;
  /** Shown in its place. */
  readonly label?: string;
  readonly description?: string;
}

/** Keys of front matter that a note does not have yet, and what they can be. */
export class FrontMatterCompletion {
  constructor(
    private readonly index: NoteIndex,
    private readonly schedule: Schedule,
    private readonly lines: NoteLines,
    private readonly templates: Templates,
  ) {}

  /** Undefined outside of front matter. */
  async at(document: TextDocument, position: Position): Promise<CompletionItem[] | undefined> {
    const root = this.lines.rootOf(document);
    const outline = root === undefined ? undefined : this.lines.outline(document);
    const offset = document.offsetAt(position);
    if (root === undefined || outline?.frontMatter === undefined || offset >= outline.frontMatter.bodyStart) return undefined;
    const note = placeOf(root, document.uri.toString());
    const place = note && frontMatterPlace(note, document.getText(), outline, offset);
    if (place === undefined) return [];
    const range = (part: 'typed' | 'whole') => new Range(document.positionAt(place[part].start), document.positionAt(place[part].end));
    const ranges = { inserting: range('typed'), replacing: range('whole') };
    const items =
      place.kind === 'key' ? place.rows.map(keyItem) : (await this.offers(document, position, root, place.row)).map(valueItem(place));
    return items.map((item, at) => Object.assign(item, { range: ranges, sortText: String(at).padStart(4, '0') }));
  }

  private async offers(
    document: TextDocument,
    position: Position,
    root: string,
    { key, kind, choices }: KeyRow,
  ): Promise<readonly Offer[]> {
    const isInBraces = document.lineAt(position).text.slice(0, position.character).includes('{');
    if (choices !== undefined) return choices.map((value) => ({ value }));
    if (key === 'template' || key === 'type')
      return (await this.templates.all(root)).map(({ name, description }) => ({ value: name, description }));
    switch (kind.name) {
      case 'date':
      case 'date-ranges':
        return this.dates(document);
      case 'zone':
        return zones();
      case 'map':
        return rules.map(({ id }) => ({ value: isInBraces ? `${id}: off` : `{ ${id}: off }`, label: id }));
      default:
        return (offeredValues[kind.name] ?? []).map((value) => ({ value }));
    }
  }

  private dates(document: TextDocument): readonly Offer[] {
    const meeting = this.index.meeting(document.uri.toString());
    const manager = meeting && this.index.manager(meeting.root, meeting.manager);
    const today = this.schedule.today();
    const nextMeeting = manager && this.schedule.nextAfter(manager, today);
    return dateChoices({ today, nextMeeting, language: env.language }).map(({ words, date }) => ({
      value: date,
      label: words,
      description: dateWords(date, today),
    }));
  }
}

function placeOf(root: string, uri: string): Place | undefined {
  const kind = notePlace(root, uri)?.kind;
  return kind === 'note' ? 'meeting' : kind;
}

function keyItem({ key, about, kind }: KeyRow): CompletionItem {
  const item = new CompletionItem(key, CompletionItemKind.Property);
  item.insertText = `${key}: `;
  item.documentation = kind.name === 'text' ? l10n.t(about) : `${l10n.t(about)} ${expectedWords(kind.name)}`;
  item.command = { command: 'editor.action.triggerSuggest', title: '' };
  return item;
}

function valueItem({ row, hasSpace }: Extract<FrontMatterPlace, { kind: 'value' }>): (offer: Offer) => CompletionItem {
  return ({ value, label = value, description = '' }) => {
    const item = new CompletionItem({ label, description }, CompletionItemKind.Value);
    const written = row.kind.name === 'map' ? value : yamlScalar(value);
    item.insertText = hasSpace ? written : ` ${written}`;
    item.filterText = `${label} ${value}`;
    item.documentation = l10n.t(row.about);
    return item;
  };
}

/** This machine's first. */
function zones(): readonly Offer[] {
  const { supportedValuesOf } = Intl as typeof Intl & { supportedValuesOf?: (key: 'timeZone') => string[] };
  const own = machineZone();
  const others = (supportedValuesOf?.('timeZone') ?? []).filter((name) => name !== own);
  return [{ value: own, description: l10n.t('this computer') }, ...others.map((value) => ({ value }))];
}
