// Made by `npm run codegen` from operations/*.graphql; edit those instead.
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

/** The steps by which a level of response is ordered (响应启动程序), in their order. */
export type AuthorityStep =
  /** Consents to the order (经…同意). */
  | 'CONSENTS'
  /** Convenes the consultation (主持召开会商会议). */
  | 'CONVENES'
  /** Signs the order (签署启动). */
  | 'SIGNS';

/** The certainty of the reading (确定程度). */
export type Certainty =
  /** Another careful reader could read it differently (存疑). The alternatives are on record. */
  | 'AMBIGUOUS'
  /** The words say it plainly (确定). */
  | 'CERTAIN'
  /** It was inferred (推定), for example from a label on another page or a cell in the wrong column. */
  | 'INFERRED';

/** The kinds of conflict (矛盾类型). */
export type ConflictKind =
  /** Transfers depend on one another in a loop, or bodies or powers succeed one another in a loop (循环). */
  | 'CYCLE'
  /** A body gave on what it may not give on (不得再行委托). */
  | 'DELEGATION_PROHIBITED'
  /** The record does not show that the giver of a transfer held what it gave (来源不明). The giver is the former holder; if the transfer names none, it is the body that made the transfer. */
  | 'GIVER_NEVER_HELD'
  /** The record names no holder of the responsibility (无主). */
  | 'NO_HOLDER'
  /** Two provisions give the same duty to two bearers in different words (职责重叠). */
  | 'SAME_DUTY_TWO_BEARERS'
  /** Different provisions name several owners of one responsibility at one place on one day, and no transfer explains it (一事多主). Owners named by one clause are joint owners; a holding in force beside a conditional one is intended. Neither is a conflict. */
  | 'SEVERAL_OWNERS_HERE';

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

/** What a document does to a document that it names (关联类型). */
export type DocumentRelation =
  /** Rests on it (根据, 依据). */
  | 'BASED_ON'
  /** Names it without depending on it (引用). */
  | 'CITES'
  /** Says that something is done according to it: 按照, 按…执行, 依照, 在符合…的前提下 (按其办理). */
  | 'FOLLOWS'
  /** Carries it out (贯彻落实). */
  | 'IMPLEMENTS'
  /** Repeals it (废止). */
  | 'REPEALS';

/** Whether a document is in force (文件效力). */
export type DocumentStatus =
  /** Only cited; its text is not loaded (仅被引用). */
  | 'CITED_ONLY'
  /** In force, according to the sources (现行有效). */
  | 'IN_FORCE'
  /** Repealed (废止). */
  | 'REPEALED';

/** The parts of a fact that can be doubtful (存疑对象). */
export type DoubtSubject =
  /** The condition of a holding, or the content of a criterion (条件). */
  | 'CONDITION'
  /** The days in effect, or the deadline (日期). */
  | 'DAY'
  /** The document (文件). */
  | 'DOCUMENT'
  /** The former holder, or the body that makes the transfer (原实施主体、授予主体). */
  | 'GIVER'
  /** The holder, the receiver, or the body that acts (主体). */
  | 'HOLDER'
  /** The item: its words, or its heading (事项). */
  | 'ITEM'
  /** The limitation (事项限定). */
  | 'LIMITATION'
  /** The member (成员). */
  | 'MEMBER'
  /** The place (区域). */
  | 'PLACE'
  /** The role (责任方式、组内职务). */
  | 'ROLE'
  /** The type (事项类型、政策类型). */
  | 'TYPE';

/** How the giver of a transfer held what it gave (转出方的权责来源). */
export type Empowerment =
  /** The instrument names the article of a law or regulation (法律法规条款) that gives it. A general reference to a law (根据…有关规定) is not enough. */
  | 'LAW'
  /** The record does not show it (未见依据). */
  | 'NOT_SHOWN'
  /** The record has an original holding (原有职权). */
  | 'ORIGINAL_HOLDING'
  /** The giver received it by the next transfer in the chain (上级转移). */
  | 'TRANSFER';

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

/** The orders of a list of holdings (排序). */
export type HoldingOrder =
  /** In the order of the documents. With `about`, the best match is first, and equal matches are in the order of the documents. */
  | 'DOCUMENT_ORDER'
  /** By the id of the holder, so that the holdings of a holder stand together. */
  | 'HOLDER'
  /** By the responsibility, in the order in which the documents state the responsibilities. */
  | 'RESPONSIBILITY'
  /** By the first day of effect. Holdings without one are last. */
  | 'VALID_FROM';

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

/** The rules of liability for acts under a transfer (责任规则). */
export type LiabilityRule =
  /** It depends on the legal standing of the receiver (取决于承接方的主体资格). For a development zone, it depends on who approved the zone. */
  | 'DEPENDS_ON_RECEIVER_STANDING'
  /** The giver is liable for the acts of the receiver (由委托机关承担). */
  | 'GIVER_FOR_RECEIVER'
  /** The receiver is liable in its own name (以自己名义承担). */
  | 'RECEIVER_IN_OWN_NAME'
  /** No rule on record decides (无法确定). */
  | 'UNDETERMINED';

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

/** How a written name matches the name of a body (名称匹配). */
export type NameMatch =
  /** Another accepted name (简称). */
  | 'ALIAS'
  /** The name of a class (类别), not of one body. */
  | 'CATEGORY'
  /** The full official name (全称). */
  | 'EXACT'
  /** A similar name (近似), perhaps with a typing or reading error. */
  | 'FUZZY';

/** The facts on which a transfer may take effect instead of a day (待成就的事实). */
export type PendingFact =
  /** The former holder hands the matter over (交接). Until a later document records the day, the former holder keeps it. */
  | 'HANDOVER';

/** The four levels of emergency response (响应级别). Level I is the gravest. */
export type ResponseLevel =
  /** Level I (Ⅰ级, 特别重大). */
  | 'I'
  /** Level II (Ⅱ级, 重大). */
  | 'II'
  /** Level III (Ⅲ级, 较大). */
  | 'III'
  /** Level IV (Ⅳ级, 一般). */
  | 'IV';

/** The fields of government (领域) that documents are about. */
export type ResponsibilityField =
  /** Employment (就业). */
  | 'EMPLOYMENT'
  /** Fire safety (消防安全). */
  | 'FIRE_SAFETY'
  /** Technical innovation in enterprises (企业技术创新). */
  | 'INNOVATION'
  /** Land (土地, 标准地). */
  | 'LAND'
  /** Response to meteorological disasters (气象灾害应急). */
  | 'METEOROLOGICAL_EMERGENCY'
  /** Open government (政务公开). */
  | 'OPEN_GOVERNMENT'
  /** Road safety (道路交通安全). */
  | 'ROAD_SAFETY'
  /** Social security (社会保障). */
  | 'SOCIAL_SECURITY'
  /** Assignments of the yearly work report (政府工作报告). */
  | 'WORK_REPORT';

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

/** What a search covers (检索范围). */
export type SearchKind =
  /** Documents by 文号, title and other names (文件). */
  | 'DOCUMENT'
  /** Hazards by their names (灾种). */
  | 'HAZARD'
  /** Holders by any of their names (主体). */
  | 'HOLDER'
  /** Provisions by their words (条款). */
  | 'PROVISION'
  /** Territories by any of their names (区域). */
  | 'REGION'
  /** Responsibilities by title, items and text (权责事项). */
  | 'RESPONSIBILITY';

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

/** Answers to the auditor's question (核验结论). */
export type VerdictAnswer =
  /** The body may exercise only a part of it, or may exercise it only after a condition is met (有条件). */
  | 'CONDITIONAL'
  /** The body may not exercise it (不得行使). */
  | 'NO'
  /** The record does not decide it (无法判断). */
  | 'UNKNOWN'
  /** The body may exercise it (可以行使). */
  | 'YES';

/** One case of `mayExerciseAll` (核验事项). Its fields mean what the arguments of `mayExercise` mean. */
export type VerdictCase = {
  /** A calendar day (日期). If omitted, the answer covers all days. A value in a variable that is no calendar day is an error of its case; in the text of an operation it is an error of the operation. */
  readonly asOf?: string | null | undefined;
  /** The body, class, group, post or person, by id, official name or alias (主体). */
  readonly holder: string;
  /** A place (区域), by id, official name or alias. If omitted, the body's own jurisdiction decides. */
  readonly place?: string | null | undefined;
  /** The id of the responsibility (权责事项). */
  readonly responsibility: string;
};

/** Reasons of a verdict (核验理由). */
export type VerdictReason =
  /** A later document abolished the matter itself (已取消). Nobody holds it from that day on. */
  | 'ABOLISHED'
  /** The source has more than one possible reading (原文存疑), and the readings differ in who may exercise it at this place on that day. `doubts` lists the doubtful parts. */
  | 'AMBIGUOUS_SOURCE'
  /** The body does not hold it, but the holder needs its approval (须经其批准). The body may only approve. */
  | 'APPROVES'
  /** The body holds it, but the day is before the first document that states it. The record has no first day (起始日无记录). */
  | 'BEGINNING_NOT_ON_RECORD'
  /** The body received it on a condition. The record does not show that the condition is met (待条件成就). */
  | 'CONDITION_NOT_SHOWN_MET'
  /** The body received it from one that may not give it on (不得再行委托). It may not exercise it. */
  | 'DELEGATION_PROHIBITED'
  /** The body held it until an earlier day (已终止), or the item itself ended because it goes on as others (事项沿革). */
  | 'ENDED'
  /** The body held it, and a transfer gave it to another body at this place (已转移给其他主体). */
  | 'GIVEN_TO_ANOTHER_HERE'
  /** The body received it by a transfer (经赋予、下放、授权等取得). */
  | 'HOLDS_BY_TRANSFER'
  /** The body holds it in its own right (原有职权). */
  | 'HOLDS_ORIGINALLY'
  /** The words limit what the body holds (事项限定), or exclude this item from what it received (除第(二)(三)项外). */
  | 'LIMITED'
  /** The body holds it only from a later day (尚未生效). */
  | 'NOT_YET_EFFECTIVE'
  /** The body has no holding of it on record (无记录). The answer is NO if another holder is on record at this place on that day. It is UNKNOWN if nobody is, or if a class without a complete list of members may include the body. */
  | 'NO_RECORD'
  /** The body holds it only in another place (超出管辖范围). */
  | 'OUTSIDE_JURISDICTION'
  /** The body receives it with a handover that is not on record (待交接): 自交接之日起, 完成交接后. Until then the former holder keeps it. */
  | 'PENDING_HANDOVER'
  /** The duty is a prohibition (禁止性规定). A prohibition is owed; nobody exercises it. */
  | 'PROHIBITED'
  /** The role of the body does not allow it to exercise the whole (该责任方式不行使). The answer is CONDITIONAL if it may do its own part (配合, 指导, 分管, 受理, 考核), and NO if it only owes it (被考核, 责任人). */
  | 'ROLE_DOES_NOT_EXERCISE'
  /** Only words that a program drafted and no person has confirmed would decide it (未经审核). The answer is UNKNOWN; `explanation` says what it would be, and `holding`, `others` and `citations` show the words. What reviewed words allow stays as it is. */
  | 'UNREVIEWED_SOURCE';

