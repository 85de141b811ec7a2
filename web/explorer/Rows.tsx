import { DoubtText, ReviewTag } from './HoldingCard.js';
import type { Certainty, HoldingStatus } from './operations.generated.js';
import { FactLink, usePage } from './view.js';

/** One line of a list. */
export interface Row {
  readonly key: string;
  /** Id of the record that the row opens. */
  readonly id: string;
  readonly title: string;
  readonly note: string;
  readonly certainty: Certainty;
  readonly reviewed: boolean;
  readonly status?: HoldingStatus;
}

/** A page of a long list, with one line for each record. Only the first page has the heading. */
export function Rows({
  heading,
  rows,
}: {
  readonly heading: string | undefined;
  readonly rows: readonly Row[];
}) {
  const { words } = usePage();
  return (
    <>
      {heading !== undefined && <h2>{heading}</h2>}
      <ul className="rows">
        {rows.map(({ key, id, title, note, certainty, reviewed, status }) => (
          <li key={key}>
            {status !== undefined && <span className={`tag tag-${status}`}>{words.status[status]}</span>}
            <ReviewTag reviewed={reviewed} />
            <FactLink id={id}>{title}</FactLink>
            <span className="quiet">{note}</span>
            <DoubtText certainty={certainty} alternatives={[]} />
          </li>
        ))}
      </ul>
    </>
  );
}
