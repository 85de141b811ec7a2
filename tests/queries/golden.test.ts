import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { packageRoot } from '../../src/config/package-root.js';
import { askShared } from '../kit/graph.js';
import { publishedQuestions } from '../kit/operations.js';

/**
 * Question, answer and statements side by side, in a folder named like a sentence about the gazette. A question is the
 * `question.graphql` of its folder, or a published operation with its own default variables. `UPDATE_GOLDEN=1 npx vitest
 * run tests/queries` writes the answers anew; whoever commits them has read the difference against the gazette.
 */
const CASES = join(packageRoot, 'tests', 'queries', 'cases');
const PUBLISHED = join(packageRoot, 'tests', 'queries', 'operations');
const UPDATE = process.env.UPDATE_GOLDEN === '1';

const ask = askShared();

/** The moment of loading is the one thing that differs from run to run. */
function stable(answer: string): string {
  return answer.replace(/"loadedAt": "[^"]+"/u, '"loadedAt": "(the moment of loading)"');
}

/**
 * Statements that run side by side end in any order, so they are told by name; and each text once, because whether two
 * lists share a batch depends on which of them is answered first. How many there are is for api-statements.test.ts.
 */
function statementsOf(runs: readonly { readonly name: string; readonly cypher: string }[]): string {
  const texts = runs.map(({ name, cypher }) => `// ${name}\n${cypher}\n`);
  return [...new Set(texts)].sort().join('\n');
}

function golden(file: string, content: string): void {
  if (UPDATE) writeFileSync(file, content);
  expect(content).toBe(existsSync(file) ? readFileSync(file, 'utf8') : '');
}

async function compare(folder: string, question: string): Promise<void> {
  const { data, errors, statements } = await ask(question);
  const answer = errors.length === 0 ? { data } : { data, errors };
  if (UPDATE) mkdirSync(folder, { recursive: true });
  golden(join(folder, 'answer.json'), stable(`${JSON.stringify(answer, null, 2)}\n`));
  golden(join(folder, 'statements.cypher'), statementsOf(statements));
}

describe('the gazette says', () => {
  test.each(readdirSync(CASES).map((name) => [name.replaceAll('-', ' '), name]))('%s', async (_, name) => {
    const folder = join(CASES, name);
    await compare(folder, readFileSync(join(folder, 'question.graphql'), 'utf8'));
  });
});

describe('a published question is answered', () => {
  test.each(publishedQuestions())('%s', async (name, question) => {
    await compare(join(PUBLISHED, name), question);
  });
});
