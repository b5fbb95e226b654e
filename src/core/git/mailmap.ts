/**
 * The addresses that git shows for mine in a history: each as it is, and what `.mailmap` makes of it. In lower case.
 * @param mailmap its text: `Proper Name <proper@example.com> Name <commit@example.com>`, a line each.
 */
export function shownEmails(emails: readonly string[], mailmap: string): Set<string> {
  const mine = new Set(emails.map((email) => email.trim().toLowerCase()).filter((email) => email !== ''));
  for (const line of mailmap.split(/\r\n?|\n/)) {
    if (/^\s*#/.test(line)) continue;
    const [proper, commit] = [...line.matchAll(/<\s*([^<>]{0,254}?)\s*>/g)].map(([, email = '']) => email.toLowerCase());
    if (proper !== undefined && commit !== undefined && proper !== '' && mine.has(commit)) mine.add(proper);
  }
  return mine;
}
