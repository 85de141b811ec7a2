import type { ManagedTransaction, Transaction } from 'neo4j-driver';
import type { Statement } from '../database/statement.js';
import { hashFact } from './fact.js';
import { factsAfter, graphState, type StateRow, type StoredFactRow } from './integrity-statements.js';
import { Contents } from './source-checksums.js';
import { SUCCESSION_NOTES } from './write-statements.js';

/** A source of which the graph does not hold what was loaded. */
export interface Damage {
  readonly source: string;
  /** Facts that say something else than was loaded. */
  readonly ids: ReadonlySet<string>;
  /** How many facts there are, and how many were loaded. */
  readonly found: number;
  readonly loaded: number;
}

/** Runs a statement of a reading transaction or request. */
export type Reader = <Row, Params extends object>(
  statement: Statement<Row, Params>,
  params: Params,
) => Promise<Row[]>;

/** Reads within a transaction. */
export function readerOf(transaction: Transaction | ManagedTransaction): Reader {
  return async ({ cypher }, params) => {
    const { records } = await transaction.run(cypher, params);
    return records.map((record) => record.toObject() as never);
  };
}

/** Facts a statement: 1,000 take 50 ms of this process, between which it answers questions. */
const PAGE = 1_000;
/** What a load notes on a fact beside what it says; who follows a body is of all sources together (`shared.ts`). */
const NOTES = new Set<string>(['id', 'source', 'hash', ...SUCCESSION_NOTES]);

function hashOf({ id, labels, properties, relationships }: StoredFactRow): string {
  const said = Object.entries(properties).filter(([name]) => !NOTES.has(name));
  const leaving = relationships.map((one) => {
    const space = one.indexOf(' ');
    return { type: one.slice(0, space), to: one.slice(space + 1) };
  });
  return hashFact({ id, labels, properties: Object.fromEntries(said), relationships: leaving });
}

/** @returns what the graph says of itself */
export async function stateOf(read: Reader): Promise<StateRow> {
  const [state] = await read(graphState, {});
  if (state === undefined) throw new Error('The query for the state of the graph returned no row');
  return state;
}

/** Every fact with its hash as it stands and as it was noted. A page is read while the one before it is hashed. */
async function* standing(read: Reader) {
  let next: Promise<StoredFactRow[]> | undefined = read(factsAfter, { after: '', size: PAGE });
  while (next !== undefined) {
    const page: StoredFactRow[] = await next;
    const after = page.length < PAGE ? undefined : page.at(-1)?.id;
    next = after === undefined ? undefined : read(factsAfter, { after, size: PAGE });
    // Its failure is met when it is awaited.
    next?.catch(() => undefined);
    for (const row of page) {
      const { source, hash: kept } = row.properties;
      yield { id: row.id, hash: hashOf(row), source: String(source), kept };
    }
  }
}

/**
 * Reads every fact, computes its hash anew and holds number and sum of each source's facts against those that the load
 * has noted. Finds what was changed, removed or added by hand, and a store of which a part is missing.
 * @param read must see one version of the data throughout
 */
export async function damagesOf(read: Reader): Promise<Damage[]> {
  const { contents } = await stateOf(read);
  const loaded = new Contents(contents);
  const found = new Contents();
  const differing = new Map<string, Set<string>>();
  for await (const { id, hash, source, kept } of standing(read)) {
    found.of(source).add(id, hash);
    if (hash !== kept) differing.set(source, (differing.get(source) ?? new Set<string>()).add(id));
  }
  return [...new Set([...loaded.sources, ...found.sources])].sort().flatMap((source) => {
    const [is, was] = [found.of(source), loaded.of(source)];
    if (is.equals(was) && !differing.has(source)) return [];
    return [{ source, ids: differing.get(source) ?? new Set(), found: is.facts, loaded: was.facts }];
  });
}

const SHOWN = 3;

/** @returns the damage in a sentence without its end */
export function damageInWords({ source, ids, found, loaded }: Damage): string {
  const shown = [...ids].slice(0, SHOWN).join(', ');
  const more = ids.size > SHOWN ? ` and ${ids.size - SHOWN} more` : '';
  const parts = [
    ...(found === loaded ? [] : [`${found} facts instead of ${loaded}`]),
    ...(ids.size === 0 ? [] : [`${ids.size} changed (${shown}${more})`]),
  ];
  return `The facts of ${source} in the graph are not those that were loaded: ${parts.join(', ') || 'different facts'}`;
}

/** The graph is damaged in sources that the load does not write; it would settle others by what is wrong. */
export class DamageError extends Error {
  override readonly name = 'DamageError';
  constructor(damages: readonly Damage[]) {
    super(
      [
        ...damages.map((damage) => `${damageInWords(damage)}.`),
        'Nothing was loaded. Load these sources in the same command as the others. If one of them was imported, import it again from its tables.',
      ].join('\n'),
    );
  }
}
