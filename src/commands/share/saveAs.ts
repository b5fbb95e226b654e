import { l10n, Uri, window, workspace } from 'vscode';
import type { SavedForm } from './draft';

const forms: Readonly<Record<string, SavedForm>> = { eml: 'eml', html: 'html', htm: 'html', txt: 'text', md: 'markdown' };

/** Where a document is saved, and in which form: its ending says so, and any other one means text. Undefined when cancelled. */
export async function askTarget(title: string, fileName: string): Promise<{ readonly target: Uri; readonly as: SavedForm } | undefined> {
  const folder = workspace.workspaceFolders?.[0]?.uri;
  const target = await window.showSaveDialog({
    title,
    ...(folder !== undefined && { defaultUri: Uri.joinPath(folder, `${fileName}.eml`) }),
    filters: { [l10n.t('Mail draft')]: ['eml'], HTML: ['html', 'htm'], [l10n.t('Text')]: ['txt'], Markdown: ['md'] },
  });
  if (target === undefined) return undefined;
  const ending = /\.([^./]+)$/.exec(target.path)?.[1]?.toLowerCase() ?? '';
  return { target, as: forms[ending] ?? 'text' };
}
