/**
 * Git's local exclude file as text of which every character is a byte, or any other: only whole lines are put in and taken out.
 */

/** The pattern of a folder or file below the top of a repository, as gitignore reads it; undefined for a name that no pattern can say. */
export function excludePattern(path: string, isFolder: boolean): string | undefined {
  if (/[\r\n\0]/.test(path)) return undefined;
  const escaped = path.replace(/[\\*?[]/g, '\\$&');
  // A space at the end of a line is cut off.
  return isFolder ? `/${escaped}/` : `/${escaped.replace(/ +$/, (spaces) => '\\ '.repeat(spaces.length))}`;
}

export function hasLine(text: string, line: string): boolean {
  return lineStart(text, line) >= 0;
}

/** With the line at the end. Where the last line has no end, the new one has none: so nothing else differs once it is taken out again. */
export function withLine(text: string, line: string): string {
  const eol = /\r\n/.test(text) ? '\r\n' : '\n';
  return text === '' || text.endsWith('\n') ? `${text}${line}${eol}` : `${text}${eol}${line}`;
}

/** Without the line, wherever it is, each time. */
export function withoutLine(text: string, line: string): string {
  let rest = text;
  for (let start = lineStart(rest, line); start >= 0; start = lineStart(rest, line)) {
    const end = start + line.length;
    const eol = /^\r?\n/.exec(rest.slice(end))?.[0].length ?? 0;
    rest = eol > 0 || start === 0 ? rest.slice(0, start) + rest.slice(end + eol) : rest.slice(0, start).replace(/\r?\n$/, '');
  }
  return rest;
}

function lineStart(text: string, line: string): number {
  for (let at = text.indexOf(line); at >= 0; at = text.indexOf(line, at + 1)) {
    const isStart = at === 0 || text.charAt(at - 1) === '\n' || (at === 3 && text.startsWith('\u00ef\u00bb\u00bf'));
    if (isStart && /^(?:\r?\n|$)/.test(text.slice(at + line.length, at + line.length + 2))) return at;
  }
  return -1;
}

/** The command that makes git forget files and leave them on the disk, from the top of the repository, for any shell. */
export function untrackCommand(path: string): string {
  const quoted = /^[\w./-]+$/.test(path) ? path : `"${path.replace(/["$`\\]/g, '\\$&')}"`;
  return `git rm -r --cached -- ${quoted}`;
}
