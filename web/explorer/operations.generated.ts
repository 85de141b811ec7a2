// Made by `npm run codegen` from operations/page/*.graphql; edit those instead.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** The kinds of damage and contradiction (疑点类型). */
export type AnomalyKind =
  /** A cell is broken over several rows (断行). */
  | 'BROKEN_CELL'
  /** The words contradict each other (自相矛盾). */
  | 'CONTRADICTION'
  /** A printed total is wrong (计数不符). */
  | 'COUNT_MISMATCH'
  /** The text contains leftover markup (标记残留). */
  | 'MARKUP'
  /** The table does not show how many rows a merged cell covers (合并单元格). */
  | 'MERGED_CELL'
  /** The text is printed in the wrong place (错置). */
  | 'MISPLACED_TEXT'
  /** A character is wrong (错字). */
  | 'MISPRINT'
  /** Words are missing (缺文). */
  | 'MISSING_TEXT'
  /** A name is spelt in another way (名称异写). */
  | 'NAME_VARIANT'
  /** The lines are in the wrong order (错序). */
  | 'REORDERED_LINES'
  /** The text is printed twice (重复). */
  | 'REPEATED_TEXT'
  /** The cells of a row are in the wrong columns (错列). */
  | 'SHIFTED_COLUMN';

/** The certainty of the reading (确定程度). */
export type Certainty =
  /** Another careful reader could read it differently (存疑). The alternatives are on record. */
  | 'AMBIGUOUS'
  /** The words say it plainly (确定). */
  | 'CERTAIN'
  /** It was inferred (推定), for example from a label on another page or a cell in the wrong column. */
  | 'INFERRED';

/** The rules that add something to the words of a document (推导规则). */
export type DerivationRule =
  /** It is in force from the date of the document, because the document states no other date (自发文之日). */
  | 'DATE_OF_DOCUMENT'
  /** It is given now and may be exercised only after the condition is met (条件成就后实施). */
  | 'EXERCISE_POSTPONED'
  /** The former holder holds it again after a transfer has ended (终止后归还). */
  | 'FORMER_HOLDER_AGAIN'
  /** The former holder keeps the rest of the territory (范围外仍归原部门). */
  | 'FORMER_HOLDER_OUTSIDE'
  /** A body entrusts only what it holds: whom it entrusts holds it in no other place and no longer (委托不超出委托人的职权范围). */
  | 'HOLDING_OF_GIVER'
  /** A holding of a class applies to a member of the class (由类别及于成员). */
  | 'MEMBER_OF_CLASS'
  /** A grant to a zone applies inside the zone (范围随承接方). */
  | 'PLACE_OF_RECEIVER'
  /** The successor of a body that was renamed, merged or replaced holds what that body held (承继). */
  | 'SUCCESSOR_OF_HOLDER'
  /** Whoever held a power that was renamed, merged, split or changed in type holds the power as which it goes on (事项沿革). */
  | 'SUCCESSOR_OF_POWER';

/** Whether a document is in force (文件效力). */
export type DocumentStatus =
  /** Only cited; its text is not loaded (仅被引用). */
  | 'CITED_ONLY'
  /** In force, according to the sources (现行有效). */
  | 'IN_FORCE'
  /** Repealed (废止). */
  | 'REPEALED';

/** The kinds of event (沿革事件类型). */
export type EventKind =
  /** A later document abolishes it (取消). Nobody holds it after that. */
  | 'ABOLISHED'
  /** A later document replaces or deletes the words on which it rests (修改, 删去). */
  | 'AMENDED'
  /** Its condition is met (条件成就), so that the receiver may exercise it. Pending while no later document records it. */
  | 'CONDITION_MET'
  /** A transfer gives it under a condition (附条件赋予). The receiver may exercise it only after the condition is met. */
  | 'CONDITION_SET'
  /** A later document dissolves a group, or a body that no other follows (撤销). */
  | 'DISSOLVED'
  /** A later document discontinues it (停止执行, 不再实施), or repeals the words on which it rests (废止). */
  | 'ENDED'
  /** The last day that the document itself gave for it or for its own validity is over (期满). `on` is the day after it. */
  | 'EXPIRED'
  /** A transfer gives it (赋予, 下放, 改由…负责). */
  | 'GRANTED'
  /** The former holder hands it over (交接). Pending while no later document records it. */
  | 'HANDED_OVER'
  /** A later document puts a member into a group or takes one out (成员调整). */
  | 'MEMBER_CHANGED'
  /** A body or a power was merged into another (合并). */
  | 'MERGED'
  /** A body or a power goes on under another name (更名). */
  | 'RENAMED'
  /** Another body or power takes its place (取代). */
  | 'REPLACED'
  /** The former holder holds it again (恢复行使), because the transfer that took it ended: a document takes it back from the receiver, or the document that gave it is repealed. */
  | 'RESUMED'
  /** A power goes on as one of another type (调整为): 许可 to 备案. */
  | 'RETYPED'
  /** A document forms a working group (设立). */
  | 'SET_UP'
  /** A body or a power was divided (拆分). */
  | 'SPLIT'
  /** A document states the responsibility (载明). */
  | 'STATED'
  /** A later document takes it back from a holder (收回). */
  | 'WITHDRAWN';

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

