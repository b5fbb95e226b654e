import type { ActionStatus } from '../model';

/** What a box says. A character that is not ours counts as open: other tools' states are never done by accident. */
export function statusOf(box: string): ActionStatus {
  switch (box) {
    case 'x':
    case 'X':
      return 'done';
    case '-':
      return 'cancelled';
    case '/':
      return 'in-progress';
    case '>':
      return 'moved';
    default:
      return 'open';
  }
}

/** The character that is written for a status. */
export const boxOf: Readonly<Record<ActionStatus, string>> = { open: ' ', 'in-progress': '/', done: 'x', cancelled: '-', moved: '>' };

/** Whether it still waits for someone: open or in progress. What is moved on is not. */
export function isOpen(status: ActionStatus): boolean {
  return status === 'open' || status === 'in-progress';
}
