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
  /** Small print: how a holder stands at the chosen place and day, or where the document says it. */
  readonly note: string;
  /** How a holder stands at the chosen place and day; nothing where it holds nothing then. */
  readonly standing: HoldingStatus | undefined;
}
/** How a holder stands, and the first day on which it does so no longer, where one is on record. */
interface Standing {
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
  /** Drawn back: what it brings about does not reach the chosen place and day. */
  readonly pale: boolean;
}
export interface Trace {
  readonly boxes: readonly TraceBox[];
  readonly arrows: readonly TraceArrow[];
  /** The same in words, one line for each way through the picture. */
  readonly lines: readonly string[];
}

interface Traced {
  readonly holdings: readonly OpenHoldingFragment[];
  readonly transfers: readonly OpenTransferFragment[];
  /** Whether the holdings are those of a chosen place or day only. */
  readonly limited: boolean;
}

/** More boxes than these are a list, and the list stands above the picture. */
const MOST_HOLDERS = 8;
const MOST_PATHS = 3;
/** What goes on stands before what has an end, and what is in force before what waits for a condition. */
const rankOf = ({ status, until }: Standing) => (until === null ? 2 : 0) + (status === 'IN_FORCE' ? 1 : 0);

function called({ number, title }: { readonly number: string | null; readonly title: string | null }) {
  return number ?? title ?? '';
}

/** A label that says, beside its words, when the reading is not plain. */
function labelled(label: string, certainty: Certainty, { doubt }: Words): string {
  return certainty === 'CERTAIN' ? label : `${label} · ${doubt[certainty]}`;
}

/** Collects boxes and arrows, each once. */
class Drawing {
  readonly boxes = new Map<string, TraceBox>();
  readonly arrows = new Map<string, TraceArrow>();
  readonly lines: string[] = [];
  readonly #paths = new Map<string, Set<string>>();

  constructor(
    private readonly standings: ReadonlyMap<string, Standing>,
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

  /** Of two arrows between the same boxes with the same label, the one that reaches here and now is drawn. */
  arrow(arrow: Omit<TraceArrow, 'id'>): void {
    const id = `${arrow.from}>${arrow.to}:${arrow.label}`;
    const known = this.arrows.get(id);
    this.arrows.set(id, { ...arrow, id, pale: arrow.pale && (known?.pale ?? true) });
  }
}

function standingInWords({ status, until }: Standing, words: Words): string {
  return [words.status[status], until === null ? [] : words.until(until)].flat().join(' · ');
}

function standingsOf(holdings: readonly OpenHoldingFragment[]): Map<string, Standing> {
  const standings = new Map<string, Standing>();
  for (const { holder, status, validTo: until } of holdings) {
    const known = standings.get(holder.id);
    if (known === undefined || rankOf({ status, until }) > rankOf(known))
      standings.set(holder.id, { status, until });
  }
  return standings;
}

/**
 * The picture of how a responsibility came to those who hold it: giver, instrument, receiver. What was never transferred
 * goes straight from the document that states it to its holders.
 */
export function traceOf({ holdings, transfers, limited }: Traced, words: Words): Trace {
  const drawing = new Drawing(standingsOf(holdings), words);
  const arisen = new Set(holdings.map(({ arisesFrom }) => arisesFrom?.id));
  const givers = new Set<string>();
  for (const transfer of transfers) {
    const { from, to, grantedBy, instrument, status, verb, certainty } = transfer;
    const document = drawing.document(instrument, transfer.grounds);
    // A referral moves cases, not the responsibility: no holding arises from it anywhere.
    const pale = limited && transfer.kind !== 'REFERRAL' && !arisen.has(transfer.id);
    const conditional = status === 'CONDITIONAL';
    if (from !== null) {
      givers.add(from.id);
      drawing.arrow({
        from: drawing.holder(from),
        to: document,
        label: labelled(words.formerHolder, certainty, words),
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
    // What is doubtful in a transfer is who held it before, where anybody did.
    const label = from === null ? labelled(stands, certainty, words) : stands;
    drawing.arrow({ from: document, to: drawing.holder(to), label, conditional, pale });
    const giver = [from, grantedBy].flatMap((one) => one?.name ?? []).join(' + ');
    drawing.lines.push(`${words.receives(giver, to.name, called(instrument))} (${label})`);
  }
  const direct = holdings.filter(({ arisesFrom, holder }) => arisesFrom === null && !givers.has(holder.id));
  const shown = new Set<string>();
  const left = new Set<string>();
  for (const { holder, role, status, validTo, certainty, grounds } of direct) {
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
      label: labelled(words.role[role], certainty, words),
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