/** The kinds of working group (议事协调机构类型). */
export type WorkingGroupKind =
  /** A committee (委员会). */
  | 'COMMITTEE'
  /** A headquarters (指挥部). */
  | 'HEADQUARTERS'
  /** A joint conference (联席会议). */
  | 'JOINT_CONFERENCE'
  /** A leading group (领导小组). */
  | 'LEADING_GROUP'
  /** The office of a group (办公室) that has duties or members of its own. */
  | 'OFFICE'
  /** A working group (工作组). */
  | 'WORKING_GROUP';

export type ChainOfAPowerQueryVariables = Exact<{
  about?: string;
  asOf?: string | null | undefined;
  place?: string | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type ChainOfAPowerQuery = { readonly whoOwns: { readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly status: HoldingStatus, readonly condition: string | null, readonly certainty: Certainty, readonly holder:
        | { readonly name: string }
        | { readonly name: string }
        | { readonly name: string }
        | { readonly name: string }
        | { readonly name: string }
      , readonly responsibility:
        | { readonly title: string }
        | { readonly title: string }
        | { readonly title: string }
        | { readonly title: string }
        | { readonly title: string }
        | { readonly title: string }
      , readonly citation: WordsFragment, readonly chain: { readonly complete: boolean, readonly gap: string | null, readonly root:
          | { readonly name: string }
          | { readonly name: string }
          | { readonly name: string }
          | { readonly name: string }
          | { readonly name: string }
         | null, readonly hops: ReadonlyArray<{ readonly giverHeldBy: Empowerment, readonly transfer: { readonly kind: TransferKind, readonly verb: string, readonly status: TransferStatus, readonly condition: string | null, readonly conditionMetOn: string | null, readonly certainty: Certainty, readonly effectiveFrom: string | null, readonly from:
              | { readonly name: string }
              | { readonly name: string }
              | { readonly name: string }
              | { readonly name: string }
              | { readonly name: string }
             | null, readonly grantedBy:
              | { readonly name: string }
              | { readonly name: string }
              | { readonly name: string }
              | { readonly name: string }
              | { readonly name: string }
             | null, readonly instrument: { readonly number: string | null }, readonly citation: WordsFragment, readonly liability: { readonly rule: LiabilityRule, readonly explanation: string, readonly basis: string | null, readonly bearer:
                | { readonly name: string }
                | { readonly name: string }
                | { readonly name: string }
                | { readonly name: string }
                | { readonly name: string }
               | null } }, readonly evidence: ReadonlyArray<WordsFragment> }> } }> } };

export type WordsFragment = { readonly path: string, readonly quote: string, readonly lines: { readonly start: number, readonly end: number }, readonly document: { readonly number: string | null }, readonly provision: { readonly id: string } };

export type CompareTwoZonesQueryVariables = Exact<{
  left?: string;
  right?: string;
  asOf?: string | null | undefined;
  kinds?: ReadonlyArray<ResponsibilityKind> | ResponsibilityKind | null | undefined;
  status?: ReadonlyArray<HoldingStatus> | HoldingStatus | null | undefined;
  first?: number | null | undefined;
}>;


export type CompareTwoZonesQuery = { readonly compareHolders: { readonly left:
      | { readonly name: string }
      | { readonly name: string }
      | { readonly name: string }
      | { readonly name: string }
      | { readonly name: string }
    , readonly right:
      | { readonly name: string }
      | { readonly name: string }
      | { readonly name: string }
      | { readonly name: string }
      | { readonly name: string }
    , readonly both: { readonly totalCount: number, readonly nodes: ReadonlyArray<
        | { readonly title: string, readonly certainty: Certainty, readonly citations: ReadonlyArray<WordsFragment> }
        | { readonly title: string, readonly certainty: Certainty, readonly citations: ReadonlyArray<WordsFragment> }
        | { readonly title: string, readonly certainty: Certainty, readonly citations: ReadonlyArray<WordsFragment> }
        | { readonly title: string, readonly certainty: Certainty, readonly citations: ReadonlyArray<WordsFragment> }
        | { readonly title: string, readonly certainty: Certainty, readonly citations: ReadonlyArray<WordsFragment> }
        | { readonly title: string, readonly certainty: Certainty, readonly citations: ReadonlyArray<WordsFragment> }
      > }, readonly onlyLeft: { readonly totalCount: number, readonly nodes: ReadonlyArray<
        | { readonly title: string, readonly certainty: Certainty, readonly citations: ReadonlyArray<WordsFragment> }
        | { readonly title: string, readonly certainty: Certainty, readonly citations: ReadonlyArray<WordsFragment> }
        | { readonly title: string, readonly certainty: Certainty, readonly citations: ReadonlyArray<WordsFragment> }
        | { readonly title: string, readonly certainty: Certainty, readonly citations: ReadonlyArray<WordsFragment> }
        | { readonly title: string, readonly certainty: Certainty, readonly citations: ReadonlyArray<WordsFragment> }
        | { readonly title: string, readonly certainty: Certainty, readonly citations: ReadonlyArray<WordsFragment> }
      > }, readonly onlyRight: { readonly totalCount: number, readonly nodes: ReadonlyArray<
        | { readonly title: string, readonly certainty: Certainty, readonly citations: ReadonlyArray<WordsFragment> }
        | { readonly title: string, readonly certainty: Certainty, readonly citations: ReadonlyArray<WordsFragment> }
        | { readonly title: string, readonly certainty: Certainty, readonly citations: ReadonlyArray<WordsFragment> }
        | { readonly title: string, readonly certainty: Certainty, readonly citations: ReadonlyArray<WordsFragment> }
        | { readonly title: string, readonly certainty: Certainty, readonly citations: ReadonlyArray<WordsFragment> }
        | { readonly title: string, readonly certainty: Certainty, readonly citations: ReadonlyArray<WordsFragment> }
      > } } };

export type ConflictsQueryVariables = Exact<{
  document?: string | null | undefined;
  kinds?: ReadonlyArray<ConflictKind> | ConflictKind | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type ConflictsQuery = { readonly conflicts: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly kind: ConflictKind, readonly explanation: string, readonly responsibility:
        | { readonly title: string }
        | { readonly title: string }
        | { readonly title: string }
        | { readonly title: string }
        | { readonly title: string }
        | { readonly title: string }
       | null, readonly holdings: ReadonlyArray<{ readonly role: HoldingRole, readonly asWritten: string, readonly status: HoldingStatus, readonly condition: string | null, readonly certainty: Certainty, readonly holder:
          | { readonly name: string }
          | { readonly name: string }
          | { readonly name: string }
          | { readonly name: string }
          | { readonly name: string }
        , readonly citation: { readonly path: string } }>, readonly citations: ReadonlyArray<WordsFragment> }> } };

export type DoubtfulRowsQueryVariables = Exact<{
  certainty?: ReadonlyArray<Certainty> | Certainty;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type DoubtfulRowsQuery = { readonly transfers: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly asWritten: string, readonly certainty: Certainty, readonly status: TransferStatus, readonly condition: string | null, readonly from:
        | { readonly name: string }
        | { readonly name: string }
        | { readonly name: string }
        | { readonly name: string }
        | { readonly name: string }
       | null, readonly alternatives: ReadonlyArray<
        | { readonly name: string }
        | { readonly name: string }
        | { readonly name: string }
        | { readonly name: string }
        | { readonly name: string }
      >, readonly citation: (
        { readonly anomalies: ReadonlyArray<{ readonly kind: AnomalyKind, readonly asPrinted: string, readonly reading: string, readonly alternatives: ReadonlyArray<string>, readonly reason: string }> }
        & WordsFragment
      ) }> } };

export type EmergencyResponseQueryVariables = Exact<{
  hazard?: string;
  level?: ResponseLevel;
  place?: string | null | undefined;
  asOf?: string | null | undefined;
}>;


export type EmergencyResponseQuery = { readonly emergencyResponse: { readonly hazard: { readonly name: string, readonly definition: string | null }, readonly criterion: { readonly exists: boolean, readonly criterion: string | null, readonly citation: WordsFragment }, readonly authority: ReadonlyArray<{ readonly step: AuthorityStep, readonly asWritten: string, readonly certainty: Certainty, readonly holder:
        | { readonly name: string }
        | { readonly name: string }
        | { readonly name: string }
        | { readonly name: string }
        | { readonly name: string }
      , readonly citation: WordsFragment }>, readonly formed: ReadonlyArray<{ readonly certainty: Certainty, readonly group: { readonly name: string }, readonly citation: WordsFragment }>, readonly actions: ReadonlyArray<{ readonly role: HoldingRole, readonly status: HoldingStatus, readonly condition: string | null, readonly certainty: Certainty, readonly holder:
        | { readonly name: string, readonly members: ReadonlyArray<
            | { readonly name: string }
            | { readonly name: string }
            | { readonly name: string }
            | { readonly name: string }
            | { readonly name: string }
          > }
        | { readonly name: string }
        | { readonly name: string }
        | { readonly name: string }
        | { readonly name: string }
      , readonly responsibility:
        | { readonly title: string, readonly text: string | null }
        | { readonly title: string, readonly text: string | null }
        | { readonly title: string, readonly text: string | null }
        | { readonly title: string, readonly text: string | null }
        | { readonly title: string, readonly text: string | null }
        | { readonly title: string, readonly text: string | null }
      , readonly citation: WordsFragment }> } };

