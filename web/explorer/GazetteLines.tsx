import { markWords } from '../shared/marks.js';
import type { OpenCitationFragment } from './operations.generated.js';
import { LINES } from './operations.js';
import { linesOfPassage, type Passage, passagesOf, type SourceLine } from './passages.js';
import { useAnswer } from './use-answer.js';
import { FactLink, usePage } from './view.js';

type Doubt = OpenCitationFragment['anomalies'][number];

/** @returns the anchor of a cited provision, so that a card can link to it */
export function anchorOf(provisionId: string): string {
  return `cited-${provisionId}`;
}

/** Shows a line with its words marked. A thin rule replaces each tab between the cells of a table row. */
function Cells({ line, words }: { readonly line: string; readonly words: readonly string[] }) {
  let at = 0;
  return markWords(line, words).map(({ text, marked }) => {
    const key = at;
    at += text.length;
    if (marked) return <mark key={key}>{text}</mark>;
    return <span key={key}>{text.replaceAll('\t', ' ┆ ')}</span>;
  });
}

function Line({
  line: { number, text },
  cited,
  doubtful,
  words,
}: {
  readonly line: SourceLine;
  readonly cited: boolean;
  readonly doubtful: boolean;
  readonly words: readonly string[];
}) {
  return (
    <div className={cited ? 'line line-cited' : 'line'}>
      <span className="line-number">
        {number}
        {doubtful && <span className="line-doubt"> ?</span>}
      </span>
      <span className="line-text" lang="zh-CN">
        <Cells line={text} words={cited ? words : []} />
      </span>
    </div>
  );
}

function DoubtNote({ doubt }: { readonly doubt: Doubt }) {
  const { words } = usePage();
  const { kind, asPrinted, reading, alternatives, reason, lines } = doubt;
  return (
    <li>
      <p className="doubt-kind">
        {words.anomaly[kind]} · {words.lines(lines.start, lines.end)}
      </p>
      <dl>
        <dt>{words.asPrinted}</dt>
        <dd>{asPrinted}</dd>
        <dt>{words.reading}</dt>
        <dd>{reading}</dd>
        {alternatives.length > 0 && <dt>{words.otherReadings}</dt>}
        {alternatives.map((other) => (
          <dd key={other}>{other}</dd>
        ))}
        <dt>{words.reason}</dt>
        <dd lang="en">{reason}</dd>
      </dl>
    </li>
  );
}

function PassageLines({ passage, marks }: { readonly passage: Passage; readonly marks: readonly string[] }) {
  const { words } = usePage();
  const { document, start, end, citations } = passage;
  const { answer, refusal } = useAnswer(LINES, { document: document.id, start, end });
  const lines = linesOfPassage(passage, answer?.document?.provisions.nodes ?? []);
  const doubts = [
    ...new Map(citations.flatMap(({ anomalies }) => anomalies).map((doubt) => [doubt.id, doubt])).values(),
  ];
  const within = (number: number, spans: readonly { lines: { start: number; end: number } }[]) =>
    spans.some(({ lines: span }) => number >= span.start && number <= span.end);
  return (
    <section className="passage">
      <h3>
        <FactLink id={document.id}>{document.number ?? document.title}</FactLink>
        {citations.map(({ path, lines: at, provision }) => (
          <span key={provision.id} id={anchorOf(provision.id)} tabIndex={-1} className="passage-place">
            <span lang="zh-CN">{path}</span> · {words.lines(at.start, at.end)}
          </span>
        ))}
      </h3>
      {refusal !== undefined && <p role="alert">{`${words.refused} ${refusal}`}</p>}
      <div className="lines">
        {lines.map((line) => (
          <Line
            key={line.number}
            line={line}
            cited={within(line.number, citations)}
            doubtful={within(line.number, doubts)}
            words={marks}
          />
        ))}
      </div>
      {doubts.length > 0 && (
        <>
          <h4>{words.anomalies}</h4>
          <ul className="doubts">
            {doubts.map((doubt) => (
              <DoubtNote key={doubt.id} doubt={doubt} />
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

interface GazetteLinesProps {
  readonly citations: readonly OpenCitationFragment[];
  /** The words to mark in the cited lines. */
  readonly marks: readonly string[];
}

/** Shows the gazette's lines for each citation, with the doubts about them. */
export function GazetteLines({ citations, marks }: GazetteLinesProps) {
  const { words } = usePage();
  return (
    <section className="gazette" aria-labelledby="gazette-title">
      <h2 id="gazette-title">{words.source}</h2>
      {passagesOf(citations).map((passage) => (
        <PassageLines
          key={`${passage.document.id}:${passage.start}:${passage.end}`}
          passage={passage}
          marks={marks}
        />
      ))}
    </section>
  );
}
