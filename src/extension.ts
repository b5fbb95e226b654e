import type { ExtensionContext } from 'vscode';
import { activateProduct } from './activate';
import type { OneOnOneApi } from './api';

/** The entry in the Node extension host: desktop, remote. */
export function activate(context: ExtensionContext): OneOnOneApi {
  return activateProduct(context);
}
