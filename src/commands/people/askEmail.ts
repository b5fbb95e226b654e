import { l10n } from 'vscode';
import type { Manager } from '../../core/model';
import { isMailAddress } from '../../core/text/mailAddress';
import { Steps } from '../../platform/quickInput/steps';

/**
 * The address of somebody whose profile has none, when it is first needed. Undefined when left.
 * `mayBeEmpty`: one may go on without.
 */
export function askEmail({ name }: Manager, title: string, { mayBeEmpty = false, steps = new Steps() } = {}): Promise<string | undefined> {
  return steps.text({
    title,
    prompt: mayBeEmpty
      ? l10n.t('Email address of {0}. Saved to their profile. Leave empty to go on without.', name)
      : l10n.t('Email address of {0}. Saved to their profile.', name),
    check: (value) =>
      (mayBeEmpty && value === '') || isMailAddress(value) ? undefined : l10n.t('Enter an email address, such as me@example.com.'),
  });
}
