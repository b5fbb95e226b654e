import { commands, env } from 'vscode';

/** What is selected in the active terminal. VS Code has no other way to it than the clipboard, which gets its text back. */
export async function terminalSelection(): Promise<string> {
  const before = await env.clipboard.readText();
  try {
    await env.clipboard.writeText('');
    await commands.executeCommand('workbench.action.terminal.copySelection');
    return await env.clipboard.readText();
  } finally {
    await env.clipboard.writeText(before);
  }
}
