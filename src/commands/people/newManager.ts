import { type Uri, window } from 'vscode';
import { Arguments } from '../arguments';
import { defineCommand } from '../define';
import { viewTitle } from '../places';
import { addPerson } from './addPerson';

/** Writes the profile of a person and returns its `Uri`. */
export const newManager = defineCommand<Uri | undefined>({
  id: 'newManager',
  title: 'New Manager…',
  asks: true,
  icon: 'person-add',
  menus: [viewTitle('meetings', 'navigation@3')],
  async run(context, given) {
    const uri = await addPerson(context, new Arguments(given).start('profile'));
    if (uri !== undefined) await window.showTextDocument(uri, { preview: false });
    return uri;
  },
});
