import { commands, l10n, Location, Position, Uri, window } from 'vscode';
import { byDue } from '../../core/action/buckets';
import type { FieldForm } from '../../core/action/fields';
import { findAction } from '../../core/action/find';
import { readTaskLine, type LineParts } from '../../core/action/readTaskLine';
import { readReference } from '../../core/agenda/reference';
import type { Action } from '../../core/model';
import type { Outline } from '../../core/note/outline';
import { readOutline } from '../../core/note/readOutline';
import type { TextEdit } from '../../core/text/textEdit';
import type { NoteIndex } from '../../index/noteIndex';
import type { Schedule } from '../../index/schedule';
import { dueWords } from '../../platform/dueWords';
import type { NoteEdits } from '../../platform/noteEdits';
import { checkReadable, decisive } from '../../platform/noteFile';
import { noteText } from '../../platform/noteText';
import { Problem } from '../../platform/problem';
import { linesIn } from '../../platform/ranges';
import type { Settings } from '../../platform/settings';
import { nameOf } from '../../platform/words';
import { Arguments } from '../arguments';
import { askChoice } from '../ask';
import { orLookAgain, readAgain } from '../lookAgain';
import { folderAt, inOneFolder } from '../whichFolder';

/** A task line that a command is about: found again by its id, else by its exact text, whenever it is changed. */
export interface Target {
  readonly uri: string;
  readonly id?: string;
  readonly line: number;
  /** The line as it stood when it was chosen. */
  readonly source: string;
}

/** Works out which task lines a command means, and changes them where they are now. */
export class Targets {
  constructor(private readonly index: NoteIndex, private readonly schedule: Schedule, private readonly edits: NoteEdits, private readonly settings: Settings) {}

  /**
   * `{id}`, `{uri, line}`, rows of the actions view, the selected lines of the active note, or one that is asked for among `candidates`.
   * A line that refers to an action means that action; each is there once. Undefined when left.
   */
  async of(given: readonly unknown[], title: string, candidates: (action: Action) => boolean): Promise<Target[] | undefined> {
    const targets = await this.meant(given, title, candidates);
    return targets && [...new Map(targets.map((target) => [`${target.uri} ${target.line}`, target])).values()];
  }

  private async meant(given: readonly unknown[], title: string, candidates: (action: Action) => boolean): Promise<Target[] | undefined> {
    await this.index.ready;
    const [first, rows] = given;
    if (Array.isArray(rows) && rows.length > 1) {
      // Groups may be selected along with what is in them.
      const actions = rows.map((row) => new Arguments(row)).filter((row) => !row.isRow || row.has('id') || row.has('line'));
      return (await Promise.all(actions.map((row) => this.named(row)))).flat();
    }
    const args = new Arguments(first);
    // A menu of the editor gives the editor's URI alone, and means what is selected there.
    const elsewhere = args.has('uri') && args.uri('uri')?.toString() !== window.activeTextEditor?.document.uri.toString();
    if (args.has('id') || args.has('line') || elsewhere) return this.named(args);
    const selected = this.selected();
    if (selected.length > 0) return selected;
    return this.ask(title, candidates);
  }

  /** Changes every target in one undo; `change` gives edits relative to the line, with new fields in the form that its note is to have. */
  async change(targets: readonly Target[], change: (parts: LineParts, form: FieldForm, target: Target) => readonly TextEdit[]): Promise<void> {
    const notes = new Set(targets.map(({ uri }) => uri));
    await this.edits.change(new Map([...notes].map((uri) => [uri, (text: string) => {
      const outline = readOutline(text);
      const form = this.settings.actionsFormat(uri);
      return targets.filter((target) => target.uri === uri).flatMap((target) => {
        const { start, end } = this.find(text, outline, target);
        const parts = readTaskLine(text.slice(start, end));
        if (parts === undefined) throw missing(target);
        return change(parts, form, target).map((edit) => ({ start: edit.start + start, end: edit.end + start, text: edit.text }));
      });
    }])));
  }

  private find(text: string, outline: Outline, target: Target): { start: number; end: number } {
    const found = findAction(text, outline, target);
    if (found.kind === 'found') return found;
    if (found.kind === 'missing') throw missing(target);
    showPlaces(found.lines.map((line) => ({ uri: target.uri, line })));
    throw new Problem(l10n.t('This action stands more than once in {0}, in the lines {1}. Nothing was changed.', nameOf(Uri.parse(target.uri)), found.lines.map((line) => line + 1).join(', ')));
  }

