import { l10n } from 'vscode';
import { isOpen } from '../../core/action/status';
import { defineCommand } from '../define';
import { hasManagers, noteMenu, onLine, viewRow } from '../places';
import { giveStatus } from './giveStatus';
import type { Wanted } from './pointedTargets';

export const completeAction = defineCommand({
  id: 'completeAction',
  title: 'Complete Action',
  asks: false,
  icon: 'check',
  palette: hasManagers,
  menus: [viewRow('actions', 'action.open', '1_status@1'), noteMenu('1_oneOnOne@1', onLine.mayBeOpen)],
  run: (context, ...given) => giveStatus(context, given, 'done', wanted()),
});

const wanted = (): Wanted => ({ title: l10n.t('Complete action'), fits: ({ status }) => isOpen(status) });
