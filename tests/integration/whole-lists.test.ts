import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Driver } from 'neo4j-driver';
import { beforeAll, describe, expect, test } from 'vitest';
import { loadSources } from '../../src/load/load.js';
import { type RunningApp, startApp } from '../kit/app.js';
import { temporaryFolder } from '../kit/folder.js';
import { emptyNeo4j } from '../kit/neo4j.js';

const START_MS = 240_000;
const HUB = 'document:bing/hub';

const numbers = (count: number) => Array.from({ length: count }, (_, index) => index);

/** A source in which one document names `cited` others, a class has 60 members and a group 70. */
function source(cited: number): string {
  const folder = temporaryFolder();
  const records = path.join(folder, 'records');
  mkdirSync(records);
  const write = (name: string, rows: readonly object[]) =>
    writeFileSync(
      path.join(records, `${name}.jsonl`),
      rows.map((row) => `${JSON.stringify(row)}\n`).join(''),
    );
  writeFileSync(
    path.join(records, 'source.json'),
    JSON.stringify({ name: 'bing/2020', title: '公报', sha256: 'c'.repeat(64) }),
  );
  const document = (id: string, order: number) => ({ id, order, title: id, status: 'IN_FORCE' });
  write('documents', [document(HUB, 0), ...numbers(cited).map((n) => document(`document:bing/${n}`, n + 1))]);
  const provision = 'provision:bing/hub/1';
  write('provisions', [{ id: provision, order: 0, document: HUB, path: '一', text: '根据…', lines: [1, 1] }]);
  write(
    'document-links',
    numbers(cited).map((n) => ({
      id: `link:bing/${n}`,
      order: n,
      from: HUB,
      to: `document:bing/${n}`,
      relation: n % 2 === 0 ? 'BASED_ON' : 'CITES',
      phrase: '根据',
      provision,
    })),
  );
  const body = (n: number) => `org:bing/${n}`;
  write(
    'organizations',
    numbers(70).map((n) => ({ id: body(n), name: `第${n}局`, kind: 'DEPARTMENT' })),
  );
  write('categories', [{ id: 'class:bing/all', name: '各局', members: numbers(60).map(body) }]);
  write('working-groups', [{ id: 'group:bing/one', name: '专班', kind: 'HEADQUARTERS', provision }]);
  write(
    'memberships',
    numbers(70).map((n) => ({
      id: `membership:bing/${n}`,
      order: n,
      group: 'group:bing/one',
      member: body(n),
      role: 'MEMBER',
      certainty: 'CERTAIN',
      provision,
      grounds: [provision],
      asWritten: `第${n}局`,
    })),
  );
  return folder;
}

interface Answer {
  readonly data?: unknown;
  readonly errors?: readonly { readonly message: string; readonly extensions: object }[];
  readonly extensions: { readonly cost: { readonly requested: number } };
}

/** The objects that an answer holds, which is what a cost announces. */
function objectsIn(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  const own = Array.isArray(value) ? 0 : 1;
  return Object.values(value).reduce((sum: number, inner) => sum + objectsIn(inner), own);
}

const TOO_MUCH =
  '{ documents(first: 500) { nodes { cites { to { id } } provisions(first: 100) { nodes { id } } } } }';
const OF = (id: string, list: string) => `{ node(id: "${id}") { ... on Document { ${list} } } }`;
const CITES = (below: string) => OF(HUB, `cites { ${below} }`);
const GROUP = '{ workingGroups { nodes { members { member { id } } } } }';
const CLASS =
  '{ holders(filter: { types: [HOLDER_CATEGORY] }, first: 1) { nodes { ... on HolderCategory { members { id } } } } }';

