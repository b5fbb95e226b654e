import type { FileFailure } from './ports';
import type { NoteFacts, TaskFacts } from './noteFacts';
import type { ActionStatus, NoteProblem } from '../core/model';

/** Provisional: until `core/note/scan` and `core/action/taskLine` stand. */
export function readNote(text: string): NoteFacts {
  const tasks: TaskFacts[] = [];
  const references: { line: number; id: string }[] = [];
  const lines = text.split(/\r?\n/);
  const closing = lines[0] === '---' ? lines.indexOf('---', 1) : -1;
  const meta: Record<string, string> = {};
  for (const line of lines.slice(1, Math.max(1, closing))) {
    const [, key, value] = /^(\w+):\s*"?(.*?)"?\s*(?:#.*)?$/.exec(line) ?? [];
    if (key !== undefined && value !== undefined && value !== '') meta[key] = value;
  }
  let hidden = false;
  for (let line = closing + 1; line < lines.length; line++) {
    const source = lines[line] ?? '';
    if (/^#+ /.test(source)) hidden = /^#+ Private\s*$/i.test(source);
    const item = /^\s*(?:>\s*)*(?:[-*+]|\d+[.)])\s+(?:\[(.)\]\s+)?(.*)$/.exec(source);
    if (!item) continue;
    const reference = /#\^([a-z0-9-]+)\)\s*$/.exec(source);
    if (reference) references.push({ line, id: reference[1] ?? '' });
    else if (item[1] !== undefined) tasks.push({ line, source, private: hidden, task: taskOf(item[1], item[2] ?? '') });
  }
  const { duration, status, ...rest } = meta;
  const known = ['planned', 'held', 'cancelled', 'missed'].find((name) => name === status);
  return {
    meeting: { ...rest, ...(duration ? { duration: Number(duration) } : {}), ...(known ? { status: known as 'held' } : {}) },
    profile: { relation: 'manager', ...rest, away: [], ...(duration ? { duration: Number(duration) } : {}) },
    tasks,
    references,
  };
}

export function unreadNote(failure: FileFailure): NoteFacts {
  const problem: NoteProblem = { code: failure.code === 'too-large' ? 'too-large' : 'unreadable', detail: failure.detail, line: 0, column: 0 };
  return { problem, tasks: [], references: [] };
}

function taskOf(box: string, rest: string): TaskFacts['task'] {
  const statuses: Record<string, ActionStatus> = { x: 'done', X: 'done', '-': 'cancelled', '/': 'in-progress', '>': 'moved' };
  const id = / \^([a-z0-9-]+)\s*$/.exec(rest)?.[1];
  const date = (mark: string): string | undefined => new RegExp(`${mark}\\s*(\\d{4}-\\d{2}-\\d{2})`, 'u').exec(rest)?.[1];
  const owner = /^@(\S+)/.exec(rest)?.[1];
  const fields = { id, owner, raised: date('➕'), followUp: date('⏳'), due: date('📅'), done: date('✅'), cancelled: date('❌') };
  const present = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
  const text = rest.replace(/^@\S+\s*/, '').replace(/ \^[a-z0-9-]+\s*$/, '').replace(/\s*(?:➕|⏳|📅|✅|❌)\s*\d{4}-\d{2}-\d{2}/gu, '').replace(/(?:\s+#\S+)+$/, '').trim();
  return { box, status: statuses[box] ?? 'open', text, tags: [...new Set(rest.match(/#[^\s^#]+/g) ?? [])], ...present };
}
