import { FileType, Uri, workspace } from 'vscode';
import { isStray } from '../../core/folder/notePath';
import { TimeSlice } from '../../index/timeSlice';

/** Notes lie no deeper, nor do files that people take for some. */
const deepest = 4;

/** How many files of notes folders may hold notes and are none. A folder that cannot be read has none. Links are not followed. Works in slices. */
export async function countStrayFiles(roots: readonly string[]): Promise<number> {
  const slice = new TimeSlice();
  const counts = await Promise.all(roots.map((root) => countIn(Uri.parse(root), [], roots, slice)));
  return counts.reduce((sum, count) => sum + count, 0);
}

/** @param above names of the folder and of those above it, below the notes folder. */
async function countIn(folder: Uri, above: readonly string[], roots: readonly string[], slice: TimeSlice): Promise<number> {
  const entries = await workspace.fs.readDirectory(folder).then(undefined, () => []);
  let count = 0;
  for (const [name, type] of entries) {
    if (slice.expired) await slice.yield();
    if (name.startsWith('.') || (type & FileType.SymbolicLink) !== 0) continue;
    const path = [...above, name];
    if ((type & FileType.Directory) === 0) count += Number(isStray(path.join('/')));
    else if (path.length < deepest) {
      const below = Uri.joinPath(folder, name);
      // a notes folder inside this one counts its own
      if (!roots.includes(below.toString())) count += await countIn(below, path, roots, slice);
    }
  }
  return count;
}
