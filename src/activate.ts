import type { ExtensionContext } from 'vscode';
import type { OneOnOneApi } from './api';

export function activateProduct(context: ExtensionContext): OneOnOneApi {
  throw new Error(`not wired yet: ${context.extension.id}`);
}
