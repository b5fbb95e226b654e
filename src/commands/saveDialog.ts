import { commands, env, l10n, type Memento, UIKind, Uri, window, workspace } from 'vscode';
import { showInformation } from '../platform/messages';

export interface SaveQuestion {
  readonly title: string;
  readonly fileName: string;
  /** Where one has not chosen a folder yet. */
  readonly folder: Uri | undefined;
  /** What the dialog offers, by name: endings. */
  readonly filters: Readonly<Record<string, string[]>>;
  /** What has a folder of its own; absent: everything else. */
  readonly kind?: 'packet';
}

const storageKey = 'saved.folders';

/** Asks where to save, in the folder that was chosen last. Undefined when cancelled. */
export async function askWhereToSave(
  { globalState }: { readonly globalState: Memento },
  { title, fileName, folder, filters, kind }: SaveQuestion,
): Promise<Uri | undefined> {
  const chosen = globalState.get<Record<string, string>>(storageKey, {});
  // Another machine has other folders.
  const name = [kind ?? 'usual', env.remoteName].filter(Boolean).join(' ');
  const from = chosen[name] === undefined ? folder : Uri.parse(chosen[name]);
  const target = await window.showSaveDialog({
    title,
    ...(from !== undefined && { defaultUri: Uri.joinPath(from, fileName) }),
    filters: { ...filters },
  });
  if (target === undefined) return undefined;
  await globalState.update(storageKey, { ...chosen, [name]: Uri.joinPath(target, '..').toString() });
  return target;
}

/** Says where it went, without waiting for an answer, and shows it there on request, where that is possible. */
export async function tellSaved(target: Uri): Promise<void> {
  const reveal = revealCommand(target);
  const said = l10n.t('Saved to {0}.', workspace.asRelativePath(target));
  const label = l10n.t('Reveal');
  const answer = await (reveal === undefined ? showInformation(said) : showInformation(said, label));
  if (answer === label && reveal !== undefined) await commands.executeCommand(reveal, target);
}

/** A browser, and a window on another machine, reach only what is in the Explorer. */
function revealCommand(target: Uri): string | undefined {
  if (env.uiKind === UIKind.Desktop && env.remoteName === undefined && target.scheme === 'file') return 'revealFileInOS';
  return workspace.getWorkspaceFolder(target) === undefined ? undefined : 'revealInExplorer';
}