describe('a list that is given whole where first is left out', () => {
  let driver: Driver;
  let service: RunningApp;
  let ofNothing: readonly Answer[];
  beforeAll(async () => {
    ({ driver } = await emptyNeo4j());
    service = await startApp(driver);
    ofNothing = [
      await ask(TOO_MUCH),
      await ask('{ documents(first: 500) { nodes { cites { to { id } } } } }'),
    ];
    await loadSources(driver, { database: 'neo4j' }, [source(500)]);
    service = await startApp(driver);
  }, START_MS);

  async function ask(query: string): Promise<Answer> {
    return (await (await service.post(query, {}, { 'graphql-cost': 'report' })).json()) as Answer;
  }

  test('costs no row where nothing is loaded, and what is too much beside it is refused all the same', () => {
    const [tooMuch, lists] = ofNothing;
    expect(tooMuch?.errors).toMatchObject([{ extensions: { code: 'LIMIT_EXCEEDED', limit: 'cost' } }]);
    expect(lists).toMatchObject({ data: { documents: { nodes: [] } } });
    expect(lists?.extensions.cost.requested).toBe(1 + 500);
  });

  test.each([
    ['cites', CITES('to { id }'), 1 + 500 * 2],
    ['basedOn', OF(HUB, 'basedOn { to { id } }'), 1 + 250 * 2],
    ['citedBy', OF('document:bing/7', 'citedBy { from { id } }'), 1 + 1 * 2],
    ['members of a class', CLASS, 1 + 1 + 60],
    ['conflicts of nothing', '{ conflicts(first: 1) { nodes { holdings { id } } } }', 1 + 1],
  ])('%s costs the longest that is loaded, which an answer does not exceed', async (_, question, cost) => {
    const { data, extensions } = await ask(question);
    expect(extensions.cost.requested).toBe(cost);
    expect(objectsIn(data) - 1).toBeLessThanOrEqual(cost);
    if (!question.includes('conflicts')) expect(objectsIn(data) - 1).toBe(cost);
  });

  test('a page of groups costs so many members each', async () => {
    const { data, extensions } = await ask(GROUP);
    expect(extensions.cost.requested).toBe(1 + 50 * (1 + 70 * 2));
    expect(objectsIn(data) - 1).toBe(1 + 1 + 70 * 2);
  });

  test('with first it costs that many and has that many', async () => {
    const { data, extensions } = await ask(OF(HUB, 'cites(first: 3) { to { id } }'));
    expect(extensions.cost.requested).toBe(1 + 3 * 2);
    const ids = (data as { node: { cites: { to: { id: string } }[] } }).node.cites.map(({ to }) => to.id);
    expect(ids).toEqual(['document:bing/0', 'document:bing/1', 'document:bing/2']);
    const members = await ask(GROUP.replace('members', 'members(first: 2, roles: [MEMBER])'));
    expect(objectsIn(members.data) - 1).toBe(1 + 1 + 2 * 2);
    const none = await ask(CLASS.replace('members', 'members(first: 0)'));
    expect(objectsIn(none.data) - 1).toBe(1 + 1);
  });

  test('too many of them are refused before they are read', async () => {
    const { errors } = await ask(CITES('to { cites { to { cites { to { id } } } } }'));
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'LIMIT_EXCEEDED', limit: 'cost' });
  });

  test(
    'more than 500 are refused by the name of first, and given with it',
    async () => {
      await loadSources(driver, { database: 'neo4j' }, [source(501)]);
      await expect
        .poll(async () => (await ask(CITES('phrase'))).errors?.[0], { timeout: 20_000 })
        .toMatchObject({
          message:
            'first: the list has 501 items, and without first at most 500 are returned. Allowed: 0 to 500.',
          extensions: { code: 'BAD_USER_INPUT', argument: 'first', allowed: '0 to 500' },
        });
      const given = await ask(OF(HUB, 'cites(first: 500) { phrase }'));
      expect(objectsIn(given.data) - 1).toBe(1 + 500);
      const refused = await ask(OF(HUB, 'cites(first: 501) { phrase }'));
      expect(refused.errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'first' });
    },
    START_MS,
  );
});
