import { setTimeout as sleep } from 'node:timers/promises';
import type { Driver } from 'neo4j-driver';
import type { Child } from './child.js';

/** With more locks than this a load is in the middle of its writing; the whole gazette takes some ten thousand locks. */
const MANY_LOCKS = 3_000;

const MOMENTS = {
  /** Some rows are written, and more follow. */
  writing: `SHOW TRANSACTIONS YIELD currentQuery, activeLockCount
WHERE currentQuery STARTS WITH 'UNWIND' AND activeLockCount > ${MANY_LOCKS}
RETURN count(*) AS is`,
  /** Everything is written, and the commit comes next. */
  committing: "MATCH (m:GraphState {id: 'mark'}) RETURN count(*) AS is",
} as const;

/** Waits until a load reaches this moment. @throws Error if the load ends before */
export async function comesTo(moment: keyof typeof MOMENTS, driver: Driver, load: Child): Promise<void> {
  for (;;) {
    const { records } = await driver.executeQuery(MOMENTS[moment], {}, { database: 'neo4j' });
    if (records[0]?.get('is') > 0) return;
    if (load.process.exitCode !== null || load.process.signalCode !== null)
      throw new Error(`The load has ended:\n${load.printed()}`);
    await sleep(5);
  }
}
