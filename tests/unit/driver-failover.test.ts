import type { Driver } from 'neo4j-driver';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openDriver } from '../../src/database/driver.js';
import { DriverFailover } from '../../src/database/driver-failover.js';

const DEADLINE_MS = 5_000;
let opened: Driver[];
let failover: DriverFailover;
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['performance', 'Date', 'setTimeout'] });
  opened = [];
  failover = new DriverFailover(() => {
    // Nothing is contacted before a session wants a connection.
    const driver = openDriver({ uri: 'bolt://127.0.0.1:1', username: '', password: '' });
    opened.push(driver);
    return driver;
  }, DEADLINE_MS);
});
afterEach(async () => {
  vi.useRealTimers();
  await Promise.all(opened.map((driver) => driver.close()));
});

/** A read as the graph tells of it: that it has waited for 2 s, and that it is answered. */
function reads(ms: number): void {
  const slow = Math.min(ms, 2_000);
  vi.advanceTimersByTime(slow);
  if (ms > slow) failover.waited();
  vi.advanceTimersByTime(ms - slow);
  failover.answered(ms);
}

function isSilentFor(ms: number): void {
  vi.advanceTimersByTime(2_000);
  failover.waited();
  vi.advanceTimersByTime(ms - 2_000);
}

test('reads that are merely slow cost one driver, not one each, and none of them after that', () => {
  for (let turn = 0; turn < 10; turn += 1) {
    reads(2_500);
    vi.advanceTimersByTime(10_000);
  }
  expect(opened.length).toBe(2);
});

test('a silent database is given a new driver after 2 s, and after 2 s again when it was slow and has been quick since', () => {
  reads(10);
  vi.advanceTimersByTime(60_000);
  isSilentFor(2_000);
  expect(opened.length).toBe(2);
  reads(2_500);
  expect(opened.length).toBe(3);
  reads(10);
  isSilentFor(2_000);
  expect(opened.length).toBe(4);
});

test('a database that was slow and falls silent is given one new driver within the deadline', () => {
  reads(2_500);
  expect(opened.length).toBe(2);
  isSilentFor(DEADLINE_MS - 1);
  expect(opened.length).toBe(2);
  vi.advanceTimersByTime(1);
  expect(opened.length).toBe(3);
  vi.advanceTimersByTime(60_000);
  expect(opened.length).toBe(3);
});

test('a clock that is set back moves nothing', () => {
  reads(10);
  vi.setSystemTime(0);
  isSilentFor(2_000);
  expect(opened.length).toBe(2);
});

test('a database is paused until the last of the backups that overlap has ended', async () => {
  let endFirst: () => void = () => {};
  let endSecond: () => void = () => {};
  const first = failover.paused(() => new Promise<void>((resolve) => (endFirst = resolve)));
  const second = failover.paused(() => new Promise<void>((resolve) => (endSecond = resolve)));
  const opens = () => failover.session({}).close();
  expect(opens).toThrow('The database has been paused for a backup');
  endFirst();
  await first;
  expect(opens).toThrow('The database has been paused for a backup');
  endSecond();
  await second;
  await opens();
});
