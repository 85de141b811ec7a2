// Sends the persisted operations over several connections without a pause, and compares each response with the right one.
import { once } from 'node:events';
import { readdir, readFile } from 'node:fs/promises';
import { Agent, request } from 'node:http';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';

const OPERATIONS = fileURLToPath(new URL('../operations', import.meta.url));
/** The number of concurrent requests. */
export const CONNECTIONS = 16;

/** @returns {Promise<string[]>} the text of every persisted operation */
async function published() {
  const names = await readdir(OPERATIONS);
  const files = names.filter((name) => name.endsWith('.graphql'));
  return Promise.all(files.map((name) => readFile(path.join(OPERATIONS, name), 'utf8')));
}

/** A load generator for a service, with the outcomes of its requests. */
export class Asking {
  /**
   * How often each outcome occurred: `right`, the error code of a 503, `WRONG: ...` or `NO ANSWER: ...`.
   * @type {Record<string, number>}
   */
  outcomes = {};
  /** Milliseconds of the slowest response. */
  slowest = 0;
  /** @type {Map<string, string>} */
  #right = new Map();
  #agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });
  #url;

  /** @param {string} url of the service */
  constructor(url) {
    this.#url = url;
  }

  /** Stores the right responses. Call it while there is no fault. */
  async learn() {
    for (const question of await published()) {
      // The first operations may time out, because the database is cold.
      let answer = await this.#post(question);
      while (answer.status !== 200) answer = await this.#post(question);
      this.#right.set(question, answer.body);
    }
  }

  /** Sends operations until a time, then closes its connections, so that the service holds none of them. @param {number} until */
  async load(until) {
    const questions = [...this.#right.keys()];
    const one = async (/** @type {unknown} */ _, /** @type {number} */ start) => {
      for (let at = start; performance.now() < until; at += 1) {
        const outcome = await this.#ask(questions[at % questions.length] ?? '').catch(
          (error) => `NO ANSWER: ${error.code ?? error.message}`,
        );
        this.outcomes[outcome] = (this.outcomes[outcome] ?? 0) + 1;
      }
    };
    await Promise.all(Array.from({ length: CONNECTIONS }, one));
    this.#agent.destroy();
  }

  /** @param {string} query */
  async #ask(query) {
    const started = performance.now();
    const { status, retryAfter, body } = await this.#post(query);
    this.slowest = Math.max(this.slowest, performance.now() - started);
    if (status === 200 && body === this.#right.get(query)) return 'right';
    const { data, errors } = JSON.parse(body);
    if (status === 503 && retryAfter !== undefined && data === undefined) return errors[0].extensions.code;
    return `WRONG: ${status} ${body.slice(0, 80)}`;
  }

  /** @param {string} query */
  async #post(query) {
    const asked = request(`${this.#url}/graphql`, {
      agent: this.#agent,
      method: 'POST',
      headers: { 'content-type': 'application/json' },
    });
    asked.end(JSON.stringify({ query }));
    const [response] = /** @type {[import('node:http').IncomingMessage]} */ (await once(asked, 'response'));
    return {
      status: response.statusCode,
      retryAfter: response.headers['retry-after'],
      body: await text(response),
    };
  }
}
