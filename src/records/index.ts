import type { z } from 'zod';
import { anomaly } from './anomaly.js';
import { category } from './category.js';
import { commandStep } from './command-step.js';
import { criterion } from './criterion.js';
import { delegationBan } from './delegation-ban.js';
import { document } from './document.js';
import { documentChange } from './document-change.js';
import { documentLink } from './document-link.js';
import { duty } from './duty.js';
import { ending } from './ending.js';
import { type FieldType, fieldType, unwrapSchema } from './fields.js';
import { fulfilment } from './fulfilment.js';
import { hazard } from './hazard.js';
import { holding } from './holding.js';
import { indicator } from './indicator.js';
import type { Kind } from './kind.js';
import { levelGroup } from './level-group.js';
import { membership } from './membership.js';
import { organization } from './organization.js';
import { person } from './person.js';
import { policy } from './policy.js';
import { post } from './post.js';
import { power } from './power.js';
import { powerSuccession } from './power-succession.js';
import { RECORD_KINDS, type RecordKind } from './prefixes.js';
import { provision } from './provision.js';
import { region } from './region.js';
import { removal } from './removal.js';
import { serviceItem } from './service-item.js';
import { succession } from './succession.js';
import { task } from './task.js';
import { transfer } from './transfer.js';
import { workingGroup } from './working-group.js';

/**
 * The published record format: one JSON object per line, one file for each kind. The extraction writes it, other programs may
 * write it, and loading reads nothing else.
 */
export const KINDS = {
  regions: region,
  organizations: organization,
  categories: category,
  persons: person,
  posts: post,
  'working-groups': workingGroup,
  documents: document,
  provisions: provision,
  'document-links': documentLink,
  'document-changes': documentChange,
  successions: succession,
  hazards: hazard,
  criteria: criterion,
  authorities: commandStep,
  'level-groups': levelGroup,
  powers: power,
  duties: duty,
  tasks: task,
  policies: policy,
  'service-items': serviceItem,
  indicators: indicator,
  holdings: holding,
  transfers: transfer,
  endings: ending,
  fulfilments: fulfilment,
  'power-successions': powerSuccession,
  'delegation-bans': delegationBan,
  memberships: membership,
  removals: removal,
  anomalies: anomaly,
} as const satisfies Record<RecordKind, Kind>;

/** A record of one kind, as `KINDS` validates it. */
export type RecordOf<K extends RecordKind> = z.output<(typeof KINDS)[K]['schema']>;
/** All records of one source, by kind; a kind without records is an empty list. */
export type RecordSet = { [K in RecordKind]: RecordOf<K>[] };

/** @returns a set with an empty list for every kind. */
export function emptyRecords(): RecordSet {
  return Object.fromEntries(RECORD_KINDS.map((kind) => [kind, []])) as unknown as RecordSet;
}

/** A field of a kind of record. */
export interface Field {
  readonly name: string;
  readonly type: FieldType;
  /** Its schema, without the wrappers that make it optional or give it a default. */
  readonly schema: z.ZodType;
}

const FIELDS = Object.fromEntries(
  RECORD_KINDS.map((kind) => [
    kind,
    Object.entries(KINDS[kind].schema.shape).map(
      ([name, field]): Field => ({
        name,
        type: fieldType(field),
        schema: unwrapSchema(field),
      }),
    ),
  ]),
) as Record<RecordKind, Field[]>;

/** @returns the fields of a kind of record in their order. */
export function fieldsOf(kind: RecordKind): readonly Field[] {
  return FIELDS[kind];
}

/** @returns the label that only nodes of this kind have */
export function labelOf(kind: RecordKind): string {
  const { labels } = KINDS[kind];
  return labels[labels.length - 1] as string;
}
