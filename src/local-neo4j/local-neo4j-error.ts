/** The kind of error, for callers that act on it; the message is for people. */
export type LocalNeo4jErrorCode =
  | 'JAVA_MISSING'
  | 'JAVA_TOO_OLD'
  | 'MAVEN_MISSING'
  | 'DOWNLOAD_FAILED'
  | 'LOCKED'
  | 'START_FAILED'
  | 'TOOL_FAILED'
  | 'BACKUP_REFUSED';

/** The local Neo4j is not available; the message says what happened and what the reader can do about it. */
export class LocalNeo4jError extends Error {
  override readonly name = 'LocalNeo4jError';

  constructor(
    readonly code: LocalNeo4jErrorCode,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}
