import type { Action } from '../model';
import { oneLine } from '../text/oneLine';
import { readLine, type WithId } from './readBlocks';
import { textOfLine } from './text';

/** What an action says to others, on one line and without marks; undefined where it is private. @param withId for references in its words. */
export function publicWords({ private: isPrivate, task }: Pick<Action, 'private' | 'task'>, withId: WithId): string | undefined {
  return isPrivate ? undefined : oneLine(textOfLine(readLine(task.text, withId)));
}
