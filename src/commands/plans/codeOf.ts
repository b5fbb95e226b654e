import { l10n, type Range, type Uri, window, workspace } from 'vscode';
import { linkText } from '../../core/link/linkText';
import { codeLink } from '../../platform/git';
import { Problem } from '../../platform/problem';
import { linesIn } from '../../platform/ranges';
import { nameOf } from '../../platform/words/words';
import type { Arguments } from '../arguments';
import type { CommandContext } from '../context';

export interface Code {
  readonly uri: Uri;
  readonly range?: Range | undefined;
}

/** The code that a win is about: what a caller names, `{uri, range?}`, else what is selected outside of notes. */
export async function codeOf({ index }: CommandContext, args: Arguments): Promise<Code | undefined> {
  const editor = window.activeTextEditor;
  const selected = editor === undefined || editor.selection.isEmpty ? undefined : { uri: editor.document.uri, range: editor.selection };
  const range = args.range('range');
  const uri = args.uri('uri') ?? (range && editor?.document.uri);
  if (uri === undefined) return selected !== undefined && index.note(selected.uri.toString()) === undefined ? selected : undefined;
  const isOpen = workspace.textDocuments.some((document) => document.uri.toString() === uri.toString());
  const isThere =
    isOpen ||
    (await workspace.fs.stat(uri).then(
      () => true,
      () => false,
    ));
  if (!isThere) throw new Problem(l10n.t("{0} doesn't exist.", nameOf(uri)));
  return { uri, range: range ?? (selected?.uri.toString() === uri.toString() ? selected.range : undefined) };
}

/** `[pay.ts:12](https://…)`, to the commit; undefined where git knows of no remote that has it. @param home the user's folder. */
export async function permalinkTo({ uri, range }: Code, home: Uri | undefined): Promise<string | undefined> {
  const link = await codeLink(uri, range, home);
  if (link === undefined) return undefined;
  const lines = range === undefined ? [] : linesIn(range);
  const [first, last] = [(lines[0] ?? 0) + 1, (lines.at(-1) ?? 0) + 1];
  const rows = range === undefined ? '' : last > first ? `:${first}-${last}` : `:${first}`;
  return `[${linkText(uri.path.replace(/^.*\//, ''))}${rows}](${link.url})`;
}

/** A win's words with a link behind them, before the tags that they end in. */
export function withLink(text: string, link: string | undefined): string {
  const end = text.replace(/(?:\s+#[^\s#]+)*\s*$/, '').length;
  return link === undefined ? text : `${text.slice(0, end)} (${link})${text.slice(end)}`;
}
