import type { Event } from 'vscode';
import type * as api from '../api';
import type { NoteIndex } from '../index/noteIndex';
import type { ApiObjects } from '../schedule/apiObjects';
import type { Schedule } from '../schedule/schedule';

/** What the API answers from. */
export interface ApiServices {
  readonly index: NoteIndex;
  readonly schedule: Schedule;
  readonly apiObjects: ApiObjects;
}

/** The API that `activate` returns; `src/api.d.ts` is its contract. */
export function createApi(services: () => Promise<ApiServices>, onDidChange: Event<void>): api.OneOnOneApi {
  const ready = async () => {
    const { index, schedule, apiObjects } = await services();
    await index.ready;
    const managersWith = (id?: string | null) => index.managers().filter((manager) => (id ?? manager.id) === manager.id);
    return { schedule, apiObjects, managersWith };
  };
  return {
    version: 1,
    async managers() {
      const { apiObjects, managersWith } = await ready();
      return managersWith().map((manager) => apiObjects.manager(manager));
    },
    async meetings(managerId) {
      const { schedule, apiObjects, managersWith } = await ready();
      return managersWith(managerId)
        .flatMap((manager) => schedule.meetings(manager))
        .map((meeting) => apiObjects.meeting(meeting))
        .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
    },
    async actions(given) {
      const { apiObjects } = await ready();
      // Who writes JavaScript passes null for nothing.
      const filter: api.ActionFilter = Object.fromEntries(Object.entries(given ?? {}).filter(([, value]) => value !== null));
      return apiObjects.actionsThat(filter);
    },
    async nextMeeting(managerId) {
      const { schedule, managersWith } = await ready();
      const nearest = schedule.nearest(managersWith(managerId));
      if (nearest === undefined) return undefined;
      const { date, time, days, uri } = nearest.next;
      return { manager: nearest.manager.id, date, days, ...(time === undefined ? {} : { time }), ...(uri === undefined ? {} : { uri }) };
    },
    onDidChange: (listener) => onDidChange(() => listener()),
  };
}
