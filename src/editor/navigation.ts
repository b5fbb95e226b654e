import { type Disposable, Hover, languages, Location, type MarkdownString, Position, Range, Uri } from 'vscode';
import type { NoteIndex } from '../index/noteIndex';
import type { Schedule } from '../index/schedule';
import { actionHistory } from '../platform/actionHistory';
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
        const history: MarkdownString | undefined = action && actionHistory(action, index, schedule);
        return history && new Hover(history, document.lineAt(position.line).range);
      },
    }),
  ];
}
