import { fieldsOf, type RecordOf } from '../records/index.js';
import type { RecordKind } from '../records/prefixes.js';
import type { Format } from './format.js';

/** Ids are the graph's own, made absolute: the same at every export and in every city. */
const BASE = 'urn:mandate-graph:';
/** Terms of this project, where no standard vocabulary has one. */
const OWN = `${BASE}term:`;

/** Every prefix of the export, and the vocabulary of what has none. */
export const CONTEXT = {
  '@vocab': OWN,
  org: 'http://www.w3.org/ns/org#',
  prov: 'http://www.w3.org/ns/prov#',
  dct: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
} as const;

interface Mapping {
  readonly types: readonly string[];
  /** Fields that a standard vocabulary has a property for; the others keep their names in ours. */
  readonly terms?: Readonly<Record<string, string | readonly string[]>>;
}

const NAMED = { name: 'skos:prefLabel', aliases: 'skos:altLabel' };
/** What a statement rests on: 'derived from' is the widest of PROV's relations between two things. */
const STATED = { provision: 'prov:wasDerivedFrom', grounds: 'prov:wasDerivedFrom', asWritten: 'prov:value' };
const RESPONSIBILITY = {
  title: 'dct:title',
  text: 'prov:value',
  provisions: 'prov:wasDerivedFrom',
  parent: 'dct:isPartOf',
};

/** How each kind of record reads in the W3C Organization ontology (org:) and PROV-O (prov:). */
export const MAPPINGS: Readonly<Record<RecordKind, Mapping>> = {
  regions: { types: ['Region', 'prov:Location'], terms: { ...NAMED, partOf: 'dct:isPartOf' } },
  organizations: {
    types: ['Organization', 'org:FormalOrganization', 'prov:Organization'],
    terms: { ...NAMED, region: 'prov:atLocation' },
  },
  categories: {
    types: ['HolderCategory', 'skos:Collection', 'prov:Agent'],
    terms: { ...NAMED, members: 'skos:member' },
  },
  persons: { types: ['Person', 'foaf:Person', 'prov:Person'], terms: NAMED },
  posts: {
    types: ['Post', 'org:Post', 'prov:Agent'],
    terms: { ...NAMED, organization: 'org:postIn', occupants: 'org:heldBy' },
  },
  'working-groups': {
    types: ['WorkingGroup', 'org:OrganizationalCollaboration', 'prov:Organization'],
    terms: { ...NAMED, partOf: 'org:subOrganizationOf', provision: 'prov:wasDerivedFrom' },
  },
  documents: {
    types: ['Document', 'foaf:Document', 'prov:Entity'],
    terms: {
      number: 'dct:identifier',
      title: 'dct:title',
      aliases: 'dct:alternative',
      issuer: ['dct:publisher', 'prov:wasAttributedTo'],
      issuedOn: 'dct:issued',
    },
  },
  provisions: {
    types: ['Provision', 'prov:Entity'],
    terms: { document: 'dct:isPartOf', parent: 'dct:isPartOf', text: 'prov:value' },
  },
  'document-links': { types: ['DocumentLink'], terms: { provision: 'prov:wasDerivedFrom' } },
  successions: {
    types: ['Succession', 'org:ChangeEvent', 'prov:Activity'],
    terms: {
      from: 'org:originalOrganization',
      to: 'org:resultingOrganization',
      provision: 'dct:source',
      on: 'dct:date',
    },
  },
  hazards: { types: ['Hazard'], terms: { ...NAMED, provision: 'prov:wasDerivedFrom' } },
  criteria: { types: ['ResponseCriterion'], terms: { provision: 'prov:wasDerivedFrom' } },
  authorities: { types: ['Authority'], terms: STATED },
  'level-groups': { types: ['LevelGroup'], terms: STATED },
  powers: { types: ['Power', 'Responsibility', 'prov:Entity'], terms: RESPONSIBILITY },
  duties: { types: ['Duty', 'Responsibility', 'prov:Entity'], terms: RESPONSIBILITY },
  tasks: { types: ['Task', 'Responsibility', 'prov:Entity'], terms: RESPONSIBILITY },
  policies: { types: ['Policy', 'Responsibility', 'prov:Entity'], terms: RESPONSIBILITY },
  'service-items': { types: ['ServiceItem', 'Responsibility', 'prov:Entity'], terms: RESPONSIBILITY },
  indicators: { types: ['Indicator', 'Responsibility', 'prov:Entity'], terms: RESPONSIBILITY },
  holdings: {
    types: ['Holding', 'prov:Entity'],
    terms: {
      ...STATED,
      holder: ['holder', 'prov:wasAttributedTo'],
      arisesFrom: 'prov:wasGeneratedBy',
    },
  },
  transfers: {
    types: ['Transfer', 'prov:Activity'],
    terms: {
      grantedBy: ['grantedBy', 'prov:wasAssociatedWith'],
      instrument: ['instrument', 'prov:used'],
      // An activity is derived from nothing in PROV; its source is.
      provision: 'dct:source',
      grounds: 'dct:source',
      fromGrounds: 'dct:source',
    },
  },
  endings: { types: ['Ending'], terms: { provision: 'prov:wasDerivedFrom', on: 'dct:date' } },
  memberships: {
    types: ['Membership', 'org:Membership'],
    terms: { ...STATED, group: 'org:organization', member: 'org:member' },
  },
  anomalies: { types: ['Anomaly'] },
};

/** Characters that no IRI may have, though an id may: marks, controls, marks of direction, private ones and what is no character. */
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
  const { types, terms = {} } = MAPPINGS[kind];
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

/** JSON-LD 1.1, one node a line in one graph, its context within. */
export const jsonld: Format = {
  asLoaded: false,
  wantsReferred: false,
  head: () =>
    `{"@context":${JSON.stringify(CONTEXT)},"@graph":[\n{"@id":"${BASE}export","@type":"prov:Entity"}`,
  rows: ({ kind, source, records }) =>
    records.map((record) => `,\n${JSON.stringify(node(kind, source, record))}`).join(''),
  tail: '\n]}\n',
};