/** The roles in a working group (组内职务). */
export type MembershipRole =
  /** Advises it (顾问). */
  | 'ADVISER'
  /** The deputy of the leader: 副总指挥, 副组长, 召集人. */
  | 'DEPUTY'
  /** The leader: 总指挥, 组长, 总召集人. */
  | 'LEADER'
  /** A member: 成员, 成员单位, 专家. */
  | 'MEMBER'
  /** The body that hosts the office of the group (办公室设在...). */
  | 'OFFICE'
  /** Deputy head of the office (办公室副主任). */
  | 'OFFICE_DEPUTY'
  /** Head of the office (办公室主任). */
  | 'OFFICE_HEAD';

/** The types of administrative power (事项类型). */
export type PowerType =
  /** Adjudication (行政裁决): of disputes between private parties. */
  | 'ADJUDICATION'
  /** Coercion (行政强制): sealing, seizing, enforcing. */
  | 'COERCION'
  /** Collection (行政征收): of fees and other dues. */
  | 'COLLECTION'
  /** Confirmation (行政确认): establishing a fact or a legal status. */
  | 'CONFIRMATION'
  /** Inspection (行政检查). */
  | 'INSPECTION'
  /** Licence (行政许可): permission, on application, for what is otherwise forbidden. */
  | 'LICENSE'
  /** Any other power (其他权力). */
  | 'OTHER'
  /** Payment (行政给付): of money or goods to those entitled. */
  | 'PAYMENT'
  /** Penalty (行政处罚): fines, confiscation, closure and the like. */
  | 'PENALTY'
  /** Reward (行政奖励). */
  | 'REWARD';

/** The kinds of territory (区域类型). */
export type RegionKind =
  /** A prefecture-level city (地级市). */
  | 'CITY'
  /** A county, district or county-level city (县, 区). */
  | 'COUNTY'
  /** A development zone (开发区) as territory. */
  | 'DEVELOPMENT_ZONE'
  /** Any other territory (其他). */
  | 'OTHER'
  /** A province (省). */
  | 'PROVINCE'
  /** A town, township or sub-district (乡镇, 街道). */
  | 'TOWNSHIP';

/** The kinds of responsibility (权责类型). */
export type ResponsibilityKind =
  /** A standing obligation (职责). */
  | 'DUTY'
  /** An indicator by which bodies are assessed (考核指标). */
  | 'INDICATOR'
  /** A benefit for which a body accepts applications (政策事项). */
  | 'POLICY'
  /** A catalogued administrative power (行政权力事项). */
  | 'POWER'
  /** An item of government service (服务事项). */
  | 'SERVICE_ITEM'
  /** An assignment (任务). */
  | 'TASK';

/** The kinds of transfer (转移方式), by meaning. `verb` quotes the document. */
export type TransferKind =
  /** The receiver exercises it in its own name (授权). */
  | 'AUTHORIZATION'
  /** It is handed down to a lower administrative level (下放). */
  | 'DEVOLUTION'
  /** The receiver exercises it in the name of the giver (委托). */
  | 'ENTRUSTMENT'
  /** One more bearer has the same duty (按照或参照…履行). */
  | 'EXTENSION'
  /** A government gives powers to a body such as a zone committee (赋予). */
  | 'GRANT'
  /** It moves from one bearer to another (改由…负责). */
  | 'REASSIGNMENT'
  /** Cases are passed on to another body (移交, 移送). */
  | 'REFERRAL';

/** The status of a transfer between `effectiveFrom` and `effectiveTo` (效力状态). */
export type TransferStatus =
  /** It is given, but may be exercised only after a condition is met (附条件). */
  | 'CONDITIONAL'
  /** The transfer is in force (有效). */
  | 'IN_FORCE';

export type PageFrameQueryVariables = Exact<{ [key: string]: never; }>;


export type PageFrameQuery = { readonly regions: ReadonlyArray<{ readonly id: string, readonly name: string, readonly aliases: ReadonlyArray<string>, readonly kind: RegionKind }>, readonly graph: { readonly sources: ReadonlyArray<{ readonly name: string, readonly sha256: string, readonly facts: number }> } };

