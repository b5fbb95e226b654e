import { l10n } from 'vscode';
import type { CalendarDate } from '../../core/date/date';
import type { MessageWords } from '../../core/share/messages';
import { dateWords } from './words';

export function messageWords(today: CalendarDate): MessageWords {
  return {
    date: (date) => dateWords(date, today),
    greeting: (to) => l10n.t('Hi {0},', to),
    regards: l10n.t('Best regards'),
    late: {
      subject: (what) => l10n.t('Later than planned: {0}', what),
      early: l10n.t('I want to tell you early that this might be later than we agreed:'),
      overdue: l10n.t("This is later than we agreed, and I'd like to agree on a new date with you:"),
      what: l10n.t('What'),
      agreed: l10n.t('Agreed date'),
      why: l10n.t('Why'),
      newDate: l10n.t('New date'),
      blank: l10n.t('[to fill in]'),
      close: l10n.t("Does that work for you? If not, let's look for another way."),
    },
    notice: {
      subject: (date) => l10n.t('Talk about my performance on {0}', date),
      opening: (date) => l10n.t("I'd like to talk about my performance with you in our 1:1 on {0}.", date),
      why: l10n.t("I'm telling you now so that you have time to look at my work and to ask others."),
      goal: (goal) => l10n.t("What I'd like to come to: {0}", goal),
      before: l10n.t("These are the questions I'd like to ask you:"),
      questions: [
        l10n.t('What went well since our last talk about it, and what should I keep doing?'),
        l10n.t('What should I do better, and how would you notice?'),
        l10n.t('How do I stand against what you expect of my role?'),
      ],
      close: l10n.t('If you need more time or another date, tell me.'),
    },
    intro: {
      subject: (me) => (me === undefined ? l10n.t('Getting to know each other') : l10n.t('Getting to know each other: {0}', me)),
      me: (me) => l10n.t("I'm {0}.", me),
      reportTo: (manager) => l10n.t('I report to {0}.', manager),
      looking: l10n.t('I look forward to working with you.'),
      topics: l10n.t("I'd like to introduce myself in a first 1:1 of about 30 minutes. I'd like to talk about:"),
      topicList: [
        l10n.t('What I work on, and how I work best'),
        l10n.t('What matters most to you this quarter'),
        l10n.t("What you expect of me, and how you'd like to be kept up to date"),
      ],
      close: l10n.t("When would suit you? I'm happy to send the invite."),
    },
    schedule: {
      subject: (me) => (me === undefined ? l10n.t('A regular 1:1') : l10n.t('A regular 1:1 with {0}', me)),
      opening: l10n.t("I'd like us to have a regular 1:1, so that you hear early how things are going and I hear what matters to you."),
      mine: l10n.t("I'll bring the agenda, send it to you beforehand, and write down what we agree on."),
      suggestion: l10n.t('My suggestion:'),
      howOften: l10n.t('How often'),
      first: l10n.t('First date'),
      length: l10n.t('Length'),
      minutes: (minutes) => l10n.t('{0} minutes', minutes),
      usual: l10n.t('Would 30 minutes every week or every two weeks work for you?'),
      close: l10n.t('If another day or time is better for you, tell me.'),
    },
  };
}
