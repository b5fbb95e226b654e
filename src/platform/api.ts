import type * as api from '../api';
import type { NoteIndex } from '../index/noteIndex';
import type { Plain } from '../index/plain';
import type { Schedule } from '../index/schedule';

/** The API that `activate` returns; `src/api.d.ts` is its contract. */
export function createApi(index: NoteIndex, schedule: Schedule, plain: Plain): api.OneOnOneApi {
  const managersWith = (id?: string) => index.managers().filter((manager) => id === undefined || manager.id === id);
  return {
    version: 1,
    async managers() {
      await index.ready;
      return index.managers().map((manager) => plain.manager(manager));
    },
    async meetings(managerId) {
      await index.ready;
      return managersWith(managerId).flatMap((manager) => schedule.meetings(manager)).map((meeting) => plain.meeting(meeting)).sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
    },
    async actions(filter = {}) {
      await index.ready;
      return managersWith(filter.manager).flatMap((manager) => index.actions(manager)).map((action) => plain.action(action)).filter((action) => matches(action, filter));
    },
    async nextMeeting(managerId) {
      await index.ready;
      const found = managersWith(managerId).map((manager) => ({ manager, next: schedule.next(manager) })).filter(({ next }) => next !== undefined);
      const [nearest] = found.sort((a, b) => (a.next?.days ?? 0) - (b.next?.days ?? 0));
      if (nearest?.next === undefined) return undefined;
      const { date, time, days, uri } = nearest.next;
      return { manager: nearest.manager.id, date, days, ...(time === undefined ? {} : { time }), ...(uri === undefined ? {} : { uri }) };
    },
    onDidChange: (listener) => index.onDidChange(() => listener()),
  };
}

function matches(action: api.Action, { owner, status, tag, tracked, dueBy }: api.ActionFilter): boolean {
  return (owner === undefined || action.owner === owner)
    && (status === undefined || [status].flat().includes(action.status))
    && (tag === undefined || action.tags.includes(tag.startsWith('#') ? tag : `#${tag}`))
    && (tracked === undefined || (action.id !== undefined) === tracked)
    && (dueBy === undefined || (action.due !== undefined && action.due <= dueBy));
}