export type PageHeldQueryVariables = Exact<{
  id: string;
  asOf?: string | null | undefined;
  place?: string | null | undefined;
  after?: string | null | undefined;
}>;


export type PageHeldQuery = { readonly holder:
    | { readonly holdings: { readonly itemCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly id: string, readonly role: HoldingRole, readonly status: HoldingStatus, readonly certainty: Certainty, readonly reviewed: boolean, readonly responsibility:
            | { readonly id: string, readonly kind: ResponsibilityKind, readonly title: string }
            | { readonly id: string, readonly kind: ResponsibilityKind, readonly title: string }
            | { readonly id: string, readonly kind: ResponsibilityKind, readonly title: string }
            | { readonly id: string, readonly kind: ResponsibilityKind, readonly title: string }
            | { readonly id: string, readonly kind: ResponsibilityKind, readonly title: string }
            | { readonly id: string, readonly kind: ResponsibilityKind, readonly title: string }
          , readonly citation: { readonly path: string, readonly document: { readonly id: string, readonly number: string | null, readonly title: string | null } } }> } }
    | { readonly holdings: { readonly itemCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly id: string, readonly role: HoldingRole, readonly status: HoldingStatus, readonly certainty: Certainty, readonly reviewed: boolean, readonly responsibility:
            | { readonly id: string, readonly kind: ResponsibilityKind, readonly title: string }
            | { readonly id: string, readonly kind: ResponsibilityKind, readonly title: string }
            | { readonly id: string, readonly kind: ResponsibilityKind, readonly title: string }
            | { readonly id: string, readonly kind: ResponsibilityKind, readonly title: string }
            | { readonly id: string, readonly kind: ResponsibilityKind, readonly title: string }
            | { readonly id: string, readonly kind: ResponsibilityKind, readonly title: string }
          , readonly citation: { readonly path: string, readonly document: { readonly id: string, readonly number: string | null, readonly title: string | null } } }> } }
    | { readonly holdings: { readonly itemCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly id: string, readonly role: HoldingRole, readonly status: HoldingStatus, readonly certainty: Certainty, readonly reviewed: boolean, readonly responsibility:
            | { readonly id: string, readonly kind: ResponsibilityKind, readonly title: string }
            | { readonly id: string, readonly kind: ResponsibilityKind, readonly title: string }
            | { readonly id: string, readonly kind: ResponsibilityKind, readonly title: string }
            | { readonly id: string, readonly kind: ResponsibilityKind, readonly title: string }
            | { readonly id: string, readonly kind: ResponsibilityKind, readonly title: string }
            | { readonly id: string, readonly kind: ResponsibilityKind, readonly title: string }
          , readonly citation: { readonly path: string, readonly document: { readonly id: string, readonly number: string | null, readonly title: string | null } } }> } }
    | { readonly holdings: { readonly itemCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly id: string, readonly role: HoldingRole, readonly status: HoldingStatus, readonly certainty: Certainty, readonly reviewed: boolean, readonly responsibility:
            | { readonly id: string, readonly kind: ResponsibilityKind, readonly title: string }
            | { readonly id: string, readonly kind: ResponsibilityKind, readonly title: string }
            | { readonly id: string, readonly kind: ResponsibilityKind, readonly title: string }
            | { readonly id: string, readonly kind: ResponsibilityKind, readonly title: string }
            | { readonly id: string, readonly kind: ResponsibilityKind, readonly title: string }
            | { readonly id: string, readonly kind: ResponsibilityKind, readonly title: string }
          , readonly citation: { readonly path: string, readonly document: { readonly id: string, readonly number: string | null, readonly title: string | null } } }> } }
    | { readonly holdings: { readonly itemCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly id: string, readonly role: HoldingRole, readonly status: HoldingStatus, readonly certainty: Certainty, readonly reviewed: boolean, readonly responsibility:
            | { readonly id: string, readonly kind: ResponsibilityKind, readonly title: string }
            | { readonly id: string, readonly kind: ResponsibilityKind, readonly title: string }
            | { readonly id: string, readonly kind: ResponsibilityKind, readonly title: string }
            | { readonly id: string, readonly kind: ResponsibilityKind, readonly title: string }
            | { readonly id: string, readonly kind: ResponsibilityKind, readonly title: string }
            | { readonly id: string, readonly kind: ResponsibilityKind, readonly title: string }
          , readonly citation: { readonly path: string, readonly document: { readonly id: string, readonly number: string | null, readonly title: string | null } } }> } }
   | null };

