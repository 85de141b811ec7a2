import { type Bounds, unlessAborted } from '../graph/bounds.js';

/**
 * The outcome of `work`, within bounds that end it after `ms` with `late()`, or with the reason of `left` as soon as that
 * is aborted. Answers then, whether or not the work can be stopped.
 */
export async function withDeadline<T>(
  ms: number,
  late: () => Error,
  work: (bounds: Bounds) => Promise<T>,
  left?: AbortSignal,
): Promise<T> {
  const end = new AbortController();
  const timer = setTimeout(() => end.abort(late()), ms);
  left?.addEventListener('abort', () => end.abort(left.reason));
  try {
    return await unlessAborted(work({ signal: end.signal, until: Date.now() + ms }), end.signal);
  } finally {
    clearTimeout(timer);
  }
}
