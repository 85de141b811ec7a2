import { GazetteLines } from './GazetteLines.js';
import { Heading } from './Heading.js';
import { History } from './History.js';
import { DoubtText, HoldingCards, ReviewTag } from './HoldingCard.js';
import type { PageOpenQuery } from './operations.generated.js';
import { TracePicture } from './TracePicture.js';
import { traceOf } from './trace.js';
import { usePage } from './view.js';

type Responsibility = Extract<NonNullable<PageOpenQuery['node']>, { readonly transfers: unknown }>;

/** @returns the words to mark: the item, its holders as written, the verbs, the conditions and the limitations */
function marksOf({ title, text, holdings, transfers }: Responsibility): string[] {
  const held = holdings.nodes.flatMap((one) => [
    one.asWritten,
    one.condition,
    one.limitation,
    // A proviso may join the words of several provisions.
    ...(one.proviso?.split('；') ?? []),
  ]);
  const given = transfers.nodes.flatMap((one) => [
    ...one.asWritten.split(' / '),
    one.verb,
    one.condition,
    one.limitation,
  ]);
  return [...title.split(' / '), text, ...held, ...given].filter((words) => words !== null);
}

/** A responsibility: its holders, how they received it, and the gazette's lines beside it. */
export function ResponsibilityView({ responsibility }: { readonly responsibility: Responsibility }) {
  const { view, words } = usePage();
  const { __typename, id, kind, title, text, certainty, reviewed, holdings, transfers } = responsibility;
  const type = __typename === 'Power' ? words.powerType[responsibility.powerType] : undefined;
  const limited = view.place !== undefined || view.asOf !== undefined;
  // With a place or a day, the picture also has transfers that do not reach it. They are no grounds for the holdings shown, so
  // their provisions are not cited.
  const citations = [
    ...holdings.nodes.flatMap(({ grounds }) => grounds),
    ...(limited ? [] : transfers.nodes.flatMap(({ grounds }) => grounds)),
    ...responsibility.citations,
  ];
  const trace = traceOf({ holdings: holdings.nodes, transfers: transfers.nodes, limited }, words);
  return (
    <article className="record">
      <div className="record-facts">
        <p className="kind">
          {[words.kind[kind], type].filter(Boolean).join(' · ')} <ReviewTag reviewed={reviewed} />
        </p>
        <Heading>{title}</Heading>
        {text !== null && text !== title && (
          <p className="words" lang="zh-CN">
            {text}
          </p>
        )}
        {__typename === 'Task' && responsibility.dueText !== null && (
          <p className="basis">
            <span className="label">{words.due}</span> <span lang="zh-CN">{responsibility.dueText}</span>
          </p>
        )}
        <DoubtText certainty={certainty} alternatives={[]} />
        <section aria-labelledby="who-title">
          <h2 id="who-title">{words.who}</h2>
          <HoldingCards holdings={holdings.nodes} power={kind === 'POWER'} leadToLines />
        </section>
        {trace.boxes.length > 0 && (
          <section aria-labelledby="trace-title">
            <h2 id="trace-title">{words.trace}</h2>
            <TracePicture trace={trace} />
          </section>
        )}
        <History id={id} />
      </div>
      <GazetteLines citations={citations} marks={marksOf(responsibility)} />
    </article>
  );
}
