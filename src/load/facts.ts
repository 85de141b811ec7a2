import { createHash } from 'node:crypto';
import type { RecordOf, RecordSet } from '../records/index.js';
import { referencesOf } from '../records/references.js';
import { type LEVELS, limitedTo } from '../records/terms.js';
import { fold, spell } from '../records/text.js';
import type { Conflict, Contested } from '../rules/conflicts.js';
import type { SettledEnding, SettledHolding, SettledTransfer } from '../rules/settlement.js';

/**
 * How a record stands in the graph: one node, its properties and the relationships that leave it. A reference is kept
 * twice, as a relationship for whoever walks the graph and as an id beside it (`holderId`), so that a page is filtered,
 * ordered and answered from the node alone; only this module writes either.
 */
export type Scalar = string | number | boolean;
export interface Fact {
  readonly id: string;
  readonly labels: readonly string[];
  readonly properties: Readonly<Record<string, Scalar | readonly Scalar[]>>;
  readonly relationships: readonly Relationship[];
}
export interface Relationship {
  readonly type: string;
  readonly to: string;
}

type Draft = {
  labels: string[];
  properties: Record<string, Scalar | readonly Scalar[] | undefined>;
  /** Relationships beside those that follow from the fields of the record. */
  relationships?: readonly Relationship[];
};

const ORDER_DIGITS = 12;
/**
 * Records without an order stand where their provision does (a group where it is formed); those that stand at no line
 * (a city's authority file) keep their kind's order, then the file's.
 */
const UNPLACED_KINDS_APART = 1_000_000;

/**
 * Place of a record among all: source, then document order. A string, so that it is compared and indexed as it is.
 */
export function orderKey(source: string, order: number): string {
  return `${source}#${order.toFixed(3).padStart(ORDER_DIGITS + 4, '0')}`;
}

/** @returns the order that a record had in its source. */
export function orderOf(ord: string): number {
  return Number(ord.slice(ord.lastIndexOf('#') + 1));
}

/** What all holders share: their names, spelt for the search for similar ones. */
function holderDraft(
  label: string,
  type: string,
  record: { name: string; aliases: readonly string[] },
  city: string,
): Draft {
  return {
    labels: ['Holder', label],
    properties: { type, city, name: record.name, aliases: record.aliases },
  };
}

/** Later than any day: what has no deadline stands last. */
const NO_DAY = '9999-99-99';

function responsibilityDraft(
  label: string,
  kind: string,
  record: {
    title: string;
    text?: string | undefined;
    field?: string | undefined;
    certainty: string;
    doubts: readonly object[];
    provisions: readonly string[];
  },
  items: readonly string[],
): Draft {
  return {
    labels: ['Responsibility', label],
    properties: {
      kind,
      title: record.title,
      text: record.text,
      field: record.field,
      certainty: record.certainty,
      doubts: written(record.doubts),
      provisionIds: record.provisions,
      dueKey: NO_DAY,
      foldedTitle: fold(record.title),
      foldedItems: items.map(fold),
      foldedText: record.text === undefined ? undefined : fold(record.text),
      spelled: [record.title, ...items, record.text ?? ''].map(spell).join(' | '),
    },
  };
}

/** Objects as a property holds them: a list of JSON texts. */
const written = (objects: readonly object[]): string[] => objects.map((object) => JSON.stringify(object));

function place(jurisdiction: RecordOf<'holdings'>['jurisdiction']): Draft['properties'] {
  return { regionId: jurisdiction.region, exceptIds: jurisdiction.except, ownArea: jurisdiction.ownArea };
}

/** Words that limit or qualify what is held or given, so that it is found by them. */
function qualifiers(...words: readonly (string | undefined)[]): Draft['properties'] {
  const said = words.filter((text) => text !== undefined);
  return said.length === 0 ? {} : { foldedQualifiers: said.map(fold), spelled: said.map(spell).join(' | ') };
}

/** What is due of a task, and for whom: its own deadline first, then its milestones, '' for what fixes none or binds all. */
function dueDays({ dueOn, milestones }: RecordOf<'tasks'>): Draft['properties'] {
  const due = [{ dueOn }, ...milestones];
  return {
    dueDays: due.map((one) => one.dueOn ?? ''),
    dueHolderIds: due.map((one) => ('holder' in one ? (one.holder ?? '') : '')),
  };
}

/** Copies made so that a page can be filtered without leaving its node. */
export interface Context {
  readonly source: string;
  readonly city: string;
  readonly responsibilities: ReadonlyMap<string, Answerable>;
  readonly provisions: ReadonlyMap<string, { document: string; order: number }>;
}
/** What a responsibility says of itself. */
export interface Answerable extends Omit<Contested, 'id'> {
  readonly kind: string;
  readonly field?: string | undefined;
  readonly powerType?: string | undefined;
}

