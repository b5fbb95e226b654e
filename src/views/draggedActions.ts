import { type DataTransfer, DataTransferItem } from 'vscode';

/** What dragged actions are called. The data is a JSON array of ids. */
export const actionMime = 'application/vnd.one-on-one.actions';

export function putActions(ids: readonly string[], data: DataTransfer): void {
  data.set(actionMime, new DataTransferItem(JSON.stringify(ids)));
}

/** The ids of what was dropped. VS Code may put an empty item of the same type before ours. */
export async function takeActions(data: DataTransfer): Promise<string[]> {
  for (const [type, item] of data) {
    const text = type === actionMime ? await item.asString() : '';
    if (text.startsWith('[')) return JSON.parse(text) as string[];
  }
  return [];
}
