import { setImmediate as oneTurn } from 'node:timers/promises';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { accessWith, startApp } from '../kit/app.js';
import { sharedDriver } from '../kit/neo4j.js';

const TYPENAME = '{ __typename }';
const driver = sharedDriver();

describe('a page of another origin', () => {
  const preflight = (url: string, origin: string) =>
    fetch(`${url}/graphql`, {
      method: 'OPTIONS',
      headers: {
        origin,
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'content-type,graphql-cost',
      },
    });

  test('may ask nothing unless its origin is listed', async () => {
    const service = await startApp(driver);
    const refused = await preflight(service.url, 'https://a.example');
    expect(refused.status).toBe(405);
    expect(refused.headers.get('access-control-allow-origin')).toBeNull();
    const answer = await service.post(TYPENAME, {}, { origin: 'https://a.example' });
    expect(answer.headers.get('access-control-allow-origin')).toBeNull();
  });

  test('may ask, and read what an answer cost, where its origin is listed', async () => {
    const service = await startApp(driver, { access: accessWith({ corsOrigins: ['https://a.example'] }) });
    const allowed = await preflight(service.url, 'https://a.example');
    expect(allowed.status).toBe(204);
    expect(allowed.headers.get('access-control-allow-origin')).toBe('https://a.example');
    expect(allowed.headers.get('access-control-allow-headers')).toContain('graphql-cost');
    expect(allowed.headers.get('access-control-allow-credentials')).toBeNull();
    const answer = await service.post(TYPENAME, {}, { origin: 'https://a.example' });
    expect(answer.headers.get('access-control-allow-origin')).toBe('https://a.example');
    expect(answer.headers.get('access-control-expose-headers')).toContain('server-timing');
    expect(answer.headers.get('access-control-expose-headers')).toContain('etag');
    expect(allowed.headers.get('access-control-allow-headers')).toContain('if-none-match');

    const other = await preflight(service.url, 'https://b.example');
    expect(other.headers.get('access-control-allow-origin')).not.toBe('https://b.example');
  });
});

describe('the rate of one address', () => {
  const from = (address: string) => ({ 'x-forwarded-for': address });

  test('is limited to so many questions in a minute, other addresses apart', async () => {
    const access = accessWith({ requestsPerMinute: 3, trustedProxies: ['loopback'] });
    const service = await startApp(driver, { access });
    const ask = (address: string) => service.post(TYPENAME, {}, from(address));
    for (let count = 0; count < 3; count += 1) expect((await ask('203.0.113.7')).status).toBe(200);
    const refused = await ask('203.0.113.7');
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(await refused.json()).toEqual({
      errors: [
        {
          message:
            'Too many requests from this address; the limit is 3 a minute (MANDATE_RATE_LIMIT). Wait for the number of seconds in Retry-After.',
          extensions: { code: 'RATE_LIMITED', limit: 'requestsPerMinute', allowed: 3 },
        },
      ],
    });
    expect((await ask('203.0.113.8')).status).toBe(200);
    const health = await fetch(`${service.url}/health/live`, { headers: from('203.0.113.7') });
    expect(health.status).toBe(200);
  });

  test('is that of its network where it is an IPv6 address: /64, which one host has for itself', async () => {
    const access = accessWith({ requestsPerMinute: 2, trustedProxies: ['loopback'] });
    const service = await startApp(driver, { access });
    const statusFor = async (address: string) => (await service.post(TYPENAME, {}, from(address))).status;
    expect(await statusFor('2001:db8:0:7::1')).toBe(200);
    expect(await statusFor('2001:db8:0:7:ffff:ffff:ffff:ffff')).toBe(200);
    expect(await statusFor('2001:db8:0:7::2')).toBe(429);
    expect(await statusFor('2001:db8:0:8::1')).toBe(200);
    for (const expected of [200, 200, 429]) expect(await statusFor('::ffff:203.0.113.7')).toBe(expected);
    expect(await statusFor('203.0.113.7')).toBe(429);
    expect(await statusFor('::ffff:203.0.113.8')).toBe(200);
  });

  test('is not limited on loopback, nor by a header of anybody who is no trusted proxy', async () => {
    const service = await startApp(driver, { access: accessWith({ requestsPerMinute: 1 }) });
    for (let count = 0; count < 3; count += 1)
      expect((await service.post(TYPENAME, {}, from('203.0.113.7'))).status).toBe(200);
  });
});

/**
 * Leaves the event loop a turn each 200 ms, until it is told to stop. One long pause would not do: each second the mean of the
 * samples is looked at, and 2.5 s after more than 24 quiet ones passed for quiet.
 */
function keepBusy(): () => void {
  let isBusy = true;
  const work = async () => {
    while (isBusy) {
      const until = performance.now() + 200;
      while (performance.now() < until);
      await oneTurn();
    }
  };
  work();
  return () => {
    isBusy = false;
  };
}

test('a process that is too busy sheds questions with 503 and Retry-After, and recovers', async () => {
  const service = await startApp(driver, { access: accessWith({ eventLoopDelayMs: 100 }) });
  expect((await service.post(TYPENAME)).status).toBe(200);
  const stop = keepBusy();
  onTestFinished(stop);
  const shed = await vi.waitFor(
    async () => {
      const answer = await service.post(TYPENAME);
      expect(answer.status).toBe(503);
      return answer;
    },
    { timeout: 20_000 },
  );
  expect(shed.headers.get('retry-after')).toMatch(/^\d+$/);
  expect(await shed.json()).toMatchObject({ errors: [{ extensions: { code: 'SERVICE_UNAVAILABLE' } }] });
  expect((await fetch(`${service.url}/health/live`)).status).toBe(200);
  stop();
  await expect.poll(async () => (await service.post(TYPENAME)).status, { timeout: 10_000 }).toBe(200);
});
