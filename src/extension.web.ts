import type { ExtensionContext } from 'vscode';
import { activateProduct } from './activate';
import type { OneOnOneApi } from './api';

/** The entry in the web-worker extension host: the browser. */
export function activate(context: ExtensionContext): OneOnOneApi {
  return activateProduct(context);
}
