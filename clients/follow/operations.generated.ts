// Made by `npm run codegen` from clients/follow/*.graphql; edit those instead.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** The certainty of the reading (确定程度). */
export type Certainty =
  /** Another careful reader could read it differently (存疑). The alternatives are on record. */
  | 'AMBIGUOUS'
  /** The words say it plainly (确定). */
  | 'CERTAIN'
  /** It was inferred (推定), for example from a label on another page or a cell in the wrong column. */
  | 'INFERRED';

/** The roles of a holder (责任方式). */
export type HoldingRole =
  /** Accepts applications (受理). */
  | 'ACCEPT'
  /** Is the person who is responsible for it (责任人). */
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
  /** Leads several bodies that work on it (牵头). */
  | 'LEAD'
  /** Is responsible for it (负责, 责任单位). */
  | 'OWNER'
  /** Is the leader in charge of it (分管). */
  | 'SUPERVISE';

/** The status of a holding between `validFrom` and `validTo` (效力状态). */
export type HoldingStatus =
  /** It is given, but may be exercised only after a condition is met (附条件). */
  | 'CONDITIONAL'
  /** The holding is in force (有效). */
  | 'IN_FORCE';

/** Which part the words of a limitation describe (限定所指). */
export type LimitationBounds =
  /** The words describe the part that another body was given. The rest is held. The former holder has such a holding after a limited grant (限定外). */
  | 'EXCEPTED'
  /** The words describe the part that is held. The rest is not held (限定内). */
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
