import { createHash } from 'node:crypto';
import { dayKnown } from '../records/document.js';
import { KINDS, type RecordOf } from '../records/index.js';
import { RESPONSIBILITIES } from '../records/prefixes.js';
import { RecordsError, type SourceRecords } from '../records/read-files.js';
import { orderOf } from '../records/storage.js';
import { findLoops } from '../rules/conflicts.js';
import type { RegionTree } from '../rules/place.js';
import type { SettlementInput } from '../rules/settlement.js';
import { type SettlementApart, settleApart } from '../rules/unreviewed.js';
import type { Fact } from './fact.js';
import { type ConflictInOrder, type FactContext, orderKey, recordsToFacts } from './records-to-facts.js';

/** A source as the graph stores it if no other source has records about the same responsibilities. */
export interface PreparedSource {
  readonly facts: ReadonlyMap<string, Fact>;
  /** Changes exactly when a fact of the source changes. Changes that other sources make to its facts do not count. */
  readonly version: string;
}

/** @returns the records of a source that determine who holds its responsibilities */
export function collectStatedRecords({ source: { name: source }, records }: SourceRecords): SettlementInput {
  const instrumentOf = instrumentsOf(records.provisions);
  return {
    // Spread last, as in `settleHoldings`.
    transfers: records.transfers.map((transfer) => ({ source, ...transfer })),
    holdings: records.holdings.map((holding) => ({
      source,
      instrument: instrumentOf(holding.provision),
      ...holding,
    })),
    endings: records.endings.map((ending) => ({ ...ending, source })),
    fulfilments: records.fulfilments.map((fulfilment) => ({ ...fulfilment, source })),
    successions: records.successions,
    responsibilities: RESPONSIBILITIES.flatMap((kind) =>
      records[kind].map(({ id, field }) => ({ id, field })),
    ),
    powerSuccessions: records['power-successions'].map((one) => ({ ...one, source })),
    delegationBans: records['delegation-bans'].map((ban) => ({ ...ban, source })),
  };
}

/**
 * Returns a function that gives the document whose repeal ends what a provision states: the one that it amends, else the one in
 * which it stands.
 */
function instrumentsOf(
  provisions: readonly RecordOf<'provisions'>[],
): (provision: string) => string | undefined {
  const byId = new Map(provisions.map((one) => [one.id, one]));
  const amendedBy = (id: string | undefined): string | undefined => {
    const one = byId.get(id ?? '');
    return one === undefined ? undefined : (one.amends ?? amendedBy(one.parent));
  };
  return (id) => amendedBy(id) ?? byId.get(id)?.document;
}

/**
 * @returns a function that gives the day from which a provision of the source counts as known: the day on which its document was made
 * public, else the document's own date. It gives undefined where the document has neither, or is not in the source
 */
export function daysKnown({ records }: SourceRecords): (provision: string) => string | undefined {
  const days = new Map(records.documents.map((document) => [document.id, dayKnown(document)]));
  const documents = new Map(records.provisions.map(({ id, document }) => [id, document]));
  return (provision) => days.get(documents.get(provision) ?? '');
}

/** @returns the responsibilities of a source by id, with the fields that are copied to their holdings and transfers */
export function responsibilitiesOf({ source, records }: SourceRecords): FactContext['responsibilities'] {
  return new Map(
    RESPONSIBILITIES.flatMap((kind) =>
      records[kind].map((record) => {
        const { id, title, field, provisions, reviewed } = record;
        return [
          id,
          {
            kind: KINDS[kind].fixed.kind,
            title,
            field,
            provisions,
            reviewed,
            powerType: 'powerType' in record ? record.powerType : undefined,
            sameAs: 'sameAs' in record ? record.sameAs : [],
            ord: orderKey(source.name, record.order),
          },
        ] as const;
      }),
    ),
  );
}

