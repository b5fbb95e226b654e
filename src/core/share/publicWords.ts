import type { Action } from '../model';
import { oneLine } from '../text/oneLine';
import { readLine } from './readBlocks';
import { textOfLine } from './text';

/** What an action says to others, on one line and without marks; undefined where it is private. */
export function publicWords({ private: isPrivate, task }: Pick<Action, 'private' | 'task'>): string | undefined {
  return isPrivate ? undefined : oneLine(textOfLine(readLine(task.text)));
}
