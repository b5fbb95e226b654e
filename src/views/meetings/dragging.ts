import { commands } from 'vscode';
import { actionMime, meetingMime, putDragged, takeDragged } from '../dragged';
import type { ViewContent } from '../lazyTreeView';
import { isOfPerson, type MeetingsNode } from './nodes';

/** An action dropped on a meeting goes on its agenda; on anything else of a series, on the next one of that series, whosever it is. What a dropped meeting does, `move` says: it is given the note's URI. */
export function dragging(move: (uri: string, node: MeetingsNode) => Promise<void>): ViewContent<MeetingsNode>['dragging'] {
  return {
    handleDrag(nodes, data) {
      putDragged(
        meetingMime,
        nodes.flatMap((node) => (node.kind === 'meeting' ? node.uri : [])),
        data,
      );
    },
    async handleDrop(node, data) {
      for (const action of await takeDragged(actionMime, data)) {
        const [uri, id] = action.split('#^');
        await commands.executeCommand('oneOnOne.putOnAgenda', { id, uri, ...agendaOf(node) });
      }
      for (const uri of await takeDragged(meetingMime, data)) if (node !== undefined) await move(uri, node);
    },
  };
}

function agendaOf(node: MeetingsNode | undefined): { readonly meeting?: string; readonly manager?: string; readonly root?: string } {
  if (node === undefined || !isOfPerson(node)) return {};
  return node.kind === 'meeting' ? { meeting: node.uri } : { manager: node.manager, root: node.root };
}
