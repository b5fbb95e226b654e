import { ConfigurationTarget, type Event, extensions, l10n, window, workspace } from 'vscode';
import { isMailAddress } from '../core/text/mailAddress';

/** Who I am, in invites and mails. */
export interface Me {
  readonly name?: string;
  readonly email?: string;
}

/** What of VS Code's git extension is used here; it is not there in the web-worker host. */
interface GitExtension {
  getAPI(version: 1): GitApi;
}

interface GitApi {
  readonly state: 'uninitialized' | 'initialized';
  readonly onDidChangeState: Event<GitApi['state']>;
  readonly repositories: readonly { getConfig(key: string): Promise<string>; getGlobalConfig(key: string): Promise<string> }[];
}

/** Milliseconds that git may take to find its repositories while a window opens. */
const patience = 5_000;

/** The settings `oneOnOne.me.*`, else git's `user.name` and `user.email`. */
export async function whoIAm(): Promise<Me> {
  const settings = workspace.getConfiguration('oneOnOne');
  const name = settings.get<string>('me.name')?.trim() || (await fromGit('user.name'));
  const email = settings.get<string>('me.email')?.trim() || (await fromGit('user.email'));
  return { ...(name ? { name } : {}), ...(email ? { email } : {}) };
}

/** The same, and asks for what neither knows; the answers become user settings. The name may be left out. Undefined when cancelled. */
export async function askWhoIAm(): Promise<Me | undefined> {
  const me = await whoIAm();
  const name =
    me.name ??
    (
      await window.showInputBox({
        ignoreFocusOut: true,
        title: l10n.t('Your name'),
        prompt: l10n.t('Shown with your email address in invites. Saved to oneOnOne.me.name. Optional.'),
      })
    )?.trim();
  if (name === undefined) return undefined;
  const email =
    me.email ??
    (
      await window.showInputBox({
        ignoreFocusOut: true,
        title: l10n.t('Your email address'),
        prompt: l10n.t('Shown as the organizer in invites. Saved to oneOnOne.me.email.'),
        validateInput: (value) => (isMailAddress(value.trim()) ? undefined : l10n.t('Enter an email address, such as me@example.com.')),
      })
    )?.trim();
  if (email === undefined) return undefined;
  const settings = workspace.getConfiguration('oneOnOne');
  if (me.name === undefined && name !== '') await settings.update('me.name', name, ConfigurationTarget.Global);
  if (me.email === undefined) await settings.update('me.email', email, ConfigurationTarget.Global);
  return { ...(name === '' ? {} : { name }), email };
}

async function fromGit(key: string): Promise<string | undefined> {
  const git = extensions.getExtension<GitExtension>('vscode.git');
  if (git === undefined) return undefined;
  try {
    const api = (git.isActive ? git.exports : await git.activate()).getAPI(1);
    if (api.state === 'uninitialized') await changed(api);
    const [repository] = api.repositories;
    return (await repository?.getConfig(key)) || (await repository?.getGlobalConfig(key)) || undefined;
  } catch {
    // The extension is there but git is not, or it is switched off.
    return undefined;
  }
}

function changed(api: GitApi): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      clearTimeout(timer);
      listener.dispose();
      resolve();
    };
    const timer = setTimeout(done, patience);
    const listener = api.onDidChangeState(done);
  });
}
