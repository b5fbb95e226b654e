import type { ExtensionContext } from 'vscode';
import { activateProduct } from './activate';
import type { OneOnOneApi } from './api';
import { nodeDisk } from './platform/files/nodeDisk';

/** The entry in the Node extension host: desktop, remote. */
export function activate(context: ExtensionContext): OneOnOneApi {
  return activateProduct(context, nodeDisk());
}
