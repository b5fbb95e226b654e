import { EventEmitter, type ExtensionContext, type Uri } from 'vscode';
import type { OneOnOneApi } from './api';
import { registerCommands } from './commands';
import { registerEditor } from './editor';
import { type MarkdownPlugin, NotePreview } from './editor/preview';
import { createApi } from './platform/api';
import { FirstNotes } from './platform/folders/firstNotes';
import { isFolder } from './platform/folders/folders';
import type { Disk } from './platform/notes/notes';
import { NotesFolders } from './platform/folders/notesFolders';
import { onFirstUse } from './platform/onFirstUse';
import { registerTools } from './tools';
import { createActionsView } from './views/actions';
import { createInsightsPage, restoreInsightsPage } from './views/insights';
import { createMeetingsView } from './views/meetings';

/** What only the Node host has. */
export interface Machine {
  /** The user's home folder. */
  readonly home: Uri;
  /** Of the scheme `file`. */
  readonly isFolder: (uri: Uri) => Promise<boolean>;
  readonly disk: () => Promise<Disk>;
}

/**
 * Registers what the user meets. The rest is loaded lazily: when a notes folder exists or on first use. A window that has
 * none pays for this alone.
 */
export function activateProduct(context: ExtensionContext, machine?: Machine): OneOnOneApi & MarkdownPlugin {
  const folders = new NotesFolders(machine?.home);
  const changed = new EventEmitter<void>();
  const preview = new NotePreview();
  const product = onFirstUse(async () => {
    const [{ createProduct }, disk] = await Promise.all([import('./product'), machine?.disk()]);
    const made = createProduct(context, folders, actions.view, disk);
    made.index.onDidChange(() => changed.fire());
    preview.use(made.previewMarks);
    return made;
  });
  const exists = (uri: Uri): Promise<boolean> => (machine !== undefined && uri.scheme === 'file' ? machine.isFolder(uri) : isFolder(uri));
  const actions = createActionsView(product);
  const meetings = createMeetingsView(product);
  const insightsPage = createInsightsPage(product);
  // Commands and tools write in turn.
  const commandContext = onFirstUse(async () => {
    const [{ createContext }, made] = await Promise.all([import('./commands/context'), product()]);
    return createContext({ ...made, actionsView: actions.content, meetingsView: meetings.content, insightsPage });
  });
  context.subscriptions.push(
    folders,
    changed,
    actions,
    meetings,
    restoreInsightsPage(insightsPage),
    ...registerEditor(folders, product, context.extensionUri),
    ...registerCommands(context.extension, commandContext),
    ...registerTools(context.extension, commandContext),
    new FirstNotes(folders, exists, () => void product()),
  );
  return { ...createApi(product, changed.event), extendMarkdownIt: (md) => preview.extendMarkdownIt(md) };
}