export type HistoryOfABodyQueryVariables = Exact<{
  name?: string;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type HistoryOfABodyQuery = { readonly holder:
    | { readonly id: string, readonly name: string, readonly history: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly kind: EventKind, readonly on: string | null, readonly pending: boolean, readonly pendingOn: PendingFact | null, readonly words: string, readonly document: { readonly number: string | null }, readonly citation: WordsFragment, readonly subject:
            | { readonly loser:
                | { readonly name: string }
                | { readonly name: string }
                | { readonly name: string }
                | { readonly name: string }
                | { readonly name: string }
               | null, readonly responsibility:
                | { readonly title: string }
                | { readonly title: string }
                | { readonly title: string }
                | { readonly title: string }
                | { readonly title: string }
                | { readonly title: string }
               }
            | { readonly holder:
                | { readonly name: string }
                | { readonly name: string }
                | { readonly name: string }
                | { readonly name: string }
                | { readonly name: string }
              , readonly responsibility:
                | { readonly title: string }
                | { readonly title: string }
                | { readonly title: string }
                | { readonly title: string }
                | { readonly title: string }
                | { readonly title: string }
               }
            | { readonly group: { readonly name: string }, readonly member:
                | { readonly name: string }
                | { readonly name: string }
                | { readonly name: string }
                | { readonly name: string }
                | { readonly name: string }
               }
            | { readonly former: { readonly name: string }, readonly successor: { readonly name: string } }
            | { readonly giver:
                | { readonly name: string }
                | { readonly name: string }
                | { readonly name: string }
                | { readonly name: string }
                | { readonly name: string }
               | null, readonly receiver:
                | { readonly name: string }
                | { readonly name: string }
                | { readonly name: string }
                | { readonly name: string }
                | { readonly name: string }
              , readonly responsibility:
                | { readonly title: string }
                | { readonly title: string }
                | { readonly title: string }
                | { readonly title: string }
                | { readonly title: string }
                | { readonly title: string }
               }
            | Record<PropertyKey, never>
           | null }> } }
    | { readonly id: string, readonly name: string, readonly history: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly kind: EventKind, readonly on: string | null, readonly pending: boolean, readonly pendingOn: PendingFact | null, readonly words: string, readonly document: { readonly number: string | null }, readonly citation: WordsFragment, readonly subject:
            | { readonly loser:
                | { readonly name: string }
                | { readonly name: string }
                | { readonly name: string }
                | { readonly name: string }
                | { readonly name: string }
               | null, readonly responsibility:
                | { readonly title: string }
                | { readonly title: string }
                | { readonly title: string }
                | { readonly title: string }
                | { readonly title: string }
                | { readonly title: string }
               }
            | { readonly holder:
                | { readonly name: string }
                | { readonly name: string }
                | { readonly name: string }
                | { readonly name: string }
                | { readonly name: string }
              , readonly responsibility:
                | { readonly title: string }
                | { readonly title: string }
                | { readonly title: string }
                | { readonly title: string }
                | { readonly title: string }
                | { readonly title: string }
               }
            | { readonly group: { readonly name: string }, readonly member:
                | { readonly name: string }
                | { readonly name: string }
                | { readonly name: string }
                | { readonly name: string }
                | { readonly name: string }
               }
            | { readonly former: { readonly name: string }, readonly successor: { readonly name: string } }
            | { readonly giver:
                | { readonly name: string }
                | { readonly name: string }
                | { readonly name: string }
                | { readonly name: string }
                | { readonly name: string }
               | null, readonly receiver:
                | { readonly name: string }
                | { readonly name: string }
                | { readonly name: string }
                | { readonly name: string }
                | { readonly name: string }
              , readonly responsibility:
                | { readonly title: string }
                | { readonly title: string }
                | { readonly title: string }
                | { readonly title: string }
                | { readonly title: string }
                | { readonly title: string }
               }
            | Record<PropertyKey, never>
           | null }> } }
    | { readonly id: string, readonly name: string, readonly history: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly kind: EventKind, readonly on: string | null, readonly pending: boolean, readonly pendingOn: PendingFact | null, readonly words: string, readonly document: { readonly number: string | null }, readonly citation: WordsFragment, readonly subject:
            | { readonly loser:
                | { readonly name: string }
                | { readonly name: string }
                | { readonly name: string }
                | { readonly name: string }
                | { readonly name: string }
               | null, readonly responsibility:
                | { readonly title: string }
                | { readonly title: string }
                | { readonly title: string }
                | { readonly title: string }
                | { readonly title: string }
                | { readonly title: string }
               }
            | { readonly holder:
                | { readonly name: string }
                | { readonly name: string }
                | { readonly name: string }
                | { readonly name: string }
                | { readonly name: string }
              , readonly responsibility:
                | { readonly title: string }
                | { readonly title: string }
                | { readonly title: string }
                | { readonly title: string }
                | { readonly title: string }
                | { readonly title: string }
               }
            | { readonly group: { readonly name: string }, readonly member:
                | { readonly name: string }
                | { readonly name: string }
                | { readonly name: string }
                | { readonly name: string }
                | { readonly name: string }
               }
            | { readonly former: { readonly name: string }, readonly successor: { readonly name: string } }
            | { readonly giver:
                | { readonly name: string }
                | { readonly name: string }
                | { readonly name: string }
                | { readonly name: string }
                | { readonly name: string }
               | null, readonly receiver:
                | { readonly name: string }
                | { readonly name: string }
                | { readonly name: string }
                | { readonly name: string }
                | { readonly name: string }
              , readonly responsibility:
                | { readonly title: string }
                | { readonly title: string }
                | { readonly title: string }
                | { readonly title: string }
                | { readonly title: string }
                | { readonly title: string }
               }
            | Record<PropertyKey, never>
           | null }> } }
    | { readonly id: string, readonly name: string, readonly history: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly kind: EventKind, readonly on: string | null, readonly pending: boolean, readonly pendingOn: PendingFact | null, readonly words: string, readonly document: { readonly number: string | null }, readonly citation: WordsFragment, readonly subject:
            | { readonly loser:
                | { readonly name: string }
                | { readonly name: string }
                | { readonly name: string }
                | { readonly name: string }
                | { readonly name: string }
               | null, readonly responsibility:
                | { readonly title: string }
                | { readonly title: string }
                | { readonly title: string }
                | { readonly title: string }
                | { readonly title: string }
                | { readonly title: string }
               }
            | { readonly holder:
                | { readonly name: string }
                | { readonly name: string }
                | { readonly name: string }
                | { readonly name: string }
                | { readonly name: string }
              , readonly responsibility:
                | { readonly title: string }
                | { readonly title: string }
                | { readonly title: string }
                | { readonly title: string }
                | { readonly title: string }
                | { readonly title: string }
               }
            | { readonly group: { readonly name: string }, readonly member:
                | { readonly name: string }
                | { readonly name: string }
                | { readonly name: string }
                | { readonly name: string }
                | { readonly name: string }
               }
            | { readonly former: { readonly name: string }, readonly successor: { readonly name: string } }
            | { readonly giver:
                | { readonly name: string }
                | { readonly name: string }
                | { readonly name: string }
                | { readonly name: string }
                | { readonly name: string }
               | null, readonly receiver:
                | { readonly name: string }
                | { readonly name: string }
                | { readonly name: string }
                | { readonly name: string }
                | { readonly name: string }
              , readonly responsibility:
                | { readonly title: string }
                | { readonly title: string }
                | { readonly title: string }
                | { readonly title: string }
                | { readonly title: string }
                | { readonly title: string }
               }
            | Record<PropertyKey, never>
           | null }> } }
    | { readonly id: string, readonly name: string, readonly history: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly kind: EventKind, readonly on: string | null, readonly pending: boolean, readonly pendingOn: PendingFact | null, readonly words: string, readonly document: { readonly number: string | null }, readonly citation: WordsFragment, readonly subject:
            | { readonly loser:
                | { readonly name: string }
                | { readonly name: string }
                | { readonly name: string }
                | { readonly name: string }
                | { readonly name: string }
               | null, readonly responsibility:
                | { readonly title: string }
                | { readonly title: string }
                | { readonly title: string }
                | { readonly title: string }
                | { readonly title: string }
                | { readonly title: string }
               }
            | { readonly holder:
                | { readonly name: string }
                | { readonly name: string }
                | { readonly name: string }
                | { readonly name: string }
                | { readonly name: string }
              , readonly responsibility:
                | { readonly title: string }
                | { readonly title: string }
                | { readonly title: string }
                | { readonly title: string }
                | { readonly title: string }
                | { readonly title: string }
               }
            | { readonly group: { readonly name: string }, readonly member:
                | { readonly name: string }
                | { readonly name: string }
                | { readonly name: string }
                | { readonly name: string }
                | { readonly name: string }
               }
            | { readonly former: { readonly name: string }, readonly successor: { readonly name: string } }
            | { readonly giver:
                | { readonly name: string }
                | { readonly name: string }
                | { readonly name: string }
                | { readonly name: string }
                | { readonly name: string }
               | null, readonly receiver:
                | { readonly name: string }
                | { readonly name: string }
                | { readonly name: string }
                | { readonly name: string }
                | { readonly name: string }
              , readonly responsibility:
                | { readonly title: string }
                | { readonly title: string }
                | { readonly title: string }
                | { readonly title: string }
                | { readonly title: string }
                | { readonly title: string }
               }
            | Record<PropertyKey, never>
           | null }> } }
   | null };

