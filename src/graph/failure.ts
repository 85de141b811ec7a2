import { Neo4jError } from 'neo4j-driver';

/**
 * Why the database gave no answer: it cannot be reached (refused, cut, wedged, restarting, no connection free), it does not
 * take the password, it does not let this user read (rights, no such database), or the time of the read was up.
 */
export type FailureKind = 'UNREACHABLE' | 'PASSWORD' | 'FORBIDDEN' | 'LATE';

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

const KINDS: readonly (readonly [RegExp, FailureKind])[] = [
  [/^Neo\.ClientError\.Transaction\.TransactionTimedOut/, 'LATE'],
  [/^Neo\.ClientError\.Security\.(Unauthorized|Authentication|CredentialsExpired|TokenExpired)/, 'PASSWORD'],
  [/^Neo\.ClientError\.(Security|Database)\./, 'FORBIDDEN'],
  [/^Neo\.(TransientError|DatabaseError\.(General|Database|Transaction))\./, 'UNREACHABLE'],
  // The driver's own, but for those of values that it cannot send.
  [/^(?!Neo\.)/, 'UNREACHABLE'],
];
const UNSENDABLE = /\bto pack\b|^Cannot pack|query parameters/;

function kindOf(error: Error): FailureKind | undefined {
  // The driver stumbles over a connection that is cut in the middle of a message: it reads beyond the end of its buffer.
  if (!(error instanceof Neo4jError)) return 'UNREACHABLE';
  if (UNSENDABLE.test(error.message)) return undefined;
  return KINDS.find(([code]) => code.test(error.code))?.[1];
}

/**
 * What it means that the driver has failed with this error: a DatabaseFailure, or the error itself where the statement or
 * its values are at fault.
 */
export function failureOf(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  const kind = kindOf(error);
  return kind === undefined ? error : new DatabaseFailure(kind, error);
}
