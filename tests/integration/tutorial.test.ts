import { beforeAll, describe, expect, inject, test } from 'vitest';
import { type RunningApp, startApp } from '../kit/app.js';
import { askShared } from '../kit/graph.js';
import { sharedDriver } from '../kit/neo4j.js';
import { commandLine } from '../kit/terminal.js';
import { expectAnswer, stepsOf } from '../kit/walkthrough.js';

const FILE = 'docs/tutorial.md';
const ADDRESS = 'http://127.0.0.1:4000';
const CURL = /^curl -s \S+\/graphql -H 'content-type: application\/json' -d '(?<body>.*)'$/u;

const ask = askShared();

describe('a question in GraphQL', () => {
  test.each(stepsOf(FILE, 'graphql').map((step) => [step.title, step] as const))('%s', async (_, step) => {
    const { data, errors } = await ask(step.question);
    expect(errors).toEqual([]);
    expectAnswer(FILE, step, JSON.stringify(data, null, 2));
  });
});

describe('a command', () => {
  let service: RunningApp;
  beforeAll(async () => {
    service = await startApp(sharedDriver());
  });

  /** What a command prints, asked of the service of this test. */
  async function printed(command: string): Promise<string> {
    const { body } = CURL.exec(command)?.groups ?? {};
    if (body !== undefined) {
      const { query } = JSON.parse(body) as { query: string };
      return (await service.post(query)).text();
    }
    expect(command).toMatch(/^npx mandate-graph /u);
    const args = command.replace(ADDRESS, service.url).split(' ').slice(2);
    const { code, out, err } = await commandLine(args, inject('neo4j'));
    expect([code, err]).toEqual([0, '']);
    return out;
  }

  test.each(stepsOf(FILE, 'console').map((step) => [step.question, step] as const))('%s', async (_, step) => {
    expectAnswer(FILE, step, (await printed(step.question)).trimEnd());
  });
});

test('every kind of step is there', () => {
  expect(stepsOf(FILE, 'graphql').length).toBe(2);
  expect(stepsOf(FILE, 'console').length).toBe(2);
});
