import assert from 'node:assert/strict';
import { readOutline } from '../../../src/core/note/readOutline';
import { sectionOf } from '../../../src/core/note/sections';

/** What a person reads as a heading over private notes. */
const isPrivate: Readonly<Record<string, readonly string[]>> = {
  'the word, and what stands around it': ['Private', 'PRIVATE:', '🔒 Private', 'Private notes', 'Private – not for Ada', 'Notes (private)', 'Ada / private', 'Ada – private', 'Notes and private', '2. Private', '1.2 Private', '§3 Private',
    'a) Private', '(private)', 'Private?', '"Private"', '“Private” stuff', 'Private {#p}', ':lock: Private', 'My private notes', 'Strictly private', 'Keep private', 'Notes, private', 'Private; to keep', 'Private | mine'],
  'emphasis, code, links and other Markdown': ['**P**rivate', '*Pri*vate', '__Private__', '_Private_', '***Private***', '~~Private~~', 'Pri~~v~~ate', '`Private`', 'Pri`vate`', '==Private==', '[Private](a.md)', '[Pri](a.md)vate', '[Private][a]',
    '[[Private]]', '[[a|Private]]', '![](lock.png) Private', '![Private](lock.png)', 'Private[^1]', '<b>P</b>rivate', 'Pri<wbr>vate', '<span style="color:red">Private</span>', 'Pri<!-- x -->vate', '%%x%% Private', '<!-- x -->Private', '\\Private', 'Priv\\ate', '\\*Private\\*', '# Private', '> Private', '![lock](lock.png) Private', '![a][b] Private', '~~Notes~~ Private', '~~For Ada~~ private notes'],
  'entities': ['&#80;rivate', '&#x50;rivate', '&#X50;&#114;ivate', 'Private&nbsp;notes', 'P&shy;rivate', 'Pri&ZeroWidthSpace;vate', '&nbsp;Private', 'Private&colon; x', '&lt;Private&gt;', 'Private &amp; other', '&#8203;Private', 'pri&zwnj;vate'],
  'what nobody sees': ['Pri\u200bvate', 'Pri\u00advate', '\u200bPrivate', 'P\u200cr\u200di\u2060v\ufeffate', '\u202ePrivate', '\u2066Private\u2069', 'Priv\u034fate', 'Private\ufe0f', 'Pri\u180evate', 'Private\u0000', 'Private\u00a0notes', '\u3000Private', 'Private\u2007notes', 'Pri\u{e0041}vate'],
  'letters of another width, form or alphabet': ['Ｐｒｉｖａｔｅ', 'ＰＲＩＶＡＴＥ', '𝐏𝐫𝐢𝐯𝐚𝐭𝐞', '𝒫𝓇𝒾𝓋𝒶𝓉ℯ', 'ⓟⓡⓘⓥⓐⓣⓔ', 'Рrivate', 'Prіvаte', 'Ρrivate', 'Pr\u0332ivate', 'P\u0336r\u0336i\u0336v\u0336a\u0336t\u0336e\u0336', 'Prívate', 'ᴘʀɪᴠᴀᴛᴇ', 'Pʀɪᴠᴀᴛᴇ ɴᴏᴛᴇꜱ', '🅟🅡🅘🅥🅐🅣🅔', '🅿🆁🅸🆅🅰🆃🅴', '🇵🇷🇮🇻🇦🇹🇪', '🇬🇧 Private', '🅿️ Private'],
  'other word breaks': ['private_notes', 'private-notes', 'private.notes', 'notes_private', 'my_private_notes', 'PrivateNotes', 'privateNotes', 'Private2', 'private1', '2private', 'Private\tnotes', 'P R I V A T E', 'p.r.i.v.a.t.e', 'P-R-I-V-A-T-E', 'P_r_i_v_a_t_e', 'private/notes', 'Private•notes', 'Private…'],
  'other words': ['Confidential', 'Strictly confidential', 'Do not share', "Don't share", 'Don’t share with Ada', 'Off the record', 'For my eyes only', 'Secret', 'Just for me', 'Personal notes', 'My personal notes'],
  'other languages': ['Privat', 'Private Notizen', 'Notizen (privat)', 'Privatnotizen', 'Vertraulich', 'Persönlich', 'Privé', 'Prive', 'PRIVÉ', 'Prive\u0301', 'Privée', 'Notes privées', 'Confidentiel', 'Notes personnelles', 'Privado', 'Privada', 'Notas privadas', 'Confidencial',
    'Temas privados', 'Mis temas privados', 'Points privés', 'Points confidentiels', 'Argomenti privati', 'Assuntos confidenciais', 'Subiecte private', 'Catatan pribadi', 'Topik pribadi', 'Ada private', 'Work private notes', 'Pessoal', 'Privato', 'Note private', 'Personale', 'Note personali', 'Riservato', 'Vertrouwelijk', 'Privata anteckningar', 'Fortroligt', 'Yksityinen', 'Henkilökohtainen', 'Prywatne', 'Poufne', 'Soukromé', 'Súkromné', 'Privát', 'Bizalmas', 'Privatno', 'Özel', 'Gizli', 'ÖZEL', 'Ιδιωτικά', 'ΙΔΙΩΤΙΚΌ',
    'Приватно', 'Личное', 'Личные заметки', 'Конфиденциально', 'Особисте', 'פרטי', 'خاص', 'خَاصّ', 'ملاحظات خاصة', 'سري', 'خصوصی', 'محرمانه', 'निजी', 'व्यक्तिगत', 'ส่วนตัว', 'Riêng tư', 'Pribadi', 'Rahasia', '非公開', '非公開メモ', '私有', '私人', '私人笔记', '個人', '个人', '個人メモ', '个人笔记', '个人的笔记', '私密', '隐私', 'プライベート', 'ﾌﾟﾗｲﾍﾞｰﾄ', '비공개', '비공개 메모', '개인 메모'],
};

