import type { AgendaSummary } from './agendaSummary';

/** Nothing that I brought: references come by themselves, and the manager's topics are theirs. */
export function isEmptyAgenda({ own }: Pick<AgendaSummary, 'own'>): boolean {
  return own === 0;
}
