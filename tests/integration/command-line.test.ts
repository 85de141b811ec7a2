import { beforeAll, describe, expect, inject, test } from 'vitest';
import { type RunningApp, startApp } from '../kit/app.js';
import { settingsOf } from '../kit/child.js';
import { sharedDriver } from '../kit/neo4j.js';
import { commandLine, commandLineWith } from '../kit/terminal.js';

const run = (...args: string[]) => commandLine(args, inject('neo4j'));

const COMMANDS = [
  'start',
  'load',
  'extract',
  'draft',
  'review',
  'import',
  'template',
  'sources',
  'remove',
  'export',
  'ask',
  'mcp',
  'check',
  'backup',
  'restore',
];

describe('the help', () => {
  test('lists every command and says what the exit codes mean', async () => {
    const { code, out, err } = await run('--help');
    expect([code, err]).toEqual([0, '']);
    for (const command of COMMANDS) expect(out).toMatch(new RegExp(`^  ${command} `, 'mu'));
    expect(out).toContain('Exit codes: 0 success; 1 failure');
  });

  test.each(COMMANDS)('of %s has an example', async (command) => {
    const { code, out } = await run(command, '--help');
    expect(code).toBe(0);
    expect(out).toMatch(new RegExp(`Example:\\n  \\$ .*mandate-graph ${command}`, 'u'));
  });
});

describe('a wrong command line ends with 2 and says what is allowed', () => {
  test.each([
    [['exprot'], "error: unknown command 'exprot'\n(Did you mean export?)"],
    [
      ['export', '-f', 'xls', '-o', 'x'],
      'Allowed choices are csv, jsonld, graphml, jsonl, list-xlsx, list-csv.',
    ],
    [['export', '-f', 'jsonl', '--bom', '-o', 'x'], '--bom is allowed only with --format csv'],
    [['load'], "error: missing required argument 'path'"],
    [['load', 'nowhere'], 'The folder nowhere does not exist\n'],
    [['load', 'nowhere', '--rebuild'], 'The folder nowhere does not exist\n'],
    [['remove'], "error: missing required argument 'city/name'"],
    [['import', 'nowhere.csv', '--as', 'x/y'], 'nowhere.csv does not exist'],
    [['draft', 'nowhere.txt', '--as', 'x/y', '--out', 'nowhere'], 'nowhere.txt does not exist'],
    [['draft', 'README.md', '--as', 'x'], "'x' cannot be the name of a source"],
    [['review', 'nowhere/x', '--as', 'li'], "has no source 'nowhere/x'"],
    [['review', 'changzhi/2020-03', '--as', '../li'], "'../li' cannot be the name of a reviewer"],
    [['review', 'changzhi/2020-03'], 'Use one of --as NAME, --compare A B, and --settle.'],
    [['review', 'changzhi/2020-03', '--compare', 'li'], '--compare needs the names of two reviewers.'],
    [['import', 'examples/second-city', '--as', 'X'], '--as X is not allowed. Allowed: city/source'],
    [['ask', 'who-owns'], 'Unknown operation "who-owns". Allowed:\n  chain-of-a-power: Where does'],
    [['ask', 'search', '--set', 'txt=a'], 'search has no variable "txt". Allowed: text, kinds, first'],
    [['ask', 'search', '--set', 'text'], '--set text is not a pair; write name=value'],
    [['ask', 'search', '--set', 'first=abc'], '"abc" is not a number'],
    [['ask', 'search', '--variables', '{'], 'is not valid JSON'],
    [['ask', 'search', '--url', 'http://127.0.0.1:1'], 'No service answers at http://127.0.0.1:1/graphql'],
  ])('%j', async (args, message) => {
    const { code, out, err } = await run(...args);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(message);
  });
});

