import type { Driver, Session, SessionConfig } from 'neo4j-driver';
import { type DatabaseFailure, PausedFailure } from './failure.js';
import { type Sessions, WAIT_MS } from './statement-runner.js';

/**
 * Neo4j locks a user for 5 s after three wrong passwords. With one attempt in 5 s it never locks the user, so that other
 * clients with the same user name can log in.
 */
const PASSWORD_PAUSE_MS = 5_000;
/** How long to wait for `driver.close()`, which may never return on a wedged network. */
const CLOSE_MS = 3_000;

/**
 * Gives out sessions, and replaces a driver whose connections are wedged. A connection that the network has lost reports no
 * error for minutes, and the driver keeps it. So a session has a time-out, at first `WAIT_MS`. When it has passed and the
 * database has answered no session since the session was opened, a new driver opens the next sessions. The old driver is closed
 * when no session can be waiting for it any more. An answer that took longer than `WAIT_MS` shows that the database is only
 * slow. Then the time-out is twice the time of that answer, at most the longest time of a read. A faster answer makes it
 * `WAIT_MS` again. After a refused password, one session may try every 5 s, and the other sessions fail at once.
 */
export class DriverFailover implements Sessions {
  readonly #drivers = new Set<Driver>();
  #driver: Driver;
  #answeredAt = Number.NEGATIVE_INFINITY;
  #renewedAt = Number.NEGATIVE_INFINITY;
  #patienceMs = WAIT_MS;
  #refusal: DatabaseFailure | undefined;
  #nextTryAt = 0;
  #pause: PausedFailure | undefined;
  /** How many calls of `paused` are running: the database stays paused until the last one has ended. */
  #pauses = 0;

  /**
   * @param open makes a driver
   * @param longestMs how long a read may take; a replaced driver is closed after this time
   */
  constructor(
    private readonly open: () => Driver,
    private readonly longestMs: number,
  ) {
    this.#driver = this.#opened();
  }

  /** The driver that opens new sessions. */
  get driver(): Driver {
    return this.#driver;
  }

  /** @throws DatabaseFailure for 5 s after each attempt with a refused password, and while the database is paused */
  session(config: SessionConfig): Session {
    if (this.#pause !== undefined) throw this.#pause;
    if (this.#refusal !== undefined) {
      if (performance.now() < this.#nextTryAt) throw this.#refusal;
      this.#nextTryAt = performance.now() + PASSWORD_PAUSE_MS;
    }
    return this.#driver.session(config);
  }

  /** Runs `work` on the database. Until it ends, every new session fails at once with a PausedFailure. */
  async paused<T>(work: () => Promise<T>): Promise<T> {
    this.#pauses += 1;
    this.#pause ??= new PausedFailure(new Date());
    try {
      return await work();
    } finally {
      this.#pauses -= 1;
      if (this.#pauses === 0) this.#pause = undefined;
    }
  }

  answered(ms: number): void {
    this.#answeredAt = performance.now();
    this.#patienceMs = ms < WAIT_MS ? WAIT_MS : Math.min(2 * ms, Math.max(this.longestMs, WAIT_MS));
    this.#refusal = undefined;
  }

  failed(failure: DatabaseFailure): void {
    this.#refusal = failure.kind === 'PASSWORD' ? failure : undefined;
    this.#nextTryAt = performance.now() + PASSWORD_PAUSE_MS;
  }

  waited(): void {
    const openedAt = performance.now() - WAIT_MS;
    const check = () => {
      if (Math.max(this.#answeredAt, this.#renewedAt) <= openedAt) this.renew();
    };
    if (this.#patienceMs === WAIT_MS) check();
    else setTimeout(check, this.#patienceMs - WAIT_MS).unref();
  }

  /** Replaces the driver by a new one, which connects to the current address of the database. */
  renew(): void {
    this.#renewedAt = performance.now();
    const old = this.#driver;
    this.#driver = this.#opened();
    setTimeout(() => this.#close(old), this.longestMs).unref();
  }

  /** Closes every driver, within 3 s even on a wedged network. */
  async close(): Promise<void> {
    await Promise.all([...this.#drivers].map((driver) => this.#close(driver)));
  }

  #opened(): Driver {
    const driver = this.open();
    this.#drivers.add(driver);
    return driver;
  }

  async #close(driver: Driver): Promise<void> {
    this.#drivers.delete(driver);
    const late = new Promise<void>((resolve) => setTimeout(resolve, CLOSE_MS).unref());
    await Promise.race([driver.close().catch(() => undefined), late]);
  }
}
