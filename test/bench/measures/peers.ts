import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { report } from './measure';
import { pathsBelow } from './reads';

type Parser = (text: string) => unknown;

/** The way most extensions find tasks: a regular expression for each line, wrong in fences and comments. */
const TASK = /^[\s\t>]*([-*+]|[0-9]+[.)]) +\[(.)\] *(.*)/u;
const FIELD = /(?:📅|⏳|➕|✅|❌) *(\d{4}-\d{2}-\d{2})|\[(\w+):: *([^\]]*)\]/gu;

function byRegex(text: string): number {
  let found = 0;
  for (const line of text.split('\n')) found += TASK.test(line) ? [...line.matchAll(FIELD)].length : 0;
  return found;
}

const require = createRequire(process.argv[1]!);

/** Parsers that are here anyway, as parts of tools. */
const peers: Record<string, () => Parser> = {
  regex: () => byRegex,
  'markdown-it'() {
    const parser = (require('markdown-it') as () => { parse: (text: string, env: object) => unknown })();
    return (text) => parser.parse(text, {});
  },
  yaml() {
    const { parseDocument } = require('yaml') as { parseDocument: Parser };
    return (text) => parseDocument(text.slice(4, text.indexOf('\n---', 4)));
  },
};

/** One peer over every note. */
report(async ({ folder, what, times }) => {
  const parse = peers[what]!();
  const paths = pathsBelow(folder);
  await times.clocked(what, () => paths.forEach((path) => parse(readFileSync(path, 'utf8'))));
});