describe('a setting under a name that is not read ends with 2 before anything is done', () => {
  test.each([
    [['start']],
    [['load', 'data/changzhi/2020-03']],
    [['import', 'examples/second-city', '--as', 'x/y']],
    [['sources']],
    [['remove', 'x/y']],
    [['export', '-f', 'csv', '-o', 'x']],
    [['ask', 'what-is-loaded']],
    [['ask', 'what-is-loaded', '--url', 'http://127.0.0.1:1']],
    [['token', 'auditor']],
    [['backup']],
    [['restore', 'nowhere.dump']],
  ])('%j', async (args) => {
    const names = { MANDATE_LOCKED: '1', MANDATE_PERSISTED_ONYL: '1' };
    expect(await commandLineWith(args, { ...settingsOf(inject('neo4j')), ...names })).toEqual({
      code: 2,
      out: '',
      err: [
        'MANDATE_LOCKED was renamed in 0.3.0: set MANDATE_PERSISTED_ONLY instead.',
        'MANDATE_PERSISTED_ONYL is not a setting. The nearest is MANDATE_PERSISTED_ONLY; mandate-graph --help lists all settings.',
        '',
      ].join('\n'),
    });
  });
});

test('a database that does not answer is told in its own words, and with no stack', async () => {
  const nowhere = { uri: 'bolt://127.0.0.1:1', username: 'neo4j', password: '' };
  for (const command of [
    ['sources'],
    ['load', 'data/changzhi/2020-03'],
    ['export', '-f', 'csv', '-o', 'x'],
  ]) {
    const { code, out, err } = await commandLine(command, nowhere);
    expect([command[0], code, out]).toEqual([command[0], 1, '']);
    expect(err).toMatch(
      /^The database failed: [^\n]+ECONNREFUSED 127\.0\.0\.1:1 \(ServiceUnavailable\)\nRun the command again when the database can be reached\.\n$/u,
    );
  }
});

describe('a published question', () => {
  let service: RunningApp;
  beforeAll(async () => {
    service = await startApp(sharedDriver());
  });

  test('is answered as a table', async () => {
    const { code, out } = await run('ask', 'resolve-a-name', '--set', 'name=市应急局');
    expect(code).toBe(0);
    expect(out.split('\n').slice(0, 5)).toEqual([
      expect.stringMatching(/^resolveHolder: \d$/u),
      '',
      expect.stringMatching(/^matchedName +match +score +holder\.id +holder\.name +holder\.aliases$/u),
      expect.stringMatching(/^[- ]+$/u),
      expect.stringMatching(
        /^市应急局 +ALIAS +0\.95 +org:changzhi\/emergency-management-bureau +长治市应急管理局 +/u,
      ),
    ]);
  });

  // 550 on a condition, and 46 by the 45 rows of annex 2: one row joins two powers of annex 1.
  test('gives a running service the same variables as the database', async () => {
    const question = [
      'ask',
      'transfers-to-a-zone',
      '--json',
      '--set',
      'first=2',
      'status=IN_FORCE,CONDITIONAL',
    ];
    const here = await run(...question, 'to=长治经开区管委会');
    const there = await run(...question, '--variables', '{"to":"长治经开区管委会"}', '--url', service.url);
    expect(here).toEqual(there);
    expect(JSON.parse(here.out)).toMatchObject({ data: { transfers: { totalCount: 596, nodes: [{}, {}] } } });
  });

  test('about a body that there is not ends with 1 and the suggestion', async () => {
    const { code, err } = await run('ask', 'what-a-body-holds', '--set', 'name=市应急菅理局');
    expect(code).toBe(1);
    expect(err).toContain('no holder is called "市应急菅理局"; the most similar names are 市应急管理局');
  });

  test('without a name lists them all', async () => {
    const { out } = await run('ask', '--json');
    expect(JSON.parse(out)).toContainEqual({
      name: 'who-owns-a-power',
      asks: 'Who owns a power, on a day, at a place?',
    });
  });
});

describe('check', () => {
  test('finds gazettes, records and graph in agreement', async () => {
    const { code, out } = await run('check');
    expect(out).toBe(
      'ok      the records match the gazettes\nok      the records can be loaded\nok      the graph has the records, and every index is online\n',
    );
    expect(code).toBe(0);
  });
});
