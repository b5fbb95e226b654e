import { l10n, type Uri, workspace } from 'vscode';
import type { CapturedPlace } from '../../core/agenda/capturedPoint';
import { relativeLink } from '../../core/link/relativeLink';
import { codeLink } from '../../platform/git';
import { linesIn } from '../../platform/ranges';
import type { Place } from './capture';

/** Places as a note links to them, with the commit where git knows one. */
export async function linked(places: readonly Place[], home: Uri | undefined): Promise<(note: Uri) => CapturedPlace[]> {
  const links = await Promise.all(places.map(({ uri, range }) => codeLink(uri, range, home)));
  return (note) =>
    places.flatMap(({ uri, range }, at) => {
      if (uri.toString() === note.toString()) return [];
      const lines = range && linesIn(range);
      const commit = links[at];
      return {
        name: uri.path.replace(/\/+$/, '').replace(/^.*\//, ''),
        lines: lines && { first: (lines[0] ?? 0) + 1, last: (lines.at(-1) ?? 0) + 1 },
        target: targetOf(note, uri),
        commit,
        remarks: [...(commit?.isChanged ? [l10n.t('not committed')] : []), ...(commit?.isUnpushed ? [l10n.t('not pushed')] : [])],
      };
    });
}

/** Relative in one workspace folder, which other people may have elsewhere. */
function targetOf(note: Uri, uri: Uri): string {
  const folder = workspace.getWorkspaceFolder(uri)?.uri.toString();
  return folder !== undefined && folder === workspace.getWorkspaceFolder(note)?.uri.toString()
    ? relativeLink(note.toString(), uri.toString())
    : uri.with({ fragment: '' }).toString();
}
