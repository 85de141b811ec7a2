import { groupBy } from '../records/group-by.js';
import type { RecordOf, RecordSet } from '../records/index.js';
import { ENDING_OF_CHANGE } from '../records/terms.js';
import type { Correction } from './manifest.js';
import { parseLineRange } from './source-text.js';

/** One thing that a document does to a subject on which two documents of one day can contradict each other. */
interface Act {
  /** What the act is about: the end of a fact, the holder of a responsibility, a document's article. */
  readonly subject: string;
  /** What the act makes of it; two documents agree if it is the same. */
  readonly effect: string;
  /** The provision that states the act. */
  readonly provision: string;
}

/** A contradiction: the line of the later text, and what it contradicts. */
export interface Contradiction {
  readonly line: number;
  readonly problem: string;
}

const MOVES: ReadonlySet<string> = new Set(['GRANT', 'DEVOLUTION', 'REASSIGNMENT']);

/** Returns the words for the day of an act, or for the fact with which it takes effect. */
const when = ({
  on,
  pending,
}: {
  readonly on?: string | undefined;
  readonly pending?: string | undefined;
}) => (on === undefined ? `with “${pending}”` : `on ${on}`);

function actsIn(records: RecordSet): Act[] {
  const place = ({ region, except }: RecordOf<'transfers'>['jurisdiction']) => [region, ...except].join(' ');
  return [
    ...records.endings.map((ending) => ({
      subject: `the end of ${ending.ends}`,
      effect: `${ending.kind} ${when(ending)}`,
      provision: ending.provision,
    })),
    ...records.transfers
      .filter(({ kind, status, from }) => MOVES.has(kind) && status === 'IN_FORCE' && from !== undefined)
      .map(({ from, to, responsibility, jurisdiction, provision }) => ({
        subject: `what ${from} passes on of ${responsibility} in ${place(jurisdiction)}`,
        effect: `it passes to ${to}`,
        provision,
      })),
    ...records['document-changes']
      .filter(({ kind }) => ENDING_OF_CHANGE[kind] !== null)
      .map(({ document, article, kind, provision, ...change }) => ({
        subject: `the end of ${document}${article === undefined ? '' : ` ${article}`}`,
        effect: `${kind} ${when(change)}`,
        provision,
      })),
    ...records.successions
      .filter(({ kind }) => kind !== 'SPLIT')
      .map(({ from, to, kind, on, provision }) => ({
        subject: `the body that follows ${from}`,
        effect: `${kind} as ${to} on ${on ?? 'an unknown day'}`,
        provision,
      })),
  ];
}

/**
 * Finds what a gazette says in contradiction to another document of the same day. If the documents are of different days, the later
 * one changes what the earlier one says. Two documents of one day that say the same agree.
 * @param own the records of the gazette
 * @param earlier the records of the gazettes that were read before
 * @param corrections those of the gazette: an entry of the kind CONTRADICTION says that the source itself contradicts itself there
 * @returns the contradictions that no correction explains
 */
export function findContradictions(
  own: RecordSet,
  earlier: readonly RecordSet[],
  corrections: readonly Correction[],
): Contradiction[] {
  const sources = [...earlier, own];
  const provisions = new Map(sources.flatMap((one) => one.provisions.map((each) => [each.id, each])));
  const documents = new Map(sources.flatMap((one) => one.documents.map((each) => [each.id, each])));
  const explained = corrections.flatMap(({ kind, lines }) =>
    kind === 'CONTRADICTION' ? [parseLineRange(lines)] : [],
  );
  const acts = sources.flatMap((records) =>
    actsIn(records).map((act) => {
      const provision = provisions.get(act.provision);
      const document = documents.get(provision?.document ?? '');
      return { ...act, at: provision, document, isOwn: records === own };
    }),
  );
  /** Two provisions may contradict each other in hundreds of facts; the first one is told. */
  const told = new Set<string>();
  return [...groupBy(acts, ({ subject }) => subject).values()].flatMap((all) =>
    all.flatMap((act, index): Contradiction[] => {
      const { at, document } = act;
      if (!act.isOwn || at === undefined || document?.issuedOn === undefined) return [];
      const other = all
        .slice(0, index)
        .find(
          (one) =>
            one.document !== undefined &&
            one.document.issuedOn === document.issuedOn &&
            one.document.id !== document.id &&
            one.effect !== act.effect,
        );
      const [start, end] = at.lines;
      if (other?.at === undefined || explained.some((lines) => lines[0] <= end && start <= lines[1]))
        return [];
      const pair = `${at.id} ${other.at.id}`;
      if (told.size === told.add(pair).size) return [];
      const { number, title } = other.document ?? {};
      return [
        {
          line: start,
          problem: `${at.path} of ${document.number ?? document.title} contradicts ${other.at.path} of ${number ?? title} (line ${other.at.lines[0]}), which is of the same day, about ${act.subject}: here ${act.effect}, there ${other.effect}. If the source itself contradicts itself, add an entry of the kind CONTRADICTION with these lines to corrections.yaml`,
        },
      ];
    }),
  );
}
