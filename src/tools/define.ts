import type { Arguments } from '../commands/arguments';
import type { CommandContext } from '../commands/context';

/** A value that a model gives: a text, one of several where they are listed. */
export interface ToolInput {
  /** For the model. */
  readonly description: string;
  readonly oneOf?: readonly string[];
  readonly optional?: true;
}

/** What one call comes to, worked out before anybody is asked. */
export interface ToolPlan {
  /** The question that the user confirms: whose notes, and what is read or written. */
  readonly asks: string;
  /** Does it, and gives what the model is told. */
  run(token: { readonly isCancellationRequested: boolean }): Promise<string>;
}

/** A tool for agents: all that there is to say of it. The manifest is written from it. */
export interface ToolDefinition {
  /** Without the prefix `oneOnOne_`. */
  readonly id: string;
  /** In English, for the user. */
  readonly title: string;
  readonly description: string;
  /** The name of a product icon. */
  readonly icon: string;
  /** For the model, in English whatever the user's language. */
  readonly modelDescription: string;
  readonly input: Readonly<Record<string, ToolInput>>;
  /** Changes nothing. What the input means is looked up again for the call itself. A failure that can be expected is thrown as a `Problem`. */
  readonly plan: (context: CommandContext, args: Arguments) => Promise<ToolPlan>;
}

export function defineTool(tool: ToolDefinition): ToolDefinition {
  return tool;
}

/** Whose 1:1s; every tool that takes it says the same of it. */
export const managerInput: ToolInput = {
  description: 'ID or full name of the person, such as "ada-lovelace". If left out, the person whose 1:1 is next.',
  optional: true,
};
