import { ConfigurationTarget, l10n, window, workspace } from 'vscode';
import { isMailAddress } from '../core/text/mailAddress';
import { gitApi } from './git';

/** Who I am, in invites and mails. */
export interface Me {
  readonly name?: string;
  readonly email?: string;
}

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
  const [repository] = (await gitApi())?.repositories ?? [];
  return (await repository?.getConfig(key).catch(() => '')) || (await repository?.getGlobalConfig(key).catch(() => '')) || undefined;
}
