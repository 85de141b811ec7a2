import { Command } from 'commander';
import { readSettings } from '../config/settings.js';
import { stopSignal } from './stop-signal.js';
import { type CommandRunner, EXIT } from './terminal.js';

/** A stop takes 3 s, the first one 11. With a wedged network some of its steps never end, so the process then ends anyway. */
const STOP_MS = 30_000;

/** `mandate-graph start` */
export function startCommand(run: CommandRunner): Command {
  return new Command('start')
    .summary('run the service; Ctrl-C stops it')
    .description(
      'Runs the service and its database, loads what differs under data/, and prints the address when it listens and when it is ready. Ctrl-C stops it.',
    )
    .addHelpText(
      'after',
      `
Example:
  $ PORT=4010 mandate-graph start
  ...
  Listening: http://127.0.0.1:4010
  Ready: http://127.0.0.1:4010`,
    )
    .action(
      run(async (terminal) => {
        const say = (line: string) => terminal.out(`${line}\n`);
        const settings = readSettings(terminal.environment);
        const signal = stopSignal();
        // The packages of the server take 14 MB, so they are loaded only here: an export needs that memory.
        const { startService } = await import('../service/service.js');
        // A person at the terminal reads the plain lines; the log adds only warnings and errors.
        const logLevel = settings.logLevel ?? (terminal.isWatched ? 'warn' : 'info');
        const starting = startService({ ...settings, logLevel }, say);
        // The start of Neo4j cannot be interrupted halfway; after a signal this process ends, and the watchdog ends Neo4j with
        // it.
        const service = await Promise.race([starting, signal]);
        if (typeof service === 'string') return EXIT.interrupted;

        for (const reason of service.reasons) say(`Not ready: ${reason}`);
        if (service.reasons.length > 0) say(`Listening: ${service.url}`);
        service.ready.then(() => say(`Ready: ${service.url}`));
        const broken = await Promise.race([signal.then(() => undefined), service.broken]);
        say(broken ?? 'Stopping ...');
        setTimeout(() => {
          say(`The service did not stop within ${STOP_MS / 1000} s. Ending the process.`);
          process.exit(EXIT.failed);
        }, STOP_MS).unref();
        await service.stop();
        return broken === undefined ? EXIT.ok : EXIT.failed;
      }),
    );
}