/** What stands in the graph for the records of one source. */
export interface FactSet extends Omit<RecordSet, 'holdings' | 'transfers' | 'endings'> {
  readonly holdings: SettledHolding[];
  readonly transfers: SettledTransfer[];
  readonly endings: SettledEnding[];
  /** Stated holdings in whose place derived ones stand; kept, because another source may change what is derived. */
  readonly replaced: SettledHolding[];
  readonly conflicts: (Conflict & { readonly order: number })[];
}
type FactKind = keyof FactSet;

type Drafts = { [K in FactKind]: (record: FactSet[K][number], context: Context) => Draft };

/** The record itself, where the node says something else because of other records. */
function recordOf(record: object | undefined): string | undefined {
  if (record === undefined) return undefined;
  return JSON.stringify(Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1))));
}

const DRAFTS: Drafts = {
  regions: (r) => ({
    labels: ['Region'],
    properties: { name: r.name, aliases: r.aliases, kind: r.kind, partOfId: r.partOf },
  }),
  organizations: (r, { city }) => {
    const draft = holderDraft('Organization', 'ORGANIZATION', r, city);
    return {
      ...draft,
      properties: { ...draft.properties, kind: r.kind, level: r.level, regionId: r.region },
    };
  },
  categories: (r, { city }) => {
    const draft = holderDraft('HolderCategory', 'HOLDER_CATEGORY', r, city);
    return {
      ...draft,
      properties: {
        ...draft.properties,
        levels: r.levels,
        memberIds: r.members,
        withinIds: r.within,
        closed: r.closed,
        placeId: r.place,
        condition: r.condition,
      },
    };
  },
  persons: (r, { city }) => holderDraft('Person', 'PERSON', r, city),
  posts: (r, { city }) => {
    const draft = holderDraft('Post', 'POST', r, city);
    return {
      ...draft,
      properties: { ...draft.properties, organizationId: r.organization, occupantIds: r.occupants },
    };
  },
  'working-groups': (r, { city }) => {
    const draft = holderDraft('WorkingGroup', 'WORKING_GROUP', r, city);
    return {
      ...draft,
      properties: { ...draft.properties, kind: r.kind, partOfId: r.partOf, provisionId: r.provision },
    };
  },
  documents: (r) => ({
    labels: ['Document'],
    properties: {
      number: r.number,
      title: r.title,
      aliases: r.aliases,
      issuerId: r.issuer,
      issuedOn: r.issuedOn,
      status: r.status,
      lineStart: r.lines?.[0],
      lineEnd: r.lines?.[1],
      spelled: [r.number ?? '', r.title ?? '', ...r.aliases].map(spell).join(' | '),
    },
  }),
  provisions: (r) => ({
    labels: ['Provision'],
    properties: {
      documentId: r.document,
      parentId: r.parent,
      path: r.path,
      text: r.text,
      lineStart: r.lines[0],
      lineEnd: r.lines[1],
      spelled: spell(r.text),
      foldedPath: fold(r.path),
      spelledPath: spell(r.path),
    },
  }),
  'document-links': (r) => ({
    labels: ['DocumentLink'],
    properties: {
      fromId: r.from,
      toId: r.to,
      relation: r.relation,
      phrase: r.phrase,
      article: r.article,
      provisionId: r.provision,
    },
  }),
  successions: (r) => ({
    labels: ['Succession'],
    properties: { fromId: r.from, toId: r.to, kind: r.kind, on: r.on, provisionId: r.provision },
  }),
  hazards: (r) => ({
    labels: ['Hazard'],
    properties: {
      name: r.name,
      aliases: r.aliases,
      definition: r.definition,
      provisionId: r.provision,
      spelled: [r.name, ...r.aliases].map(spell).join(' | '),
    },
  }),
  criteria: (r) => ({
    labels: ['ResponseCriterion'],
    properties: {
      hazardId: r.hazard,
      level: r.level,
      exists: r.exists,
      criterion: r.criterion,
      doubts: written(r.doubts),
      provisionId: r.provision,
    },
  }),
  authorities: (r, { provisions }) => ({
    labels: ['Authority'],
    properties: {
      documentId: provisions.get(r.provision)?.document,
      level: r.level,
      step: r.step,
      holderId: r.holder,
      asWritten: r.asWritten,
      certainty: r.certainty,
      doubts: written(r.doubts),
      provisionId: r.provision,
    },
  }),
  'level-groups': (r, { provisions }) => ({
    labels: ['LevelGroup'],
    properties: {
      documentId: provisions.get(r.provision)?.document,
      level: r.level,
      groupId: r.group,
      certainty: r.certainty,
      doubts: written(r.doubts),
      provisionId: r.provision,
    },
  }),
  powers: (r) => {
    const draft = responsibilityDraft('Power', 'POWER', r, [
      r.mainItem,
      ...(r.subItem ? [r.subItem] : []),
      ...r.wordings,
    ]);
    return {
      ...draft,
      properties: {
        ...draft.properties,
        powerType: r.powerType,
        mainItem: r.mainItem,
        subItem: r.subItem,
        wordings: r.wordings,
      },
    };
  },
  duties: (r) => {
    const draft = responsibilityDraft('Duty', 'DUTY', r, []);
    return {
      ...draft,
      properties: {
        ...draft.properties,
        hazardIds: r.hazards,
        levels: r.levels,
        sameAsIds: r.sameAs,
        prohibits: r.prohibits,
      },
    };
  },
  tasks: (r) => {
    const draft = responsibilityDraft('Task', 'TASK', r, r.headings);
    return {
      ...draft,
      properties: {
        ...draft.properties,
        number: r.number,
        headings: r.headings,
        dueText: r.dueText,
        dueOn: r.dueOn,
        dueKey: r.dueOn ?? NO_DAY,
        milestones: written(r.milestones),
        ...dueDays(r),
      },
    };
  },
  policies: (r) => {
    const draft = responsibilityDraft('Policy', 'POLICY', r, []);
    return {
      ...draft,
      properties: {
        ...draft.properties,
        number: r.number,
        policyType: r.policyType,
        beneficiaries: r.beneficiaries,
        eligibility: r.eligibility,
        standard: r.standard,
        period: r.period,
        legalBasisIds: r.legalBasis,
      },
    };
  },
  'service-items': (r) => {
    const draft = responsibilityDraft('ServiceItem', 'SERVICE_ITEM', r, []);
    return { ...draft, properties: { ...draft.properties, number: r.number } };
  },
  indicators: (r) => {
    const draft = responsibilityDraft('Indicator', 'INDICATOR', r, []);
    return {
      ...draft,
      properties: {
        ...draft.properties,
        points: r.points,
        criterion: r.criterion,
        method: r.method,
        bonus: r.bonus,
        bonusKind: r.bonusKind,
        parentId: r.parent,
      },
    };
  },
  holdings: (r, { responsibilities }) => ({
    labels: ['Holding'],
    properties: {
      holderId: r.holder,
      responsibilityId: r.responsibility,
      responsibilityKind: responsibilities.get(r.responsibility)?.kind,
      responsibilityOrd: responsibilities.get(r.responsibility)?.ord,
      instrumentId: r.instrument,
      endedInId: r.endedIn,
      stated: r.stated,
      record: recordOf(r.record),
      field: responsibilities.get(r.responsibility)?.field,
      role: r.role,
      status: r.status,
      ...place(r.jurisdiction),
      ...limitedTo(r.limitation, r.limitationBounds),
      ...qualifiers(r.limitation, r.proviso),
      condition: r.condition,
      validFrom: r.validFrom,
      validTo: r.validTo,
      ended: r.ended,
      arisesFromId: r.arisesFrom,
      asWritten: r.asWritten,
      roleAsWritten: r.roleAsWritten,
      share: r.share,
      proviso: r.proviso,
      approverId: r.approver,
      approvalWords: r.approvalWords,
      personId: r.person,
      accountableId: r.accountable,
      alternativeIds: r.alternatives,
      certainty: r.certainty,
      doubts: written(r.doubts),
      derivedBy: r.derivedBy,
      provisionId: r.provision,
      groundIds: r.grounds,
    },
  }),
  transfers: (r, { responsibilities }) => ({
    labels: ['Transfer'],
    properties: {
      kind: r.kind,
      verb: r.verb,
      fromId: r.from,
      toId: r.to,
      grantedById: r.grantedBy,
      responsibilityId: r.responsibility,
      title: responsibilities.get(r.responsibility)?.title,
      powerType: responsibilities.get(r.responsibility)?.powerType,
      field: responsibilities.get(r.responsibility)?.field,
      asWritten: r.asWritten,
      fromAsWritten: r.fromAsWritten,
      fromRoleAsWritten: r.fromRoleAsWritten,
      fromRegionId: r.fromJurisdiction?.region,
      fromExceptIds: r.fromJurisdiction?.except,
      fromOwnArea: r.fromJurisdiction?.ownArea,
      fromGroundIds: r.fromGrounds,
      toAsWritten: r.toAsWritten,
      endedInId: r.endedIn,
      record: recordOf(r.record),
      ...limitedTo(r.limitation, r.limitationBounds),
      remark: r.remark,
      ...qualifiers(r.limitation, r.remark),
      proviso: r.proviso,
      provisoInId: r.provisoIn,
      approverId: r.approver,
      approvalWords: r.approvalWords,
      status: r.status,
      condition: r.condition,
      ...place(r.jurisdiction),
      effectiveFrom: r.effectiveFrom,
      effectiveTo: r.effectiveTo,
      ended: r.ended,
      instrumentId: r.instrument,
      underId: r.under,
      alternativeIds: r.alternatives,
      certainty: r.certainty,
      doubts: written(r.doubts),
      derivedBy: r.derivedBy,
      provisionId: r.provision,
      groundIds: r.grounds,
    },
  }),
  endings: (r) => ({
    labels: ['Ending'],
    properties: { endsId: r.ends, on: r.on, provisionId: r.provision, responsibilityId: r.responsibility },
    relationships: leading('OF', r.responsibility),
  }),
  memberships: (r) => ({
    labels: ['Membership'],
    properties: {
      groupId: r.group,
      memberId: r.member,
      personId: r.person,
      role: r.role,
      asWritten: r.asWritten,
      certainty: r.certainty,
      doubts: written(r.doubts),
      provisionId: r.provision,
      groundIds: r.grounds,
    },
  }),
  anomalies: (r) => ({
    labels: ['Anomaly'],
    properties: {
      kind: r.kind,
      documentId: r.document,
      lineStart: r.lines[0],
      lineEnd: r.lines[1],
      asPrinted: r.asPrinted,
      reading: r.reading,
      alternatives: r.alternatives,
      reason: r.reason,
      aboutIds: r.about,
      subjects: r.subjects,
      provisionIds: r.provisions,
    },
  }),
  replaced: (r) => ({
    labels: ['Replaced'],
    properties: { responsibilityId: r.responsibility, instrumentId: r.instrument, record: recordOf(r) },
  }),
  conflicts: (r) => ({
    labels: ['Conflict'],
    properties: {
      kind: r.kind,
      responsibilityId: r.responsibility,
      holdingIds: r.holdings.map(({ id }) => id),
      holderIds: [...new Set(r.holdings.map(({ holder }) => holder))],
      provisionIds: r.provisions,
      explanation: r.explanation,
    },
    relationships: [
      ...leading('OF', r.responsibility),
      ...leading('CONCERNS', ...r.holdings.map(({ id }) => id)),
      ...leading('STATED_IN', ...r.provisions),
    ],
  }),
};

