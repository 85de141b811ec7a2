// Made by `npm run codegen` from clients/follow/*.graphql; edit those instead.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** How sure the reading of the words is (确定程度). */
export type Certainty =
  /** A careful reader could differ (存疑); the alternatives are on record. */
  | 'AMBIGUOUS'
  /** Plain reading (确定). */
  | 'CERTAIN'
  /** It took more than plain reading (推定): a label from another page, a cell that slid into another column. */
  | 'INFERRED';

/** The roles in which a responsibility is held (责任方式). */
export type HoldingRole =
  /** Accepts applications (受理). */
  | 'ACCEPT'
  /** Is the person who answers for it (责任人). */
  | 'ACCOUNTABLE'
  /** Assesses others by it (考核). */
  | 'ASSESS'
  /** Is assessed by it (被考核). */
  | 'ASSESSED'
  /** Helps the body that leads (配合). */
  | 'COOPERATE'
  /** Guides others in it (指导). */
  | 'GUIDE'
  /** Carries it out (落实). */
  | 'IMPLEMENT'
  /** Leads several bodies in it (牵头). */
  | 'LEAD'
  /** Answers for it (负责, 责任单位). */
  | 'OWNER'
  /** Has it in charge among the leaders (分管). */
  | 'SUPERVISE';

/** What a holding is within its days (效力状态); which days those are is told by `validFrom` and `validTo`. */
export type HoldingStatus =
  /** Given, but exercised only once a condition is met (附条件). */
  | 'CONDITIONAL'
  /** Held (有效). */
  | 'IN_FORCE';

/** Which side of its words a limitation bounds (限定所指). */
export type LimitationBounds =
  /** The words tell what somebody else was given: what they leave out is held, as by the former holder of a limited grant (限定外). */
  | 'EXCEPTED'
  /** The words tell what is held: what they leave out is not (限定内). */
  | 'HELD';

export type HeldFragment = { readonly id: string, readonly role: HoldingRole, readonly status: HoldingStatus, readonly condition: string | null, readonly limitation: string | null, readonly limitationBounds: LimitationBounds | null, readonly validFrom: string | null, readonly validTo: string | null, readonly certainty: Certainty, readonly holder:
    | { readonly id: string, readonly name: string }
    | { readonly id: string, readonly name: string }
    | { readonly id: string, readonly name: string }
    | { readonly id: string, readonly name: string }
    | { readonly id: string, readonly name: string }
  , readonly jurisdiction: { readonly region: { readonly name: string }, readonly except: ReadonlyArray<{ readonly name: string }> }, readonly citation: { readonly path: string, readonly quote: string, readonly document: { readonly number: string | null }, readonly lines: { readonly start: number, readonly end: number } } };

export type MoreHoldersQueryVariables = Exact<{
  power: string;
  after?: string | null | undefined;
}>;


export type MoreHoldersQuery = { readonly graph: { readonly version: string }, readonly responsibility:
    | { readonly holdings: { readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<HeldFragment> } }
    | { readonly holdings: { readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<HeldFragment> } }
    | { readonly holdings: { readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<HeldFragment> } }
    | { readonly holdings: { readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<HeldFragment> } }
    | { readonly holdings: { readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<HeldFragment> } }
    | { readonly holdings: { readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<HeldFragment> } }
   | null };

export type PowersQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type PowersQuery = { readonly graph: { readonly version: string }, readonly responsibilities: { readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<
      | { readonly id: string, readonly title: string, readonly holdings: { readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<HeldFragment> } }
      | { readonly id: string, readonly title: string, readonly holdings: { readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<HeldFragment> } }
      | { readonly id: string, readonly title: string, readonly holdings: { readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<HeldFragment> } }
      | { readonly id: string, readonly title: string, readonly holdings: { readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<HeldFragment> } }
      | { readonly id: string, readonly title: string, readonly holdings: { readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<HeldFragment> } }
      | { readonly id: string, readonly title: string, readonly holdings: { readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<HeldFragment> } }
    > } };

export type VersionQueryVariables = Exact<{ [key: string]: never; }>;


export type VersionQuery = { readonly graph: { readonly version: string } };
