import { type DataTransfer, DataTransferItem } from 'vscode';

/** What dragged rows are called: the data is a JSON array of texts, `uri#^id` of actions or the URIs of meetings. */
export const actionMime = 'application/vnd.one-on-one.actions';
export const meetingMime = 'application/vnd.one-on-one.meetings';

export type Dragged = typeof actionMime | typeof meetingMime;

export function putDragged(type: Dragged, texts: readonly string[], data: DataTransfer): void {
  if (texts.length > 0) data.set(type, new DataTransferItem(JSON.stringify(texts)));
}

/** What was dropped. VS Code may put an empty item of the same type before ours. */
export async function takeDragged(type: Dragged, data: DataTransfer): Promise<string[]> {
  for (const [found, item] of data) {
    const text = found === type ? await item.asString() : '';
    if (text.startsWith('[')) return JSON.parse(text) as string[];
  }
  return [];
}
