import { commands } from 'vscode';
import { defineCommand } from '../define';

/**
 * Shows the Meetings view, wherever it is, and, where there is nothing yet, what one can begin with. Its title has the other names of a 1:1:
 * the palette finds a command by its title, and our category answers to `1:1` alone.
 */
export const open = defineCommand<void>({
  id: 'open',
  title: 'Open One-on-One (1on1 Agendas and Notes)',
  asks: false,
  icon: 'comment-discussion',
  run: async () => {
    await commands.executeCommand('oneOnOne.meetings.focus');
  },
});
