import { l10n } from 'vscode';
import { Problem } from '../../platform/problem';

/** A text that a command's one object says; undefined where it says none. Anything else is a problem that names it. */
export function givenText(given: unknown, name: string): string | undefined {
  if (given === undefined || given === null) return undefined;
  if (typeof given !== 'object' || Array.isArray(given)) throw new Problem(l10n.t('This command takes one object, not "{0}".', String(given)));
  const value = (given as Readonly<Record<string, unknown>>)[name];
  if (value === undefined || typeof value === 'string') return value;
  throw new Problem(l10n.t('{0} cannot be "{1}".', name, typeof value === 'object' ? JSON.stringify(value) : String(value)));
}
