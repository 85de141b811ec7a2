import { Heading } from './Heading.js';
import { History } from './History.js';
import type { PageOpenQuery } from './operations.generated.js';
import { HELD } from './operations.js';
import { Pager } from './Pager.js';
import { Rows } from './Rows.js';
import { FactLink, usePage } from './view.js';
import type { Words } from './words.js';

type Holder = Extract<NonNullable<PageOpenQuery['node']>, { readonly memberships: unknown }>;

/** The words for the days of a membership: none for one that has neither begun nor ended by a later document. */
function daysOf(
  { validFrom, validTo }: Pick<Holder['memberships']['nodes'][number], 'validFrom' | 'validTo'>,
  words: Words,
): string[] {
  return [
    ...(validFrom === null ? [] : [words.since(validFrom)]),
    ...(validTo === null ? [] : [words.until(validTo)]),
  ];
}

/** A body: its names, its holdings at the place and day, and its groups. */
export function HolderView({ holder }: { readonly holder: Holder }) {
  const { view, words } = usePage();
  const { __typename, id, name, aliases, transfersReceived, transfersGiven, memberships } = holder;
  return (
    <article className="record record-single">
      <p className="kind">{words.holderType[__typename]}</p>
      <Heading>{name}</Heading>
      <dl className="facts">
        {aliases.length > 0 && <dt>{words.aliases}</dt>}
        {aliases.length > 0 && <dd lang="zh-CN">{aliases.join('、')}</dd>}
        <dt>{words.transfersReceived}</dt>
        <dd>{transfersReceived.totalCount}</dd>
        <dt>{words.transfersGiven}</dt>
        <dd>{transfersGiven.totalCount}</dd>
        {memberships.nodes.length > 0 && <dt>{words.groups}</dt>}
        {memberships.nodes.map((membership) => (
          <dd key={membership.id}>
            <FactLink id={membership.group.id}>{membership.group.name}</FactLink>{' '}
            <span className="quiet">
              {[words.memberRole[membership.role], ...daysOf(membership, words)].join(' · ')}
            </span>
          </dd>
        ))}
      </dl>
      <Pager
        operation={HELD}
        variables={{ id, asOf: view.asOf, place: view.place }}
        end={({ holder: held }) => held?.holdings.pageInfo}
      >
        {({ holder: held }, first) => (
          <Rows
            heading={first ? words.holds(held?.holdings.itemCount ?? 0) : undefined}
            rows={(held?.holdings.nodes ?? []).map(({ id: key, responsibility, role, citation, ...row }) => ({
              ...row,
              key,
              id: responsibility.id,
              title: responsibility.title,
              note: [
                words.kind[responsibility.kind],
                words.role[role],
                `${citation.document.number ?? citation.document.title} ${citation.path}`,
              ].join(' · '),
            }))}
          />
        )}
      </Pager>
      <History id={id} withTitles />
    </article>
  );
}