export type HistoryOfAPowerQueryVariables = Exact<{
  about?: string;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type HistoryOfAPowerQuery = { readonly responsibilities: { readonly nodes: ReadonlyArray<
      | { readonly id: string, readonly title: string, readonly certainty: Certainty, readonly citations: ReadonlyArray<WordsFragment>, readonly history: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly kind: EventKind, readonly on: string | null, readonly pending: boolean, readonly pendingOn: PendingFact | null, readonly words: string, readonly document: { readonly number: string | null }, readonly citation: WordsFragment, readonly subject:
              | { readonly loser:
                  | { readonly name: string }
                  | { readonly name: string }
                  | { readonly name: string }
                  | { readonly name: string }
                  | { readonly name: string }
                 | null }
              | { readonly holder:
                  | { readonly name: string }
                  | { readonly name: string }
                  | { readonly name: string }
                  | { readonly name: string }
                  | { readonly name: string }
                 }
              | { readonly before: { readonly title: string }, readonly after: { readonly title: string } }
              | { readonly former: { readonly name: string }, readonly successor: { readonly name: string } }
              | { readonly giver:
                  | { readonly name: string }
                  | { readonly name: string }
                  | { readonly name: string }
                  | { readonly name: string }
                  | { readonly name: string }
                 | null, readonly receiver:
                  | { readonly name: string }
                  | { readonly name: string }
                  | { readonly name: string }
                  | { readonly name: string }
                  | { readonly name: string }
                 }
              | Record<PropertyKey, never>
             | null }> } }
      | { readonly id: string, readonly title: string, readonly certainty: Certainty, readonly citations: ReadonlyArray<WordsFragment>, readonly history: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly kind: EventKind, readonly on: string | null, readonly pending: boolean, readonly pendingOn: PendingFact | null, readonly words: string, readonly document: { readonly number: string | null }, readonly citation: WordsFragment, readonly subject:
              | { readonly loser:
                  | { readonly name: string }
                  | { readonly name: string }
                  | { readonly name: string }
                  | { readonly name: string }
                  | { readonly name: string }
                 | null }
              | { readonly holder:
                  | { readonly name: string }
                  | { readonly name: string }
                  | { readonly name: string }
                  | { readonly name: string }
                  | { readonly name: string }
                 }
              | { readonly before: { readonly title: string }, readonly after: { readonly title: string } }
              | { readonly former: { readonly name: string }, readonly successor: { readonly name: string } }
              | { readonly giver:
                  | { readonly name: string }
                  | { readonly name: string }
                  | { readonly name: string }
                  | { readonly name: string }
                  | { readonly name: string }
                 | null, readonly receiver:
                  | { readonly name: string }
                  | { readonly name: string }
                  | { readonly name: string }
                  | { readonly name: string }
                  | { readonly name: string }
                 }
              | Record<PropertyKey, never>
             | null }> } }
      | { readonly id: string, readonly title: string, readonly certainty: Certainty, readonly citations: ReadonlyArray<WordsFragment>, readonly history: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly kind: EventKind, readonly on: string | null, readonly pending: boolean, readonly pendingOn: PendingFact | null, readonly words: string, readonly document: { readonly number: string | null }, readonly citation: WordsFragment, readonly subject:
              | { readonly loser:
                  | { readonly name: string }
                  | { readonly name: string }
                  | { readonly name: string }
                  | { readonly name: string }
                  | { readonly name: string }
                 | null }
              | { readonly holder:
                  | { readonly name: string }
                  | { readonly name: string }
                  | { readonly name: string }
                  | { readonly name: string }
                  | { readonly name: string }
                 }
              | { readonly before: { readonly title: string }, readonly after: { readonly title: string } }
              | { readonly former: { readonly name: string }, readonly successor: { readonly name: string } }
              | { readonly giver:
                  | { readonly name: string }
                  | { readonly name: string }
                  | { readonly name: string }
                  | { readonly name: string }
                  | { readonly name: string }
                 | null, readonly receiver:
                  | { readonly name: string }
                  | { readonly name: string }
                  | { readonly name: string }
                  | { readonly name: string }
                  | { readonly name: string }
                 }
              | Record<PropertyKey, never>
             | null }> } }
      | { readonly id: string, readonly title: string, readonly certainty: Certainty, readonly citations: ReadonlyArray<WordsFragment>, readonly history: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly kind: EventKind, readonly on: string | null, readonly pending: boolean, readonly pendingOn: PendingFact | null, readonly words: string, readonly document: { readonly number: string | null }, readonly citation: WordsFragment, readonly subject:
              | { readonly loser:
                  | { readonly name: string }
                  | { readonly name: string }
                  | { readonly name: string }
                  | { readonly name: string }
                  | { readonly name: string }
                 | null }
              | { readonly holder:
                  | { readonly name: string }
                  | { readonly name: string }
                  | { readonly name: string }
                  | { readonly name: string }
                  | { readonly name: string }
                 }
              | { readonly before: { readonly title: string }, readonly after: { readonly title: string } }
              | { readonly former: { readonly name: string }, readonly successor: { readonly name: string } }
              | { readonly giver:
                  | { readonly name: string }
                  | { readonly name: string }
                  | { readonly name: string }
                  | { readonly name: string }
                  | { readonly name: string }
                 | null, readonly receiver:
                  | { readonly name: string }
                  | { readonly name: string }
                  | { readonly name: string }
                  | { readonly name: string }
                  | { readonly name: string }
                 }
              | Record<PropertyKey, never>
             | null }> } }
      | { readonly id: string, readonly title: string, readonly certainty: Certainty, readonly citations: ReadonlyArray<WordsFragment>, readonly history: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly kind: EventKind, readonly on: string | null, readonly pending: boolean, readonly pendingOn: PendingFact | null, readonly words: string, readonly document: { readonly number: string | null }, readonly citation: WordsFragment, readonly subject:
              | { readonly loser:
                  | { readonly name: string }
                  | { readonly name: string }
                  | { readonly name: string }
                  | { readonly name: string }
                  | { readonly name: string }
                 | null }
              | { readonly holder:
                  | { readonly name: string }
                  | { readonly name: string }
                  | { readonly name: string }
                  | { readonly name: string }
                  | { readonly name: string }
                 }
              | { readonly before: { readonly title: string }, readonly after: { readonly title: string } }
              | { readonly former: { readonly name: string }, readonly successor: { readonly name: string } }
              | { readonly giver:
                  | { readonly name: string }
                  | { readonly name: string }
                  | { readonly name: string }
                  | { readonly name: string }
                  | { readonly name: string }
                 | null, readonly receiver:
                  | { readonly name: string }
                  | { readonly name: string }
                  | { readonly name: string }
                  | { readonly name: string }
                  | { readonly name: string }
                 }
              | Record<PropertyKey, never>
             | null }> } }
      | { readonly id: string, readonly title: string, readonly certainty: Certainty, readonly citations: ReadonlyArray<WordsFragment>, readonly history: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly kind: EventKind, readonly on: string | null, readonly pending: boolean, readonly pendingOn: PendingFact | null, readonly words: string, readonly document: { readonly number: string | null }, readonly citation: WordsFragment, readonly subject:
              | { readonly loser:
                  | { readonly name: string }
                  | { readonly name: string }
                  | { readonly name: string }
                  | { readonly name: string }
                  | { readonly name: string }
                 | null }
              | { readonly holder:
                  | { readonly name: string }
                  | { readonly name: string }
                  | { readonly name: string }
                  | { readonly name: string }
                  | { readonly name: string }
                 }
              | { readonly before: { readonly title: string }, readonly after: { readonly title: string } }
              | { readonly former: { readonly name: string }, readonly successor: { readonly name: string } }
              | { readonly giver:
                  | { readonly name: string }
                  | { readonly name: string }
                  | { readonly name: string }
                  | { readonly name: string }
                  | { readonly name: string }
                 | null, readonly receiver:
                  | { readonly name: string }
                  | { readonly name: string }
                  | { readonly name: string }
                  | { readonly name: string }
                  | { readonly name: string }
                 }
              | Record<PropertyKey, never>
             | null }> } }
    > } };

export type ListHoldingsQueryVariables = Exact<{
  place?: string | null | undefined;
  asOf?: string | null | undefined;
  asKnownOn?: string | null | undefined;
  holder?: string | null | undefined;
  responsibility?: string | null | undefined;
  document?: string | null | undefined;
  roles?: ReadonlyArray<HoldingRole> | HoldingRole | null | undefined;
  kinds?: ReadonlyArray<ResponsibilityKind> | ResponsibilityKind | null | undefined;
  status?: ReadonlyArray<HoldingStatus> | HoldingStatus | null | undefined;
  certainty?: ReadonlyArray<Certainty> | Certainty | null | undefined;
  reviewed?: boolean | null | undefined;
  orderBy?: HoldingOrder | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type ListHoldingsQuery = { readonly holdings: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly role: HoldingRole, readonly status: HoldingStatus, readonly condition: string | null, readonly limitation: string | null, readonly limitationBounds: LimitationBounds | null, readonly proviso: string | null, readonly validFrom: string | null, readonly validTo: string | null, readonly certainty: Certainty, readonly reviewed: boolean, readonly derivedBy: ReadonlyArray<DerivationRule>, readonly holder:
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
      , readonly jurisdiction: { readonly region: { readonly name: string }, readonly except: ReadonlyArray<{ readonly name: string }> }, readonly citation: { readonly path: string, readonly quote: string, readonly lines: { readonly start: number, readonly end: number }, readonly document: { readonly number: string | null } } }> } };

export type MayABodyExerciseQueryVariables = Exact<{
  holder?: string;
  responsibility?: string;
  asOf?: string | null | undefined;
  asKnownOn?: string | null | undefined;
  place?: string | null | undefined;
}>;


export type MayABodyExerciseQuery = { readonly mayExercise: { readonly answer: VerdictAnswer, readonly reason: VerdictReason, readonly explanation: string, readonly doubts: ReadonlyArray<{ readonly about: DoubtSubject, readonly reason: string, readonly alternatives: ReadonlyArray<string> }>, readonly holding: { readonly role: HoldingRole, readonly status: HoldingStatus, readonly condition: string | null, readonly limitation: string | null, readonly limitationBounds: LimitationBounds | null, readonly proviso: string | null, readonly validFrom: string | null, readonly validTo: string | null, readonly certainty: Certainty, readonly derivedBy: ReadonlyArray<DerivationRule>, readonly approver:
        | { readonly name: string }
        | { readonly name: string }
        | { readonly name: string }
        | { readonly name: string }
        | { readonly name: string }
       | null, readonly citation: { readonly path: string } } | null, readonly others: ReadonlyArray<{ readonly status: HoldingStatus, readonly condition: string | null, readonly certainty: Certainty, readonly holder:
        | { readonly name: string }
        | { readonly name: string }
        | { readonly name: string }
        | { readonly name: string }
        | { readonly name: string }
      , readonly citation: { readonly path: string } }>, readonly citations: ReadonlyArray<WordsFragment> } };

export type MayBodiesExerciseQueryVariables = Exact<{
  cases?: ReadonlyArray<VerdictCase> | VerdictCase;
  asKnownOn?: string | null | undefined;
}>;


export type MayBodiesExerciseQuery = { readonly mayExerciseAll: ReadonlyArray<{ readonly verdict: { readonly answer: VerdictAnswer, readonly reason: VerdictReason, readonly explanation: string } | null, readonly error: { readonly code: string, readonly message: string, readonly suggestions: ReadonlyArray<string> } | null }> };

export type MembersOfAGroupQueryVariables = Exact<{
  about?: string | null | undefined;
  asOf?: string | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type MembersOfAGroupQuery = { readonly workingGroups: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly name: string, readonly kind: WorkingGroupKind, readonly partOf: { readonly name: string } | null, readonly groups: ReadonlyArray<{ readonly name: string }>, readonly members: ReadonlyArray<{ readonly role: MembershipRole, readonly validFrom: string | null, readonly validTo: string | null, readonly asWritten: string, readonly certainty: Certainty, readonly member:
          | { readonly name: string }
          | { readonly name: string }
          | { readonly name: string }
          | { readonly name: string }
          | { readonly name: string }
        , readonly person: { readonly name: string } | null, readonly grounds: ReadonlyArray<{ readonly path: string }> }>, readonly citation: WordsFragment }> } };

export type ResolveANameQueryVariables = Exact<{
  name?: string;
}>;


