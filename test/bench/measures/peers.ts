import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { pathsBelow, readAllSync } from './limits';
import type { Times } from './stopwatch';

type Parser = (text: string) => unknown;

/** The way most extensions find tasks: a regular expression for each line, wrong in fences and comments. */
const TASK = /^[\s\t>]*([-*+]|[0-9]+[.)]) +\[(.)\] *(.*)/u;
const FIELD = /(?:📅|⏳|➕|✅|❌) *(\d{4}-\d{2}-\d{2})|\[(\w+):: *([^\]]*)\]/gu;

function byRegex(text: string): number {
  let found = 0;
  for (const line of text.split('\n')) found += TASK.test(line) ? [...line.matchAll(FIELD)].length : 0;
  return found;
}

/** Parsers that are here anyway, as parts of tools; one that is not here is left out. */
function peers(): ReadonlyMap<string, Parser> {
  const require = createRequire(process.argv[1] ?? '');
  const found = new Map<string, Parser>([['peer: a regex per line', byRegex]]);
  const add = (what: string, make: () => Parser): void => {
    try {
      found.set(what, make());
    } catch {
      // not installed
    }
  };
  add('peer: markdown-it', () => {
    const parser = (require('markdown-it') as () => { parse: (text: string, env: object) => unknown })();
    return (text) => parser.parse(text, {});
  });
  add('peer: yaml, front matter only', () => {
    const { parseDocument } = require('yaml') as { parseDocument: Parser };
    return (text) => parseDocument(text.slice(4, text.indexOf('\n---', 4)));
  });
  return found;
}

export async function peerRound(folder: string, times: Times): Promise<void> {
  const paths = pathsBelow(folder);
  await times.clocked('R', () => readAllSync(paths));
  for (const [what, parse] of peers()) {
    await times.clocked(what, () => paths.forEach((path) => parse(readFileSync(path, 'utf8'))));
  }
}
