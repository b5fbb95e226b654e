import {
  type CancellationToken,
  CodeActionKind,
  type CodeLens,
  CompletionTriggerKind,
  type Disposable,
  EventEmitter,
  languages,
  type TextDocument,
  type Uri,
} from 'vscode';
import type { NotesFolders } from '../platform/folders/notesFolders';
import { onFirstUse } from '../platform/onFirstUse';
import type { EditorFeatures, EditorServices } from './all';
import { notes } from './selector';

/**
 * What notes offer in an editor. The code behind it is loaded when VS Code first asks about a note; another Markdown file has snippets alone,
 * and loads them when their prefix has begun.
 */
export function registerEditor(folders: NotesFolders, services: () => Promise<EditorServices>, extensionUri: Uri): Disposable[] {
  const lensesChanged = new EventEmitter<void>();
  const hintsChanged = new EventEmitter<void>();
  const features = onFirstUse(async () => {
    const [{ createFeatures }, given] = await Promise.all([import('./all'), services()]);
    return createFeatures(given, lensesChanged, hintsChanged);
  });
  const snippets = onFirstUse(async () => (await import('./plainSnippets')).plainSnippets(extensionUri));
  const ask = async <T>(
    document: TextDocument,
    token: CancellationToken,
    answer: (features: EditorFeatures) => T | Promise<T>,
  ): Promise<T | undefined> => {
    if (folders.rootOf(document.uri.toString()) === undefined) return undefined;
    const loaded = await features();
    return token.isCancellationRequested ? undefined : answer(loaded);
  };
  return [
    lensesChanged,
    hintsChanged,
    languages.registerCodeLensProvider(notes, {
      onDidChangeCodeLenses: lensesChanged.event,
      provideCodeLenses: (document, token) =>
        ask(document, token, async ({ lenses, agendaLens }) => {
          const ofLines = await lenses.in(document);
          return atMostTwo([...agendaLens.in(document), ...ofLines]);
        }),
    }),
    languages.registerInlayHintsProvider(notes, {
      onDidChangeInlayHints: hintsChanged.event,
      provideInlayHints: (document, range, token) => ask(document, token, ({ dateHints }) => dateHints.in(document, range)),
    }),
    languages.registerCodeActionsProvider(
      notes,
      {
        provideCodeActions: (document, range, context, token) =>
          ask(document, token, ({ codeActions }) => codeActions.in(document, range, context)),
      },
      {
        providedCodeActionKinds: [CodeActionKind.QuickFix, CodeActionKind.RefactorRewrite, CodeActionKind.SourceFixAll.append('oneOnOne')],
      },
    ),
    languages.registerCompletionItemProvider(
      notes,
      {
        provideCompletionItems: async (document, position, token, { triggerKind }) => {
          if (folders.rootOf(document.uri.toString()) !== undefined) {
            const isAskedFor = triggerKind === CompletionTriggerKind.Invoke;
            return ask(
              document,
              token,
              async (loaded) =>
                (await loaded.frontMatter.at(document, position)) ??
                (await loaded.snippets.at(document, position, isAskedFor)) ??
                loaded.completion.at(document, position),
            );
          }
          return /1[\w-]*$/.test(document.lineAt(position).text.slice(0, position.character))
            ? (await snippets())(document, position)
            : undefined;
        },
      },
      '@',
      '#',
      '📅',
      '⏳',
      ':',
      ' ',
    ),
    languages.registerDefinitionProvider(notes, {
      provideDefinition: (document, position, token) => ask(document, token, ({ navigation }) => navigation.definition(document, position)),
    }),
    languages.registerReferenceProvider(notes, {
      provideReferences: (document, position, context, token) =>
        ask(document, token, ({ navigation }) => navigation.references(document, position, context)),
    }),
    languages.registerHoverProvider(notes, {
      provideHover: (document, position, token) => ask(document, token, ({ navigation }) => navigation.hover(document, position)),
    }),
  ];
}

/** On each line the first two: what is said of the whole note goes before what the line offers, which is a code action, too. */
function atMostTwo(lenses: readonly CodeLens[]): CodeLens[] {
  const counts = new Map<number, number>();
  return lenses.filter(({ range: { start } }) => {
    const count = (counts.get(start.line) ?? 0) + 1;
    counts.set(start.line, count);
    return count <= 2;
  });
}
