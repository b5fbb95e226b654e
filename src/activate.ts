import { EventEmitter, type ExtensionContext } from 'vscode';
import type { OneOnOneApi } from './api';
import { registerCommands } from './commands';
import { registerEditor } from './editor';
import { createApi } from './platform/api';
import { FirstNotes } from './platform/firstNotes';
import type { Disk } from './platform/notes';
import { NotesFolders } from './platform/notesFolders';
import { onFirstUse } from './platform/onFirstUse';
import { createActionsView, registerActionsCommands } from './views/actions';
import { registerMeetingsView } from './views/meetings';

/**
 * Registers what the user meets. What stands behind it is loaded where a notes folder exists, or when somebody asks: a window that has
 * none pays for this alone. The hosts differ only in the disk that one of them has.
 */
export function activateProduct(context: ExtensionContext, disk?: Disk): OneOnOneApi {
  const folders = new NotesFolders(disk?.home);
  const changed = new EventEmitter<void>();
  const product = onFirstUse(async () => {
    const { createProduct } = await import('./product');
    const made = createProduct(context, folders, actions.view, disk);
    made.index.onDidChange(() => changed.fire());
    return made;
  });
  const actions = createActionsView(product);
  context.subscriptions.push(
    folders,
    changed,
    actions,
    ...registerActionsCommands(actions),
    ...registerMeetingsView(product),
    ...registerEditor(folders, product),
    ...registerCommands(product),
    new FirstNotes(folders, product),
  );
  return createApi(product, changed.event);
}
