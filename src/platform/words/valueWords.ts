import { l10n } from 'vscode';
import { expectedValues } from '../../core/note/problemMessages';
import type { KindName } from '../../core/note/valueKinds';

/** What to write where a value is to be of this kind. */
export function expectedWords(kind: KindName): string {
  return l10n.t(expectedValues[kind]);
}
