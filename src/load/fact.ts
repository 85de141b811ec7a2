import { createHash } from 'node:crypto';
import type { Scalar } from '../records/kind.js';

/** What a node says, as the load writes it to the graph. */
export interface FactContent {
  readonly labels: readonly string[];
  readonly properties: Readonly<Record<string, Scalar | readonly Scalar[]>>;
  /** Its outgoing relationships. */
  readonly relationships: readonly Relationship[];
}
/** An outgoing relationship of a node: its type, and the id of the node to which it leads. */
export interface Relationship {
  readonly type: string;
  readonly to: string;
}

interface WithId {
  readonly id: string;
}
/** How the facts of one sort are made of what a source states or the rules derive. */
export interface FactSort<Stated extends WithId = WithId> {
  /** The source to which the facts belong. */
  readonly source: string;
  readonly labels: readonly string[];
  /** @param order the place of the record in its source */
  properties(stated: Stated, order: number): FactContent['properties'];
  relationships(stated: Stated): FactContent['relationships'];
}

/**
 * A node of the graph with its source. It keeps what it is made of, and makes its properties and relationships of that whenever they
 * are asked for: a list of 100,000 rows has 400,000 facts, and what they say takes twice the memory of the records.
 */
export class Fact implements FactContent {
  readonly hash: string;

  private constructor(
    private readonly sort: FactSort,
    private readonly stated: WithId,
    private readonly order: number,
  ) {
    this.hash = hashFact(this);
  }

  /** @param stated what does not change any more */
  static of<Stated extends WithId>(sort: FactSort<Stated>, stated: Stated, order: number): Fact {
    return new Fact(sort, stated, order);
  }

  get id(): string {
    return this.stated.id;
  }

  get source(): string {
    return this.sort.source;
  }

  get labels(): FactContent['labels'] {
    return this.sort.labels;
  }

  get properties(): FactContent['properties'] {
    return this.sort.properties(this.stated, this.order);
  }

  get relationships(): FactContent['relationships'] {
    return this.sort.relationships(this.stated);
  }
}

const HASH_LENGTH = 22;

/** @returns a hash of labels, properties and relationships, with which a load finds the changed facts */
export function hashFact(fact: FactContent): string {
  const text = JSON.stringify([
    [...fact.labels].sort(),
    Object.entries(fact.properties).sort(([a], [b]) => (a < b ? -1 : 1)),
    fact.relationships.map(({ type, to }) => `${type} ${to}`).sort(),
  ]);
  const digest = createHash('sha256').update(text).digest('base64url');
  // Cut by `slice`, it would keep the whole digest in memory.
  return Buffer.from(digest, 'latin1').toString('latin1', 0, HASH_LENGTH);
}
