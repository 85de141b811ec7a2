import { anchorOf } from './GazetteLines.js';
import type { Certainty, FoundHoldingFragment, OpenHoldingFragment } from './operations.generated.js';
import { holdingInWords, type Named } from './sentence.js';
import { FactLink, usePage } from './view.js';

/** Shows that a reading is not certain, and the alternatives. Shows nothing for a certain reading. */
export function DoubtText({
  certainty,
  alternatives,
}: {
  readonly certainty: Certainty;
  readonly alternatives: readonly Named[];
}) {
  const { words } = usePage();
  if (certainty === 'CERTAIN') return null;
  return (
    <p className="doubt">
      <span className="tag tag-doubt">{words.doubt[certainty]}</span>
      {alternatives.length > 0 && `${words.otherReadings}: `}
      {alternatives.map(({ id, name }, index) => (
        <span key={id} lang="zh-CN">
          {index > 0 && '、'}
          <FactLink id={id}>{name}</FactLink>
        </span>
      ))}
    </p>
  );
}

/** Marks what a program drafted and nobody has confirmed. Shows nothing for what is reviewed. */
export function ReviewTag({ reviewed }: { readonly reviewed: boolean }) {
  const { words } = usePage();
  return reviewed ? null : <span className="tag tag-unreviewed">{words.unreviewed}</span>;
}

function Quote({ label, text }: { readonly label: string; readonly text: string | null }) {
  if (text === null) return null;
  return (
    <div className="quote">
      <span className="quote-label">{label}</span>
      <q lang="zh-CN">{text}</q>
    </div>
  );
}

/** The provisions that a holding rests on. On the full record they link to the gazette's lines beside it. */
function Basis({
  grounds,
  leadToLines,
}: {
  readonly grounds: FoundHoldingFragment['grounds'];
  readonly leadToLines: boolean;
}) {
  const { words } = usePage();
  const documents = new Map(grounds.map(({ document }) => [document.id, document]));
  return (
    <p className="basis">
      <span className="label">{words.basis}</span>{' '}
      {[...documents.values()].map(({ id, number, title }) => (
        <span key={id} lang="zh-CN">
          <FactLink id={id}>{number ?? title}</FactLink>{' '}
          {grounds
            .filter(({ document }) => document.id === id)
            .map(({ path, provision }, index) => (
              <span key={provision.id}>
                {index > 0 && '、'}
                {leadToLines ? <a href={`#${anchorOf(provision.id)}`}>{path}</a> : path}
              </span>
            ))}
        </span>
      ))}
    </p>
  );
}

/** The fields of a holding that a card shows. Only the full record has the optional ones. */
type CardHolding = FoundHoldingFragment &
  Partial<Pick<OpenHoldingFragment, 'proviso' | 'approver' | 'share' | 'person' | 'accountable'>>;

interface CardOptions {
  /** Whether the responsibility is a power. A holder exercises a power and is responsible for anything else. */
  readonly power: boolean;
  /** Whether the same page shows the gazette's lines. */
  readonly leadToLines?: boolean;
}

/** A holding in words: the sentence, the document's words that limit it, the provisions, and the rules that we applied. */
function HoldingCard({
  holding,
  power,
  leadToLines = false,
}: CardOptions & { readonly holding: CardHolding }) {
  const { view, words } = usePage();
  const {
    status,
    validTo,
    condition,
    limitation,
    limitationBounds,
    proviso = null,
    share = null,
    derivedBy,
  } = holding;
  const answering = holding.person ?? holding.accountable;
  return (
    <li className={`holding ${validTo === null ? `holding-${status}` : 'holding-until'}`}>
      <p className="sentence">
        <span className={`tag tag-${status}`}>{words.status[status]}</span>
        <ReviewTag reviewed={holding.reviewed} />
        {holdingInWords(holding, power, view.lang).map((piece) =>
          typeof piece === 'string' ? (
            <span key={piece}>{piece}</span>
          ) : (
            <strong key={piece.id} lang="zh-CN">
              <FactLink id={piece.id}>{piece.name}</FactLink>
            </strong>
          ),
        )}
      </p>
      <Quote label={words.condition} text={condition} />
      <Quote label={words.limitation[limitationBounds ?? 'HELD']} text={limitation} />
      <Quote label={words.proviso} text={proviso} />
      {holding.approver && (
        <p className="basis">
          <span className="label">{words.approver}</span>{' '}
          <FactLink id={holding.approver.id}>{holding.approver.name}</FactLink>
        </p>
      )}
      <Quote label={words.share} text={share} />
      {answering && (
        <p className="basis">
          <span className="label">{words.answeredBy}</span>{' '}
          <FactLink id={answering.id}>{answering.name}</FactLink>
        </p>
      )}
      <DoubtText certainty={holding.certainty} alternatives={holding.alternatives} />
      <Basis grounds={holding.grounds} leadToLines={leadToLines} />
      {derivedBy.length > 0 && (
        <details className="ours">
          <summary>{words.ourReading}</summary>
          <ul>
            {derivedBy.map((rule) => (
              <li key={rule}>{words.derived[rule]}</li>
            ))}
          </ul>
        </details>
      )}
    </li>
  );
}

/** @returns the sort key of a card: first what is in force, then what is conditional, then what has an end on record */
function placeOf({ status, validTo }: CardHolding): number {
  if (validTo !== null) return 2;
  return status === 'IN_FORCE' ? 0 : 1;
}

/** Shows a card for each holding of a responsibility, or a note that there are none. */
export function HoldingCards({
  holdings,
  ...options
}: CardOptions & { readonly holdings: readonly CardHolding[] }) {
  const { words } = usePage();
  if (holdings.length === 0) return <p>{words.nobodyHere}</p>;
  return (
    <ul className="holdings">
      {[...holdings]
        .sort((a, b) => placeOf(a) - placeOf(b))
        .map((holding) => (
          <HoldingCard key={holding.id} holding={holding} {...options} />
        ))}
    </ul>
  );
}