  private async named(args: Arguments): Promise<Target[]> {
    const id = args.word('id')?.replace(/^\^/, '');
    const uri = args.uri('uri');
    if (id !== undefined) {
      await orLookAgain(this.index, () => this.index.withId(id, undefined)[0]);
      return [this.withId(id, uri?.toString())];
    }
    const line = args.count('line');
    if (uri === undefined || line === undefined) throw new Problem(l10n.t('This command needs an id, or uri and line.'));
    const source = args.text('source') ?? (await lineOf(uri, line));
    await readAgain(this.index, uri.toString());
    return [this.fromLine(uri.toString(), line, source)];
  }

  /** In the notes folder of `uri`, or of the active editor; in any where it is not there. */
  private withId(id: string, uri?: string): Target {
    const found = inOneFolder(this.index.withId(id, undefined), folderAt(this.index, uri), `^${id}`);
    const [action] = found;
    if (action === undefined) throw new Problem(l10n.t('There is no action ^{0}.', id));
    if (found.length > 1) {
      showPlaces(found);
      throw new Problem(l10n.t('The id ^{0} stands in more than one place: {1}. Nothing was changed; give one of them a new id first.', id, found.map((one) => `${nameOf(Uri.parse(one.uri))}:${one.line + 1}`).join(', ')));
    }
    return { uri: action.uri, id, line: action.line, source: action.source };
  }

  private fromLine(uri: string, line: number, source: string): Target {
    const parts = readTaskLine(source);
    const referred = readReference(source)?.id;
    if (referred !== undefined && parts?.anchor === undefined) return this.withId(referred, uri);
    if (parts === undefined) throw new Problem(l10n.t('Line {0} of {1} is no task line.', line + 1, nameOf(Uri.parse(uri))));
    return { uri, line, source, ...(parts.anchor === undefined ? {} : { id: parts.anchor.id }) };
  }

  private selected(): Target[] {
    const editor = window.activeTextEditor;
    if (editor === undefined || editor.document.languageId !== 'markdown') return [];
    const lines = new Set(editor.selections.flatMap(linesIn));
    return [...lines].flatMap((line) => {
      const source = editor.document.lineAt(line).text;
      return readTaskLine(source) === undefined && readReference(source) === undefined ? [] : [this.fromLine(editor.document.uri.toString(), line, source)];
    });
  }

  private async ask(title: string, candidates: (action: Action) => boolean): Promise<Target[] | undefined> {
    const actions = this.index.actions().filter((action) => action.task.id !== undefined && candidates(action));
    if (actions.length === 0) throw new Problem(l10n.t('There is no such action. Put the cursor on a task line first.'));
    const today = this.schedule.today();
    const choices = actions.sort(byDue).map((action) => ({
      label: action.task.text,
      description: [action.task.due && dueWords(action.task.due, today), this.index.manager(action.root, action.manager)?.name].filter(Boolean).join(' · '),
      value: action,
    }));
    const picked = await askChoice(title, l10n.t('Which action?'), choices);
    return picked && [this.withId(picked.value.task.id ?? '', picked.value.uri)];
  }
}

async function lineOf(uri: Uri, line: number): Promise<string> {
  if (decisive(uri) === undefined) await checkReadable(uri);
  const source = (await noteText(uri)).split(/\r\n?|\n/)[line];
  if (source === undefined) throw new Problem(l10n.t('{0} has no line {1}.', nameOf(uri), line + 1));
  return source;
}

function missing({ uri }: Target): Problem {
  return new Problem(l10n.t('The action is no longer in {0}. Nothing was changed.', nameOf(Uri.parse(uri))));
}

/** Shows where doubled actions stand, in the peek view of the active editor. */
function showPlaces(places: readonly { readonly uri: string; readonly line: number }[]): void {
  const editor = window.activeTextEditor;
  if (editor === undefined) return;
  const locations = places.map(({ uri, line }) => new Location(Uri.parse(uri), new Position(line, 0)));
  void commands.executeCommand('editor.action.peekLocations', editor.document.uri, editor.selection.active, locations, 'peek');
}
