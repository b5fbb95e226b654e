import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { carryOver, type CarriedOver } from '../../../src/core/agenda/carryOver';
import { applyEdits } from '../../../src/core/text/textEdit';
import { managerCount, managerId, notePath, noteText, profileText } from '../notes.mjs';
import { report } from './measure';
import { openProduct } from './openProduct';

const NOTES = 500;
const LINES = 100;
const template = '# Ada\n\n## Alignment\n\n- \n\n## Follow-up\n\n## Notes\n\n';

/** What is open in 500 notes of one manager, carried into a new note, and once more into what came of that. */
report(async ({ scratch, times }) => {
  writeNotesOfOne(scratch);
  const { root, index, schedule } = await openProduct(scratch);
  const manager = index.manager(root, managerId(0));
  if (manager === undefined) throw new Error('no manager');
  const uri = `${root}/${manager.id}/2027-01-05.md`;
  const [held] = schedule.heldBefore(manager, { uri, date: '2027-01-05' });
  const previous = held && { uri: held.uri, date: held.date, text: readFileSync(fileURLToPath(held.uri), 'utf8') };
  const fill = (text: string): CarriedOver =>
    carryOver({ note: { uri, text }, actions: index.actions(manager), ...(previous && { previous }) });
  const { edits } = await times.clocked('carry over', () => fill(template));
  const filled = applyEdits(template, edits);
  const again = await times.clocked('carry over again', () => fill(filled));
  if (again.edits.length > 0) throw new Error('carried over twice');
  index.dispose();
});

function writeNotesOfOne(folder: string): void {
  if (existsSync(folder)) return;
  mkdirSync(path.join(folder, managerId(0)), { recursive: true });
  writeFileSync(path.join(folder, managerId(0), 'profile.md'), profileText(0));
  for (let note = 0; note < NOTES; note++)
    writeFileSync(path.join(folder, notePath(note * managerCount)), noteText(note * managerCount, LINES));
}
