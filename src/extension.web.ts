import type { ExtensionContext } from 'vscode';
import { activateProduct } from './activate';

/** The entry in the web-worker extension host: the browser. */
export function activate(context: ExtensionContext): ReturnType<typeof activateProduct> {
  return activateProduct(context);
}
