import { l10n } from 'vscode';
import type { Question, QuestionTopic } from '../../core/agenda/questions';

/** A question as it is asked. Its text is in the bundle by `npm run l10n`, which takes it from the table. */
export function questionWords({ text }: Question): string {
  return l10n.t(text);
}

/** What the questions of a topic stand below in a list. */
export function topicTitle(topic: QuestionTopic): string {
  switch (topic) {
    case 'alignment':
      return l10n.t('Alignment');
    case 'support':
      return l10n.t('Support');
    case 'feedback':
      return l10n.t('Feedback');
    case 'career':
      return l10n.t('Career');
    case 'training':
      return l10n.t('Training');
    case 'performance':
      return l10n.t('Performance');
    case 'follow-up':
      return l10n.t('Follow-up');
    case 'rapport':
      return l10n.t('Small talk');
    case 'manager':
      return l10n.t('Their topics');
    case 'first':
      return l10n.t('First meeting');
    case 'skip-level':
      return l10n.t("Your manager's manager");
  }
}
