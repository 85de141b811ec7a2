import path from 'node:path';
import { distance } from 'fastest-levenshtein';
import { z } from 'zod';
import { packageRoot } from './package-root.js';

/** How to reach a Neo4j that this program does not run itself. */
export interface Neo4jAddress {
  readonly uri: string;
  readonly username: string;
  readonly password: string;
}

/** Limits of a request; the descriptions in `environmentSchema` give the reasons. */
export interface Limits {
  readonly bodyBytes: number;
  readonly tokens: number;
  readonly depth: number;
  readonly aliases: number;
  readonly directives: number;
  readonly rootFields: number;
  readonly cost: number;
}

/** Which clients the service answers, and which requests. */
export interface Access {
  readonly limits: Limits;
  /** Only the persisted operations (operations/) are answered, without introspection and playground. */
  readonly persistedOnly: boolean;
  /** Origins whose pages may use the API from a browser. */
  readonly corsOrigins: readonly string[];
  /** Requests that one address may send in a minute; 0 means no limit. */
  readonly requestsPerMinute: number;
  /** The delay of the event loop above which the service refuses requests; 0 turns this off. */
  readonly eventLoopDelayMs: number;
  /** Exports that may be sent at the same time; 0 turns them off. */
  readonly exportsAtOnce: number;
  /** Proxies that are trusted to name the address of the client. */
  readonly trustedProxies: readonly string[];
}

/** How much is logged: lines of this level and above. */
export type LogLevel = (typeof LOG_LEVELS)[number];
const LOG_LEVELS = ['debug', 'info', 'warn', 'error', 'silent'] as const;

/** Where traces go. */
export interface Tracing {
  readonly endpoint: string;
  readonly serviceName: string;
}

/** Where metrics are served. */
export interface MetricsAddress {
  readonly host: string;
  readonly port: number;
}

/** Settings of the metrics and traces. */
export interface TelemetrySettings {
  /** `undefined`: no metrics. */
  readonly metrics: MetricsAddress | undefined;
  /** `undefined`: no traces. */
  readonly tracing: Tracing | undefined;
}

/** All settings of the service, checked and with their defaults. */
export interface Settings {
  /** Whether a gateway may compose this graph with others. */
  readonly federation: boolean;
  readonly host: string;
  readonly port: number;
  readonly stateDir: string;
  /** How much memory the local Neo4j may take. */
  readonly localNeo4j: { readonly heapMegabytes: number; readonly pageCacheMegabytes: number };
  /** `undefined`: run a local Neo4j under `stateDir`. */
  readonly neo4j: Neo4jAddress | undefined;
  /** The database's name within Neo4j. */
  readonly database: string;
  /** Time limit of an operation. */
  readonly deadlineMs: number;
  /** How much memory the read cache may take; 0 turns it off. */
  readonly cacheBytes: number;
  readonly access: Access;
  /** The file with the persisted operations of clients; `undefined`: only those of operations/. */
  readonly operationsFile: string | undefined;
  /** The file with the names and token hashes of the clients; `undefined`: no token is required. */
  readonly tokensFile: string | undefined;
  /** The token that commands send to a service. */
  readonly token: string | undefined;
  /** `undefined`: the caller chooses the level, depending on whether a person watches. */
  readonly logLevel: LogLevel | undefined;
  readonly telemetry: TelemetrySettings;
}

/** The form of a token in an Authorization header (RFC 6750). */
const TOKEN = /^[\w.~+/-]+=*$/;
const HIGHEST_PORT = 65_535;
/** More than 2,000 nested braces overflow the parser's stack; each brace with its field is two tokens. */
const MOST_TOKENS = 3_000;
const MILLION = 1_000_000;
/** More memory than a Node process has by default. */
const MOST_CACHE_MB = 4_096;
const MEGABYTE = 1024 * 1024;
/** Neo4j starts with this heap, but the gazette's 10,890 facts need more: their load fails with 256 and succeeds with 512. */
const LEAST_HEAP_MB = 256;
const LEAST_PAGE_CACHE_MB = 16;

