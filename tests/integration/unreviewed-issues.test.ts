import path from 'node:path';
import { expect, test } from 'vitest';
import { loadSources } from '../../src/load/load.js';
import { everything } from '../kit/everything.mjs';
import { FIRST, NAMES } from '../kit/later-graph.js';
import { draftedIssues, extractInto } from '../kit/later-issues.js';
import { emptyNeo4j } from '../kit/neo4j.js';

type Properties = Readonly<Record<string, unknown>>;

/** The nodes of a graph by id, without what says that unreviewed records would change them. */
function nodesIn({ nodes }: { readonly nodes: readonly string[] }) {
  return new Map(
    nodes.map((node) => {
      const [id, labels, entries] = JSON.parse(node) as [string, string[], [string, unknown][]];
      const { hash: _, changedByUnreviewed: _changed, ...said } = Object.fromEntries(entries) as Properties;
      return [id, { labels, said }] as const;
    }),
  );
}

/** What has no mark: the words themselves, and the names of what has one. */
const WITHOUT_MARK: ReadonlySet<string> = new Set(['Document', 'Provision', 'Anomaly', 'Name']);

test('issues that nobody has reviewed change nothing of the reviewed one: no fact, no end of a document, no successor', async () => {
  const { driver } = await emptyNeo4j();
  const { data, issues } = draftedIssues();
  expect(extractInto(data)).toMatchObject({ code: 0 });
  const load = (names: readonly string[]) =>
    loadSources(
      driver,
      { database: 'neo4j' },
      names.map((name) => path.join(data, name)),
    );
  await load([...NAMES, FIRST]);
  const before = await everything(driver);
  await load(issues);
  const after = await everything(driver);
  const [alone, all] = [nodesIn(before), nodesIn(after)];
  expect([...alone].filter(([id, node]) => JSON.stringify(all.get(id)) !== JSON.stringify(node))).toEqual([]);
  expect(
    [...all].filter(
      ([id, { labels, said }]) =>
        !alone.has(id) && said.reviewed !== false && !labels.some((label) => WITHOUT_MARK.has(label)),
    ),
  ).toEqual([]);
  const related = new Set(after.relationships);
  expect(before.relationships.filter((one) => !related.has(one))).toEqual([]);
  expect(all.size).toBeGreaterThan(alone.size);
}, 300_000);
