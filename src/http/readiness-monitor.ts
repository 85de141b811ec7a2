import type { Logger } from 'pino';
import { type HealthOptions, type Readiness, readinessWithin } from './health.js';

/** A change is told within so long; each look costs four statements. */
const EVERY_MS = 5_000;

/** Looks at the service, and stops looking. */
export interface ReadinessMonitor {
  /** A look at once, for whoever waits for the first finding. */
  once(): Promise<Readiness>;
  /** Resolves with the first finding that it is ready. */
  readonly ready: Promise<void>;
  stop(): void;
}

/**
 * Looks at the service every 5 s and logs what has changed, one line a change: ready, not ready and why, other data.
 * @param told of every finding
 */
export function monitorReadiness(
  options: HealthOptions,
  log: Logger,
  told: (ready: boolean) => void,
): ReadinessMonitor {
  let isReady: () => void = () => {};
  const ready = new Promise<void>((resolve) => {
    isReady = resolve;
  });
  let found: string | undefined;
  let version: string | undefined;

  async function tellVersion(): Promise<void> {
    const look = await options.graph.watch.current();
    if (look === undefined || look.version === version) return;
    version = look.version;
    log.info({ version, loadedAt: look.loadedAt }, 'data version changed');
  }

  async function once(): Promise<Readiness> {
    let fault: unknown;
    const state = await readinessWithin(options, (error) => {
      fault = error;
    });
    told(state.ready);
    const { reasons } = state;
    if (state.ready) isReady();
    if (fault === undefined) tellVersion().catch(() => undefined);
    if (found !== reasons.join()) {
      // A start that goes as starts go is nothing to warn of.
      const isStarting = reasons.every((reason) => reason === options.warmUp?.reason);
      if (state.ready) log.info('ready');
      else if (isStarting) log.info({ reasons }, 'not ready yet');
      else log.warn({ reasons, ...(fault !== undefined && { err: fault }) }, 'not ready');
    }
    found = reasons.join();
    return state;
  }

  // One that hangs on a wedged network ends by the deadline, so looks never pile up.
  const timer = setInterval(once, Math.max(EVERY_MS, options.deadlineMs)).unref();
  return { once, ready, stop: () => clearInterval(timer) };
}