export type ResolveANameQuery = { readonly resolveHolder: ReadonlyArray<{ readonly matchedName: string, readonly match: NameMatch, readonly score: number, readonly holder:
      | { readonly id: string, readonly name: string, readonly aliases: ReadonlyArray<string> }
      | { readonly id: string, readonly name: string, readonly aliases: ReadonlyArray<string> }
      | { readonly id: string, readonly name: string, readonly aliases: ReadonlyArray<string> }
      | { readonly id: string, readonly name: string, readonly aliases: ReadonlyArray<string> }
      | { readonly id: string, readonly name: string, readonly aliases: ReadonlyArray<string> }
     }> };

export type SearchQueryVariables = Exact<{
  text?: string;
  kinds?: ReadonlyArray<SearchKind> | SearchKind | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type SearchQuery = { readonly search: { readonly totalCount: number, readonly textMatch: { readonly found: boolean, readonly suggestions: ReadonlyArray<{ readonly words: string, readonly node:
          | { readonly id: string }
          | { readonly id: string }
          | { readonly id: string }
          | { readonly id: string }
          | { readonly id: string }
          | { readonly id: string }
          | { readonly id: string }
          | { readonly id: string }
          | { readonly id: string }
          | { readonly id: string }
          | { readonly id: string }
          | { readonly id: string }
          | { readonly id: string }
          | { readonly id: string }
          | { readonly id: string }
          | { readonly id: string }
          | { readonly id: string }
          | { readonly id: string }
          | { readonly id: string }
          | { readonly id: string }
          | { readonly id: string }
          | { readonly id: string }
          | { readonly id: string }
         }> } | null, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly score: number, readonly snippet: string, readonly node:
        | { readonly __typename: 'Anomaly', readonly id: string }
        | { readonly __typename: 'Conflict', readonly id: string }
        | { readonly __typename: 'Document', readonly id: string }
        | { readonly __typename: 'Duty', readonly certainty: Certainty, readonly id: string, readonly citations: ReadonlyArray<WordsFragment> }
        | { readonly __typename: 'Ending', readonly id: string }
        | { readonly __typename: 'Hazard', readonly id: string }
        | { readonly __typename: 'HolderCategory', readonly id: string }
        | { readonly __typename: 'Holding', readonly id: string }
        | { readonly __typename: 'Indicator', readonly certainty: Certainty, readonly id: string, readonly citations: ReadonlyArray<WordsFragment> }
        | { readonly __typename: 'Membership', readonly id: string }
        | { readonly __typename: 'Organization', readonly id: string }
        | { readonly __typename: 'Person', readonly id: string }
        | { readonly __typename: 'Policy', readonly certainty: Certainty, readonly id: string, readonly citations: ReadonlyArray<WordsFragment> }
        | { readonly __typename: 'Post', readonly id: string }
        | { readonly __typename: 'Power', readonly certainty: Certainty, readonly id: string, readonly citations: ReadonlyArray<WordsFragment> }
        | { readonly __typename: 'PowerSuccession', readonly id: string }
        | { readonly __typename: 'Provision', readonly path: string, readonly id: string, readonly lines: { readonly start: number, readonly end: number }, readonly document: { readonly number: string | null } }
        | { readonly __typename: 'Region', readonly id: string }
        | { readonly __typename: 'ServiceItem', readonly certainty: Certainty, readonly id: string, readonly citations: ReadonlyArray<WordsFragment> }
        | { readonly __typename: 'Succession', readonly id: string }
        | { readonly __typename: 'Task', readonly certainty: Certainty, readonly id: string, readonly citations: ReadonlyArray<WordsFragment> }
        | { readonly __typename: 'Transfer', readonly id: string }
        | { readonly __typename: 'WorkingGroup', readonly id: string }
       }> } };

export type TasksOfABodyQueryVariables = Exact<{
  holder?: string | null | undefined;
  dueTo?: string | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type TasksOfABodyQuery = { readonly responsibilities: { readonly totalCount: number, readonly pageInfo: { readonly endCursor: string | null, readonly hasNextPage: boolean }, readonly edges: ReadonlyArray<{ readonly dueMatches: ReadonlyArray<{ readonly dueOn: string, readonly dueText: string }> }>, readonly nodes: ReadonlyArray<
      | { readonly title: string, readonly certainty: Certainty, readonly holdings: { readonly nodes: ReadonlyArray<{ readonly role: HoldingRole, readonly roleAsWritten: string, readonly status: HoldingStatus, readonly condition: string | null, readonly certainty: Certainty, readonly holder:
              | { readonly name: string }
              | { readonly name: string }
              | { readonly name: string }
              | { readonly name: string }
              | { readonly name: string }
            , readonly citation: { readonly path: string }, readonly person: { readonly name: string } | null }> }, readonly citations: ReadonlyArray<WordsFragment> }
      | { readonly title: string, readonly certainty: Certainty, readonly holdings: { readonly nodes: ReadonlyArray<{ readonly role: HoldingRole, readonly roleAsWritten: string, readonly status: HoldingStatus, readonly condition: string | null, readonly certainty: Certainty, readonly holder:
              | { readonly name: string }
              | { readonly name: string }
              | { readonly name: string }
              | { readonly name: string }
              | { readonly name: string }
            , readonly citation: { readonly path: string }, readonly person: { readonly name: string } | null }> }, readonly citations: ReadonlyArray<WordsFragment> }
      | { readonly title: string, readonly certainty: Certainty, readonly holdings: { readonly nodes: ReadonlyArray<{ readonly role: HoldingRole, readonly roleAsWritten: string, readonly status: HoldingStatus, readonly condition: string | null, readonly certainty: Certainty, readonly holder:
              | { readonly name: string }
              | { readonly name: string }
              | { readonly name: string }
              | { readonly name: string }
              | { readonly name: string }
            , readonly citation: { readonly path: string }, readonly person: { readonly name: string } | null }> }, readonly citations: ReadonlyArray<WordsFragment> }
      | { readonly title: string, readonly certainty: Certainty, readonly holdings: { readonly nodes: ReadonlyArray<{ readonly role: HoldingRole, readonly roleAsWritten: string, readonly status: HoldingStatus, readonly condition: string | null, readonly certainty: Certainty, readonly holder:
              | { readonly name: string }
              | { readonly name: string }
              | { readonly name: string }
              | { readonly name: string }
              | { readonly name: string }
            , readonly citation: { readonly path: string }, readonly person: { readonly name: string } | null }> }, readonly citations: ReadonlyArray<WordsFragment> }
      | { readonly title: string, readonly certainty: Certainty, readonly holdings: { readonly nodes: ReadonlyArray<{ readonly role: HoldingRole, readonly roleAsWritten: string, readonly status: HoldingStatus, readonly condition: string | null, readonly certainty: Certainty, readonly holder:
              | { readonly name: string }
              | { readonly name: string }
              | { readonly name: string }
              | { readonly name: string }
              | { readonly name: string }
            , readonly citation: { readonly path: string }, readonly person: { readonly name: string } | null }> }, readonly citations: ReadonlyArray<WordsFragment> }
      | { readonly number: number | null, readonly headings: ReadonlyArray<string>, readonly dueText: string | null, readonly dueOn: string | null, readonly title: string, readonly certainty: Certainty, readonly milestones: ReadonlyArray<{ readonly text: string, readonly dueOn: string | null, readonly holder:
            | { readonly name: string }
            | { readonly name: string }
            | { readonly name: string }
            | { readonly name: string }
            | { readonly name: string }
           | null, readonly citation: WordsFragment }>, readonly holdings: { readonly nodes: ReadonlyArray<{ readonly role: HoldingRole, readonly roleAsWritten: string, readonly status: HoldingStatus, readonly condition: string | null, readonly certainty: Certainty, readonly holder:
              | { readonly name: string }
              | { readonly name: string }
              | { readonly name: string }
              | { readonly name: string }
              | { readonly name: string }
            , readonly citation: { readonly path: string }, readonly person: { readonly name: string } | null }> }, readonly citations: ReadonlyArray<WordsFragment> }
    > } };

export type TraceATransferQueryVariables = Exact<{
  about?: string | null | undefined;
  to?: string | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type TraceATransferQuery = { readonly transfers: { readonly totalCount: number, readonly textMatch: { readonly found: boolean, readonly suggestions: ReadonlyArray<{ readonly words: string, readonly node:
          | { readonly id: string }
          | { readonly id: string }
          | { readonly id: string }
          | { readonly id: string }
          | { readonly id: string }
          | { readonly id: string }
          | { readonly id: string }
          | { readonly id: string }
          | { readonly id: string }
          | { readonly id: string }
          | { readonly id: string }
          | { readonly id: string }
          | { readonly id: string }
          | { readonly id: string }
          | { readonly id: string }
          | { readonly id: string }
          | { readonly id: string }
          | { readonly id: string }
          | { readonly id: string }
          | { readonly id: string }
          | { readonly id: string }
          | { readonly id: string }
          | { readonly id: string }
         }> } | null, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly asWritten: string, readonly status: TransferStatus, readonly condition: string | null, readonly conditionMetOn: string | null, readonly limitation: string | null, readonly limitationBounds: LimitationBounds | null, readonly remark: string | null, readonly proviso: string | null, readonly certainty: Certainty, readonly derivedBy: ReadonlyArray<DerivationRule>, readonly approver:
        | { readonly name: string }
        | { readonly name: string }
        | { readonly name: string }
        | { readonly name: string }
        | { readonly name: string }
       | null, readonly instrument: { readonly number: string | null, readonly title: string | null, readonly issuedOn: string | null }, readonly citation: (
        { readonly anomalies: ReadonlyArray<{ readonly kind: AnomalyKind, readonly asPrinted: string, readonly reading: string, readonly alternatives: ReadonlyArray<string>, readonly reason: string }> }
        & WordsFragment
      ), readonly grounds: ReadonlyArray<WordsFragment>, readonly alternatives: ReadonlyArray<
        | { readonly name: string }
        | { readonly name: string }
        | { readonly name: string }
        | { readonly name: string }
        | { readonly name: string }
      > }> } };

export type TransfersToAZoneQueryVariables = Exact<{
  to?: string | null | undefined;
  status?: ReadonlyArray<TransferStatus> | TransferStatus | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type TransfersToAZoneQuery = { readonly transfers: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly asWritten: string, readonly verb: string, readonly kind: TransferKind, readonly status: TransferStatus, readonly condition: string | null, readonly conditionMetOn: string | null, readonly limitation: string | null, readonly limitationBounds: LimitationBounds | null, readonly remark: string | null, readonly proviso: string | null, readonly effectiveFrom: string | null, readonly certainty: Certainty, readonly derivedBy: ReadonlyArray<DerivationRule>, readonly approver:
        | { readonly name: string }
        | { readonly name: string }
        | { readonly name: string }
        | { readonly name: string }
        | { readonly name: string }
       | null, readonly from:
        | { readonly name: string }
        | { readonly name: string }
        | { readonly name: string }
        | { readonly name: string }
        | { readonly name: string }
       | null, readonly to:
        | { readonly name: string }
        | { readonly name: string }
        | { readonly name: string }
        | { readonly name: string }
        | { readonly name: string }
      , readonly grantedBy:
        | { readonly name: string }
        | { readonly name: string }
        | { readonly name: string }
        | { readonly name: string }
        | { readonly name: string }
       | null, readonly citation: { readonly path: string, readonly quote: string, readonly lines: { readonly start: number, readonly end: number }, readonly document: { readonly number: string | null }, readonly provision: { readonly id: string } } }> } };

