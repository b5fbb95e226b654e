import { ConfigurationTarget, l10n, workspace } from 'vscode';
import { isMailAddress } from '../core/text/mailAddress';
import { gitApi } from './git';
import type { Steps } from './quickInput/steps';

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

/** The same, and asks for what neither knows; `keep` makes the answers user settings. The name may be left out. Undefined when cancelled. */
export async function askWhoIAm(steps: Steps): Promise<{ readonly me: Me; keep(): Promise<void> } | undefined> {
  const known = await whoIAm();
  const name =
    known.name ??
    (await steps.text({
      title: l10n.t('Your name'),
      prompt: l10n.t('Shown with your email address in invites. Saved to oneOnOne.me.name. Optional.'),
    }));
  if (name === undefined) return undefined;
  const email =
    known.email ??
    (await steps.text({
      title: l10n.t('Your email address'),
      prompt: l10n.t('Shown as the organizer in invites. Saved to oneOnOne.me.email.'),
      check: (value) => (isMailAddress(value) ? undefined : l10n.t('Enter an email address, such as me@example.com.')),
    }));
  if (email === undefined) return undefined;
  const keep = async (): Promise<void> => {
    const settings = workspace.getConfiguration('oneOnOne');
    if (known.name === undefined && name !== '') await settings.update('me.name', name, ConfigurationTarget.Global);
    if (known.email === undefined) await settings.update('me.email', email, ConfigurationTarget.Global);
  };
  return { me: { ...(name === '' ? {} : { name }), email }, keep };
}

async function fromGit(key: string): Promise<string | undefined> {
  const [repository] = (await gitApi())?.repositories ?? [];
  return (await repository?.getConfig(key).catch(() => '')) || (await repository?.getGlobalConfig(key).catch(() => '')) || undefined;
}
