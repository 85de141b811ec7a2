/** The id prefix of each kind of record. A key names the kind and its file. Files are written and loaded in this order. */
export const PREFIXES = {
  regions: 'region',
  organizations: 'org',
  categories: 'class',
  persons: 'person',
  posts: 'post',
  'working-groups': 'group',
  documents: 'document',
  provisions: 'provision',
  'document-links': 'link',
  'document-changes': 'document-change',
  successions: 'succession',
  hazards: 'hazard',
  criteria: 'criterion',
  authorities: 'authority',
  'level-groups': 'level-group',
  powers: 'power',
  duties: 'duty',
  tasks: 'task',
  policies: 'policy',
  'service-items': 'service',
  indicators: 'indicator',
  holdings: 'holding',
  transfers: 'transfer',
  endings: 'ending',
  fulfilments: 'fulfilment',
  'power-successions': 'power-succession',
  'delegation-bans': 'delegation-ban',
  memberships: 'membership',
  removals: 'removal',
  anomalies: 'anomaly',
} as const;
/** A kind of record, named like its file. */
export type RecordKind = keyof typeof PREFIXES;
/** All kinds, in the order in which files are written and loaded. */
export const RECORD_KINDS = Object.keys(PREFIXES) as RecordKind[];

/** The kinds of records that can hold a responsibility. */
export const HOLDERS = ['organizations', 'categories', 'persons', 'posts', 'working-groups'] as const;
/** The kinds of responsibilities. */
export const RESPONSIBILITIES = [
  'powers',
  'duties',
  'tasks',
  'policies',
  'service-items',
  'indicators',
] as const;