export type PageHistoryQueryVariables = Exact<{
  id: string;
  after?: string | null | undefined;
}>;


export type PageHistoryQuery = { readonly node:
    | { readonly history: EventsFragment }
    | { readonly history: EventsFragment }
    | { readonly history: EventsFragment }
    | { readonly history: EventsFragment }
    | { readonly history: EventsFragment }
    | { readonly history: EventsFragment }
    | { readonly history: EventsFragment }
    | { readonly history: EventsFragment }
    | { readonly history: EventsFragment }
    | { readonly history: EventsFragment }
    | { readonly history: EventsFragment }
    | Record<PropertyKey, never>
   | null };

export type EventsFragment = { readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly edges: ReadonlyArray<{ readonly cursor: string, readonly node: { readonly kind: EventKind, readonly on: string | null, readonly pending: boolean, readonly reviewed: boolean, readonly words: string, readonly document: { readonly id: string, readonly number: string | null, readonly title: string | null }, readonly citation: { readonly path: string, readonly quote: string }, readonly subject:
        | { readonly id: string }
        | { readonly id: string }
        | { readonly id: string }
        | { readonly id: string }
        | { readonly id: string, readonly loser:
            | { readonly id: string, readonly name: string }
            | { readonly id: string, readonly name: string }
            | { readonly id: string, readonly name: string }
            | { readonly id: string, readonly name: string }
            | { readonly id: string, readonly name: string }
           | null, readonly responsibility:
            | { readonly id: string, readonly title: string }
            | { readonly id: string, readonly title: string }
            | { readonly id: string, readonly title: string }
            | { readonly id: string, readonly title: string }
            | { readonly id: string, readonly title: string }
            | { readonly id: string, readonly title: string }
           }
        | { readonly id: string }
        | { readonly name: string, readonly id: string }
        | { readonly id: string, readonly holder:
            | { readonly id: string, readonly name: string }
            | { readonly id: string, readonly name: string }
            | { readonly id: string, readonly name: string }
            | { readonly id: string, readonly name: string }
            | { readonly id: string, readonly name: string }
          , readonly responsibility:
            | { readonly id: string, readonly title: string }
            | { readonly id: string, readonly title: string }
            | { readonly id: string, readonly title: string }
            | { readonly id: string, readonly title: string }
            | { readonly id: string, readonly title: string }
            | { readonly id: string, readonly title: string }
           }
        | { readonly id: string }
        | { readonly id: string, readonly group: { readonly id: string, readonly name: string }, readonly member:
            | { readonly id: string, readonly name: string }
            | { readonly id: string, readonly name: string }
            | { readonly id: string, readonly name: string }
            | { readonly id: string, readonly name: string }
            | { readonly id: string, readonly name: string }
           }
        | { readonly name: string, readonly id: string }
        | { readonly name: string, readonly id: string }
        | { readonly id: string }
        | { readonly name: string, readonly id: string }
        | { readonly id: string }
        | { readonly id: string, readonly before: { readonly id: string, readonly title: string }, readonly after: { readonly id: string, readonly title: string } }
        | { readonly id: string }
        | { readonly id: string }
        | { readonly id: string }
        | { readonly id: string, readonly former: { readonly id: string, readonly name: string }, readonly successor: { readonly id: string, readonly name: string } }
        | { readonly id: string }
        | { readonly id: string, readonly giver:
            | { readonly id: string, readonly name: string }
            | { readonly id: string, readonly name: string }
            | { readonly id: string, readonly name: string }
            | { readonly id: string, readonly name: string }
            | { readonly id: string, readonly name: string }
           | null, readonly receiver:
            | { readonly id: string, readonly name: string }
            | { readonly id: string, readonly name: string }
            | { readonly id: string, readonly name: string }
            | { readonly id: string, readonly name: string }
            | { readonly id: string, readonly name: string }
          , readonly responsibility:
            | { readonly id: string, readonly title: string }
            | { readonly id: string, readonly title: string }
            | { readonly id: string, readonly title: string }
            | { readonly id: string, readonly title: string }
            | { readonly id: string, readonly title: string }
            | { readonly id: string, readonly title: string }
           }
        | { readonly name: string, readonly id: string }
       | null } }> };

export type PageLinesQueryVariables = Exact<{
  document: string;
  start: number;
  end: number;
}>;


export type PageLinesQuery = { readonly document: { readonly provisions: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly text: string, readonly lines: { readonly start: number, readonly end: number } }> } } | null };

export type PageOpenQueryVariables = Exact<{
  id: string;
  asOf?: string | null | undefined;
  place?: string | null | undefined;
}>;


