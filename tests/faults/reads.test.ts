import { getOperationAST, parse } from 'graphql';
import type { Driver } from 'neo4j-driver';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { createContext } from '../../loaders/index.js';
import { DatabaseFailure } from '../../src/database/failure.js';
import { StatementRunner } from '../../src/database/statement-runner.js';
import { Execution } from '../../src/graphql/execution.js';
import { buildSchema } from '../../src/resolvers/index.js';
import { startApp } from '../kit/app.js';
import { openFailover, sharedDriver } from '../kit/neo4j.js';
import { DEADLINE_MS } from '../kit/outcome.js';
import { proxyTo } from '../kit/proxy.js';
import { becomes, endlessSchema, running } from '../kit/slow.js';

/** Time to see the statement run before it is ended: the first one on a cold Neo4j took over a second to begin. */
const TIME_TO_SEE_MS = 3_000;

let driver: Driver;
beforeAll(async () => {
  driver = sharedDriver();
  // The first look at what runs has its statement to compile.
  await running(driver);
});

describe('a question that the database would work on for minutes', () => {
  test('is refused at the deadline and ended in the database', async () => {
    const service = await startApp(openFailover(inject('neo4j'), TIME_TO_SEE_MS), {
      schema: endlessSchema(),
      deadlineMs: TIME_TO_SEE_MS,
    });
    const asked = service.post('{ endless }');
    await becomes(driver, 1);
    const response = await asked;
    expect(response.status).toBe(503);
    expect(response.headers.get('retry-after')).toBe('2');
    expect(await response.json()).toEqual({
      errors: [
        {
          message: `The operation took longer than ${TIME_TO_SEE_MS} ms (MANDATE_DEADLINE_MS) and was stopped. Try again, or select fewer fields.`,
          extensions: { code: 'DEADLINE_EXCEEDED' },
        },
      ],
    });
    await becomes(driver, 0);
  });

  test('is ended in the database when its client goes', async () => {
    const service = await startApp(openFailover(inject('neo4j'), 60_000), {
      schema: endlessSchema(),
      deadlineMs: 60_000,
    });
    const client = new AbortController();
    const asked = fetch(`${service.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: '{ endless }' }),
      signal: client.signal,
    });
    await becomes(driver, 1);
    client.abort();
    await expect(asked).rejects.toThrow('aborted');
    await becomes(driver, 0);
  });

  test('ends by itself in the database when the network is gone and nobody can end it', async () => {
    const address = inject('neo4j');
    const line = await proxyTo(address.uri);
    const failover = openFailover({ ...address, uri: line.uri }, TIME_TO_SEE_MS);
    const service = await startApp(failover, { schema: endlessSchema(), deadlineMs: TIME_TO_SEE_MS });
    const asked = service.post('{ endless }');
    await becomes(driver, 1);
    line.swallow();
    expect((await asked).status).toBe(503);
    await becomes(driver, 0);
  });
});

describe('nothing writes through the API', () => {
  test('for it has no mutations and no subscriptions', () => {
    const schema = buildSchema();
    expect([schema.getMutationType(), schema.getSubscriptionType()]).toEqual([undefined, undefined]);
  });

  test('and Neo4j itself refuses a statement that writes on the way of its questions', async () => {
    const graph = new StatementRunner(openFailover(inject('neo4j'), DEADLINE_MS), { database: 'neo4j' });
    const write = { name: 'write', cypher: 'CREATE (n:Intruder) RETURN 1 AS one' };
    await expect(graph.request().run(write, {})).rejects.toMatchObject({
      code: 'Neo.ClientError.Statement.AccessMode',
      message: expect.stringContaining('Writing in read access mode not allowed'),
    });
    const { records } = await driver.executeQuery('MATCH (n:Intruder) RETURN count(n) AS written');
    expect(records[0]?.get('written')).toBe(0);
  });

  test('not even where an index or a user is to be made', async () => {
    const request = new StatementRunner(driver, { database: 'neo4j' }).request();
    for (const cypher of [
      'CREATE INDEX intruder FOR (n:Intruder) ON (n.id)',
      'CALL db.createLabel("Intruder")',
      'MATCH (n) DETACH DELETE n',
    ])
      await expect(request.run({ name: 'write', cypher }, {})).rejects.toMatchObject({
        code: 'Neo.ClientError.Statement.AccessMode',
      });
  });
});

test('a database that does not answer is asked once, by compiled code too', async () => {
  const address = inject('neo4j');
  const line = await proxyTo(address.uri);
  const asked: string[] = [];
  const graph = new StatementRunner(openFailover({ ...address, uri: line.uri }, DEADLINE_MS), {
    database: 'neo4j',
    intercept: (name, run) => {
      asked.push(name);
      return run();
    },
  });
  const execution = new Execution(buildSchema(), 1);
  const document = parse('{ transfers(first: 1) { nodes { id } } }');
  const answer = () =>
    execution.answer({
      document,
      operation: getOperationAST(document) ?? undefined,
      operationName: undefined,
      variables: {},
      context: createContext(graph.request()),
    });
  expect((await answer()).errors).toBeUndefined();
  await line.cut();
  asked.length = 0;
  const { errors = [] } = await answer();
  expect(errors.map(({ originalError, path }) => [originalError instanceof DatabaseFailure, path])).toEqual([
    [true, ['transfers', 'nodes']],
  ]);
  expect(asked).toEqual(['transfersPage']);
});
