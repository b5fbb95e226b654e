import type { ReferenceTarget } from '../link/reference';

/** A link in brackets to the id of a win, its text `win`: what a win's point on an agenda ends in. */
const link = /\s*\(\[win\]\([^()\s]{0,1000}#\^[A-Za-z0-9-]+\)\)$/i;
const log = /(?:^|\/)wins(?:\.md)?$/i;

/** Whether a reference is to a win: its point is one to talk about, while one that refers to an action is that action. */
export function refersToWin({ target }: Pick<ReferenceTarget, 'target'>): boolean {
  return log.test(target);
}

/** A point's text without the link to its win. */
export function withoutWinLink(text: string): string {
  return text.trimEnd().replace(link, '');
}
