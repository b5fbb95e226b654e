import {
  type CancellationToken,
  l10n,
  LanguageModelTextPart,
  LanguageModelToolResult,
  MarkdownString,
  type PreparedToolInvocation,
  workspace,
} from 'vscode';
import { Arguments } from '../commands/arguments';
import type { CommandContext } from '../commands/context';
import { Problem } from '../platform/problem';
import { Settings } from '../platform/settings';
import { addPoint } from './addPoint';
import { completeAction } from './completeAction';
import type { ToolDefinition, ToolPlan } from './define';
import { listActions } from './listActions';
import { readAgenda } from './readAgenda';
import { readMeeting } from './readMeeting';
import { searchNotes } from './searchNotes';
import { trackAction } from './trackAction';

/** Every tool, in the order of the manifest. */
export const allTools: readonly ToolDefinition[] = [
  readAgenda,
  listActions,
  searchNotes,
  readMeeting,
  addPoint,
  trackAction,
  completeAction,
];

/** What VS Code asks of the tools, each by its full name. */
interface Tools {
  /** What the user is asked before a call. Changes nothing. */
  prepare(name: string, input: unknown): Promise<PreparedToolInvocation>;
  /** Does it. A failure is thrown: the model is told why. */
  invoke(name: string, input: unknown, token: CancellationToken): Promise<LanguageModelToolResult>;
}

/** Nothing is looked up, nor the context made, as long as agents may not use the notes. */
export function createTools(made: () => Promise<CommandContext>): Tools {
  const byName = new Map(allTools.map((tool) => [`oneOnOne_${tool.id}`, tool]));
  const settings = new Settings();
  const planned = async (name: string, input: unknown): Promise<ToolPlan> => {
    checkAllowed(settings);
    const tool = byName.get(name);
    if (tool === undefined) throw new Error(`no tool ${name}`);
    const context = await made();
    await context.index.ready;
    return tool.plan(context, new Arguments(input));
  };
  return {
    async prepare(name, input) {
      const plan = await planned(name, input);
      // Names and notes are text, never Markdown.
      const message = new MarkdownString().appendText(plan.asks);
      return { confirmationMessages: { title: l10n.t('Allow an agent to use your 1:1 notes?'), message } };
    },
    async invoke(name, input, token) {
      const plan = await planned(name, input);
      return new LanguageModelToolResult([new LanguageModelTextPart(await plan.run(token))]);
    },
  };
}

function checkAllowed(settings: Settings): void {
  if (!settings.get('agents.enabled'))
    throw new Problem(l10n.t("Agents can't use your 1:1 notes. To allow it, turn on the setting oneOnOne.agents.enabled."));
  if (!workspace.isTrusted) throw new Problem(l10n.t("Agents can't use your 1:1 notes in Restricted Mode."));
}
