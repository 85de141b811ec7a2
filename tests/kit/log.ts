import type { LogLevel } from '../../src/config/settings.js';
import { createLog } from '../../src/observability/log.js';

/** A log whose lines are kept, as whoever collects them would parse them. */
export function keptLog(level: LogLevel) {
  const lines: string[] = [];
  const log = createLog(level, { write: (line) => lines.push(line) });
  return {
    log,
    /** Everything as written. */
    text: () => lines.join(''),
    /** The lines of a message, without what every line has. */
    of: (message: string) =>
      lines
        .map((line) => JSON.parse(line) as Record<string, unknown>)
        .filter(({ msg }) => msg === message)
        .map(({ time: _time, pid: _pid, hostname: _host, ...said }) => said),
  };
}
