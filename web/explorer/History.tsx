import { ReviewTag } from './HoldingCard.js';
import type { PageHistoryQuery } from './operations.generated.js';
import { HISTORY } from './operations.js';
import { Pager } from './Pager.js';
import { dayInWords, type Named } from './sentence.js';
import { FactLink, usePage } from './view.js';

type Events = Extract<NonNullable<PageHistoryQuery['node']>, { readonly history: unknown }>['history'];
type Event = Events['edges'][number]['node'];

/** @returns the history of a node; undefined for a kind of node that has none */
function historyOf({ node }: PageHistoryQuery): Events | undefined {
  return node !== null && 'history' in node ? node.history : undefined;
}

/** @returns the holders, or the powers, that an event concerns, in the order of giving */
function concernedBy(subject: Event['subject']): Named[] {
  if (subject === null) return [];
  if ('before' in subject)
    return [subject.before, subject.after].map(({ id, title }) => ({ id, name: title }));
  if ('former' in subject) return [subject.former, subject.successor];
  if ('receiver' in subject) return [subject.giver, subject.receiver].filter((one) => one !== null);
  if ('holder' in subject) return [subject.holder];
  if ('member' in subject) return [subject.member];
  if ('name' in subject) return [subject];
  return 'loser' in subject && subject.loser !== null ? [subject.loser] : [];
}

interface HistoryProps {
  /** The id of a responsibility or a holder. */
  readonly id: string;
  /** Whether each event names its responsibility. */
  readonly withTitles?: boolean;
}

function EventEntry({
  event: { kind, on, pending, reviewed, words: said, document, citation, subject },
  withTitles,
}: Pick<HistoryProps, 'withTitles'> & { readonly event: Event }) {
  const { view, words } = usePage();
  const concerned =
    withTitles && subject !== null && 'responsibility' in subject ? subject.responsibility : undefined;
  return (
    <li>
      <p className="event">
        {on === null ? (
          <span className="event-day">{pending ? words.pending : words.noDay}</span>
        ) : (
          <time className="event-day" dateTime={on}>
            {dayInWords(on, view.lang)}
          </time>
        )}
        <span className="tag">{words.event[kind]}</span>
        <ReviewTag reviewed={reviewed} />
        {concernedBy(subject).map(({ id, name }, index) => (
          <span key={id} lang="zh-CN">
            {index > 0 && ' → '}
            <FactLink id={id}>{name}</FactLink>
          </span>
        ))}
      </p>
      {subject !== null && 'group' in subject && (
        <p className="event" lang="zh-CN">
          <FactLink id={subject.group.id}>{subject.group.name}</FactLink>
        </p>
      )}
      {concerned !== undefined && (
        <p className="event" lang="zh-CN">
          <FactLink id={concerned.id}>{concerned.title}</FactLink>
        </p>
      )}
      {pending && (
        <p className="basis">
          <span className="label">{words.condition}</span> <q lang="zh-CN">{said}</q>
        </p>
      )}
      <q lang="zh-CN">{citation.quote.replaceAll(/\s*\t\s*/gu, ' ').trim()}</q>
      <p className="basis">
        <span className="label">{words.basis}</span>{' '}
        <span lang="zh-CN">
          <FactLink id={document.id}>{document.number ?? document.title ?? ''}</FactLink> {citation.path}
        </span>
      </p>
    </li>
  );
}

/** What happened to a responsibility or a holder, as a line of time: the day, the holders, and the words of the document. */
export function History({ id, withTitles = false }: HistoryProps) {
  const { words } = usePage();
  return (
    <section aria-labelledby="history-title">
      <h2 id="history-title">{words.history}</h2>
      <Pager operation={HISTORY} variables={{ id }} end={(answer) => historyOf(answer)?.pageInfo}>
        {(answer) => (
          // Without the role, Safari does not announce a list that has no markers as a list.
          // biome-ignore lint/a11y/noRedundantRoles: see above
          <ol className="history" role="list">
            {historyOf(answer)?.edges.map(({ cursor, node }) => (
              <EventEntry key={cursor} event={node} withTitles={withTitles} />
            ))}
          </ol>
        )}
      </Pager>
    </section>
  );
}
