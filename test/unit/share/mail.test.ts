import assert from 'node:assert/strict';
import fc from 'fast-check';
import { simpleParser } from 'mailparser';
import PostalMime from 'postal-mime';
import { type Doc, heading, paragraph } from '../../../src/core/share/document';
import { type Mail, type MailAddress, writeEml } from '../../../src/core/share/eml';
import { writeHtml } from '../../../src/core/share/html';
import { mostMailtoCharacters, writeMailto } from '../../../src/core/share/mailto';
import { writeText } from '../../../src/core/share/text';
import { runs } from '../runs';

const doc: Doc = { title: 'Recap', blocks: [heading(2, 'Actions'), paragraph('Ольга: plan für 🎉 <b>')] };
const ada: MailAddress = { email: 'ada@example.com', name: 'Ada Lovelace' };
const mail: Mail = { to: [ada], subject: 'Recap', doc, date: Date.UTC(2026, 10, 24, 9, 5), id: '2f1c-9a' };

/** What two readers of mail, each by other hands, agree that a draft says. */
async function read(draft: Mail) {
  const eml = writeEml(draft);
  const postal = await PostalMime.parse(eml);
  const node = await simpleParser(eml);
  const headers = {
    subject: postal.subject ?? '',
    from: plain(postal.from === undefined ? [] : [postal.from]),
    to: plain(postal.to ?? []),
    cc: plain(postal.cc ?? []),
    text: lines(postal.text ?? ''),
    html: lines(postal.html ?? ''),
  };
  const valuesOf = (field: typeof node.to) => (field === undefined ? [] : [field].flat().flatMap(({ value }) => value));
  assert.deepEqual(
    {
      subject: node.subject ?? '',
      from: plain(valuesOf(node.from)),
      to: plain(valuesOf(node.to)),
      cc: plain(valuesOf(node.cc)),
      text: lines(node.text ?? ''),
      html: lines(node.html || ''),
    },
    headers,
  );
  return { ...headers, eml, postal, node };
}

const plain = (all: readonly { readonly name?: string; readonly address?: string | undefined | null }[]) =>
  all.map(({ name = '', address }) => `${name} <${address ?? ''}>`);
const lines = (text: string) => text.replaceAll('\r\n', '\n').trimEnd();

function assertWellFormed(eml: string): void {
  assert.doesNotMatch(eml, /[^\x20-\x7e\r\n]|\r(?!\n)|(?<!\r)\n/, 'ASCII and CRLF alone');
  for (const line of eml.split('\r\n')) assert.ok(line.length <= 76, line);
  for (const [word] of eml.matchAll(/=\?[^?\r\n]*\?B\?[^?\r\n]*\?=/g)) assert.ok(word.length <= 75, word);
}

