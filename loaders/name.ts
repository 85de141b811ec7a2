import type { RequestReader } from '../src/database/statement-runner.js';
import {
  LABEL_OF_NAMED,
  type NamedKind,
  type NameMatchRow,
  namesFound,
  similarNames,
} from '../src/queries/name.js';
import type { HolderMatch, NameMatch } from '../src/queries/rows.js';
import { parseSimilarText } from '../src/queries/text-match.js';
import { groupBy } from '../src/records/group-by.js';
import { fold } from '../src/records/text.js';
import { cachedLoader, type Loader } from './batch.js';
import type { MaybePromise } from './maybe-promise.js';
import { likenessTo } from './similarity.js';

interface NameQuery {
  readonly of: NamedKind;
  readonly text: string;
  readonly city: string | null;
}

/** A node with the name by which it was found. */
export interface NamedNode {
  readonly id: string;
  readonly name: string;
}
/** A node whose name is similar to the wanted name. `similarity` is from 0 (no common character) to 1 (equal). */
export interface SimilarNode extends NamedNode {
  readonly similarity: number;
}

/** Names that are less similar than this are not suggested for a mistyped name. */
const LEAST_SIMILARITY = 0.3;
/** Holders whose names are less similar than this are no matches of a name as written. */
const LEAST_MEANT = 0.5;
const ALIAS_SCORE = 0.95;
const CATEGORY_SCORE = 0.9;
/** The factor for the score of a similar name, so that it ranks below every name that matches. */
const FUZZY_SHARE = 0.8;

/** Finds the nodes that names as written may mean. */
export class NameLoader {
  readonly #found: Loader<NameQuery, readonly NameMatchRow[]>;
  readonly #nearest: Loader<NameQuery, readonly SimilarNode[]>;

  constructor(private readonly graph: RequestReader) {
    const find = (wanted: readonly NameQuery[]) => this.#find(wanted);
    this.#found = cachedLoader(graph, { space: namesFound.name, keyOf: JSON.stringify, find });
    this.#nearest = cachedLoader(graph, {
      space: similarNames.name,
      keyOf: JSON.stringify,
      find: (wanted: readonly NameQuery[]) => this.#findNearest(wanted),
    });
  }

  /**
   * Finds every node that has the text as its id, official name or alias, each once. If there is none, finds the bodies whose
   * names are the text with the level or place in front (应急局: 市应急局).
   */
  find(of: NamedKind, text: string, city: string | null = null): MaybePromise<readonly NameMatchRow[]> {
    return this.#found.load({ of, text: text.trim(), city });
  }

  /** Finds the nodes with the names most similar to the text, the most similar first. The same search runs once per request. */
  nearest(of: NamedKind, text: string, city: string | null = null): MaybePromise<readonly SimilarNode[]> {
    return this.#nearest.load({ of, text, city });
  }

  /** @returns every holder that the name may mean, the best match first */
  async holderMatches(name: string, city: string | null): Promise<HolderMatch[]> {
    if (name.trim() === '') return [];
    const [found, similar] = await Promise.all([
      this.find('HOLDER', name, city),
      this.nearest('HOLDER', name, city),
    ]);
    const named = found.filter(({ short }) => !short);
    const matches: HolderMatch[] = named.map(({ id, text, official, type }) => {
      const match: NameMatch = type === 'HOLDER_CATEGORY' ? 'CATEGORY' : official ? 'EXACT' : 'ALIAS';
      const score = { EXACT: 1, ALIAS: ALIAS_SCORE, CATEGORY: CATEGORY_SCORE, FUZZY: 0 }[match];
      return { id, matchedName: text, match, score };
    });
    const matched = new Set(matches.map(({ id }) => id));
    const fuzzy = similar
      .filter(({ id, similarity: alike }) => alike >= LEAST_MEANT && !matched.has(id))
      .map(
        (node): HolderMatch => ({
          id: node.id,
          matchedName: node.name,
          match: 'FUZZY',
          score: node.similarity * FUZZY_SHARE,
        }),
      );
    return [...matches.sort((a, b) => b.score - a.score), ...fuzzy];
  }

  async #findNearest(wanted: readonly NameQuery[]): Promise<SimilarNode[][]> {
    const similar = wanted.map(({ text }) => parseSimilarText(text));
    const keys = wanted.flatMap(({ of, city }, index) => {
      const query = similar[index]?.query;
      return query === undefined ? [] : [{ index, query, of, city }];
    });
    if (keys.length === 0) return wanted.map(() => []);
    const rows = await this.graph.run(similarNames, { keys });
    const byWanted = groupBy(rows, ({ position }) => keys[position]?.index ?? 0);
    return similar.map((text, index) => {
      const likeness = likenessTo(text?.folded ?? '', LEAST_SIMILARITY);
      const best = new Map<string, SimilarNode>();
      for (const { id, text: name, folded } of byWanted.get(index) ?? []) {
        const alike = likeness(folded);
        if (alike >= LEAST_SIMILARITY && alike > (best.get(id)?.similarity ?? 0))
          best.set(id, { id, name, similarity: alike });
      }
      return [...best.values()].sort((a, b) => b.similarity - a.similarity);
    });
  }

  async #find(wanted: readonly NameQuery[]): Promise<NameMatchRow[][]> {
    const keys = wanted.map(({ of, text, city }) => ({
      of,
      label: LABEL_OF_NAMED[of],
      text,
      folded: fold(text),
      city,
    }));
    const rows = await this.graph.run(namesFound, { keys });
    const byPosition = groupBy(rows, ({ position }) => position);
    return wanted.map((_, position) => {
      const all = byPosition.get(position) ?? [];
      const named = all.filter(({ short }) => !short);
      const found = named.length === 0 ? all : named;
      return found.filter(({ id }, index) => found.findIndex((other) => other.id === id) === index);
    });
  }
}
