/** The HTTP status of an error, and what the client should know. */
interface CodeMeaning {
  readonly status: string;
  readonly means: string;
}

/** Every code that `extensions.code` of an error can have. docs/errors.md lists them for clients. */
export const ERROR_CODES = {
  BAD_USER_INPUT: {
    status: '200, 400',
    means:
      'An argument or a variable has a value that is not allowed. `argument`, `allowed` and `suggestions` say more, where they are known. The status is 400 for a variable of the wrong type.',
  },
  GRAPHQL_PARSE_FAILED: { status: '400', means: 'The operation is not valid GraphQL.' },
  GRAPHQL_VALIDATION_FAILED: {
    status: '400',
    means: 'The operation does not fit the schema, such as by a field that does not exist.',
  },
  OPERATION_RESOLUTION_FAILURE: {
    status: '400',
    means: 'The document has no operation of this name, or several operations and no name was given.',
  },
  LIMIT_EXCEEDED: {
    status: '400, 413',
    means:
      'The operation or the body is too large. `limit` names the limit, `allowed` and `found` give the sizes, `advice` says what to do.',
  },
  OPERATION_NOT_PUBLISHED: {
    status: '403',
    means: 'The service runs only its published operations (`MANDATE_PERSISTED_ONLY`).',
  },
  PERSISTED_QUERY_NOT_FOUND: {
    status: '200',
    means:
      'The request has an id in place of an operation, and the service has no operation with that id. Send the text.',
  },
  NOTHING_LOADED: { status: '200, 404', means: 'The graph has no data. Ask the operator to load some.' },
  UNAUTHENTICATED: {
    status: '401',
    means:
      'The service requires a token. `reason` is `missing`, `malformed` or `unknown` ([Tokens](operating.md#tokens)).',
  },
  RATE_LIMITED: {
    status: '429',
    means: 'This address sent too many requests. Wait for the seconds in `Retry-After`.',
  },
  DATABASE_UNAVAILABLE: {
    status: '503',
    means:
      'The service cannot read its database, or the database is paused for a backup. Try again after `Retry-After`.',
  },
  DEADLINE_EXCEEDED: {
    status: '503',
    means:
      'The operation took too long (`MANDATE_DEADLINE_MS`). Try again after `Retry-After`, or select fewer fields.',
  },
  SERVICE_UNAVAILABLE: {
    status: '503',
    means:
      'The service is overloaded, a load is being committed, or the graph is being rebuilt. Try again after `Retry-After`.',
  },
  INTERNAL_SERVER_ERROR: {
    status: '200, 500',
    means:
      'A fault of the service. `requestId` is the id under which the cause is in its log; send it to the operator.',
  },
  BAD_REQUEST: {
    status: '400, 406',
    means: 'No operation can be read from the request, or no response has the form that `Accept` names.',
  },
  NOT_FOUND: { status: '404', means: 'There is no route at this address. The API is at `/graphql`.' },
  METHOD_NOT_ALLOWED: { status: '405', means: 'The address takes only the methods in `Allow`.' },
  VERSION_CHANGED: {
    status: '412',
    means:
      'The graph no longer has the version in `If-Match`; `version` is the one that it has. Read the export from its start.',
  },
  VERSION_REQUIRED: {
    status: '428',
    means: 'An export that goes on (`after`) needs the version of its beginning in the header `If-Match`.',
  },
  REQUEST_TIMEOUT: { status: '408', means: 'The client did not send the whole request in time.' },
  HEADERS_TOO_LARGE: {
    status: '431',
    means: 'Address and headers are too long. Send a long operation with POST.',
  },
  CLIENT_GONE: {
    status: '499',
    means: 'The client closed the connection. Only the log and the metrics have this code.',
  },
} as const satisfies Readonly<Record<string, CodeMeaning>>;

/** A code of an error. */
export type ErrorCode = keyof typeof ERROR_CODES;
