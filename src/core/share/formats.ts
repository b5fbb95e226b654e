import type { Issue } from '../agenda/issues';
import { issueHeader, issueRow, issueTable, type IssueWords } from '../agenda/issueTable';
import type { Doc } from './document';
import { writeMarkdown } from './markdown';
import { exportJson, exportMarkdown } from './noteExport';
import type { ExportedNotes } from './notesDocument';
import { writeSlack } from './slack';
import { writeText } from './text';

/** What a format is good for; worded at the edge. */
export type FormatUse = 'reading' | 'printing' | 'chat' | 'spreadsheet' | 'programs';

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

const html = { id: 'html', label: 'HTML', use: 'printing', extension: 'html', language: 'html' } as const;
const text = { id: 'text', label: 'Text', use: 'reading', extension: 'txt', language: 'plaintext' } as const;
const slack = { id: 'slack', label: 'Slack', use: 'chat', extension: 'txt', language: 'plaintext' } as const;

/** Forms of any document; mail has recipients besides: `writeEml`, `writeMailto`. In the order in which they are offered, as all of these are. */
export const documentFormats: readonly ExportFormat<Doc>[] = [
  { ...text, write: writeText },
  { ...html, write: async (doc) => (await import('./html')).writeHtml(doc) },
  { ...markdown, write: writeMarkdown },
  { ...slack, write: writeSlack },
];

export const noteFormats: readonly ExportFormat<ExportedNotes>[] = [
  { ...markdown, write: ({ notes }) => exportMarkdown(notes) },
  { ...html, write: writeNotesPage },
  { ...csv, write: writeNoteRows },
  { ...json, write: ({ notes }) => exportJson(notes) },
];

export const issueFormats: readonly ExportFormat<ExportedIssues>[] = [
  { ...markdown, write: ({ issues, words, from }) => issueTable(issues, words, from) },
  { ...csv, write: writeIssues },
];

async function writeIssues({ issues, words }: ExportedIssues): Promise<string> {
  const { writeCsv } = await import('./csv');
  return writeCsv([issueHeader, ...issues.map((issue) => issueRow(issue, words))]);
}

/** What reads Markdown is loaded with the first of these. */
async function writeNotesPage(exported: ExportedNotes): Promise<string> {
  const [{ notesDocument }, { writeHtml }] = await Promise.all([import('./notesDocument'), import('./html')]);
  return writeHtml(notesDocument(exported));
}

async function writeNoteRows(exported: ExportedNotes): Promise<string> {
  const [{ noteRows }, { writeCsv }] = await Promise.all([import('./notesDocument'), import('./csv')]);
  return writeCsv(noteRows(exported));
}
