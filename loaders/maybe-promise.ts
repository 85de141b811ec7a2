/**
 * A value, or a promise of it. Cached rows are returned without a promise: for an answer of 500 rows with five neighbours each,
 * the promises alone would make it two to three times slower.
 *
 * A function that returns a MaybePromise must not throw; it returns a rejected promise instead. If one of several such calls
 * threw, no code would handle a rejection of the promises from the other calls, and an unhandled rejection ends the process.
 */
export type MaybePromise<T> = T | Promise<T>;

/** Maps a value: at once if it is no promise. An error that `map` throws becomes a rejected promise. */
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

type AwaitedValues<Values extends readonly unknown[]> = { -readonly [K in keyof Values]: Awaited<Values[K]> };

/** @returns all values: at once if none is a promise, else a promise of them */
export function allMaybe<const Values extends readonly unknown[]>(
  values: Values,
): MaybePromise<AwaitedValues<Values>> {
  return values.some((value) => value instanceof Promise)
    ? Promise.all(values)
    : (values as unknown as AwaitedValues<Values>);
}
