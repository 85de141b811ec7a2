import type { RecordKind } from './prefixes.js';

/** A record before it is held against the schema. */
type Unread = Readonly<Record<string, unknown>>;

/**
 * A record as an earlier release published it, in the form of today; any other is given back as it is.
 * @param value what stands in the file, not yet held against the schema
 */
export function upgradeRecord(kind: RecordKind, value: unknown): unknown {
  if (!isObject(value)) return value;
  if (kind === 'categories') return exhaustive(value);
  return kind === 'holdings' || kind === 'transfers' ? withinItsDays(kind, value) : value;
}

/** Until 0.2.0 `exhaustive` was called `closed`. A record with both is given back as it is, so that the schema refuses it. */
function exhaustive(value: Unread): Unread {
  if (!('closed' in value) || 'exhaustive' in value) return value;
  const { closed, ...rest } = value;
  return { ...rest, exhaustive: closed };
}

/**
 * Until 0.1.0 the status of a holding or transfer was the record's last word on it, and ENDED was one. Now it is what the
 * fact is within its days. One that ended on no known day says so, and its reading is ambiguous: no day of it is sure.
 */
function withinItsDays(kind: 'holdings' | 'transfers', value: Unread): Unread {
  if (value.status !== 'ENDED') return value;
  const status = value.condition === undefined ? 'IN_FORCE' : 'CONDITIONAL';
  const end = kind === 'holdings' ? value.validTo : value.effectiveTo;
  if (end !== undefined) return { ...value, status };
  const others = Array.isArray(value.doubts) ? value.doubts : [];
  return {
    ...value,
    status,
    ended: 'DAY_UNKNOWN',
    certainty: 'AMBIGUOUS',
    doubts: [...others, ENDED_SOMETIME],
  };
}

const ENDED_SOMETIME = {
  about: 'DAY',
  certainty: 'AMBIGUOUS',
  reason: 'The record says that it ended and not on which day.',
};

const isObject = (value: unknown): value is Unread => typeof value === 'object' && value !== null;
