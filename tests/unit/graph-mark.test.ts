import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type CommitMark, MarkJudge } from '../../src/database/commit-mark.js';

const MARK: CommitMark = {
  load: 'one',
  kind: 'COMMIT',
  by: 'process 1 on a machine',
  sources: ['jia/one'],
  since: '2026-11-28T20:00:00Z',
  beat: 0,
  standsMs: 0,
  quietMs: 0,
};

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['performance'] });
});
afterEach(() => {
  vi.useRealTimers();
});

const gone = async () => false;

describe('the mark of a load', () => {
  test('stands until it has not counted up for 10 s, by the clock of who sees it', async () => {
    const judge = new MarkJudge(gone);
    expect(await judge.stands(MARK)).toBe(true);
    vi.advanceTimersByTime(9_999);
    expect(await judge.stands({ ...MARK, quietMs: 30_000 })).toBe(true);
    vi.advanceTimersByTime(1);
    expect(await judge.stands(MARK)).toBe(false);
  });

  test('stands on with each beat', async () => {
    const judge = new MarkJudge(gone);
    for (let beat = 0; beat < 10; beat += 1) {
      expect(await judge.stands({ ...MARK, beat })).toBe(true);
      vi.advanceTimersByTime(9_000);
    }
    vi.advanceTimersByTime(1_000);
    expect(await judge.stands({ ...MARK, beat: 9 })).toBe(false);
    expect(await judge.stands({ ...MARK, beat: 10 })).toBe(true);
  });

  test('stands as long as its transaction is open, and no longer than 60 s after the last beat', async () => {
    let isOpen = true;
    const judge = new MarkJudge(async () => isOpen);
    await judge.stands(MARK);
    vi.advanceTimersByTime(30_000);
    expect(await judge.stands({ ...MARK, quietMs: 30_000 })).toBe(true);
    isOpen = false;
    expect(await judge.stands({ ...MARK, quietMs: 30_500 })).toBe(false);
    const other = new MarkJudge(async () => true);
    expect(await other.stands({ ...MARK, quietMs: 59_999 })).toBe(true);
    expect(await other.stands({ ...MARK, quietMs: 60_000 })).toBe(false);
  });

  test('is void by its silence alone where the database does not tell of transactions', async () => {
    const judge = new MarkJudge(async () => {
      throw new Error('not allowed');
    });
    await judge.stands(MARK);
    vi.advanceTimersByTime(10_000);
    expect(await judge.stands(MARK)).toBe(false);
  });

  test('is asked after once: one that was void stays so', async () => {
    let asked = 0;
    const judge = new MarkJudge(async () => {
      asked += 1;
      return false;
    });
    await judge.stands(MARK);
    vi.advanceTimersByTime(10_000);
    for (let turn = 0; turn < 3; turn += 1) expect(await judge.stands(MARK)).toBe(false);
    expect(asked).toBe(1);
  });
});

test('the mark of a rebuild stands for ever', async () => {
  const judge = new MarkJudge(gone);
  expect(await judge.stands({ ...MARK, kind: 'REBUILD', quietMs: 1_000_000 })).toBe(true);
});
