import { type Range, type Uri, window } from 'vscode';
import { linkText } from '../../core/link/linkText';
import { codeLink } from '../../platform/git';
import { linesIn } from '../../platform/ranges';
import { type Arguments, codeArgument } from '../arguments';
import type { CommandContext } from '../context';

export interface Code {
  readonly uri: Uri;
  readonly range?: Range | undefined;
}

/** The code that a win is about: what a caller names, `{uri, range?}`, else what is selected outside of notes. */
export async function codeOf({ index }: CommandContext, args: Arguments): Promise<Code | undefined> {
  const editor = window.activeTextEditor;
  const selected = editor === undefined || editor.selection.isEmpty ? undefined : { uri: editor.document.uri, range: editor.selection };
  const named = await codeArgument(args);
  if (named === undefined) return selected !== undefined && index.note(selected.uri.toString()) === undefined ? selected : undefined;
  const { uri, range } = named;
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
