import assert from 'node:assert/strict';
import type { EventEmitter } from 'vscode';
import { ScannedText } from '../../../src/index/scannedText';
import type { IndexChange } from '../../../src/index/noteIndex';
import { Agendas } from '../../../src/platform/notes/agendas';

/** As VS Code's own, as far as it is used here. */
function emitter<T>() {
  const listeners: ((value: T) => unknown)[] = [];
  const event = (listener: (value: T) => unknown) => (listeners.push(listener), { dispose: () => undefined });
  return { event, fire: (value: T) => listeners.forEach((listener) => listener(value)), dispose: () => undefined };
}

describe('the agendas that are kept', () => {
  const empty = '## Wins\n\n- [ ] \n';
  let texts: Record<string, string>;
  let reads: number;
  let changes: number;
  let told: ReturnType<typeof emitter<IndexChange>>;
  let touched: ReturnType<typeof emitter<string>>;
  let agendas: Agendas;

  beforeEach(() => {
    texts = { a: empty, b: empty };
    reads = changes = 0;
    told = emitter();
    touched = emitter();
    const changed = emitter<void>();
    changed.event(() => (changes += 1));
    const read = async (uri: string): Promise<ScannedText> => (reads++, new ScannedText(texts[uri] ?? assert.fail()));
    agendas = new Agendas({ onDidChange: told.event }, touched.event, read, changed as unknown as EventEmitter<void>);
  });

  it('are read once', async () => {
    assert.deepEqual(await agendas.of('a'), { points: [], own: 0, references: [] });
    await agendas.of('a');
    assert.equal(reads, 1);
  });

  it('are read again after a change that the index does not know of, and that is told', async () => {
    await agendas.of('a');
    texts.a = '## Wins\n\n- A plain point\n';
    touched.fire('a');
    assert.equal(changes, 1);
    assert.deepEqual((await agendas.of('a'))?.points, ['A plain point']);
  });

  it('are read again after a change of the index, which tells it itself', async () => {
    await agendas.of('a');
    told.fire({ all: false, uris: new Set(['a']), managers: new Set() });
    await agendas.of('a');
    assert.deepEqual([reads, changes], [2, 0]);
  });

  it('do not care about other notes', async () => {
    await agendas.of('a');
    touched.fire('b');
    told.fire({ all: false, uris: new Set(['b']), managers: new Set() });
    await agendas.of('a');
    assert.deepEqual([reads, changes], [1, 0]);
  });

  it('are none where the note cannot be read', async () => assert.equal(await agendas.of('gone'), undefined));
});
