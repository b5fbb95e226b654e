import assert from 'node:assert/strict';
import { decodeText } from '../../../src/core/import/decodeText';

const nothing = async (): Promise<void> => undefined;

describe('the text of a file to import', () => {
  const table: [what: string, bytes: Uint8Array, text: string | undefined][] = [
    ['UTF-8', Buffer.from('Zoë 李 🎉\r\n'), 'Zoë 李 🎉\r\n'],
    ['UTF-8 behind its mark', Buffer.from('\ufeffZoë'), 'Zoë'],
    ['UTF-16, low byte first', Buffer.from('\ufeffZoë 李', 'utf16le'), 'Zoë 李'],
    ['UTF-16, high byte first', Buffer.from('\ufeffZoë 李', 'utf16le').swap16(), 'Zoë 李'],
    ['Latin-1', Buffer.from('Zoë, Übersicht', 'latin1'), 'Zoë, Übersicht'],
    ['what Windows wrote', Uint8Array.of(0x93, 0x80, 0x94, 0x20, 0x96, 0x20, 0xe9), '“€” – é'],
    ['nothing', new Uint8Array(0), ''],
    ['a picture', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1), undefined],
    // A character that lies across two slices.
    ['a large file', Buffer.from(`x${'é'.repeat(1_200_000)}`), `x${'é'.repeat(1_200_000)}`],
  ];
  for (const [what, bytes, text] of table)
    it(`is read: ${what}`, async () => {
      const read = await decodeText(bytes, nothing);
      assert.ok(read === text, `not ${read?.slice(0, 20)}`);
    });
});
