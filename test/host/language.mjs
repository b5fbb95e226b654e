// A display language for a VS Code: a language pack without translations, so that VS Code itself speaks English and extensions hear another language.
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** Writes it to the user data in `folder`; the server is to be started with `--locale`. */
export async function writeLanguage(folder, language) {
  const translations = path.join(folder, `${language}.i18n.json`);
  const pack = { hash: language, extensions: [], translations: { vscode: translations }, label: language };
  await mkdir(folder, { recursive: true });
  await writeFile(translations, JSON.stringify({ version: '1.0.0', contents: {} }));
  await writeFile(path.join(folder, 'languagepacks.json'), JSON.stringify({ [language]: pack }));
}
