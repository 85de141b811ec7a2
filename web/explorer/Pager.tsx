import { type ReactNode, useState } from 'react';
import { type RequestState, useAnswer } from './ask.js';
import type { PageOperation } from './operations.js';
import { usePage } from './view.js';

/** The end of a page of a list. */
interface PageEnd {
  readonly hasNextPage: boolean;
  readonly endCursor?: string | null;
}

interface PagerProps<Answer, Variables> {
  readonly question: PageOperation<Answer, Variables>;
  readonly variables: Variables & { readonly after?: string | null | undefined };
  readonly end: (answer: Answer) => PageEnd | undefined;
  /** @param first whether this is the first page, which may show the length of the list */
  readonly children: (answer: Answer, first: boolean) => ReactNode;
}

/** Shows that a request is running, or why it failed. */
export function RequestStatus<Answer>({
  asked: { waiting, refusal },
}: {
  readonly asked: RequestState<Answer>;
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
  question,
  variables,
  end,
  children,
}: PagerProps<Answer, Variables>) {
  const { words } = usePage();
  const asked = useAnswer<Answer, Variables>(question, variables);
  const [opened, setOpened] = useState<string>();
  const page = asked.answer === undefined ? undefined : end(asked.answer);
  const next = page?.hasNextPage ? (page.endCursor ?? undefined) : undefined;
  const first = variables.after === undefined;
  return (
    <>
      {asked.answer === undefined ? <RequestStatus asked={asked} /> : children(asked.answer, first)}
      {next !== undefined && opened !== next && (
        <button type="button" className="more" onClick={() => setOpened(next)}>
          {words.more}
        </button>
      )}
      {next !== undefined && opened === next && (
        <Pager question={question} variables={{ ...variables, after: next }} end={end}>
          {children}
        </Pager>
      )}
    </>
  );
}
