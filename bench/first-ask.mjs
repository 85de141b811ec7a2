// Measures operations for powers that were never requested before, in random order (`first`), and then the same operations
// again, which the cache can answer (`again`). Also measures new operations, whose statements Neo4j has to plan. The servers are
// our service with the cache that users have, our service without a cache, the peer, and optionally other builds. They take turns
// over one Neo4j. Prints the medians of the rounds' ratios.

import { once } from 'node:events';
import { Agent, request } from 'node:http';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { isDeepStrictEqual, parseArgs } from 'node:util';
import { openDriver } from '../dist/src/database/driver.js';
import { defaultJarsDir, startLocalNeo4j } from '../dist/src/local-neo4j/index.js';
import { questions } from './questions.mjs';
import { loadCities, median, serve, settingsFor, shuffled, untilQuiet } from './servers.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const { values, positionals: cities } = parseArgs({
  allowPositionals: true,
  options: {
    state: { type: 'string', default: path.join(ROOT, '.state', 'bench') },
    rounds: { type: 'string', default: '5' },
    'cache-mb': { type: 'string', default: '64' },
    /** NAME=FOLDER of another build, or NAME=FOLDER@MB for another cache size. */
    beside: { type: 'string', multiple: true, default: [] },
    heap: { type: 'string', default: '1024' },
  },
});
const CONNECTIONS = 16;
const HOLDINGS = 'holdings { nodes { role holder { name } } }';
const PEER_HOLDINGS = 'holdings(sort: [{ ord: ASC }, { id: ASC }]) { role by { name } }';
const holders = (/** @type {any[]} */ rows) => rows.map(({ role, holder }) => [role, holder.name]);
const peerHolders = (/** @type {any[]} */ rows) => rows.map(({ role, by }) => [role, by[0].name]);
const byKey = (/** @type {any[]} */ rows) => rows.map((row) => JSON.stringify(row)).sort();

/**
 * @typedef {object} Question
 * @property {string} name
 * @property {number} powers number of powers that one operation requests
 * @property {number} requests number of requests in a round
 * @property {string} ours
 * @property {string} peer
 * @property {{ ours: (data: any) => unknown, peer: (data: any) => unknown }} answer
 */
/** @type {Question[]} */
const QUESTIONS = [
  {
    name: 'one power with its holders',
    powers: 1,
    requests: 1_500,
    ours: `query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Power { title ${HOLDINGS} } } }`,
    peer: `query ($ids: [ID!]!) { responsibilities(where: { id: { in: $ids } }) { title ${PEER_HOLDINGS} } }`,
    answer: {
      ours: (data) => byKey(data.nodes.map((/** @type {any} */ p) => [p.title, holders(p.holdings.nodes)])),
      peer: (data) =>
        byKey(data.responsibilities.map((/** @type {any} */ p) => [p.title, peerHolders(p.holdings)])),
    },
  },
  {
    name: 'one power with its transfers and words',
    powers: 1,
    requests: 1_500,
    ours: `query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Power { title transfers { nodes { asWritten from { name } to { name } grounds { path quote } } } } } }`,
    peer: `query ($ids: [ID!]!) { responsibilities(where: { id: { in: $ids } }) { title transfers(sort: [{ ord: ASC }, { id: ASC }]) { asWritten from { name } to { name } statedIn { path text } } } }`,
    answer: {
      ours: (data) =>
        byKey(
          data.nodes.map((/** @type {any} */ p) => [
            p.title,
            p.transfers.nodes.map((/** @type {any} */ t) => [
              t.asWritten,
              t.from?.name ?? null,
              t.to.name,
              byKey(t.grounds.map((/** @type {any} */ g) => [g.path, g.quote])),
            ]),
          ]),
        ),
      peer: (data) =>
        byKey(
          data.responsibilities.map((/** @type {any} */ p) => [
            p.title,
            p.transfers.map((/** @type {any} */ t) => [
              t.asWritten,
              t.from[0]?.name ?? null,
              t.to[0].name,
              byKey(t.statedIn.map((/** @type {any} */ g) => [g.path, g.text])),
            ]),
          ]),
        ),
    },
  },
];
QUESTIONS.splice(1, 0, {
  .../** @type {Question} */ (QUESTIONS[0]),
  name: '50 powers with their holders',
  powers: 50,
  requests: 64,
});

const FIELDS = [
  'asWritten',
  'kind',
  'verb',
  'status',
  'limitation',
  'remark',
  'proviso',
  'condition',
  'effectiveFrom',
  'effectiveTo',
  'certainty',
  'derivedBy',
  'from { name }',
  'to { name }',
  'instrument { title }',
];
const NEW_OPERATIONS = 64;
/** @returns an operation with a random selection of fields, so that it is almost always new */
const newOperation = () =>
  `query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Power { transfers { nodes { ${shuffled(FIELDS).slice(0, 8).join(' ')} } } } } }`;

/** Long lists, which are measured only for repeated requests. */
const LONG = questions('', 0).filter(({ name }) => name.startsWith('500 transfers'));
const LONG_REQUESTS = 48;

const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });

/** @param {string} url @param {string} query @param {object} [variables] @returns {Promise<any>} */
async function ask(url, query, variables) {
  const asked = request(`${url}/graphql`, {
    agent,
    method: 'POST',
    headers: { 'content-type': 'application/json' },
  });
  asked.end(JSON.stringify({ query, variables }));
  const [response] = /** @type {[import('node:http').IncomingMessage]} */ (await once(asked, 'response'));
  const body = await text(response);
  if (response.statusCode !== 200 || body.includes('"errors"'))
    throw new Error(`${url}: ${body.slice(0, 600)}`);
  return body;
}