/** Relationships of one type; none to what is not named. */
function leading(type: string, ...to: readonly (string | undefined)[]): Relationship[] {
  return to.filter((target) => target !== undefined).map((target) => ({ type, to: target }));
}

/** What stands in the graph beside the records, by the kind of record whose fields it has; conflicts have none. */
const RECORD_OF = { replaced: 'holdings', conflicts: undefined } as const;

/** The relationships that a record's fields say: two fields that say the same say it once. */
function relationshipsOf(kind: FactKind, record: object): Relationship[] {
  const of = kind === 'replaced' || kind === 'conflicts' ? RECORD_OF[kind] : kind;
  const named = of === undefined ? [] : referencesOf(of, record);
  const once = new Map(
    named.map(({ relationship, id }) => [`${relationship} ${id}`, { type: relationship, to: id }]),
  );
  return [...once.values()];
}

function finish(
  id: string,
  draft: Draft,
  { order, relationships }: { order: string; relationships: readonly Relationship[] },
): Fact {
  const properties: Record<string, Scalar | readonly Scalar[]> = { ord: order };
  for (const [key, value] of Object.entries(draft.properties))
    if (value !== undefined) properties[key] = value;
  return {
    id,
    labels: [...draft.labels, 'Entity'],
    properties,
    relationships: [...relationships, ...(draft.relationships ?? [])],
  };
}

