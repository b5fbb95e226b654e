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
      const agenda = agendaOf(node);
      const actions = (await takeDragged(actionMime, data)).map(actionOf);
      // On one agenda all go at once, in one undo; else each goes on that of its own series.
      for (const some of agenda === undefined ? actions.map((one) => [one]) : [actions])
        if (some.length > 0) await commands.executeCommand('oneOnOne.putOnAgenda', { ...some[0], ...agenda }, some);
      for (const uri of await takeDragged(meetingMime, data)) if (node !== undefined) await move(uri, node);
    },
  };
}

function actionOf(dragged: string): { readonly uri: string | undefined; readonly id: string | undefined } {
  const [uri, id] = dragged.split('#^');
  return { uri, id };
}

function agendaOf(
  node: MeetingsNode | undefined,
): { readonly meeting: string } | { readonly manager: string; readonly root: string } | undefined {
  if (node === undefined || !isOfPerson(node)) return undefined;
  return node.kind === 'meeting' ? { meeting: node.uri } : { manager: node.manager, root: node.root };
}