/**
 * Measures the number of operations per second.
 * @param {string} url @param {() => string} query the next operation @param {(object | undefined)[]} all the variables of each
 */
async function rate(url, query, all) {
  const rest = all.values();
  const start = performance.now();
  await Promise.all(
    Array.from({ length: CONNECTIONS }, async () => {
      for (const variables of rest) await ask(url, query(), variables);
    }),
  );
  return (all.length / (performance.now() - start)) * 1_000;
}

const neo4j = await startLocalNeo4j({
  stateDir: values.state,
  jarsDir: await defaultJarsDir(path.join(ROOT, '.state')),
  heapMegabytes: Number(values.heap),
  report: console.log,
});
const driver = openDriver(neo4j);
/** @type {import('./servers.mjs').Server[]} */
const servers = [];
try {
  await loadCities(driver, cities);
  const { records } = await driver.executeQuery('MATCH (n:Power) RETURN n.id AS id');
  const powers = records.map((record) => /** @type {string} */ (record.get('id')));
  await driver.close();
  const env = settingsFor(neo4j);
  const cli = ['scripts/run.mjs', 'start'];
  const cached = { ...env, MANDATE_CACHE_MB: values['cache-mb'] };
  servers.push(await serve('peer', ['bench/peer/server.mjs'], env));
  servers.push(await serve('ours', cli, cached));
  servers.push(await serve('ours without cache', cli, { ...env, MANDATE_CACHE_MB: '0' }));
  for (const build of values.beside) {
    const [name = '', folder = '', megabytes = values['cache-mb']] = build.split(/[=@]/);
    servers.push(await serve(name, cli, { ...env, MANDATE_CACHE_MB: megabytes }, folder));
  }
  // Each server gets the powers in an order of its own, and none of them twice before it has had all of them.
  const orders = new Map(servers.map(({ name }) => [name, { ids: shuffled(powers), at: 0 }]));
  const next = (/** @type {string} */ server, /** @type {number} */ count) => {
    const order = /** @type {{ ids: string[], at: number }} */ (orders.get(server));
    if (order.at + count > order.ids.length) order.at = 0;
    order.at += count;
    return { ids: order.ids.slice(order.at - count, order.at) };
  };
  const queryOf = (/** @type {string} */ server, /** @type {Question} */ question) =>
    server === 'peer' ? question.peer : question.ours;
  /** The rates by measurement and server, one for each round. @type {Record<string, Record<string, number[]>>} */
  const rates = {};
  const note = (
    /** @type {number} */ round,
    /** @type {string} */ measured,
    /** @type {string} */ server,
    /** @type {number} */ found,
  ) => {
    // The first round warms up Neo4j and the compilers.
    if (round === 0) return;
    rates[measured] ??= {};
    const row = /** @type {Record<string, number[]>} */ (rates[measured]);
    row[server] = [...(row[server] ?? []), found];
  };
  for (let round = 0; round <= Number(values.rounds); round += 1) {
    for (const question of shuffled(QUESTIONS)) {
      /** @type {Map<string, object[]>} */
      const asked = new Map();
      const sample = shuffled(powers).slice(0, question.powers);
      const answers = await Promise.all(
        servers.map(async ({ name, url }) => {
          const { data } = JSON.parse(await ask(url, queryOf(name, question), { ids: sample }));
          return name === 'peer' ? question.answer.peer(data) : question.answer.ours(data);
        }),
      );
      if (!answers.every((answer) => isDeepStrictEqual(answer, answers[0])))
        throw new Error(
          `${question.name}: the answers differ\n${answers.map((one) => JSON.stringify(one)).join('\n')}`,
        );
      for (const phase of ['first', 'again'])
        for (const { name, url } of shuffled(servers)) {
          const known = asked.get(name);
          const all = known ?? Array.from({ length: question.requests }, () => next(name, question.powers));
          asked.set(name, all);
          note(
            round,
            `${question.name}, ${phase}`,
            name,
            await rate(url, () => queryOf(name, question), all),
          );
          await untilQuiet(neo4j.pid);
        }
    }
    for (const { name: question, ours, peer } of LONG)
      for (const { name, url } of shuffled(servers)) {
        const { query, variables } = (name === 'peer' ? peer : undefined) ?? ours;
        const all = Array.from({ length: LONG_REQUESTS }, () => variables);
        note(round, `${question}, again`, name, await rate(url, () => query, all));
        await untilQuiet(neo4j.pid);
      }
    for (const { name, url } of shuffled(servers.filter((one) => one.name !== 'peer'))) {
      const all = Array.from({ length: NEW_OPERATIONS }, () => next(name, 1));
      note(round, 'an operation that is new', name, await rate(url, newOperation, all));
      await untilQuiet(neo4j.pid);
    }
  }
  const ratio = (/** @type {number[]} */ list, /** @type {number[]} */ base) =>
    Number(median(list.map((one, index) => one / (base[index] ?? Number.NaN))).toFixed(2));
  console.log(
    `Over ${powers.length} powers, medians of ${values.rounds} rounds; × is a multiple of the first server's rate`,
  );
  console.table(
    Object.fromEntries(
      Object.entries(rates).map(([name, row]) => {
        const [first = '', ...others] = servers
          .map((server) => server.name)
          .filter((server) => server in row);
        return [
          name,
          {
            first,
            '/s': Math.round(median(row[first] ?? [])),
            ...Object.fromEntries(
              others.map((other) => [`${other} ×`, ratio(row[other] ?? [], row[first] ?? [])]),
            ),
          },
        ];
      }),
    ),
  );
} finally {
  agent.destroy();
  for (const server of servers) await server.stop();
  await neo4j.stop();
}
