import { type Uri, workspace } from 'vscode';
import { createFile, whyNotWritten } from './newFile';

/** Writes what the user asked to be written, over what is there. Where that fails, what was there is there again. */
export async function writeTarget(target: Uri, text: string): Promise<void> {
  const before = await workspace.fs.readFile(target).then(undefined, () => undefined);
  if (before === undefined && (await createFile(target, text))) return;
  try {
    await workspace.fs.writeFile(target, new TextEncoder().encode(text));
  } catch (error) {
    if (before !== undefined) await workspace.fs.writeFile(target, before).then(undefined, () => undefined);
    throw whyNotWritten(target, error);
  }
}
