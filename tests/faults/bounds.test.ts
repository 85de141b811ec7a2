import { beforeAll, describe, expect, test } from 'vitest';
import { buildSchema } from '../../src/resolvers/index.js';
import { accessWith, type RunningApp, startApp } from '../kit/app.js';
import { cleanAnswer } from '../kit/clean.js';
import { sharedDriver } from '../kit/neo4j.js';
import { listArguments, textArguments } from '../kit/text-arguments.js';

const LENGTHS = [100, 1_000, 10_000, 100_000] as const;
/** Texts of so many characters, in which as few as possible are the same. */
const TEXTS: Readonly<Record<string, (length: number) => string>> = {
  ASCII: (length) => written(length, (index) => 33 + (index % 94)),
  Chinese: (length) => written(length, (index) => 0x4e00 + (index % 20_000)),
  'surrogate pairs': (length) => written(length, (index) => 0x20000 + (index % 40_000)),
  'combining marks': (length) =>
    written(length, (index) => (index % 50 === 0 ? 0x61 : 0x0300 + (index % 110))),
};
/** Of a question that is refused or finds nothing; nobody waits longer for a sign of life beside it. */
const LIVE_MS = 5_000;

function written(length: number, codeAt: (index: number) => number): string {
  return Array.from({ length }, (_, index) => String.fromCodePoint(codeAt(index))).join('');
}

let service: RunningApp;
beforeAll(async () => {
  // So that the bound of the argument is met, not that of the body.
  const { limits } = accessWith({});
  const access = accessWith({ limits: { ...limits, bodyBytes: 4_000_000 } });
  service = await startApp(sharedDriver(), { access });
});

async function msToLive(): Promise<number> {
  const started = performance.now();
  expect((await fetch(`${service.url}/health/live`)).status).toBe(200);
  return performance.now() - started;
}

interface Refusal {
  readonly errors?: readonly {
    readonly message: string;
    readonly extensions: { readonly code: string; readonly argument?: string };
  }[];
}

describe('a text of any length is answered or refused by the name of its argument', () => {
  test.each(textArguments())('in $name', async ({ question, type, argument }) => {
    for (const [alphabet, make] of Object.entries(TEXTS))
      for (const length of LENGTHS) {
        const value = make(length);
        const [{ status, text }, live] = await Promise.all([
          cleanAnswer(() => service.post(question, { value }), [value]),
          msToLive(),
        ]);
        const what = `${length} ${alphabet}`;
        expect(live, what).toBeLessThan(LIVE_MS);
        const { errors: [refused] = [] } = JSON.parse(text) as Refusal;
        if (refused === undefined) {
          expect([what, status, length]).toEqual([what, 200, Math.min(length, 1_000)]);
          continue;
        }
        expect([what, refused.extensions.code]).toEqual([what, 'BAD_USER_INPUT']);
        expect([200, 400]).toContain(status);
        // A variable of another form is refused before it reaches its argument, by its own name.
        if (type.startsWith('Date')) expect(refused.message).toContain('Variable "$value"');
        else expect([what, refused.extensions.argument]).toEqual([what, argument]);
        if (length === 100_000 && !type.startsWith('Date'))
          expect(refused.message).toMatch(
            /the value has 100000 characters\. Allowed: at most \d+ characters\.$/u,
          );
      }
  });
});

describe('a list of more elements than allowed is refused by the name of its argument', () => {
  test.each(listArguments())('in $name', async ({ question, argument, sample }) => {
    for (const length of LENGTHS) {
      const value = Array(length).fill(sample);
      const [{ status, text }, live] = await Promise.all([
        cleanAnswer(() => service.post(question, { value }), typeof sample === 'string' ? [sample] : []),
        msToLive(),
      ]);
      expect(live, String(length)).toBeLessThan(LIVE_MS);
      if (length === 100) expect([status, JSON.parse(text)]).toEqual([200, { data: expect.any(Object) }]);
      else
        expect([status, JSON.parse(text)]).toMatchObject([
          200,
          {
            errors: [
              {
                message: expect.stringMatching(
                  new RegExp(
                    `^${argument}: the list has ${length} items\\. Allowed: at most \\d+ items\\.$`,
                    'u',
                  ),
                ),
                extensions: { code: 'BAD_USER_INPUT', argument },
              },
            ],
          },
        ]);
    }
  });
});

describe('a reference of a federated graph', () => {
  test('with an id of more than 1000 characters is refused by its place', async () => {
    const federated = await startApp(sharedDriver(), { schema: buildSchema({ federation: true }) });
    const refused = await federated.post(
      'query ($of: [_Any!]!) { _entities(representations: $of) { __typename } }',
      {
        of: [
          { __typename: 'Power', id: 'power:x' },
          { __typename: 'Power', id: 'x'.repeat(1_001) },
        ],
      },
    );
    expect(await refused.json()).toMatchObject({
      errors: [
        {
          message: 'representations[1].id: the value has 1001 characters. Allowed: at most 1000 characters.',
          extensions: { code: 'BAD_USER_INPUT', argument: 'representations[1].id' },
        },
      ],
    });
  });
});