/** @returns a function that gives the classes that include a body, and the wider classes that include those */
export function classesIn({
  categories,
}: {
  readonly categories: readonly Pick<RecordOf<'categories'>, 'id' | 'members' | 'within'>[];
}): (holder: string) => string[] {
  const around = new Map<string, string[]>();
  for (const { id, members, within } of categories) {
    around.set(id, [...(around.get(id) ?? []), ...within]);
    for (const member of members) around.set(member, [...(around.get(member) ?? []), id]);
  }
  return (holder) => {
    const found = new Set<string>();
    const open = [...(around.get(holder) ?? [])];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      if (found.has(next)) continue;
      found.add(next);
      open.push(...(around.get(next) ?? []));
    }
    return [...found];
  };
}

/** A region and the region that contains it. */
export interface RegionWithParent {
  readonly id: string;
  readonly partOf?: string | null | undefined;
}

/**
 * Builds the region tree of the source and of other sources.
 * @throws RecordsError naming each region of the source that is part of itself, directly or through other regions
 */
export function regionTree(
  { records, placeOf }: SourceRecords,
  others: readonly RegionWithParent[] = [],
): RegionTree {
  const all = new Map([...others, ...records.regions].map(({ id, partOf }) => [id, partOf]));
  const steps = [...all].flatMap(([from, to]) => (to == null ? [] : [{ from, to }]));
  const loops = findLoops(steps);
  const problems = records.regions.flatMap(({ id }) => {
    const loop = loops.find((one) => one.includes(id));
    if (loop === undefined) return [];
    const ways = loop.filter((one) => one !== id);
    const problem = `${id} is part of itself${ways.length === 0 ? '' : `, through ${ways.join(', ')}`}`;
    return [{ ...placeOf(id), problem }];
  });
  if (problems.length > 0) throw new RecordsError(problems);
  return (region) => all.get(region);
}

/**
 * Creates the facts of a source: its records, the holdings that the rules derive from its transfers, and the conflicts.
 * @returns the facts, and the version of the source
 * @throws RecordsError if a stated holding has the id of a derived one, or if regions contain each other
 */
export function prepareSource(read: SourceRecords): PreparedSource {
  const { source, records } = read;
  const partOf = regionTree(read);
  const responsibilities = responsibilitiesOf(read);
  const knownSince = daysKnown(read);
  const settled = settleApart(collectStatedRecords(read), {
    responsibilities: [...responsibilities].map(([id, one]) => ({ id, ...one })),
    partOf,
    classesOf: classesIn(records),
    knownSince,
  });
  const ids = new Set<string>();
  const taken = [...settled.holdings, ...settled.replaced].filter(({ id }) => ids.size === ids.add(id).size);
  if (taken.length > 0)
    throw new RecordsError(
      taken.map(({ id }) => ({
        ...read.placeOf(id),
        problem: `${id} is already the id of a holding that is derived from a transfer`,
      })),
    );
  const [city = ''] = source.name.split('/');
  const provisions = new Map(records.provisions.map(({ id, document, order }) => [id, { document, order }]));
  const inOrder = ({ conflicts }: Pick<SettlementApart, 'conflicts'>): ConflictInOrder[] =>
    conflicts.map((conflict) => ({
      ...conflict,
      order: orderOf(responsibilities.get(conflict.responsibility ?? '')?.ord ?? ''),
    }));
  const { earlier } = settled;
  const facts = recordsToFacts(
    {
      ...records,
      transfers: [...settled.transfers],
      holdings: [...settled.holdings],
      endings: [...settled.endings],
      fulfilments: [...settled.fulfilments],
      'delegation-bans': [...settled.delegationBans],
      replaced: [...settled.replaced],
      conflicts: inOrder(settled),
      earlier: {
        transfers: [...earlier.transfers],
        holdings: [...earlier.holdings],
        endings: [...earlier.endings],
        fulfilments: [...earlier.fulfilments],
        conflicts: inOrder(earlier),
      },
    },
    {
      source: source.name,
      city,
      responsibilities,
      documentOf: (provision) => provisions.get(provision)?.document,
      orderOf: (provision) => provisions.get(provision)?.order,
      knownSince,
    },
  );
  const version = createHash('sha256');
  for (const id of [...facts.keys()].sort()) version.update(`${id} ${facts.get(id)?.hash}\n`);
  return { facts, version: version.digest('base64url').slice(0, VERSION_LENGTH) };
}

/** 96 bits: enough to tell versions apart, short enough to read. */
const VERSION_LENGTH = 16;
