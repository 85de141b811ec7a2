import { expect, test } from 'vitest';
import { askShared } from '../kit/graph.js';
import { expectAnswer, stepsOf } from '../kit/walkthrough.js';

const FILE = 'docs/auditing.md';

const ask = askShared();
const steps = stepsOf(FILE, 'graphql');

test('the walk has fourteen questions', () => {
  expect(steps.length).toBe(14);
});

test.each(steps.map((step) => [step.title, step] as const))('%s', async (_, step) => {
  const { data, errors } = await ask(step.question);
  expect(errors).toEqual([]);
  expectAnswer(FILE, step, JSON.stringify(data, null, 2));
});
