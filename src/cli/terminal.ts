/** The parts of its process that a command may use. */
export interface Terminal {
  /** Answers, on standard output. */
  readonly out: (text: string) => void;
  /** Everything else: progress, notes, errors. */
  readonly err: (text: string) => void;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Asks a person and waits for the answer; undefined if there is no terminal. */
  readonly ask: ((question: string) => Promise<string>) | undefined;
  /** Whether a person watches; progress is then shown as a bar instead of lines. */
  readonly isWatched: boolean;
  /** Characters that fit on a line. */
  readonly width: number;
}

/** What the command line returns to the shell; the help of `mandate-graph` says the same. */
export const EXIT = { ok: 0, failed: 1, wrongUse: 2, interrupted: 130 } as const;
/** One of the codes in `EXIT`. */
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** Turns the work of a command into an action for commander; the result of the work is the exit code. */
export type CommandRunner = <Args extends unknown[]>(
  work: (terminal: Terminal, ...args: Args) => Promise<ExitCode>,
) => (...args: Args) => Promise<void>;

/** The command line was not understood; the message says what is allowed. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

const REDRAW_MS = 100;
const LINE_MS = 10_000;
const BAR = 30;

/** Shows the progress of work: a bar that is redrawn for a person, or a line at intervals for a log. */
export interface ProgressBar {
  at(done: number, total: number): void;
  /** Ends the bar with a line break, so that its last state stays visible. */
  end(): void;
}

/** @param what the work, as in "Exporting" */
export function showProgress(terminal: Terminal, what: string): ProgressBar {
  const started = performance.now();
  let lastAt = terminal.isWatched ? 0 : started;
  let drawn = false;
  const draw = (done: number, total: number) => {
    const filled = total === 0 ? BAR : Math.round((done / total) * BAR);
    const bar = '█'.repeat(filled) + '░'.repeat(BAR - filled);
    const seconds = ((performance.now() - started) / 1000).toFixed(0);
    terminal.err(`\r${what} ${bar} ${done} of ${total}, ${seconds} s`);
    drawn = true;
  };
  return {
    at: (done, total) => {
      const now = performance.now();
      if (done < total && now - lastAt < (terminal.isWatched ? REDRAW_MS : LINE_MS)) return;
      lastAt = now;
      if (terminal.isWatched) draw(done, total);
      else if (now - started >= LINE_MS) terminal.err(`${what}: ${done} of ${total}\n`);
    },
    end: () => {
      if (drawn) terminal.err('\n');
      drawn = false;
    },
  };
}

/** @returns `1 record`, `2 records` */
export function countInWords(number: number, what: string): string {
  return `${number} ${what}${number === 1 ? '' : 's'}`;
}
