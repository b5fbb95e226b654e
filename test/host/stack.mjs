// Stack traces of bundles, told in the source's own files and lines.
import { readFile } from 'node:fs/promises';
import { SourceMap } from 'node:module';
import path from 'node:path';
import { root } from './paths.mjs';

/** The web worker runs a module as the body of a function, whose head takes two lines. */
const workerMark = '#vscode-extension';
const workerLines = 2;

/** Rewrites the frames that lie in `bundle` by its source map and leaves out those of Mocha; other frames stay as they are. */
export async function mapStack(stack, bundle) {
  const text = await readFile(`${bundle}.map`, 'utf8').catch(() => undefined);
  if (text === undefined) return stack;
  const map = new SourceMap(JSON.parse(text));
  const inBundle = new RegExp(`\\(?[^\\s(]*/${path.basename(bundle).replaceAll('.', '\\.')}(${workerMark})?:(\\d+):(\\d+)\\)?`, 'g');
  const mapped = stack.replace(inBundle, (frame, worker, line, column) => {
    const { originalSource, originalLine, originalColumn } = map.findEntry(
      Number(line) - 1 - (worker ? workerLines : 0),
      Number(column) - 1,
    );
    if (originalSource === undefined) return frame;
    const source = path.relative(root, path.resolve(path.dirname(bundle), originalSource));
    return `(${source}:${originalLine + 1}:${originalColumn + 1})`;
  });
  return mapped
    .split('\n')
    .filter((line) => !line.includes('node_modules/mocha/'))
    .join('\n');
}
