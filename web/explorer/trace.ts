import type {
  Certainty,
  HoldingStatus,
  OpenHoldingFragment,
  OpenTransferFragment,
} from './operations.generated.js';
import type { Named } from './sentence.js';
import type { Words } from './words.js';

/** A box of the picture. */
export interface TraceBox {
  readonly id: string;
  readonly kind: 'holder' | 'document' | 'rest';
  readonly name: string;
  /** Small text: the status of a holder at the chosen place and day, or the paths of the document's provisions. */
  readonly note: string;
  /** The status of a holder at the chosen place and day; undefined if it holds nothing there. */
  readonly standing: HoldingStatus | undefined;
}
/** The status of a holder, and the first day on which it no longer applies, if one is on record. */
interface HolderStatus {
  readonly status: HoldingStatus;
  readonly until: string | null;
}
/** An arrow of the picture. */
export interface TraceArrow {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly label: string;
  readonly conditional: boolean;
  /** Drawn in a pale colour, because no holding at the chosen place and day arises from the transfer. */
  readonly pale: boolean;
}
/** The boxes and arrows of the picture, and the same in words. */
export interface Trace {
  readonly boxes: readonly TraceBox[];
  readonly arrows: readonly TraceArrow[];
  /** The picture in words: one line for each transfer and each stated holding. */
  readonly lines: readonly string[];
}

/** The records that the picture shows. */
interface TraceInput {
  readonly holdings: readonly OpenHoldingFragment[];
  readonly transfers: readonly OpenTransferFragment[];
  /** Whether the holdings are limited to a chosen place or day. */
  readonly limited: boolean;
}

/** Maximum number of stated holders in the picture. The list above the picture has the others. */
const MOST_HOLDERS = 8;
/** Maximum number of provision paths in the box of a document. */
const MOST_PATHS = 3;
/** Ranks a status without an end above one with an end, and then IN_FORCE above CONDITIONAL. */
const rankOf = ({ status, until }: HolderStatus) =>
  (until === null ? 2 : 0) + (status === 'IN_FORCE' ? 1 : 0);

/** @returns the number of a document, or else its title */
function called({ number, title }: { readonly number: string | null; readonly title: string | null }) {
  return number ?? title ?? '';
}

/** What a label says of a fact beside what it is. */
interface Marked {
  readonly certainty: Certainty;
  readonly reviewed: boolean;
}

/** @returns a label, with notes if the reading is not certain or not reviewed */
function labelled(label: string, { certainty, reviewed }: Marked, { doubt, unreviewed }: Words): string {
  return [label, certainty === 'CERTAIN' ? [] : doubt[certainty], reviewed ? [] : unreviewed]
    .flat()
    .join(' · ');
}

/** Collects the boxes and arrows, without duplicates. */
class Drawing {
  readonly boxes = new Map<string, TraceBox>();
  readonly arrows = new Map<string, TraceArrow>();
  readonly lines: string[] = [];
  readonly #paths = new Map<string, Set<string>>();

  constructor(
    private readonly standings: ReadonlyMap<string, HolderStatus>,
    private readonly words: Words,
  ) {}

  holder({ id, name }: Named): string {
    const standing = this.standings.get(id);
    const note = standing === undefined ? '' : standingInWords(standing, this.words);
    this.boxes.set(id, { id, kind: 'holder', name, note, standing: standing?.status });
    return id;
  }

  document(
    document: OpenTransferFragment['instrument'],
    grounds: readonly { readonly path: string; readonly document: { readonly id: string } }[],
  ): string {
    const { id } = document;
    const paths = this.#paths.get(id) ?? new Set<string>();
    for (const ground of grounds) if (ground.document.id === id) paths.add(ground.path);
    this.#paths.set(id, paths);
    const note = `${[...paths].slice(0, MOST_PATHS).join('; ')}${paths.size > MOST_PATHS ? '…' : ''}`;
    this.boxes.set(id, { id, kind: 'document', name: called(document), note, standing: undefined });
    return id;
  }

  rest(count: number): string {
    this.boxes.set('rest', {
      id: 'rest',
      kind: 'rest',
      name: this.words.moreNodes(count),
      note: '',
      standing: undefined,
    });
    return 'rest';
  }

