import { Hover, l10n, Location, MarkdownString, Position, Range, type ReferenceContext, type TextDocument, Uri } from 'vscode';
import type { NoteIndex } from '../index/noteIndex';
import type { Schedule } from '../index/schedule';
import { actionHistory, timesCarried } from '../platform/actionHistory';
import type { NoteLines } from './noteLines';

/** From a reference to its action, from an action to all that refers to it, and the history of both under the pointer. */
export class NoteNavigation {
  constructor(private readonly index: NoteIndex, private readonly schedule: Schedule, private readonly lines: NoteLines) {}

  definition(document: TextDocument, position: Position): Location[] | undefined {
    const content = this.lines.at(document, position);
    return content?.kind === 'reference' ? this.placesOf(content.id) : undefined;
  }

  references(document: TextDocument, position: Position, { includeDeclaration }: ReferenceContext): Location[] | undefined {
    const id = this.idAt(document, position);
    if (id === undefined) return undefined;
    const references = this.index.referencesTo(id).map(({ uri, line }) => new Location(Uri.parse(uri), new Position(line, 0)));
    return includeDeclaration ? [...this.placesOf(id), ...references] : references;
  }

  hover(document: TextDocument, position: Position): Hover | undefined {
    const { index } = this;
    const id = this.idAt(document, position);
    const [action] = id === undefined ? [] : index.withId(id);
    if (action === undefined) return undefined;
    const history = actionHistory(action, index, this.schedule);
    return new Hover(timesCarried(action, index) === undefined ? [history] : [history, decide(action.task.id ?? '')], document.lineAt(position.line).range);
  }

  private idAt(document: TextDocument, position: Position): string | undefined {
    const content = this.lines.at(document, position);
    return content?.kind === 'task' ? content.task.id : content?.id;
  }

  private placesOf(id: string): Location[] {
    return this.index.withId(id).map(({ uri, line, source }) => new Location(Uri.parse(uri), new Range(line, 0, line, source.length)));
  }
}

/** Links to what can become of an action. A string of its own, trusted with these commands only: no text of a note is in it. */
function decide(id: string): MarkdownString {
  const choices = [
    { command: 'oneOnOne.completeAction', words: l10n.t('Done') },
    { command: 'oneOnOne.assignAction', words: l10n.t('Hand over') },
    { command: 'oneOnOne.cancelAction', words: l10n.t('Drop') },
    { command: 'oneOnOne.snoozeAction', words: l10n.t('New date') },
  ];
  const argument = encodeURIComponent(JSON.stringify([{ id }]));
  const links = new MarkdownString(choices.map(({ command, words }) => `[${words}](command:${command}?${argument})`).join(' · '));
  links.isTrusted = { enabledCommands: choices.map(({ command }) => command) };
  return links;
}
