import { fieldsOf, KINDS, type RecordOf } from '../records/index.js';
import type { LinkedData } from '../records/kind.js';
import type { RecordKind } from '../records/prefixes.js';
import type { Format } from './format.js';

/** Makes the ids of the graph absolute. They are the same in every export and for every city. */
const BASE = 'urn:mandate-graph:';
/** The vocabulary of this project, for terms that no standard vocabulary has. */
const OWN = `${BASE}term:`;

/** The prefixes of the export, and the vocabulary of terms without a prefix. */
export const CONTEXT = {
  '@vocab': OWN,
  org: 'http://www.w3.org/ns/org#',
  prov: 'http://www.w3.org/ns/prov#',
  dct: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
} as const;

/** Characters that an id may have but an IRI may not: marks, controls, direction marks, private characters and noncharacters. */
const NO_IRI =
  /[\p{Cc}\p{Co}\p{Noncharacter_Code_Point}\s<>"{}|\\^`%[\]\u200E\u200F\u202A-\u202E\uFFF0-\uFFFD]/gu;

function iri(id: unknown): { '@id': string } {
  return { '@id': BASE + String(id).replace(NO_IRI, encodeURIComponent) };
}

const DAY = /^\d{4}-\d{2}-\d{2}$/u;

function linkedData(type: string, value: unknown): unknown {
  if (type === 'reference') return iri(value);
  if (type === 'references') return (value as unknown[]).map(iri);
  if (type === 'jurisdiction') {
    const { region, except, ownArea } = value as RecordOf<'holdings'>['jurisdiction'];
    return { 'prov:atLocation': iri(region), except: except.map(iri), ownArea };
  }
  if (type === 'lines') return { '@list': value };
  if (type === 'objects') return (value as object[]).map((one) => JSON.stringify(one));
  return typeof value === 'string' && DAY.test(value) ? { '@value': value, '@type': 'xsd:date' } : value;
}

function node(kind: RecordKind, source: string, record: RecordOf<RecordKind>): object {
  const { types, terms = {} }: LinkedData = KINDS[kind].linkedData;
  const node: Record<string, unknown> = { '@id': iri(record.id)['@id'], '@type': types };
  const values = record as unknown as Readonly<Record<string, unknown>>;
  for (const { name, type } of fieldsOf(kind)) {
    const given = values[name];
    if (name === 'id' || given === undefined || (Array.isArray(given) && given.length === 0)) continue;
    const value = linkedData(type, given);
    // Two fields may share a term: a provision is part of its document and of its parent.
    for (const term of [terms[name] ?? name].flat())
      node[term] = term in node ? [node[term], value].flat() : value;
  }
  node['prov:hadPrimarySource'] = iri(`source:${source}`);
  return node;
}

/** JSON-LD 1.1: one graph with one node per line, and the context in the same file. */
export const jsonld: Format = {
  asLoaded: false,
  wantsReferred: false,
  head: () =>
    `{"@context":${JSON.stringify(CONTEXT)},"@graph":[\n{"@id":"${BASE}export","@type":"prov:Entity"}`,
  rows: ({ kind, source, records }) =>
    records.map((record) => `,\n${JSON.stringify(node(kind, source, record))}`).join(''),
  tail: '\n]}\n',
};
