import { readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { parse } from 'yaml';
import { packageRoot } from '../../src/config/package-root.js';
import { loadSources } from '../../src/load/load.js';
import { sourceFolders } from '../../src/load/source-folders.js';
import { laterGraph } from '../kit/later-graph.js';

/** By known day and by day: who holds it in the zone, and who outside. */
type Known = Readonly<Record<string, Readonly<Record<string, string>>>>;
interface HistoryFile {
  readonly powers: Readonly<Record<string, Known>>;
  readonly bodies: Readonly<Record<string, Known>>;
}
const expected: HistoryFile = parse(
  readFileSync(path.join(packageRoot, 'tests/fixtures/later-issues/history.yaml'), 'utf8'),
);

/** It loads the first issue, which takes 20 s on a free machine, and asks 24 questions of 24 parts. */
const LONG = { timeout: 300_000 };
const { data, driver, ask, extract } = await laterGraph();

interface Holding {
  readonly status: string;
  readonly holder: { readonly name: string; readonly aliases: readonly string[] };
}
/** The names of bodies in the expected history. A body is written by the one of its names that is among them. */
const NAMES = new Set(
  Object.values(expected.powers)
    .flatMap((known) => Object.values(known).flatMap((days) => Object.values(days)))
    .flatMap((line) => line.split(/[|、]/u).map((name) => name.replace('（有条件）', '').trim())),
);
const inWords = (holdings: readonly Holding[]) =>
  [
    ...new Set(
      holdings.map(({ status, holder: { name, aliases } }) => {
        const short = [name, ...aliases].find((one) => NAMES.has(one)) ?? name;
        return `${short}${status === 'CONDITIONAL' ? '（有条件）' : ''}`;
      }),
    ),
  ]
    .sort()
    .join('、') || '无';
const sorted = (line: string) =>
  line
    .split(' | ')
    .map((names) => names.split('、').sort().join('、'))
    .join(' | ');

async function historyOf(power: string, known: Known): Promise<Known> {
  const cells = Object.entries(known).flatMap(([by, days]) => Object.keys(days).map((day) => ({ by, day })));
  const parts = cells.flatMap(({ by, day }, index) =>
    ['长治高新区', '潞州区'].map(
      (place, at) =>
        `p${index}x${at}: holdings(asOf: "${day}", asKnownOn: "${by}", place: "${place}", roles: [OWNER]) { nodes { status holder { name aliases } } }`,
    ),
  );
  const { data: found, errors } = await ask(
    `query ($id: ID!) { responsibility(id: $id) { ${parts.join('\n')} } }`,
    { id: power },
  );
  expect(errors).toEqual([]);
  const { responsibility } = found as { responsibility: Record<string, { nodes: Holding[] }> };
  const told: Record<string, Record<string, string>> = {};
  for (const [index, { by, day }] of cells.entries()) {
    const here = [0, 1].map((at) => inWords(responsibility[`p${index}x${at}`]?.nodes ?? []));
    told[by] = { ...told[by], [day]: here.join(' | ') };
  }
  return told;
}

const answers = new Map<string, Known>();
beforeAll(async () => {
  extract();
  await loadSources(driver, { database: 'neo4j' }, sourceFolders(data));
  for (const [power, known] of Object.entries(expected.powers))
    answers.set(power, await historyOf(power, known));
}, LONG.timeout);

test.each(Object.entries(expected.powers))(
  'who held %s on eight days, as known on three, is what a reader of the documents found',
  (power, known) => {
    expect(answers.get(power)).toEqual(
      Object.fromEntries(
        Object.entries(known).map(([by, days]) => [
          by,
          Object.fromEntries(Object.entries(days).map(([day, line]) => [day, sorted(line)])),
        ]),
      ),
    );
  },
);

test.each(Object.entries(expected.bodies))(
  'how many of these powers %s held on eight days, as known on three, is what a reader found',
  (body, known) => {
    const told = Object.fromEntries(
      Object.entries(known).map(([by, days]) => [
        by,
        Object.fromEntries(
          Object.keys(days).map((day) => {
            const lines = [...answers.values()].map((power) => power[by]?.[day]?.split(' | ') ?? []);
            const count = (at: number) =>
              lines.filter((line) =>
                line[at]
                  ?.split('、')
                  .map((name) => name.replace('（有条件）', ''))
                  .includes(body),
              ).length;
            return [day, `${count(0)} | ${count(1)}`];
          }),
        ),
      ]),
    );
    expect(told).toEqual(known);
  },
);
