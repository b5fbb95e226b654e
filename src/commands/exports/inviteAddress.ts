import { l10n } from 'vscode';
import type { Manager } from '../../core/model';
import { isMailAddress } from '../../core/text/mailAddress';
import { showInformation } from '../../platform/messages';
import type { Me } from '../../platform/identity';
import type { Steps } from '../../platform/quickInput/steps';
import { askChoice } from '../ask';
import { askEmail } from '../people/askEmail';

/** Why no one would be invited, in words; undefined where both addresses are known. */
function whyNobodyIsInvited({ name, profile }: Manager, me: Me): string | undefined {
  if (!isMailAddress(profile.email?.trim() ?? ''))
    return l10n.t('{0} has no email address, so the invite is for your calendar only.', name);
  return isMailAddress(me.email?.trim() ?? '')
    ? undefined
    : l10n.t("Your email address isn't set, so the invite is for your calendar only.");
}

/** Says that, without waiting for an answer. */
export function tellNobodyIsInvited(manager: Manager, me: Me): void {
  const words = whyNobodyIsInvited(manager, me);
  if (words !== undefined) void showInformation(words);
}

/** Says it and asks what to do: an address for the profile, nothing where the invite is to be without one, or undefined when cancelled. */
export async function askAddress(manager: Manager, me: Me, steps: Steps): Promise<{ readonly email?: string } | undefined> {
  const words = whyNobodyIsInvited(manager, me);
  if (words === undefined) return {};
  const title = l10n.t('Create invite');
  const picked = await askChoice(
    title,
    words,
    [
      { label: l10n.t('Add Email Address…'), value: true },
      { label: l10n.t('Create for My Calendar'), value: false },
    ],
    steps,
  );
  if (picked === undefined) return undefined;
  if (!picked.value) return {};
  const email = await askEmail(manager, title, { steps });
  return email === undefined ? undefined : { email };
}
