import type { Neo4jAddress } from '../config/settings.js';
import {
  type HomeOptions,
  type LocalNeo4j,
  type LockedHome,
  lockHome,
  type Memory,
  startInHome,
  type ToolHome,
} from './index.js';

/**
 * A server that ends so soon after it has come up would end again and be restarted for ever, so it is not restarted. A start
 * itself takes 6 s and more.
 */
const SOON_MS = 5_000;

interface SupervisorOptions extends HomeOptions, Memory {
  readonly report: (line: string) => void;
}

/** Runs a local Neo4j and restarts it when it ends by itself. This process keeps the lock of the folder until `stop`. */
export class Neo4jSupervisor {
  #now: LocalNeo4j;
  #startedAt = performance.now();
  /** The restart or the pause in progress. */
  #work: Promise<unknown> = Promise.resolve();
  readonly #onMoved: (() => void)[] = [];
  #isStopping = false;
  #break: (reason: string) => void = () => {};
  /** Resolves with the reason when the server has ended and is not restarted. */
  readonly broken = new Promise<string>((resolve) => {
    this.#break = resolve;
  });

  private constructor(
    first: LocalNeo4j,
    private readonly taken: LockedHome,
    private readonly options: SupervisorOptions,
  ) {
    this.#now = first;
    this.#watch(first);
  }

  /**
   * Locks the folder and starts the server.
   * @throws LocalNeo4jError if this first start fails
   */
  static async start(options: SupervisorOptions): Promise<Neo4jSupervisor> {
    const taken = await lockHome(options);
    try {
      return new Neo4jSupervisor(await startInHome(taken, options), taken, options);
    } catch (error) {
      await taken.lock.release();
      throw error;
    }
  }

  get address(): Neo4jAddress {
    return this.#now;
  }

  /** Calls `callback` after every restart of the server. The server may have another address then. */
  onMoved(callback: () => void): void {
    this.#onMoved.push(callback);
  }

  /** Notes in the record of the folder how this user's commands can reach the service. */
  async share(control: { readonly port: number; readonly secret: string }): Promise<void> {
    await this.taken.lock.share({ control });
  }

  /**
   * Stops the server, runs work on its files, and starts it again.
   * @throws the error of the work; the server is started again all the same
   */
  async pause<T>(work: (home: ToolHome) => Promise<T>): Promise<T> {
    const before = this.#work;
    const paused = (async () => {
      await before.catch(() => undefined);
      await this.#now.stop();
      try {
        return await work(this.taken.home);
      } finally {
        await this.#startAgain('Neo4j was paused.');
      }
    })();
    this.#work = paused;
    return paused;
  }

  /** Waits for a restart or a pause in progress, then stops the server and releases the lock. */
  async stop(): Promise<void> {
    // A server that crashes now is not started again: its folder is about to be somebody else's.
    this.#isStopping = true;
    await this.#work.catch(() => undefined);
    await this.#now.stop();
    await this.taken.lock.release();
  }

  #watch(neo4j: LocalNeo4j): void {
    neo4j.exited.then(
      ({ code, logTail }) => {
        const ending = `Neo4j exited unexpectedly (exit code ${code ?? 'none'}).`;
        if (performance.now() - this.#startedAt < SOON_MS) return this.#break(`${ending}\n${logTail}`);
        if (this.#isStopping) return;
        this.options.report(`${ending} Starting it again ...`);
        const before = this.#work;
        this.#work = before
          .catch(() => undefined)
          .then(() => (this.#now === neo4j && !this.#isStopping ? this.#startAgain(ending) : undefined));
      },
      (error: Error) => this.#break(error.message),
    );
  }

  async #startAgain(why: string): Promise<void> {
    try {
      this.#now = await startInHome(this.taken, { ...this.options, port: this.#now.port });
      this.#startedAt = performance.now();
    } catch (error) {
      return this.#break(`${why}\n${(error as Error).message}`);
    }
    this.#watch(this.#now);
    for (const callback of this.#onMoved) callback();
  }
}
