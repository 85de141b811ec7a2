import type { FastifyInstance } from 'fastify';

/** The requests in progress, for work that gives way to them. */
export class Traffic {
  #count = 0;
  readonly #onNext = new Set<() => void>();
  readonly #onNone = new Set<() => void>();

  /** Counts the requests of a scope from their arrival until their response is sent or their client has gone. */
  count(scope: FastifyInstance): void {
    scope.addHook('onRequest', async () => {
      this.#count += 1;
      for (const callback of this.#onNext) callback();
      this.#onNext.clear();
    });
    scope.addHook('onResponse', async () => {
      this.#count -= 1;
      if (this.#count > 0) return;
      for (const callback of this.#onNone) callback();
      this.#onNone.clear();
    });
  }

  /** Resolves when no request is in progress. */
  async none(): Promise<void> {
    while (this.#count > 0) await new Promise<void>((resolve) => this.#onNone.add(resolve));
  }

  /**
   * Calls `callback` once, when the next request arrives.
   * @returns a function that cancels the call
   */
  onNext(callback: () => void): () => void {
    this.#onNext.add(callback);
    return () => this.#onNext.delete(callback);
  }
}
