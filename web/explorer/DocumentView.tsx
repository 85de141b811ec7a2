import { Heading } from './Heading.js';
import type { PageOpenQuery } from './operations.generated.js';
import { STATED } from './operations.js';
import { Pager } from './Pager.js';
import { Rows } from './Rows.js';
import { dayInWords } from './sentence.js';
import { FactLink, usePage } from './view.js';

type Document = Extract<NonNullable<PageOpenQuery['node']>, { readonly __typename: 'Document' }>;

/** A document: its number, issuer and status, the documents that it is based on, and the records that it states. */
export function DocumentView({ document }: { readonly document: Document }) {
  const { view, words } = usePage();
  const { id, number, documentTitle, documentStatus, issuer, issuedOn, basedOn, repealedBy } = document;
  return (
    <article className="record record-single">
      <p className="kind">
        {words.document} {documentTitle !== null && <span lang="zh-CN">{number}</span>}
      </p>
      <Heading>{documentTitle ?? number ?? id}</Heading>
      <p>
        <span className={`tag tag-${documentStatus}`}>{words.documentStatus[documentStatus]}</span>
      </p>
      <dl className="facts">
        {issuer !== null && <dt>{words.issuer}</dt>}
        {issuer !== null && (
          <dd>
            <FactLink id={issuer.id}>{issuer.name}</FactLink>
          </dd>
        )}
        {issuedOn !== null && <dt>{words.issuedOn}</dt>}
        {issuedOn !== null && <dd>{dayInWords(issuedOn, view.lang)}</dd>}
        {basedOn.length > 0 && <dt>{words.basedOn}</dt>}
        {basedOn.map(({ to, phrase }) => (
          <dd key={to.id + phrase}>
            <FactLink id={to.id}>{to.title ?? to.number}</FactLink>
          </dd>
        ))}
        {repealedBy.length > 0 && <dt>{words.repealedBy}</dt>}
        {repealedBy.map(({ from, phrase }) => (
          <dd key={from.id + phrase}>
            <FactLink id={from.id}>{from.number ?? from.title}</FactLink>
          </dd>
        ))}
      </dl>
      <Pager
        operation={STATED}
        variables={{ document: id }}
        end={({ document: stated }) => stated?.responsibilities.pageInfo}
      >
        {({ document: stated }, first) => (
          <Rows
            heading={first ? words.statedHere(stated?.responsibilities.totalCount ?? 0) : undefined}
            rows={(stated?.responsibilities.nodes ?? []).map(({ kind, citations, ...row }) => ({
              ...row,
              key: row.id,
              note: [words.kind[kind], citations.map(({ path }) => path).join('、')].join(' · '),
            }))}
          />
        )}
      </Pager>
    </article>
  );
}
