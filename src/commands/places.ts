import type { MenuEntry } from './define';

/** A note that is read, a person's, a plan or the wins, is in the active editor. */
export const inNote = 'oneOnOne.inNote';

/** The note in the active editor is that of a meeting, whatever came of it. */
export const inMeeting = 'oneOnOne.meeting';

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

/** There is a folder, or there are notes: what needs a place to write has one. */
export const hasPlace = `${hasManagers} || workbenchState != empty`;

/**
 * What the line of the cursor is (`editor/lineContext`). A menu of the mouse is there before the key says what is on a line that was clicked just
 * now, so where it may be wrong, what each kind of line needs most is there: on a line that is none of these, or not known yet.
 */
export const onLine = {
  isOpen: 'oneOnOne.line =~ /^(open|untracked)$/',
  isDone: 'oneOnOne.line == done',
  isPoint: 'oneOnOne.line =~ /^(point|discussed)$/',
  mayBeOpen: 'oneOnOne.line != done && oneOnOne.line != point && oneOnOne.line != discussed',
  mayBeUntracked: 'oneOnOne.line != done && oneOnOne.line != discussed && oneOnOne.line != open',
  mayBePoint: 'oneOnOne.line != done && oneOnOne.line != open && oneOnOne.line != untracked',
  mayGoOn: 'oneOnOne.line != done',
  isCarried: 'oneOnOne.carried',
} as const;

/** The context menu of a note's text. */
export function noteMenu(group: string, ...when: readonly string[]): MenuEntry {
  return { menu: 'editor/context', when: ['resourceLangId == markdown', inNote, ...when].join(' && '), group };
}

/** The context menu of a note's tab. */
export function tabMenu(group: string): MenuEntry {
  return { menu: 'editor/title/context', when: `resourceLangId == markdown && ${inNote}`, group };
}

/**
 * The title of a note's editor: a button in the group `navigation`, else behind the `…`. `state`, if given, is that of its meeting
 * (`views/contexts`): `planned`, `due` (its day has come, and nobody said that it was held), `held`, `cancelled` or `missed`.
 */
export function noteTitle(group: string, state?: string | RegExp): MenuEntry {
  const isState = state === undefined ? [] : [`oneOnOne.meeting ${typeof state === 'string' ? '==' : '=~'} ${state}`];
  return { menu: 'editor/title', when: ['resourceLangId == markdown', inNote, ...isState].join(' && '), group };
}

/** Where people meet what they may want to talk about: the code in an editor, files, changes, what a terminal says. */
export const codeMenus: readonly MenuEntry[] = [
  { menu: 'editor/context', when: `${hasManagers} && !${inNote}`, group: '9_oneOnOne' },
  { menu: 'explorer/context', when: hasManagers, group: '9_oneOnOne' },
  { menu: 'scm/resourceState/context', when: hasManagers, group: '9_oneOnOne' },
  { menu: 'terminal/context', when: `${hasManagers} && terminalTextSelected`, group: '9_oneOnOne' },
];
