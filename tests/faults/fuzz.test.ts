import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { type RunningApp, startApp } from '../kit/app.js';
import { cleanAnswer, codeOf } from '../kit/clean.js';
import { sharedDriver } from '../kit/neo4j.js';
import { SEED } from '../kit/seed.js';
import { textArguments } from '../kit/text-arguments.js';

/** Texts in which characters with a meaning somewhere stand close together, and any texts at all. */
const SPECIAL = [
  ...'+-&|!(){}[]^"~*?:\\/`\'$;=<>%#@,.',
  '许',
  '可',
  '市',
  '17',
  '号',
  ' ',
  '\u0000',
  '\ud800',
  'AND',
  '//',
];
const text = fc.oneof(
  fc.string({ unit: fc.constantFrom(...SPECIAL), maxLength: 40 }),
  fc.string({ unit: 'binary', maxLength: 80 }),
);
/** Enough to meet each special character some time in a hundred runs of the tests. */
const RUNS_EACH = 6;

let service: RunningApp;
beforeAll(async () => {
  service = await startApp(sharedDriver());
});

describe(`any text is answered or refused (seed ${SEED})`, () => {
  test.each(textArguments())('in $name', async ({ question }) => {
    await fc.assert(
      fc.asyncProperty(text, async (value) => {
        const { status, text: answer } = await cleanAnswer(() => service.post(question, { value }), [value]);
        expect(['200 OK', '200 BAD_USER_INPUT', '400 BAD_USER_INPUT']).toContain(
          `${status} ${codeOf(answer)}`,
        );
      }),
      { seed: SEED, numRuns: RUNS_EACH },
    );
  });
});
