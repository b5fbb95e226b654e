import type * as api from '../api';
import { ourFields } from '../core/action/fields';
import { resolveOwner } from '../core/action/owner';
import { isTagged } from '../core/action/tagged';
import { nobody } from '../core/folder/notePath';
import { usualDuration } from '../core/series/nextMeeting';
import { usualTemplate } from '../core/series/topics';
import type { Action, Manager, Meeting } from '../core/model';
import type { NoteIndex } from '../index/noteIndex';
import type { Schedule } from './schedule';

/** Model objects as the API and exports give them: plain, serialisable, with every default settled. */
export class ApiObjects {
  constructor(
    private readonly index: NoteIndex,
    private readonly schedule: Schedule,
  ) {}

  manager(manager: Manager): api.Manager {
    return {
      id: manager.id,
      uri: manager.uri,
      name: manager.name,
      relation: manager.profile.relation,
      archived: this.schedule.isArchived(manager),
    };
  }

  meeting(meeting: Meeting): api.Meeting {
    const profile = this.index.manager(meeting.root, meeting.manager)?.profile;
    const time = meeting.time ?? profile?.time;
    return {
      uri: meeting.uri,
      manager: meeting.manager,
      date: meeting.date,
      ...(time === undefined ? {} : { time }),
      duration: meeting.duration ?? profile?.duration ?? usualDuration,
      type: meeting.type ?? usualTemplate(profile ?? { relation: 'manager' }),
      status: this.schedule.status(meeting),
    };
  }

  /** Every task line of one manager's notes, or of all; without a manager, or for `nobody`, what is tracked in plans too. */
  actions(managerId?: string): api.Action[] {
    const managers = this.index.managers().filter(({ id }) => managerId === undefined || id === managerId);
    const plans = managerId === undefined || managerId === nobody ? this.index.roots().map((root) => ({ root, id: nobody })) : [];
    return [...managers, ...plans].flatMap((of) => this.index.actions(of)).map((action) => this.action(action));
  }

  /** Those that all of a filter matches. */
  actionsThat(filter: api.ActionFilter): api.Action[] {
    return this.actions(filter.manager).filter((action) => matches(action, filter));
  }

  action({ uri, root, manager, line, task, private: isPrivate }: Action): api.Action {
    const { id, text, status, tags } = task;
    const raised = task.raised ?? this.index.meeting(uri)?.date;
    const owner = resolveOwner(
      task.owner,
      this.index.managers().filter((one) => one.root === root),
    );
    const fields = Object.fromEntries(ourFields.map((name) => [name, task[name]]));
    const known = Object.fromEntries(
      Object.entries({ id, ...fields, raised, private: isPrivate || undefined }).filter(([, value]) => value !== undefined),
    );
    return { uri, line, manager, text, status, tags: [...tags], ...known, owner };
  }
}

function matches(action: api.Action, { owner, status, tag, tracked, dueBy, private: isPrivateToo }: api.ActionFilter): boolean {
  return (
    (isPrivateToo === true || action.private !== true) &&
    (owner === undefined || action.owner === owner) &&
    (status === undefined || [status].flat().includes(action.status)) &&
    (tag === undefined || isTagged(action.tags, `#${tag.replace(/^#/, '').toLowerCase()}`)) &&
    (tracked === undefined || (action.id !== undefined) === tracked) &&
    (dueBy === undefined || (action.due !== undefined && action.due <= dueBy))
  );
}
