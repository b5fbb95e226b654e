import { l10n } from 'vscode';
import { isOpen } from '../../core/action/status';
import { defineCommand } from '../define';
import { hasManagers, noteMenu, onLine, viewRow } from '../places';
import { giveStatus } from './giveStatus';
import type { Wanted } from './pointedTargets';

export const reopenAction = defineCommand({
  id: 'reopenAction',
  title: 'Reopen Action',
  asks: false,
  icon: 'debug-restart',
  palette: hasManagers,
  menus: [viewRow('actions', 'action.done', '1_status@1'), noteMenu('1_oneOnOne@1', onLine.isDone)],
  run: (context, ...given) => giveStatus(context, given, 'open', wanted()),
});

const wanted = (): Wanted => ({ title: l10n.t('Reopen action'), fits: ({ status }) => !isOpen(status) });