describe('a mail draft', () => {
  it('says in two readers what the document does, as text and as HTML', async () => {
    const { eml, postal, text, html, to } = await read(mail);
    assertWellFormed(eml);
    assert.equal(text, writeText(doc).trimEnd());
    assert.equal(html, writeHtml(doc).trimEnd());
    assert.deepEqual(to, ['Ada Lovelace <ada@example.com>']);
    assert.match(eml, /^X-Unsent: 1\r$/m);
    assert.equal(postal.date, '2026-11-24T09:05:00.000Z');
    assert.equal(postal.messageId, '<2f1c-9a@one-on-one>');
    assert.equal(writeEml(mail), eml);
  });

  const names: readonly string[] = [
    'Ada',
    'Lovelace, Ada',
    'Ada "the Countess" Lovelace',
    'José Álvarez',
    'Ольга Петрова',
    'عادة لوفليس',
    '🎉 Ada 👩‍💻',
    'A. D. A.',
    'back\\slash',
    '=?UTF-8?B?QQ==?=',
    'Ada <x@example.com>',
    'a'.repeat(90),
    'Ж'.repeat(90),
  ];
  for (const name of names)
    it(`has the name ${name.slice(0, 30)}`, async () => {
      const { from, to, cc, eml } = await read({ ...mail, from: { ...ada, name }, to: [ada, { ...ada, name }], cc: [{ ...ada, name }] });
      assertWellFormed(eml);
      const said = `${name} <ada@example.com>`;
      assert.deepEqual({ from, to, cc }, { from: [said], to: ['Ada Lovelace <ada@example.com>', said], cc: [said] });
    });

  const subjects: [written: string, read?: string][] = [
    ['1:1 Ada / Grace, Tue 24 Nov'],
    ['Two\r\nBcc: eve@example.com', 'Two Bcc: eve@example.com'],
    ['Three\u2028lines\tand\0more', 'Three lines and more'],
    ['Über 🎉 '.repeat(20).trim()],
    ['word '.repeat(60).trim()],
    ['x'.repeat(300)],
    ['a  b'],
    ['half \ud83c of it', 'half \ufffd of it'],
    [''],
  ];
  for (const [subject, said = subject] of subjects)
    it(`has the subject ${JSON.stringify(subject.slice(0, 30))}`, async () => {
      const { subject: found, eml, postal } = await read({ ...mail, subject });
      assertWellFormed(eml);
      assert.equal(found, said.replace(/\s+/g, ' '));
      assert.equal(postal.bcc, undefined);
    });

  it('has an invitation as its calendar part', async () => {
    const calendar = 'BEGIN:VCALENDAR\r\nMETHOD:REQUEST\r\nSUMMARY:1:1 Ж\r\nEND:VCALENDAR\r\n';
    const { eml, postal, node } = await read({ ...mail, calendar: { text: calendar, method: 'REQUEST' } });
    assertWellFormed(eml);
    const [part] = postal.attachments;
    assert.deepEqual([part?.mimeType, part?.method], ['text/calendar', 'REQUEST']);
    assert.equal(lines(new TextDecoder().decode(part?.content as ArrayBuffer)), lines(calendar));
    assert.ok(eml.includes(Buffer.from(calendar).toString('base64').slice(0, 76)), 'its lines end in CRLF, as those of a calendar do');
    assert.equal(lines(node.attachments[0]?.content.toString('utf8') ?? ''), lines(calendar));
  });

  it('has an address whose domain is in another script as mail programs need it', () => {
    const eml = writeEml({ ...mail, to: ['ada@bücher.example', 'ada@例え.テスト'].map((email) => ({ email })) });
    assertWellFormed(eml);
    assert.match(eml, /^To: ada@xn--bcher-kva\.example,\r\n ada@xn--r8jz45g\.xn--zckzah\r$/m);
  });

  it('has an address with letters of any script before the @ as it is, and all else in ASCII', async () => {
    const all = ['jürgen@example.com', 'ju\u0308rgen@example.com', '用户@例え.テスト', 'Ольга@x.example'];
    const { from, to, cc, eml } = await read({
      ...mail,
      from: { email: all[0]!, name: 'Jürgen' },
      to: all.map((email) => ({ email })),
      cc: [ada, { email: all[2]!, name: '用户' }],
    });
    const said = all.map((email) => ` <${email.normalize('NFC')}>`);
    assert.deepEqual({ from, to, cc }, { from: [`Jürgen${said[0]}`], to: said, cc: ['Ada Lovelace <ada@example.com>', `用户${said[2]}`] });
    assertWellFormed(all.reduce((rest, email) => rest.replaceAll(email.normalize('NFC'), 'x@x.example'), eml));
  });

  it('leaves out an address that would break its headers, and needs none', async () => {
    const bad = ['a@b.example>\r\nBcc: eve@example.com', 'ü@b.example\u2028Bcc: eve', 'a b@c.example', 'ä,b@c.example', ''];
    const { to, cc, postal, eml } = await read({ ...mail, to: bad.map((email) => ({ email })), cc: [ada] });
    assertWellFormed(eml);
    assert.deepEqual({ to, cc, bcc: postal.bcc }, { to: [], cc: ['Ada Lovelace <ada@example.com>'], bcc: undefined });
  });

  it('is always well-formed, and read as it was meant', async () => {
    const words = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 120 }), fc.string({ unit: 'binary', maxLength: 40 }));
    await fc.assert(
      fc.asyncProperty(words, words, async (name, subject) => {
        const { eml, postal } = await read({ ...mail, to: [{ ...ada, name }], subject });
        assertWellFormed(eml);
        assert.equal(postal.to?.length, 1);
        assert.equal(postal.bcc, undefined);
      }),
      { numRuns: runs(60) },
    );
  });
});

describe('an address of mailto:', () => {
  it('has recipients, copy, subject and body', () => {
    assert.deepEqual(
      writeMailto({
        to: ['ada+x@example.com'],
        cc: ['me@example.com'],
        subject: 'A & B\r\nBcc: x',
        doc: { title: 'T?', blocks: [paragraph('ü #1')] },
      }),
      { address: 'mailto:ada%2Bx@example.com?cc=me@example.com&subject=A%20%26%20B%20Bcc%3A%20x&body=T%3F%0D%0A%0D%0A%C3%BC%20%231' },
    );
  });

  it('says how long it would be, where that is too long', () => {
    const at = (count: number) => writeMailto({ to: [], subject: '', doc: { title: 'x'.repeat(count), blocks: [] } });
    const room = mostMailtoCharacters - 'mailto:?subject=&body='.length;
    assert.ok('address' in at(room));
    assert.deepEqual(at(room + 1), { tooLong: mostMailtoCharacters + 1 });
  });

  it('has nothing that ends it early, whatever is written', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (words) => {
        const made = writeMailto({ to: [words], subject: words, doc: { title: words, blocks: [] } });
        if ('address' in made) assert.match(made.address, /^mailto:[\w.~%@-]*\?subject=[\w.~%-]*&body=[\w.~%-]*$/);
      }),
      { numRuns: runs(200) },
    );
  });
});
