import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { packageRoot } from '../../src/config/package-root.js';
import { environmentSchema, readSettings, SettingsError } from '../../src/config/settings.js';
import { expectSection } from '../kit/documents.js';

test('every setting says what it is', () => {
  const silent = Object.entries(environmentSchema.shape).filter(([, { description }]) => !description);
  expect(silent.map(([name]) => name)).toEqual([]);
});

test('docs/operating.md lists every setting with its default', () => {
  const defaults: Readonly<Record<string, unknown>> = environmentSchema.parse({});
  const written = (value: unknown) => {
    const text = Array.isArray(value) ? value.join(', ') : String(value ?? '');
    return path.isAbsolute(text) ? `${path.relative(packageRoot, text)}/` : text;
  };
  expectSection('docs/operating.md', 'settings', [
    '| setting | default | |',
    '|---|---|---|',
    ...Object.entries(environmentSchema.shape).map(
      ([name, { description }]) => `| \`${name}\` | ${written(defaults[name])} | ${description} |`,
    ),
  ]);
});

test('an empty environment is open, with limits, for this machine', () => {
  expect(readSettings({}).access).toEqual({
    limits: {
      bodyBytes: 131_072,
      tokens: 1_000,
      depth: 15,
      aliases: 50,
      directives: 50,
      rootFields: 20,
      cost: 10_000,
    },
    persistedOnly: false,
    corsOrigins: [],
    requestsPerMinute: 600,
    eventLoopDelayMs: 500,
    exportsAtOnce: 4,
    trustedProxies: [],
  });
});

test('a service that answers persisted operations only is no part of a larger graph', () => {
  expect(readSettings({ MANDATE_FEDERATION: '1' }).federation).toBe(true);
  expect(() => readSettings({ MANDATE_FEDERATION: '1', MANDATE_PERSISTED_ONLY: '1' })).toThrow(
    'MANDATE_FEDERATION=1 is not allowed with MANDATE_PERSISTED_ONLY=1',
  );
});

test('the local Neo4j has the memory that it is given', () => {
  expect(readSettings({}).localNeo4j).toEqual({ heapMegabytes: 1_024, pageCacheMegabytes: 256 });
  expect(
    readSettings({ MANDATE_NEO4J_HEAP_MB: '4096', MANDATE_NEO4J_PAGE_CACHE_MB: '2048' }).localNeo4j,
  ).toEqual({
    heapMegabytes: 4_096,
    pageCacheMegabytes: 2_048,
  });
  expect(() => readSettings({ MANDATE_NEO4J_HEAP_MB: '128' })).toThrow(
    'MANDATE_NEO4J_HEAP_MB=128 is not allowed. Allowed: a whole number from 256 to 1000000.',
  );
});

test('lists are parted by commas', () => {
  const { access } = readSettings({
    MANDATE_CORS_ORIGINS: 'https://a.example, http://b.example:8080',
    MANDATE_TRUSTED_PROXIES: 'loopback,10.0.0.0/8, fd00::1',
  });
  expect(access.corsOrigins).toEqual(['https://a.example', 'http://b.example:8080']);
  expect(access.trustedProxies).toEqual(['loopback', '10.0.0.0/8', 'fd00::1']);
});

test.each([
  ['MANDATE_PERSISTED_ONLY', 'yes', '0 or 1'],
  ['MANDATE_CORS_ORIGINS', '*', 'origins separated by commas'],
  ['MANDATE_CORS_ORIGINS', 'https://a.example/path', 'origins separated by commas'],
  ['MANDATE_RATE_LIMIT', '-1', 'a whole number from 0 to 1000000'],
  ['MANDATE_TRUSTED_PROXIES', 'my proxy', 'addresses or networks separated by commas'],
  ['MANDATE_MAX_TOKENS', '3001', 'a whole number from 10 to 3000'],
  ['MANDATE_LOG_LEVEL', 'loud', 'debug, info, warn, error, silent'],
  ['MANDATE_METRICS_PORT', '65536', 'a whole number from 0 to 65535'],
  ['METRICS_HOST', 'a b', 'a host name or an IP address'],
  ['OTEL_EXPORTER_OTLP_ENDPOINT', 'collector:4318', 'http://HOST:PORT of a collector'],
  ['MANDATE_DEADLINE_MS', '99', 'a whole number from 100 to 60000'],
  ['MANDATE_MAX_COST', '1e6', 'a whole number from 1 to 100000000'],
])('%s=%s is refused with what is allowed', (name, value, allowed) => {
  expect(() => readSettings({ [name]: value })).toThrow(
    `${name}=${value} is not allowed. Allowed: ${allowed}`,
  );
});

describe('the name of a setting', () => {
  const NAMES = Object.keys(environmentSchema.shape);

  test.each([
    ['MANDATE_LOCKED', '1', 'MANDATE_PERSISTED_ONLY'],
    ['MANDATE_LOCKED', '0', 'MANDATE_PERSISTED_ONLY'],
    ['MANDATE_NEO4J_PAGES_MB', '512', 'MANDATE_NEO4J_PAGE_CACHE_MB'],
    ['METRICS_PORT', '9464', 'MANDATE_METRICS_PORT'],
  ])('%s=%s, as it was until 0.2.0, ends with %s, set or not', (name, value, renamed) => {
    const message = `${name} was renamed in 0.3.0: set ${renamed} instead.`;
    expect(() => readSettings({ [name]: value })).toThrow(new SettingsError(message));
    expect(() => readSettings({ [name]: value, [renamed]: value })).toThrow(new SettingsError(message));
  });

  test.each([
    ['MANDATE_PERSISTED_ONYL', 'MANDATE_PERSISTED_ONLY'],
    ['MANDATE_CACHE_SIZE', 'MANDATE_CACHE_MB'],
    ['MANDATE_PORT', 'PORT'],
    ['MANDATE_METRICS_HOST', 'METRICS_HOST'],
    ['MANDATE_', 'HOST'],
  ])('%s is refused, and the nearest is %s', (name, nearest) => {
    expect(() => readSettings({ [name]: 'x' })).toThrow(
      new SettingsError(
        `${name} is not a setting. The nearest is ${nearest}; mandate-graph --help lists all settings.`,
      ),
    );
  });

  test.each(NAMES)('%s is the nearest where its last letter is missing', (name) => {
    const wrong = `MANDATE_${name.replace(/^MANDATE_/u, '').slice(0, -1)}`;
    expect(() => readSettings({ [wrong]: 'x' })).toThrow(
      `${wrong} is not a setting. The nearest is ${name};`,
    );
  });

  test('is not asked about where the variable is empty, or is of another program', () => {
    const others = { MANDATE_LOCKED: '', METRICS_PORT: ' ', MANDATE_X: '', MANDATES: '1', constructor: '1' };
    expect(readSettings({ ...others, PATH: '/bin', mandate_x: '1' })).toEqual(readSettings({}));
  });

  test('has its line where several variables are wrong, and no line has the value of a wrong name', () => {
    expect(() => readSettings({ MANDATE_TOKN: 'secret', MANDATE_LOCKED: '1', PORT: 'x' })).toThrow(
      new SettingsError(
        [
          'MANDATE_TOKN is not a setting. The nearest is MANDATE_TOKEN; mandate-graph --help lists all settings.',
          'MANDATE_LOCKED was renamed in 0.3.0: set MANDATE_PERSISTED_ONLY instead.',
          'PORT=x is not allowed. Allowed: a whole number from 0 to 65535.',
        ].join('\n'),
      ),
    );
  });
});
