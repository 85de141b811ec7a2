import path from 'node:path';
import { packageRoot } from '../config/package-root.js';
import type { Settings } from '../config/settings.js';
import { lastCommit } from '../database/last-commit.js';
import { StatementRunner } from '../database/statement-runner.js';
import { readOperationManifest } from '../graphql/operation-manifest.js';
import { persistedOperationNames } from '../graphql/persisted-operations.js';
import { createApp } from '../http/app.js';
import { IntegrityMonitor } from '../http/integrity-monitor.js';
import { checkPort, listen } from '../http/listen.js';
import { isOfThisMachine } from '../http/loopback.js';
import { monitorReadiness } from '../http/readiness-monitor.js';
import { Tokens } from '../http/tokens.js';
import { bringUpToDate } from '../load/rebuild.js';
import { expectedSources } from '../load/source-folders.js';
import { createLog } from '../observability/log.js';
import { startTelemetry } from '../observability/telemetry.js';
import { Traffic } from '../observability/traffic.js';
import { buildSchema } from '../resolvers/index.js';
import { type Control, startControl } from './control.js';
import { type DatabaseSharing, openDatabase } from './open-database.js';
import { backUpPaused } from './paused-backup.js';
import { runOneByOne, WarmUp } from './warm-up.js';

/** Time for sending responses after the deadline of the last operation has passed. */
const CUT_AFTER_MS = 1_000;

/** A running service. */
export interface Service {
  /** The address for a browser on this machine. */
  readonly url: string;
  /**
   * Why the service cannot answer completely and in time when it starts to listen, by the readiness check; empty if it is
   * ready.
   */
  readonly reasons: readonly string[];
  /** Resolves when the readiness check finds for the first time that the service is ready. */
  readonly ready: Promise<void>;
  /** Resolves with the reason when the local Neo4j has ended and is not restarted; no operation can be answered then. */
  readonly broken: Promise<string>;
  /** Stops listening, lets requests in flight end, then closes the database. */
  stop(): Promise<void>;
}

/**
 * Starts the database, loads the data under data/ that differ (local database only), and starts the HTTP service.
 * @param report called with a plain line about each slow step
 * @param share whether the database may belong to a running service; such a database is not loaded
 * @throws ListenError, TokensError, LocalNeo4jError or the error of the loader; nothing is left running then
 */
export async function startService(
  settings: Settings,
  report: (line: string) => void,
  share: DatabaseSharing = 'alone',
): Promise<Service> {
  const { host, port, access, deadlineMs } = settings;
  const log = createLog(settings.logLevel ?? 'info');
  const { tokensFile } = settings;
  const tokens =
    tokensFile === undefined
      ? undefined
      : new Tokens(tokensFile, (problem) => log.error({ problem }, 'problem with the tokens file'));
  if (tokens === undefined && !isOfThisMachine(host))
    report(
      `Every client that can reach ${host}:${port} can use the service without a token. Set MANDATE_TOKENS_FILE to require one.`,
    );
  const schema = buildSchema(settings);
  const { operationsFile } = settings;
  const operations = operationsFile === undefined ? undefined : readOperationManifest(operationsFile, schema);
  await checkPort(host, port);
  const telemetry = await startTelemetry(settings.telemetry, log, persistedOperationNames);
  // The sources are read while Neo4j starts: both take seconds, and there are two cores.
  const reading = expectedSources(
    path.join(packageRoot, 'data'),
    settings.neo4j === undefined ? path.join(settings.stateDir, 'source-versions.json') : undefined,
  );
  reading.catch(() => undefined);
  const database = await openDatabase(settings, report, share).catch(async (error) => {
    await telemetry.stop();
    throw error;
  });
  const { failover, driver, local } = database;
  let control: Control | undefined;
  try {
    const sources = await reading;
    const loaded =
      local &&
      (await bringUpToDate(
        driver,
        { database: settings.database, report },
        sources,
        path.join(settings.stateDir, 'carried-over'),
      ));
    // The control server starts only after the load, because a backup would pause the database in the middle of it.
    if (local !== undefined) {
      control = await startControl((file) => backUpPaused({ failover, local, report, log }, file));
      await local.share(control);
    }
    const versions = new Map(sources.map(({ name, version }) => [name, version]));
    const expected = { versions, required: local !== undefined };
    const graph = new StatementRunner(failover, { ...settings, intercept: telemetry.intercept });
    telemetry.watchCache(() => graph.cache.figures);
    const integrity = new IntegrityMonitor(graph, {
      verifiedVersion: loaded?.verifiedVersion,
      lastCommit: () => lastCommit(failover, settings.database),
    });
    const { listeners, unauthenticated } = telemetry;
    const traffic = new Traffic();
    const quiet = new StatementRunner(failover, { ...settings, intercept: runOneByOne() });
    const warmUp = new WarmUp({ schema, graph: quiet, traffic });
    const app = await createApp({
      schema,
      graph,
      expected,
      integrity,
      warmUp,
      access,
      operations,
      tokens,
      unauthenticated,
      deadlineMs,
      log,
      listeners,
      traffic,
    });
    const url = await listen(app, host, port);
    if (telemetry.metricsUrl !== undefined)
      log.info({ url: telemetry.metricsUrl }, 'metrics server listening');
    const health = { graph, expected, integrity, warmUp, deadlineMs };
    const states = monitorReadiness(health, log, telemetry.ready);
    const warm = async () => {
      try {
        if (await warmUp.run()) await states.checkNow();
      } catch (err) {
        log.error({ err }, 'warm-up failed');
      }
    };
    local?.onMoved(warm);
    warm();
    // If this check fails, the readiness check reports it.
    if (!integrity.isKnown) await integrity.check().catch(() => undefined);
    const { reasons } = await states.checkNow();
    return {
      url,
      reasons,
      ready: states.ready,
      broken: local?.broken ?? new Promise(() => {}),
      stop: async () => {
        log.info('stopping');
        states.stop();
        warmUp.stop();
        // Operations in progress have ended by then. A client that does not read its response must not keep the process
        // running.
        const cut = setTimeout(() => app.server.closeAllConnections(), deadlineMs + CUT_AFTER_MS);
        await app.close();
        clearTimeout(cut);
        await control?.stop();
        await database.close();
        await telemetry.stop();
        log.info('stopped');
      },
    };
  } catch (error) {
    await control?.stop();
    await database.close();
    await telemetry.stop();
    throw error;
  }
}