  /** Adds an arrow. Equal arrows between the same boxes become one, which is pale only if all of them are. */
  arrow(arrow: Omit<TraceArrow, 'id'>): void {
    const id = `${arrow.from}>${arrow.to}:${arrow.label}`;
    const known = this.arrows.get(id);
    this.arrows.set(id, { ...arrow, id, pale: arrow.pale && (known?.pale ?? true) });
  }
}

function standingInWords({ status, until }: HolderStatus, words: Words): string {
  return [words.status[status], until === null ? [] : words.until(until)].flat().join(' · ');
}

function standingsOf(holdings: readonly OpenHoldingFragment[]): Map<string, HolderStatus> {
  const standings = new Map<string, HolderStatus>();
  for (const { holder, status, validTo: until } of holdings) {
    const known = standings.get(holder.id);
    if (known === undefined || rankOf({ status, until }) > rankOf(known))
      standings.set(holder.id, { status, until });
  }
  return standings;
}

/**
 * @returns a picture that shows how the holders received a responsibility: giver, document, receiver. For a holding that does not
 * arise from a transfer, an arrow leads directly from the document that states it to the holder.
 */
export function traceOf({ holdings, transfers, limited }: TraceInput, words: Words): Trace {
  const drawing = new Drawing(standingsOf(holdings), words);
  const arisen = new Set(holdings.map(({ arisesFrom }) => arisesFrom?.id));
  const givers = new Set<string>();
  for (const transfer of transfers) {
    const { from, to, grantedBy, instrument, status, verb } = transfer;
    const document = drawing.document(instrument, transfer.grounds);
    // A referral moves cases and not the responsibility, so no holding ever arises from it.
    const pale = limited && transfer.kind !== 'REFERRAL' && !arisen.has(transfer.id);
    const conditional = status === 'CONDITIONAL';
    if (from !== null) {
      givers.add(from.id);
      drawing.arrow({
        from: drawing.holder(from),
        to: document,
        label: labelled(words.formerHolder, transfer, words),
        conditional: false,
        pale,
      });
    }
    if (grantedBy !== null && grantedBy.id !== from?.id)
      drawing.arrow({
        from: drawing.holder(grantedBy),
        to: document,
        label: words.granter,
        conditional: false,
        pale,
      });
    const standing = { status, until: transfer.effectiveTo };
    const isPlain = status === 'IN_FORCE' && standing.until === null;
    const stands = isPlain ? verb : `${verb} · ${standingInWords(standing, words)}`;
    // The doubt of a transfer is about its former holder, so the arrow from that holder shows it. Without one, this arrow does.
    const doubtful = from === null ? transfer : { ...transfer, certainty: 'CERTAIN' as const };
    const label = labelled(stands, doubtful, words);
    drawing.arrow({ from: document, to: drawing.holder(to), label, conditional, pale });
    const giver = [from, grantedBy].flatMap((one) => one?.name ?? []).join(' + ');
    drawing.lines.push(`${words.receives(giver, to.name, called(instrument))} (${label})`);
  }
  const direct = holdings.filter(({ arisesFrom, holder }) => arisesFrom === null && !givers.has(holder.id));
  const shown = new Set<string>();
  const left = new Set<string>();
  for (const holding of direct) {
    const { holder, role, status, validTo, grounds } = holding;
    const [ground] = grounds;
    if (ground === undefined) continue;
    const document = drawing.document(ground.document, grounds);
    if (shown.size >= MOST_HOLDERS && !shown.has(holder.id)) {
      left.add(holder.id);
      continue;
    }
    shown.add(holder.id);
    drawing.arrow({
      from: document,
      to: drawing.holder(holder),
      label: labelled(words.role[role], holding, words),
      conditional: status === 'CONDITIONAL',
      pale: false,
    });
    drawing.lines.push(
      `${words.states(called(ground.document), holder.name)} (${words.role[role]}, ${standingInWords({ status, until: validTo }, words)})`,
    );
  }
  const [first] = direct;
  const source = first?.grounds[0]?.document.id;
  if (left.size > 0 && source !== undefined)
    drawing.arrow({
      from: source,
      to: drawing.rest(left.size),
      label: '',
      conditional: false,
      pale: false,
    });
  return {
    boxes: [...drawing.boxes.values()],
    arrows: [...drawing.arrows.values()],
    lines: drawing.lines,
  };
}
