import type { Doc } from './document';
import type { ExportedNotes } from './exportedNote';
import type { ExportedIssues } from './issuesDocument';
import { writeMarkdown } from './markdown';
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
  /** @param locale BCP 47, of the words in it. */
  write(content: T, locale?: string): string | Promise<string>;
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
  { ...html, write: async (doc, locale) => (await import('./html')).writeHtml(doc, locale) },
  { ...markdown, write: writeMarkdown },
  { ...slack, write: writeSlack },
];

/** What reads Markdown is loaded with the first of these. */
const notesDocument = () => import('./notesDocument');
const issuesDocument = () => import('./issuesDocument');

export const noteFormats: readonly ExportFormat<ExportedNotes>[] = [
  { ...markdown, write: async (notes) => writeMarkdown((await notesDocument()).notesDocument(notes)) },
  { ...html, write: writeNotesPage },
  { ...csv, write: async (notes) => writeRows((await notesDocument()).noteRows(notes)) },
  { ...json, write: async (notes) => (await notesDocument()).notesJson(notes) },
];

export const issueFormats: readonly ExportFormat<ExportedIssues>[] = [
  { ...markdown, write: async (issues) => writeMarkdown((await issuesDocument()).issuesDocument(issues)) },
  { ...csv, write: async ({ issues, words }) => writeRows((await issuesDocument()).issueRows({ issues, words })) },
];

async function writeNotesPage(notes: ExportedNotes, locale?: string): Promise<string> {
  const [document, { writeHtml }] = await Promise.all([notesDocument(), import('./html')]);
  return writeHtml(document.notesDocument(notes, notes.title), locale);
}

async function writeRows(rows: readonly (readonly string[])[]): Promise<string> {
  return (await import('./csv')).writeCsv(rows);
}
