import { setMaxListeners } from 'node:events';

/** How long reads may go on: what comes first ends them, in the database too. */
export interface Bounds {
  /** Aborted, with an error for a reason, when nobody waits for the answer any more. */
  readonly signal: AbortSignal;
  /** When that is at the latest, in the milliseconds of `performance.now()`: a clock that is set moves no deadline. */
  readonly until: number;
}

/**
 * The outcome of `work`, or a rejection with the signal's reason as soon as that is aborted. The work itself goes on:
 * where the network is wedged nothing can stop it, and the caller must be answered all the same.
 */
export async function unlessAborted<T>(work: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (signal === undefined) return work;
  // A question has as many statements at once as it has lists, and Node warns of a leak from the eleventh on.
  setMaxListeners(0, signal);
  let onAbort = () => {};
  const aborted = new Promise<never>((_, reject) => {
    onAbort = () => reject(signal.reason);
    signal.addEventListener('abort', onAbort);
    if (signal.aborted) onAbort();
  });
  try {
    return await Promise.race([aborted, work]);
  } finally {
    signal.removeEventListener('abort', onAbort);
  }
}

/**
 * The outcome of `work`, within bounds that end it after `ms` with `late()`, or with the reason that `end` is given before.
 * Answers then, whether or not the work can be stopped.
 */
export async function withDeadline<T>(
  ms: number,
  late: () => Error,
  work: (bounds: Bounds, end: (reason: Error) => void) => Promise<T>,
): Promise<T> {
  const controller = new AbortController();
  const { signal } = controller;
  const end = (reason: Error) => controller.abort(reason);
  const timer = setTimeout(() => end(late()), ms);
  try {
    return await unlessAborted(work({ signal, until: performance.now() + ms }, end), signal);
  } finally {
    clearTimeout(timer);
  }
}
