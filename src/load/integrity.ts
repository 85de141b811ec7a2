import type { ManagedTransaction, Transaction } from 'neo4j-driver';
import type { Statement } from '../database/statement.js';
import { WAITING_REFERENCES, WAITING_RELATIONSHIPS } from '../records/references.js';
import { batches } from './batches.js';
import { hashFact, type Relationship } from './fact.js';
import {
  existing,
  factsAfter,
  graphState,
  type StateRow,
  type StoredFactRow,
} from './integrity-statements.js';
import { rowsIn } from './rows-in.js';
import { SourceChecksums } from './source-checksums.js';
import { DOCUMENT_END_NOTES, SUCCESSION_NOTES } from './write-statements.js';

/** A source whose facts in the graph differ from those that were loaded. */
export interface Damage {
  readonly source: string;
  /** Ids of the facts whose content differs from what was loaded. */
  readonly ids: ReadonlySet<string>;
  /** The number of facts in the graph, and the number that was loaded. */
  readonly found: number;
  readonly loaded: number;
}

/** Runs a statement within a read transaction or a request. */
export type Reader = <Row, Params extends object>(
  statement: Statement<Row, Params>,
  params: Params,
) => Promise<Row[]>;

/** @returns a reader that runs statements in the transaction */
export function readerIn(transaction: Transaction | ManagedTransaction): Reader {
  return ({ cypher }, params) => rowsIn(transaction, cypher, params);
}

/** Facts per statement. 1,000 take 50 ms of this process, which answers requests between two statements. */
const PAGE = 1_000;
/**
 * Properties that a load stores on a node and that are not part of the hash. Successors and predecessors of a body are among
 * them, and the ends of documents, because they come from all sources together (`reconcile-sources.ts`).
 */
const UNHASHED_PROPERTIES = new Set<string>([
  'id',
  'source',
  'hash',
  ...SUCCESSION_NOTES,
  ...DOCUMENT_END_NOTES,
]);

/** A stored fact, with its relationships taken apart. */
interface Row extends Omit<StoredFactRow, 'relationships'> {
  readonly relationships: readonly Relationship[];
}

function rowOf(row: StoredFactRow): Row {
  const relationships = row.relationships.map((one) => {
    const space = one.indexOf(' ');
    return { type: one.slice(0, space), to: one.slice(space + 1) };
  });
  return { ...row, relationships };
}

function hashStoredFact({ labels, properties, relationships }: Row): string {
  const said = Object.entries(properties).filter(([name]) => !UNHASHED_PROPERTIES.has(name));
  const leaving = relationships.filter(({ type }) => !WAITING_RELATIONSHIPS.has(type));
  return hashFact({ labels, properties: Object.fromEntries(said), relationships: leaving });
}

/** The references of a fact whose target may be missing, each with the targets of its relationships. */
function waitingOf({ labels, properties, relationships }: Row) {
  return WAITING_REFERENCES.flatMap(({ label, property, relationship }) => {
    const id = properties[property];
    if (!labels.includes(label) || typeof id !== 'string') return [];
    return { id, targets: relationships.filter(({ type }) => type === relationship).map(({ to }) => to) };
  });
}

/**
 * @returns the stored state of the graph
 * @throws Error if the statement returns no row
 */
export async function readState(read: Reader): Promise<StateRow> {
  const [state] = await read(graphState, {});
  if (state === undefined) throw new Error('The query for the state of the graph returned no row');
  return state;
}

/** Yields every fact with its computed hash and its stored one. The next page is read while this one is hashed. */
async function* storedFacts(read: Reader) {
  let next: Promise<StoredFactRow[]> | undefined = read(factsAfter, { after: '', size: PAGE });
  while (next !== undefined) {
    const page: StoredFactRow[] = await next;
    const after = page.length < PAGE ? undefined : page.at(-1)?.id;
    next = after === undefined ? undefined : read(factsAfter, { after, size: PAGE });
    // An error is thrown later, by the `await`. Without this handler it would first count as an unhandled rejection.
    next?.catch(() => undefined);
    for (const stored of page) {
      const row = rowOf(stored);
      const { source, hash: kept } = row.properties;
      yield { id: row.id, hash: hashStoredFact(row), source: String(source), kept, waiting: waitingOf(row) };
    }
  }
}

/**
 * Reads every fact, computes its hash again and compares number and checksum of each source's facts with those that the load
 * stored. This finds facts that were changed, removed or added by hand, and a database store of which a part is missing.
 * @param read must see the same version of the data in all calls
 * @returns one entry for each damaged source, sorted by name; none if the graph is as it was loaded
 * @throws Neo4jError if the database fails
 */
export async function findDamages(read: Reader): Promise<Damage[]> {
  const { contents } = await readState(read);
  const loaded = new SourceChecksums(contents);
  const found = new SourceChecksums();
  const differing = new Map<string, Set<string>>();
  const differs = (source: string, id: string) =>
    differing.set(source, (differing.get(source) ?? new Set<string>()).add(id));
  const unrelated = new Map<string, (readonly [source: string, id: string])[]>();
  for await (const { id, hash, source, kept, waiting } of storedFacts(read)) {
    found.of(source).add(id, hash);
    if (hash !== kept) differs(source, id);
    for (const { id: target, targets } of waiting)
      if (targets.length === 0) unrelated.set(target, [...(unrelated.get(target) ?? []), [source, id]]);
      else if (targets.length > 1 || targets[0] !== target) differs(source, id);
  }
  // A fact that waits for its target has no relationship. One whose target exists must have it.
  for (const ids of batches([...unrelated.keys()]))
    for (const { id: target } of await read(existing, { ids }))
      for (const [source, id] of unrelated.get(target) ?? []) differs(source, id);
  return [...new Set([...loaded.sources, ...found.sources])].sort().flatMap((source) => {
    const [is, was] = [found.of(source), loaded.of(source)];
    if (is.equals(was) && !differing.has(source)) return [];
    return [{ source, ids: differing.get(source) ?? new Set(), found: is.facts, loaded: was.facts }];
  });
}

const SHOWN = 3;

/** @returns the damage as a sentence without the full stop */
export function damageInWords({ source, ids, found, loaded }: Damage): string {
  const shown = [...ids].slice(0, SHOWN).join(', ');
  const more = ids.size > SHOWN ? ` and ${ids.size - SHOWN} more` : '';
  const parts = [
    ...(found === loaded ? [] : [`${found} facts instead of ${loaded}`]),
    ...(ids.size === 0 ? [] : [`${ids.size} changed (${shown}${more})`]),
  ];
  return `The facts of ${source} in the graph are not those that were loaded: ${parts.join(', ') || 'different facts'}`;
}

/** Thrown if a source that the load does not write is damaged, because the load would derive holdings from wrong facts. */
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