/** What the name of a body may begin with, to say of which level it is. */
const LEVEL_WORDS: Readonly<Record<(typeof LEVELS)[number], readonly string[]>> = {
  NATIONAL: ['国家'],
  PROVINCE: ['省'],
  CITY: ['市'],
  COUNTY: ['县', '区', '市'],
  TOWNSHIP: ['乡', '镇'],
  VILLAGE: ['村'],
};
/** What is left of a name must still name something. */
const SHORTEST = 2;

/** The beginnings by which a body's names say whose it is: 长治市, 长治, 市. The longest come first. */
function beginningsOf(
  { region, level }: RecordOf<'organizations'>,
  regions: ReadonlyMap<string, RecordOf<'regions'>>,
): string[] {
  const place = region === undefined ? undefined : regions.get(region);
  const names = place === undefined ? [] : [place.name, ...place.aliases];
  const words = level === undefined ? [] : LEVEL_WORDS[level];
  return [...names.map(fold), ...words].sort((a, b) => b.length - a.length);
}

/** A folded name without the beginning that says whose body it is: 市应急局 is 应急局 to whoever speaks of the city. */
function shortOf(folded: string, beginnings: readonly string[]): string | undefined {
  const beginning = beginnings.find(
    (one) => folded.startsWith(one) && folded.length >= one.length + SHORTEST,
  );
  return beginning === undefined ? undefined : folded.slice(beginning.length);
}