export type WhatABodyHoldsQueryVariables = Exact<{
  name?: string;
  asOf?: string | null | undefined;
  place?: string | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type WhatABodyHoldsQuery = { readonly holder:
    | { readonly name: string, readonly aliases: ReadonlyArray<string>, readonly holdings: { readonly totalCount: number, readonly itemCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly role: HoldingRole, readonly status: HoldingStatus, readonly condition: string | null, readonly limitation: string | null, readonly limitationBounds: LimitationBounds | null, readonly proviso: string | null, readonly certainty: Certainty, readonly derivedBy: ReadonlyArray<DerivationRule>, readonly validFrom: string | null, readonly validTo: string | null, readonly responsibility:
            | { readonly title: string }
            | { readonly title: string }
            | { readonly title: string }
            | { readonly title: string }
            | { readonly title: string }
            | { readonly title: string }
          , readonly approver:
            | { readonly name: string }
            | { readonly name: string }
            | { readonly name: string }
            | { readonly name: string }
            | { readonly name: string }
           | null, readonly jurisdiction: { readonly region: { readonly name: string }, readonly except: ReadonlyArray<{ readonly name: string }> }, readonly citation: { readonly path: string, readonly quote: string, readonly lines: { readonly start: number, readonly end: number }, readonly document: { readonly number: string | null }, readonly provision: { readonly id: string } } }> }, readonly transfersGiven: { readonly totalCount: number } }
    | { readonly name: string, readonly aliases: ReadonlyArray<string>, readonly holdings: { readonly totalCount: number, readonly itemCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly role: HoldingRole, readonly status: HoldingStatus, readonly condition: string | null, readonly limitation: string | null, readonly limitationBounds: LimitationBounds | null, readonly proviso: string | null, readonly certainty: Certainty, readonly derivedBy: ReadonlyArray<DerivationRule>, readonly validFrom: string | null, readonly validTo: string | null, readonly responsibility:
            | { readonly title: string }
            | { readonly title: string }
            | { readonly title: string }
            | { readonly title: string }
            | { readonly title: string }
            | { readonly title: string }
          , readonly approver:
            | { readonly name: string }
            | { readonly name: string }
            | { readonly name: string }
            | { readonly name: string }
            | { readonly name: string }
           | null, readonly jurisdiction: { readonly region: { readonly name: string }, readonly except: ReadonlyArray<{ readonly name: string }> }, readonly citation: { readonly path: string, readonly quote: string, readonly lines: { readonly start: number, readonly end: number }, readonly document: { readonly number: string | null }, readonly provision: { readonly id: string } } }> }, readonly transfersGiven: { readonly totalCount: number } }
    | { readonly name: string, readonly aliases: ReadonlyArray<string>, readonly holdings: { readonly totalCount: number, readonly itemCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly role: HoldingRole, readonly status: HoldingStatus, readonly condition: string | null, readonly limitation: string | null, readonly limitationBounds: LimitationBounds | null, readonly proviso: string | null, readonly certainty: Certainty, readonly derivedBy: ReadonlyArray<DerivationRule>, readonly validFrom: string | null, readonly validTo: string | null, readonly responsibility:
            | { readonly title: string }
            | { readonly title: string }
            | { readonly title: string }
            | { readonly title: string }
            | { readonly title: string }
            | { readonly title: string }
          , readonly approver:
            | { readonly name: string }
            | { readonly name: string }
            | { readonly name: string }
            | { readonly name: string }
            | { readonly name: string }
           | null, readonly jurisdiction: { readonly region: { readonly name: string }, readonly except: ReadonlyArray<{ readonly name: string }> }, readonly citation: { readonly path: string, readonly quote: string, readonly lines: { readonly start: number, readonly end: number }, readonly document: { readonly number: string | null }, readonly provision: { readonly id: string } } }> }, readonly transfersGiven: { readonly totalCount: number } }
    | { readonly name: string, readonly aliases: ReadonlyArray<string>, readonly holdings: { readonly totalCount: number, readonly itemCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly role: HoldingRole, readonly status: HoldingStatus, readonly condition: string | null, readonly limitation: string | null, readonly limitationBounds: LimitationBounds | null, readonly proviso: string | null, readonly certainty: Certainty, readonly derivedBy: ReadonlyArray<DerivationRule>, readonly validFrom: string | null, readonly validTo: string | null, readonly responsibility:
            | { readonly title: string }
            | { readonly title: string }
            | { readonly title: string }
            | { readonly title: string }
            | { readonly title: string }
            | { readonly title: string }
          , readonly approver:
            | { readonly name: string }
            | { readonly name: string }
            | { readonly name: string }
            | { readonly name: string }
            | { readonly name: string }
           | null, readonly jurisdiction: { readonly region: { readonly name: string }, readonly except: ReadonlyArray<{ readonly name: string }> }, readonly citation: { readonly path: string, readonly quote: string, readonly lines: { readonly start: number, readonly end: number }, readonly document: { readonly number: string | null }, readonly provision: { readonly id: string } } }> }, readonly transfersGiven: { readonly totalCount: number } }
    | { readonly name: string, readonly aliases: ReadonlyArray<string>, readonly holdings: { readonly totalCount: number, readonly itemCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly role: HoldingRole, readonly status: HoldingStatus, readonly condition: string | null, readonly limitation: string | null, readonly limitationBounds: LimitationBounds | null, readonly proviso: string | null, readonly certainty: Certainty, readonly derivedBy: ReadonlyArray<DerivationRule>, readonly validFrom: string | null, readonly validTo: string | null, readonly responsibility:
            | { readonly title: string }
            | { readonly title: string }
            | { readonly title: string }
            | { readonly title: string }
            | { readonly title: string }
            | { readonly title: string }
          , readonly approver:
            | { readonly name: string }
            | { readonly name: string }
            | { readonly name: string }
            | { readonly name: string }
            | { readonly name: string }
           | null, readonly jurisdiction: { readonly region: { readonly name: string }, readonly except: ReadonlyArray<{ readonly name: string }> }, readonly citation: { readonly path: string, readonly quote: string, readonly lines: { readonly start: number, readonly end: number }, readonly document: { readonly number: string | null }, readonly provision: { readonly id: string } } }> }, readonly transfersGiven: { readonly totalCount: number } }
   | null };

export type WhatAStreetOfficeTookOverQueryVariables = Exact<{
  from?: string;
  to?: string;
  fields?: ReadonlyArray<ResponsibilityField> | ResponsibilityField | null | undefined;
}>;


