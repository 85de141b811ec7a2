/**
 * The seed of a run's random values. The names of the tests contain it, so that a failure or a time-out can be reproduced with
 * `SEED=... npx vitest run FILE`.
 */
export const SEED = Number(process.env.SEED ?? Math.floor(Math.random() * 2 ** 31));
