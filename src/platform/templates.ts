import { FileType, l10n, Uri, workspace } from 'vscode';
import { splitTemplate } from '../core/template/template';
import { isNoteName, isQuestionsName, templatesFolder } from '../core/folder/notePath';
import { Problem } from './problem';

export interface Template {
  readonly name: string;
  readonly description: string;
  readonly body: string;
  /** The front matter that notes made from it get, without fences. */
  readonly frontMatter?: string;
  /** From the user's `templates` folder. */
  readonly own: boolean;
  /** Its bytes are no text: there is nothing to make a note from. */
  readonly isUnreadable?: true;
}

interface SnippetFile {
  readonly [name: string]: { readonly description?: string; readonly body: string | readonly string[] };
}

/** What begins what one types to get a template or a snippet. */
export const snippetPrefix = '1on1-';

/** What a note from a built-in agenda says before one has thought: a line to fill in. */
const agendaFrontMatter = 'goal:\n';

/** The built-in agendas, and the user's own from `<folder>/templates`, which win by name. */
export class Templates {
  private readonly read = new Map<string, Promise<readonly Template[]>>();

  constructor(private readonly extensionUri: Uri) {}

  async all(root: string): Promise<readonly Template[]> {
    const [own, agendas] = await Promise.all([ownTemplates(root), this.agendas()]);
    const names = new Set(own.map((template) => template.name));
    return [...agendas.filter((template) => !names.has(template.name)), ...own];
  }

  async named(root: string, name: string): Promise<Template> {
    const templates = await this.all(root);
    const found = templates.find((template) => template.name.normalize('NFC') === name.normalize('NFC'));
    if (found === undefined)
      throw new Problem(
        l10n.t('There is no template "{0}". Available templates: {1}.', name, templates.map((template) => template.name).join(', ')),
      );
    if (found.isUnreadable)
      throw new Problem(l10n.t('The template "{0}" isn\'t UTF-8 text. Save it with UTF-8 encoding and try again.', name));
    return found;
  }

  /** The built-in agendas. */
  async agendas(): Promise<readonly Template[]> {
    const agendas = await this.builtIn('templates');
    return agendas.map((template) => ({ ...template, frontMatter: agendaFrontMatter }));
  }

  /** Points of an agenda, each for one place in it. */
  points(): Promise<readonly Template[]> {
    return this.builtIn('agenda');
  }

  /** Read on first use. */
  private builtIn(file: string): Promise<readonly Template[]> {
    const read = this.read.get(file) ?? readSnippets(Uri.joinPath(this.extensionUri, 'snippets', `${file}.code-snippets`));
    this.read.set(file, read);
    return read;
  }
}

async function readSnippets(uri: Uri): Promise<readonly Template[]> {
  const snippets = JSON.parse(new TextDecoder().decode(await workspace.fs.readFile(uri))) as SnippetFile;
  return Object.entries(snippets).map(([name, { description = '', body }]) => ({
    name,
    description,
    body: typeof body === 'string' ? body : body.join('\n'),
    own: false,
  }));
}

/** The user's own alone, by name. */
async function ownTemplates(root: string): Promise<Template[]> {
  const folder = Uri.joinPath(Uri.parse(root), templatesFolder);
  const entries = await workspace.fs.readDirectory(folder).then(undefined, () => []);
  const files = entries
    .filter(([name, type]) => isNoteName(name) && !isQuestionsName(name) && (type & FileType.Directory) === 0)
    .map(([name]) => name);
  const read = files.sort().map(async (file): Promise<Template[]> => {
    const template = { name: file.slice(0, -'.md'.length), description: l10n.t('Your template'), own: true };
    // A link may lead nowhere.
    const bytes = await workspace.fs.readFile(Uri.joinPath(folder, file)).then(undefined, () => undefined);
    if (bytes === undefined) return [];
    const text = decodeText(bytes);
    if (text === undefined) return [{ ...template, body: '', isUnreadable: true }];
    const { frontMatter, body } = splitTemplate(text);
    return [{ ...template, body, ...(frontMatter === undefined ? {} : { frontMatter }) }];
  });
  return (await Promise.all(read)).flat();
}

/** UTF-8, or UTF-16 behind its byte order mark; undefined: neither. */
function decodeText(bytes: Uint8Array): string | undefined {
  const [first, second] = bytes;
  const encoding = first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
