import { EXIT } from './terminal.js';

/** Waits for a signal to stop. A second signal ends this process at once; the watchdog then ends its Neo4j. */
export async function stopSignal(): Promise<string> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
      process.on(signal, () => {
        process.once(signal, () => process.exit(EXIT.interrupted));
        resolve(signal);
      });
    }
  });
}
