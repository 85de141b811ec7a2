import type { Logger } from 'pino';
import { checkReadinessWithin, type HealthOptions, type Readiness } from './health.js';

/** A change is logged within this time. Each check costs four statements. */
const EVERY_MS = 5_000;

/** Checks readiness at intervals until it is stopped. */
export interface ReadinessMonitor {
  /** Checks at once, for a caller that needs the first result. */
  checkNow(): Promise<Readiness>;
  /** Resolves when a check finds for the first time that the service is ready. */
  readonly ready: Promise<void>;
  stop(): void;
}

/**
 * Checks readiness every 5 s, or at the interval of the deadline if that is longer, and logs each change in one line: ready,
 * not ready with the reasons, or a new data version.
 * @param onState called with every result
 */
export function monitorReadiness(
  options: HealthOptions,
  log: Logger,
  onState: (ready: boolean) => void,
): ReadinessMonitor {
  let isReady: () => void = () => {};
  const ready = new Promise<void>((resolve) => {
    isReady = resolve;
  });
  let found: string | undefined;
  let version: string | undefined;

  async function logVersionChange(): Promise<void> {
    const snapshot = await options.graph.versionPoller.current();
    if (snapshot === undefined || snapshot.version === version) return;
    version = snapshot.version;
    log.info({ version, loadedAt: snapshot.loadedAt }, 'data version changed');
  }

  async function checkNow(): Promise<Readiness> {
    let fault: unknown;
    const state = await checkReadinessWithin(options, (error) => {
      fault = error;
    });
    onState(state.ready);
    const { reasons } = state;
    if (state.ready) isReady();
    if (fault === undefined) logVersionChange().catch(() => undefined);
    if (found !== reasons.join()) {
      // A service that waits only for its warm-up is starting normally, so this is not a warning.
      const isStarting = reasons.every((reason) => reason === options.warmUp?.reason);
      if (state.ready) log.info('ready');
      else if (isStarting) log.info({ reasons }, 'not ready yet');
      else log.warn({ reasons, ...(fault !== undefined && { err: fault }) }, 'not ready');
    }
    found = reasons.join();
    return state;
  }

  // A check that hangs on a wedged network ends at the deadline, so that checks never pile up.
  const timer = setInterval(checkNow, Math.max(EVERY_MS, options.deadlineMs)).unref();
  return { checkNow, ready, stop: () => clearInterval(timer) };
}
