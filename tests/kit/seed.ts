/**
 * The seed of a run's random values, which stands in the names of its tests: a failure, a time-out too, is seen again by
 * `SEED=... npx vitest run FILE`.
 */
export const SEED = Number(process.env.SEED ?? Math.floor(Math.random() * 2 ** 31));
