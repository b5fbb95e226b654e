import type { Uri } from 'vscode';
import { commands, ConfigurationTarget, l10n, workspace } from 'vscode';
import type { NoteIndex } from '../../index/noteIndex';
import { type GitPlace, gitPlaceOf } from '../gitFolder';
import { isIgnored, isKeptOut, isTracked, setKeptOut } from '../keepOut';
import type { KeepOutQuestion } from '../keepOutQuestion';
import { type Choice, Steps } from '../quickInput/steps';
import { nameOf } from '../words/words';
import { type NotesFolder, pathOf } from './folders';
import { noFolder, rootForNew } from './newNotesFolder';
import type { NotesFolders } from './notesFolders';

/** The home for notes of all workspaces that is offered. */
const home = '~/1on1';

/** What one may answer: a folder, as it is or kept out of its repository; a home; to open a folder first. */
type Answer =
  | { readonly kind: 'here'; readonly folder: Uri; readonly place: GitPlace | undefined; readonly isKeptOut: boolean }
  | { readonly kind: 'home' }
  | { readonly kind: 'open' };

/** A notes folder that may not exist yet. */
interface NewHome {
  readonly root: string;
  /** Writes the setting or the exclude file, where that was chosen: before the first note. */
  settle(): Promise<void>;
}

/** A notes folder that is there, or is nobody's choice: nothing is to be written for it. */
export function settledIn(root: string): NewHome {
  return { root, settle: () => Promise.resolve() };
}

/** Where notes are to live: asked once, with the first note that somebody makes by hand. */
export class NotesHome {
  constructor(
    private readonly folders: Pick<NotesFolders, 'all' | 'home'>,
    private readonly index: Pick<NoteIndex, 'roots' | 'settled'>,
    private readonly keepOut: Pick<KeepOutQuestion, 'answered'>,
  ) {}

  /**
   * The notes folder for something new, as `rootForNew` has it; where there are no notes and nobody has set the folder, the one that is
   * chosen. Undefined when left.
   */
  async forNew(mayAsk: boolean, steps = new Steps()): Promise<NewHome | undefined> {
    const choices = await this.choices(mayAsk);
    if (choices.length === 0) {
      const root = await rootForNew(this.folders, this.index, mayAsk, steps);
      return root === undefined ? undefined : settledIn(root);
    }
    const picked = await steps.choice({
      title: l10n.t('Notes folder'),
      placeHolder: l10n.t('Where do you want to keep your 1:1 notes?'),
      choices,
    });
    return picked && this.chosen(picked.value);
  }

  /** Whether `forNew` asks. */
  async asks(): Promise<boolean> {
    return (await this.choices(true)).length > 0;
  }

  /** None where nothing is to be asked. */
  private async choices(mayAsk: boolean): Promise<Choice<Answer>[]> {
    await this.index.settled();
    if (!mayAsk || this.index.roots().length > 0 || isFolderSet()) return [];
    const here = await Promise.all(this.folders.all.map((folder) => choicesIn(folder, this.folders.all.length > 1)));
    // In Restricted Mode, a folder outside the workspace does not count.
    const isHomeOffered = workspace.isTrusted && this.folders.home !== undefined;
    const elsewhere: Choice<Answer>[] = isHomeOffered
      ? [{ label: l10n.t('In a folder for all workspaces'), description: home, value: { kind: 'home' } }]
      : [];
    if (this.folders.all.length === 0 && elsewhere.length > 0) elsewhere.push({ label: l10n.t('Open Folder…'), value: { kind: 'open' } });
    const all = [...here.flat(), ...elsewhere];
    return all.length === 1 && elsewhere.length === 0 ? [] : all;
  }

  private async chosen(answer: Answer): Promise<NewHome | undefined> {
    switch (answer.kind) {
      case 'open':
        await commands.executeCommand('vscode.openFolder');
        return undefined;
      case 'home':
        return { root: pathOf(home, this.folders.home)?.toString() ?? '', settle: () => this.moveIn() };
      case 'here': {
        const { folder, place, isKeptOut: keep } = answer;
        const settle = async (): Promise<void> => {
          if (place === undefined) return;
          await this.keepOut.answered(place);
          if (keep) await setKeptOut(folder, place, true);
        };
        return { root: folder.toString(), settle };
      }
    }
  }

  private async moveIn(): Promise<void> {
    await workspace.getConfiguration('oneOnOne').update('folder', home, ConfigurationTarget.Global);
    if (!this.folders.all.some(({ uri }) => uri.toString() === pathOf(home, this.folders.home)?.toString())) throw noFolder();
  }
}

/** Here, and where the folder is in a repository that would take it, here without that. */
async function choicesIn({ uri: folder, workspaceFolder }: NotesFolder, isOneOfSeveral: boolean): Promise<Choice<Answer>[]> {
  const place = await gitPlaceOf(folder);
  const name = workspaceFolder?.name ?? nameOf(folder);
  const description = nameOf(folder);
  const plain: Choice<Answer> = {
    label: isOneOfSeveral ? l10n.t('In {0}', name) : l10n.t('In this workspace'),
    description,
    value: { kind: 'here', folder, place, isKeptOut: false },
  };
  const isOffered =
    place !== undefined &&
    place.path !== '' &&
    !(await isKeptOut(folder, place)) &&
    !(await isIgnored(folder)) &&
    (await isTracked(folder)) !== true;
  if (!isOffered) return [plain];
  return [
    {
      ...plain,
      label: isOneOfSeveral ? l10n.t('In {0}, kept out of Git', name) : l10n.t('In this workspace, kept out of Git'),
      description: l10n.t('{0}, on this machine only', description),
      value: { kind: 'here', folder, place, isKeptOut: true },
    },
    { ...plain, detail: l10n.t('Everyone who can read the repository can read them once they are pushed.') },
  ];
}

/** By whom ever: a person, a workspace or one of its folders. */
function isFolderSet(): boolean {
  return [undefined, ...(workspace.workspaceFolders ?? []).map(({ uri }) => uri)].some((scope) => {
    const set = workspace.getConfiguration('oneOnOne', scope).inspect('folder');
    return [set?.globalValue, set?.workspaceValue, set?.workspaceFolderValue].some((value) => value !== undefined);
  });
}
