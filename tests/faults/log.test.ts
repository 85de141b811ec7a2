import { GraphQLInt, GraphQLObjectType, GraphQLSchema } from 'graphql';
import { expect, inject, test } from 'vitest';
import type { RequestContext } from '../../loaders/index.js';
import { startApp } from '../kit/app.js';
import { keptLog } from '../kit/log.js';
import { openFailover } from '../kit/neo4j.js';
import { DEADLINE_MS } from '../kit/outcome.js';
import { proxyTo } from '../kit/proxy.js';

const [DEBUG, ERROR] = [20, 50];

/** A schema of three fields that may be null, so that each of them fails by itself. */
function threeTimes(resolve: (_: unknown, __: unknown, context: RequestContext) => unknown): GraphQLSchema {
  const field = { type: GraphQLInt, resolve };
  const fields = { one: field, two: field, three: field };
  return new GraphQLSchema({ query: new GraphQLObjectType({ name: 'Query', fields }) });
}
const QUESTION = '{ one two three }';

test('an outage costs a question one line, however many of its fields meet it, and none at error', async () => {
  const { log, of, text } = keptLog('debug');
  const address = inject('neo4j');
  const line = await proxyTo(address.uri);
  const schema = threeTimes((_, __, { graph }) => graph.run({ name: 'one', cypher: 'RETURN 1 AS one' }, {}));
  const service = await startApp(openFailover({ ...address, uri: line.uri }, DEADLINE_MS), { log, schema });
  await line.cut();
  expect((await service.post(QUESTION)).status).toBe(503);
  expect(of('database unavailable')).toEqual([
    expect.objectContaining({
      level: DEBUG,
      reqId: expect.any(String),
      faults: 3,
      err: expect.objectContaining({ type: 'DatabaseFailure', stack: expect.any(String) }),
    }),
  ]);
  expect(text()).not.toContain(`"level":${ERROR}`);
});

test('faults of ours cost a question one line at error, with the stack of the first', async () => {
  const { log, of } = keptLog('debug');
  const schema = threeTimes(() => {
    throw new TypeError('nothing where something should be');
  });
  const service = await startApp(openFailover(inject('neo4j'), DEADLINE_MS), { log, schema });
  expect(await (await service.post(QUESTION)).text()).not.toContain('nothing where');
  expect(of('internal error in an operation')).toEqual([
    expect.objectContaining({
      level: ERROR,
      faults: 3,
      err: expect.objectContaining({
        message: 'nothing where something should be',
        stack: expect.stringContaining('log.test.ts'),
      }),
    }),
  ]);
});
