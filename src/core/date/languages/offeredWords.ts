/** Words of dates to offer in one language, as one writes them. */
export interface OfferedWords {
  readonly today: string;
  readonly tomorrow: string;
  /** Monday first. */
  readonly weekdays: readonly string[];
  /** Of next week; `{0}` is the weekday. */
  readonly nextWeekday: string;
  readonly inOneWeek: string;
  readonly inTwoWeeks: string;
  readonly endOfMonth: string;
  readonly nextMeeting: string;
}

export const offeredInEnglish: OfferedWords = {
  today: 'today',
  tomorrow: 'tomorrow',
  weekdays: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'],
  nextWeekday: 'next {0}',
  inOneWeek: 'in 1 week',
  inTwoWeeks: 'in 2 weeks',
  endOfMonth: 'end of month',
  nextMeeting: 'next 1:1',
};

/** The languages that are read beside English; Chinese in both scripts. */
const others: Readonly<Record<string, OfferedWords>> = {
  de: {
    today: 'heute',
    tomorrow: 'morgen',
    weekdays: ['Montag', 'Dienstag', 'Mittwoch', 'Donnerstag', 'Freitag', 'Samstag', 'Sonntag'],
    nextWeekday: 'nächsten {0}',
    inOneWeek: 'in 1 Woche',
    inTwoWeeks: 'in 2 Wochen',
    endOfMonth: 'Monatsende',
    nextMeeting: 'nächstes 1:1',
  },
  es: {
    today: 'hoy',
    tomorrow: 'mañana',
    weekdays: ['lunes', 'martes', 'miércoles', 'jueves', 'viernes', 'sábado', 'domingo'],
    nextWeekday: '{0} de la próxima semana',
    inOneWeek: 'en 1 semana',
    inTwoWeeks: 'en 2 semanas',
    endOfMonth: 'fin de mes',
    nextMeeting: 'próximo 1:1',
  },
  fr: {
    today: "aujourd'hui",
    tomorrow: 'demain',
    weekdays: ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche'],
    nextWeekday: '{0} prochain',
    inOneWeek: 'dans 1 semaine',
    inTwoWeeks: 'dans 2 semaines',
    endOfMonth: 'fin du mois',
    nextMeeting: 'prochain 1:1',
  },
  ja: {
    today: '今日',
    tomorrow: '明日',
    weekdays: ['月曜日', '火曜日', '水曜日', '木曜日', '金曜日', '土曜日', '日曜日'],
    nextWeekday: '来週の{0}',
    inOneWeek: '1週間後',
    inTwoWeeks: '2週間後',
    endOfMonth: '月末',
    nextMeeting: '次の1:1',
  },
  pt: {
    today: 'hoje',
    tomorrow: 'amanhã',
    weekdays: ['segunda-feira', 'terça-feira', 'quarta-feira', 'quinta-feira', 'sexta-feira', 'sábado', 'domingo'],
    nextWeekday: '{0} da próxima semana',
    inOneWeek: 'em 1 semana',
    inTwoWeeks: 'em 2 semanas',
    endOfMonth: 'fim do mês',
    nextMeeting: 'próximo 1:1',
  },
  zh: {
    today: '今天',
    tomorrow: '明天',
    weekdays: ['周一', '周二', '周三', '周四', '周五', '周六', '周日'],
    nextWeekday: '下{0}',
    inOneWeek: '1周后',
    inTwoWeeks: '2周后',
    endOfMonth: '月底',
    nextMeeting: '下次1:1',
  },
  'zh-tw': {
    today: '今天',
    tomorrow: '明天',
    weekdays: ['週一', '週二', '週三', '週四', '週五', '週六', '週日'],
    nextWeekday: '下{0}',
    inOneWeek: '1週後',
    inTwoWeeks: '2週後',
    endOfMonth: '月底',
    nextMeeting: '下次1:1',
  },
};

/** @param tag BCP 47. undefined for English, and for a language that is not read. */
export function offeredWords(tag: string): OfferedWords | undefined {
  const name = tag.toLowerCase();
  return others[name] ?? others[name.split('-')[0] ?? ''];
}
