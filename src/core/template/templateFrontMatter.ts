import { isCollection, parseDocument, visit } from 'yaml';
import type { NoteProblem } from '../model';
import { fenced, type FrontMatterProblem, problemAt } from '../note/frontMatter';
import { rowsIn } from '../note/schema';
import { indentOf, setFrontMatter } from '../note/setFrontMatter';
import { parseFrontMatter } from '../note/yaml';
import { yamlScalar } from '../note/yamlScalar';
import { applyEdits, type TextEdit } from '../text/textEdit';
import { renderTemplate, type TemplateValues } from './template';

/** What a note says of itself alone: none of these comes from a template. */
const meetingKeys: readonly string[] = rowsIn('meeting')
  .filter(({ ofMeeting }) => ofMeeting)
  .map(({ key }) => key);

/** Every scalar is the text it says; no word has a meaning. */
const options = { schema: 'failsafe', prettyErrors: false, logLevel: 'error', uniqueKeys: false } as const;

/** What a note has from its template. */
export interface OwnFrontMatter {
  /** Lines, each with its end; they share the indentation of their keys. */
  readonly yaml: string;
  readonly indent: string;
  readonly keys: ReadonlySet<string>;
}

/**
 * The front matter of a template, without fences, filled as its body is. A template is YAML before it is filled: a value of `values` is text
 * in a scalar, which gets quotes where it needs some; a tab stop's default is as it is. The place of a problem is that in the file.
 */
export function fillFrontMatter(yaml: string, values: TemplateValues): { readonly yaml: string } | { readonly problem: NoteProblem } {
  const given: string[] = [];
  const mark = characterNotIn(yaml + (values.manager ?? ''));
  const fill = (text: string): string => text.replace(new RegExp(`${mark}(\\d+)${mark}`, 'g'), (_, index: string) => given[Number(index)]!);
  const marked = renderTemplate(yaml, values, (value) => `${mark}${given.push(value) - 1}${mark}`);
  const wrong = ({ code, detail, at }: FrontMatterProblem) => ({ problem: problemAt(marked, at, 1, code, fill(detail)) });

  const { problem } = parseFrontMatter(marked);
  if (problem) return wrong(problem);
  try {
    const filled = fill(applyEdits(marked, fillScalars(marked, mark, fill)));
    const own = ownFrontMatter(filled);
    const merged = parseFrontMatter(`${own.indent}date: 2026-11-24\n${own.yaml}`).problem;
    return merged ? wrong({ ...merged, at: 0 }) : { yaml: filled };
  } catch (error) {
    return wrong({ code: 'yaml', detail: error instanceof Error ? error.message : String(error), at: 0 });
  }
}

/** What stays of a template's front matter when the note says which meeting it is. Lines are kept as they are; what is no lines becomes some. */
export function ownFrontMatter(yaml: string): OwnFrontMatter {
  const front = parseFrontMatter(yaml);
  if (front.problem) throw new RangeError(front.problem.detail);
  const text = fenced(/[\r\n]$|^$/.test(yaml) ? yaml : `${yaml}\n`);
  const without = setFrontMatter(text, Object.fromEntries(meetingKeys.map((key) => [key, undefined])), front);
  const own = 'edits' in without ? applyEdits(text, without.edits).slice('---\n'.length, -'---\n'.length) : writtenAnew(yaml);
  const kept = parseFrontMatter(own);
  return { yaml: own, indent: indentOf(own, kept), keys: new Set(kept.entries.keys()) };
}

function writtenAnew(yaml: string): string {
  const document = parseDocument(yaml, options);
  for (const key of meetingKeys) document.delete(key);
  if (!isCollection(document.contents) || document.contents.items.length === 0) return '';
  document.contents.flow = false;
  return document.toString({ lineWidth: 0 });
}

/** Blocks of text and comments need no care: there everything is text. */
function fillScalars(marked: string, mark: string, fill: (text: string) => string): TextEdit[] {
  const edits: TextEdit[] = [];
  visit(parseDocument(marked, options), {
    Scalar: (_, { value, range, type }, path) => {
      if (!range || type === 'BLOCK_LITERAL' || type === 'BLOCK_FOLDED') return;
      const [start, end] = range;
      const written = marked.slice(start, end);
      if (!written.includes(mark)) return;
      const isPlain = type === 'PLAIN';
      const text = isPlain ? fill(String(value)).trim() : fill(String(value));
      const inFlow = path.some((node) => isCollection(node) && node.flow === true);
      const quotes = inFlow && isPlain && (text === '' || /[,[\]{}]/.test(text)) ? '"' : written;
      edits.push({ start, end, text: isPlain && text === '' && !inFlow ? '' : yamlScalar(text, quotes) });
    },
  });
  return edits;
}

/** One that has no meaning to anybody. */
function characterNotIn(text: string): string {
  let code = 0xe000;
  while (text.includes(String.fromCharCode(code))) code++;
  return String.fromCharCode(code);
}
