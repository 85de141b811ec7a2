import { type LocalNeo4j, type LocalNeo4jOptions, startLocalNeo4j } from '../neo4j/index.js';
import type { Neo4jAddress } from '../settings.js';

/** One that ends so soon after its start would end again. */
const SOON_MS = 5_000;

interface KeptOptions extends LocalNeo4jOptions {
  readonly report: (line: string) => void;
  /** Told when it has come up again, at another address. */
  readonly moved: () => void;
}

/** A local Neo4j that is started again when it ends by itself. */
export class KeptNeo4j {
  #now: LocalNeo4j;
  #starting: Promise<LocalNeo4j>;
  /** Resolves, with the reason, when it has ended and does not come up again. */
  readonly broken: Promise<string>;

  private constructor(
    first: LocalNeo4j,
    private readonly options: KeptOptions,
  ) {
    this.#now = first;
    this.#starting = Promise.resolve(first);
    this.broken = this.#keep();
  }

  /** @throws LocalNeo4jError when it does not come up at first */
  static async start(options: KeptOptions): Promise<KeptNeo4j> {
    return new KeptNeo4j(await startLocalNeo4j(options), options);
  }

  get address(): Neo4jAddress {
    return this.#now;
  }

  /** Stops it; one that is just being started again is waited for. */
  async stop(): Promise<void> {
    await this.#starting.catch(() => undefined);
    await this.#now.stop();
  }

  async #keep(): Promise<string> {
    for (;;) {
      const startedAt = performance.now();
      const { code, logTail } = await this.#now.exited;
      const ending = `Neo4j has ended by itself (exit code ${code ?? 'none'}).`;
      if (performance.now() - startedAt < SOON_MS) return `${ending}\n${logTail}`;
      this.options.report(`${ending} It is started again.`);
      this.#starting = startLocalNeo4j(this.options);
      try {
        this.#now = await this.#starting;
      } catch (error) {
        return `${ending}\n${(error as Error).message}`;
      }
      this.options.moved();
    }
  }
}
