import { setTimeout as sleep } from 'node:timers/promises';
import { expect } from 'vitest';
import type { RunningService } from './app.js';

/** The request time-out of the services in the fault tests. It is short, so that a hanging network costs little time. */
export const DEADLINE_MS = 1_000;
/** A refusal comes at the time-out, and other work may use the same machine. */
const SLACK_MS = 4_000;
/** The service promises to answer again within this time after a fault. */
const HEAL_MS = 5_000;

/** A page of 50 rows with related rows: some 20 kB from the database, in several statements. */
const QUESTION = `{
  transfers(first: 50) { totalCount nodes { id asWritten from { name } to { name } responsibility { id title } } }
}`;

/** Sends one operation repeatedly during faults. Each response must be complete or a refusal; anything else fails the test. */
export class FaultProbe {
  /** @param whole the response without faults */
  private constructor(
    private readonly service: RunningService,
    private readonly deadlineMs: number,
    private readonly whole: string,
  ) {}

  /** Sends the operation while there is no fault, to get the complete response. */
  static async by(service: RunningService, deadlineMs = DEADLINE_MS): Promise<FaultProbe> {
    let response = await service.post(QUESTION);
    // A cold Neo4j may be too slow for the time-out at first.
    for (let tries = 0; response.status !== 200 && tries < 20; tries += 1)
      response = await service.post(QUESTION);
    const whole = await response.text();
    expect(JSON.parse(whole)).toMatchObject({ data: { transfers: { nodes: { length: 50 } } } });
    return new FaultProbe(service, deadlineMs, whole);
  }

  /**
   * Sends the operation once.
   * @returns `whole`, or the error code of a refusal: a 503 with Retry-After and without data, within the time-out
   */
  async ask(): Promise<string> {
    const started = performance.now();
    const response = await this.service.post(QUESTION);
    const text = await response.text();
    expect(performance.now() - started).toBeLessThan(this.deadlineMs + SLACK_MS);
    if (response.status === 200) {
      expect(text).toBe(this.whole);
      return 'whole';
    }
    expect(response.status).toBe(503);
    expect(response.headers.get('retry-after')).toMatch(/^[1-9]\d*$/);
    const answer = JSON.parse(text);
    expect(answer).toEqual({
      errors: [{ message: expect.any(String), extensions: { code: expect.any(String) } }],
    });
    return answer.errors[0].extensions.code;
  }

  /** Sends the operation until the response is complete, which must happen within HEAL_MS. */
  async heals(): Promise<void> {
    const started = performance.now();
    while ((await this.ask()) !== 'whole' && performance.now() - started < HEAL_MS) await sleep(50);
    expect(performance.now() - started).toBeLessThan(HEAL_MS);
  }

  /**
   * Sends the operation over several connections without a pause while `during` runs.
   * @returns the outcome of every request
   */
  async askDuring(during: () => Promise<unknown>, connections = 8): Promise<string[]> {
    const outcomes: string[] = [];
    let isOver = false;
    const one = async () => {
      while (!isOver) outcomes.push(await this.ask());
    };
    const asking = Array.from({ length: connections }, one);
    await during();
    isOver = true;
    await Promise.all(asking);
    return outcomes;
  }
}