export type PageOpenQuery = { readonly node:
    | { readonly __typename: 'Anomaly', readonly id: string }
    | { readonly __typename: 'Conflict', readonly id: string }
    | { readonly __typename: 'Document', readonly number: string | null, readonly issuedOn: string | null, readonly id: string, readonly documentTitle: string | null, readonly documentStatus: DocumentStatus, readonly issuer:
        | { readonly id: string, readonly name: string }
        | { readonly id: string, readonly name: string }
        | { readonly id: string, readonly name: string }
        | { readonly id: string, readonly name: string }
        | { readonly id: string, readonly name: string }
       | null, readonly basedOn: ReadonlyArray<{ readonly phrase: string, readonly to: { readonly id: string, readonly number: string | null, readonly title: string | null } }>, readonly repealedBy: ReadonlyArray<{ readonly phrase: string, readonly from: { readonly id: string, readonly number: string | null, readonly title: string | null } }> }
    | { readonly __typename: 'Duty', readonly kind: ResponsibilityKind, readonly title: string, readonly text: string | null, readonly certainty: Certainty, readonly reviewed: boolean, readonly id: string, readonly holdings: { readonly totalCount: number, readonly nodes: ReadonlyArray<OpenHoldingFragment> }, readonly transfers: { readonly nodes: ReadonlyArray<OpenTransferFragment> }, readonly citations: ReadonlyArray<OpenCitationFragment> }
    | { readonly __typename: 'Ending', readonly id: string }
    | { readonly __typename: 'Hazard', readonly id: string }
    | { readonly __typename: 'HolderCategory', readonly name: string, readonly aliases: ReadonlyArray<string>, readonly id: string, readonly transfersReceived: { readonly totalCount: number }, readonly transfersGiven: { readonly totalCount: number }, readonly memberships: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly role: MembershipRole, readonly validFrom: string | null, readonly validTo: string | null, readonly asWritten: string, readonly group: { readonly id: string, readonly name: string } }> } }
    | { readonly __typename: 'Holding', readonly id: string }
    | { readonly __typename: 'Indicator', readonly kind: ResponsibilityKind, readonly title: string, readonly text: string | null, readonly certainty: Certainty, readonly reviewed: boolean, readonly id: string, readonly holdings: { readonly totalCount: number, readonly nodes: ReadonlyArray<OpenHoldingFragment> }, readonly transfers: { readonly nodes: ReadonlyArray<OpenTransferFragment> }, readonly citations: ReadonlyArray<OpenCitationFragment> }
    | { readonly __typename: 'Membership', readonly id: string }
    | { readonly __typename: 'Organization', readonly name: string, readonly aliases: ReadonlyArray<string>, readonly id: string, readonly transfersReceived: { readonly totalCount: number }, readonly transfersGiven: { readonly totalCount: number }, readonly memberships: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly role: MembershipRole, readonly validFrom: string | null, readonly validTo: string | null, readonly asWritten: string, readonly group: { readonly id: string, readonly name: string } }> } }
    | { readonly __typename: 'Person', readonly name: string, readonly aliases: ReadonlyArray<string>, readonly id: string, readonly transfersReceived: { readonly totalCount: number }, readonly transfersGiven: { readonly totalCount: number }, readonly memberships: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly role: MembershipRole, readonly validFrom: string | null, readonly validTo: string | null, readonly asWritten: string, readonly group: { readonly id: string, readonly name: string } }> } }
    | { readonly __typename: 'Policy', readonly kind: ResponsibilityKind, readonly title: string, readonly text: string | null, readonly certainty: Certainty, readonly reviewed: boolean, readonly id: string, readonly holdings: { readonly totalCount: number, readonly nodes: ReadonlyArray<OpenHoldingFragment> }, readonly transfers: { readonly nodes: ReadonlyArray<OpenTransferFragment> }, readonly citations: ReadonlyArray<OpenCitationFragment> }
    | { readonly __typename: 'Post', readonly name: string, readonly aliases: ReadonlyArray<string>, readonly id: string, readonly transfersReceived: { readonly totalCount: number }, readonly transfersGiven: { readonly totalCount: number }, readonly memberships: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly role: MembershipRole, readonly validFrom: string | null, readonly validTo: string | null, readonly asWritten: string, readonly group: { readonly id: string, readonly name: string } }> } }
    | { readonly __typename: 'Power', readonly kind: ResponsibilityKind, readonly title: string, readonly text: string | null, readonly certainty: Certainty, readonly reviewed: boolean, readonly powerType: PowerType, readonly id: string, readonly holdings: { readonly totalCount: number, readonly nodes: ReadonlyArray<OpenHoldingFragment> }, readonly transfers: { readonly nodes: ReadonlyArray<OpenTransferFragment> }, readonly citations: ReadonlyArray<OpenCitationFragment> }
    | { readonly __typename: 'PowerSuccession', readonly id: string }
    | { readonly __typename: 'Provision', readonly id: string }
    | { readonly __typename: 'Region', readonly id: string }
    | { readonly __typename: 'ServiceItem', readonly kind: ResponsibilityKind, readonly title: string, readonly text: string | null, readonly certainty: Certainty, readonly reviewed: boolean, readonly id: string, readonly holdings: { readonly totalCount: number, readonly nodes: ReadonlyArray<OpenHoldingFragment> }, readonly transfers: { readonly nodes: ReadonlyArray<OpenTransferFragment> }, readonly citations: ReadonlyArray<OpenCitationFragment> }
    | { readonly __typename: 'Succession', readonly id: string }
    | { readonly __typename: 'Task', readonly kind: ResponsibilityKind, readonly title: string, readonly text: string | null, readonly certainty: Certainty, readonly reviewed: boolean, readonly dueText: string | null, readonly id: string, readonly holdings: { readonly totalCount: number, readonly nodes: ReadonlyArray<OpenHoldingFragment> }, readonly transfers: { readonly nodes: ReadonlyArray<OpenTransferFragment> }, readonly citations: ReadonlyArray<OpenCitationFragment> }
    | { readonly __typename: 'Transfer', readonly id: string }
    | { readonly __typename: 'WorkingGroup', readonly name: string, readonly aliases: ReadonlyArray<string>, readonly id: string, readonly transfersReceived: { readonly totalCount: number }, readonly transfersGiven: { readonly totalCount: number }, readonly memberships: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly role: MembershipRole, readonly validFrom: string | null, readonly validTo: string | null, readonly asWritten: string, readonly group: { readonly id: string, readonly name: string } }> } }
   | null };

