import type { RecordOf } from '../records/index.js';
import { PREFIXES, type RESPONSIBILITIES } from '../records/prefixes.js';
import type { Holding, Transfer } from './holdings.js';

type Parts = Pick<RecordOf<'successions'>, 'ofKinds' | 'ofFields' | 'ofDocuments'>;
/** A record of one body that takes the place of another. */
export type Succession = Omit<RecordOf<'successions'>, keyof Parts> & Partial<Parts>;
type ResponsibilityKind = Parts['ofKinds'][number];
/** A responsibility with the field of government that it belongs to. */
export interface ResponsibilityField {
  readonly id: string;
  readonly field?: string | undefined;
}

/** The prefix of the ids of each kind of responsibility. */
const PREFIX: Readonly<Record<ResponsibilityKind, (typeof PREFIXES)[(typeof RESPONSIBILITIES)[number]]>> = {
  POWER: PREFIXES.powers,
  DUTY: PREFIXES.duties,
  TASK: PREFIXES.tasks,
  POLICY: PREFIXES.policies,
  SERVICE_ITEM: PREFIXES['service-items'],
  INDICATOR: PREFIXES.indicators,
};

/** Whether a succession passes on a part that the document names, and the rest stays with the former body. */
export function isOfPart({ ofKinds = [], ofFields = [], ofDocuments = [] }: Succession): boolean {
  return ofKinds.length + ofFields.length + ofDocuments.length > 0;
}

/**
 * Makes a function that says whether a succession concerns a holding: all holdings, or those of the part that it names.
 * @param transfers the transfers of the responsibilities: the document of a holding that follows from a column of former holders
 *   is that of the transfer
 */
export function concerning(
  responsibilities: readonly ResponsibilityField[],
  transfers: readonly Transfer[],
): (succession: Succession, holding: Holding) => boolean {
  const fields = new Map(responsibilities.map(({ id, field }) => [id, field]));
  const instruments = new Map(transfers.map(({ provision, instrument }) => [provision, instrument]));
  return (succession, { responsibility, provision, instrument }) => {
    const { ofKinds = [], ofFields = [], ofDocuments = [] } = succession;
    const document = instrument ?? instruments.get(provision) ?? '';
    return (
      (ofKinds.length === 0 || ofKinds.some((kind) => responsibility.startsWith(`${PREFIX[kind]}:`))) &&
      (ofFields.length === 0 || ofFields.some((field) => field === fields.get(responsibility))) &&
      (ofDocuments.length === 0 || ofDocuments.includes(document))
    );
  };
}
