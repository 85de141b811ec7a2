import neo4j from 'neo4j-driver';
import { expect, test } from 'vitest';
import { DatabaseFailure, failureOf, LoadingFailure } from '../../src/database/failure.js';
import { databaseError, httpOf } from '../../src/graphql/errors.js';

const driverError = (code: string, message = 'told by the driver') =>
  new neo4j.Neo4jError(message, code, '', '');

test.each([
  ['ServiceUnavailable', 'UNREACHABLE'],
  ['SessionExpired', 'UNREACHABLE'],
  ['ProtocolError', 'UNREACHABLE'],
  ['N/A', 'UNREACHABLE'],
  ['Neo.TransientError.General.DatabaseUnavailable', 'UNREACHABLE'],
  ['Neo.TransientError.General.OutOfMemoryError', 'UNREACHABLE'],
  ['Neo.DatabaseError.General.UnknownError', 'UNREACHABLE'],
  ['Neo.DatabaseError.Statement.ExecutionFailed', 'UNREACHABLE'],
  ['Neo.DatabaseError.Schema.SchemaRuleNotFound', 'UNREACHABLE'],
  ['Neo.ClientError.Transaction.Terminated', 'UNREACHABLE'],
  ['Neo.ClientError.Cluster.Routing', 'UNREACHABLE'],
  ['Neo.ClientError.General.TransactionOutOfMemoryError', 'UNREACHABLE'],
  ['Neo.OtherError.That.NobodyKnowsYet', 'UNREACHABLE'],
  ['Neo.ClientError.Request.Invalid', 'UNREACHABLE'],
  ['Neo.ClientError.Security.Unauthorized', 'PASSWORD'],
  ['Neo.ClientError.Security.AuthenticationRateLimit', 'PASSWORD'],
  ['Neo.ClientError.Security.Forbidden', 'FORBIDDEN'],
  ['Neo.ClientError.Database.DatabaseNotFound', 'FORBIDDEN'],
  ['Neo.ClientError.Transaction.TransactionTimedOutClientConfiguration', 'LATE'],
  ['Neo.ClientError.Transaction.TransactionTimedOut', 'LATE'],
  ['Neo.ClientError.Procedure.ProcedureTimedOut', 'LATE'],
])('%s is a failure of the database: %s', (code, kind) => {
  const failure = failureOf(driverError(code));
  expect(failure).toBeInstanceOf(DatabaseFailure);
  expect(failure).toMatchObject({ kind, message: 'told by the driver' });
});

test.each([
  new RangeError('beyond the end of the buffer'),
  new TypeError('there is no protocol yet'),
  new AggregateError([new Error('connect ECONNREFUSED ::1:7687')], 'all addresses refused'),
  'no error at all',
  undefined,
])('what the driver throws that is no error of its own is a failure of the way: %s', (error) => {
  expect(failureOf(error)).toMatchObject({ kind: 'UNREACHABLE' });
});

test.each([
  ['a statement that is no Cypher', driverError('Neo.ClientError.Statement.SyntaxError')],
  ['a statement that writes', driverError('Neo.ClientError.Statement.AccessMode')],
  ['a procedure that does not take its values', driverError('Neo.ClientError.Procedure.ProcedureCallFailed')],
  ['a value that cannot be sent', driverError('ProtocolError', 'Unable to pack the given value: Symbol(a)')],
  ['a node for a value', driverError('ProtocolError', 'It is not allowed to pass nodes in query parameters')],
])('%s stays what it is', (_, error) => {
  expect(failureOf(error)).toBe(error);
});

test.each([
  ['UNREACHABLE', 'DATABASE_UNAVAILABLE'],
  ['PASSWORD', 'DATABASE_UNAVAILABLE'],
  ['FORBIDDEN', 'DATABASE_UNAVAILABLE'],
  ['LATE', 'DEADLINE_EXCEEDED'],
] as const)('%s is answered by 503 %s with Retry-After', (kind, code) => {
  const answer = databaseError(new DatabaseFailure(kind, new Error('bolt://10.0.0.1:7687')));
  expect(answer.extensions.code).toBe(code);
  expect(answer.message).not.toContain('10.0.0.1');
  expect(httpOf(answer)).toEqual({ status: 503, headers: new Map([['retry-after', '2']]) });
});

test('a load that changes the data during every try is answered by 503 SERVICE_UNAVAILABLE, to be asked again after 1 s', () => {
  const answer = databaseError(new LoadingFailure());
  expect(answer.message).toBe('New data are being loaded. Try again in a moment.');
  expect(answer.extensions.code).toBe('SERVICE_UNAVAILABLE');
  expect(httpOf(answer)).toEqual({ status: 503, headers: new Map([['retry-after', '1']]) });
});
