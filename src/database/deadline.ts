import { setMaxListeners } from 'node:events';

/** How long reads may run. The signal or the deadline ends them, whichever comes first, in the database too. */
export interface ReadBounds {
  /** Aborted when no client waits for the answer any more. The reason is an error. */
  readonly signal: AbortSignal;
  /** The deadline in the milliseconds of `performance.now()`, which do not change when the system clock is set. */
  readonly until: number;
}

/**
 * Waits for `work`, but no longer than until the signal is aborted. The work itself continues after that: on a wedged network
 * nothing can stop it, but the caller must still get an answer.
 * @returns the result of `work`
 * @throws the error of `work`, or the signal's reason
 */
export async function unlessAborted<T>(work: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (signal === undefined) return work;
  // An operation runs as many statements at the same time as it has lists, and Node warns of a leak from 11 listeners on.
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
 * Runs `work` within bounds that end it after `ms`, or as soon as `work` calls `end`. The promise is settled at that time,
 * whether or not the work can be stopped.
 * @param late makes the error for the time-out
 * @returns the result of `work`
 * @throws the error of `work`, `late()` after `ms`, or the reason that was passed to `end`
 */
export async function withDeadline<T>(
  ms: number,
  late: () => Error,
  work: (bounds: ReadBounds, end: (reason: Error) => void) => Promise<T>,
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
