import { l10n, type LogOutputChannel, type Memento, Uri } from 'vscode';
import { hasSharedRemote } from '../core/git/sharedRemote';
import { type GitPlace, gitPlaceOf, readText } from './gitFolder';
import { isIgnored, isKeptOut, isTracked, setKeptOut } from './keepOut';
import { reasonOf } from './problem';
import { nameOf } from './words/words';
import { showInformation } from './messages';

const storageKey = 'keepOutOfGit.asked';
/** Stands for every repository. */
const everywhere = '*';

/** Asks once for each repository whose remote others can read, with the first note that is written into it, whether notes are kept out of it. */
export class KeepOutQuestion {
  private readonly looked = new Set<string>();

  /** @param rootOf the notes folder that a note is in. */
  constructor(
    private readonly state: Memento,
    private readonly rootOf: (uri: string) => string | undefined,
    private readonly log: LogOutputChannel,
  ) {}

  /** Nobody waits for it. */
  readonly didCreate = (uri: Uri): void => {
    const root = this.rootOf(uri.toString());
    if (root === undefined || this.looked.has(root)) return;
    this.looked.add(root);
    void this.ask(Uri.parse(root)).catch((error: unknown) => this.log.warn(reasonOf(error)));
  };

  /** Somebody has said it already: a repository is not asked about again. */
  async answered({ common }: Pick<GitPlace, 'common'>): Promise<void> {
    await this.keep(common.toString());
  }

  private async keep(name: string): Promise<void> {
    const asked = this.state.get<readonly string[]>(storageKey, []);
    if (!asked.includes(name)) await this.state.update(storageKey, [...asked, name]);
  }

  private async ask(folder: Uri): Promise<void> {
    const place = await gitPlaceOf(folder);
    if (place === undefined || place.path === '') return;
    const name = place.common.toString();
    const asked = this.state.get<readonly string[]>(storageKey, []);
    if (asked.includes(name) || asked.includes(everywhere)) return;
    if (!hasSharedRemote((await readText(Uri.joinPath(place.common, 'config'))) ?? '') || (await isKeptOut(folder, place))) return;
    if ((await isIgnored(folder)) || (await isTracked(folder)) === true) return;
    await this.keep(name);
    const keep = l10n.t('Keep Out of Git');
    const never = l10n.t("Don't Ask Again");
    const answer = await showInformation(
      l10n.t('Others can read what is pushed from {0}. Keep your 1:1 notes out of Git?', nameOf(place.root)),
      keep,
      never,
    );
    if (answer === keep) await setKeptOut(folder, place, true);
    if (answer === never) await this.keep(everywhere);
  }
}