/** A whole number in an environment variable. */
function wholeNumber(from: number, to: number) {
  const allowed = `a whole number from ${from} to ${to}`;
  return z
    .string()
    .regex(/^\d{1,9}$/, allowed)
    .transform(Number)
    .refine((value) => value >= from && value <= to, allowed);
}

const host = z.string().regex(/^[\w.:%-]+$/, 'a host name or an IP address');

/** A list in an environment variable: entries separated by commas. */
function splitList(entry: RegExp, allowed: string) {
  return z
    .string()
    .transform((text) => text.split(',').map((part) => part.trim()))
    .refine((parts) => parts.every((part) => entry.test(part)), allowed);
}

/** The environment variables that this program reads; the descriptions are the text of the manual. */
export const environmentSchema = z.object({
  HOST: host
    .default('127.0.0.1')
    .describe('Address that the service listens on. With 0.0.0.0 other machines can connect.'),
  PORT: wholeNumber(0, HIGHEST_PORT)
    .default(4000)
    .describe('Port that the service listens on. 0 takes any free port.'),
  MANDATE_STATE_DIR: z
    .string()
    .default(path.join(packageRoot, '.state'))
    .describe(
      'Folder of the local database, its password and its logs (default: .state/ in the package). It is not in git.',
    ),
  NEO4J_URI: z
    .string()
    .regex(
      /^(neo4j|bolt)(\+s|\+ssc)?:\/\/\S+$/,
      'neo4j://HOST:PORT or bolt://HOST:PORT, with +s or +ssc for TLS',
    )
    .optional()
    .describe(
      'Address of the Neo4j to use (5.26 or later): a server, a cluster or Aura. Tested with 5.26.30 and 2026.08.1. If unset, the program runs a local Neo4j.',
    ),
  NEO4J_USERNAME: z.string().default('neo4j').describe('User name at NEO4J_URI.'),
  NEO4J_PASSWORD: z.string().default('').describe('Password at NEO4J_URI. Empty if Neo4j requires none.'),
  NEO4J_DATABASE: z
    .string()
    .regex(/^[A-Za-z][A-Za-z0-9.-]{2,62}$/, 'a database name: 3 to 63 letters, digits, dots and dashes')
    .default('neo4j')
    .describe('Name of the database in Neo4j. The local Neo4j has only neo4j.'),
  MANDATE_NEO4J_HEAP_MB: wholeNumber(LEAST_HEAP_MB, MILLION)
    .default(1_024)
    .describe(
      'Heap of the local Neo4j in MB. Each source is loaded in one transaction, so the largest source decides: 1024 is enough for about 40,000 facts.',
    ),
  MANDATE_NEO4J_PAGE_CACHE_MB: wholeNumber(LEAST_PAGE_CACHE_MB, MILLION)
    .default(256)
    .describe(
      'Page cache of the local Neo4j in MB. Pages that do not fit are read from the disk or from the file cache of the system.',
    ),
  MANDATE_DEADLINE_MS: wholeNumber(100, 60_000)
    .default(5_000)
    .describe(
      'Time limit of a request in milliseconds. A request that takes longer gets 503 with Retry-After, and its database transactions are stopped. Published operations take less than 100.',
    ),
  MANDATE_CACHE_MB: wholeNumber(0, MOST_CACHE_MB)
    .default(256)
    .describe(
      'Size of the read cache in MB. It keeps what was read from the database until the next load. 0 turns it off.',
    ),
  MANDATE_LOG_LEVEL: z
    .enum(LOG_LEVELS, LOG_LEVELS.join(', '))
    .optional()
    .describe(
      'Lowest level of log lines on standard error: debug (every response), info (changes of state, refused requests), warn (slow and failed requests), error or silent. Default: info, or warn if standard error is a terminal.',
    ),
  MANDATE_METRICS_PORT: wholeNumber(0, HIGHEST_PORT)
    .optional()
    .describe(
      'Port of METRICS_HOST that serves Prometheus metrics at /metrics. If unset, there are no metrics. 0 takes any free port.',
    ),
  METRICS_HOST: host
    .default('127.0.0.1')
    .describe(
      'Address that serves the metrics. In a container, 0.0.0.0 lets a scraper on its network connect; every client that can reach the port can read the metrics.',
    ),
  OTEL_EXPORTER_OTLP_ENDPOINT: z
    .string()
    .regex(/^https?:\/\/\S+$/, 'http://HOST:PORT of a collector, without /v1/traces')
    .optional()
    .describe(
      'Collector that receives traces by OTLP over HTTP. If unset, there are no traces. OpenTelemetry reads its other variables itself, such as OTEL_EXPORTER_OTLP_HEADERS.',
    ),
  OTEL_SERVICE_NAME: z.string().default('mandate-graph').describe('Name of this service in traces.'),
  MANDATE_PERSISTED_ONLY: z
    .enum(['0', '1'], '0 or 1')
    .default('0')
    .describe(
      'With 1, the service runs only the published operations (operations/), introspection and the playground are off, and errors do not reveal the schema.',
    ),
  MANDATE_OPERATIONS: z
    .string()
    .optional()
    .describe(
      'Manifest (JSON) of further published operations, whose ids clients send in place of texts: of Apollo, or an object with texts by id. operations/manifest.json has those of the service. It is read at the start.',
    ),
  MANDATE_FEDERATION: z
    .enum(['0', '1'], '0 or 1')
    .default('0')
    .describe(
      'With 1, this graph can be a subgraph: it has _service and _entities for an Apollo Federation gateway. Not allowed together with MANDATE_PERSISTED_ONLY.',
    ),
  MANDATE_TOKENS_FILE: z
    .string()
    .optional()
    .describe(
      'File of the tokens that clients must send. Each line has a name and the SHA-256 of a token; mandate-graph token NAME adds a line. The service reads the file again when it changes. If unset, no token is required.',
    ),
  MANDATE_TOKEN: z
    .string()
    .regex(TOKEN, 'a token that mandate-graph token printed')
    .optional()
    .describe('Token that ask and mcp send to a service that requires one.'),
  MANDATE_CORS_ORIGINS: splitList(
    /^https?:\/\/[^\s/*]+$/,
    'origins separated by commas, such as https://example.org, without a path and without *',
  )
    .default([])
    .describe(
      'Origins whose pages may use the API from a browser (CORS), separated by commas. If unset, only the pages of the service may.',
    ),
  MANDATE_RATE_LIMIT: wholeNumber(0, MILLION)
    .default(600)
    .describe(
      'Requests that one address, or one IPv6 network (/64), may send in a minute; more get 429. 600 is far more than one person sends, and stops a crawler. Loopback is not limited: it is this machine itself, or a proxy (see MANDATE_TRUSTED_PROXIES). 0 turns the limit off.',
    ),
  MANDATE_TRUSTED_PROXIES: splitList(
    /^([\da-f.:]+(\/\d{1,3})?|loopback|linklocal|uniquelocal)$/i,
    'addresses or networks separated by commas, such as loopback, 10.0.0.0/8',
  )
    .default([])
    .describe(
      'Proxies in front of the service, separated by commas: an address, a network, or loopback, linklocal, uniquelocal. MANDATE_RATE_LIMIT takes the address of a client from their X-Forwarded-For. If unset, that header is ignored.',
    ),
  MANDATE_MAX_EVENT_LOOP_DELAY: wholeNumber(0, 60_000)
    .default(500)
    .describe(
      'Load shedding: while the event loop is delayed by more than this many milliseconds (mean of a second), requests get 503 with Retry-After at once. 0 turns it off.',
    ),
  MANDATE_MAX_EXPORTS: wholeNumber(0, 100)
    .default(4)
    .describe(
      'Exports over HTTP (/export/) that may be sent at the same time; more get 503 with Retry-After. Each needs a connection to the database and the memory of one batch. 0 turns them off.',
    ),
  MANDATE_MAX_BODY: wholeNumber(1_024, 16 * MILLION)
    .default(131_072)
    .describe(
      'Largest request body in bytes. An operation of 1,000 tokens with 500 ids of 100 characters is smaller.',
    ),
  MANDATE_MAX_TOKENS: wholeNumber(10, MOST_TOKENS)
    .default(1_000)
    .describe(
      'Largest number of tokens (names, brackets, values) in an operation. The largest published operation (operations/page/open) has 313, the standard introspection query 184.',
    ),
  MANDATE_MAX_DEPTH: wholeNumber(1, 100)
    .default(15)
    .describe(
      'Largest depth of nested fields in an operation. The standard introspection query has 15, published operations up to 9.',
    ),
  MANDATE_MAX_ALIASES: wholeNumber(0, MOST_TOKENS)
    .default(50)
    .describe('Largest number of aliases in an operation. Each alias runs its field again.'),
  MANDATE_MAX_DIRECTIVES: wholeNumber(0, MOST_TOKENS)
    .default(50)
    .describe('Largest number of directives (@include, @skip) in an operation.'),
  MANDATE_MAX_ROOT_FIELDS: wholeNumber(1, MOST_TOKENS)
    .default(20)
    .describe(
      'Largest number of root fields in an operation. Each root field has database queries of its own.',
    ),
  // Observed: 5,087 for the most expensive persisted operation (page/open; the others stay below 2,300), 3,512 for a page of
  // 500 transfers with from, to, power and citation (including its lines and document).
  MANDATE_MAX_COST: wholeNumber(1, 100 * MILLION)
    .default(10_000)
    .describe(
      'Highest cost of an operation: the number of objects that its answer can have, by the weights in the schema (@cost, @listSize).',
    ),
});

type SettingName = keyof typeof environmentSchema.shape;
const SETTING_NAMES = Object.keys(environmentSchema.shape) as SettingName[];

/** Settings that an earlier release read under another name. Ignoring MANDATE_LOCKED=1 would open a closed service. */
const RENAMED: ReadonlyMap<string, SettingName> = new Map([
  ['MANDATE_LOCKED', 'MANDATE_PERSISTED_ONLY'],
  ['MANDATE_NEO4J_PAGES_MB', 'MANDATE_NEO4J_PAGE_CACHE_MB'],
  ['METRICS_PORT', 'MANDATE_METRICS_PORT'],
]);
const PREFIX = 'MANDATE_';

/** The setting with the nearest name, compared without the prefix: MANDATE_PORT is nearest to PORT. */
function nearestTo(name: string): SettingName {
  const bare = (one: string) => (one.startsWith(PREFIX) ? one.slice(PREFIX.length) : one);
  return SETTING_NAMES.reduce((best, one) =>
    distance(bare(one), bare(name)) < distance(bare(best), bare(name)) ? one : best,
  );
}

/** Why the name of an environment variable is not allowed; undefined if it is allowed. */
function nameProblem(name: string): string | undefined {
  const renamed = RENAMED.get(name);
  if (renamed !== undefined) return `${name} was renamed in 0.3.0: set ${renamed} instead.`;
  if (!name.startsWith(PREFIX) || name in environmentSchema.shape) return undefined;
  return `${name} is not a setting. The nearest is ${nearestTo(name)}; mandate-graph --help lists all settings.`;
}

/** Settings whose values must not appear in a message. */
const SECRET = ['NEO4J_PASSWORD', 'MANDATE_TOKEN'];

/** One or more settings hold a value that is not allowed; the message has a line for each. */
export class SettingsError extends Error {
  override readonly name = 'SettingsError';
}

/**
 * Reads the settings from an environment. An empty variable counts as unset.
 * @throws SettingsError with a line for each variable that begins with MANDATE_ and is not a setting, that has the name of a
 *   setting in an earlier release, or whose value is not allowed. The line has the name of the variable, and what to set
 *   instead
 */
export function readSettings(environment: Readonly<Record<string, string | undefined>>): Settings {
  const valueIn = (name: string) => environment[name]?.trim() || undefined;
  const given = Object.fromEntries(SETTING_NAMES.map((name) => [name, valueIn(name)]));
  const parsed = environmentSchema.safeParse(given);
  const wrongNames = Object.keys(environment)
    .filter((name) => valueIn(name) !== undefined)
    .flatMap((name) => nameProblem(name) ?? []);
  const wrongValues = (parsed.error?.issues ?? []).map((issue) => {
    const name = String(issue.path[0]);
    const shown = SECRET.includes(name) ? '...' : given[name];
    return `${name}=${shown} is not allowed. Allowed: ${issue.message}.`;
  });
  if (!parsed.success || wrongNames.length > 0)
    throw new SettingsError([...wrongNames, ...wrongValues].join('\n'));
  const values = parsed.data;
  if (values.MANDATE_FEDERATION === '1' && values.MANDATE_PERSISTED_ONLY === '1') {
    throw new SettingsError(
      'MANDATE_FEDERATION=1 is not allowed with MANDATE_PERSISTED_ONLY=1: a gateway sends operations that are not published. Allowed: one of the two.',
    );
  }
  return {
    federation: values.MANDATE_FEDERATION === '1',
    host: values.HOST,
    port: values.PORT,
    stateDir: path.resolve(values.MANDATE_STATE_DIR),
    neo4j:
      values.NEO4J_URI === undefined
        ? undefined
        : { uri: values.NEO4J_URI, username: values.NEO4J_USERNAME, password: values.NEO4J_PASSWORD },
    localNeo4j: {
      heapMegabytes: values.MANDATE_NEO4J_HEAP_MB,
      pageCacheMegabytes: values.MANDATE_NEO4J_PAGE_CACHE_MB,
    },
    database: values.NEO4J_DATABASE,
    deadlineMs: values.MANDATE_DEADLINE_MS,
    cacheBytes: values.MANDATE_CACHE_MB * MEGABYTE,
    access: {
      limits: {
        bodyBytes: values.MANDATE_MAX_BODY,
        tokens: values.MANDATE_MAX_TOKENS,
        depth: values.MANDATE_MAX_DEPTH,
        aliases: values.MANDATE_MAX_ALIASES,
        directives: values.MANDATE_MAX_DIRECTIVES,
        rootFields: values.MANDATE_MAX_ROOT_FIELDS,
        cost: values.MANDATE_MAX_COST,
      },
      persistedOnly: values.MANDATE_PERSISTED_ONLY === '1',
      corsOrigins: values.MANDATE_CORS_ORIGINS,
      requestsPerMinute: values.MANDATE_RATE_LIMIT,
      eventLoopDelayMs: values.MANDATE_MAX_EVENT_LOOP_DELAY,
      exportsAtOnce: values.MANDATE_MAX_EXPORTS,
      trustedProxies: values.MANDATE_TRUSTED_PROXIES,
    },
    token: values.MANDATE_TOKEN,
    operationsFile: values.MANDATE_OPERATIONS && path.resolve(values.MANDATE_OPERATIONS),
    tokensFile: values.MANDATE_TOKENS_FILE && path.resolve(values.MANDATE_TOKENS_FILE),
    logLevel: values.MANDATE_LOG_LEVEL,
    telemetry: {
      metrics:
        values.MANDATE_METRICS_PORT === undefined
          ? undefined
          : { host: values.METRICS_HOST, port: values.MANDATE_METRICS_PORT },
      tracing:
        values.OTEL_EXPORTER_OTLP_ENDPOINT === undefined
          ? undefined
          : { endpoint: values.OTEL_EXPORTER_OTLP_ENDPOINT, serviceName: values.OTEL_SERVICE_NAME },
    },
  };
}
