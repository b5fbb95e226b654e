import assert from 'node:assert/strict';
import { previewPieces } from '../../../src/core/link/previewPieces';

describe('what a preview shows in another way', () => {
  const rows: [line: string, pieces: readonly string[], reference?: string][] = [
    [
      '- [ ] @me Send #area/x ⏫ ➕ 2026-11-17 ⏳ 2026-11-24 📅 2026-11-28 ^k3f9q2',
      ['box [ ]', 'date ➕ 2026-11-17', 'date ⏳ 2026-11-24', 'date 📅 2026-11-28', 'id ^k3f9q2'],
    ],
    [
      '- [x] Send [owner:: ada] [priority:: high] [due:: 2026-11-28] ^k3f9q2',
      ['box [x]', 'word [owner:: ada]', 'word [priority:: high]', 'date [due:: 2026-11-28]', 'id ^k3f9q2'],
    ],
    ['- [ ] Send 📅 2026-02-30 🔁 every week', ['box [ ]']],
    ['- [ ] Send `📅 2026-11-28`', ['box [ ]']],
    ['- 2026-11-16 Refunds #area/x ^w3k9q2', ['id ^w3k9q2']],
    ['- [Send](2026-11-17.md#^k3f9q2)', [], 'k3f9q2'],
    ['- [ ] Refunds ([win](../wins.md#^w3k9q2))', ['box [ ]'], 'w3k9q2'],
    ['- [[2026-11-17#^k3f9q2|Send]] now', ['wiki [[2026-11-17#^k3f9q2|Send]]'], 'k3f9q2'],
    ['- Talked about 📅 2026-11-28', []],
    ['Send ^k3f9q2', []],
  ];
  for (const [line, pieces, reference] of rows)
    it(line, () => {
      const read = previewPieces(line);
      assert.deepEqual(
        read.pieces.map(({ kind, source }) => `${kind} ${source}`),
        pieces,
      );
      assert.equal(read.reference, reference);
    });
});
