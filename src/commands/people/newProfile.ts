import { Uri } from 'vscode';
import { newProfileText, type NewProfile } from '../../core/template/newProfile';
import { managerId } from '../../core/folder/managerId';
import { uriBelow } from '../../core/folder/noteUri';
import { namesIn } from '../../platform/folders/newNotesFolder';
import type { NoteEdits } from '../../platform/notes/noteEdits';

/** Writes the profile of a person, in a folder of its own. */
export function createProfile(edits: NoteEdits, root: string, profile: NewProfile): Promise<Uri> {
  return edits.inTurn(async () => {
    const taken = await namesIn(root);
    for (;;) {
      const id = managerId(profile.name, taken);
      const uri = Uri.parse(uriBelow(root, id, 'profile.md'));
      if (await edits.create(uri, newProfileText(profile))) return uri;
      taken.push(id);
    }
  });
}
