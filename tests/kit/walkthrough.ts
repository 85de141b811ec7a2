import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { packageRoot } from '../../src/config/package-root.js';

/** An operation or a command in a document, with its printed result. */
export interface Step {
  /** The heading above it. */
  readonly title: string;
  readonly question: string;
  readonly answer: string;
}

const PAIRS = {
  /** A GraphQL operation, followed by its data as JSON. */
  graphql: /```graphql\n(?<question>.*?)```\n\n```json\n(?<answer>.*?)\n```/gsu,
  /** A command after `$ `, followed by its output. */
  console: /```console\n\$ (?<question>[^\n]*)\n(?<answer>.*?)\n```/gsu,
} as const;

const read = (file: string) => readFileSync(join(packageRoot, file), 'utf8');

/** @returns the operations or commands of a document, with the results printed there */
export function stepsOf(file: string, kind: keyof typeof PAIRS): Step[] {
  const text = read(file);
  return [...text.matchAll(PAIRS[kind])].map(({ index, groups: { question = '', answer = '' } = {} }) => {
    const title = text.slice(0, index).split('\n## ').at(-1)?.split('\n')[0] ?? '';
    return { title, question, answer };
  });
}

/** Compares a result in a document with the real one. `UPDATE_GOLDEN=1` writes the real one into the document. */
export function expectAnswer(file: string, { question, answer }: Step, told: string): void {
  if (process.env.UPDATE_GOLDEN !== '1') {
    expect(answer).toBe(told);
    return;
  }
  const text = read(file);
  const at = text.indexOf(answer, text.indexOf(question) + question.length);
  writeFileSync(join(packageRoot, file), text.slice(0, at) + told + text.slice(at + answer.length));
}
