import { l10n, window } from 'vscode';
import { Arguments } from '../arguments';
import { defineCommand } from '../define';
import { inNote, tabMenu } from '../places';
import { showInformation } from '../../platform/messages';

/** `{uri}`, else the active editor: selects the row of a note or of a profile in the meetings view. */
export const revealMeeting = defineCommand<void>({
  id: 'revealMeeting',
  title: 'Reveal in Meetings View',
  asks: false,
  icon: 'list-tree',
  palette: inNote,
  menus: [tabMenu('2_files@90')],
  async run({ meetingsView }, given) {
    const uri = new Arguments(given).uri('uri') ?? window.activeTextEditor?.document.uri;
    if (uri !== undefined && (await (await meetingsView()).reveal(uri))) return;
    void showInformation(l10n.t("The active editor isn't a 1:1 note."));
  },
});
