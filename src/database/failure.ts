import { Neo4jError } from 'neo4j-driver';

/**
 * Why the database gave no answer: it cannot be reached (refused, cut, wedged, restarting, no connection free), it refused the
 * password, this user may not read (rights, no such database), the read timed out, the graph is being rebuilt, a load changed the
 * graph during every try, or the database is paused for a backup.
 */
export type FailureKind =
  | 'UNREACHABLE'
  | 'PASSWORD'
  | 'FORBIDDEN'
  | 'LATE'
  | 'REBUILT'
  | 'LOADING'
  | 'PAUSED';

/** The database or the connection to it failed; the statement is not at fault. `cause` is the driver's error. */
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

/** A load changed the graph during every try of a request, so that no answer of one version could be read. */
export class LoadingFailure extends DatabaseFailure {
  constructor() {
    super(
      'LOADING',
      new Error('A load changed the data during every try to read them. Try again in a moment.'),
    );
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
/** With these error codes Neo4j reports an error in the statement or its parameters. */
const OF_STATEMENT = /^Neo\.ClientError\.(Statement|Procedure)\./;
/** The driver's messages for values that it cannot send. Their error codes are the same as for a broken connection. */
const UNSENDABLE = /\bto pack\b|^Cannot pack|query parameters/;

/**
 * Classifies an error of the driver. Every error that is not known to be the fault of the statement or its values counts as a
 * database outage: an earlier list of outage errors was incomplete, and each missing error gave a partial answer. An error
 * that is no Neo4jError is an outage too: the driver throws one when a message is cut off and it reads beyond its buffer.
 * @returns `undefined` where the statement or its values are at fault
 */
function kindOf(error: unknown): FailureKind | undefined {
  if (!(error instanceof Neo4jError)) return 'UNREACHABLE';
  if (UNSENDABLE.test(error.message)) return undefined;
  const [, kind] = KINDS.find(([code]) => code.test(error.code)) ?? [];
  if (kind === undefined && OF_STATEMENT.test(error.code)) return undefined;
  return kind ?? 'UNREACHABLE';
}

/**
 * Converts an error of the driver.
 * @returns a DatabaseFailure, or the error itself where the statement or its values are at fault
 */
export function failureOf(error: unknown): unknown {
  const kind = kindOf(error);
  if (kind === undefined) return error;
  return new DatabaseFailure(kind, error instanceof Error ? error : new Error(String(error)));
}
