import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { unlessAborted } from '../../src/database/deadline.js';

test('a question with 20 statements at once makes Node warn of no leak', async () => {
  const warnings: string[] = [];
  const heard = ({ message }: Error) => warnings.push(message);
  process.on('warning', heard);
  const controller = new AbortController();
  const { signal } = controller;
  const answers = Array.from({ length: 20 }, (_, index) => unlessAborted(Promise.resolve(index), signal));
  expect(await Promise.all(answers)).toEqual(Array.from({ length: 20 }, (_, index) => index));
  // Warnings come in a later turn.
  await sleep(20);
  process.off('warning', heard);
  expect(warnings).toEqual([]);
});
