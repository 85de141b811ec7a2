import type { DerivationRule } from '../records/terms.js';
import { Area, type Jurisdiction } from './place.js';

/** The fields of a former holder's holding that a repeal changes. */
export interface NarrowedHolding {
  readonly regionId: string;
  readonly exceptIds: readonly string[];
  readonly validFrom: string | null;
  readonly validTo: string | null;
  readonly derivedBy: readonly DerivationRule[];
  readonly groundIds: readonly string[];
}

/** The places that transfers take from a former holder. */
export interface FormerHolderLoss {
  /** Places taken by transfers of the repealed document, each with the area in which the former holder held it, if recorded. */
  readonly falling: readonly (Jurisdiction & { readonly held: Jurisdiction | null })[];
  /** Places taken by transfers of other documents, which remain in force. */
  readonly remaining: readonly Jurisdiction[];
  /** All regions of these transfers and of the holding, and the regions that contain them, each with its parent region. */
  readonly regions: readonly { readonly id: string; readonly partOf: string | null }[];
  /** Provisions of the repealed document that give the power or set a condition, without the rows that name the former holder. */
  readonly fallingWords: readonly string[];
  /** Whether another document gives the power on a condition; the former holder keeps the power until that condition is met. */
  readonly postponed: boolean;
}

/**
 * Returns the former holder's holding as it would be without the transfers of a document: it covers again the places that they
 * took, except those that another transfer takes too. It has no first day, because the day of the repeal is not known. If the
 * result is several separate places, only the first is returned, because a row of the list is one holding.
 * @param last the last holding that the former holder has or had of the whole power
 * @param loss the places that the document and others take from the former holder
 */
export function restoreHolding<Row extends NarrowedHolding>(
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
