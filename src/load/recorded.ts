import { RECORDS, type RecordKind, type RecordOf } from '../records/schema.js';
import { orderOf } from './facts.js';

type Properties = Readonly<Record<string, unknown>>;

/** Fields of records that the graph keeps under another name. */
const KEPT_AS: Readonly<Record<string, string>> = {
  holder: 'holderId',
  responsibility: 'responsibilityId',
  arisesFrom: 'arisesFromId',
  person: 'personId',
  accountable: 'accountableId',
  alternatives: 'alternativeIds',
  provision: 'provisionId',
  grounds: 'groundIds',
  from: 'fromId',
  to: 'toId',
  grantedBy: 'grantedById',
  instrument: 'instrumentId',
  under: 'underId',
  ends: 'endsId',
};

function place(properties: Properties, region: string, except: string, ownArea: string) {
  return properties[region] === undefined
    ? undefined
    : { region: properties[region], except: properties[except], ownArea: properties[ownArea] };
}

/**
 * The record that a node stands for, read back from its properties.
 * @throws ZodError where the node is none of that kind
 */
export function recordFrom<K extends 'transfers' | 'holdings' | 'endings' | 'successions'>(
  kind: K,
  properties: Properties,
): RecordOf<K> {
  const { record } = properties;
  const schema = RECORDS[kind as RecordKind];
  const read =
    typeof record === 'string'
      ? (JSON.parse(record) as Properties)
      : ({
          ...Object.fromEntries(
            Object.keys(schema.shape).map((field) => [field, properties[KEPT_AS[field] ?? field]]),
          ),
          order: orderOf(String(properties.ord)),
          jurisdiction: place(properties, 'regionId', 'exceptIds', 'ownArea'),
          fromJurisdiction: place(properties, 'fromRegionId', 'fromExceptIds', 'fromOwnArea'),
        } as Properties);
  const known = Object.keys(schema.shape).filter((field) => read[field] !== undefined);
  return schema.parse(Object.fromEntries(known.map((field) => [field, read[field]]))) as RecordOf<K>;
}
