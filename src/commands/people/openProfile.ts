import { l10n, Uri, window } from 'vscode';
import type { Manager } from '../../core/model';
import type { NoteIndex } from '../../index/noteIndex';
import { Arguments } from '../arguments';
import { askManager, namedManager } from '../ask';
import { defineCommand } from '../define';
import { inNote, viewRow } from '../places';

/** `{manager}`: opens a person's profile; without one, that of the active note's person. Returns its `Uri`. */
export const openProfile = defineCommand<Uri | undefined>({
  id: 'openProfile',
  title: 'Open Profile',
  asks: false,
  icon: 'account',
  palette: inNote,
  menus: [viewRow('meetings', 'manager', '1_open@3')],
  async run({ index, schedule }, given) {
    const manager =
      (await namedManager(index, new Arguments(given))) ??
      ofActiveNote(index) ??
      (await askManager(index, schedule, l10n.t('Open profile')));
    if (manager === undefined) return undefined;
    const uri = Uri.parse(manager.uri);
    await window.showTextDocument(uri, { preview: false });
    return uri;
  },
});

function ofActiveNote(index: NoteIndex): Manager | undefined {
  const meeting = index.meeting(window.activeTextEditor?.document.uri.toString() ?? '');
  return meeting && index.manager(meeting.root, meeting.manager);
}
