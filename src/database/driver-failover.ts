import type { Driver, Session, SessionConfig } from 'neo4j-driver';
import { type DatabaseFailure, PausedFailure } from './failure.js';
import { type Sessions, WAIT_MS } from './statement-runner.js';

/** Neo4j locks a user for 5 s after three wrong passwords; at this pace it never does, and others of that name get in. */
const PASSWORD_PAUSE_MS = 5_000;
/** `driver.close()` may wait for ever on a wedged network. */
const CLOSE_MS = 3_000;

/**
 * The way to the database. A connection that the network has swallowed says nothing of it for minutes, and a driver keeps
 * it: so when the database has been silent while somebody waited, a new driver takes over, and the old one goes once
 * nobody can be waiting for it. An answer that comes after all shows that the database was merely slow: then it is given
 * twice as long, until it is quick again. After a refused password it lets one session try every 5 s and fails the others at once.
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
  /** One that ends leaves the database paused for the others. */
  #pauses = 0;

  /**
   * @param open makes a driver
   * @param longestMs how long a read may take; an old driver lives on so long
   */
  constructor(
    private readonly open: () => Driver,
    private readonly longestMs: number,
  ) {
    this.#driver = this.#opened();
  }

  /** The driver that sessions come from now. */
  get driver(): Driver {
    return this.#driver;
  }

  /** @throws DatabaseFailure while a wrong password is not to be tried again, and while the database is paused */
  session(config: SessionConfig): Session {
    if (this.#pause !== undefined) throw this.#pause;
    if (this.#refusal !== undefined) {
      if (performance.now() < this.#nextTryAt) throw this.#refusal;
      this.#nextTryAt = performance.now() + PASSWORD_PAUSE_MS;
    }
    return this.#driver.session(config);
  }

  /** Fails every session at once while work on the database lasts. */
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

  /** Lets a new driver take over, to where the database is now. */
  renew(): void {
    this.#renewedAt = performance.now();
    const old = this.#driver;
    this.#driver = this.#opened();
    setTimeout(() => this.#close(old), this.longestMs).unref();
  }

  /** Closes every driver, within 3 s however the network is. */
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
