import type { CommandContext } from './context';

/** A place in the menus of VS Code, as the manifest has it. */
export interface MenuEntry {
  /** The name of the menu: `view/title`, say. */
  readonly menu: string;
  readonly when: string;
  readonly group: string;
}

/** A default key of a command, as the manifest has it. */
export interface Keybinding {
  readonly key: string;
  readonly mac?: string;
  readonly when: string;
}

/** A command of the palette, for keybindings and for other extensions: all that there is to say of it. The manifest is written from it. */
export interface CommandDefinition<R = unknown> {
  /** Without the prefix `oneOnOne.`. */
  readonly id: string;
  /** In English; it ends in an ellipsis where the command asks. */
  readonly title: string;
  /** Whether someone who runs it by hand is asked for something before anything happens. */
  readonly asks: boolean;
  /** The name of a product icon. */
  readonly icon?: string;
  /** Where it can run; everywhere, if absent. */
  readonly when?: string;
  /** Where the palette offers it: a `when` clause, or nowhere; everywhere, if absent. */
  readonly palette?: string | false;
  readonly menus?: readonly MenuEntry[];
  readonly keys?: readonly Keybinding[];
  /**
   * Called when the index has been read. What a caller gives comes after the context; undefined means: cancelled, and nothing was done.
   * A failure that can be expected is thrown as a `Problem`.
   */
  readonly run: (context: CommandContext, ...given: readonly unknown[]) => R | Promise<R>;
}

export function defineCommand<R>(command: CommandDefinition<R>): CommandDefinition<R> {
  return command;
}
