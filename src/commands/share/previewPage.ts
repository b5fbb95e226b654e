import { env, l10n } from 'vscode';
import { escapeHtml, htmlFragment } from '../../core/share/html';
import type { MailAddress } from '../../core/share/eml';
import { writeText } from '../../core/share/text';
import { Problem, reasonOf } from '../../platform/problem';
import { webviewPage } from '../../platform/webviewPage';
import { textOf } from './draft';
import { type Deed, previewScript, type Seen } from './previewScript';
import { previewStyle } from './previewStyle';
import { inForm, type Outgoing } from './send';

/** What the page shows of what would go, or why nothing can. */
export async function seenOf(what: Outgoing | Problem): Promise<Omit<Seen, 'version'>> {
  if (what instanceof Problem) {
    const { message } = what;
    return { html: '', text: '', head: '', body: `<p class="problem">${escapeHtml(message)}</p>`, noMail: message, problem: message };
  }
  const html = htmlFragment(what.doc);
  const noMail = await textOf(what, 'mailto').then(() => undefined, reasonOf);
  const hasInvite = (await inForm(what, 'eml')).calendar !== undefined;
  return { html, text: writeText(what.doc), head: headOf(what, noMail, hasInvite), body: html, noMail };
}

function headOf({ to, cc, subject, manager }: Outgoing, noMail: string | undefined, hasInvite: boolean): string {
  const names: readonly (readonly [name: string, value: string])[] = [
    [l10n.t('To'), to.length > 0 ? to.map(addressWords).join(', ') : (manager?.name ?? '')],
    [l10n.t('Copy to'), cc.map(addressWords).join(', ')],
    [l10n.t('Subject'), subject],
  ];
  const lines = names
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `<div><dt>${escapeHtml(name)}</dt><dd dir="auto">${escapeHtml(value)}</dd></div>`);
  const notes = [
    ...(to.length > 0 || manager === undefined ? [] : [`${escapeHtml(noAddress(manager))} ${button('profile', l10n.t('Open Profile'))}`]),
    ...(noMail === undefined ? [] : [`<span id="no-mail">${escapeHtml(noMail)}</span>`]),
    ...(hasInvite ? [escapeHtml(l10n.t('A saved mail draft carries the invite, too.'))] : []),
  ];
  return `<dl>${lines.join('')}</dl>${notes.map((note) => `<p class="note">${note}</p>`).join('')}`;
}

function noAddress({ name, profile: { email = '' } }: NonNullable<Outgoing['manager']>): string {
  return email.trim() === ''
    ? l10n.t("{0}'s profile has no email address, so a mail starts without a recipient.", name)
    : l10n.t('"{0}" in {1}\'s profile isn\'t an email address, so a mail starts without a recipient.', email.trim(), name);
}

function addressWords({ name, email }: MailAddress): string {
  return name === undefined ? email : `${name} <${email}>`;
}

function button(deed: Deed, label: string, kind = ''): string {
  return `<button type="button" class="${kind}" data-does="${deed}">${escapeHtml(label)}</button>`;
}

/** The page, as it first shows. */
export function previewPage(title: string, { head, body }: Pick<Seen, 'head' | 'body'>): string {
  const nonce = crypto.randomUUID().replaceAll('-', '');
  const buttons = [
    button('copy', l10n.t('Copy'), 'first'),
    button('text', l10n.t('Copy as Text')),
    button('slack', l10n.t('Copy for Slack')),
    button('mail', l10n.t('Mail')),
    button('save', l10n.t('Save As…')),
  ];
  return webviewPage({
    language: env.language,
    title,
    nonce,
    style: previewStyle,
    script: `(${previewScript.toString()})()`,
    body: `<header>
<div class="buttons" role="group" aria-label="${escapeHtml(l10n.t('Send'))}">${buttons.join('')}</div>
<p id="said" role="status"></p>
</header>
<section id="head" aria-label="${escapeHtml(l10n.t('Mail'))}">${head}</section>
<p class="left-out">${escapeHtml(l10n.t('Only what you see here is sent. Private parts are left out.'))}</p>
<main id="body" aria-label="${escapeHtml(title)}">${body}</main>`,
  });
}
