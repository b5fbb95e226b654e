import assert from 'node:assert/strict';
import { addDays } from '../../../src/core/date/date';
import { dateChoices } from '../../../src/core/date/dateChoices';
import { parseDateInput } from '../../../src/core/date/dateInput';
import { parseDateWords } from '../../../src/core/date/dateWords';
import { chinese } from './languages/chinese';
import { french } from './languages/french';
import { german } from './languages/german';
import { japanese } from './languages/japanese';
import { portuguese } from './languages/portuguese';
import { spanish } from './languages/spanish';
import { rowsOf, sentencesOf } from './languages/table';
import { dated, lines, saidDays, undated } from './phrases';

const tables = [german, french, spanish, portuguese, japanese, chinese];
const [wednesday] = saidDays;
const dateIn = (language: string, words: string, facts: (typeof saidDays)[number] = wednesday) =>
  parseDateWords(words, { ...facts, language })?.date;

/** Words that are the same in two languages, with the same meaning. */
const shared = new Set([
  'fr lun es',
  'es sábado pt-br',
  'es la próxima semana pt-br',
  'es el próximo mes pt-br',
  'pt-br sábado es',
  'pt-br próxima semana es',
  'pt-br dia 15 es',
]);
const isShared = (from: string, phrase: string, to: string) =>
  shared.has(`${from} ${phrase} ${to}`) || /1:1|^\d+\/\d+\/\d{4}$/.test(phrase) || (/^(?:ja|zh)/.test(from) && /^(?:ja|zh)/.test(to));

for (const { language, phrases, lines: sentences, undated: none } of tables) {
  const isEast = /^(?:ja|zh)/.test(language);
  describe(`dates in words, where VS Code speaks ${language}`, () => {
    for (const [phrase, inEnglish] of rowsOf(phrases)) {
      it(`${phrase}: ${inEnglish}`, () => {
        for (const facts of saidDays) {
          const expected = parseDateWords(inEnglish, facts)?.date;
          assert.equal(dateIn(language, phrase, facts), expected, facts.today);
          const typed = parseDateInput(phrase, { ...facts, language });
          assert.equal(typed?.date, parseDateInput(inEnglish, facts)?.date, `typed on ${facts.today}`);
        }
      });
    }
    for (const [line, inEnglish] of rowsOf(sentences))
      it(`${line}: ${inEnglish}`, () => {
        assert.ok(dateIn(language, line));
        assert.equal(dateIn(language, line), parseDateWords(inEnglish, wednesday)?.date);
      });
    for (const line of sentencesOf(none))
      it(`no date in ${JSON.stringify(line)}`, () =>
        assert.deepEqual(
          saidDays.map((facts) => dateIn(language, line, facts)),
          [undefined, undefined, undefined],
        ));

    it('are read as little in any other language, but for words that both have', () => {
      for (const { language: other } of [...tables, { language: 'en' }]) {
        if (other === language) continue;
        for (const [phrase] of rowsOf(phrases)) {
          const read = dateIn(other, phrase);
          assert.equal(read, isShared(language, phrase, other) ? read && dateIn(language, phrase) : undefined, `${phrase} in ${other}`);
        }
      }
    });

    it('are none with words behind them that are not understood', () => {
      const unknown = isEast ? ['斑馬', '計画書類', '会议'] : [' zebra', ' Xylophon', ' flake', "'s", '-x', '_x', '/x'];
      const alone = rowsOf(phrases).filter(
        ([phrase]) =>
          !/,|\.$|^(?:bis|fällig|pour|d'ici|avant|para|até|am)|前$|截止|(?:まで|に)$| (?:por la|de manhã|matin|früh|a las|às|à|um)|uhr$|[:h]\d\d$/i.test(
            phrase,
          ),
      );
      for (const [phrase] of alone)
        for (const word of unknown) assert.equal(dateIn(language, `${phrase}${word}`), undefined, `${phrase}${word}`);
    });

    it('leave English ones as they are', () => {
      for (const [phrase, date] of [...dated, ...lines]) assert.equal(dateIn(language, phrase) ?? '', date, phrase);
      // Numbers are a date where all write them in one order.
      for (const phrase of undated.filter((one) => !/^\d+\/\d+\/\d+$/.test(one))) assert.equal(dateIn(language, phrase), undefined, phrase);
    });
  });
}

/** With what is offered first on a Wednesday. */
const offered: readonly (readonly [language: string, ...first: string[]])[] = [
  ['de', 'nächstes 1:1', 'heute', 'Mittwoch', 'morgen', 'Donnerstag'],
  ['fr', 'prochain 1:1', "aujourd'hui", 'mercredi', 'demain', 'jeudi'],
  ['es-mx', 'próximo 1:1', 'hoy', 'miércoles', 'mañana', 'jueves'],
  ['pt-br', 'próximo 1:1', 'hoje', 'quarta-feira', 'amanhã', 'quinta-feira'],
  ['ja', '次の1:1', '今日', '水曜日', '明日', '木曜日'],
  ['zh-cn', '下次1:1', '今天', '周三', '明天', '周四'],
  ['zh-tw', '下次1:1', '今天', '週三', '明天', '週四'],
];

describe('dates to offer while one types', () => {
  for (const [language, ...first] of offered)
    it(`are in the language of VS Code first, and are read as what is beside them: ${language}`, () => {
      const { today, nextMeeting } = wednesday;
      const english = dateChoices({ today, nextMeeting, language: 'en' });
      assert.deepEqual(
        dateChoices({ today, nextMeeting, language })
          .slice(0, 5)
          .map(({ words }) => words),
        first,
      );
      for (let day = '2027-12-26'; day < '2028-03-04'; day = addDays(day, 1)) {
        const facts = { today: day, nextMeeting: addDays(day, 9), language };
        const all = dateChoices(facts);
        assert.equal(all.length, 2 * english.length);
        assert.equal(new Set(all.map(({ words }) => words)).size, all.length);
        for (const { words, date } of all) assert.equal(parseDateInput(words, facts)?.date, date, `${words} on ${day}`);
      }
    });

  it('are English alone where no other language is read', () =>
    assert.deepEqual(dateChoices({ ...wednesday, language: 'ko' }), dateChoices(wednesday)));

  it('are there in every language that is read', () =>
    assert.deepEqual(
      [...new Set(offered.map(([language]) => language.split('-')[0]))].sort(),
      tables.map(({ language }) => language.split('-')[0]).sort(),
    ));
});

describe('words of two languages', () => {
  it('that mean two dates are none', () => {
    assert.equal(dateIn('es', 'mar 5'), undefined);
    assert.equal(dateIn('fr', 'mar 5'), undefined);
    assert.equal(dateIn('en', 'mar 5'), '2027-03-05');
  });

  it('of a language without a table are English alone', () => assert.equal(dateIn('ko', 'friday'), '2026-11-27'));
});
