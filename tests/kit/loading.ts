import { setTimeout as sleep } from 'node:timers/promises';
import type { Driver } from 'neo4j-driver';
import type { Child } from './child.js';

/** A load in the middle of its writing has this many locks; the whole gazette takes some ten thousand. */
const MANY_LOCKS = 3_000;

const MOMENTS = {
  /** Rows are written, and more are to come. */
  writing: `SHOW TRANSACTIONS YIELD currentQuery, activeLockCount
WHERE currentQuery STARTS WITH 'UNWIND' AND activeLockCount > ${MANY_LOCKS}
RETURN count(*) AS is`,
  /** Everything is written, and is about to be committed. */
  committing: "MATCH (m:GraphState {id: 'mark'}) RETURN count(*) AS is",
} as const;

/** Waits until a load has come to this moment. @throws Error when it ends before */
export async function comesTo(moment: keyof typeof MOMENTS, driver: Driver, load: Child): Promise<void> {
  for (;;) {
    const { records } = await driver.executeQuery(MOMENTS[moment], {}, { database: 'neo4j' });
    if (records[0]?.get('is') > 0) return;
    if (load.process.exitCode !== null) throw new Error(`The load has ended:\n${load.printed()}`);
    await sleep(5);
  }
}
