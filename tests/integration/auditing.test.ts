import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { packageRoot } from '../../src/root.js';
import { askShared } from '../kit/graph.js';

const FILE = join(packageRoot, 'docs', 'auditing.md');
const ENTRY = /^## (?<title>.*?)$.*?```graphql\n(?<question>.*?)```\n\n```json\n(?<answer>.*?)\n```/gmsu;

const ask = askShared();
const entries = [...readFileSync(FILE, 'utf8').matchAll(ENTRY)].map(({ groups = {} }) => groups);

test('the walk has ten questions', () => {
  expect(entries.length).toBe(10);
});

test.each(entries.map(({ title = '', question = '', answer = '' }) => [title, question, answer]))(
  '%s',
  async (_, question, answer) => {
    const { data, errors } = await ask(question);
    expect(errors).toEqual([]);
    const told = JSON.stringify(data, null, 1);
    if (process.env.UPDATE_GOLDEN === '1') {
      const text = readFileSync(FILE, 'utf8');
      const at = text.indexOf('```json\n', text.indexOf(question)) + '```json\n'.length;
      writeFileSync(FILE, text.slice(0, at) + told + text.slice(text.indexOf('\n```', at)));
    } else expect(told).toBe(answer);
  },
);
