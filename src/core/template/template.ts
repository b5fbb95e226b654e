import type { CalendarDate } from '../date/date';
import { yamlOf } from '../note/frontMatterOf';
import { readOutline } from '../note/readOutline';

/** What a template's variables stand for, each on one line: white space runs become one space. */
export interface TemplateValues {
  /** The name to address the manager by. */
  readonly manager?: string | undefined;
  readonly date?: CalendarDate | undefined;
}

/**
 * What counts in a template; all else is text, `$`, `}` and `\` included:
 *
 *     form   = "${" n "}" | "${" n ":" text "}" | "${" n "|" choice *("," choice) "|}" | "$0"
 *            | "${" ("manager" | "date") [":" text] "}"
 *     n      = 1 to 3 digits; 0 is where the cursor ends
 *     text   = no "}", no "${", no line end
 *     choice = one or more characters, no "|", no ",", no line end
 *
 * `$0` before a digit or before a decimal is an amount, not a tab stop.
 */
const form =
  /\$\{(\d{1,3})(?::((?:(?!\$\{)[^}\r\n])*)|\|([^|,\r\n]+(?:,[^|,\r\n]+)*)\|)?\}|\$\{(manager|date)(?::((?:(?!\$\{)[^}\r\n])*))?\}|\$0(?!\d|[.,]\d)/g;

interface TabStop {
  readonly index: number;
  readonly text: string;
  readonly choices?: readonly string[];
}

interface Value {
  readonly value: string;
}

/** Text to be taken as it is, a tab stop, or what a variable stands for. */
type Part = string | TabStop | Value;

/**
 * The body of a note: tab stops give their default (the first choice; nothing where there is none), variables their value, as `write` has it.
 * A tab stop that comes more than once has everywhere the first default it is given, as in VS Code.
 */
export function renderTemplate(body: string, values: TemplateValues, write: (value: string) => string = (value) => value): string {
  const parts = readParts(body, values);
  const defaults = new Map<number, string>();
  for (const part of parts) {
    if (typeof part !== 'string' && 'index' in part && part.text !== '' && !defaults.has(part.index)) defaults.set(part.index, part.text);
  }
  const render = (part: Part): string => {
    if (typeof part === 'string') return part;
    if ('value' in part) return write(part.value);
    return part.index === 0 ? part.text : (defaults.get(part.index) ?? '');
  };
  return parts.map(render).join('');
}

/** The value of a `vscode.SnippetString` that inserts what `renderTemplate` gives, with the tab stops live. */
export function toSnippet(body: string, values: TemplateValues): string {
  return readParts(body, values)
    .map((part) => (typeof part === 'string' ? escapeText(part) : 'value' in part ? escapeText(part.value) : writeTabStop(part)))
    .join('');
}

/** A template file: `frontMatter` is the YAML between its fences; `body` is all after them, byte for byte. A BOM belongs to neither. */
export function splitTemplate(text: string): { frontMatter?: string; body: string } {
  const outline = readOutline(text);
  const frontMatter = yamlOf(text, outline);
  return frontMatter === undefined
    ? { body: text.replace(/^\uFEFF/, '') }
    : { frontMatter, body: text.slice(outline.frontMatter!.bodyStart) };
}

function readParts(body: string, values: TemplateValues): Part[] {
  const parts: Part[] = [];
  let at = 0;
  for (const match of body.matchAll(form)) {
    parts.push(body.slice(at, match.index));
    at = match.index + match[0].length;
    const [, index = '0', text = '', choices, variable, otherwise] = match;
    if (variable === undefined) parts.push(tabStop(Number(index), text, choices?.split(',')));
    else parts.push({ value: valueOf(variable, values) ?? otherwise ?? (variable === 'manager' ? 'Manager' : '') });
  }
  parts.push(body.slice(at));
  return parts;
}

function tabStop(index: number, text: string, choices?: readonly string[]): TabStop {
  return choices ? { index, text: choices[0] ?? '', choices } : { index, text };
}

function valueOf(variable: string, values: TemplateValues): string | undefined {
  const value = variable === 'manager' ? values.manager : values.date;
  return value?.trim().replace(/\s+/g, ' ') || undefined;
}

function writeTabStop({ index, text, choices }: TabStop): string {
  // VS Code reads no choice where the cursor ends.
  if (choices && index > 0) return `\${${index}|${choices.map((choice) => choice.replace(/\\/g, '\\\\')).join(',')}|}`;
  return text === '' ? `\${${index}}` : `\${${index}:${escapeText(text)}}`;
}

function escapeText(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&');
}
