import frame from '../../operations/page/frame.graphql?raw';
import held from '../../operations/page/held.graphql?raw';
import history from '../../operations/page/history.graphql?raw';
import lines from '../../operations/page/lines.graphql?raw';
import open from '../../operations/page/open.graphql?raw';
import search from '../../operations/page/search.graphql?raw';
import stated from '../../operations/page/stated.graphql?raw';
import type * as made from './operations.generated.js';

/** A persisted operation with the types of its variables and its result. Its text is sent unchanged, byte for byte. */
export interface PageOperation<Answer, Variables> {
  readonly text: string;
  /** Never set; it only carries the types. */
  readonly types?: (variables: Variables) => Answer;
}

/** The list of places and the sources. */
export const FRAME: PageOperation<made.PageFrameQuery, made.PageFrameQueryVariables> = { text: frame };
/** The results of a search, by page. */
export const SEARCH: PageOperation<made.PageSearchQuery, made.PageSearchQueryVariables> = { text: search };
/** The open record: a responsibility, a holder or a document. */
export const OPEN: PageOperation<made.PageOpenQuery, made.PageOpenQueryVariables> = { text: open };
/** The holdings of a holder, by page. */
export const HELD: PageOperation<made.PageHeldQuery, made.PageHeldQueryVariables> = { text: held };
/** The responsibilities that a document states, by page. */
export const STATED: PageOperation<made.PageStatedQuery, made.PageStatedQueryVariables> = { text: stated };
/** The provisions in a range of lines, with their text. */
export const LINES: PageOperation<made.PageLinesQuery, made.PageLinesQueryVariables> = { text: lines };
/** What happened to a responsibility or a holder, by page. */
export const HISTORY: PageOperation<made.PageHistoryQuery, made.PageHistoryQueryVariables> = {
  text: history,
};
