import type { Issue } from '../agenda/issues';
import { issueHeader, issueRow, issueTable, type IssueWords } from '../agenda/issueTable';
import { type ExportedNote, exportJson, exportMarkdown } from './noteExport';

/** What a format is good for; worded at the edge. */
export type FormatUse = 'reading' | 'spreadsheet' | 'programs';

/** One form in which something leaves the folder. */
export interface ExportFormat<T> {
  /** What a command's `format` says. */
  readonly id: string;
  /** Its name, the same in every language. */
  readonly label: string;
  readonly use: FormatUse;
  /** Of its files, without a dot. */
  readonly extension: string;
  /** VS Code's id of the language its text is in. */
  readonly language: string;
  write(content: T): string | Promise<string>;
}

export interface ExportedIssues {
  readonly issues: readonly Issue[];
  readonly words: IssueWords;
  /** URI of the place that links are relative to; undefined: no links. */
  readonly from?: string | undefined;
}

const markdown = { id: 'markdown', label: 'Markdown', use: 'reading', extension: 'md', language: 'markdown' } as const;
const json = { id: 'json', label: 'JSON', use: 'programs', extension: 'json', language: 'json' } as const;
const csv = { id: 'csv', label: 'CSV', use: 'spreadsheet', extension: 'csv', language: 'csv' } as const;

/** In the order in which they are offered. */
export const noteFormats: readonly ExportFormat<readonly ExportedNote[]>[] = [
  { ...markdown, write: exportMarkdown },
  { ...json, write: exportJson },
];

export const issueFormats: readonly ExportFormat<ExportedIssues>[] = [
  { ...markdown, write: ({ issues, words, from }) => issueTable(issues, words, from) },
  { ...csv, write: writeIssues },
];

async function writeIssues({ issues, words }: ExportedIssues): Promise<string> {
  const { writeCsv } = await import('./csv');
  return writeCsv([issueHeader, ...issues.map((issue) => issueRow(issue, words))]);
}
