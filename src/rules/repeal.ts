import type { DerivationRule } from '../records/terms.js';
import { Area, type Jurisdiction } from './place.js';

/** What a former holder has left of a power, as far as a repeal changes it. */
export interface Narrowed {
  readonly regionId: string;
  readonly exceptIds: readonly string[];
  readonly validFrom: string | null;
  readonly validTo: string | null;
  readonly derivedBy: readonly DerivationRule[];
  readonly groundIds: readonly string[];
}

/** What transfers take from the former holder. */
export interface FormerHolderLoss {
  /** Where transfers of the document take it that is repealed, and where the former holder held it, as far as that is on record. */
  readonly falling: readonly (Jurisdiction & { readonly held: Jurisdiction | null })[];
  /** Where transfers of other documents take it, which stay. */
  readonly remaining: readonly Jurisdiction[];
  /** Every region of these and of the holding, and all around them, with the one that each lies in. */
  readonly regions: readonly { readonly id: string; readonly partOf: string | null }[];
  /** Provisions of the document that give or condition, beside the rows that name the former holder. */
  readonly fallingWords: readonly string[];
  /** Whether another document gives it on a condition, until which the former holder keeps it. */
  readonly postponed: boolean;
}

/**
 * The former holder's holding as it would stand without the transfers of a document: it covers again what they took,
 * except where another transfer takes it too. From which day is not known before somebody repeals the document.
 * Where that is several places of which none lies around the other, it is the first: a row of the list is one holding.
 * @param last the last holding that the former holder has or had of the whole power
 */
export function restoreHolding<Row extends Narrowed>(
  last: Row,
  { falling, remaining, regions, fallingWords, postponed }: FormerHolderLoss,
): Row {
  const tree = new Map(regions.map(({ id, partOf }) => [id, partOf]));
  const areaOf = (places: readonly Jurisdiction[]) => Area.of(places, (region) => tree.get(region));
  const had = areaOf([{ region: last.regionId, except: last.exceptIds }]);
  const given = falling
    .map(({ held, ...place }) =>
      held === null ? areaOf([place]) : areaOf([place]).sharedWith(areaOf([held])),
    )
    .reduce((sum, one) => sum.joinedWith(one), areaOf([]))
    .without(areaOf(remaining));
  const again = last.validTo === null ? had.joinedWith(given) : given;
  const [place = { region: last.regionId, except: last.exceptIds }] = again.jurisdictions;
  const rules = last.derivedBy.filter(
    (rule) =>
      rule !== 'DATE_OF_DOCUMENT' &&
      rule !== 'FORMER_HOLDER_AGAIN' &&
      (rule !== 'EXERCISE_POSTPONED' || postponed) &&
      (rule !== 'FORMER_HOLDER_OUTSIDE' || place.except.length > 0),
  );
  return {
    ...last,
    regionId: place.region,
    exceptIds: place.except,
    validFrom: null,
    validTo: null,
    derivedBy: [...rules, 'FORMER_HOLDER_AGAIN'],
    groundIds: last.groundIds.filter((provision) => !fallingWords.includes(provision)),
  };
}