export type WhatAStreetOfficeTookOverQuery = { readonly from:
    | { readonly name: string, readonly holdings: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly status: HoldingStatus, readonly condition: string | null, readonly certainty: Certainty, readonly responsibility:
            | { readonly title: string, readonly text: string | null, readonly transfers: { readonly nodes: ReadonlyArray<{ readonly kind: TransferKind, readonly verb: string, readonly limitation: string | null, readonly limitationBounds: LimitationBounds | null, readonly status: TransferStatus, readonly condition: string | null, readonly certainty: Certainty, readonly to:
                    | { readonly name: string }
                    | { readonly name: string }
                    | { readonly name: string }
                    | { readonly name: string }
                    | { readonly name: string }
                  , readonly citation: WordsFragment }> } }
            | { readonly title: string, readonly text: string | null, readonly transfers: { readonly nodes: ReadonlyArray<{ readonly kind: TransferKind, readonly verb: string, readonly limitation: string | null, readonly limitationBounds: LimitationBounds | null, readonly status: TransferStatus, readonly condition: string | null, readonly certainty: Certainty, readonly to:
                    | { readonly name: string }
                    | { readonly name: string }
                    | { readonly name: string }
                    | { readonly name: string }
                    | { readonly name: string }
                  , readonly citation: WordsFragment }> } }
            | { readonly title: string, readonly text: string | null, readonly transfers: { readonly nodes: ReadonlyArray<{ readonly kind: TransferKind, readonly verb: string, readonly limitation: string | null, readonly limitationBounds: LimitationBounds | null, readonly status: TransferStatus, readonly condition: string | null, readonly certainty: Certainty, readonly to:
                    | { readonly name: string }
                    | { readonly name: string }
                    | { readonly name: string }
                    | { readonly name: string }
                    | { readonly name: string }
                  , readonly citation: WordsFragment }> } }
            | { readonly title: string, readonly text: string | null, readonly transfers: { readonly nodes: ReadonlyArray<{ readonly kind: TransferKind, readonly verb: string, readonly limitation: string | null, readonly limitationBounds: LimitationBounds | null, readonly status: TransferStatus, readonly condition: string | null, readonly certainty: Certainty, readonly to:
                    | { readonly name: string }
                    | { readonly name: string }
                    | { readonly name: string }
                    | { readonly name: string }
                    | { readonly name: string }
                  , readonly citation: WordsFragment }> } }
            | { readonly title: string, readonly text: string | null, readonly transfers: { readonly nodes: ReadonlyArray<{ readonly kind: TransferKind, readonly verb: string, readonly limitation: string | null, readonly limitationBounds: LimitationBounds | null, readonly status: TransferStatus, readonly condition: string | null, readonly certainty: Certainty, readonly to:
                    | { readonly name: string }
                    | { readonly name: string }
                    | { readonly name: string }
                    | { readonly name: string }
                    | { readonly name: string }
                  , readonly citation: WordsFragment }> } }
            | { readonly title: string, readonly text: string | null, readonly transfers: { readonly nodes: ReadonlyArray<{ readonly kind: TransferKind, readonly verb: string, readonly limitation: string | null, readonly limitationBounds: LimitationBounds | null, readonly status: TransferStatus, readonly condition: string | null, readonly certainty: Certainty, readonly to:
                    | { readonly name: string }
                    | { readonly name: string }
                    | { readonly name: string }
                    | { readonly name: string }
                    | { readonly name: string }
                  , readonly citation: WordsFragment }> } }
          , readonly citation: WordsFragment }> } }
    | { readonly name: string, readonly holdings: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly status: HoldingStatus, readonly condition: string | null, readonly certainty: Certainty, readonly responsibility:
            | { readonly title: string, readonly text: string | null, readonly transfers: { readonly nodes: ReadonlyArray<{ readonly kind: TransferKind, readonly verb: string, readonly limitation: string | null, readonly limitationBounds: LimitationBounds | null, readonly status: TransferStatus, readonly condition: string | null, readonly certainty: Certainty, readonly to:
                    | { readonly name: string }
                    | { readonly name: string }
                    | { readonly name: string }
                    | { readonly name: string }
                    | { readonly name: string }
                  , readonly citation: WordsFragment }> } }
            | { readonly title: string, readonly text: string | null, readonly transfers: { readonly nodes: ReadonlyArray<{ readonly kind: TransferKind, readonly verb: string, readonly limitation: string | null, readonly limitationBounds: LimitationBounds | null, readonly status: TransferStatus, readonly condition: string | null, readonly certainty: Certainty, readonly to:
                    | { readonly name: string }
                    | { readonly name: string }
                    | { readonly name: string }
                    | { readonly name: string }
                    | { readonly name: string }
                  , readonly citation: WordsFragment }> } }
            | { readonly title: string, readonly text: string | null, readonly transfers: { readonly nodes: ReadonlyArray<{ readonly kind: TransferKind, readonly verb: string, readonly limitation: string | null, readonly limitationBounds: LimitationBounds | null, readonly status: TransferStatus, readonly condition: string | null, readonly certainty: Certainty, readonly to:
                    | { readonly name: string }
                    | { readonly name: string }
                    | { readonly name: string }
                    | { readonly name: string }
                    | { readonly name: string }
                  , readonly citation: WordsFragment }> } }
            | { readonly title: string, readonly text: string | null, readonly transfers: { readonly nodes: ReadonlyArray<{ readonly kind: TransferKind, readonly verb: string, readonly limitation: string | null, readonly limitationBounds: LimitationBounds | null, readonly status: TransferStatus, readonly condition: string | null, readonly certainty: Certainty, readonly to:
                    | { readonly name: string }
                    | { readonly name: string }
                    | { readonly name: string }
                    | { readonly name: string }
                    | { readonly name: string }
                  , readonly citation: WordsFragment }> } }
            | { readonly title: string, readonly text: string | null, readonly transfers: { readonly nodes: ReadonlyArray<{ readonly kind: TransferKind, readonly verb: string, readonly limitation: string | null, readonly limitationBounds: LimitationBounds | null, readonly status: TransferStatus, readonly condition: string | null, readonly certainty: Certainty, readonly to:
                    | { readonly name: string }
                    | { readonly name: string }
                    | { readonly name: string }
                    | { readonly name: string }
                    | { readonly name: string }
                  , readonly citation: WordsFragment }> } }
            | { readonly title: string, readonly text: string | null, readonly transfers: { readonly nodes: ReadonlyArray<{ readonly kind: TransferKind, readonly verb: string, readonly limitation: string | null, readonly limitationBounds: LimitationBounds | null, readonly status: TransferStatus, readonly condition: string | null, readonly certainty: Certainty, readonly to:
                    | { readonly name: string }
                    | { readonly name: string }
                    | { readonly name: string }
                    | { readonly name: string }
                    | { readonly name: string }
                  , readonly citation: WordsFragment }> } }
          , readonly citation: WordsFragment }> } }
    | { readonly name: string, readonly holdings: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly status: HoldingStatus, readonly condition: string | null, readonly certainty: Certainty, readonly responsibility:
            | { readonly title: string, readonly text: string | null, readonly transfers: { readonly nodes: ReadonlyArray<{ readonly kind: TransferKind, readonly verb: string, readonly limitation: string | null, readonly limitationBounds: LimitationBounds | null, readonly status: TransferStatus, readonly condition: string | null, readonly certainty: Certainty, readonly to:
                    | { readonly name: string }
                    | { readonly name: string }
                    | { readonly name: string }
                    | { readonly name: string }
                    | { readonly name: string }
                  , readonly citation: WordsFragment }> } }
            | { readonly title: string, readonly text: string | null, readonly transfers: { readonly nodes: ReadonlyArray<{ readonly kind: TransferKind, readonly verb: string, readonly limitation: string | null, readonly limitationBounds: LimitationBounds | null, readonly status: TransferStatus, readonly condition: string | null, readonly certainty: Certainty, readonly to:
                    | { readonly name: string }
                    | { readonly name: string }
                    | { readonly name: string }
                    | { readonly name: string }
                    | { readonly name: string }
                  , readonly citation: WordsFragment }> } }
            | { readonly title: string, readonly text: string | null, readonly transfers: { readonly nodes: ReadonlyArray<{ readonly kind: TransferKind, readonly verb: string, readonly limitation: string | null, readonly limitationBounds: LimitationBounds | null, readonly status: TransferStatus, readonly condition: string | null, readonly certainty: Certainty, readonly to:
                    | { readonly name: string }
                    | { readonly name: string }
                    | { readonly name: string }
                    | { readonly name: string }
                    | { readonly name: string }
                  , readonly citation: WordsFragment }> } }
            | { readonly title: string, readonly text: string | null, readonly transfers: { readonly nodes: ReadonlyArray<{ readonly kind: TransferKind, readonly verb: string, readonly limitation: string | null, readonly limitationBounds: LimitationBounds | null, readonly status: TransferStatus, readonly condition: string | null, readonly certainty: Certainty, readonly to:
                    | { readonly name: string }
                    | { readonly name: string }
                    | { readonly name: string }
                    | { readonly name: string }
                    | { readonly name: string }
                  , readonly citation: WordsFragment }> } }
            | { readonly title: string, readonly text: string | null, readonly transfers: { readonly nodes: ReadonlyArray<{ readonly kind: TransferKind, readonly verb: string, readonly limitation: string | null, readonly limitationBounds: LimitationBounds | null, readonly status: TransferStatus, readonly condition: string | null, readonly certainty: Certainty, readonly to:
                    | { readonly name: string }
                    | { readonly name: string }
                    | { readonly name: string }
                    | { readonly name: string }
                    | { readonly name: string }
                  , readonly citation: WordsFragment }> } }
            | { readonly title: string, readonly text: string | null, readonly transfers: { readonly nodes: ReadonlyArray<{ readonly kind: TransferKind, readonly verb: string, readonly limitation: string | null, readonly limitationBounds: LimitationBounds | null, readonly status: TransferStatus, readonly condition: string | null, readonly certainty: Certainty, readonly to:
                    | { readonly name: string }
                    | { readonly name: string }
                    | { readonly name: string }
                    | { readonly name: string }
                    | { readonly name: string }
                  , readonly citation: WordsFragment }> } }
          , readonly citation: WordsFragment }> } }
    | { readonly name: string, readonly holdings: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly status: HoldingStatus, readonly condition: string | null, readonly certainty: Certainty, readonly responsibility:
            | { readonly title: string, readonly text: string | null, readonly transfers: { readonly nodes: ReadonlyArray<{ readonly kind: TransferKind, readonly verb: string, readonly limitation: string | null, readonly limitationBounds: LimitationBounds | null, readonly status: TransferStatus, readonly condition: string | null, readonly certainty: Certainty, readonly to:
                    | { readonly name: string }
                    | { readonly name: string }
                    | { readonly name: string }
                    | { readonly name: string }
                    | { readonly name: string }
                  , readonly citation: WordsFragment }> } }
            | { readonly title: string, readonly text: string | null, readonly transfers: { readonly nodes: ReadonlyArray<{ readonly kind: TransferKind, readonly verb: string, readonly limitation: string | null, readonly limitationBounds: LimitationBounds | null, readonly status: TransferStatus, readonly condition: string | null, readonly certainty: Certainty, readonly to:
                    | { readonly name: string }
                    | { readonly name: string }
                    | { readonly name: string }
                    | { readonly name: string }
                    | { readonly name: string }
                  , readonly citation: WordsFragment }> } }
            | { readonly title: string, readonly text: string | null, readonly transfers: { readonly nodes: ReadonlyArray<{ readonly kind: TransferKind, readonly verb: string, readonly limitation: string | null, readonly limitationBounds: LimitationBounds | null, readonly status: TransferStatus, readonly condition: string | null, readonly certainty: Certainty, readonly to:
                    | { readonly name: string }
                    | { readonly name: string }
                    | { readonly name: string }
                    | { readonly name: string }
                    | { readonly name: string }
                  , readonly citation: WordsFragment }> } }
            | { readonly title: string, readonly text: string | null, readonly transfers: { readonly nodes: ReadonlyArray<{ readonly kind: TransferKind, readonly verb: string, readonly limitation: string | null, readonly limitationBounds: LimitationBounds | null, readonly status: TransferStatus, readonly condition: string | null, readonly certainty: Certainty, readonly to:
                    | { readonly name: string }
                    | { readonly name: string }
                    | { readonly name: string }
                    | { readonly name: string }
                    | { readonly name: string }
                  , readonly citation: WordsFragment }> } }
            | { readonly title: string, readonly text: string | null, readonly transfers: { readonly nodes: ReadonlyArray<{ readonly kind: TransferKind, readonly verb: string, readonly limitation: string | null, readonly limitationBounds: LimitationBounds | null, readonly status: TransferStatus, readonly condition: string | null, readonly certainty: Certainty, readonly to:
                    | { readonly name: string }
                    | { readonly name: string }
                    | { readonly name: string }
                    | { readonly name: string }
                    | { readonly name: string }
                  , readonly citation: WordsFragment }> } }
            | { readonly title: string, readonly text: string | null, readonly transfers: { readonly nodes: ReadonlyArray<{ readonly kind: TransferKind, readonly verb: string, readonly limitation: string | null, readonly limitationBounds: LimitationBounds | null, readonly status: TransferStatus, readonly condition: string | null, readonly certainty: Certainty, readonly to:
                    | { readonly name: string }
                    | { readonly name: string }
                    | { readonly name: string }
                    | { readonly name: string }
                    | { readonly name: string }
                  , readonly citation: WordsFragment }> } }
          , readonly citation: WordsFragment }> } }
    | { readonly name: string, readonly holdings: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly status: HoldingStatus, readonly condition: string | null, readonly certainty: Certainty, readonly responsibility:
            | { readonly title: string, readonly text: string | null, readonly transfers: { readonly nodes: ReadonlyArray<{ readonly kind: TransferKind, readonly verb: string, readonly limitation: string | null, readonly limitationBounds: LimitationBounds | null, readonly status: TransferStatus, readonly condition: string | null, readonly certainty: Certainty, readonly to:
                    | { readonly name: string }
                    | { readonly name: string }
                    | { readonly name: string }
                    | { readonly name: string }
                    | { readonly name: string }
                  , readonly citation: WordsFragment }> } }
            | { readonly title: string, readonly text: string | null, readonly transfers: { readonly nodes: ReadonlyArray<{ readonly kind: TransferKind, readonly verb: string, readonly limitation: string | null, readonly limitationBounds: LimitationBounds | null, readonly status: TransferStatus, readonly condition: string | null, readonly certainty: Certainty, readonly to:
                    | { readonly name: string }
                    | { readonly name: string }
                    | { readonly name: string }
                    | { readonly name: string }
                    | { readonly name: string }
                  , readonly citation: WordsFragment }> } }
            | { readonly title: string, readonly text: string | null, readonly transfers: { readonly nodes: ReadonlyArray<{ readonly kind: TransferKind, readonly verb: string, readonly limitation: string | null, readonly limitationBounds: LimitationBounds | null, readonly status: TransferStatus, readonly condition: string | null, readonly certainty: Certainty, readonly to:
                    | { readonly name: string }
                    | { readonly name: string }
                    | { readonly name: string }
                    | { readonly name: string }
                    | { readonly name: string }
                  , readonly citation: WordsFragment }> } }
            | { readonly title: string, readonly text: string | null, readonly transfers: { readonly nodes: ReadonlyArray<{ readonly kind: TransferKind, readonly verb: string, readonly limitation: string | null, readonly limitationBounds: LimitationBounds | null, readonly status: TransferStatus, readonly condition: string | null, readonly certainty: Certainty, readonly to:
                    | { readonly name: string }
                    | { readonly name: string }
                    | { readonly name: string }
                    | { readonly name: string }
                    | { readonly name: string }
                  , readonly citation: WordsFragment }> } }
            | { readonly title: string, readonly text: string | null, readonly transfers: { readonly nodes: ReadonlyArray<{ readonly kind: TransferKind, readonly verb: string, readonly limitation: string | null, readonly limitationBounds: LimitationBounds | null, readonly status: TransferStatus, readonly condition: string | null, readonly certainty: Certainty, readonly to:
                    | { readonly name: string }
                    | { readonly name: string }
                    | { readonly name: string }
                    | { readonly name: string }
                    | { readonly name: string }
                  , readonly citation: WordsFragment }> } }
            | { readonly title: string, readonly text: string | null, readonly transfers: { readonly nodes: ReadonlyArray<{ readonly kind: TransferKind, readonly verb: string, readonly limitation: string | null, readonly limitationBounds: LimitationBounds | null, readonly status: TransferStatus, readonly condition: string | null, readonly certainty: Certainty, readonly to:
                    | { readonly name: string }
                    | { readonly name: string }
                    | { readonly name: string }
                    | { readonly name: string }
                    | { readonly name: string }
                  , readonly citation: WordsFragment }> } }
          , readonly citation: WordsFragment }> } }
   | null, readonly to:
    | { readonly name: string, readonly holdings: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly limitation: string | null, readonly limitationBounds: LimitationBounds | null, readonly derivedBy: ReadonlyArray<DerivationRule>, readonly status: HoldingStatus, readonly condition: string | null, readonly certainty: Certainty, readonly responsibility:
            | { readonly title: string }
            | { readonly title: string }
            | { readonly title: string }
            | { readonly title: string }
            | { readonly title: string }
            | { readonly title: string }
          , readonly arisesFrom: { readonly verb: string } | null, readonly citation: WordsFragment }> } }
    | { readonly name: string, readonly holdings: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly limitation: string | null, readonly limitationBounds: LimitationBounds | null, readonly derivedBy: ReadonlyArray<DerivationRule>, readonly status: HoldingStatus, readonly condition: string | null, readonly certainty: Certainty, readonly responsibility:
            | { readonly title: string }
            | { readonly title: string }
            | { readonly title: string }
            | { readonly title: string }
            | { readonly title: string }
            | { readonly title: string }
          , readonly arisesFrom: { readonly verb: string } | null, readonly citation: WordsFragment }> } }
    | { readonly name: string, readonly holdings: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly limitation: string | null, readonly limitationBounds: LimitationBounds | null, readonly derivedBy: ReadonlyArray<DerivationRule>, readonly status: HoldingStatus, readonly condition: string | null, readonly certainty: Certainty, readonly responsibility:
            | { readonly title: string }
            | { readonly title: string }
            | { readonly title: string }
            | { readonly title: string }
            | { readonly title: string }
            | { readonly title: string }
          , readonly arisesFrom: { readonly verb: string } | null, readonly citation: WordsFragment }> } }
    | { readonly name: string, readonly holdings: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly limitation: string | null, readonly limitationBounds: LimitationBounds | null, readonly derivedBy: ReadonlyArray<DerivationRule>, readonly status: HoldingStatus, readonly condition: string | null, readonly certainty: Certainty, readonly responsibility:
            | { readonly title: string }
            | { readonly title: string }
            | { readonly title: string }
            | { readonly title: string }
            | { readonly title: string }
            | { readonly title: string }
          , readonly arisesFrom: { readonly verb: string } | null, readonly citation: WordsFragment }> } }
    | { readonly name: string, readonly holdings: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly limitation: string | null, readonly limitationBounds: LimitationBounds | null, readonly derivedBy: ReadonlyArray<DerivationRule>, readonly status: HoldingStatus, readonly condition: string | null, readonly certainty: Certainty, readonly responsibility:
            | { readonly title: string }
            | { readonly title: string }
            | { readonly title: string }
            | { readonly title: string }
            | { readonly title: string }
            | { readonly title: string }
          , readonly arisesFrom: { readonly verb: string } | null, readonly citation: WordsFragment }> } }
   | null };

