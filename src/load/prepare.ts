import { createHash } from 'node:crypto';
import type { RecordSet } from '../records/schema.js';
import { deriveHoldings } from '../rules/holdings.js';
import { type Fact, hashFact, toFacts } from './facts.js';
import type { SourceRecords } from './records.js';

/** A source as the graph will hold it. */
export interface Prepared {
  readonly facts: ReadonlyMap<string, Fact>;
  readonly hashes: ReadonlyMap<string, string>;
  /** Changes whenever a fact changes, and only then. */
  readonly version: string;
}

/**
 * Makes the facts of a source: its records, and the holdings that the rules derive from its transfers.
 * @throws Error where a derived holding has an id that a record has
 */
export function prepare({ source, records }: SourceRecords): Prepared {
  const { holdings, replaced } = source.derived
    ? { holdings: [], replaced: new Set<string>() }
    : deriveHoldings(records.transfers, records.holdings);
  const all: RecordSet = {
    ...records,
    holdings: [...records.holdings.filter(({ id }) => !replaced.has(id)), ...holdings],
  };
  const responsibilities = new Map(
    (
      [
        ['POWER', all.powers],
        ['DUTY', all.duties],
        ['TASK', all.tasks],
        ['POLICY', all.policies],
        ['SERVICE_ITEM', all['service-items']],
        ['INDICATOR', all.indicators],
      ] as const
    ).flatMap(([kind, list]) =>
      list.map((record) => {
        const { id, title, field } = record;
        return [
          id,
          { kind, title, field, powerType: 'powerType' in record ? record.powerType : undefined },
        ] as const;
      }),
    ),
  );
  const [city = ''] = source.name.split('/');
  const facts = toFacts(all, { source: source.name, city, responsibilities });
  const hashes = new Map([...facts].map(([id, fact]) => [id, hashFact(fact)]));
  const version = createHash('sha256');
  for (const [id, hash] of [...hashes].sort(([a], [b]) => (a < b ? -1 : 1)))
    version.update(`${id} ${hash}\n`);
  return { facts, hashes, version: version.digest('base64url').slice(0, VERSION_LENGTH) };
}

/** 96 bits: enough to tell versions apart, short enough to read. */
const VERSION_LENGTH = 16;
