/**
 * What is known already, or a promise of it. Rows that stand in the cache are given as they are: for an answer of 500
 * rows with five neighbours each, promises alone cost a factor of two to three.
 *
 * Whatever gives one never throws: of several that are asked for side by side, a promise beside one that throws would be
 * left with nobody to take its own failure, which ends the process.
 */
export type MaybePromise<T> = T | Promise<T>;

/** Maps a value, at once where it is there. */
export function mapMaybe<T, Next>(
  value: MaybePromise<T>,
  map: (value: T) => MaybePromise<Next>,
): MaybePromise<Next> {
  if (value instanceof Promise) return value.then(map);
  try {
    return map(value);
  } catch (error) {
    return Promise.reject(error);
  }
}

type AwaitedAll<Values extends readonly unknown[]> = { -readonly [K in keyof Values]: Awaited<Values[K]> };

/** All values, at once where all are there. */
export function allMaybe<const Values extends readonly unknown[]>(
  values: Values,
): MaybePromise<AwaitedAll<Values>> {
  return values.some((value) => value instanceof Promise)
    ? Promise.all(values)
    : (values as unknown as AwaitedAll<Values>);
}