export type WhatFallsIfRepealedQueryVariables = Exact<{
  document?: string;
  first?: number | null | undefined;
}>;


export type WhatFallsIfRepealedQuery = { readonly repealImpact: { readonly document: { readonly number: string | null, readonly title: string | null, readonly status: DocumentStatus, readonly repealedBy: ReadonlyArray<{ readonly phrase: string, readonly from: { readonly number: string | null }, readonly citation: WordsFragment }> }, readonly transfers: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly asWritten: string, readonly status: TransferStatus, readonly condition: string | null, readonly certainty: Certainty, readonly from:
          | { readonly name: string }
          | { readonly name: string }
          | { readonly name: string }
          | { readonly name: string }
          | { readonly name: string }
         | null, readonly to:
          | { readonly name: string }
          | { readonly name: string }
          | { readonly name: string }
          | { readonly name: string }
          | { readonly name: string }
        , readonly citation: WordsFragment }> }, readonly ending: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly status: HoldingStatus, readonly condition: string | null, readonly certainty: Certainty, readonly holder:
          | { readonly name: string }
          | { readonly name: string }
          | { readonly name: string }
          | { readonly name: string }
          | { readonly name: string }
        , readonly responsibility:
          | { readonly title: string }
          | { readonly title: string }
          | { readonly title: string }
          | { readonly title: string }
          | { readonly title: string }
          | { readonly title: string }
        , readonly jurisdiction: { readonly region: { readonly name: string } }, readonly citation: WordsFragment }> }, readonly resuming: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly status: HoldingStatus, readonly condition: string | null, readonly derivedBy: ReadonlyArray<DerivationRule>, readonly certainty: Certainty, readonly holder:
          | { readonly name: string }
          | { readonly name: string }
          | { readonly name: string }
          | { readonly name: string }
          | { readonly name: string }
        , readonly responsibility:
          | { readonly title: string }
          | { readonly title: string }
          | { readonly title: string }
          | { readonly title: string }
          | { readonly title: string }
          | { readonly title: string }
        , readonly jurisdiction: { readonly region: { readonly name: string }, readonly except: ReadonlyArray<{ readonly name: string }> }, readonly citation: WordsFragment }> }, readonly dependents: ReadonlyArray<{ readonly relation: DocumentRelation, readonly phrase: string, readonly from: { readonly number: string | null }, readonly citation: WordsFragment }>, readonly citing: ReadonlyArray<{ readonly phrase: string, readonly from: { readonly number: string | null }, readonly citation: WordsFragment }> } };

export type WhatIsLoadedQueryVariables = Exact<{ [key: string]: never; }>;


export type WhatIsLoadedQuery = { readonly graph: { readonly version: string, readonly loadedAt: string, readonly sources: ReadonlyArray<{ readonly name: string, readonly sha256: string, readonly facts: number }>, readonly counts: ReadonlyArray<{ readonly type: string, readonly count: number }> } };

export type WhoOwnsAPowerQueryVariables = Exact<{
  about?: string;
  asOf?: string | null | undefined;
  asKnownOn?: string | null | undefined;
  place?: string | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type WhoOwnsAPowerQuery = { readonly whoOwns: { readonly totalCount: number, readonly textMatch: { readonly found: boolean, readonly suggestions: ReadonlyArray<{ readonly words: string, readonly node:
          | { readonly id: string }
          | { readonly id: string }
          | { readonly id: string }
          | { readonly id: string }
          | { readonly id: string }
          | { readonly id: string }
          | { readonly id: string }
          | { readonly id: string }
          | { readonly id: string }
          | { readonly id: string }
          | { readonly id: string }
          | { readonly id: string }
          | { readonly id: string }
          | { readonly id: string }
          | { readonly id: string }
          | { readonly id: string }
          | { readonly id: string }
          | { readonly id: string }
          | { readonly id: string }
          | { readonly id: string }
          | { readonly id: string }
          | { readonly id: string }
          | { readonly id: string }
         }> } | null, readonly nodes: ReadonlyArray<{ readonly role: HoldingRole, readonly status: HoldingStatus, readonly condition: string | null, readonly limitation: string | null, readonly limitationBounds: LimitationBounds | null, readonly proviso: string | null, readonly validFrom: string | null, readonly validTo: string | null, readonly certainty: Certainty, readonly derivedBy: ReadonlyArray<DerivationRule>, readonly responsibility:
        | { readonly title: string }
        | { readonly title: string }
        | { readonly title: string }
        | { readonly title: string }
        | { readonly title: string }
        | { readonly title: string }
      , readonly holder:
        | { readonly name: string }
        | { readonly name: string }
        | { readonly name: string }
        | { readonly name: string }
        | { readonly name: string }
      , readonly approver:
        | { readonly name: string }
        | { readonly name: string }
        | { readonly name: string }
        | { readonly name: string }
        | { readonly name: string }
       | null, readonly jurisdiction: { readonly region: { readonly name: string }, readonly except: ReadonlyArray<{ readonly name: string }> }, readonly grounds: ReadonlyArray<{ readonly path: string, readonly quote: string, readonly lines: { readonly start: number, readonly end: number }, readonly document: { readonly number: string | null }, readonly provision: { readonly id: string } }> }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };
