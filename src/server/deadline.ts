/**
 * The outcome of `work`, or a rejection with `late()` when it is not there within `ms`. The work itself goes on: where
 * the network is wedged nothing can stop it, and the caller must be answered all the same.
 */
export async function withDeadline<T>(work: Promise<T>, ms: number, late: () => Error): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const alarm = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(late()), ms);
  });
  try {
    return await Promise.race([work, alarm]);
  } finally {
    clearTimeout(timer);
  }
}