export type OpenHoldingFragment = { readonly id: string, readonly role: HoldingRole, readonly status: HoldingStatus, readonly asWritten: string, readonly condition: string | null, readonly limitation: string | null, readonly limitationBounds: LimitationBounds | null, readonly proviso: string | null, readonly share: string | null, readonly validFrom: string | null, readonly validTo: string | null, readonly certainty: Certainty, readonly reviewed: boolean, readonly derivedBy: ReadonlyArray<DerivationRule>, readonly approver:
    | { readonly id: string, readonly name: string }
    | { readonly id: string, readonly name: string }
    | { readonly id: string, readonly name: string }
    | { readonly id: string, readonly name: string }
    | { readonly id: string, readonly name: string }
   | null, readonly holder:
    | { readonly id: string, readonly name: string }
    | { readonly id: string, readonly name: string }
    | { readonly id: string, readonly name: string }
    | { readonly id: string, readonly name: string }
    | { readonly id: string, readonly name: string }
  , readonly person: { readonly id: string, readonly name: string } | null, readonly accountable:
    | { readonly id: string, readonly name: string }
    | { readonly id: string, readonly name: string }
    | { readonly id: string, readonly name: string }
    | { readonly id: string, readonly name: string }
    | { readonly id: string, readonly name: string }
   | null, readonly alternatives: ReadonlyArray<
    | { readonly id: string, readonly name: string }
    | { readonly id: string, readonly name: string }
    | { readonly id: string, readonly name: string }
    | { readonly id: string, readonly name: string }
    | { readonly id: string, readonly name: string }
  >, readonly arisesFrom: { readonly id: string } | null, readonly jurisdiction: { readonly ownArea: boolean, readonly region: { readonly id: string, readonly name: string }, readonly except: ReadonlyArray<{ readonly id: string, readonly name: string }> }, readonly grounds: ReadonlyArray<OpenCitationFragment> };

export type OpenTransferFragment = { readonly id: string, readonly kind: TransferKind, readonly verb: string, readonly status: TransferStatus, readonly asWritten: string, readonly condition: string | null, readonly limitation: string | null, readonly limitationBounds: LimitationBounds | null, readonly remark: string | null, readonly proviso: string | null, readonly effectiveFrom: string | null, readonly effectiveTo: string | null, readonly certainty: Certainty, readonly reviewed: boolean, readonly from:
    | { readonly id: string, readonly name: string }
    | { readonly id: string, readonly name: string }
    | { readonly id: string, readonly name: string }
    | { readonly id: string, readonly name: string }
    | { readonly id: string, readonly name: string }
   | null, readonly to:
    | { readonly id: string, readonly name: string }
    | { readonly id: string, readonly name: string }
    | { readonly id: string, readonly name: string }
    | { readonly id: string, readonly name: string }
    | { readonly id: string, readonly name: string }
  , readonly grantedBy:
    | { readonly id: string, readonly name: string }
    | { readonly id: string, readonly name: string }
    | { readonly id: string, readonly name: string }
    | { readonly id: string, readonly name: string }
    | { readonly id: string, readonly name: string }
   | null, readonly instrument: { readonly id: string, readonly number: string | null, readonly title: string | null }, readonly grounds: ReadonlyArray<OpenCitationFragment> };