/** What is not, though it looks like it. */
const isPublic: readonly string[] = [
  'Privateer', 'Make it private', 'Who reads private mail', 'Privilege', 'Deprivation', 'Wins', 'Not private', 'Nicht privat', 'Pas privé', 'No confidencial', 'Who is private here', 'Ada Privateer', 'Personal', 'Personal growth', 'Persönliche Entwicklung',
  'Développement personnel', '個人目標', '个人成长', 'Secrets rotation', 'Particular risks', 'Siri', 'Confidence', 'Notes', 'My notes', 'Part', 'A B C D E', 'Prix', 'Share', 'Records', 'Only', 'Личный рост', 'Частота', '개인화',
];

describe('a heading is private by', () => {
  for (const [what, headings] of Object.entries(isPrivate)) {
    it(what, () => {
      for (const heading of headings) {
        assert.equal(sectionOf(heading), 'private', JSON.stringify(heading));
        const [own] = readOutline(`# 1:1\n\n## ${heading}\n\n- hush\n`).headings.slice(1);
        assert.equal(own?.section, 'private', `as the scanner reads ${JSON.stringify(heading)}`);
        assert.equal(readOutline(`## ${heading}\n- hush\n`).items[0]?.private, true);
      }
    });
  }

  it('none of these', () => {
    for (const heading of isPublic) {
      assert.notEqual(sectionOf(heading), 'private', heading);
      assert.notEqual(readOutline(`## ${heading}\n`).headings[0]?.section, 'private', heading);
    }
  });

  it('its beginning, where it is very long', () => assert.equal(sectionOf(`Private ${'x '.repeat(5000)}`), 'private'));
});

