import { fenced } from '../note/frontMatter';
import { type Start, startLines } from '../note/schema';
import { ownFrontMatter } from './templateFrontMatter';

export { fillFrontMatter } from './templateFrontMatter';

/** What a new meeting note says of itself. */
export type NewMeeting = Start<'meeting'> & Required<Pick<Start<'meeting'>, 'date' | 'type'>>;

/**
 * The text of a new meeting note. Keys that the template's own front matter gives stay, but for those that say which meeting this is;
 * `status` is left out: absent, it means planned until the day has passed and held after. Lines end
 * as the body's first one does: VS Code cannot edit a note of mixed ones.
 * @param templateFrontMatter YAML that can be read, as `fillFrontMatter` gives it.
 */
export function newNoteText(meeting: NewMeeting, body: string, templateFrontMatter = ''): string {
  const own = ownFrontMatter(templateFrontMatter);
  const lines = startLines('meeting', meeting, (row) => !row.ofMeeting && own.keys.has(row.key));
  const content = body.replace(/^\s*\n/, '').replace(/[\r\n]+$/, '');
  const eol = /\r?\n/.exec(content)?.[0] ?? '\n';
  const yaml = lines.map((line) => `${own.indent}${line}\n`).join('') + own.yaml;
  return `${fenced(yaml)}\n${content}\n`.replace(/\r\n?|\n/g, eol);
}