export type OpenCitationFragment = { readonly path: string, readonly lines: { readonly start: number, readonly end: number }, readonly provision: { readonly id: string }, readonly document: { readonly id: string, readonly number: string | null, readonly title: string | null }, readonly anomalies: ReadonlyArray<{ readonly id: string, readonly kind: AnomalyKind, readonly asPrinted: string, readonly reading: string, readonly alternatives: ReadonlyArray<string>, readonly reason: string, readonly lines: { readonly start: number, readonly end: number } }> };

export type PageSearchQueryVariables = Exact<{
  text: string;
  asOf?: string | null | undefined;
  place?: string | null | undefined;
  after?: string | null | undefined;
}>;


export type PageSearchQuery = { readonly search: { readonly textMatch: { readonly suggestions: ReadonlyArray<{ readonly words: string }> } | null, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly snippet: string, readonly node:
        | { readonly __typename: 'Anomaly', readonly id: string }
        | { readonly __typename: 'Conflict', readonly id: string }
        | { readonly __typename: 'Document', readonly number: string | null, readonly issuedOn: string | null, readonly id: string, readonly documentTitle: string | null, readonly documentStatus: DocumentStatus, readonly issuer:
            | { readonly id: string, readonly name: string }
            | { readonly id: string, readonly name: string }
            | { readonly id: string, readonly name: string }
            | { readonly id: string, readonly name: string }
            | { readonly id: string, readonly name: string }
           | null }
        | { readonly __typename: 'Duty', readonly kind: ResponsibilityKind, readonly title: string, readonly id: string, readonly holdings: { readonly pageInfo: { readonly hasNextPage: boolean }, readonly nodes: ReadonlyArray<FoundHoldingFragment> } }
        | { readonly __typename: 'Ending', readonly id: string }
        | { readonly __typename: 'Hazard', readonly id: string }
        | { readonly __typename: 'HolderCategory', readonly name: string, readonly aliases: ReadonlyArray<string>, readonly id: string, readonly examples: { readonly itemCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly responsibility:
                | { readonly id: string, readonly title: string }
                | { readonly id: string, readonly title: string }
                | { readonly id: string, readonly title: string }
                | { readonly id: string, readonly title: string }
                | { readonly id: string, readonly title: string }
                | { readonly id: string, readonly title: string }
               }> } }
        | { readonly __typename: 'Holding', readonly id: string }
        | { readonly __typename: 'Indicator', readonly kind: ResponsibilityKind, readonly title: string, readonly id: string, readonly holdings: { readonly pageInfo: { readonly hasNextPage: boolean }, readonly nodes: ReadonlyArray<FoundHoldingFragment> } }
        | { readonly __typename: 'Membership', readonly id: string }
        | { readonly __typename: 'Organization', readonly name: string, readonly aliases: ReadonlyArray<string>, readonly id: string, readonly examples: { readonly itemCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly responsibility:
                | { readonly id: string, readonly title: string }
                | { readonly id: string, readonly title: string }
                | { readonly id: string, readonly title: string }
                | { readonly id: string, readonly title: string }
                | { readonly id: string, readonly title: string }
                | { readonly id: string, readonly title: string }
               }> } }
        | { readonly __typename: 'Person', readonly name: string, readonly aliases: ReadonlyArray<string>, readonly id: string, readonly examples: { readonly itemCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly responsibility:
                | { readonly id: string, readonly title: string }
                | { readonly id: string, readonly title: string }
                | { readonly id: string, readonly title: string }
                | { readonly id: string, readonly title: string }
                | { readonly id: string, readonly title: string }
                | { readonly id: string, readonly title: string }
               }> } }
        | { readonly __typename: 'Policy', readonly kind: ResponsibilityKind, readonly title: string, readonly id: string, readonly holdings: { readonly pageInfo: { readonly hasNextPage: boolean }, readonly nodes: ReadonlyArray<FoundHoldingFragment> } }
        | { readonly __typename: 'Post', readonly name: string, readonly aliases: ReadonlyArray<string>, readonly id: string, readonly examples: { readonly itemCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly responsibility:
                | { readonly id: string, readonly title: string }
                | { readonly id: string, readonly title: string }
                | { readonly id: string, readonly title: string }
                | { readonly id: string, readonly title: string }
                | { readonly id: string, readonly title: string }
                | { readonly id: string, readonly title: string }
               }> } }
        | { readonly __typename: 'Power', readonly kind: ResponsibilityKind, readonly title: string, readonly powerType: PowerType, readonly id: string, readonly holdings: { readonly pageInfo: { readonly hasNextPage: boolean }, readonly nodes: ReadonlyArray<FoundHoldingFragment> } }
        | { readonly __typename: 'PowerSuccession', readonly id: string }
        | { readonly __typename: 'Provision', readonly id: string }
        | { readonly __typename: 'Region', readonly id: string }
        | { readonly __typename: 'ServiceItem', readonly kind: ResponsibilityKind, readonly title: string, readonly id: string, readonly holdings: { readonly pageInfo: { readonly hasNextPage: boolean }, readonly nodes: ReadonlyArray<FoundHoldingFragment> } }
        | { readonly __typename: 'Succession', readonly id: string }
        | { readonly __typename: 'Task', readonly kind: ResponsibilityKind, readonly title: string, readonly id: string, readonly holdings: { readonly pageInfo: { readonly hasNextPage: boolean }, readonly nodes: ReadonlyArray<FoundHoldingFragment> } }
        | { readonly __typename: 'Transfer', readonly id: string }
        | { readonly __typename: 'WorkingGroup', readonly name: string, readonly aliases: ReadonlyArray<string>, readonly id: string, readonly examples: { readonly itemCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly responsibility:
                | { readonly id: string, readonly title: string }
                | { readonly id: string, readonly title: string }
                | { readonly id: string, readonly title: string }
                | { readonly id: string, readonly title: string }
                | { readonly id: string, readonly title: string }
                | { readonly id: string, readonly title: string }
               }> } }
       }> } };

