import type { RecordKind } from './prefixes.js';

/** A record before validation. */
type UnvalidatedRecord = Readonly<Record<string, unknown>>;

/**
 * Converts a record in the format of an earlier release to the current format.
 * @param value a line of a file, not yet validated
 * @returns the converted record; any other value unchanged
 */
export function upgradeRecord(kind: RecordKind, value: unknown): unknown {
  if (!isObject(value)) return value;
  if (kind === 'categories') return exhaustive(value);
  return kind === 'holdings' || kind === 'transfers' ? withinItsDays(kind, value) : value;
}

/** Until 0.2.0 `exhaustive` was called `closed`. A record with both stays unchanged, so that the schema rejects it. */
function exhaustive(value: UnvalidatedRecord): UnvalidatedRecord {
  if (!('closed' in value) || 'exhaustive' in value) return value;
  const { closed, ...rest } = value;
  return { ...rest, exhaustive: closed };
}

/**
 * Until 0.1.0 the status of a holding or transfer was its final state, which could be ENDED. Now the status applies within the
 * record's dates. A record that ended on an unknown day gets `ended: DAY_UNKNOWN` and becomes AMBIGUOUS, because it is not
 * certain for any day.
 */
function withinItsDays(kind: 'holdings' | 'transfers', value: UnvalidatedRecord): UnvalidatedRecord {
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

const isObject = (value: unknown): value is UnvalidatedRecord => typeof value === 'object' && value !== null;
