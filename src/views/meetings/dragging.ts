import { commands, type TreeDragAndDropController } from 'vscode';
import { type Dragged, putDragged, takeDragged } from '../dragged';
import type { MeetingsNode } from './nodes';

const actions: Dragged = 'application/vnd.one-on-one.actions';
const meetings: Dragged = 'application/vnd.one-on-one.meetings';

/** An action dropped on a meeting goes on its agenda; on anything else of a series, on the next one. What a dropped meeting does, `move` says: it is given the note's URI. */
export function dragging(move: (uri: string, node: MeetingsNode) => Promise<void>): TreeDragAndDropController<MeetingsNode> {
  return {
    dragMimeTypes: [meetings],
    dropMimeTypes: [actions, meetings],
    handleDrag(nodes, data) {
      putDragged(meetings, nodes.flatMap((node) => (node.kind === 'meeting' ? node.uri : [])), data);
    },
    async handleDrop(node, data) {
      for (const id of await takeDragged(actions, data)) await commands.executeCommand('oneOnOne.putOnAgenda', { id, ...(node?.kind === 'meeting' ? { meeting: node.uri } : {}) });
      for (const uri of await takeDragged(meetings, data)) if (node !== undefined) await move(uri, node);
    },
  };
}
