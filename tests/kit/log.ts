import type { LogLevel } from '../../src/config/settings.js';
import { createLog } from '../../src/observability/log.js';

/** Makes a log that keeps its lines, and parses them as a log collector does. */
export function keptLog(level: LogLevel) {
  const lines: string[] = [];
  const log = createLog(level, { write: (line) => lines.push(line) });
  return {
    log,
    /** @returns the whole log as text */
    text: () => lines.join(''),
    /** @returns the parsed lines with this message, without the fields that every line has */
    of: (message: string) =>
      lines
        .map((line) => JSON.parse(line) as Record<string, unknown>)
        .filter(({ msg }) => msg === message)
        .map(({ time: _time, pid: _pid, hostname: _host, ...said }) => said),
  };
}
