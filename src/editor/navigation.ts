import { Hover, l10n, Location, MarkdownString, Position, Range, type ReferenceContext, type TextDocument, Uri } from 'vscode';
import type { NoteIndex } from '../index/noteIndex';
import type { Schedule } from '../schedule/schedule';
import { readReference } from '../core/link/reference';
import { winWords } from '../platform/words/winWords';
import { actionHistory, timesCarried } from '../platform/words/actionHistory';
import type { NoteLines } from './noteLines';

/** Of an action or a win in a notes folder. */
interface Id {
  readonly id: string;
  readonly root: string;
}

/** From a reference to its action or win, from these to all that refers to them, and the history of both under the pointer. */
export class NoteNavigation {
  constructor(
    private readonly index: NoteIndex,
    private readonly schedule: Schedule,
    private readonly lines: NoteLines,
  ) {}

  definition(document: TextDocument, position: Position): Location[] | undefined {
    const id = this.referredAt(document, position);
    return id && this.placesOf(id);
  }

  references(document: TextDocument, position: Position, { includeDeclaration }: ReferenceContext): Location[] | undefined {
    const at = this.idAt(document, position);
    if (at === undefined) return undefined;
    const references = this.index.referencesTo(at.id, at.root).map(({ uri, line }) => new Location(Uri.parse(uri), new Position(line, 0)));
    return includeDeclaration ? [...this.placesOf(at), ...references] : references;
  }

  hover(document: TextDocument, position: Position): Hover | undefined {
    const { index } = this;
    const at = this.idAt(document, position);
    if (at === undefined) return undefined;
    const [action] = index.withId(at.id, at.root);
    if (action === undefined) return this.winHover(document, position, at);
    const history = actionHistory(action, index, this.schedule);
    return new Hover(
      timesCarried(action, index, this.schedule.today()) === undefined
        ? [history]
        : [history, decide({ id: action.task.id ?? '', uri: action.uri })],
      document.lineAt(position.line).range,
    );
  }

  private winHover(document: TextDocument, position: Position, { id, root }: Id): Hover | undefined {
    const [win] = this.index.winsWithId(id, root);
    return win && new Hover(winWords(win, this.index, this.schedule.today()), document.lineAt(position.line).range);
  }

  /** Of the action or the win that is in a line, else of what it refers to. */
  private idAt(document: TextDocument, position: Position): Id | undefined {
    const content = this.lines.at(document, position);
    if (content?.kind === 'task' && content.task.id !== undefined) return { id: content.task.id, root: content.root };
    return content === undefined ? this.winAt(document, position) : this.referredAt(document, position);
  }

  /** A line of its own with a box may refer to something, too. */
  private referredAt(document: TextDocument, position: Position): Id | undefined {
    const content = this.lines.at(document, position);
    const id = content?.kind === 'task' ? readReference(content.source)?.id : content?.id;
    return content === undefined || id === undefined ? undefined : { id, root: content.root };
  }

  private winAt({ uri }: TextDocument, { line }: Position): Id | undefined {
    const plan = this.index.plan(uri.toString());
    const id = plan?.kind === 'wins' ? plan.wins.find((win) => win.line === line)?.id : undefined;
    return plan === undefined || id === undefined ? undefined : { id, root: plan.root };
  }

  private placesOf({ id, root }: Id): Location[] {
    const places = [...this.index.withId(id, root), ...this.index.winsWithId(id, root)];
    return places.map(({ uri, line, source }) => new Location(Uri.parse(uri), new Range(line, 0, line, source.length)));
  }
}

/** Links to what can become of an action. A string of its own, trusted with these commands only: no text of a note is in it. */
function decide(action: { readonly id: string; readonly uri: string }): MarkdownString {
  const choices = [
    { command: 'oneOnOne.completeAction', words: l10n.t('Done') },
    { command: 'oneOnOne.assignAction', words: l10n.t('Assign…') },
    { command: 'oneOnOne.cancelAction', words: l10n.t('Cancel') },
    { command: 'oneOnOne.snoozeAction', words: l10n.t('Snooze…') },
  ];
  const argument = encodeURIComponent(JSON.stringify([action]));
  const links = new MarkdownString(choices.map(({ command, words }) => `[${words}](command:${command}?${argument})`).join(' · '));
  links.isTrusted = { enabledCommands: choices.map(({ command }) => command) };
  return links;
}
