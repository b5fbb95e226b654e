import type { MenuEntry } from './define';

/** A note that is read, a person's, a plan or the wins, is in the active editor. */
export const inNote = 'oneOnOne.inNote';

export const hasManagers = 'oneOnOne.hasManagers';

type View = 'meetings' | 'actions';

/** The title of a view. */
export function viewTitle(view: View, group: string, ...when: readonly string[]): MenuEntry {
  return { menu: 'view/title', when: [`view == oneOnOne.${view}`, ...when].join(' && '), group };
}

/** The rows of a view with this `contextValue`, or one that the expression matches. */
export function viewRow(view: View, item: string | RegExp, group: string): MenuEntry {
  const isItem = typeof item === 'string' ? `viewItem == ${item}` : `viewItem =~ ${item}`;
  return { menu: 'view/item/context', when: `view == oneOnOne.${view} && ${isItem}`, group };
}

/** The context menu of a note's text. */
export function noteMenu(group: string): MenuEntry {
  return { menu: 'editor/context', when: `resourceLangId == markdown && ${inNote}`, group };
}

/** The context menu of a note's tab. */
export function tabMenu(group: string): MenuEntry {
  return { menu: 'editor/title/context', when: `resourceLangId == markdown && ${inNote}`, group };
}

/** The overflow menu of a note's tab, behind the `…`. */
export function titleMenu(group: string): MenuEntry {
  return { menu: 'editor/title', when: `resourceLangId == markdown && ${inNote}`, group };
}

/** Where people meet what they may want to talk about: the code in an editor, files, changes, what a terminal says. */
export const codeMenus: readonly MenuEntry[] = [
  { menu: 'editor/context', when: `${hasManagers} && !${inNote}`, group: '9_oneOnOne' },
  { menu: 'explorer/context', when: hasManagers, group: '9_oneOnOne' },
  { menu: 'scm/resourceState/context', when: hasManagers, group: '9_oneOnOne' },
  { menu: 'terminal/context', when: `${hasManagers} && terminalTextSelected`, group: '9_oneOnOne' },
];
