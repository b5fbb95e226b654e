/** One line of a component, RFC 5545 section 3.1. */
export interface ContentLine {
  /** By their names in lower case; without quotes and escapes (RFC 6868). */
  readonly parameters: ReadonlyMap<string, string>;
  /** As it is written. */
  readonly value: string;
}

/** In capitals, as everybody writes them, or in small letters: `Location: …` on a line of its own is a stretch of some text. */
const PROPERTY = /^(?:[A-Z][A-Z0-9-]*|[a-z][a-z0-9-]*|[Xx]-[\w-]+)[;:]/;
/** What has a text, or a person: all but what is a date, a rule, a number or a word from a list. */
const TEXT = /^(?!(?:dt|rrule|ex|rdate|recurrence-id|sequence|status|transp|uid|begin|end|duration|class|created|last-|priority))/i;
const OPEN_QUOTE = /^[\w-]+(?:;[\w-]+=(?:"[^"]*"|[^";:])*)*;[\w-]+=(?:"[^"]*"|[^";:])*"[^"]*$/;
/** A longer line is not looked through for a quotation that goes on, as each line that follows would look again. */
const LONGEST_QUOTED = 2_000;
/** A zone may have colons, `(UTC+01:00) Amsterdam`: what follows it is a date. */
const ZONE = /;[ \t]*(TZID)=((?:"[^"]*"|[^";])*?)(?=:[ \t]*\d{4}-?\d\d)/iy;
const WELL_FORMED = /;[ \t]*([\w-]*)[ \t]*=((?:"[^"]*"|[^";:])*)(?=[;:])/y;
const MALFORMED = /;([\w-]*)[ \t]*=?([^;:]*)/y;

/**
 * The lines of a component. Folded ones are whole again; what some program broke without folding (a text with a line end, a name in
 * quotes that goes on below) belongs to the line before it, and to none where that has no text.
 */
export function contentLines(text: string): string[] {
  const lines: string[] = [];
  let hasText = false;
  for (const line of unfolded(text)) {
    const last = lines.length - 1;
    if (hasText && /^mailto:/i.test(line)) lines[last] += line;
    else if (!PROPERTY.test(line)) {
      if (hasText) lines[last] += ` ${line}`;
    } else if (hasText && closesQuote(lines[last]!, line)) lines[last] += ` ${line}`;
    else hasText = TEXT.test(lines[lines.push(line) - 1]!);
  }
  return lines;
}

/** Without those that are empty. */
function unfolded(text: string): string[] {
  const lines: string[] = [];
  for (const line of text.split(/\r\n|\n|\r/)) {
    if (lines.length > 0 && (line.startsWith(' ') || line.startsWith('\t'))) lines[lines.length - 1] += line.slice(1);
    else if (line !== '') lines.push(line);
  }
  return lines;
}

/** Undefined for what has no value. */
export function parseLine(line: string): ContentLine | undefined {
  const parameters = new Map<string, string>();
  let at = nameOf(line).length;
  while (line[at] === ';') {
    ZONE.lastIndex = WELL_FORMED.lastIndex = MALFORMED.lastIndex = at;
    const [whole, name, value] = (ZONE.exec(line) ?? WELL_FORMED.exec(line) ?? MALFORMED.exec(line)) as unknown as [string, string, string];
    parameters.set(name.toLowerCase(), parameterText(value));
    at += whole.length;
  }
  return line[at] === ':' ? { parameters, value: line.slice(at + 1) } : undefined;
}

/** As it is written. */
export function nameOf(line: string): string {
  return /^[\w-]*/.exec(line)![0];
}

/** RFC 5545 section 3.3.11. */
export function unescaped(text: string): string {
  return text.replace(/\\([nN,;\\:"])/g, (_, escaped: string) => (escaped.toLowerCase() === 'n' ? '\n' : escaped));
}

function closesQuote(line: string, next: string): boolean {
  return line.length <= LONGEST_QUOTED && /"[;:,]/.test(next) && !/^(?:begin|end):/i.test(next) && OPEN_QUOTE.test(line);
}

function parameterText(value: string): string {
  const marks: Record<string, string> = { n: '\n', "'": '"', '^': '^' };
  return unescaped(value.replace(/"/g, '').replace(/\^([n'^])/g, (_, mark: string) => marks[mark]!)).trim();
}
