import path from 'node:path';
import { z } from 'zod';
import { packageRoot } from './root.js';

/** How to reach a Neo4j that this program does not run itself. */
export interface Neo4jAddress {
  readonly uri: string;
  readonly username: string;
  readonly password: string;
}

export interface Settings {
  readonly host: string;
  readonly port: number;
  readonly stateDir: string;
  /** `undefined`: run a local Neo4j under `stateDir`. */
  readonly neo4j: Neo4jAddress | undefined;
  /** The database's name within Neo4j. */
  readonly database: string;
}

const HIGHEST_PORT = 65_535;

/** The environment this program reads; the descriptions are the manual's text. */
export const environmentSchema = z.object({
  HOST: z
    .string()
    .regex(/^[\w.:%-]+$/, 'a host name or an IP address')
    .default('127.0.0.1')
    .describe('Address the service listens on. 0.0.0.0 lets other machines in.'),
  PORT: z
    .string()
    .regex(/^\d{1,5}$/, `a whole number from 0 to ${HIGHEST_PORT}`)
    .transform(Number)
    .refine((port) => port <= HIGHEST_PORT, `a whole number from 0 to ${HIGHEST_PORT}`)
    .default(4000)
    .describe('Port the service listens on. 0 takes any free one.'),
  MANDATE_STATE_DIR: z
    .string()
    .default(path.join(packageRoot, '.state'))
    .describe(
      'Folder of the local database, its password and its logs (.state/ in the package). Not in git.',
    ),
  NEO4J_URI: z
    .string()
    .regex(
      /^(neo4j|bolt)(\+s|\+ssc)?:\/\/\S+$/,
      'neo4j://HOST:PORT or bolt://HOST:PORT, with +s or +ssc for TLS',
    )
    .optional()
    .describe('A Neo4j 5.26 or later to use: a server, a cluster, Aura. Unset, a local one is run.'),
  NEO4J_USERNAME: z.string().default('neo4j').describe('User at NEO4J_URI.'),
  NEO4J_PASSWORD: z.string().default('').describe('Password at NEO4J_URI. Empty where Neo4j asks for none.'),
  NEO4J_DATABASE: z
    .string()
    .regex(/^[A-Za-z][A-Za-z0-9.-]{2,62}$/, 'a database name: 3 to 63 letters, digits, dots and dashes')
    .default('neo4j')
    .describe('Database within Neo4j. The local one has only neo4j.'),
});

/** One or more settings hold a value that is not allowed; the message has a line for each. */
export class SettingsError extends Error {
  override readonly name = 'SettingsError';
}

/**
 * Settings from an environment. An empty variable counts as unset.
 * @throws SettingsError naming each wrong variable, its value and what is allowed
 */
export function readSettings(environment: Readonly<Record<string, string | undefined>>): Settings {
  const given = Object.fromEntries(
    Object.keys(environmentSchema.shape).map((name) => [name, environment[name]?.trim() || undefined]),
  );
  const parsed = environmentSchema.safeParse(given);
  if (!parsed.success) {
    const lines = parsed.error.issues.map((issue) => {
      const name = String(issue.path[0]);
      return `${name}=${given[name]} is not allowed. Allowed: ${issue.message}.`;
    });
    throw new SettingsError(lines.join('\n'));
  }
  const values = parsed.data;
  return {
    host: values.HOST,
    port: values.PORT,
    stateDir: path.resolve(values.MANDATE_STATE_DIR),
    neo4j:
      values.NEO4J_URI === undefined
        ? undefined
        : { uri: values.NEO4J_URI, username: values.NEO4J_USERNAME, password: values.NEO4J_PASSWORD },
    database: values.NEO4J_DATABASE,
  };
}