describe('a Private section', () => {
  /** Lines that say `hush` are private, all others are not. */
  const rows: [what: string, lines: string[]][] = [
    ['goes on behind the item that Markdown puts its heading in, one to three columns in', ['- seen', '  ## Private hush', 'hush', '', '- [ ] hush', '', '### hush', '## Notes', '- seen']],
    ['and under a number', ['1. seen', '   ## Private hush', '- [ ] hush', '## Notes', '- seen']],
    ['and behind a blank line', ['- seen', '', '  # Private hush', '', 'hush', '', '- hush', '# Notes', '- seen']],
    ['and one column in, where that is no item', ['- seen', ' ## Private hush', '- hush', '# Notes', '- seen']],
    ['and with an underline', ['- seen', '', '  Private hush', '  ----', 'hush', '', '- hush', '', '# Notes', '- seen']],
    ['and in a quote', ['> - seen', '>   ## Private hush', '> hush', '>', '> - hush', '', 'seen']],
    ['and in an item of a quote in an item', ['- > - seen', '  >   ## Private hush', '  > - hush', '- seen']],
    ['below a heading of its own level or higher', ['## Wins', '- seen', '  ## Private hush', '- [ ] hush', '## Notes', '- seen']],
    ['below one that is lower', ['# 1:1', '- seen', '  ## Private hush', '- hush', '### hush', '- hush', '# Notes', '- seen']],
    ['ends with a heading that ends it in either reading', ['- seen', '  ## Private hush', '  - hush', '  ## Notes', '  - seen', '- seen']],
    ['does not end with one that ends it in one reading', ['- seen', '  - seen', '    - seen', '  ## Private hush', '  - hush', '    ## hush', '- hush', '# Notes', '- seen']],
    ['ends with its item, four columns in', ['- seen', '  - seen', '    ## Private hush', '    hush', '- seen']],
    ['ends with its item, on the line of its marker', ['- ## Private hush', '  hush', '- seen']],
    ['ends with its quote', ['> ## Private hush', '> hush', '', 'seen']],
    ['ends with the note', ['seen', '## Private hush', 'hush', '', '- hush']],
    ['begins where a no-break space follows the marks', ['seen', '##\u00a0Private hush', 'hush', '# Notes', 'seen']],
    ['and a zero-width or an ideographic one', ['seen', '#\u200bPrivate hush', 'hush', '#\u3000Private hush', 'hush', '# Notes', 'seen']],
    ['begins with a heading in HTML', ['seen', '', '<h2>Private hush</h2>', 'hush', '', '- [ ] hush', '### hush', '## Notes', 'seen']],
    ['and one of attributes and capitals, in a quote', ['> seen', '> <H3 align="center"><b>Private</b> hush</H3>', '> hush', '>', '> - [ ] hush', '', 'seen']],
    ['and one that the note begins with', ['<h1>Private hush</h1>', 'hush', '', '- [ ] hush']],
    ['does not begin with another tag', ['<h7>Private seen</h7>', '', '- seen', '', '<hr>Private seen', '', '- seen', '', '<h2>Notes seen</h2>', '', '- [ ] seen']],
    ['and no space, from two marks on', ['seen', '##Private hush', '- [ ] hush', '## Notes', 'seen']],
    ['does not begin with a tag', ['#private seen', '- seen', '#seen', '##Notes seen', '- seen']],
  ];
  for (const [what, lines] of rows) {
    for (const eol of ['\n', '\r\n']) {
      it(`${what}${eol === '\n' ? '' : ', with CR LF'}`, () => {
        const text = lines.join(eol);
        const { hidden, items, headings, lineStarts } = readOutline(text);
        for (const [line, words] of lines.entries()) {
          const at = lineStarts[line]! + words.search(/seen|hush/);
          if (/seen|hush/.test(words)) assert.equal(hidden.some(({ start, end }) => start <= at && at < end), words.includes('hush'), `line ${line}: ${words}`);
        }
        for (const item of items.filter(({ start, end }) => !/^\W*#/.test(text.slice(start, end)))) assert.equal(item.private, /hush/.test(text.slice(item.start, item.end)), `the item of line ${item.line}`);
        for (const heading of headings) assert.ok(heading.end >= heading.start && heading.end <= text.length);
      });
    }
  }
});
