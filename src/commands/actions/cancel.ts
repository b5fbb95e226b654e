import { l10n } from 'vscode';
import { isOpen } from '../../core/action/status';
import { defineCommand } from '../define';
import { hasManagers, noteMenu, onLine, viewRow } from '../places';
import { giveStatus } from './giveStatus';
import type { Wanted } from './pointedTargets';

export const cancelAction = defineCommand({
  id: 'cancelAction',
  title: 'Cancel Action',
  asks: false,
  icon: 'circle-slash',
  palette: hasManagers,
  menus: [viewRow('actions', 'action.open', '1_status@2'), noteMenu('1_oneOnOne@4', onLine.isOpen)],
  run: (context, ...given) => giveStatus(context, given, 'cancelled', wanted()),
});

const wanted = (): Wanted => ({ title: l10n.t('Cancel action'), fits: ({ status }) => isOpen(status) });
