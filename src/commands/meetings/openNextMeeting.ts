import { l10n, Uri } from 'vscode';
import { compareNext } from '../../core/series/nextMeeting';
import { Arguments } from '../arguments';
import { namedManager } from '../ask';
import { defineCommand } from '../define';
import { hasManagers } from '../places';
import { findOrRescan } from '../freshness';
import { showInformation } from '../../platform/messages';

/** Opens the nearest planned note, of one manager or of all; returns its `Uri`, or undefined where none is planned. */
export const openNextMeeting = defineCommand<Uri | undefined>({
  id: 'openNextMeeting',
  title: 'Open Next Meeting',
  asks: false,
  icon: 'go-to-file',
  palette: hasManagers,
  async run({ index, schedule, notes }, given) {
    const named = await namedManager(index, new Arguments(given));
    const uri = await findOrRescan(
      index,
      () => {
        const next = (named === undefined ? index.managers() : [named]).flatMap((manager) => schedule.next(manager) ?? []);
        return next.filter((one) => one.uri !== undefined).sort(compareNext)[0]?.uri;
      },
      named,
    );
    if (uri === undefined) {
      void showInformation(named === undefined ? l10n.t('No meeting is planned.') : l10n.t('No meeting with {0} is planned.', named.name));
      return undefined;
    }
    await notes.open(Uri.parse(uri));
    return Uri.parse(uri);
  },
});
