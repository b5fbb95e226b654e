import type { Scan } from '../core/note/scan';
import { decodeUtf8 } from './bytes';
import type { Head } from './noteFacts';
import type { PersonKind } from './note';

/** Provisional: until `core/note/frontMatter` stands. */
export function readFrontMatter(kind: PersonKind, bytes: Uint8Array, scanned: Scan): Head {
  const meta: Record<string, string> = {};
  const lines = scanned.yamlStart < 0 ? [] : decodeUtf8(bytes, scanned.yamlStart, scanned.yamlEnd).split(/\r?\n/);
  for (const line of lines) {
    const [, key, value] = /^(\w+):\s*"?(.*?)"?\s*(?:#.*)?$/.exec(line) ?? [];
    if (key !== undefined && value !== undefined && value !== '') meta[key] = value;
  }
  const { duration, status, ...rest } = meta;
  const length = duration === undefined ? {} : { duration: Number(duration) };
  if (kind === 'profile') return { profile: { relation: 'manager', ...rest, ...length, away: [] } };
  const known = (['planned', 'held', 'cancelled', 'missed'] as const).find((name) => name === status);
  return { meeting: { ...rest, ...length, ...(known ? { status: known } : {}) } };
}
