import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { ActionNode, ActionsNode } from '../../../src/views/actions/nodes';
import { ActionsProvider } from '../../../src/views/actions/provider';
import { writeNotes } from '../notes.mjs';
import { report } from './measure';
import { openProduct } from './openProduct';

/** So many notes have 10,000 open actions, or a few more. */
const NOTES = 2_740;

/** The first paint of the actions view over 10,000 open actions, and one of them changed and repainted. */
report(async ({ scratch, times }) => {
  if (!existsSync(scratch)) {
    mkdirSync(scratch, { recursive: true });
    writeNotes(scratch, NOTES);
  }
  const { index, schedule, type } = await openProduct(scratch);
  const provider = new ActionsProvider(index, schedule, { groupBy: 'due', filter: '', done: false });
  const rows = await times.clocked('actions view', () => paint(provider));
  const changed = rows.find(({ source }) => source.includes('Send'));
  if (changed === undefined) throw new Error('no row');
  const text = readFileSync(fileURLToPath(changed.uri), 'utf8').replace(
    changed.source,
    changed.source.replace(changed.action.task.text, 'Something else'),
  );
  let told: readonly ActionsNode[] = [];
  provider.onDidChangeTreeData((nodes) => {
    told = [nodes ?? []].flat();
  });
  await times.clocked('actions view, one change', () => {
    type(changed.uri, text);
    provider.refresh({ all: false, uris: new Set([changed.uri]), managers: new Set() });
    told.forEach((node) => provider.getTreeItem(node));
  });
  if (!told.includes(changed)) throw new Error('the change is not repainted');
  index.dispose();
});

/** All that VS Code asks for at first: the groups are open. Answers the rows. */
async function paint(provider: ActionsProvider): Promise<ActionNode[]> {
  const rows: ActionsNode[] = [];
  for (const group of await provider.getChildren()) {
    provider.getTreeItem(group);
    rows.push(...(await provider.getChildren(group)));
  }
  rows.forEach((row) => provider.getTreeItem(row));
  return rows.filter((row): row is ActionNode => row.kind === 'action');
}
