import { Uri, workspace } from 'vscode';
import { type GitConfig, includedFiles, readConfig } from '../core/git/config';

/**
 * What the user's own configuration of git says, with what it includes on any condition: VS Code tells of neither. Empty without a home.
 * @param home the user's folder.
 */
export async function usersGitConfig(home: Uri | undefined): Promise<GitConfig[]> {
  if (home === undefined) return [];
  const files = [Uri.joinPath(home, '.config', 'git', 'config'), Uri.joinPath(home, '.gitconfig')];
  const found: GitConfig[] = [];
  const seen = new Set<string>();
  for (let file = files.shift(); file !== undefined && seen.size < mostFiles; file = files.shift()) {
    if (seen.has(file.toString())) continue;
    seen.add(file.toString());
    const config = readConfig(await textOf(file));
    const folder = Uri.joinPath(file, '..');
    files.push(...includedFiles(config).map((path) => fileAt(path, folder, home)));
    found.push(...config);
  }
  return found;
}

const mostFiles = 50;

function fileAt(path: string, folder: Uri, home: Uri): Uri {
  if (path.startsWith('~/')) return Uri.joinPath(home, path.slice(2));
  return /^(?:[a-z]:)?[/\\]/i.test(path) ? Uri.file(path) : Uri.joinPath(folder, path.replaceAll('\\', '/'));
}

async function textOf(file: Uri): Promise<string> {
  return workspace.fs.readFile(file).then(
    (bytes) => new TextDecoder().decode(bytes),
    () => '',
  );
}
