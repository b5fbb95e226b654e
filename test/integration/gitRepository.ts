import * as vscode from 'vscode';
import { workspaceFolder } from './desk';

interface GitApi {
  openRepository(root: vscode.Uri): Promise<{ readonly rootUri: vscode.Uri } | null>;
}

type Execute = (args: readonly string[], env: Readonly<Record<string, string>>, input?: string) => string;

/** A real repository in a folder of the workspace, known to VS Code's Git; Node host alone. */
export class Repository {
  private constructor(
    readonly root: vscode.Uri,
    private readonly execute: Execute,
  ) {}

  static async at(root: vscode.Uri): Promise<Repository> {
    await vscode.workspace.fs.createDirectory(root);
    const repository = await Repository.open(root);
    repository.git('init', '-q', '-b', 'main');
    repository.git('config', 'user.name', 'Me');
    repository.git('config', 'user.email', 'me@example.com');
    repository.git('config', 'commit.gpgsign', 'false');
    return repository;
  }

  /** One that is there. */
  static async open(root: vscode.Uri): Promise<Repository> {
    return new Repository(root, await executor(root.fsPath));
  }

  static named(name: string): Promise<Repository> {
    return Repository.at(vscode.Uri.joinPath(workspaceFolder(), name));
  }

  git(...args: string[]): string {
    return this.execute(args, {});
  }

  /** @param date of a commit: `YYYY-MM-DD`, at noon. */
  async commit(message: string, date: string, { file = 'README.md', author = 'Me <me@example.com>' } = {}): Promise<void> {
    const uri = vscode.Uri.joinPath(this.root, file);
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(`${message}\n`));
    this.git('add', '--', file);
    const when = `${date}T12:00:00`;
    this.execute(
      ['commit', '-q', '--no-verify', '--author', author, '-F', '-'],
      { GIT_AUTHOR_DATE: when, GIT_COMMITTER_DATE: when },
      message,
    );
  }

  /** Lets VS Code's Git know of it. */
  async register(): Promise<void> {
    const git = vscode.extensions.getExtension<{ getAPI(version: 1): GitApi }>('vscode.git');
    await (await git?.activate())?.getAPI(1).openRepository(this.root);
  }
}

async function executor(cwd: string): Promise<Execute> {
  if (__HOST__ === 'node') {
    const { execFileSync } = await import('node:child_process');
    const { env } = await import('node:process');
    return (args, more, input) =>
      execFileSync('git', [...args], {
        cwd,
        env: { ...env, GIT_CONFIG_NOSYSTEM: '1', ...more },
        encoding: 'utf8',
        stdio: ['pipe', 'pipe', 'pipe'],
        ...(input !== undefined && { input }),
      });
  }
  throw new Error('there is no git in the web-worker host');
}
