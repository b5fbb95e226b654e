import { window } from 'vscode';
import { plainWords } from '../core/text/plainWords';

/** Tells it, with buttons; gives the one that was selected. Names and text of notes may be in the words: they are no links. */
export function showInformation(words: string, ...buttons: readonly string[]): Thenable<string | undefined> {
  return window.showInformationMessage(plainWords(words), ...buttons);
}

export function showWarning(words: string, ...buttons: readonly string[]): Thenable<string | undefined> {
  return window.showWarningMessage(plainWords(words), ...buttons);
}

export function showError(words: string): Thenable<string | undefined> {
  return window.showErrorMessage(plainWords(words));
}
