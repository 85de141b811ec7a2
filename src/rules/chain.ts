import { groundsOf, type History, type HoldingFact, type LegalBasis, type TransferFact } from './history.js';
import { isLaw } from './law.js';
import { coversPlace, coverWholePlace } from './place.js';

/**
 * How the giver of a transfer held what it gave: originally, by another transfer, by an article of a law, or not shown on
 * record.
 */
export type Empowerment = 'ORIGINAL_HOLDING' | 'TRANSFER' | 'LAW' | 'NOT_SHOWN';

/** One transfer of a chain. */
export interface Hop {
  readonly transferId: string;
  readonly giverHeldBy: Empowerment;
  /** The provisions that show how the giver held the power, and those that the transfer is based on. */
  readonly provisionIds: readonly string[];
}

/**
 * The transfers from a holding up to the first holder, the nearest first. `rootId` is the id of the first holder; it is null if
 * the chain is a loop, or if its last transfer names no giver. `gap` is null if the chain is complete.
 */
export interface Chain {
  readonly hops: readonly Hop[];
  readonly rootId: string | null;
  readonly complete: boolean;
  readonly gap: string | null;
}

/** Whether a holding of the giver reaches the first day of the transfer: it may end on that day, and begin on it. */
function wasHeldUntil({ validFrom, validTo }: HoldingFact, { effectiveFrom }: TransferFact): boolean {
  if (effectiveFrom === null) return true;
  return (validFrom === null || validFrom <= effectiveFrom) && (validTo === null || validTo >= effectiveFrom);
}

/** Returns the holding that the transfer passes on. An original holding has priority over one that arises from a transfer. */
function findGivenHolding(transfer: TransferFact, holdings: readonly HoldingFact[]): HoldingFact | undefined {
  const { regionId, exceptIds, around } = transfer;
  for (const giver of [transfer.fromAndClassIds, transfer.grantedByAndClassIds]) {
    const held = holdings.filter(
      (one) =>
        giver.includes(one.holderId) &&
        one.arisesFromId !== transfer.id &&
        one.status !== 'CONDITIONAL' &&
        wasHeldUntil(one, transfer),
    );
    const places = held.map((one) => ({
      region: one.regionId,
      except: one.exceptIds,
      exceptAround: one.exceptAround,
    }));
    if (!coverWholePlace(places, { region: regionId, except: exceptIds, around })) continue;
    const here = held.filter((one) => coversPlace({ region: one.regionId, except: one.exceptIds }, around));
    return here.find(({ arisesFromId }) => arisesFromId === null) ?? here[0];
  }
  return undefined;
}

/**
 * Returns the law that gives the power. The instrument must name the article: 根据…有关规定 shows only that a law exists, not that
 * the law gives this power.
 */
function findLaw({ bases }: TransferFact): LegalBasis | undefined {
  return bases.find(({ title, article }) => article !== null && isLaw(title));
}

/** @returns the words for a transfer: its instrument, and in it the path of the provision that states it */
export function transferInWords({
  instrumentName,
  path,
}: Pick<TransferFact, 'instrumentName' | 'path'>): string {
  return `${instrumentName} ${path}`;
}

function indexHistory(history: History) {
  const transfers = new Map(history.transfers.map((one) => [one.id, one]));
  const held = new Map<string, HoldingFact[]>();
  for (const one of history.holdings) {
    const list = held.get(one.responsibilityId);
    if (list === undefined) held.set(one.responsibilityId, [one]);
    else list.push(one);
  }
  return { transfers, held };
}

/**
 * Follows a holding back, transfer by transfer, to the original holder of the responsibility. The former holder of a transfer
 * (原实施部门) must have held it. If another body decides the transfer (市政府决定赋予), that decision needs a legal basis of its
 * own; the hop lists it in `provisionIds` if the instrument names one.
 * @param start the holding whose origin is wanted
 * @param history all holdings and transfers of its responsibility, and of the responsibilities of the transfers that its
 *   transfers are made under
 * @returns the hops from the holding to the root; `complete` is false and `gap` gives the reason if the chain breaks
 * @throws Error if the history lacks a transfer that a holding arises from
 */
export function traceChain(start: Pick<HoldingFact, 'holderId' | 'arisesFromId'>, history: History): Chain {
  const { transfers, held } = indexHistory(history);
  const hops: Hop[] = [];
  const seen = new Set<string>();
  const broken = (rootId: string | null, gap: string): Chain => ({ hops, rootId, complete: false, gap });
  let at = start.arisesFromId;
  let holderId: string = start.holderId;
  while (at !== null) {
    const transfer = transfers.get(at);
    if (transfer === undefined)
      throw new Error(`no record has the id ${at}, but another record arises from it`);
    if (seen.has(at))
      return broken(null, `The way up returns to ${transferInWords(transfer)}: it is a loop (循环).`);
    seen.add(at);
    const bases = transfer.bases.map(({ provisionId }) => provisionId);
    const hop = (giverHeldBy: Empowerment, shown: readonly string[]) => {
      hops.push({ transferId: transfer.id, giverHeldBy, provisionIds: [...new Set([...shown, ...bases])] });
    };
    const under = transfer.underId === null ? undefined : transfers.get(transfer.underId);
    if (under !== undefined) {
      hop('TRANSFER', groundsOf(under));
      holderId = under.toId;
      at = under.id;
      continue;
    }
    const holding = findGivenHolding(transfer, held.get(transfer.responsibilityId) ?? []);
    if (holding !== undefined && holding.alternativeIds.length > 0) {
      hop('NOT_SHOWN', groundsOf(holding));
      const gap = `${transferInWords(transfer)} can be read as naming another former holder (原实施部门) than ${holding.holderName}: the reading is ambiguous (存疑).`;
      return broken(holding.holderId, gap);
    }
    if (holding !== undefined) {
      hop(holding.arisesFromId === null ? 'ORIGINAL_HOLDING' : 'TRANSFER', groundsOf(holding));
      holderId = holding.holderId;
      at = holding.arisesFromId;
      continue;
    }
    const law = findLaw(transfer);
    const giver = transfer.fromId ?? transfer.grantedById;
    if (law !== undefined) {
      hop('LAW', [law.provisionId]);
      return { hops, rootId: giver, complete: true, gap: null };
    }
    hop('NOT_SHOWN', groundsOf(transfer));
    const who = transfer.fromName ?? transfer.grantedByName;
    const gap =
      who === null
        ? `${transferInWords(transfer)} names nobody who held it before.`
        : `That ${who} held it before ${transferInWords(transfer)} gave it is not on record.`;
    return broken(giver, gap);
  }
  return { hops, rootId: holderId, complete: true, gap: null };
}