/**
 * A name is a node of its own, because only so is the look-up by any of several names backed by an index.
 * @param beginnings what may be left out in front of it, so that it is found without; the longest first
 */
function names(
  of: 'HOLDER' | 'REGION' | 'DOCUMENT' | 'HAZARD',
  record: { id: string; name: string; aliases: readonly string[] },
  city: string,
  beginnings: readonly string[] = [],
): Fact[] {
  const written = new Map<string, { text: string; official: boolean }>();
  for (const [index, text] of [record.name, ...record.aliases].entries()) {
    const key = fold(text);
    if (key !== '' && !written.has(key)) written.set(key, { text, official: index === 0 });
  }
  return [...written].map(([folded, { text, official }]) => {
    const short = shortOf(folded, beginnings);
    return {
      id: `name:${record.id}/${folded}`,
      labels: ['Name', 'Entity'],
      properties: {
        of,
        city,
        folded,
        ...(short === undefined ? {} : { short }),
        spelled: spell(text),
        text,
        official,
        targetId: record.id,
      },
      relationships: [{ type: 'NAMES', to: record.id }],
    };
  });
}

/**
 * @param records all records of one source, holdings derived by the rules included
 * @param context the source's name and city, and what its responsibilities and provisions say of themselves
 * @returns the nodes that the source stands for, by id
 */
export function toFacts(records: FactSet, context: Context): Map<string, Fact> {
  const facts = new Map<string, Fact>();
  const put = (fact: Fact) => {
    if (facts.has(fact.id)) throw new Error(`duplicate id ${fact.id}`);
    facts.set(fact.id, fact);
  };
  const placeOf = (record: FactSet[FactKind][number]): number | undefined => {
    if ('order' in record) return record.order;
    return 'provision' in record ? context.provisions.get(record.provision ?? '')?.order : undefined;
  };
  for (const [rank, kind] of (Object.keys(DRAFTS) as FactKind[]).entries()) {
    const draft = DRAFTS[kind] as (record: FactSet[FactKind][number], context: Context) => Draft;
    for (const [index, record] of records[kind].entries()) {
      const order = placeOf(record) ?? rank * UNPLACED_KINDS_APART + index;
      const told = { order: orderKey(context.source, order), relationships: relationshipsOf(kind, record) };
      put(finish(record.id, draft(record, context), told));
    }
  }
  const regions = new Map(records.regions.map((region) => [region.id, region]));
  for (const record of records.organizations)
    names('HOLDER', record, context.city, beginningsOf(record, regions)).forEach(put);
  for (const kind of ['categories', 'persons', 'posts', 'working-groups'] as const)
    for (const record of records[kind]) names('HOLDER', record, context.city).forEach(put);
  for (const record of records.regions) names('REGION', record, context.city).forEach(put);
  for (const record of records.hazards) names('HAZARD', record, context.city).forEach(put);
  for (const { id, number, title, aliases } of records.documents) {
    const [name, ...others] = [number, title, ...aliases].filter((text) => text !== undefined);
    if (name !== undefined) names('DOCUMENT', { id, name, aliases: others }, context.city).forEach(put);
  }
  return facts;
}

/** @returns a hash of everything a fact says, by which a load tells the changed from the unchanged. */
export function hashFact(fact: Fact): string {
  const text = JSON.stringify([
    [...fact.labels].sort(),
    Object.entries(fact.properties).sort(([a], [b]) => (a < b ? -1 : 1)),
    fact.relationships.map(({ type, to }) => `${type} ${to}`).sort(),
  ]);
  return createHash('sha256').update(text).digest('base64url').slice(0, 22);
}
