import { setStatus } from '../action/setStatus';
import type { LineParts } from '../action/readTaskLine';
import { boxOf, isOpen, statusOf } from '../action/status';
import type { FieldForm } from '../action/fields';
import type { TextEdit } from '../text/textEdit';

/** Whether a talking point was discussed: its box is closed. */
export function isDiscussed({ source, box }: LineParts): boolean {
  return !isOpen(statusOf(source.slice(box.start, box.end)));
}

/** The edits, relative to the line, that tick a talking point, or clear its box. It gets no date; one that it has goes with its box. */
export function setDiscussed(parts: LineParts, discussed: boolean, form: FieldForm): TextEdit[] {
  if (isDiscussed(parts) === discussed) return [];
  if (!discussed) return setStatus(parts, 'open', '', form);
  return [{ start: parts.box.start, end: parts.box.end, text: boxOf.done }];
}
