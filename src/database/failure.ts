import { Neo4jError } from 'neo4j-driver';

/**
 * Why the database gave no answer: it cannot be reached (refused, cut, wedged, restarting, no connection free), it does not
 * take the password, it does not let this user read (rights, no such database), the time of the read was up, its graph is being
 * rebuilt, or it is paused for a backup.
 */
export type FailureKind = 'UNREACHABLE' | 'PASSWORD' | 'FORBIDDEN' | 'LATE' | 'REBUILT' | 'PAUSED';

/** The database, or the way to it, failed; no fault of the statement. The driver's error is the cause. */
export class DatabaseFailure extends Error {
  override readonly name = 'DatabaseFailure';

  constructor(
    readonly kind: FailureKind,
    cause: Error,
  ) {
    super(cause.message, { cause });
  }
}

/** The graph is being rebuilt, so that nothing can be read from it; the message says by whom and since when. */
export class RebuiltFailure extends DatabaseFailure {
  constructor(inWords: string) {
    super('REBUILT', new Error(inWords));
  }
}

/** The database is paused for a backup; the message says since when. */
export class PausedFailure extends DatabaseFailure {
  constructor(since: Date) {
    super('PAUSED', new Error(`The database has been paused for a backup since ${since.toISOString()}.`));
  }
}

const KINDS: readonly (readonly [RegExp, FailureKind])[] = [
  [/^Neo\.ClientError\.(Transaction\.TransactionTimedOut|Procedure\.ProcedureTimedOut)/, 'LATE'],
  [/^Neo\.ClientError\.Security\.(Unauthorized|Authentication|CredentialsExpired|TokenExpired)/, 'PASSWORD'],
  [/^Neo\.ClientError\.(Security|Database)\./, 'FORBIDDEN'],
];
/** With these Neo4j names the statement, or what it was given. */
const OF_STATEMENT = /^Neo\.ClientError\.(Statement|Procedure)\./;
/** The driver's own words for values that it cannot send; it gives them the codes that it gives a broken line. */
const UNSENDABLE = /\bto pack\b|^Cannot pack|query parameters/;

/**
 * The failure that an error of the driver stands for; `undefined` where statement or values are at fault. Whatever is not
 * known to be their fault is the database's: a list of the database's own errors lacked some, and what it lacks makes a
 * hole in an answer. A driver also stumbles over a message that ends in its middle, by reading beyond its buffer.
 */
function kindOf(error: unknown): FailureKind | undefined {
  if (!(error instanceof Neo4jError)) return 'UNREACHABLE';
  if (UNSENDABLE.test(error.message)) return undefined;
  const [, kind] = KINDS.find(([code]) => code.test(error.code)) ?? [];
  if (kind === undefined && OF_STATEMENT.test(error.code)) return undefined;
  return kind ?? 'UNREACHABLE';
}

/**
 * What it means that the driver has failed with this error: a DatabaseFailure, or the error itself where the statement or
 * its values are at fault.
 */
export function failureOf(error: unknown): unknown {
  const kind = kindOf(error);
  if (kind === undefined) return error;
  return new DatabaseFailure(kind, error instanceof Error ? error : new Error(String(error)));
}
