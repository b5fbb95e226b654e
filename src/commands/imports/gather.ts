import { FileType, type CancellationToken, Uri, workspace } from 'vscode';
import { isSourceName, notePlace, templatesFolder } from '../../core/folder/notePath';
import { innermostFolder, pathBelow } from '../../core/folder/noteUri';
import { decodeText } from '../../core/import/decodeText';
import type { People } from '../../core/import/person';
import type { Skip } from '../../core/import/plan';
import { type Reading, readSource } from '../../core/import/readSource';
import { TimeSlice } from '../../index/timeSlice';
import { whyNotRead } from '../../platform/notes/noteFile';
import { reasonOf } from '../../platform/problem';

/** What was read of the sources of an import. */
export interface Gathered {
  readonly readings: readonly { readonly source: string; readonly reading: Reading }[];
  readonly skipped: readonly Skip[];
}

interface Found {
  readonly uri: Uri;
  readonly path: readonly string[];
  readonly above: number;
}

/** Folders that hold folders deeper than this are not looked into: no one keeps notes there. */
const deepest = 24;

/**
 * Reads files, and folders with all that is below them; writes nothing. What is hidden (a name that starts with a dot) and folders that
 * are links are passed over. Rejects with a `Problem` where one of `from` cannot be read; undefined when cancelled.
 * @param roots notes folders: their notes are no sources.
 */
export async function gather(
  from: readonly Uri[],
  { people, isTold, roots, token }: { people: People; isTold: boolean; roots: readonly string[]; token?: CancellationToken },
): Promise<Gathered | undefined> {
  const skipped: Skip[] = [];
  const readings: { source: string; reading: Reading }[] = [];
  const breathe = breaks();
  const seen = new Set<string>();
  for (const chosen of from) {
    for (const { uri, path, above } of await filesOf(chosen, skipped)) {
      if (token?.isCancellationRequested === true) return undefined;
      const source = uri.toString();
      if (seen.has(source)) continue;
      seen.add(source);
      if (!isSourceName(uri.path)) {
        skipped.push({ source, reason: 'not-text' });
      } else if (isNote(roots, source)) {
        skipped.push({ source, reason: 'is-note' });
      } else {
        const text = await textOf(uri, breathe);
        if (typeof text !== 'string') skipped.push(text);
        else readings.push({ source, reading: await readSource({ source, path, above, text }, people, isTold, breathe) });
      }
    }
  }
  return { readings, skipped };
}

/** Lets others run between slices of work, each time it is called and enough was done. */
export function breaks(): () => Promise<void> {
  const slice = new TimeSlice();
  return async () => {
    if (slice.expired) await slice.yield();
  };
}

async function textOf(uri: Uri, breathe: () => Promise<void>): Promise<string | Skip> {
  try {
    return (await decodeText(await workspace.fs.readFile(uri), breathe)) ?? { source: uri.toString(), reason: 'not-text' };
  } catch (error) {
    return { source: uri.toString(), reason: 'unreadable', detail: reasonOf(error) };
  }
}

async function filesOf(chosen: Uri, skipped: Skip[]): Promise<Found[]> {
  const parts = partsOf(chosen);
  try {
    const { type } = await workspace.fs.stat(chosen);
    if ((type & FileType.Directory) === 0) return [{ uri: chosen, path: parts.slice(-4), above: Math.min(parts.length, 4) }];
    return await filesIn(chosen, parts.slice(-1), skipped, true);
  } catch (error) {
    throw whyNotRead(chosen, error);
  }
}

/** In the order of their names, the files of a folder before those of the folders in it. */
async function filesIn(folder: Uri, path: readonly string[], skipped: Skip[], isChosen = false): Promise<Found[]> {
  const found: Found[] = [];
  const below: Uri[] = [];
  try {
    const entries = [...(await workspace.fs.readDirectory(folder))].sort(([a], [b]) => (a < b ? -1 : 1));
    for (const [name, type] of entries) {
      if (name.startsWith('.')) continue;
      const uri = Uri.joinPath(folder, name);
      if ((type & FileType.Directory) === 0) found.push({ uri, path: [...path, name], above: 1 });
      else if ((type & FileType.SymbolicLink) === 0 && path.length < deepest) below.push(uri);
    }
  } catch (error) {
    if (isChosen) throw error;
    skipped.push({ source: folder.toString(), reason: 'unreadable', detail: reasonOf(error) });
  }
  for (const uri of below) found.push(...(await filesIn(uri, [...path, partsOf(uri).at(-1)!], skipped)));
  return found;
}

/** What the index reads, and templates. */
function isNote(roots: readonly string[], uri: string): boolean {
  const root = innermostFolder(roots, uri);
  return root !== undefined && (notePlace(root, uri) !== undefined || pathBelow(root, uri)?.startsWith(`${templatesFolder}/`) === true);
}

function partsOf(uri: Uri): string[] {
  return uri.path.split('/').filter((part) => part !== '');
}
