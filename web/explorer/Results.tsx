import { useEffect } from 'react';
import { HoldingCards } from './HoldingCard.js';
import type { PageSearchQuery } from './operations.generated.js';
import { SEARCH } from './operations.js';
import { Pager } from './Pager.js';
import { dayInWords } from './sentence.js';
import { FactLink, usePage, ViewLink } from './view.js';

type HitNode = PageSearchQuery['search']['nodes'][number]['node'];
type ResponsibilityNode = Extract<HitNode, { readonly kind: unknown }>;
type HolderNode = Extract<HitNode, { readonly examples: unknown }>;
type DocumentNode = Extract<HitNode, { readonly __typename: 'Document' }>;

function ResponsibilityHit({ found }: { readonly found: ResponsibilityNode }) {
  const { words } = usePage();
  const { id, kind, title, holdings } = found;
  const type = found.__typename === 'Power' ? words.powerType[found.powerType] : undefined;
  return (
    <>
      <p className="kind">{[words.kind[kind], type].filter(Boolean).join(' · ')}</p>
      <h2 lang="zh-CN">
        <FactLink id={id}>{title}</FactLink>
      </h2>
      <HoldingCards holdings={holdings.nodes} power={kind === 'POWER'} />
      {holdings.pageInfo.hasNextPage && (
        <p>
          <FactLink id={id}>{words.moreHolders}</FactLink>
        </p>
      )}
    </>
  );
}

function HolderHit({ found }: { readonly found: HolderNode }) {
  const { words } = usePage();
  const { __typename, id, name, aliases, examples } = found;
  return (
    <>
      <p className="kind">{words.holderType[__typename]}</p>
      <h2 lang="zh-CN">
        <FactLink id={id}>{name}</FactLink>
      </h2>
      {aliases.length > 0 && (
        <p className="basis">
          <span className="label">{words.aliases}</span> <span lang="zh-CN">{aliases.join('、')}</span>
        </p>
      )}
      <p>{words.holds(examples.itemCount)}</p>
      <ul className="rows">
        {examples.nodes.map(({ id: key, responsibility }) => (
          <li key={key}>
            <FactLink id={responsibility.id}>{responsibility.title}</FactLink>
          </li>
        ))}
      </ul>
    </>
  );
}

function DocumentHit({ found }: { readonly found: DocumentNode }) {
  const { view, words } = usePage();
  const { id, number, documentTitle, documentStatus, issuedOn, issuer } = found;
  const day = issuedOn === null ? undefined : dayInWords(issuedOn, view.lang);
  return (
    <>
      <p className="kind">
        {words.document} <span lang="zh-CN">{number}</span>
      </p>
      <h2 lang="zh-CN">
        <FactLink id={id}>{documentTitle ?? number}</FactLink>
      </h2>
      <p>
        <span className={`tag tag-${documentStatus}`}>{words.documentStatus[documentStatus]}</span>
        {[issuer?.name, day].filter(Boolean).join(' · ')}
      </p>
    </>
  );
}

function Hit({ found }: { readonly found: HitNode }) {
  if ('kind' in found) return <ResponsibilityHit found={found} />;
  if ('examples' in found) return <HolderHit found={found} />;
  return found.__typename === 'Document' ? <DocumentHit found={found} /> : null;
}

/** Shows the results of a search as cards, best match first. */
export function Results({ text }: { readonly text: string }) {
  const { view, words } = usePage();
  useEffect(() => {
    document.title = `${text} · ${words.title}`;
  }, [text, words]);
  return (
    <Pager
      operation={SEARCH}
      variables={{ text, asOf: view.asOf, place: view.place }}
      end={({ search }) => search.pageInfo}
    >
      {({ search }, first) => (
        <>
          {first && (
            <p role="status" className="count">
              {search.nodes.length === 0
                ? words.nothingFound(text)
                : words.found(search.nodes.length, search.pageInfo.hasNextPage)}
            </p>
          )}
          {first && search.textMatch !== null && search.textMatch.suggestions.length > 0 && (
            <p className="suggestions">
              {words.near}{' '}
              {search.textMatch.suggestions.map((near) => (
                <ViewLink key={near.words} to={{ ...view, q: near.words }} lang="zh-CN">
                  {near.words}
                </ViewLink>
              ))}
            </p>
          )}
          <ol className="hits">
            {search.nodes.map(({ node }) => (
              <li key={node.id} className="hit">
                <Hit found={node} />
              </li>
            ))}
          </ol>
        </>
      )}
    </Pager>
  );
}
