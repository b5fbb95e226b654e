import { homedir } from 'node:os';
import { Uri } from 'vscode';
import { placesOfNotes } from '../folders/folders';
import type { Disk } from '../notes/notes';
import { NodeCache } from './nodeCache';
import { NodeFiles } from './nodeFiles';

/** This machine's disk, for the Node host. */
export function nodeDisk(): Disk {
  const places = (): string[] =>
    placesOfNotes(Uri.file(homedir()))
      .filter(({ scheme }) => scheme === 'file')
      .map(({ fsPath }) => fsPath);
  return { files: new NodeFiles(places), cache: (folder) => new NodeCache(folder.fsPath) };
}
