import type { Extension, LogOutputChannel } from 'vscode';
import type { NoteIndex } from '../../index/noteIndex';
import { RuleFacts } from '../../schedule/ruleFacts';
import type { Schedule } from '../../schedule/schedule';
import type { NotesFolders } from '../folders/notesFolders';
import { rootOfNote } from '../folders/rootOfNote';
import type { Documents } from '../notes/documents';
import { isUnread } from '../notes/unreadNotes';
import type { OpenTabs } from '../openTabs';
import type { Settings } from '../settings';
import { JudgedTexts } from './judgedTexts';
import { Linter } from './linter';

interface Services {
  readonly index: NoteIndex;
  readonly schedule: Schedule;
  readonly documents: Documents;
  readonly folders: NotesFolders;
  readonly tabs: Pick<OpenTabs, 'has'>;
  readonly settings: Settings;
  readonly log: LogOutputChannel;
}

/** @param extension has the commands that fixes may run. */
export function createLinter(
  { index, schedule, documents, folders, tabs, settings, log }: Services,
  extension: Pick<Extension<unknown>, 'packageJSON'>,
): Linter {
  const texts = new JudgedTexts(
    documents,
    tabs,
    (uri) => rootOfNote(folders, uri),
    (uri) => !isUnread(index.note(uri)?.problem),
  );
  return new Linter({
    index,
    facts: new RuleFacts(index, schedule, texts),
    texts,
    settings,
    commandNames: commandNames(extension),
    failed: (rule, error) => log.error(rule, error instanceof Error ? (error.stack ?? error.message) : String(error)),
  });
}

function commandNames({ packageJSON }: Pick<Extension<unknown>, 'packageJSON'>): ReadonlySet<string> {
  const { contributes } = packageJSON as { contributes: { commands: readonly { command: string }[] } };
  return new Set(contributes.commands.map(({ command }) => command.slice(command.indexOf('.') + 1)));
}
