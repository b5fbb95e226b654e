import type { CommandDefinition } from '../src/commands/define';
import type { FigureDefinition } from '../src/core/insights/figure';
import type { Rule } from '../src/core/rules/rule';
import type { SettingDefinition } from '../src/platform/settingsTable';
import type { ToolDefinition } from '../src/tools/define';

/** What the manifest, its texts, the README's tables, the page of rules and words to translate are written from. */
export interface Constants {
  readonly allCommands: readonly CommandDefinition[];
  readonly allTools: readonly ToolDefinition[];
  readonly settings: Readonly<Record<string, SettingDefinition>>;
  readonly questions: readonly { readonly text: string }[];
  readonly rules: readonly Rule[];
  readonly schema: Readonly<Record<string, { readonly about: string }>>;
  readonly editorIds: readonly string[];
  rulesPage(rules: readonly Rule[]): string;
  readonly figures: readonly FigureDefinition[];
  readonly figureLabels: readonly string[];
  insightsPage(figures: readonly FigureDefinition[]): string;
  insightWords(figures: readonly FigureDefinition[], labels: readonly string[]): string[];
}

export function readConstants(): Promise<Constants>;

/** What the constants say that no call of `l10n.t` has in it: their words stand in core, without `vscode`. */
export function wordsToTranslate(
  constants: Pick<Constants, 'questions' | 'rules' | 'schema' | 'figures' | 'figureLabels' | 'insightWords'>,
): readonly string[];

/** The texts that the constants make of these files, by name. */
export function written(constants: Constants, files: Readonly<Record<string, string>>): Readonly<Record<string, string>>;

export const fileNames: readonly string[];
