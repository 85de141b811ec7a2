import { type ReactNode, useState } from 'react';
import type { PageOperation } from './operations.js';
import { type RequestState, useAnswer } from './use-answer.js';
import { usePage } from './view.js';

/** The end of a page of a list. */
interface PageEnd {
  readonly hasNextPage: boolean;
  readonly endCursor?: string | null;
}

interface PagerProps<Answer, Variables> {
  readonly operation: PageOperation<Answer, Variables>;
  readonly variables: Variables & { readonly after?: string | null | undefined };
  readonly end: (answer: Answer) => PageEnd | undefined;
  /** @param first whether this is the first page, which may show the length of the list */
  readonly children: (answer: Answer, first: boolean) => ReactNode;
}

/** Shows that a request is running, or why it failed. */
export function RequestStatus<Answer>({
  request: { waiting, refusal },
}: {
  readonly request: RequestState<Answer>;
}) {
  const { words } = usePage();
  if (refusal !== undefined) return <p role="alert" className="refusal">{`${words.refused} ${refusal}`}</p>;
  return waiting ? (
    <p role="status" className="waiting">
      {words.waiting}
    </p>
  ) : null;
}

/** Shows a list page by page. Each page sends its own request, and its button loads the next page. */
export function Pager<Answer, Variables>({
  operation,
  variables,
  end,
  children,
}: PagerProps<Answer, Variables>) {
  const { words } = usePage();
  const request = useAnswer<Answer, Variables>(operation, variables);
  const [opened, setOpened] = useState<string>();
  const page = request.answer === undefined ? undefined : end(request.answer);
  const next = page?.hasNextPage ? (page.endCursor ?? undefined) : undefined;
  const first = variables.after === undefined;
  return (
    <>
      {request.answer === undefined ? <RequestStatus request={request} /> : children(request.answer, first)}
      {next !== undefined && opened !== next && (
        <button type="button" className="more" onClick={() => setOpened(next)}>
          {words.more}
        </button>
      )}
      {next !== undefined && opened === next && (
        <Pager operation={operation} variables={{ ...variables, after: next }} end={end}>
          {children}
        </Pager>
      )}
    </>
  );
}
