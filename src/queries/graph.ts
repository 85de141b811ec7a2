import type { Statement } from '../database/statement.js';

/** A loaded source: its name, the SHA-256 of its text, the number of its facts, and whether all its records are reviewed. */
export interface SourceRow {
  readonly name: string;
  readonly sha256: string;
  readonly facts: number;
  readonly reviewed: boolean;
}

/** All loaded sources, by name, as the API returns them. */
export const loadedSourceFacts: Statement<SourceRow> = {
  name: 'loadedSourceFacts',
  cypher: `MATCH (s:Source)
WHERE s.name IS NOT NULL
RETURN s.name AS name, s.sha256 AS sha256, s.facts AS facts, coalesce(s.reviewed, true) AS reviewed
ORDER BY name`,
};

/** A source that the graph holds, as the command line lists it. */
export interface SourceSummary {
  readonly name: string;
  readonly made: string;
  readonly facts: number;
  readonly version: string;
  readonly title: string;
}

/** All loaded sources, by name, as the command line lists them. `made` is IMPORT or FOLDER. */
export const sourceList: Statement<SourceSummary> = {
  name: 'sourceList',
  cypher: `MATCH (s:Source)
WHERE s.name IS NOT NULL
RETURN s.name AS name, coalesce(s.made, 'FOLDER') AS made, s.facts AS facts, s.version AS version, s.title AS title
ORDER BY name`,
};

/** The labels whose nodes are counted, in the order of the counts in the answer. */
const COUNTED = [
  'Organization',
  'HolderCategory',
  'WorkingGroup',
  'Post',
  'Person',
  'Region',
  'Power',
  'Duty',
  'Task',
  'Policy',
  'ServiceItem',
  'Indicator',
  'Holding',
  'Transfer',
  'Ending',
  'Fulfilment',
  'PowerSuccession',
  'DelegationBan',
  'Membership',
  'Removal',
  'Succession',
  'Document',
  'Provision',
  'DocumentLink',
  'DocumentChange',
  'Hazard',
  'ResponseCriterion',
  'Authority',
  'Anomaly',
  'Conflict',
];

/** A count of a whole label comes from the count store and reads no node. */
export const countsByType: Statement<{ type: string; count: number }> = {
  name: 'countsByType',
  cypher: COUNTED.map(
    (label) => `MATCH (n:${label}) WITH count(n) AS count RETURN '${label}' AS type, count`,
  ).join('\nUNION ALL\n'),
};
