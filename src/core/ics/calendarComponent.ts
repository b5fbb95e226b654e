import { contentLines, nameOf, parseLine, unescaped, type ContentLine } from './contentLine';

/** A component of an `.ics` file. Its lines are parsed when they are asked for, each by itself: a bad one costs no other. */
export class CalendarComponent {
  readonly children: CalendarComponent[] = [];
  private readonly lines = new Map<string, string[]>();

  /** @param name in lower case. */
  constructor(readonly name: string) {}

  /** Those that can be read. @param name in lower case. */
  all(name: string): ContentLine[] {
    return (this.lines.get(name) ?? []).flatMap((line) => parseLine(line) ?? []);
  }

  first(name: string): ContentLine | undefined {
    return this.all(name)[0];
  }

  has(name: string): boolean {
    return this.lines.has(name);
  }

  /** The text that the first of these lines gives, or nothing. */
  text(name: string): string {
    return unescaped(this.first(name)?.value ?? '').trim();
  }

  add(line: string): void {
    const name = nameOf(line).toLowerCase();
    const known = this.lines.get(name);
    if (known === undefined) this.lines.set(name, [line]);
    else known.push(line);
  }

  /** What is in a component inside this one that never ends is this one's, as far as it lacks it. */
  takeIn(child: CalendarComponent): void {
    for (const [name, lines] of child.lines) if (!this.lines.has(name)) this.lines.set(name, lines);
  }
}

/** A component of the top level, as the file has it. */
export interface Block {
  readonly name: string;
  readonly lines: readonly string[];
}

/** None of these is in another, but all in a VCALENDAR: where one begins the one before has ended, said or not. */
const OUTER = new Set(['vcalendar', 'vevent', 'vtodo', 'vjournal', 'vfreebusy', 'vtimezone', 'vavailability']);
const MARK = /(?:^|[\r\n])(BEGIN|END|METHOD):[ \t]*([A-Z-]+)[ \t]*(?=[\r\n]|$)/gi;

/** The events and time zones of a file, in its order. Those of a calendar that is a cancellation (`METHOD:CANCEL`) say that they are cancelled. */
export function* blocksOf(text: string): Generator<Block> {
  let open: { readonly name: string; readonly from: number } | undefined;
  let isCancelled = false;
  const closed = (to: number): Block[] => {
    if (open === undefined || (open.name !== 'vevent' && open.name !== 'vtimezone')) return [];
    const lines = contentLines(text.slice(open.from, to).normalize('NFC'));
    return [{ name: open.name, lines: isCancelled && open.name === 'vevent' ? ['STATUS:CANCELLED', ...lines] : lines }];
  };
  for (const { index, 0: mark, 1: verb, 2: word } of text.matchAll(MARK)) {
    const [kind, name] = [verb!.toLowerCase(), word!.toLowerCase()];
    if (kind === 'method') {
      if (open?.name === 'vcalendar') isCancelled = name === 'cancel';
    } else if (OUTER.has(name)) {
      yield* closed(index);
      open = kind === 'begin' ? { name, from: index + mark.length } : undefined;
      if (name === 'vcalendar') isCancelled = false;
      if (kind === 'end' && name !== 'vcalendar') open = { name: 'vcalendar', from: index };
    }
  }
  yield* closed(text.length);
}

/** A component with what is inside it. */
export function readComponent({ name, lines }: Block): CalendarComponent {
  const own = new CalendarComponent(name);
  const open: CalendarComponent[] = [own];
  const end = (): void => {
    const last = open.pop()!;
    open.at(-1)!.children.push(last);
    own.takeIn(last);
  };
  for (const line of lines) {
    const [, verb, word] = /^(begin|end):[ \t]*([\w-]+)[ \t]*$/i.exec(line) ?? [];
    const inner = word?.toLowerCase();
    if (verb === undefined) open.at(-1)!.add(line);
    else if (verb.toLowerCase() === 'begin') {
      // these are never nested in one of their kind
      if (open.length > 1 && (open.at(-1)!.name === inner || name === 'vtimezone')) end();
      open.push(new CalendarComponent(inner!));
    } else {
      const at = open.map((one) => one.name).lastIndexOf(inner!);
      if (at < 1) continue;
      while (open.length > at + 1) end();
      open.at(-2)!.children.push(open.pop()!);
    }
  }
  while (open.length > 1) end();
  return own;
}
