import { l10n } from 'vscode';
import type { ExportFormat, FormatUse } from '../../core/share/formats';
import type { Steps } from '../../platform/quickInput/steps';
import type { Arguments } from '../arguments';
import { askChoice } from '../ask';

/** The one of these that `format` names. */
export function formatArgument<T>(args: Arguments, formats: readonly ExportFormat<T>[]): ExportFormat<T> | undefined {
  const id = args.oneOf(
    'format',
    formats.map((format) => format.id),
  );
  return formats.find((format) => format.id === id);
}

export async function askFormat<T>(
  title: string,
  formats: readonly ExportFormat<T>[],
  steps?: Steps,
): Promise<ExportFormat<T> | undefined> {
  const choices = formats.map((format) => ({ label: format.label, description: useWords(format.use), value: format }));
  return (await askChoice(title, l10n.t('Select a format'), choices, steps))?.value;
}

function useWords(use: FormatUse): string {
  switch (use) {
    case 'reading':
      return l10n.t('to read and to share');
    case 'printing':
      return l10n.t('to print, or for a browser');
    case 'chat':
      return l10n.t('to paste into Slack');
    case 'spreadsheet':
      return l10n.t('for a spreadsheet');
    case 'programs':
      return l10n.t('for other programs');
  }
}
