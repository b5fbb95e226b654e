import type { CommandDefinition } from '../src/commands/define';
import type { SettingDefinition } from '../src/platform/settingsTable';

/** What the manifest, its texts and the README's tables are written from. */
export interface Constants {
  readonly allCommands: readonly CommandDefinition[];
  readonly settings: Readonly<Record<string, SettingDefinition>>;
}

export function readConstants(): Promise<Constants>;

/** The texts that the constants make of these files, by name. */
export function written(constants: Constants, files: Readonly<Record<string, string>>): Readonly<Record<string, string>>;

export const fileNames: readonly string[];
