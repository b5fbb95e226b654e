import { l10n } from 'vscode';
import type { Unit } from '../../core/insights/figure';

/** A figure's value with its unit: `12 days`. */
export function figureValue(value: number, unit: Unit): string {
  switch (unit) {
    case 'count':
      return String(value);
    case 'days':
      return value === 1 ? l10n.t('1 day') : l10n.t('{0} days', value);
    case 'minutes':
      return l10n.t('{0} min', value);
    case 'percent':
      return l10n.t('{0}%', value);
  }
}
