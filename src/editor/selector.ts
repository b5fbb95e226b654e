import type { DocumentSelector } from 'vscode';

/** Markdown of any scheme; whether a document is a note is asked of its URI. */
export const notes: DocumentSelector = { language: 'markdown', scheme: '*' };
