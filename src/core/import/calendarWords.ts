/** The names of months and weekdays that people head notes with, in the languages they most often write them in. Folded: lower case, without accents. */
const months = [
  'january february march april may june july august september october november december',
  'januar februar marz april mai juni juli august september oktober november dezember',
  'janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre',
  'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre',
  'gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre',
  'janeiro fevereiro marco abril maio junho julho agosto setembro outubro novembro dezembro',
  'januari februari maart april mei juni juli augustus september oktober november december',
].map((names) => names.split(' '));

/** Monday first. */
const weekdays = [
  'monday tuesday wednesday thursday friday saturday sunday',
  'montag dienstag mittwoch donnerstag freitag samstag sonntag',
  'lundi mardi mercredi jeudi vendredi samedi dimanche',
  'lunes martes miercoles jueves viernes sabado domingo',
  'lunedi martedi mercoledi giovedi venerdi sabato domenica',
  'segunda terca quarta quinta sexta sabado domingo',
  'maandag dinsdag woensdag donderdag vrijdag zaterdag zondag',
].map((names) => names.split(' '));

/** Of Japanese and Chinese ones what is not the same in each: 火曜日, 周二. */
const daySigns = ['月一', '火二', '水三', '木四', '金五', '土六', '日天'];
const signedDay = /^(?:(.)(?:曜日?)?|(?:星期|礼拜|禮拜|周|週)(.))$/u;
/** Of German and Dutch weekdays, and of English ones in calendars. */
const shortWeekdays = new Map([
  ['mo', 1],
  ['di', 2],
  ['mi', 3],
  ['do', 4],
  ['fr', 5],
  ['sa', 6],
  ['so', 7],
]);

/** Lower case, without accents, in one form of Unicode. */
function foldWord(word: string): string {
  return word
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]+/g, '')
    .toLowerCase();
}

/** 1 to 12, of a month's name or its first letters, three at least; undefined where it is none, or could be two. */
export function monthCalled(word: string): number | undefined {
  return numberOf(months, word);
}

/** 1 (Monday) to 7. A weekday's name or its first letters, three at least; two where they are what calendars print. */
export function weekdayNamed(word: string): number | undefined {
  const signs = signedDay.exec(word);
  const signed = daySigns.findIndex((pair) => pair[0] === signs?.[1] || (signs?.[2] !== undefined && pair.includes(signs[2])));
  return signed >= 0 ? signed + 1 : (shortWeekdays.get(foldWord(word)) ?? numberOf(weekdays, word));
}

function numberOf(languages: readonly (readonly string[])[], word: string): number | undefined {
  const folded = foldWord(word);
  if (folded.length < 3) return undefined;
  const found = new Set<number>();
  // A name in full says which one it is, though another may begin with it.
  for (const isIt of [(name: string) => name === folded, (name: string) => name.startsWith(folded)]) {
    for (const names of languages) names.forEach((name, at) => isIt(name) && found.add(at + 1));
    if (found.size > 0) break;
  }
  return found.size === 1 ? [...found][0] : undefined;
}
