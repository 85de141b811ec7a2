import { setTimeout as sleep } from 'node:timers/promises';
import { expect } from 'vitest';
import type { RunningService } from './app.js';

/** Under it every service of the fault tests answers, so that a wedged network costs a test little time. */
export const DEADLINE_MS = 1_000;
/** An answer comes at the deadline; other work may share the machine. */
const SLACK_MS = 4_000;
/** So long after a fault is over the service answers again, as promised. */
const HEAL_MS = 5_000;

/** A page of 50 rows with rows below: some 20 kB from the database, in several statements. */
const QUESTION = `{
  transfers(first: 50) { totalCount nodes { id asWritten from { name } to { name } responsibility { id title } } }
}`;

/** A question under faults. Its answer may be whole or be refused; anything else fails the test. */
export class Faced {
  /** @param whole the answer without faults */
  private constructor(
    private readonly service: RunningService,
    private readonly deadlineMs: number,
    private readonly whole: string,
  ) {}

  /** Asks once while nothing is wrong, to know the answer. */
  static async by(service: RunningService, deadlineMs = DEADLINE_MS): Promise<Faced> {
    let response = await service.post(QUESTION);
    // Neo4j may be too cold at first to answer within the deadline.
    for (let tries = 0; response.status !== 200 && tries < 20; tries += 1)
      response = await service.post(QUESTION);
    const whole = await response.text();
    expect(JSON.parse(whole)).toMatchObject({ data: { transfers: { nodes: { length: 50 } } } });
    return new Faced(service, deadlineMs, whole);
  }

  /** `whole`, or the code of the refusal: a 503 with Retry-After that carries no data, within the deadline. */
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

  /** Asks at once and again until the answer is whole, which must be soon. */
  async heals(): Promise<void> {
    const started = performance.now();
    while ((await this.ask()) !== 'whole' && performance.now() - started < HEAL_MS) await sleep(50);
    expect(performance.now() - started).toBeLessThan(HEAL_MS);
  }

  /** Asks over several connections without a pause while `during` lasts, and gives every outcome. */
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
