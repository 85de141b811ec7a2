import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { packageRoot } from '../../src/config/package-root.js';
import { askShared, WITHOUT_CACHE } from '../kit/graph.js';
import { publishedQuestions } from '../kit/operations.js';

/**
 * Each case is a folder with a question and its answer; the folder's name is a sentence about the gazette. The question is
 * `question.graphql`, or a published operation with its own default variables. `statements.txt` lists the names of the
 * statements that each case runs. The Cypher of a statement is kept where a person reads it: beside the published operations,
 * or, if none of them runs it, beside one case that does. `UPDATE_GOLDEN=1 npx vitest run tests/queries` writes all of this
 * anew; read the difference against the gazette before you commit it.
 */
const QUERIES = join(packageRoot, 'tests', 'queries');
const STATEMENTS = join(QUERIES, 'statements.txt');
const UPDATE = process.env.UPDATE_GOLDEN === '1';

const ask = askShared(WITHOUT_CACHE);
const read = (file: string) => (existsSync(file) ? readFileSync(file, 'utf8') : '');

/** The moment of loading is the one thing that differs from run to run. */
function stable(answer: string): string {
  return answer.replace(/"loadedAt": "[^"]+"/u, '"loadedAt": "(the moment of loading)"');
}

interface Statement {
  readonly name: string;
  readonly cypher: string;
}

/**
 * The different statements, sorted. The order is that of their names, because statements that run side by side end in any
 * order. Each text counts once, because whether two lists share a batch depends on which list is answered first;
 * api-statements.test.ts counts how often each statement runs.
 */
function distinct(runs: readonly Statement[]): Statement[] {
  const byText = new Map(runs.map((run) => [`// ${run.name}\n${run.cypher}\n`, run]));
  return [...byText].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, run]) => run);
}

const cypherOf = (statements: readonly Statement[]) =>
  statements.map(({ name, cypher }) => `// ${name}\n${cypher}\n`).join('\n');

/** `statements.txt`: for each case the names of its statements. Two statements of one name are two entries. */
const listed = new Map(
  read(STATEMENTS)
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const at = line.indexOf(': ');
      return [line.slice(0, at), line.slice(at + 2)];
    }),
);
const asked = new Map<string, string>();
const shown = new Set<string>();

function golden(file: string, content: string): void {
  if (UPDATE) writeFileSync(file, content);
  expect(content).toBe(read(file));
}

async function compare(name: string, question: string, isCypherKept: boolean): Promise<void> {
  const folder = join(QUERIES, name);
  const { data, errors, statements } = await ask(question);
  const answer = errors.length === 0 ? { data } : { data, errors };
  if (UPDATE) mkdirSync(folder, { recursive: true });
  golden(join(folder, 'answer.json'), stable(`${JSON.stringify(answer, null, 2)}\n`));
  const different = distinct(statements);
  const names = different.map((one) => one.name).join(' ');
  asked.set(name, names);
  if (!UPDATE) expect(names).toBe(listed.get(name));
  const file = join(folder, 'statements.cypher');
  if (!isCypherKept && !existsSync(file)) return;
  golden(file, cypherOf(different));
  for (const one of different) shown.add(one.name);
}

describe('the gazette says', () => {
  const names = readdirSync(join(QUERIES, 'cases'));
  test.each(names.map((name) => [name.replaceAll('-', ' '), name]))('%s', async (_, name) => {
    await compare(`cases/${name}`, read(join(QUERIES, 'cases', name, 'question.graphql')), false);
  });
});

describe('a published question is answered', () => {
  test.each(publishedQuestions())('%s', async (name, question) => {
    await compare(`operations/${name}`, question, true);
  });
});

test('the Cypher of every statement is kept, and statements.txt lists the cases that there are', () => {
  if (!UPDATE) expect([...listed.keys()].sort()).toEqual([...asked.keys()].sort());
  const names = [...asked.values()].flatMap((line) => line.split(' ')).filter((name) => name !== '');
  // To mend it, make an empty statements.cypher in the folder of a case that runs the statement, and write the files anew.
  expect([...new Set(names)].filter((name) => !shown.has(name))).toEqual([]);
});

afterAll(() => {
  if (!UPDATE) return;
  const lines = [...new Map([...listed, ...asked])].filter(([name]) => existsSync(join(QUERIES, name)));
  writeFileSync(
    STATEMENTS,
    lines
      .map(([name, names]) => `${name}: ${names}\n`)
      .sort()
      .join(''),
  );
});