export type FoundHoldingFragment = { readonly id: string, readonly role: HoldingRole, readonly status: HoldingStatus, readonly condition: string | null, readonly limitation: string | null, readonly limitationBounds: LimitationBounds | null, readonly validFrom: string | null, readonly validTo: string | null, readonly certainty: Certainty, readonly reviewed: boolean, readonly derivedBy: ReadonlyArray<DerivationRule>, readonly holder:
    | { readonly id: string, readonly name: string }
    | { readonly id: string, readonly name: string }
    | { readonly id: string, readonly name: string }
    | { readonly id: string, readonly name: string }
    | { readonly id: string, readonly name: string }
  , readonly alternatives: ReadonlyArray<
    | { readonly id: string, readonly name: string }
    | { readonly id: string, readonly name: string }
    | { readonly id: string, readonly name: string }
    | { readonly id: string, readonly name: string }
    | { readonly id: string, readonly name: string }
  >, readonly jurisdiction: { readonly ownArea: boolean, readonly region: { readonly id: string, readonly name: string }, readonly except: ReadonlyArray<{ readonly id: string, readonly name: string }> }, readonly grounds: ReadonlyArray<{ readonly path: string, readonly provision: { readonly id: string }, readonly document: { readonly id: string, readonly number: string | null, readonly title: string | null } }> };

export type PageStatedQueryVariables = Exact<{
  document: string;
  after?: string | null | undefined;
}>;


export type PageStatedQuery = { readonly document: { readonly responsibilities: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<
        | { readonly id: string, readonly kind: ResponsibilityKind, readonly title: string, readonly certainty: Certainty, readonly reviewed: boolean, readonly citations: ReadonlyArray<{ readonly path: string }> }
        | { readonly id: string, readonly kind: ResponsibilityKind, readonly title: string, readonly certainty: Certainty, readonly reviewed: boolean, readonly citations: ReadonlyArray<{ readonly path: string }> }
        | { readonly id: string, readonly kind: ResponsibilityKind, readonly title: string, readonly certainty: Certainty, readonly reviewed: boolean, readonly citations: ReadonlyArray<{ readonly path: string }> }
        | { readonly id: string, readonly kind: ResponsibilityKind, readonly title: string, readonly certainty: Certainty, readonly reviewed: boolean, readonly citations: ReadonlyArray<{ readonly path: string }> }
        | { readonly id: string, readonly kind: ResponsibilityKind, readonly title: string, readonly certainty: Certainty, readonly reviewed: boolean, readonly citations: ReadonlyArray<{ readonly path: string }> }
        | { readonly id: string, readonly kind: ResponsibilityKind, readonly title: string, readonly certainty: Certainty, readonly reviewed: boolean, readonly citations: ReadonlyArray<{ readonly path: string }> }
      > } } | null };
