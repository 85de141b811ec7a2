import { type ReactNode, useState } from 'react';
import { type Asked, useAnswer } from './ask.js';
import type { Question } from './questions.js';
import { usePage } from './view.js';

/** What a list says of its page. */
interface PageEnd {
  readonly hasNextPage: boolean;
  readonly endCursor?: string | null;
}

interface PagesProps<Answer, Variables> {
  readonly question: Question<Answer, Variables>;
  readonly variables: Variables & { readonly after?: string | null | undefined };
  readonly end: (answer: Answer) => PageEnd | undefined;
  /** @param first whether this is the first page, above which a list may say how long it is */
  readonly children: (answer: Answer, first: boolean) => ReactNode;
}

/** Says that an answer is on its way, or why there is none. */
export function Waiting<Answer>({ asked: { waiting, refusal } }: { readonly asked: Asked<Answer> }) {
  const { words } = usePage();
  if (refusal !== undefined) return <p role="alert" className="refusal">{`${words.refused} ${refusal}`}</p>;
  return waiting ? (
    <p role="status" className="waiting">
      {words.waiting}
    </p>
  ) : null;
}

/** A list page by page: each page asks for itself, and its button brings the next one. */
export function Pages<Answer, Variables>({
  question,
  variables,
  end,
  children,
}: PagesProps<Answer, Variables>) {
  const { words } = usePage();
  const asked = useAnswer<Answer, Variables>(question, variables);
  const [opened, setOpened] = useState<string>();
  const page = asked.answer === undefined ? undefined : end(asked.answer);
  const next = page?.hasNextPage ? (page.endCursor ?? undefined) : undefined;
  const first = variables.after === undefined;
  return (
    <>
      {asked.answer === undefined ? <Waiting asked={asked} /> : children(asked.answer, first)}
      {next !== undefined && opened !== next && (
        <button type="button" className="more" onClick={() => setOpened(next)}>
          {words.more}
        </button>
      )}
      {next !== undefined && opened === next && (
        <Pages question={question} variables={{ ...variables, after: next }} end={end}>
          {children}
        </Pages>
      )}
    </>
  );
}
