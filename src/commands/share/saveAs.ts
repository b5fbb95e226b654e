import { l10n, type Uri, workspace } from 'vscode';
import type { CommandContext } from '../context';
import { askWhereToSave } from '../saveDialog';
import type { SavedForm } from './draft';

const forms: Readonly<Record<string, SavedForm>> = { eml: 'eml', html: 'html', htm: 'html', txt: 'text', md: 'markdown' };

/** Where a document is saved, and in which form: its ending says so, and any other one means text. Undefined when cancelled. */
export async function askTarget(
  context: Pick<CommandContext, 'globalState'>,
  title: string,
  fileName: string,
): Promise<{ readonly target: Uri; readonly as: SavedForm } | undefined> {
  const target = await askWhereToSave(context, {
    title,
    fileName: `${fileName}.eml`,
    folder: workspace.workspaceFolders?.[0]?.uri,
    filters: { [l10n.t('Mail draft')]: ['eml'], HTML: ['html', 'htm'], [l10n.t('Text')]: ['txt'], Markdown: ['md'] },
  });
  if (target === undefined) return undefined;
  const ending = /\.([^./]+)$/.exec(target.path)?.[1]?.toLowerCase() ?? '';
  return { target, as: forms[ending] ?? 'text' };
}
