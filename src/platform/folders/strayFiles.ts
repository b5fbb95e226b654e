import { FileType, Uri, workspace } from 'vscode';
import { isStray } from '../../core/folder/notePath';
import { innermostFolder, pathBelow } from '../../core/folder/noteUri';

/** Notes lie no deeper, nor do files that people take for some. */
const deepest = 4;

/** How many files of notes folders may hold notes and are none. A folder that cannot be read has none. Links are not followed. */
export async function countStrayFiles(roots: readonly string[]): Promise<number> {
  const counts = await Promise.all(roots.map((root) => countIn(Uri.parse(root), root, roots, 1)));
  return counts.reduce((sum, count) => sum + count, 0);
}

async function countIn(folder: Uri, root: string, roots: readonly string[], depth: number): Promise<number> {
  const entries = await workspace.fs.readDirectory(folder).then(undefined, () => []);
  let count = 0;
  for (const [name, type] of entries) {
    const uri = Uri.joinPath(folder, name);
    const path = pathBelow(root, uri.toString());
    if (path === undefined || name.startsWith('.') || (type & FileType.SymbolicLink) !== 0) continue;
    if ((type & FileType.Directory) === 0) count += Number(isStray(path) && innermostFolder(roots, uri.toString()) === root);
    else if (depth < deepest) count += await countIn(uri, root, roots, depth + 1);
  }
  return count;
}
