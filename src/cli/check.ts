import path from 'node:path';
import { Command } from 'commander';
import { packageRoot } from '../config/package-root.js';
import { extractSources } from '../gazette/extract.js';
import { checkReadiness } from '../http/health.js';
import { IntegrityMonitor } from '../http/integrity-monitor.js';
import { expectedSources, sourceFolders } from '../load/source-folders.js';
import { findWaiting, type WaitingList, waitingInWords } from '../load/waiting-list.js';
import { readRecords } from '../records/read-files.js';
import { type CommandRunner, EXIT } from './terminal.js';
import { withDatabase } from './with-database.js';

interface Options {
  readonly database: boolean;
  readonly json?: boolean;
}

/** A check and the problems that it found. */
interface Check {
  readonly check: string;
  readonly problems: readonly string[];
}

async function* readEach(dataDir: string) {
  for (const folder of sourceFolders(dataDir)) yield await readRecords(folder);
}

/** `mandate-graph check` */
export function checkCommand(run: CommandRunner): Command {
  return new Command('check')
    .summary('check that gazettes, records and graph agree')
    .description(
      'Checks that the records under data/ match the gazettes and can be loaded, and that the graph has them and every index is online. Lists the records that wait for a source: without the database of the sources under data/, otherwise of all in the graph. Changes nothing.',
    )
    .option('--no-database', 'check the files only')
    .option('--json', 'print the result as JSON')
    .addHelpText(
      'after',
      `
Example:
  $ mandate-graph check --no-database
  ok      the records match the gazettes
  ok      the records can be loaded`,
    )
    .action(
      run(async (terminal, { database, json = false }: Options) => {
        const dataDir = path.join(packageRoot, 'data');
        const lines: string[] = [];
        const drifted =
          extractSources({
            check: true,
            dataDir,
            docsDir: path.join(packageRoot, 'docs'),
            report: (line) => lines.push(line),
          }) !== 0;
        const checks: Check[] = [{ check: 'the records match the gazettes', problems: drifted ? lines : [] }];
        const sources = await expectedSources(dataDir).catch((error: Error) => error);
        checks.push({
          check: 'the records can be loaded',
          problems: sources instanceof Error ? [sources.message] : [],
        });
        let waiting: WaitingList | null = null;
        if (!database && !(sources instanceof Error)) waiting = await findWaiting(readEach(dataDir));
        if (database && !(sources instanceof Error)) {
          const versions = new Map(sources.map(({ name, version }) => [name, version]));
          const readiness = await withDatabase(terminal, async ({ graph }) => {
            const integrity = new IntegrityMonitor(graph);
            await integrity.check();
            return checkReadiness(graph, { versions, required: true }, integrity);
          });
          checks.push({
            check: 'the graph has the records, and every index is online',
            problems: readiness.reasons,
          });
          waiting = readiness.waiting;
        }
        const isRight = checks.every(({ problems }) => problems.length === 0);
        terminal.out(
          json
            ? `${JSON.stringify({ ok: isRight, checks, waiting }, null, 2)}\n`
            : [
                ...checks.flatMap(({ check, problems }) => [
                  `${problems.length === 0 ? 'ok    ' : 'wrong '}  ${check}`,
                  ...problems.map((one) => `        ${one}`),
                ]),
                ...(waiting === null ? [] : waitingInWords(waiting).map((one) => `waits   ${one}`)),
              ]
                .map((line) => `${line}\n`)
                .join(''),
        );
        return isRight ? EXIT.ok : EXIT.failed;
      }),
    );
}
