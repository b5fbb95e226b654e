import { env } from 'vscode';

/** How dates are written: as this machine does where it speaks VS Code's language (`en-GB` for `en`), else as that language does. */
export const locale = ((): string => {
  const own = new Intl.DateTimeFormat().resolvedOptions().locale;
  return own.split('-')[0] === env.language.split('-')[0] ? own : env.language;
})();
