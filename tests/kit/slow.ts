import { setTimeout as sleep } from 'node:timers/promises';
import { GraphQLInt, GraphQLObjectType, GraphQLSchema } from 'graphql';
import type { Driver } from 'neo4j-driver';
import { expect } from 'vitest';
import type { RequestContext } from '../../loaders/index.js';
import type { Statement } from '../../src/database/statement.js';

/** A statement that takes Neo4j minutes. */
export const ENDLESS: Statement<object> = {
  name: 'endless',
  cypher:
    'UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b WITH a + b AS c RETURN max(c) AS endless',
};

/** @returns a schema with one operation, `{ endless }`, which runs a statement that does not end within a test */
export function endlessSchema(): GraphQLSchema {
  const endless = {
    type: GraphQLInt,
    resolve: (_: unknown, __: unknown, { graph }: RequestContext) => graph.run(ENDLESS, {}),
  };
  return new GraphQLSchema({ query: new GraphQLObjectType({ name: 'Query', fields: { endless } }) });
}

/** @returns the number of endless statements that run in the database now */
export async function running(driver: Driver): Promise<number> {
  const { records } = await driver.executeQuery(
    'SHOW TRANSACTIONS YIELD currentQuery WHERE currentQuery = $cypher RETURN count(*) AS running',
    { cypher: ENDLESS.cypher },
  );
  return records[0]?.get('running');
}

/** Waits until `count` endless statements run. Neo4j checks every 2 s for transactions that have timed out. */
export async function becomes(driver: Driver, count: number): Promise<void> {
  const until = performance.now() + 10_000;
  while ((await running(driver)) !== count && performance.now() < until) await sleep(50);
  expect(await running(driver)).toBe(count);
}
