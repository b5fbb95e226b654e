import { type Disposable, Hover, languages, l10n, Location, MarkdownString, Position, Range, Uri } from 'vscode';
import type { NoteIndex } from '../index/noteIndex';
import type { Schedule } from '../index/schedule';
import { actionHistory, timesCarried } from '../platform/actionHistory';
import type { NoteLines } from './noteLines';
import { notes } from './selector';

/** From a reference to its action, from an action to all that refers to it, and the history of both under the pointer. */
export function registerNavigation(index: NoteIndex, schedule: Schedule, lines: NoteLines): Disposable[] {
  const idAt: (...at: Parameters<NoteLines['at']>) => string | undefined = (...at) => {
    const content = lines.at(...at);
    return content?.kind === 'task' ? content.task.id : content?.id;
  };
  const placesOf = (id: string) => index.withId(id).map(({ uri, line, source }) => new Location(Uri.parse(uri), new Range(line, 0, line, source.length)));
  return [
    languages.registerDefinitionProvider(notes, {
      provideDefinition(document, position) {
        const content = lines.at(document, position);
        return content?.kind === 'reference' ? placesOf(content.id) : undefined;
      },
    }),
    languages.registerReferenceProvider(notes, {
      provideReferences(document, position, { includeDeclaration }) {
        const id = idAt(document, position);
        if (id === undefined) return undefined;
        const references = index.referencesTo(id).map(({ uri, line }) => new Location(Uri.parse(uri), new Position(line, 0)));
        return includeDeclaration ? [...placesOf(id), ...references] : references;
      },
    }),
    languages.registerHoverProvider(notes, {
      provideHover(document, position) {
        const id = idAt(document, position);
        const [action] = id === undefined ? [] : index.withId(id);
        return action && new Hover([actionHistory(action, index, schedule), ...(timesCarried(action, index) === undefined ? [] : [decide(action.task.id ?? '')])], document.lineAt(position.line).range);
      },
    }),
  ];
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
