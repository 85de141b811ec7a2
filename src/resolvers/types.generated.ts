// Made by `npm run codegen` from schema/*.graphql; edit those instead.
import type * as rows from '../queries/rows.js';
import type { Connection, Edge } from './connection.js';
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { Compared } from '../queries/comparison.js';
import type { TextSought } from './connection.js';
import type { NearWords } from '../../loaders/near.js';
import type { GraphVersion } from '../database/version-poller.js';
import type { ChainFound, HopFound, LiabilityFound, VerdictGiven } from './found.js';
import type { RequestContext } from '../../loaders/index.js';
export type Maybe<T> = T | null;
export type InputMaybe<T> = T | null | undefined;
export type RequireFields<T, K extends keyof T> = Omit<T, K> & { [P in K]-?: NonNullable<T[P]> };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** A calendar day, YYYY-MM-DD (公历日期). */
  Date: { input: string; output: string; }
  /** A moment in UTC, as ISO 8601 writes it (时间). */
  DateTime: { input: string; output: string; }
};

/** The levels of administration (行政层级). */
export type AdministrativeLevel =
  /** A prefecture-level city (地级市). */
  | 'CITY'
  /** A county, district or county-level city (县, 区). */
  | 'COUNTY'
  /** The state (国家). */
  | 'NATIONAL'
  /** A province (省). */
  | 'PROVINCE'
  /** A town, township or sub-district (乡镇, 街道). */
  | 'TOWNSHIP'
  /** A village or residential community (村, 社区). */
  | 'VILLAGE';

/** A place where the source contradicts itself or is damaged (原文疑点): what is printed, what we read, what else it could be, and why. */
export type Anomaly = Node & {
  readonly __typename?: 'Anomaly';
  /** The facts that the doubt is about, as far as they are nodes: the steps of an order of command and the groups formed at a level are none. */
  readonly about: ReadonlyArray<Node>;
  /** What else it could be. */
  readonly alternatives: ReadonlyArray<Scalars['String']['output']>;
  /** What the source prints. */
  readonly asPrinted: Scalars['String']['output'];
  /** The document in whose lines it stands. */
  readonly document?: Maybe<Document>;
  /** The stable id, kind:path; the same fact keeps it over every load. */
  readonly id: Scalars['ID']['output'];
  /** What is wrong there. */
  readonly kind: AnomalyKind;
  /** Where it stands in the source file. */
  readonly lines: LineRange;
  /** What we read. */
  readonly reading: Scalars['String']['output'];
  /** Why we read it so. */
  readonly reason: Scalars['String']['output'];
  /** What it makes doubtful in those facts (存疑对象); empty where it casts no doubt on any. */
  readonly subjects: ReadonlyArray<DoubtSubject>;
};


/** A place where the source contradicts itself or is damaged (原文疑点): what is printed, what we read, what else it could be, and why. */
export type AnomalyAboutArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** A page of a list of anomalies. */
export type AnomalyConnection = {
  readonly __typename?: 'AnomalyConnection';
  /** The rows with their cursors. */
  readonly edges: ReadonlyArray<AnomalyEdge>;
  /** The rows alone. */
  readonly nodes: ReadonlyArray<Anomaly>;
  /** Where this page stands in the list. */
  readonly pageInfo: PageInfo;
  /** How many there are in all pages together; counted only when asked for. */
  readonly totalCount: Scalars['Int']['output'];
};

/** One row of a list of anomalies. */
export type AnomalyEdge = {
  readonly __typename?: 'AnomalyEdge';
  /** Opaque position of this row, for `after`. */
  readonly cursor: Scalars['String']['output'];
  /** The row itself. */
  readonly node: Anomaly;
};

/** Which anomalies to list; all conditions together. */
export type AnomalyFilter = {
  /** Only in this document, by 文号 or title. */
  readonly document?: InputMaybe<Scalars['String']['input']>;
  /** Only these kinds. */
  readonly kinds?: InputMaybe<ReadonlyArray<AnomalyKind>>;
};

/** The kinds of damage and contradiction (疑点类型). */
export type AnomalyKind =
  /** A cell broken over rows (断行). */
  | 'BROKEN_CELL'
  /** The words contradict each other (自相矛盾). */
  | 'CONTRADICTION'
  /** A total that does not add up (计数不符). */
  | 'COUNT_MISMATCH'
  /** Leftovers of the text's markup (标记残留). */
  | 'MARKUP'
  /** A merged cell whose extent is not printed (合并单元格). */
  | 'MERGED_CELL'
  /** Printed in the wrong place (错置). */
  | 'MISPLACED_TEXT'
  /** A wrong character (错字). */
  | 'MISPRINT'
  /** Words that are not there (缺文). */
  | 'MISSING_TEXT'
  /** A name spelt in another way (名称异写). */
  | 'NAME_VARIANT'
  /** Lines in the wrong order (错序). */
  | 'REORDERED_LINES'
  /** Printed twice (重复). */
  | 'REPEATED_TEXT'
  /** A row's cells slid into other columns (错列). */
  | 'SHIFTED_COLUMN';

/** One step of the order of command at a level of response (响应命令). */
export type Authority = {
  readonly __typename?: 'Authority';
  /** The holder's name as the plan writes it. */
  readonly asWritten: Scalars['String']['output'];
  /** How sure the reading of the words is. */
  readonly certainty: Certainty;
  /** The clause that says so. */
  readonly citation: Citation;
  /** What the reading is doubtful about (存疑之处); empty where it is certain. */
  readonly doubts: ReadonlyArray<Doubt>;
  /** Who takes it: the post that holds the role (指挥长), or the class of posts where several hold it (副指挥长). */
  readonly holder: Holder;
  /** Which step. */
  readonly step: AuthorityStep;
};

/** The steps by which a level of response is ordered (响应启动程序), in their order. */
export type AuthorityStep =
  /** Consents to the order (经…同意). */
  | 'CONSENTS'
  /** Convenes the consultation (主持召开会商会议). */
  | 'CONVENES'
  /** Signs the order (签署启动). */
  | 'SIGNS';

/** What the extra points of an indicator do (加分项, 扣分项). */
export type BonusKind =
  /** 加分项: points added. */
  | 'ADDITION'
  /** 扣分项: points taken. */
  | 'DEDUCTION';

/** How sure the reading of the words is (确定程度). */
export type Certainty =
  /** A careful reader could differ (存疑); the alternatives are on record. */
  | 'AMBIGUOUS'
  /** Plain reading (确定). */
  | 'CERTAIN'
  /** It took more than plain reading (推定): a label from another page, a cell that slid into another column. */
  | 'INFERRED';

/** Where a holding comes from (权责来源链): from transfer to transfer, up to where it was held first. */
export type Chain = {
  readonly __typename?: 'Chain';
  /** False where a giver is not shown to have held what it gave; `gap` says where and why. */
  readonly complete: Scalars['Boolean']['output'];
  /** Where the way up breaks, and why; null where it is complete. */
  readonly gap?: Maybe<Scalars['String']['output']>;
  /** From this holding up: the nearest transfer first. */
  readonly hops: ReadonlyArray<ChainHop>;
  /** The first holder (原权责主体). Null where the way up ends in a loop or in nobody named. */
  readonly root?: Maybe<Holder>;
};

/** One transfer on the way up (来源链环节), and how its giver held what it gave. */
export type ChainHop = {
  readonly __typename?: 'ChainHop';
  /** The words that show it, and those by which the instrument says on what it rests (根据): that a body may decide over what its department held is not shown by the holding alone. */
  readonly evidence: ReadonlyArray<Citation>;
  /** How the former holder (原实施部门), or else the body whose act it is, held it. */
  readonly giverHeldBy: Empowerment;
  /** The transfer, with its instrument, provision and dates. */
  readonly transfer: Transfer;
};

/** The place in a document that says so (出处), with its words. */
export type Citation = {
  readonly __typename?: 'Citation';
  /** What is doubtful (疑点) at this very place. */
  readonly anomalies: ReadonlyArray<Anomaly>;
  /** The document. */
  readonly document: Document;
  /** Where the words stand in the source file. */
  readonly lines: LineRange;
  /** Where it stands, in the document's own numbering, outermost first: 附件1 第80项; 第二十三条第二款. */
  readonly path: Scalars['String']['output'];
  /** The row, article or clause. */
  readonly provision: Provision;
  /** The source's own words (原文), as they stand at these lines. */
  readonly quote: Scalars['String']['output'];
};

/** A place where the record contradicts itself (矛盾), or names nobody. Found by rules from the facts, never stated by a document. */
export type Conflict = Node & {
  readonly __typename?: 'Conflict';
  /** All the words that it rests on. */
  readonly citations: ReadonlyArray<Citation>;
  /** One plain sentence that says what contradicts what. */
  readonly explanation: Scalars['String']['output'];
  /** The holdings that contradict each other; empty where nobody holds it. */
  readonly holdings: ReadonlyArray<Holding>;
  /** The stable id, kind:path; the same conflict keeps it over every load. */
  readonly id: Scalars['ID']['output'];
  /** What kind of contradiction it is. */
  readonly kind: ConflictKind;
  /** What it is about; of two duties that are one, the first. Null for bodies that succeed one another in a loop. */
  readonly responsibility?: Maybe<Responsibility>;
};


/** A place where the record contradicts itself (矛盾), or names nobody. Found by rules from the facts, never stated by a document. */
export type ConflictHoldingsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** A page of a list of conflicts. */
export type ConflictConnection = {
  readonly __typename?: 'ConflictConnection';
  /** The rows with their cursors. */
  readonly edges: ReadonlyArray<ConflictEdge>;
  /** The rows alone. */
  readonly nodes: ReadonlyArray<Conflict>;
  /** Where this page stands in the list. */
  readonly pageInfo: PageInfo;
  /** How many there are in all pages together; counted only when asked for. */
  readonly totalCount: Scalars['Int']['output'];
};

/** One row of a list of conflicts. */
export type ConflictEdge = {
  readonly __typename?: 'ConflictEdge';
  /** Opaque position of this row, for `after`. */
  readonly cursor: Scalars['String']['output'];
  /** The row itself. */
  readonly node: Conflict;
};

/** Which conflicts to list; all conditions together. */
export type ConflictFilter = {
  /** Only those that rest on words of this document, by 文号 or title. */
  readonly document?: InputMaybe<Scalars['String']['input']>;
  /** Only those in which this holder (主体) has a holding, by id, name or alias. */
  readonly holder?: InputMaybe<Scalars['String']['input']>;
  /** Only these kinds. */
  readonly kinds?: InputMaybe<ReadonlyArray<ConflictKind>>;
};

/** The kinds of conflict (矛盾类型). */
export type ConflictKind =
  /** Transfers made under one another in a loop, or bodies that succeed one another in a loop (循环). */
  | 'CYCLE'
  /** A transfer whose giver is not shown to have held what it gave (来源不明): who held it before, or where the words name none, whose act gives it. */
  | 'GIVER_NEVER_HELD'
  /** A responsibility that the record gives to nobody (无主). */
  | 'NO_HOLDER'
  /** One duty laid on two bearers by two provisions in different words (职责重叠). */
  | 'SAME_DUTY_TWO_BEARERS'
  /** Several owners at one place for one responsibility on one day, by different provisions, without a transfer that explains it (一事多主). Owners named by one clause are joint, and a holding in force beside a conditional one is by design: neither is a conflict. */
  | 'SEVERAL_OWNERS_HERE';

/** What our rules add to the words of a document (推导规则). */
export type DerivationRule =
  /** In force from the document's date, for it states no other (自发文之日). */
  | 'DATE_OF_DOCUMENT'
  /** Given now, exercised only once the condition is met (条件成就后实施). */
  | 'EXERCISE_POSTPONED'
  /** The former holder holds it again where and when a transfer has ended (终止后归还). */
  | 'FORMER_HOLDER_AGAIN'
  /** The former holder keeps the rest of the territory (范围外仍归原部门). */
  | 'FORMER_HOLDER_OUTSIDE'
  /** Read from a class to its member (由类别及于成员). */
  | 'MEMBER_OF_CLASS'
  /** A grant to a zone holds inside the zone (范围随承接方). */
  | 'PLACE_OF_RECEIVER'
  /** The body that a former body was renamed to, merged into or replaced by holds what that one held (承继). */
  | 'SUCCESSOR_OF_HOLDER';

/** An official document or a law (公文, 法规): one of a loaded source, or one that it cites. */
export type Document = Node & {
  readonly __typename?: 'Document';
  /** Other titles and numbers under which the source cites it. */
  readonly aliases: ReadonlyArray<Scalars['String']['output']>;
  /** Documents that it implements (为贯彻落实) or rests on (根据). */
  readonly basedOn: ReadonlyArray<DocumentLink>;
  /** Documents that name it. */
  readonly citedBy: ReadonlyArray<DocumentLink>;
  /** Every document that it names, the legal bases of its policies included. */
  readonly cites: ReadonlyArray<DocumentLink>;
  /** The stable id, kind:path; the same fact keeps it over every load. */
  readonly id: Scalars['ID']['output'];
  /** The day of issue (成文日期). */
  readonly issuedOn?: Maybe<Scalars['Date']['output']>;
  /** Whose document it is (发文机关). */
  readonly issuer?: Maybe<Holder>;
  /** Where it stands in the source file; null for a document that is only cited. */
  readonly lines?: Maybe<LineRange>;
  /** Its number (文号), such as 长政发〔2020〕17号. */
  readonly number?: Maybe<Scalars['String']['output']>;
  /** Its provisions (条款), in document order. */
  readonly provisions: ProvisionConnection;
  /** Documents that repeal it. */
  readonly repealedBy: ReadonlyArray<DocumentLink>;
  /** Documents that it repeals (废止). */
  readonly repeals: ReadonlyArray<DocumentLink>;
  /** The responsibilities that it states. */
  readonly responsibilities: ResponsibilityConnection;
  /** Whether it is in force, as far as the sources say. */
  readonly status: DocumentStatus;
  /** Its title; null where it is cited by its number alone. */
  readonly title?: Maybe<Scalars['String']['output']>;
  /** The transfers that it makes. */
  readonly transfers: TransferConnection;
};


/** An official document or a law (公文, 法规): one of a loaded source, or one that it cites. */
export type DocumentBasedOnArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** An official document or a law (公文, 法规): one of a loaded source, or one that it cites. */
export type DocumentCitedByArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** An official document or a law (公文, 法规): one of a loaded source, or one that it cites. */
export type DocumentCitesArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** An official document or a law (公文, 法规): one of a loaded source, or one that it cites. */
export type DocumentProvisionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  lines?: InputMaybe<LinesFilter>;
};


/** An official document or a law (公文, 法规): one of a loaded source, or one that it cites. */
export type DocumentRepealedByArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** An official document or a law (公文, 法规): one of a loaded source, or one that it cites. */
export type DocumentRepealsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** An official document or a law (公文, 法规): one of a loaded source, or one that it cites. */
export type DocumentResponsibilitiesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  kinds?: InputMaybe<ReadonlyArray<ResponsibilityKind>>;
};


/** An official document or a law (公文, 法规): one of a loaded source, or one that it cites. */
export type DocumentTransfersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** A page of a list of documents. */
export type DocumentConnection = {
  readonly __typename?: 'DocumentConnection';
  /** The rows with their cursors. */
  readonly edges: ReadonlyArray<DocumentEdge>;
  /** The rows alone. */
  readonly nodes: ReadonlyArray<Document>;
  /** Where this page stands in the list. */
  readonly pageInfo: PageInfo;
  /** How the words that were asked for are found (检索结果); null where none were asked for. */
  readonly textMatch?: Maybe<TextMatch>;
  /** How many there are in all pages together; counted only when asked for. */
  readonly totalCount: Scalars['Int']['output'];
};

/** One row of a list of documents. */
export type DocumentEdge = {
  readonly __typename?: 'DocumentEdge';
  /** Opaque position of this row, for `after`. */
  readonly cursor: Scalars['String']['output'];
  /** The row itself. */
  readonly node: Document;
};

/** Which documents to list; all conditions together. */
export type DocumentFilter = {
  /** Words of the title, or the 文号; best match first. */
  readonly about?: InputMaybe<Scalars['String']['input']>;
  /** Only issued on this day or later. */
  readonly issuedFrom?: InputMaybe<Scalars['Date']['input']>;
  /** Only issued on this day or earlier. */
  readonly issuedTo?: InputMaybe<Scalars['Date']['input']>;
  /** Only of this issuer (发文机关), by id, name or alias. */
  readonly issuer?: InputMaybe<Scalars['String']['input']>;
  /** Only of this status. */
  readonly status?: InputMaybe<ReadonlyArray<DocumentStatus>>;
};

/** That one document names another (文件关联), with the words that do. */
export type DocumentLink = {
  readonly __typename?: 'DocumentLink';
  /** The article (条) that is meant, where one is named: 第十五条. */
  readonly article?: Maybe<Scalars['String']['output']>;
  /** Where the words stand. */
  readonly citation: Citation;
  /** The document that names the other. */
  readonly from: Document;
  /** The words that make the link. */
  readonly phrase: Scalars['String']['output'];
  /** What the one does to the other. */
  readonly relation: DocumentRelation;
  /** The document that is named. */
  readonly to: Document;
};

/** What a document does to one that it names (关联类型). */
export type DocumentRelation =
  /** Rests on it (根据, 依据). */
  | 'BASED_ON'
  /** Names it otherwise, and depends on it in nothing (引用). */
  | 'CITES'
  /** A part of it is done according to it: 按照, 按…执行, 依照, 在符合…的前提下 (按其办理). */
  | 'FOLLOWS'
  /** Carries it out (贯彻落实). */
  | 'IMPLEMENTS'
  /** Repeals it (废止). */
  | 'REPEALS';

/** Whether a document is in force (文件效力). */
export type DocumentStatus =
  /** Only cited, its text not being loaded (仅被引用). */
  | 'CITED_ONLY'
  /** In force, as far as the sources say (现行有效). */
  | 'IN_FORCE'
  /** Repealed (废止). */
  | 'REPEALED';

/** What a reading is doubtful about (存疑之处), and why. A doubt about the type of a power is none about its holder. */
export type Doubt = {
  readonly __typename?: 'Doubt';
  /** What the doubt is about. */
  readonly about: DoubtSubject;
  /** What it could be instead, in words. */
  readonly alternatives: ReadonlyArray<Scalars['String']['output']>;
  /** The anomaly that tells it, where the source itself is at fault. */
  readonly anomaly?: Maybe<Anomaly>;
  /** INFERRED: it needed more than plain reading. AMBIGUOUS: another careful reader could read it otherwise. */
  readonly certainty: Certainty;
  /** Why it is doubtful. */
  readonly reason: Scalars['String']['output'];
};

/** What a doubt is about (存疑对象). */
export type DoubtSubject =
  /** On which condition it is held, or what a criterion requires (条件). */
  | 'CONDITION'
  /** On which days it holds, or by which day it is due (日期). */
  | 'DAY'
  /** Which document is meant (文件). */
  | 'DOCUMENT'
  /** Who held it before, or whose act gives it (原实施主体、授予主体). */
  | 'GIVER'
  /** Who holds it, who receives it, or who acts (主体). */
  | 'HOLDER'
  /** Which item it is: its words, or the heading that it stands under (事项). */
  | 'ITEM'
  /** Which part of it is meant (事项限定). */
  | 'LIMITATION'
  /** Who is a member (成员). */
  | 'MEMBER'
  /** Where it holds (区域). */
  | 'PLACE'
  /** In which role (责任方式、组内职务). */
  | 'ROLE'
  /** Of which type it is (事项类型、政策类型). */
  | 'TYPE';

/** A deadline in the days that a list was asked for (完成时限): a task's own, or a milestone's. */
export type DueMatch = {
  readonly __typename?: 'DueMatch';
  /** The last day that the words allow. */
  readonly dueOn: Scalars['Date']['output'];
  /** The deadline in the words printed. */
  readonly dueText: Scalars['String']['output'];
  /** The milestone (阶段目标) that it is the deadline of; null for the task's own. */
  readonly milestone?: Maybe<Milestone>;
};

/** A standing obligation (职责), stated by an article, clause or annex row. */
export type Duty = Node & Responsibility & {
  readonly __typename?: 'Duty';
  /** How sure the reading of the words is. */
  readonly certainty: Certainty;
  /** Every place that states it: the annex row, article or clause. */
  readonly citations: ReadonlyArray<Citation>;
  /** What the reading is doubtful about (存疑之处); empty where it is certain. */
  readonly doubts: ReadonlyArray<Doubt>;
  /** The field of government (领域) that it belongs to, where the document is about one. */
  readonly field?: Maybe<ResponsibilityField>;
  /** The hazards (灾种) in which it is owed; empty where it is owed at all times. */
  readonly hazards: ReadonlyArray<Hazard>;
  /** Who holds it, where, since when and in which role. */
  readonly holdings: HoldingConnection;
  /** The stable id, kind:path; the same fact keeps it over every load. */
  readonly id: Scalars['ID']['output'];
  /** Which kind of responsibility it is. */
  readonly kind: ResponsibilityKind;
  /** The response levels (响应级别) at which it is owed; empty where it is owed at every one. */
  readonly levels: ReadonlyArray<ResponseLevel>;
  /** True for what must not be done (不得…): it is owed, never exercised. */
  readonly prohibits: Scalars['Boolean']['output'];
  /** The words of the document, where they say more than the title. */
  readonly text?: Maybe<Scalars['String']['output']>;
  /** What it is called, in one line: the main item, and the sub-item after ' / '. */
  readonly title: Scalars['String']['output'];
  /** The transfers (赋予, 下放, ...) that moved it. */
  readonly transfers: TransferConnection;
};


/** A standing obligation (职责), stated by an article, clause or annex row. */
export type DutyHoldingsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  asOf?: InputMaybe<Scalars['Date']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  place?: InputMaybe<Scalars['String']['input']>;
  roles?: InputMaybe<ReadonlyArray<HoldingRole>>;
  status?: InputMaybe<ReadonlyArray<HoldingStatus>>;
};


/** A standing obligation (职责), stated by an article, clause or annex row. */
export type DutyTransfersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  status?: InputMaybe<ReadonlyArray<TransferStatus>>;
};

/** Who must do what when a hazard reaches a level (应急响应): read from the criteria, the order of command and the duties of one emergency plan (应急预案). */
export type EmergencyResponse = {
  readonly __typename?: 'EmergencyResponse';
  /** What each department does for this hazard at whatever level (部门联动), and what is owed at this level (分级响应), in document order. At a level that does not exist, only the first. */
  readonly actions: ReadonlyArray<Holding>;
  /** Who consents to the order (同意), who signs it (签署), who convenes (主持会商), in that order; empty at a level that does not exist. */
  readonly authority: ReadonlyArray<Authority>;
  /** When this level is reached (响应启动标准). `exists` is false where the plan rules the level out for this hazard: then nobody signs and no group is formed. */
  readonly criterion: ResponseCriterion;
  /** The same groups, each with the words that form it at this level and how sure the reading is: 派出应急工作组 names none of the nine. */
  readonly formed: ReadonlyArray<FormedGroup>;
  /** The headquarters (指挥部) and the groups formed at this level, the on-site headquarters (现场指挥部) only where the plan says so; empty at a level that does not exist. `formed` says how sure each is. */
  readonly groups: ReadonlyArray<WorkingGroup>;
  /** The hazard (灾种). */
  readonly hazard: Hazard;
};

/** How the giver of a transfer held what it gave (转出方的权责来源). */
export type Empowerment =
  /** The instrument names the article of a law or regulation (法律法规条款) that gives it; that it rests on a law in general (根据…有关规定) is not enough. */
  | 'LAW'
  /** The record does not show it (未见依据). */
  | 'NOT_SHOWN'
  /** An original holding is on record (原有职权). */
  | 'ORIGINAL_HOLDING'
  /** It was itself given it, by the next transfer up (上级转移). */
  | 'TRANSFER';

/** That a group is formed, or sent out, at a level of response (成立, 派出). */
export type FormedGroup = {
  readonly __typename?: 'FormedGroup';
  /** INFERRED where the plan speaks of working groups (应急工作组) at this level and names them elsewhere only. */
  readonly certainty: Certainty;
  /** The clause that forms it, or gives it work, at this level. */
  readonly citation: Citation;
  /** What the reading is doubtful about (存疑之处); empty where it is certain. */
  readonly doubts: ReadonlyArray<Doubt>;
  /** The group. */
  readonly group: WorkingGroup;
};

/** How many there are of one type. */
export type GraphCount = {
  readonly __typename?: 'GraphCount';
  /** How many. */
  readonly count: Scalars['Int']['output'];
  /** The GraphQL type. */
  readonly type: Scalars['String']['output'];
};

/** What is loaded (已载入数据). */
export type GraphInfo = {
  readonly __typename?: 'GraphInfo';
  /** How many there are of each type. */
  readonly counts: ReadonlyArray<GraphCount>;
  /** When the facts last changed. */
  readonly loadedAt: Scalars['DateTime']['output'];
  /** The sources (来源), by name. */
  readonly sources: ReadonlyArray<GraphSource>;
  /** Changes whenever the loaded facts change, and only then. */
  readonly version: Scalars['String']['output'];
};

/** One loaded source: an issue of a gazette, or an import. */
export type GraphSource = {
  readonly __typename?: 'GraphSource';
  /** How many facts (事实) it put into the graph. */
  readonly facts: Scalars['Int']['output'];
  /** Its name. */
  readonly name: Scalars['String']['output'];
  /** Hash of the source text as it was published. */
  readonly sha256: Scalars['String']['output'];
};

/** A kind of disaster that an emergency plan provides for (灾种): 暴雨, 干旱, 大雾. */
export type Hazard = Node & {
  readonly __typename?: 'Hazard';
  /** Other names of it. */
  readonly aliases: ReadonlyArray<Scalars['String']['output']>;
  /** Where the plan names it. */
  readonly citation: Citation;
  /** What the plan means by it (名词术语). */
  readonly definition?: Maybe<Scalars['String']['output']>;
  /** The stable id, kind:path; the same fact keeps it over every load. */
  readonly id: Scalars['ID']['output'];
  /** All four levels, I to IV, those that do not exist included. */
  readonly levels: ReadonlyArray<ResponseCriterion>;
  /** Its name in the plan. */
  readonly name: Scalars['String']['output'];
};

/** Who may hold a responsibility (权责主体): a body, a class of bodies, a working group, a post or a person. */
export type Holder = {
  /** Other names under which documents write it (简称). */
  readonly aliases: ReadonlyArray<Scalars['String']['output']>;
  /** What it holds (权责归属), in document order. Asked on a day by which the body was renamed, merged into another or replaced by one (更名, 合并, 取代; see `successors`), the answer is what its successor holds on that day; before it, and without a day, it is what stands under its own name. */
  readonly holdings: HoldingConnection;
  /** The stable id, kind:path; the same fact keeps it over every load. */
  readonly id: Scalars['ID']['output'];
  /** The working groups that it is a member of (成员单位), and in which role. */
  readonly memberships: MembershipConnection;
  /** The full official name (全称). */
  readonly name: Scalars['String']['output'];
  /** Transfers that took something from this holder to another (划出). */
  readonly transfersGiven: TransferConnection;
  /** Transfers that gave this holder something (承接). */
  readonly transfersReceived: TransferConnection;
};


/** Who may hold a responsibility (权责主体): a body, a class of bodies, a working group, a post or a person. */
export type HolderHoldingsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  asOf?: InputMaybe<Scalars['Date']['input']>;
  fields?: InputMaybe<ReadonlyArray<ResponsibilityField>>;
  first?: InputMaybe<Scalars['Int']['input']>;
  includeCategories?: InputMaybe<Scalars['Boolean']['input']>;
  kinds?: InputMaybe<ReadonlyArray<ResponsibilityKind>>;
  place?: InputMaybe<Scalars['String']['input']>;
  roles?: InputMaybe<ReadonlyArray<HoldingRole>>;
  status?: InputMaybe<ReadonlyArray<HoldingStatus>>;
};


/** Who may hold a responsibility (权责主体): a body, a class of bodies, a working group, a post or a person. */
export type HolderMembershipsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** Who may hold a responsibility (权责主体): a body, a class of bodies, a working group, a post or a person. */
export type HolderTransfersGivenArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  kinds?: InputMaybe<ReadonlyArray<TransferKind>>;
  status?: InputMaybe<ReadonlyArray<TransferStatus>>;
};


/** Who may hold a responsibility (权责主体): a body, a class of bodies, a working group, a post or a person. */
export type HolderTransfersReceivedArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  kinds?: InputMaybe<ReadonlyArray<TransferKind>>;
  status?: InputMaybe<ReadonlyArray<TransferStatus>>;
};

/** Names one holder in exactly one of these ways. */
export type HolderBy =
  /** By id. */
  { readonly id: Scalars['ID']['input']; readonly name?: never; readonly nameIn?: never; }
  |  /** By official name or any alias. */
  { readonly id?: never; readonly name: Scalars['String']['input']; readonly nameIn?: never; }
  |  /** By a name as one city uses it, where several cities are loaded. */
  { readonly id?: never; readonly name?: never; readonly nameIn: HolderNameIn; };

/** A class of bodies or posts named instead of one (机构类别): 教育部门, 乡(镇)人民政府, 消防安全重点单位, 各县区长. */
export type HolderCategory = Holder & Node & {
  readonly __typename?: 'HolderCategory';
  /** Other names under which documents write it (简称). */
  readonly aliases: ReadonlyArray<Scalars['String']['output']>;
  /** What must be the case for a body to be in it (条件), in the words of the class: 事故发生地, 有条件. Null for a class without one. */
  readonly condition?: Maybe<Scalars['String']['output']>;
  /** True where a document names all its members; else an empty list means that none is known. */
  readonly exhaustive: Scalars['Boolean']['output'];
  /** What it holds (权责归属), in document order. */
  readonly holdings: HoldingConnection;
  /** The stable id, kind:path; the same fact keeps it over every load. */
  readonly id: Scalars['ID']['output'];
  /** The levels that it covers: 县级以上 in a document of a city is COUNTY, CITY. */
  readonly levels: ReadonlyArray<AdministrativeLevel>;
  /** Known members: bodies, posts or groups. */
  readonly members: ReadonlyArray<Holder>;
  /** The working groups that it is a member of (成员单位), and in which role. */
  readonly memberships: MembershipConnection;
  /** The full official name (全称). */
  readonly name: Scalars['String']['output'];
  /** The region (区域) in which its members lie, as its words say: 全市各级人民政府 does not reach the province. Null where they set none. */
  readonly place?: Maybe<Region>;
  /** Transfers that took something from this holder to another (划出). */
  readonly transfersGiven: TransferConnection;
  /** Transfers that gave this holder something (承接). */
  readonly transfersReceived: TransferConnection;
  /** Wider classes: 火灾高危单位 lies within 消防安全重点单位, and owes what it owes. */
  readonly within: ReadonlyArray<HolderCategory>;
};


/** A class of bodies or posts named instead of one (机构类别): 教育部门, 乡(镇)人民政府, 消防安全重点单位, 各县区长. */
export type HolderCategoryHoldingsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  asOf?: InputMaybe<Scalars['Date']['input']>;
  fields?: InputMaybe<ReadonlyArray<ResponsibilityField>>;
  first?: InputMaybe<Scalars['Int']['input']>;
  includeCategories?: InputMaybe<Scalars['Boolean']['input']>;
  kinds?: InputMaybe<ReadonlyArray<ResponsibilityKind>>;
  place?: InputMaybe<Scalars['String']['input']>;
  roles?: InputMaybe<ReadonlyArray<HoldingRole>>;
  status?: InputMaybe<ReadonlyArray<HoldingStatus>>;
};


/** A class of bodies or posts named instead of one (机构类别): 教育部门, 乡(镇)人民政府, 消防安全重点单位, 各县区长. */
export type HolderCategoryMembersArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  place?: InputMaybe<Scalars['String']['input']>;
};


/** A class of bodies or posts named instead of one (机构类别): 教育部门, 乡(镇)人民政府, 消防安全重点单位, 各县区长. */
export type HolderCategoryMembershipsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A class of bodies or posts named instead of one (机构类别): 教育部门, 乡(镇)人民政府, 消防安全重点单位, 各县区长. */
export type HolderCategoryTransfersGivenArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  kinds?: InputMaybe<ReadonlyArray<TransferKind>>;
  status?: InputMaybe<ReadonlyArray<TransferStatus>>;
};


/** A class of bodies or posts named instead of one (机构类别): 教育部门, 乡(镇)人民政府, 消防安全重点单位, 各县区长. */
export type HolderCategoryTransfersReceivedArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  kinds?: InputMaybe<ReadonlyArray<TransferKind>>;
  status?: InputMaybe<ReadonlyArray<TransferStatus>>;
};

/** What two bodies hold, side by side (权责比较). */
export type HolderComparison = {
  readonly __typename?: 'HolderComparison';
  /** What both hold (共有), in document order. */
  readonly both: ResponsibilityConnection;
  /** The one body; where it was renamed by the day asked for, under its new name. */
  readonly left: Holder;
  /** What only the left one holds (仅左方), in document order. */
  readonly onlyLeft: ResponsibilityConnection;
  /** What only the right one holds (仅右方), in document order. */
  readonly onlyRight: ResponsibilityConnection;
  /** The other body, likewise. */
  readonly right: Holder;
};


/** What two bodies hold, side by side (权责比较). */
export type HolderComparisonBothArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** What two bodies hold, side by side (权责比较). */
export type HolderComparisonOnlyLeftArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** What two bodies hold, side by side (权责比较). */
export type HolderComparisonOnlyRightArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** A page of a list of holders. */
export type HolderConnection = {
  readonly __typename?: 'HolderConnection';
  /** The rows with their cursors. */
  readonly edges: ReadonlyArray<HolderEdge>;
  /** The rows alone. */
  readonly nodes: ReadonlyArray<Holder>;
  /** Where this page stands in the list. */
  readonly pageInfo: PageInfo;
  /** How the words that were asked for are found (检索结果); null where none were asked for. */
  readonly textMatch?: Maybe<TextMatch>;
  /** How many there are in all pages together; counted only when asked for. */
  readonly totalCount: Scalars['Int']['output'];
};

/** One row of a list of holders. */
export type HolderEdge = {
  readonly __typename?: 'HolderEdge';
  /** Opaque position of this row, for `after`. */
  readonly cursor: Scalars['String']['output'];
  /** The row itself. */
  readonly node: Holder;
};

/** Which holders to list; all conditions together. */
export type HolderFilter = {
  /** Words that occur in a name; best match first. */
  readonly about?: InputMaybe<Scalars['String']['input']>;
  /** Only those on these levels; a class is on every level that it covers. */
  readonly levels?: InputMaybe<ReadonlyArray<AdministrativeLevel>>;
  /** Only members (成员) of this working group, by id, name or alias. */
  readonly memberOf?: InputMaybe<Scalars['String']['input']>;
  /** Only organizations of these kinds. */
  readonly organizationKinds?: InputMaybe<ReadonlyArray<OrganizationKind>>;
  /** Only bodies of this place or of a place inside it, by id, name or alias. */
  readonly place?: InputMaybe<Scalars['String']['input']>;
  /** Only those that hold something in one of these roles (责任方式): who assesses, who guides. */
  readonly roles?: InputMaybe<ReadonlyArray<HoldingRole>>;
  /** Only holders of these types. */
  readonly types?: InputMaybe<ReadonlyArray<HolderType>>;
};

/** A body that a name as written may mean. */
export type HolderMatch = {
  readonly __typename?: 'HolderMatch';
  /** The body. */
  readonly holder: Holder;
  /** In which way the name matches. */
  readonly match: NameMatch;
  /** Its name that was found, official or alias. */
  readonly matchedName: Scalars['String']['output'];
  /** From 0 to 1, 1 being the official name itself. */
  readonly score: Scalars['Float']['output'];
};

/** A name as one city uses it (同名机构按城市区分). */
export type HolderNameIn = {
  /** The official name or any alias. */
  readonly name: Scalars['String']['input'];
  /** The city, or a place in it, by id, name or alias. */
  readonly place: Scalars['String']['input'];
};

/** The types of holder (主体类型). */
export type HolderType =
  /** A class of bodies (机构类别). */
  | 'HOLDER_CATEGORY'
  /** One concrete body (组织机构). */
  | 'ORGANIZATION'
  /** A named office-holder (人员). */
  | 'PERSON'
  /** An office (职务). */
  | 'POST'
  /** A headquarters, leading group or the like (议事协调机构). */
  | 'WORKING_GROUP';

/** Who holds a responsibility (权责归属): where, since when, in which role and under which condition. */
export type Holding = Node & {
  readonly __typename?: 'Holding';
  /** The post or class of posts paired with the holder where no person is named (各县区长). */
  readonly accountable?: Maybe<Holder>;
  /** Bodies that another careful reading would name instead; empty unless AMBIGUOUS. */
  readonly alternatives: ReadonlyArray<Holder>;
  /** The words that require the approval. */
  readonly approvalWords?: Maybe<Scalars['String']['output']>;
  /** The body whose approval the source requires of whoever holds it (须经其批准); null where it requires none. */
  readonly approver?: Maybe<Holder>;
  /** The transfer that it arises from; null where it is original. */
  readonly arisesFrom?: Maybe<Transfer>;
  /** The holder's name as the document writes it. */
  readonly asWritten: Scalars['String']['output'];
  /** How sure the reading of the words is. */
  readonly certainty: Certainty;
  /** The whole way up from this holding to the original holder (权责来源链), in one answer. */
  readonly chain: Chain;
  /** The most particular place that says so: the row, article or clause. */
  readonly citation: Citation;
  /** What must happen before it is exercised, in the words of the document. */
  readonly condition?: Maybe<Scalars['String']['output']>;
  /** What our rules added that no document says in words. */
  readonly derivedBy: ReadonlyArray<DerivationRule>;
  /** What the reading is doubtful about (存疑之处); empty where it is certain. */
  readonly doubts: ReadonlyArray<Doubt>;
  /** Every place it rests on, the citation first: the row, and the clause that gives, limits or conditions it. */
  readonly grounds: ReadonlyArray<Citation>;
  /** Who holds it. */
  readonly holder: Holder;
  /** The stable id, kind:path; the same fact keeps it over every load. */
  readonly id: Scalars['ID']['output'];
  /** Where the holder holds it. */
  readonly jurisdiction: Jurisdiction;
  /** The part that is held, where a document limits it (事项限定): the receiver holds the part given, the former holder the part excepted. */
  readonly limitation?: Maybe<Scalars['String']['output']>;
  /** Whether the words of `limitation` bound what is held or what is not; null where there are none. */
  readonly limitationBounds?: Maybe<LimitationBounds>;
  /** The person through whom the holder answers, where the document pairs them (责任单位 with 责任人). */
  readonly person?: Maybe<Person>;
  /** Words that qualify it without changing the status: that leave room (各县区可根据实际情况另行安排), stand beside it in the row ((市政府批准)) or subject it to another document (按照…执行); several are parted by ；. */
  readonly proviso?: Maybe<Scalars['String']['output']>;
  /** What is held. */
  readonly responsibility: Responsibility;
  /** In which role (责任方式). */
  readonly role: HoldingRole;
  /** The words that make the role: 按职责牵头, 第一责任人, 原实施部门. */
  readonly roleAsWritten: Scalars['String']['output'];
  /** Its part of a whole that the document divides (本县 11 处). */
  readonly share?: Maybe<Scalars['String']['output']>;
  /** What it is on the days from `validFrom` to `validTo` (效力状态); a later document that ends it moves `validTo` and not this. */
  readonly status: HoldingStatus;
  /** The first day on which it holds; null where open. */
  readonly validFrom?: Maybe<Scalars['Date']['output']>;
  /** The first day on which it holds no longer; null where open. */
  readonly validTo?: Maybe<Scalars['Date']['output']>;
};

/** A page of a list of holdings. */
export type HoldingConnection = {
  readonly __typename?: 'HoldingConnection';
  /** The rows with their cursors. */
  readonly edges: ReadonlyArray<HoldingEdge>;
  /** How many responsibilities (事项数) the rows of all pages together are about; counted only when asked for. A body may hold one responsibility in several intervals, places or roles, each of them a row: `totalCount` counts those. */
  readonly itemCount: Scalars['Int']['output'];
  /** The rows alone. */
  readonly nodes: ReadonlyArray<Holding>;
  /** Where this page stands in the list. */
  readonly pageInfo: PageInfo;
  /** How the words that were asked for are found (检索结果); null where none were asked for. */
  readonly textMatch?: Maybe<TextMatch>;
  /** How many there are in all pages together; counted only when asked for. */
  readonly totalCount: Scalars['Int']['output'];
};

/** One row of a list of holdings. */
export type HoldingEdge = {
  readonly __typename?: 'HoldingEdge';
  /** Opaque position of this row, for `after`. */
  readonly cursor: Scalars['String']['output'];
  /** The row itself. */
  readonly node: Holding;
};

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

/** A measure by which bodies are assessed (考核指标). */
export type Indicator = Node & Responsibility & {
  readonly __typename?: 'Indicator';
  /** What adds points (加分项) or takes points (扣分项) beside the indicator's own, in the words printed; `bonusKind` tells which. */
  readonly bonus?: Maybe<Scalars['String']['output']>;
  /** Whether `bonus` adds points or takes them; null where there is no `bonus`. */
  readonly bonusKind?: Maybe<BonusKind>;
  /** How sure the reading of the words is. */
  readonly certainty: Certainty;
  /** Every place that states it: the annex row, article or clause. */
  readonly citations: ReadonlyArray<Citation>;
  /** What is assessed, and what costs points (评分标准). */
  readonly criterion?: Maybe<Scalars['String']['output']>;
  /** What the reading is doubtful about (存疑之处); empty where it is certain. */
  readonly doubts: ReadonlyArray<Doubt>;
  /** The field of government (领域) that it belongs to, where the document is about one. */
  readonly field?: Maybe<ResponsibilityField>;
  /** Who holds it, where, since when and in which role. */
  readonly holdings: HoldingConnection;
  /** The stable id, kind:path; the same fact keeps it over every load. */
  readonly id: Scalars['ID']['output'];
  /** Which kind of responsibility it is. */
  readonly kind: ResponsibilityKind;
  /** How it is assessed (考核方式). */
  readonly method?: Maybe<Scalars['String']['output']>;
  /** The indicator that it is a part of (上级指标). */
  readonly parent?: Maybe<Indicator>;
  /** How many points it is worth (分值). */
  readonly points?: Maybe<Scalars['Float']['output']>;
  /** The words of the document, where they say more than the title. */
  readonly text?: Maybe<Scalars['String']['output']>;
  /** What it is called, in one line: the main item, and the sub-item after ' / '. */
  readonly title: Scalars['String']['output'];
  /** The transfers (赋予, 下放, ...) that moved it. */
  readonly transfers: TransferConnection;
};


/** A measure by which bodies are assessed (考核指标). */
export type IndicatorHoldingsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  asOf?: InputMaybe<Scalars['Date']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  place?: InputMaybe<Scalars['String']['input']>;
  roles?: InputMaybe<ReadonlyArray<HoldingRole>>;
  status?: InputMaybe<ReadonlyArray<HoldingStatus>>;
};


/** A measure by which bodies are assessed (考核指标). */
export type IndicatorTransfersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  status?: InputMaybe<ReadonlyArray<TransferStatus>>;
};

/** Where something is held (管辖范围). It covers a place when its region is the place or around it, and no exception is. */
export type Jurisdiction = {
  readonly __typename?: 'Jurisdiction';
  /** Territories inside it that are left out. */
  readonly except: ReadonlyArray<Region>;
  /** True for a class whose members each hold it in their own area within the region (各县区政府). */
  readonly ownArea: Scalars['Boolean']['output'];
  /** The territory. */
  readonly region: Region;
};

/** Who answers for acts under a transfer (责任承担), as law and judicial interpretation have it. */
export type Liability = {
  readonly __typename?: 'Liability';
  /** The law or judicial interpretation (司法解释) behind the rule, with its article; null where UNDETERMINED. */
  readonly basis?: Maybe<Scalars['String']['output']>;
  /** The body that answers; null where that is not known. */
  readonly bearer?: Maybe<Holder>;
  /** What the rule says, in our own words. */
  readonly explanation: Scalars['String']['output'];
  /** The rule that applies. */
  readonly rule: LiabilityRule;
};

/** Rules on who answers for acts under a transfer (责任规则). */
export type LiabilityRule =
  /** It depends on the receiver's standing (取决于承接方的主体资格): of a development zone, on who approved it. */
  | 'DEPENDS_ON_RECEIVER_STANDING'
  /** Whoever gave it answers for the receiver (由委托机关承担). */
  | 'GIVER_FOR_RECEIVER'
  /** The receiver answers in its own name (以自己名义承担). */
  | 'RECEIVER_IN_OWN_NAME'
  /** No rule on record decides (无法确定). */
  | 'UNDETERMINED';

/** Which side of its words a limitation bounds (限定所指). */
export type LimitationBounds =
  /** The words tell what somebody else was given: what they leave out is held, as by the former holder of a limited grant (限定外). */
  | 'EXCEPTED'
  /** The words tell what is held: what they leave out is not (限定内). */
  | 'HELD';

/** Lines of the document's source file, from 1, both ends included (行号). */
export type LineRange = {
  readonly __typename?: 'LineRange';
  /** The last line. */
  readonly end: Scalars['Int']['output'];
  /** The first line. */
  readonly start: Scalars['Int']['output'];
};

/** Lines of the source file to look at, from 1, both ends included (行号范围). */
export type LinesFilter = {
  /** The last line. */
  readonly end: Scalars['Int']['input'];
  /** The first line. */
  readonly start: Scalars['Int']['input'];
};

/** That a holder is in a working group (成员关系). The member is what the document names as such: a body or a post; a bare person only where neither is named. */
export type Membership = Node & {
  readonly __typename?: 'Membership';
  /** The member's name as the document writes it. */
  readonly asWritten: Scalars['String']['output'];
  /** How sure the reading of the words is. */
  readonly certainty: Certainty;
  /** The most particular place that says so: the row, article or clause. */
  readonly citation: Citation;
  /** What the reading is doubtful about (存疑之处); empty where it is certain. */
  readonly doubts: ReadonlyArray<Doubt>;
  /** Every place that names it: the text's list and the annex's. */
  readonly grounds: ReadonlyArray<Citation>;
  /** The group. */
  readonly group: WorkingGroup;
  /** The stable id, kind:path; the same fact keeps it over every load. */
  readonly id: Scalars['ID']['output'];
  /** Who is in it. */
  readonly member: Holder;
  /** The person named for the member, where the document names one. */
  readonly person?: Maybe<Person>;
  /** In which role. */
  readonly role: MembershipRole;
};

/** A page of a list of memberships. */
export type MembershipConnection = {
  readonly __typename?: 'MembershipConnection';
  /** The rows with their cursors. */
  readonly edges: ReadonlyArray<MembershipEdge>;
  /** The rows alone. */
  readonly nodes: ReadonlyArray<Membership>;
  /** Where this page stands in the list. */
  readonly pageInfo: PageInfo;
  /** How many there are in all pages together; counted only when asked for. */
  readonly totalCount: Scalars['Int']['output'];
};

/** One row of a list of memberships. */
export type MembershipEdge = {
  readonly __typename?: 'MembershipEdge';
  /** Opaque position of this row, for `after`. */
  readonly cursor: Scalars['String']['output'];
  /** The row itself. */
  readonly node: Membership;
};

/** The roles in a working group (组内职务). */
export type MembershipRole =
  /** Advises it (顾问). */
  | 'ADVISER'
  /** Leads in the leader's place: 副总指挥, 副组长, 召集人. */
  | 'DEPUTY'
  /** Leads it: 总指挥, 组长, 总召集人. */
  | 'LEADER'
  /** A member: 成员, 成员单位, 专家. */
  | 'MEMBER'
  /** The body that carries the group's office (办公室设在...). */
  | 'OFFICE'
  /** Deputy head of the office (办公室副主任). */
  | 'OFFICE_DEPUTY'
  /** Head of the office (办公室主任). */
  | 'OFFICE_HEAD';

/** A stage of a task, or a deadline that binds one holder only (阶段目标). */
export type Milestone = {
  readonly __typename?: 'Milestone';
  /** The words that say so. */
  readonly citation: Citation;
  /** The last day that those words allow, where they fix one. */
  readonly dueOn?: Maybe<Scalars['Date']['output']>;
  /** The deadline in the words printed. */
  readonly dueText: Scalars['String']['output'];
  /** The one holder that it binds; null where it binds all. */
  readonly holder?: Maybe<Holder>;
  /** What is to be reached. */
  readonly text: Scalars['String']['output'];
};

/** How a name as written matches a body's name (名称匹配). */
export type NameMatch =
  /** Another accepted name (简称). */
  | 'ALIAS'
  /** The name of a class (类别), not of one body. */
  | 'CATEGORY'
  /** The full official name (全称). */
  | 'EXACT'
  /** Only similar (近似): a typing or reading error, perhaps. */
  | 'FUZZY';

/** Everything that has a stable id and can be fetched by it. */
export type Node = {
  /** The stable id, kind:path; the same fact keeps it over every load. */
  readonly id: Scalars['ID']['output'];
};

/** One concrete body (组织机构): a government, department, zone committee, enterprise or agency. */
export type Organization = Holder & Node & {
  readonly __typename?: 'Organization';
  /** Other names under which documents write it (简称). */
  readonly aliases: ReadonlyArray<Scalars['String']['output']>;
  /** Classes that include it: 市教育局 is one of 教育部门. */
  readonly categories: ReadonlyArray<HolderCategory>;
  /** What it holds (权责归属), in document order. Asked on a day by which the body was renamed, merged into another or replaced by one (更名, 合并, 取代; see `successors`), the answer is what its successor holds on that day; before it, and without a day, it is what stands under its own name. */
  readonly holdings: HoldingConnection;
  /** The stable id, kind:path; the same fact keeps it over every load. */
  readonly id: Scalars['ID']['output'];
  /** What kind of body it is. */
  readonly kind: OrganizationKind;
  /** The administrative level (行政层级) on which it acts, where it has one. */
  readonly level?: Maybe<AdministrativeLevel>;
  /** The working groups that it is a member of (成员单位), and in which role. */
  readonly memberships: MembershipConnection;
  /** The full official name (全称). */
  readonly name: Scalars['String']['output'];
  /** What it came from. */
  readonly predecessors: ReadonlyArray<Succession>;
  /** The territory that it belongs to. */
  readonly region?: Maybe<Region>;
  /** What became of it (机构改革): renamed to, merged into, split into, replaced by. */
  readonly successors: ReadonlyArray<Succession>;
  /** Transfers that took something from this holder to another (划出). */
  readonly transfersGiven: TransferConnection;
  /** Transfers that gave this holder something (承接). */
  readonly transfersReceived: TransferConnection;
};


/** One concrete body (组织机构): a government, department, zone committee, enterprise or agency. */
export type OrganizationCategoriesArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** One concrete body (组织机构): a government, department, zone committee, enterprise or agency. */
export type OrganizationHoldingsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  asOf?: InputMaybe<Scalars['Date']['input']>;
  fields?: InputMaybe<ReadonlyArray<ResponsibilityField>>;
  first?: InputMaybe<Scalars['Int']['input']>;
  includeCategories?: InputMaybe<Scalars['Boolean']['input']>;
  kinds?: InputMaybe<ReadonlyArray<ResponsibilityKind>>;
  place?: InputMaybe<Scalars['String']['input']>;
  roles?: InputMaybe<ReadonlyArray<HoldingRole>>;
  status?: InputMaybe<ReadonlyArray<HoldingStatus>>;
};


/** One concrete body (组织机构): a government, department, zone committee, enterprise or agency. */
export type OrganizationMembershipsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** One concrete body (组织机构): a government, department, zone committee, enterprise or agency. */
export type OrganizationTransfersGivenArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  kinds?: InputMaybe<ReadonlyArray<TransferKind>>;
  status?: InputMaybe<ReadonlyArray<TransferStatus>>;
};


/** One concrete body (组织机构): a government, department, zone committee, enterprise or agency. */
export type OrganizationTransfersReceivedArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  kinds?: InputMaybe<ReadonlyArray<TransferKind>>;
  status?: InputMaybe<ReadonlyArray<TransferStatus>>;
};

/** The kinds of body (机构性质). */
export type OrganizationKind =
  /** A department of a government (政府工作部门). */
  | 'DEPARTMENT'
  /** An enterprise (企业). */
  | 'ENTERPRISE'
  /** A people's government (人民政府). */
  | 'GOVERNMENT'
  /** A court or procuratorate (法院, 检察院). */
  | 'JUDICIARY'
  /** A people's congress or its committee (人大). */
  | 'LEGISLATURE'
  /** A mass organization (群团组织), such as 总工会. */
  | 'MASS_ORGANIZATION'
  /** A military or armed-police unit (部队). */
  | 'MILITARY'
  /** Any other body (其他). */
  | 'OTHER'
  /** A body of the Party (党委机构). */
  | 'PARTY_BODY'
  /** A public institution (事业单位). */
  | 'PUBLIC_INSTITUTION'
  /** A residents' or villagers' committee (基层群众自治组织). */
  | 'SELF_GOVERNING_BODY'
  /** An agency led from a higher level (垂直管理机构), such as 税务局 or 气象局. */
  | 'VERTICAL_AGENCY'
  /** The administration committee of a development zone (开发区管委会). */
  | 'ZONE_COMMITTEE';

/** Where a page stands in its list. */
export type PageInfo = {
  readonly __typename?: 'PageInfo';
  /** Cursor of the last row, to be passed as `after` for the next page; null for an empty page. */
  readonly endCursor?: Maybe<Scalars['String']['output']>;
  /** Whether more rows follow this page. */
  readonly hasNextPage: Scalars['Boolean']['output'];
  /** Whether rows come before this page. */
  readonly hasPreviousPage: Scalars['Boolean']['output'];
  /** Cursor of the first row; null for an empty page. */
  readonly startCursor?: Maybe<Scalars['String']['output']>;
};

/** An office-holder whom an official document names in that office (人员, 责任人). Never contact details. */
export type Person = Holder & Node & {
  readonly __typename?: 'Person';
  /** Other names under which documents write it (简称). */
  readonly aliases: ReadonlyArray<Scalars['String']['output']>;
  /** What it holds (权责归属), in document order. */
  readonly holdings: HoldingConnection;
  /** The stable id, kind:path; the same fact keeps it over every load. */
  readonly id: Scalars['ID']['output'];
  /** The working groups that it is a member of (成员单位), and in which role. */
  readonly memberships: MembershipConnection;
  /** The full official name (全称). */
  readonly name: Scalars['String']['output'];
  /** The posts (职务) that documents name the person in. */
  readonly posts: ReadonlyArray<Post>;
  /** Transfers that took something from this holder to another (划出). */
  readonly transfersGiven: TransferConnection;
  /** Transfers that gave this holder something (承接). */
  readonly transfersReceived: TransferConnection;
};


/** An office-holder whom an official document names in that office (人员, 责任人). Never contact details. */
export type PersonHoldingsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  asOf?: InputMaybe<Scalars['Date']['input']>;
  fields?: InputMaybe<ReadonlyArray<ResponsibilityField>>;
  first?: InputMaybe<Scalars['Int']['input']>;
  includeCategories?: InputMaybe<Scalars['Boolean']['input']>;
  kinds?: InputMaybe<ReadonlyArray<ResponsibilityKind>>;
  place?: InputMaybe<Scalars['String']['input']>;
  roles?: InputMaybe<ReadonlyArray<HoldingRole>>;
  status?: InputMaybe<ReadonlyArray<HoldingStatus>>;
};


/** An office-holder whom an official document names in that office (人员, 责任人). Never contact details. */
export type PersonMembershipsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** An office-holder whom an official document names in that office (人员, 责任人). Never contact details. */
export type PersonTransfersGivenArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  kinds?: InputMaybe<ReadonlyArray<TransferKind>>;
  status?: InputMaybe<ReadonlyArray<TransferStatus>>;
};


/** An office-holder whom an official document names in that office (人员, 责任人). Never contact details. */
export type PersonTransfersReceivedArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  kinds?: InputMaybe<ReadonlyArray<TransferKind>>;
  status?: InputMaybe<ReadonlyArray<TransferStatus>>;
};

/** A benefit with an accepting agency (政策事项). */
export type Policy = Node & Responsibility & {
  readonly __typename?: 'Policy';
  /** Who benefits (享受对象). */
  readonly beneficiaries?: Maybe<Scalars['String']['output']>;
  /** How sure the reading of the words is. */
  readonly certainty: Certainty;
  /** Every place that states it: the annex row, article or clause. */
  readonly citations: ReadonlyArray<Citation>;
  /** What the reading is doubtful about (存疑之处); empty where it is certain. */
  readonly doubts: ReadonlyArray<Doubt>;
  /** What they must fulfil (申请条件). */
  readonly eligibility?: Maybe<Scalars['String']['output']>;
  /** The field of government (领域) that it belongs to, where the document is about one. */
  readonly field?: Maybe<ResponsibilityField>;
  /** Who holds it, where, since when and in which role. */
  readonly holdings: HoldingConnection;
  /** The stable id, kind:path; the same fact keeps it over every load. */
  readonly id: Scalars['ID']['output'];
  /** Which kind of responsibility it is. */
  readonly kind: ResponsibilityKind;
  /** The documents that it rests on (政策依据). */
  readonly legalBasis: ReadonlyArray<DocumentLink>;
  /** Its running number (序号) in the list. */
  readonly number?: Maybe<Scalars['Int']['output']>;
  /** For how long (期限). */
  readonly period?: Maybe<Scalars['String']['output']>;
  /** The group of policies that it belongs to (政策类型). */
  readonly policyType?: Maybe<Scalars['String']['output']>;
  /** How much they get (补贴标准). */
  readonly standard?: Maybe<Scalars['String']['output']>;
  /** The words of the document, where they say more than the title. */
  readonly text?: Maybe<Scalars['String']['output']>;
  /** What it is called, in one line: the main item, and the sub-item after ' / '. */
  readonly title: Scalars['String']['output'];
  /** The transfers (赋予, 下放, ...) that moved it. */
  readonly transfers: TransferConnection;
};


/** A benefit with an accepting agency (政策事项). */
export type PolicyHoldingsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  asOf?: InputMaybe<Scalars['Date']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  place?: InputMaybe<Scalars['String']['input']>;
  roles?: InputMaybe<ReadonlyArray<HoldingRole>>;
  status?: InputMaybe<ReadonlyArray<HoldingStatus>>;
};


/** A benefit with an accepting agency (政策事项). */
export type PolicyLegalBasisArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A benefit with an accepting agency (政策事项). */
export type PolicyTransfersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  status?: InputMaybe<ReadonlyArray<TransferStatus>>;
};

/** An office, not the person in it (职务): 联系气象工作的副市长. */
export type Post = Holder & Node & {
  readonly __typename?: 'Post';
  /** Other names under which documents write it (简称). */
  readonly aliases: ReadonlyArray<Scalars['String']['output']>;
  /** What it holds (权责归属), in document order. */
  readonly holdings: HoldingConnection;
  /** The stable id, kind:path; the same fact keeps it over every load. */
  readonly id: Scalars['ID']['output'];
  /** The working groups that it is a member of (成员单位), and in which role. */
  readonly memberships: MembershipConnection;
  /** The full official name (全称). */
  readonly name: Scalars['String']['output'];
  /** Who holds the post (任职人员), where a document names them. */
  readonly occupants: ReadonlyArray<Person>;
  /** The body that the post belongs to, where the document says. */
  readonly organization?: Maybe<Organization>;
  /** Transfers that took something from this holder to another (划出). */
  readonly transfersGiven: TransferConnection;
  /** Transfers that gave this holder something (承接). */
  readonly transfersReceived: TransferConnection;
};


/** An office, not the person in it (职务): 联系气象工作的副市长. */
export type PostHoldingsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  asOf?: InputMaybe<Scalars['Date']['input']>;
  fields?: InputMaybe<ReadonlyArray<ResponsibilityField>>;
  first?: InputMaybe<Scalars['Int']['input']>;
  includeCategories?: InputMaybe<Scalars['Boolean']['input']>;
  kinds?: InputMaybe<ReadonlyArray<ResponsibilityKind>>;
  place?: InputMaybe<Scalars['String']['input']>;
  roles?: InputMaybe<ReadonlyArray<HoldingRole>>;
  status?: InputMaybe<ReadonlyArray<HoldingStatus>>;
};


/** An office, not the person in it (职务): 联系气象工作的副市长. */
export type PostMembershipsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** An office, not the person in it (职务): 联系气象工作的副市长. */
export type PostTransfersGivenArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  kinds?: InputMaybe<ReadonlyArray<TransferKind>>;
  status?: InputMaybe<ReadonlyArray<TransferStatus>>;
};


/** An office, not the person in it (职务): 联系气象工作的副市长. */
export type PostTransfersReceivedArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  kinds?: InputMaybe<ReadonlyArray<TransferKind>>;
  status?: InputMaybe<ReadonlyArray<TransferStatus>>;
};

/** A catalogued administrative power (行政权力事项). */
export type Power = Node & Responsibility & {
  readonly __typename?: 'Power';
  /** How sure the reading of the words is. */
  readonly certainty: Certainty;
  /** Every place that states it: the annex row, article or clause. */
  readonly citations: ReadonlyArray<Citation>;
  /** What the reading is doubtful about (存疑之处); empty where it is certain. */
  readonly doubts: ReadonlyArray<Doubt>;
  /** The field of government (领域) that it belongs to, where the document is about one. */
  readonly field?: Maybe<ResponsibilityField>;
  /** Who holds it, where, since when and in which role. */
  readonly holdings: HoldingConnection;
  /** The stable id, kind:path; the same fact keeps it over every load. */
  readonly id: Scalars['ID']['output'];
  /** Which kind of responsibility it is. */
  readonly kind: ResponsibilityKind;
  /** The main item (主项). */
  readonly mainItem: Scalars['String']['output'];
  /** Its type (事项类型). */
  readonly powerType: PowerType;
  /** The sub-item (子项), where the power is one of several under the main item. */
  readonly subItem?: Maybe<Scalars['String']['output']>;
  /** The words of the document, where they say more than the title. */
  readonly text?: Maybe<Scalars['String']['output']>;
  /** What it is called, in one line: the main item, and the sub-item after ' / '. */
  readonly title: Scalars['String']['output'];
  /** The transfers (赋予, 下放, ...) that moved it. */
  readonly transfers: TransferConnection;
};


/** A catalogued administrative power (行政权力事项). */
export type PowerHoldingsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  asOf?: InputMaybe<Scalars['Date']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  place?: InputMaybe<Scalars['String']['input']>;
  roles?: InputMaybe<ReadonlyArray<HoldingRole>>;
  status?: InputMaybe<ReadonlyArray<HoldingStatus>>;
};


/** A catalogued administrative power (行政权力事项). */
export type PowerTransfersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  status?: InputMaybe<ReadonlyArray<TransferStatus>>;
};

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

/** An addressable piece of a document (条款): an article, clause, annex row or table cell. */
export type Provision = Node & {
  readonly __typename?: 'Provision';
  /** The document that it stands in. */
  readonly document: Document;
  /** The stable id, kind:path; the same fact keeps it over every load. */
  readonly id: Scalars['ID']['output'];
  /** Where the words stand in the source file. */
  readonly lines: LineRange;
  /** The provision that it is a part of; null directly under the document. */
  readonly parent?: Maybe<Provision>;
  /** Where it stands, in the document's own numbering, outermost first. */
  readonly path: Scalars['String']['output'];
  /** Its words, without the marks that the OCR set around them (##, formulas of LaTeX); `quote` of a citation has them as the source file does. */
  readonly text: Scalars['String']['output'];
};

/** A page of a list of provisions. */
export type ProvisionConnection = {
  readonly __typename?: 'ProvisionConnection';
  /** The rows with their cursors. */
  readonly edges: ReadonlyArray<ProvisionEdge>;
  /** The rows alone. */
  readonly nodes: ReadonlyArray<Provision>;
  /** Where this page stands in the list. */
  readonly pageInfo: PageInfo;
  /** How many there are in all pages together; counted only when asked for. */
  readonly totalCount: Scalars['Int']['output'];
};

/** One row of a list of provisions. */
export type ProvisionEdge = {
  readonly __typename?: 'ProvisionEdge';
  /** Opaque position of this row, for `after`. */
  readonly cursor: Scalars['String']['output'];
  /** The row itself. */
  readonly node: Provision;
};

/** The questions that the graph answers. */
export type Query = {
  readonly __typename?: 'Query';
  /** What is doubtful in the sources, in document order. */
  readonly anomalies: AnomalyConnection;
  /** Compares what two bodies hold, such as two zones (开发区) on a day. It compares what they hold themselves, not what classes that include them hold. */
  readonly compareHolders: HolderComparison;
  /** Where the record contradicts itself (矛盾): two owners at one place, a giver that never held, nobody at all. Grants to a zone are none: inside it the committee owns the power, outside it the department. */
  readonly conflicts: ConflictConnection;
  /** One document. An unknown or shared name is an error that suggests or lists documents. */
  readonly document?: Maybe<Document>;
  /** Documents, in document order, or best match first where `about` is given. */
  readonly documents: DocumentConnection;
  /** Who must do what when this hazard reaches this level. A pair that the plan rules out answers with criterion.exists = false. */
  readonly emergencyResponse: EmergencyResponse;
  /** What is loaded: version, sources with their SHA-256, counts. */
  readonly graph: GraphInfo;
  /** Every hazard on record, in document order. */
  readonly hazards: ReadonlyArray<Hazard>;
  /** One holder; null where no holder has the id. An unknown or shared name is an error that suggests or lists bodies. */
  readonly holder?: Maybe<Holder>;
  /** Holders, in document order, or best match first where `about` is given. */
  readonly holders: HolderConnection;
  /**
   * The auditor's question (权责核验): may this body exercise this responsibility, on that day, here?
   * A holding in force decides beside one on a condition, and of several roles the strongest. The answer is YES only where no doubt could change it.
   */
  readonly mayExercise: Verdict;
  /** Anything by its id; null where nothing has it. */
  readonly node?: Maybe<Node>;
  /** Several by their ids, in the order asked for, null where nothing has the id. */
  readonly nodes: ReadonlyArray<Maybe<Node>>;
  /** Every territory on record, in document order. */
  readonly regions: ReadonlyArray<Region>;
  /** What falls if this document is repealed (废止). */
  readonly repealImpact: RepealImpact;
  /** Every body that a name as written may mean, best first; never an error for a name that means none. */
  readonly resolveHolder: ReadonlyArray<HolderMatch>;
  /** Responsibilities, filtered and ordered. */
  readonly responsibilities: ResponsibilityConnection;
  /** One responsibility; null where none has the id. */
  readonly responsibility?: Maybe<Responsibility>;
  /** Everything whose name or words contain a text, down to one character, best match first. Responsibilities are found by words that limit them too (事项限定), and with provisions by their place in a document as a citation prints it: 附件1 第92项, 第41项. */
  readonly search: SearchConnection;
  /** What was transferred from where: filtered and ordered. */
  readonly transfers: TransferConnection;
  /** Who owns what: holdings of the responsibilities that match a text, best match first (exact title, beginning of title, title, item, text), then in document order. */
  readonly whoOwns: HoldingConnection;
  /** Working groups, in document order, or best match first where `about` is given. */
  readonly workingGroups: WorkingGroupConnection;
};


/** The questions that the graph answers. */
export type QueryAnomaliesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<AnomalyFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** The questions that the graph answers. */
export type QueryCompareHoldersArgs = {
  asOf?: InputMaybe<Scalars['Date']['input']>;
  kinds?: InputMaybe<ReadonlyArray<ResponsibilityKind>>;
  left: Scalars['String']['input'];
  place?: InputMaybe<Scalars['String']['input']>;
  right: Scalars['String']['input'];
  status?: InputMaybe<ReadonlyArray<HoldingStatus>>;
};


/** The questions that the graph answers. */
export type QueryConflictsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ConflictFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** The questions that the graph answers. */
export type QueryDocumentArgs = {
  number: Scalars['String']['input'];
};


/** The questions that the graph answers. */
export type QueryDocumentsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<DocumentFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** The questions that the graph answers. */
export type QueryEmergencyResponseArgs = {
  hazard: Scalars['String']['input'];
  level: ResponseLevel;
};


/** The questions that the graph answers. */
export type QueryHolderArgs = {
  by: HolderBy;
};


/** The questions that the graph answers. */
export type QueryHoldersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<HolderFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** The questions that the graph answers. */
export type QueryMayExerciseArgs = {
  asOf?: InputMaybe<Scalars['Date']['input']>;
  holder: Scalars['String']['input'];
  place?: InputMaybe<Scalars['String']['input']>;
  responsibility: Scalars['ID']['input'];
};


/** The questions that the graph answers. */
export type QueryNodeArgs = {
  id: Scalars['ID']['input'];
};


/** The questions that the graph answers. */
export type QueryNodesArgs = {
  ids: ReadonlyArray<Scalars['ID']['input']>;
};


/** The questions that the graph answers. */
export type QueryRepealImpactArgs = {
  document: Scalars['String']['input'];
};


/** The questions that the graph answers. */
export type QueryResolveHolderArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  name: Scalars['String']['input'];
  place?: InputMaybe<Scalars['String']['input']>;
};


/** The questions that the graph answers. */
export type QueryResponsibilitiesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ResponsibilityFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ResponsibilityOrder>;
};


/** The questions that the graph answers. */
export type QueryResponsibilityArgs = {
  id: Scalars['ID']['input'];
};


/** The questions that the graph answers. */
export type QuerySearchArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  kinds?: InputMaybe<ReadonlyArray<SearchKind>>;
  text: Scalars['String']['input'];
};


/** The questions that the graph answers. */
export type QueryTransfersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<TransferFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<TransferOrder>;
};


/** The questions that the graph answers. */
export type QueryWhoOwnsArgs = {
  about: Scalars['String']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
  asOf?: InputMaybe<Scalars['Date']['input']>;
  fields?: InputMaybe<ReadonlyArray<ResponsibilityField>>;
  first?: InputMaybe<Scalars['Int']['input']>;
  kinds?: InputMaybe<ReadonlyArray<ResponsibilityKind>>;
  place?: InputMaybe<Scalars['String']['input']>;
  roles?: InputMaybe<ReadonlyArray<HoldingRole>>;
};


/** The questions that the graph answers. */
export type QueryWorkingGroupsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<WorkingGroupFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** A territory (行政区域): the province, the city, its counties and districts, and the zones. That a zone and a county overlap on the ground is not on record. */
export type Region = Node & {
  readonly __typename?: 'Region';
  /** Other names under which documents write it. */
  readonly aliases: ReadonlyArray<Scalars['String']['output']>;
  /** The stable id, kind:path; the same fact keeps it over every load. */
  readonly id: Scalars['ID']['output'];
  /** What kind of territory it is. */
  readonly kind: RegionKind;
  /** The official name. */
  readonly name: Scalars['String']['output'];
  /** The territory that it lies in. */
  readonly partOf?: Maybe<Region>;
};

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

/** What falls if a document is repealed (废止影响), as the record stands; a document that is repealed already is answered in the same way. */
export type RepealImpact = {
  readonly __typename?: 'RepealImpact';
  /** Links by which other documents only name it (仅引用该文件的): nothing of theirs depends on it. */
  readonly citing: ReadonlyArray<DocumentLink>;
  /** Links by which other documents depend on it (以其为依据的文件): they implement it, rest on it, or have something done according to it, as each link's relation and words say. */
  readonly dependents: ReadonlyArray<DocumentLink>;
  /** The document (公文). */
  readonly document: Document;
  /** Holdings that would end (将终止): what its transfers give, and what its own words lay on somebody. What has ended already is left out, and so is the narrower holding of a former holder, which widens instead. */
  readonly ending: HoldingConnection;
  /** Holdings that would cover the place again (将恢复): what the former holders (原实施部门) are left with by the same rules without the transfers of this document. They are no facts yet: `id` belongs to this answer alone, and `validFrom` is null because nobody has repealed the document. */
  readonly resuming: HoldingConnection;
  /** The transfers made by it (依据该文件的权责转移), in document order. */
  readonly transfers: TransferConnection;
};


/** What falls if a document is repealed (废止影响), as the record stands; a document that is repealed already is answered in the same way. */
export type RepealImpactCitingArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** What falls if a document is repealed (废止影响), as the record stands; a document that is repealed already is answered in the same way. */
export type RepealImpactDependentsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** What falls if a document is repealed (废止影响), as the record stands; a document that is repealed already is answered in the same way. */
export type RepealImpactEndingArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** What falls if a document is repealed (废止影响), as the record stands; a document that is repealed already is answered in the same way. */
export type RepealImpactResumingArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** What falls if a document is repealed (废止影响), as the record stands; a document that is repealed already is answered in the same way. */
export type RepealImpactTransfersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** When a level of response to a hazard is reached (响应启动标准). */
export type ResponseCriterion = {
  readonly __typename?: 'ResponseCriterion';
  /** Where the plan says so. */
  readonly citation: Citation;
  /** What must be the case, in the plan's words. */
  readonly criterion?: Maybe<Scalars['String']['output']>;
  /** What the reading is doubtful about (存疑之处); empty where it is certain. */
  readonly doubts: ReadonlyArray<Doubt>;
  /** False where the plan rules this level out for this hazard. */
  readonly exists: Scalars['Boolean']['output'];
  /** The level. */
  readonly level: ResponseLevel;
};

/** The four levels of emergency response (响应级别), I the gravest. */
export type ResponseLevel =
  /** Level I (Ⅰ级, 特别重大). */
  | 'I'
  /** Level II (Ⅱ级, 重大). */
  | 'II'
  /** Level III (Ⅲ级, 较大). */
  | 'III'
  /** Level IV (Ⅳ级, 一般). */
  | 'IV';

/** What a body may or must do (权责事项): a power, duty, task, policy, service item or indicator. */
export type Responsibility = {
  /** How sure the reading of the words is. */
  readonly certainty: Certainty;
  /** Every place that states it: the annex row, article or clause. */
  readonly citations: ReadonlyArray<Citation>;
  /** What the reading is doubtful about (存疑之处); empty where it is certain. */
  readonly doubts: ReadonlyArray<Doubt>;
  /** The field of government (领域) that it belongs to, where the document is about one. */
  readonly field?: Maybe<ResponsibilityField>;
  /** Who holds it, where, since when and in which role. */
  readonly holdings: HoldingConnection;
  /** The stable id, kind:path; the same fact keeps it over every load. */
  readonly id: Scalars['ID']['output'];
  /** Which kind of responsibility it is. */
  readonly kind: ResponsibilityKind;
  /** The words of the document, where they say more than the title. */
  readonly text?: Maybe<Scalars['String']['output']>;
  /** What it is called, in one line: the main item, and the sub-item after ' / '. */
  readonly title: Scalars['String']['output'];
  /** The transfers (赋予, 下放, ...) that moved it. */
  readonly transfers: TransferConnection;
};


/** What a body may or must do (权责事项): a power, duty, task, policy, service item or indicator. */
export type ResponsibilityHoldingsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  asOf?: InputMaybe<Scalars['Date']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  place?: InputMaybe<Scalars['String']['input']>;
  roles?: InputMaybe<ReadonlyArray<HoldingRole>>;
  status?: InputMaybe<ReadonlyArray<HoldingStatus>>;
};


/** What a body may or must do (权责事项): a power, duty, task, policy, service item or indicator. */
export type ResponsibilityTransfersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  status?: InputMaybe<ReadonlyArray<TransferStatus>>;
};

/** A page of a list of responsibilities. */
export type ResponsibilityConnection = {
  readonly __typename?: 'ResponsibilityConnection';
  /** The rows with their cursors. */
  readonly edges: ReadonlyArray<ResponsibilityEdge>;
  /** The rows alone. */
  readonly nodes: ReadonlyArray<Responsibility>;
  /** Where this page stands in the list. */
  readonly pageInfo: PageInfo;
  /** How the words that were asked for are found (检索结果); null where none were asked for. */
  readonly textMatch?: Maybe<TextMatch>;
  /** How many there are in all pages together; counted only when asked for. */
  readonly totalCount: Scalars['Int']['output'];
};

/** One row of a list of responsibilities. */
export type ResponsibilityEdge = {
  readonly __typename?: 'ResponsibilityEdge';
  /** Opaque position of this row, for `after`. */
  readonly cursor: Scalars['String']['output'];
  /** What of a task is due in the days that `dueFrom` and `dueTo` ask for; empty where they are left out. */
  readonly dueMatches: ReadonlyArray<DueMatch>;
  /** The row itself. */
  readonly node: Responsibility;
};

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

/** Which responsibilities to list; all conditions together. `holder`, `roles`, `asOf` and `place` must hold of one and the same holding. */
export type ResponsibilityFilter = {
  /** Words that occur in title, items or text, or limit it in some transfer (事项限定); the 文号 of the document that states or transfers it; or the place that states it, as a citation prints it (附件1 第92项). */
  readonly about?: InputMaybe<Scalars['String']['input']>;
  /** Only what is held on this day. */
  readonly asOf?: InputMaybe<Scalars['Date']['input']>;
  /** Only readings that are as sure as this. */
  readonly certainty?: InputMaybe<ReadonlyArray<Certainty>>;
  /** Only what this document states, by 文号 or title. */
  readonly document?: InputMaybe<Scalars['String']['input']>;
  /** Only tasks of which something is due on this day or later (完成时限): the task itself, or a milestone of it (阶段目标). With `dueTo` one day must fit both; with `holder` a milestone that binds another holder alone does not count. `dueMatches` of an edge tells what is due. */
  readonly dueFrom?: InputMaybe<Scalars['Date']['input']>;
  /** Only tasks of which something is due on this day or earlier, likewise. */
  readonly dueTo?: InputMaybe<Scalars['Date']['input']>;
  /** Only these fields. */
  readonly fields?: InputMaybe<ReadonlyArray<ResponsibilityField>>;
  /** Only what this holder holds, by id, name or alias. */
  readonly holder?: InputMaybe<Scalars['String']['input']>;
  /** Only these kinds. */
  readonly kinds?: InputMaybe<ReadonlyArray<ResponsibilityKind>>;
  /** Only what is held for this place, by id, name or alias. */
  readonly place?: InputMaybe<Scalars['String']['input']>;
  /** Only powers of these types (事项类型). */
  readonly powerTypes?: InputMaybe<ReadonlyArray<PowerType>>;
  /** Only what is held in these roles. */
  readonly roles?: InputMaybe<ReadonlyArray<HoldingRole>>;
};

/** The kinds of responsibility (权责类型). */
export type ResponsibilityKind =
  /** A standing obligation (职责). */
  | 'DUTY'
  /** A measure by which bodies are assessed (考核指标). */
  | 'INDICATOR'
  /** A benefit with an accepting agency (政策事项). */
  | 'POLICY'
  /** A catalogued administrative power (行政权力事项). */
  | 'POWER'
  /** An item of government service (服务事项). */
  | 'SERVICE_ITEM'
  /** An assignment (任务). */
  | 'TASK';

/** The orders of a list of responsibilities. */
export type ResponsibilityOrder =
  /** As the documents state them; where `about` is given, best match first and then so. */
  | 'DOCUMENT_ORDER'
  /** By deadline (完成时限), what has none last. */
  | 'DUE_ON'
  /** By title, character by character. */
  | 'TITLE';

/** A page of a list of search hits. */
export type SearchConnection = {
  readonly __typename?: 'SearchConnection';
  /** The rows with their cursors. */
  readonly edges: ReadonlyArray<SearchEdge>;
  /** The rows alone. */
  readonly nodes: ReadonlyArray<SearchHit>;
  /** Where this page stands in the list. */
  readonly pageInfo: PageInfo;
  /** How the words that were asked for are found (检索结果); null where none were asked for. */
  readonly textMatch?: Maybe<TextMatch>;
  /** How many there are in all pages together; counted only when asked for. */
  readonly totalCount: Scalars['Int']['output'];
};

/** One row of a list of search hits. */
export type SearchEdge = {
  readonly __typename?: 'SearchEdge';
  /** Opaque position of this row, for `after`. */
  readonly cursor: Scalars['String']['output'];
  /** The row itself. */
  readonly node: SearchHit;
};

/** Something that a search found. */
export type SearchHit = {
  readonly __typename?: 'SearchHit';
  /** What was found. */
  readonly node: Node;
  /** How well it matches, from 0 to 1: the whole name or title is 1, words inside a text are least. */
  readonly score: Scalars['Float']['output'];
  /** The matching words, in their sentence. */
  readonly snippet: Scalars['String']['output'];
};

/** What a search looks through (检索范围). */
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

/** An item of government service (政府统一服务事项). */
export type ServiceItem = Node & Responsibility & {
  readonly __typename?: 'ServiceItem';
  /** How sure the reading of the words is. */
  readonly certainty: Certainty;
  /** Every place that states it: the annex row, article or clause. */
  readonly citations: ReadonlyArray<Citation>;
  /** What the reading is doubtful about (存疑之处); empty where it is certain. */
  readonly doubts: ReadonlyArray<Doubt>;
  /** The field of government (领域) that it belongs to, where the document is about one. */
  readonly field?: Maybe<ResponsibilityField>;
  /** Who holds it, where, since when and in which role. */
  readonly holdings: HoldingConnection;
  /** The stable id, kind:path; the same fact keeps it over every load. */
  readonly id: Scalars['ID']['output'];
  /** Which kind of responsibility it is. */
  readonly kind: ResponsibilityKind;
  /** Its running number (序号) in the list. */
  readonly number?: Maybe<Scalars['Int']['output']>;
  /** The words of the document, where they say more than the title. */
  readonly text?: Maybe<Scalars['String']['output']>;
  /** What it is called, in one line: the main item, and the sub-item after ' / '. */
  readonly title: Scalars['String']['output'];
  /** The transfers (赋予, 下放, ...) that moved it. */
  readonly transfers: TransferConnection;
};


/** An item of government service (政府统一服务事项). */
export type ServiceItemHoldingsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  asOf?: InputMaybe<Scalars['Date']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  place?: InputMaybe<Scalars['String']['input']>;
  roles?: InputMaybe<ReadonlyArray<HoldingRole>>;
  status?: InputMaybe<ReadonlyArray<HoldingStatus>>;
};


/** An item of government service (政府统一服务事项). */
export type ServiceItemTransfersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  status?: InputMaybe<ReadonlyArray<TransferStatus>>;
};

/** A body that followed another (机构沿革). */
export type Succession = {
  readonly __typename?: 'Succession';
  /** The words that say so. */
  readonly citation: Citation;
  /** The body before. */
  readonly from: Organization;
  /** How the one became the other. */
  readonly kind: SuccessionKind;
  /** The day of the change, where a document states it. */
  readonly on?: Maybe<Scalars['Date']['output']>;
  /** The body after. */
  readonly to: Organization;
};

/** How one body became another (机构沿革方式). */
export type SuccessionKind =
  /** Went into another (合并). */
  | 'MERGED'
  /** Got another name (更名). */
  | 'RENAMED'
  /** Was abolished, another taking over its work (取代). */
  | 'REPLACED'
  /** Was divided (拆分). */
  | 'SPLIT';

/** Words on record that are near to words that nothing has (相近词句). */
export type Suggestion = {
  readonly __typename?: 'Suggestion';
  /** The first thing in which they stand. */
  readonly node: Node;
  /** How near they are, from 0 to 1: by the characters that would have to change, or by those that a whole title shares. */
  readonly score: Scalars['Float']['output'];
  /** The words as a title, a name or a text has them. */
  readonly words: Scalars['String']['output'];
};

/** An assignment (任务): an item of a 任务分解 or 工作方案, dated or not. */
export type Task = Node & Responsibility & {
  readonly __typename?: 'Task';
  /** How sure the reading of the words is. */
  readonly certainty: Certainty;
  /** Every place that states it: the annex row, article or clause. */
  readonly citations: ReadonlyArray<Citation>;
  /** What the reading is doubtful about (存疑之处); empty where it is certain. */
  readonly doubts: ReadonlyArray<Doubt>;
  /** The last day that those words allow, where they fix one: 12月15日前 is 12-15, 年底前 is 12-31; else null. */
  readonly dueOn?: Maybe<Scalars['Date']['output']>;
  /** The deadline in the words printed (完成时限). */
  readonly dueText?: Maybe<Scalars['String']['output']>;
  /** The field of government (领域) that it belongs to, where the document is about one. */
  readonly field?: Maybe<ResponsibilityField>;
  /** The headings that it stands under (方面, 工程, 项目), outermost first. */
  readonly headings: ReadonlyArray<Scalars['String']['output']>;
  /** Who holds it, where, since when and in which role. */
  readonly holdings: HoldingConnection;
  /** The stable id, kind:path; the same fact keeps it over every load. */
  readonly id: Scalars['ID']['output'];
  /** Which kind of responsibility it is. */
  readonly kind: ResponsibilityKind;
  /** Stages (阶段), and deadlines that bind one holder only. */
  readonly milestones: ReadonlyArray<Milestone>;
  /** Its running number (序号) in the document. */
  readonly number?: Maybe<Scalars['Int']['output']>;
  /** The words of the document, where they say more than the title. */
  readonly text?: Maybe<Scalars['String']['output']>;
  /** What it is called, in one line: the main item, and the sub-item after ' / '. */
  readonly title: Scalars['String']['output'];
  /** The transfers (赋予, 下放, ...) that moved it. */
  readonly transfers: TransferConnection;
};


/** An assignment (任务): an item of a 任务分解 or 工作方案, dated or not. */
export type TaskHoldingsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  asOf?: InputMaybe<Scalars['Date']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  place?: InputMaybe<Scalars['String']['input']>;
  roles?: InputMaybe<ReadonlyArray<HoldingRole>>;
  status?: InputMaybe<ReadonlyArray<HoldingStatus>>;
};


/** An assignment (任务): an item of a 任务分解 or 工作方案, dated or not. */
export type TaskTransfersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  status?: InputMaybe<ReadonlyArray<TransferStatus>>;
};

/** How words that were asked for are found (检索结果): whether an empty page means that nobody is meant, or that the words stand nowhere. */
export type TextMatch = {
  readonly __typename?: 'TextMatch';
  /** Whether the words stand anywhere that was looked through, whatever the other conditions. Where false, an empty page does not say that nobody holds what is meant. */
  readonly found: Scalars['Boolean']['output'];
  /** Words on record that are near to them (相近词句), the nearest first, five at most; empty where the words themselves are found. Asked for in their place, they are found. */
  readonly suggestions: ReadonlyArray<Suggestion>;
};

/** One giving of one responsibility by one body to another (权责转移), by one row or clause. */
export type Transfer = Node & {
  readonly __typename?: 'Transfer';
  /** Bodies that another careful reading would name instead; empty unless AMBIGUOUS. */
  readonly alternatives: ReadonlyArray<Holder>;
  /** The words that require the approval. */
  readonly approvalWords?: Maybe<Scalars['String']['output']>;
  /** The body whose approval the row requires (须经其批准); null where it requires none. */
  readonly approver?: Maybe<Holder>;
  /** The responsibility as this row or clause words it: main item, and the sub-item after ' / '. */
  readonly asWritten: Scalars['String']['output'];
  /** How sure the reading of the words is. */
  readonly certainty: Certainty;
  /** The most particular place that says so: the row, article or clause. */
  readonly citation: Citation;
  /** What must happen before it is exercised, in the words of the document. */
  readonly condition?: Maybe<Scalars['String']['output']>;
  /** What our rules added that no document says in words. */
  readonly derivedBy: ReadonlyArray<DerivationRule>;
  /** What the reading is doubtful about (存疑之处); empty where it is certain. */
  readonly doubts: ReadonlyArray<Doubt>;
  /** The first day of effect (生效日期); null where the document fixes none. */
  readonly effectiveFrom?: Maybe<Scalars['Date']['output']>;
  /** The first day without effect; null where open. */
  readonly effectiveTo?: Maybe<Scalars['Date']['output']>;
  /** Who held it before, or whose duty it is (原实施部门); null where the document names nobody. */
  readonly from?: Maybe<Holder>;
  /** Whose act gives it: the issuer of the instrument, or the body that the clause lets decide. */
  readonly grantedBy?: Maybe<Holder>;
  /** Every place it rests on, the citation first: the row, and the clause that gives, limits or conditions it. */
  readonly grounds: ReadonlyArray<Citation>;
  /** The stable id, kind:path; the same fact keeps it over every load. */
  readonly id: Scalars['ID']['output'];
  /** The document whose act it is (依据文件). */
  readonly instrument: Document;
  /** Where the receiver holds what is given. */
  readonly jurisdiction: Jurisdiction;
  /** What kind of giving it is, by its meaning. */
  readonly kind: TransferKind;
  /** Who answers in court for acts under this transfer (行政诉讼被告): derived from its kind and its receiver, never stated by the document. */
  readonly liability: Liability;
  /** The part that is given, where the document limits it (事项限定; 除第(二)(三)项外). */
  readonly limitation?: Maybe<Scalars['String']['output']>;
  /** Whether the words of `limitation` bound what is given or what is not; null where there are none. */
  readonly limitationBounds?: Maybe<LimitationBounds>;
  /** Transfers made under this one. */
  readonly onward: ReadonlyArray<Transfer>;
  /** Words of another clause of the document that qualify what is given (按照…执行); that clause is among the grounds. */
  readonly proviso?: Maybe<Scalars['String']['output']>;
  /** What else the row says: (市政府批准) beside the former holder. */
  readonly remark?: Maybe<Scalars['String']['output']>;
  /** What is given. */
  readonly responsibility: Responsibility;
  /** What it is on the days from `effectiveFrom` to `effectiveTo` (效力状态); a later document that ends it moves `effectiveTo` and not this. */
  readonly status: TransferStatus;
  /** Who receives it (承接单位). */
  readonly to: Holder;
  /** The transfer under which the giver itself held it, where there is one. */
  readonly under?: Maybe<Transfer>;
  /** The verb of the document: 赋予, 由…负责, 参照…履行, 移交. */
  readonly verb: Scalars['String']['output'];
};

/** A page of a list of transfers. */
export type TransferConnection = {
  readonly __typename?: 'TransferConnection';
  /** The rows with their cursors. */
  readonly edges: ReadonlyArray<TransferEdge>;
  /** The rows alone. */
  readonly nodes: ReadonlyArray<Transfer>;
  /** Where this page stands in the list. */
  readonly pageInfo: PageInfo;
  /** How the words that were asked for are found (检索结果); null where none were asked for. */
  readonly textMatch?: Maybe<TextMatch>;
  /** How many there are in all pages together; counted only when asked for. */
  readonly totalCount: Scalars['Int']['output'];
};

/** One row of a list of transfers. */
export type TransferEdge = {
  readonly __typename?: 'TransferEdge';
  /** Opaque position of this row, for `after`. */
  readonly cursor: Scalars['String']['output'];
  /** The row itself. */
  readonly node: Transfer;
};

/** Which transfers to list; all conditions together. */
export type TransferFilter = {
  /** Words of what is given or of what limits it (事项限定), the 文号 of the document that states or transfers it, or the place that states it (附件1 第92项). */
  readonly about?: InputMaybe<Scalars['String']['input']>;
  /** Only those whose interval holds this day (日期): conditional ones too, which `status` tells apart. */
  readonly asOf?: InputMaybe<Scalars['Date']['input']>;
  /** Only readings that are as sure as this. */
  readonly certainty?: InputMaybe<ReadonlyArray<Certainty>>;
  /** Only of responsibilities of these fields. */
  readonly fields?: InputMaybe<ReadonlyArray<ResponsibilityField>>;
  /** Only from this former holder, by id, name or alias. */
  readonly from?: InputMaybe<Scalars['String']['input']>;
  /** Only by this document, by 文号 or title. */
  readonly instrument?: InputMaybe<Scalars['String']['input']>;
  /** Only these kinds. */
  readonly kinds?: InputMaybe<ReadonlyArray<TransferKind>>;
  /** Only those whose jurisdiction covers this place, by id, name or alias. */
  readonly place?: InputMaybe<Scalars['String']['input']>;
  /** Only of powers of these types (事项类型). */
  readonly powerTypes?: InputMaybe<ReadonlyArray<PowerType>>;
  /** Only of this status. */
  readonly status?: InputMaybe<ReadonlyArray<TransferStatus>>;
  /** Only to this receiver, by id, name or alias. */
  readonly to?: InputMaybe<Scalars['String']['input']>;
};

/** The kinds of transfer (转移方式), by meaning; the document's verb is quoted beside. */
export type TransferKind =
  /** Given to be exercised in the receiver's own name (授权). */
  | 'AUTHORIZATION'
  /** Handed down to a lower level (下放). */
  | 'DEVOLUTION'
  /** Given to be exercised in the giver's name (委托). */
  | 'ENTRUSTMENT'
  /** One more bearer owes what the first owes (按照或参照…履行). */
  | 'EXTENSION'
  /** Powers of a government given to a body such as a zone committee (赋予). */
  | 'GRANT'
  /** From one bearer to another (改由…负责). */
  | 'REASSIGNMENT'
  /** Cases that are passed on (移交, 移送). */
  | 'REFERRAL';

/** The orders of a list of transfers. */
export type TransferOrder =
  /** As the documents state them; where `about` is given, best match first and then so. */
  | 'DOCUMENT_ORDER'
  /** By the first day of effect, what has none last. */
  | 'EFFECTIVE_FROM'
  /** By the title of what is given, character by character. */
  | 'TITLE';

/** What a transfer is within its days (效力状态); which days those are is told by `effectiveFrom` and `effectiveTo`. */
export type TransferStatus =
  /** Given, but exercised only once a condition is met (附条件). */
  | 'CONDITIONAL'
  /** In effect (有效). */
  | 'IN_FORCE';

/** The answer to whether a body may exercise a responsibility (核验结论), with its one reason and its words. */
export type Verdict = {
  readonly __typename?: 'Verdict';
  /** The answer (结论). */
  readonly answer: VerdictAnswer;
  /** All the words that the answer rests on; where nobody is on record, those that state the responsibility. */
  readonly citations: ReadonlyArray<Citation>;
  /** The doubts that make the answer what it is (存疑之处); empty where none does. */
  readonly doubts: ReadonlyArray<Doubt>;
  /** One sentence that an auditor can quote, with the Chinese terms. */
  readonly explanation: Scalars['String']['output'];
  /** The holding of the body itself that decides, where there is one: of a NO, the one that ended, begins later or lies elsewhere. */
  readonly holding?: Maybe<Holding>;
  /** Who holds it here on that day instead, or as well. */
  readonly others: ReadonlyArray<Holding>;
  /** The one reason for it (理由); where the day decides and was not given, that of the last stretch of days. */
  readonly reason: VerdictReason;
};

/** Answers to the auditor's question (核验结论). */
export type VerdictAnswer =
  /** Only in part, or only once a condition is met (有条件). */
  | 'CONDITIONAL'
  /** It may not (不得行使). */
  | 'NO'
  /** The record does not tell (无法判断). */
  | 'UNKNOWN'
  /** It may (可以行使). */
  | 'YES';

/** Reasons of a verdict (核验理由). */
export type VerdictReason =
  /** The source can be read in more than one way (原文存疑), and the readings differ in who may exercise it on that day, at that place; `doubts` says as to what. */
  | 'AMBIGUOUS_SOURCE'
  /** It does not hold it; its approval is required of whoever does (须经其批准): it may approve, and no more. */
  | 'APPROVES'
  /** It holds it, and the day is before the first document that states it: since when is not on record (起始日无记录). */
  | 'BEGINNING_NOT_ON_RECORD'
  /** It was given on a condition that the record does not show to be met (待条件成就). */
  | 'CONDITION_NOT_SHOWN_MET'
  /** It held it until an earlier day (已终止). */
  | 'ENDED'
  /** It held it, and here it was given to another body (已转移给其他主体). */
  | 'GIVEN_TO_ANOTHER_HERE'
  /** It was given to it (经赋予、下放、授权等取得). */
  | 'HOLDS_BY_TRANSFER'
  /** It holds it in its own right (原有职权). */
  | 'HOLDS_ORIGINALLY'
  /** The words limit what it holds (事项限定), or leave this item out of what it was given (除第(二)(三)项外). */
  | 'LIMITED'
  /** It holds it from a later day only (尚未生效). */
  | 'NOT_YET_EFFECTIVE'
  /** No holding of it is on record (无记录): NO where another holder is on record here on the day, UNKNOWN where nobody is, or where an open class may include the body. */
  | 'NO_RECORD'
  /** It holds it in another place only (超出管辖范围). */
  | 'OUTSIDE_JURISDICTION'
  /** It is a duty not to do something (禁止性规定): it is owed, and nobody exercises it. */
  | 'PROHIBITED'
  /** It holds it in a role that does not exercise it (该责任方式不行使): CONDITIONAL for its own part (配合, 指导, 分管, 受理, 考核), NO where it only owes it (被考核, 责任人). */
  | 'ROLE_DOES_NOT_EXERCISE';

/** A headquarters, leading group, committee or joint conference (议事协调机构), or a group formed by one. */
export type WorkingGroup = Holder & Node & {
  readonly __typename?: 'WorkingGroup';
  /** Other names under which documents write it (简称). */
  readonly aliases: ReadonlyArray<Scalars['String']['output']>;
  /** The words that form the group. */
  readonly citation: Citation;
  /** The groups that are parts of it. */
  readonly groups: ReadonlyArray<WorkingGroup>;
  /** What it holds (权责归属), in document order. */
  readonly holdings: HoldingConnection;
  /** The stable id, kind:path; the same fact keeps it over every load. */
  readonly id: Scalars['ID']['output'];
  /** What kind of group it is. */
  readonly kind: WorkingGroupKind;
  /** Its members (成员), in document order. */
  readonly members: ReadonlyArray<Membership>;
  /** The working groups that it is a member of (成员单位), and in which role. */
  readonly memberships: MembershipConnection;
  /** The full official name (全称). */
  readonly name: Scalars['String']['output'];
  /** The group that it is a part of, where a document says so. */
  readonly partOf?: Maybe<WorkingGroup>;
  /** Transfers that took something from this holder to another (划出). */
  readonly transfersGiven: TransferConnection;
  /** Transfers that gave this holder something (承接). */
  readonly transfersReceived: TransferConnection;
};


/** A headquarters, leading group, committee or joint conference (议事协调机构), or a group formed by one. */
export type WorkingGroupGroupsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A headquarters, leading group, committee or joint conference (议事协调机构), or a group formed by one. */
export type WorkingGroupHoldingsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  asOf?: InputMaybe<Scalars['Date']['input']>;
  fields?: InputMaybe<ReadonlyArray<ResponsibilityField>>;
  first?: InputMaybe<Scalars['Int']['input']>;
  includeCategories?: InputMaybe<Scalars['Boolean']['input']>;
  kinds?: InputMaybe<ReadonlyArray<ResponsibilityKind>>;
  place?: InputMaybe<Scalars['String']['input']>;
  roles?: InputMaybe<ReadonlyArray<HoldingRole>>;
  status?: InputMaybe<ReadonlyArray<HoldingStatus>>;
};


/** A headquarters, leading group, committee or joint conference (议事协调机构), or a group formed by one. */
export type WorkingGroupMembersArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  roles?: InputMaybe<ReadonlyArray<MembershipRole>>;
};


/** A headquarters, leading group, committee or joint conference (议事协调机构), or a group formed by one. */
export type WorkingGroupMembershipsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A headquarters, leading group, committee or joint conference (议事协调机构), or a group formed by one. */
export type WorkingGroupTransfersGivenArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  kinds?: InputMaybe<ReadonlyArray<TransferKind>>;
  status?: InputMaybe<ReadonlyArray<TransferStatus>>;
};


/** A headquarters, leading group, committee or joint conference (议事协调机构), or a group formed by one. */
export type WorkingGroupTransfersReceivedArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  kinds?: InputMaybe<ReadonlyArray<TransferKind>>;
  status?: InputMaybe<ReadonlyArray<TransferStatus>>;
};

/** A page of a list of working groups. */
export type WorkingGroupConnection = {
  readonly __typename?: 'WorkingGroupConnection';
  /** The rows with their cursors. */
  readonly edges: ReadonlyArray<WorkingGroupEdge>;
  /** The rows alone. */
  readonly nodes: ReadonlyArray<WorkingGroup>;
  /** Where this page stands in the list. */
  readonly pageInfo: PageInfo;
  /** How the words that were asked for are found (检索结果); null where none were asked for. */
  readonly textMatch?: Maybe<TextMatch>;
  /** How many there are in all pages together; counted only when asked for. */
  readonly totalCount: Scalars['Int']['output'];
};

/** One row of a list of working groups. */
export type WorkingGroupEdge = {
  readonly __typename?: 'WorkingGroupEdge';
  /** Opaque position of this row, for `after`. */
  readonly cursor: Scalars['String']['output'];
  /** The row itself. */
  readonly node: WorkingGroup;
};

/** Which working groups to list; all conditions together. */
export type WorkingGroupFilter = {
  /** Words that occur in a name; best match first. */
  readonly about?: InputMaybe<Scalars['String']['input']>;
  /** Only groups that this document forms, by 文号 or title. */
  readonly document?: InputMaybe<Scalars['String']['input']>;
  /** Only groups of these kinds. */
  readonly kinds?: InputMaybe<ReadonlyArray<WorkingGroupKind>>;
  /** Only groups that this holder is in, by id, name or alias. */
  readonly member?: InputMaybe<Scalars['String']['input']>;
  /** Only parts of this group, by id, name or alias. */
  readonly partOf?: InputMaybe<Scalars['String']['input']>;
};

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
  /** The office of a group (办公室), where it has duties or members of its own. */
  | 'OFFICE'
  /** A working group (工作组). */
  | 'WORKING_GROUP';



export type ResolverTypeWrapper<T> = Promise<T> | T;


export type ResolverWithResolve<TResult, TParent, TContext, TArgs> = {
  resolve: ResolverFn<TResult, TParent, TContext, TArgs>;
};
export type Resolver<TResult, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = ResolverFn<TResult, TParent, TContext, TArgs> | ResolverWithResolve<TResult, TParent, TContext, TArgs>;

export type ResolverFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => Promise<TResult> | TResult;

export type SubscriptionSubscribeFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => AsyncIterable<TResult> | Promise<AsyncIterable<TResult>>;

export type SubscriptionResolveFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

export interface SubscriptionSubscriberObject<TResult, TKey extends string, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<{ [key in TKey]: TResult }, TParent, TContext, TArgs>;
  resolve?: SubscriptionResolveFn<TResult, { [key in TKey]: TResult }, TContext, TArgs>;
}

export interface SubscriptionResolverObject<TResult, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<any, TParent, TContext, TArgs>;
  resolve: SubscriptionResolveFn<TResult, any, TContext, TArgs>;
}

export type SubscriptionObject<TResult, TKey extends string, TParent, TContext, TArgs> =
  | SubscriptionSubscriberObject<TResult, TKey, TParent, TContext, TArgs>
  | SubscriptionResolverObject<TResult, TParent, TContext, TArgs>;

export type SubscriptionResolver<TResult, TKey extends string, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> =
  | ((...args: any[]) => SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>)
  | SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>;

export type TypeResolveFn<TTypes, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (
  parent: TParent,
  context: TContext,
  info: GraphQLResolveInfo
) => Maybe<TTypes> | Promise<Maybe<TTypes>>;

export type IsTypeOfResolverFn<T = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (obj: T, context: TContext, info: GraphQLResolveInfo) => boolean | Promise<boolean>;

export type NextResolverFn<T> = () => Promise<T>;

export type DirectiveResolverFn<TResult = Record<PropertyKey, never>, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = (
  next: NextResolverFn<TResult>,
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;





/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  AdministrativeLevel: AdministrativeLevel;
  Anomaly: ResolverTypeWrapper<rows.AnomalyRow>;
  AnomalyConnection: ResolverTypeWrapper<Connection<rows.AnomalyRow>>;
  AnomalyEdge: ResolverTypeWrapper<Edge<rows.AnomalyRow>>;
  AnomalyFilter: AnomalyFilter;
  AnomalyKind: AnomalyKind;
  Authority: ResolverTypeWrapper<rows.AuthorityRow>;
  AuthorityStep: AuthorityStep;
  BonusKind: BonusKind;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  Certainty: Certainty;
  Chain: ResolverTypeWrapper<ChainFound>;
  ChainHop: ResolverTypeWrapper<HopFound>;
  Citation: ResolverTypeWrapper<rows.CitationPlace>;
  Conflict: ResolverTypeWrapper<rows.ConflictRow>;
  ConflictConnection: ResolverTypeWrapper<Connection<rows.ConflictRow>>;
  ConflictEdge: ResolverTypeWrapper<Edge<rows.ConflictRow>>;
  ConflictFilter: ConflictFilter;
  ConflictKind: ConflictKind;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  DerivationRule: DerivationRule;
  Document: ResolverTypeWrapper<rows.DocumentRow>;
  DocumentConnection: ResolverTypeWrapper<Connection<rows.DocumentRow>>;
  DocumentEdge: ResolverTypeWrapper<Edge<rows.DocumentRow>>;
  DocumentFilter: DocumentFilter;
  DocumentLink: ResolverTypeWrapper<rows.DocumentLinkRow>;
  DocumentRelation: DocumentRelation;
  DocumentStatus: DocumentStatus;
  Doubt: ResolverTypeWrapper<rows.Doubt>;
  DoubtSubject: DoubtSubject;
  DueMatch: ResolverTypeWrapper<rows.DueMatch>;
  Duty: ResolverTypeWrapper<rows.ResponsibilityRow>;
  EmergencyResponse: ResolverTypeWrapper<rows.CriterionRow>;
  Empowerment: Empowerment;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  FormedGroup: ResolverTypeWrapper<rows.FormedGroupRow>;
  GraphCount: ResolverTypeWrapper<GraphCount>;
  GraphInfo: ResolverTypeWrapper<GraphVersion>;
  GraphSource: ResolverTypeWrapper<GraphSource>;
  Hazard: ResolverTypeWrapper<rows.HazardRow>;
  Holder: ResolverTypeWrapper<rows.HolderRow>;
  HolderBy: HolderBy;
  HolderCategory: ResolverTypeWrapper<rows.HolderRow>;
  HolderComparison: ResolverTypeWrapper<Compared>;
  HolderConnection: ResolverTypeWrapper<Connection<rows.HolderRow>>;
  HolderEdge: ResolverTypeWrapper<Edge<rows.HolderRow>>;
  HolderFilter: HolderFilter;
  HolderMatch: ResolverTypeWrapper<rows.HolderMatch>;
  HolderNameIn: HolderNameIn;
  HolderType: HolderType;
  Holding: ResolverTypeWrapper<rows.HoldingRow>;
  HoldingConnection: ResolverTypeWrapper<Connection<rows.HoldingRow>>;
  HoldingEdge: ResolverTypeWrapper<Edge<rows.HoldingRow>>;
  HoldingRole: HoldingRole;
  HoldingStatus: HoldingStatus;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  Indicator: ResolverTypeWrapper<rows.ResponsibilityRow>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  Jurisdiction: ResolverTypeWrapper<rows.Place>;
  Liability: ResolverTypeWrapper<LiabilityFound>;
  LiabilityRule: LiabilityRule;
  LimitationBounds: LimitationBounds;
  LineRange: ResolverTypeWrapper<LineRange>;
  LinesFilter: LinesFilter;
  Membership: ResolverTypeWrapper<rows.MembershipRow>;
  MembershipConnection: ResolverTypeWrapper<Connection<rows.MembershipRow>>;
  MembershipEdge: ResolverTypeWrapper<Edge<rows.MembershipRow>>;
  MembershipRole: MembershipRole;
  Milestone: ResolverTypeWrapper<rows.Milestone>;
  NameMatch: NameMatch;
  Node: ResolverTypeWrapper<rows.NodeRow>;
  Organization: ResolverTypeWrapper<rows.HolderRow>;
  OrganizationKind: OrganizationKind;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Person: ResolverTypeWrapper<rows.HolderRow>;
  Policy: ResolverTypeWrapper<rows.ResponsibilityRow>;
  Post: ResolverTypeWrapper<rows.HolderRow>;
  Power: ResolverTypeWrapper<rows.ResponsibilityRow>;
  PowerType: PowerType;
  Provision: ResolverTypeWrapper<rows.ProvisionRow>;
  ProvisionConnection: ResolverTypeWrapper<Connection<rows.ProvisionRow>>;
  ProvisionEdge: ResolverTypeWrapper<Edge<rows.ProvisionRow>>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Region: ResolverTypeWrapper<rows.RegionRow>;
  RegionKind: RegionKind;
  RepealImpact: ResolverTypeWrapper<rows.RepealSubject>;
  ResponseCriterion: ResolverTypeWrapper<rows.CriterionRow>;
  ResponseLevel: ResponseLevel;
  Responsibility: ResolverTypeWrapper<rows.ResponsibilityRow>;
  ResponsibilityConnection: ResolverTypeWrapper<Connection<rows.ResponsibilityRow>>;
  ResponsibilityEdge: ResolverTypeWrapper<Edge<rows.ResponsibilityRow>>;
  ResponsibilityField: ResponsibilityField;
  ResponsibilityFilter: ResponsibilityFilter;
  ResponsibilityKind: ResponsibilityKind;
  ResponsibilityOrder: ResponsibilityOrder;
  SearchConnection: ResolverTypeWrapper<Connection<rows.SearchRow>>;
  SearchEdge: ResolverTypeWrapper<Edge<rows.SearchRow>>;
  SearchHit: ResolverTypeWrapper<rows.SearchRow>;
  SearchKind: SearchKind;
  ServiceItem: ResolverTypeWrapper<rows.ResponsibilityRow>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  Succession: ResolverTypeWrapper<rows.SuccessionRow>;
  SuccessionKind: SuccessionKind;
  Suggestion: ResolverTypeWrapper<NearWords>;
  Task: ResolverTypeWrapper<rows.ResponsibilityRow>;
  TextMatch: ResolverTypeWrapper<TextSought>;
  Transfer: ResolverTypeWrapper<rows.TransferRow>;
  TransferConnection: ResolverTypeWrapper<Connection<rows.TransferRow>>;
  TransferEdge: ResolverTypeWrapper<Edge<rows.TransferRow>>;
  TransferFilter: TransferFilter;
  TransferKind: TransferKind;
  TransferOrder: TransferOrder;
  TransferStatus: TransferStatus;
  Verdict: ResolverTypeWrapper<VerdictGiven>;
  VerdictAnswer: VerdictAnswer;
  VerdictReason: VerdictReason;
  WorkingGroup: ResolverTypeWrapper<rows.HolderRow>;
  WorkingGroupConnection: ResolverTypeWrapper<Connection<rows.HolderRow>>;
  WorkingGroupEdge: ResolverTypeWrapper<Edge<rows.HolderRow>>;
  WorkingGroupFilter: WorkingGroupFilter;
  WorkingGroupKind: WorkingGroupKind;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  Anomaly: rows.AnomalyRow;
  AnomalyConnection: Connection<rows.AnomalyRow>;
  AnomalyEdge: Edge<rows.AnomalyRow>;
  AnomalyFilter: AnomalyFilter;
  Authority: rows.AuthorityRow;
  Boolean: Scalars['Boolean']['output'];
  Chain: ChainFound;
  ChainHop: HopFound;
  Citation: rows.CitationPlace;
  Conflict: rows.ConflictRow;
  ConflictConnection: Connection<rows.ConflictRow>;
  ConflictEdge: Edge<rows.ConflictRow>;
  ConflictFilter: ConflictFilter;
  Date: Scalars['Date']['output'];
  DateTime: Scalars['DateTime']['output'];
  Document: rows.DocumentRow;
  DocumentConnection: Connection<rows.DocumentRow>;
  DocumentEdge: Edge<rows.DocumentRow>;
  DocumentFilter: DocumentFilter;
  DocumentLink: rows.DocumentLinkRow;
  Doubt: rows.Doubt;
  DueMatch: rows.DueMatch;
  Duty: rows.ResponsibilityRow;
  EmergencyResponse: rows.CriterionRow;
  Float: Scalars['Float']['output'];
  FormedGroup: rows.FormedGroupRow;
  GraphCount: GraphCount;
  GraphInfo: GraphVersion;
  GraphSource: GraphSource;
  Hazard: rows.HazardRow;
  Holder: rows.HolderRow;
  HolderBy: HolderBy;
  HolderCategory: rows.HolderRow;
  HolderComparison: Compared;
  HolderConnection: Connection<rows.HolderRow>;
  HolderEdge: Edge<rows.HolderRow>;
  HolderFilter: HolderFilter;
  HolderMatch: rows.HolderMatch;
  HolderNameIn: HolderNameIn;
  Holding: rows.HoldingRow;
  HoldingConnection: Connection<rows.HoldingRow>;
  HoldingEdge: Edge<rows.HoldingRow>;
  ID: Scalars['ID']['output'];
  Indicator: rows.ResponsibilityRow;
  Int: Scalars['Int']['output'];
  Jurisdiction: rows.Place;
  Liability: LiabilityFound;
  LineRange: LineRange;
  LinesFilter: LinesFilter;
  Membership: rows.MembershipRow;
  MembershipConnection: Connection<rows.MembershipRow>;
  MembershipEdge: Edge<rows.MembershipRow>;
  Milestone: rows.Milestone;
  Node: rows.NodeRow;
  Organization: rows.HolderRow;
  PageInfo: PageInfo;
  Person: rows.HolderRow;
  Policy: rows.ResponsibilityRow;
  Post: rows.HolderRow;
  Power: rows.ResponsibilityRow;
  Provision: rows.ProvisionRow;
  ProvisionConnection: Connection<rows.ProvisionRow>;
  ProvisionEdge: Edge<rows.ProvisionRow>;
  Query: Record<PropertyKey, never>;
  Region: rows.RegionRow;
  RepealImpact: rows.RepealSubject;
  ResponseCriterion: rows.CriterionRow;
  Responsibility: rows.ResponsibilityRow;
  ResponsibilityConnection: Connection<rows.ResponsibilityRow>;
  ResponsibilityEdge: Edge<rows.ResponsibilityRow>;
  ResponsibilityFilter: ResponsibilityFilter;
  SearchConnection: Connection<rows.SearchRow>;
  SearchEdge: Edge<rows.SearchRow>;
  SearchHit: rows.SearchRow;
  ServiceItem: rows.ResponsibilityRow;
  String: Scalars['String']['output'];
  Succession: rows.SuccessionRow;
  Suggestion: NearWords;
  Task: rows.ResponsibilityRow;
  TextMatch: TextSought;
  Transfer: rows.TransferRow;
  TransferConnection: Connection<rows.TransferRow>;
  TransferEdge: Edge<rows.TransferRow>;
  TransferFilter: TransferFilter;
  Verdict: VerdictGiven;
  WorkingGroup: rows.HolderRow;
  WorkingGroupConnection: Connection<rows.HolderRow>;
  WorkingGroupEdge: Edge<rows.HolderRow>;
  WorkingGroupFilter: WorkingGroupFilter;
};

export type ConstraintDirectiveArgs = {
  maxItems?: Maybe<Scalars['Int']['input']>;
  maxLength?: Maybe<Scalars['Int']['input']>;
};

export type ConstraintDirectiveResolver<Result, Parent, ContextType = RequestContext, Args = ConstraintDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type CostDirectiveArgs = {
  weight: Scalars['String']['input'];
};

export type CostDirectiveResolver<Result, Parent, ContextType = RequestContext, Args = CostDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type ListSizeDirectiveArgs = {
  assumedSize?: Maybe<Scalars['Int']['input']>;
  slicingArguments?: Maybe<ReadonlyArray<Scalars['String']['input']>>;
};

export type ListSizeDirectiveResolver<Result, Parent, ContextType = RequestContext, Args = ListSizeDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type AnomalyResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Anomaly'] = ResolversParentTypes['Anomaly']> = {
  about?: Resolver<ReadonlyArray<ResolversTypes['Node']>, ParentType, ContextType, Partial<AnomalyAboutArgs>>;
  alternatives?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  asPrinted?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  document?: Resolver<Maybe<ResolversTypes['Document']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['AnomalyKind'], ParentType, ContextType>;
  lines?: Resolver<ResolversTypes['LineRange'], ParentType, ContextType>;
  reading?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  subjects?: Resolver<ReadonlyArray<ResolversTypes['DoubtSubject']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AnomalyConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['AnomalyConnection'] = ResolversParentTypes['AnomalyConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['AnomalyEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Anomaly']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type AnomalyEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['AnomalyEdge'] = ResolversParentTypes['AnomalyEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Anomaly'], ParentType, ContextType>;
};

export type AuthorityResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Authority'] = ResolversParentTypes['Authority']> = {
  asWritten?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  certainty?: Resolver<ResolversTypes['Certainty'], ParentType, ContextType>;
  citation?: Resolver<ResolversTypes['Citation'], ParentType, ContextType>;
  doubts?: Resolver<ReadonlyArray<ResolversTypes['Doubt']>, ParentType, ContextType>;
  holder?: Resolver<ResolversTypes['Holder'], ParentType, ContextType>;
  step?: Resolver<ResolversTypes['AuthorityStep'], ParentType, ContextType>;
};

export type ChainResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Chain'] = ResolversParentTypes['Chain']> = {
  complete?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  gap?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hops?: Resolver<ReadonlyArray<ResolversTypes['ChainHop']>, ParentType, ContextType>;
  root?: Resolver<Maybe<ResolversTypes['Holder']>, ParentType, ContextType>;
};

export type ChainHopResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ChainHop'] = ResolversParentTypes['ChainHop']> = {
  evidence?: Resolver<ReadonlyArray<ResolversTypes['Citation']>, ParentType, ContextType>;
  giverHeldBy?: Resolver<ResolversTypes['Empowerment'], ParentType, ContextType>;
  transfer?: Resolver<ResolversTypes['Transfer'], ParentType, ContextType>;
};

export type CitationResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Citation'] = ResolversParentTypes['Citation']> = {
  anomalies?: Resolver<ReadonlyArray<ResolversTypes['Anomaly']>, ParentType, ContextType>;
  document?: Resolver<ResolversTypes['Document'], ParentType, ContextType>;
  lines?: Resolver<ResolversTypes['LineRange'], ParentType, ContextType>;
  path?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  provision?: Resolver<ResolversTypes['Provision'], ParentType, ContextType>;
  quote?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ConflictResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Conflict'] = ResolversParentTypes['Conflict']> = {
  citations?: Resolver<ReadonlyArray<ResolversTypes['Citation']>, ParentType, ContextType>;
  explanation?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  holdings?: Resolver<ReadonlyArray<ResolversTypes['Holding']>, ParentType, ContextType, Partial<ConflictHoldingsArgs>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['ConflictKind'], ParentType, ContextType>;
  responsibility?: Resolver<Maybe<ResolversTypes['Responsibility']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ConflictConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ConflictConnection'] = ResolversParentTypes['ConflictConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ConflictEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Conflict']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ConflictEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ConflictEdge'] = ResolversParentTypes['ConflictEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Conflict'], ParentType, ContextType>;
};

export interface DateScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Date'], any> {
  name: 'Date';
}

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type DocumentResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Document'] = ResolversParentTypes['Document']> = {
  aliases?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  basedOn?: Resolver<ReadonlyArray<ResolversTypes['DocumentLink']>, ParentType, ContextType, Partial<DocumentBasedOnArgs>>;
  citedBy?: Resolver<ReadonlyArray<ResolversTypes['DocumentLink']>, ParentType, ContextType, Partial<DocumentCitedByArgs>>;
  cites?: Resolver<ReadonlyArray<ResolversTypes['DocumentLink']>, ParentType, ContextType, Partial<DocumentCitesArgs>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  issuedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  issuer?: Resolver<Maybe<ResolversTypes['Holder']>, ParentType, ContextType>;
  lines?: Resolver<Maybe<ResolversTypes['LineRange']>, ParentType, ContextType>;
  number?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  provisions?: Resolver<ResolversTypes['ProvisionConnection'], ParentType, ContextType, RequireFields<DocumentProvisionsArgs, 'first'>>;
  repealedBy?: Resolver<ReadonlyArray<ResolversTypes['DocumentLink']>, ParentType, ContextType, Partial<DocumentRepealedByArgs>>;
  repeals?: Resolver<ReadonlyArray<ResolversTypes['DocumentLink']>, ParentType, ContextType, Partial<DocumentRepealsArgs>>;
  responsibilities?: Resolver<ResolversTypes['ResponsibilityConnection'], ParentType, ContextType, RequireFields<DocumentResponsibilitiesArgs, 'first'>>;
  status?: Resolver<ResolversTypes['DocumentStatus'], ParentType, ContextType>;
  title?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  transfers?: Resolver<ResolversTypes['TransferConnection'], ParentType, ContextType, RequireFields<DocumentTransfersArgs, 'first'>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DocumentConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DocumentConnection'] = ResolversParentTypes['DocumentConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['DocumentEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Document']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  textMatch?: Resolver<Maybe<ResolversTypes['TextMatch']>, ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type DocumentEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DocumentEdge'] = ResolversParentTypes['DocumentEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Document'], ParentType, ContextType>;
};

export type DocumentLinkResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DocumentLink'] = ResolversParentTypes['DocumentLink']> = {
  article?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  citation?: Resolver<ResolversTypes['Citation'], ParentType, ContextType>;
  from?: Resolver<ResolversTypes['Document'], ParentType, ContextType>;
  phrase?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  relation?: Resolver<ResolversTypes['DocumentRelation'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['Document'], ParentType, ContextType>;
};

export type DoubtResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Doubt'] = ResolversParentTypes['Doubt']> = {
  about?: Resolver<ResolversTypes['DoubtSubject'], ParentType, ContextType>;
  alternatives?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  anomaly?: Resolver<Maybe<ResolversTypes['Anomaly']>, ParentType, ContextType>;
  certainty?: Resolver<ResolversTypes['Certainty'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type DueMatchResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DueMatch'] = ResolversParentTypes['DueMatch']> = {
  dueOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  dueText?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  milestone?: Resolver<Maybe<ResolversTypes['Milestone']>, ParentType, ContextType>;
};

export type DutyResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Duty'] = ResolversParentTypes['Duty']> = {
  certainty?: Resolver<ResolversTypes['Certainty'], ParentType, ContextType>;
  citations?: Resolver<ReadonlyArray<ResolversTypes['Citation']>, ParentType, ContextType>;
  doubts?: Resolver<ReadonlyArray<ResolversTypes['Doubt']>, ParentType, ContextType>;
  field?: Resolver<Maybe<ResolversTypes['ResponsibilityField']>, ParentType, ContextType>;
  hazards?: Resolver<ReadonlyArray<ResolversTypes['Hazard']>, ParentType, ContextType>;
  holdings?: Resolver<ResolversTypes['HoldingConnection'], ParentType, ContextType, RequireFields<DutyHoldingsArgs, 'first'>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['ResponsibilityKind'], ParentType, ContextType>;
  levels?: Resolver<ReadonlyArray<ResolversTypes['ResponseLevel']>, ParentType, ContextType>;
  prohibits?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  text?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  transfers?: Resolver<ResolversTypes['TransferConnection'], ParentType, ContextType, RequireFields<DutyTransfersArgs, 'first'>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type EmergencyResponseResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['EmergencyResponse'] = ResolversParentTypes['EmergencyResponse']> = {
  actions?: Resolver<ReadonlyArray<ResolversTypes['Holding']>, ParentType, ContextType>;
  authority?: Resolver<ReadonlyArray<ResolversTypes['Authority']>, ParentType, ContextType>;
  criterion?: Resolver<ResolversTypes['ResponseCriterion'], ParentType, ContextType>;
  formed?: Resolver<ReadonlyArray<ResolversTypes['FormedGroup']>, ParentType, ContextType>;
  groups?: Resolver<ReadonlyArray<ResolversTypes['WorkingGroup']>, ParentType, ContextType>;
  hazard?: Resolver<ResolversTypes['Hazard'], ParentType, ContextType>;
};

export type FormedGroupResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['FormedGroup'] = ResolversParentTypes['FormedGroup']> = {
  certainty?: Resolver<ResolversTypes['Certainty'], ParentType, ContextType>;
  citation?: Resolver<ResolversTypes['Citation'], ParentType, ContextType>;
  doubts?: Resolver<ReadonlyArray<ResolversTypes['Doubt']>, ParentType, ContextType>;
  group?: Resolver<ResolversTypes['WorkingGroup'], ParentType, ContextType>;
};

export type GraphCountResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['GraphCount'] = ResolversParentTypes['GraphCount']> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type GraphInfoResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['GraphInfo'] = ResolversParentTypes['GraphInfo']> = {
  counts?: Resolver<ReadonlyArray<ResolversTypes['GraphCount']>, ParentType, ContextType>;
  loadedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  sources?: Resolver<ReadonlyArray<ResolversTypes['GraphSource']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type GraphSourceResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['GraphSource'] = ResolversParentTypes['GraphSource']> = {
  facts?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  sha256?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type HazardResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Hazard'] = ResolversParentTypes['Hazard']> = {
  aliases?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  citation?: Resolver<ResolversTypes['Citation'], ParentType, ContextType>;
  definition?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  levels?: Resolver<ReadonlyArray<ResolversTypes['ResponseCriterion']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type HolderResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Holder'] = ResolversParentTypes['Holder']> = {
  __resolveType: TypeResolveFn<'HolderCategory' | 'Organization' | 'Person' | 'Post' | 'WorkingGroup', ParentType, ContextType>;
};

export type HolderCategoryResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['HolderCategory'] = ResolversParentTypes['HolderCategory']> = {
  aliases?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  condition?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  exhaustive?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  holdings?: Resolver<ResolversTypes['HoldingConnection'], ParentType, ContextType, RequireFields<HolderCategoryHoldingsArgs, 'first' | 'includeCategories'>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  levels?: Resolver<ReadonlyArray<ResolversTypes['AdministrativeLevel']>, ParentType, ContextType>;
  members?: Resolver<ReadonlyArray<ResolversTypes['Holder']>, ParentType, ContextType, Partial<HolderCategoryMembersArgs>>;
  memberships?: Resolver<ResolversTypes['MembershipConnection'], ParentType, ContextType, RequireFields<HolderCategoryMembershipsArgs, 'first'>>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  place?: Resolver<Maybe<ResolversTypes['Region']>, ParentType, ContextType>;
  transfersGiven?: Resolver<ResolversTypes['TransferConnection'], ParentType, ContextType, RequireFields<HolderCategoryTransfersGivenArgs, 'first'>>;
  transfersReceived?: Resolver<ResolversTypes['TransferConnection'], ParentType, ContextType, RequireFields<HolderCategoryTransfersReceivedArgs, 'first'>>;
  within?: Resolver<ReadonlyArray<ResolversTypes['HolderCategory']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type HolderComparisonResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['HolderComparison'] = ResolversParentTypes['HolderComparison']> = {
  both?: Resolver<ResolversTypes['ResponsibilityConnection'], ParentType, ContextType, RequireFields<HolderComparisonBothArgs, 'first'>>;
  left?: Resolver<ResolversTypes['Holder'], ParentType, ContextType>;
  onlyLeft?: Resolver<ResolversTypes['ResponsibilityConnection'], ParentType, ContextType, RequireFields<HolderComparisonOnlyLeftArgs, 'first'>>;
  onlyRight?: Resolver<ResolversTypes['ResponsibilityConnection'], ParentType, ContextType, RequireFields<HolderComparisonOnlyRightArgs, 'first'>>;
  right?: Resolver<ResolversTypes['Holder'], ParentType, ContextType>;
};

export type HolderConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['HolderConnection'] = ResolversParentTypes['HolderConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['HolderEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Holder']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  textMatch?: Resolver<Maybe<ResolversTypes['TextMatch']>, ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type HolderEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['HolderEdge'] = ResolversParentTypes['HolderEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Holder'], ParentType, ContextType>;
};

export type HolderMatchResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['HolderMatch'] = ResolversParentTypes['HolderMatch']> = {
  holder?: Resolver<ResolversTypes['Holder'], ParentType, ContextType>;
  match?: Resolver<ResolversTypes['NameMatch'], ParentType, ContextType>;
  matchedName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  score?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type HoldingResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Holding'] = ResolversParentTypes['Holding']> = {
  accountable?: Resolver<Maybe<ResolversTypes['Holder']>, ParentType, ContextType>;
  alternatives?: Resolver<ReadonlyArray<ResolversTypes['Holder']>, ParentType, ContextType>;
  approvalWords?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  approver?: Resolver<Maybe<ResolversTypes['Holder']>, ParentType, ContextType>;
  arisesFrom?: Resolver<Maybe<ResolversTypes['Transfer']>, ParentType, ContextType>;
  asWritten?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  certainty?: Resolver<ResolversTypes['Certainty'], ParentType, ContextType>;
  chain?: Resolver<ResolversTypes['Chain'], ParentType, ContextType>;
  citation?: Resolver<ResolversTypes['Citation'], ParentType, ContextType>;
  condition?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  derivedBy?: Resolver<ReadonlyArray<ResolversTypes['DerivationRule']>, ParentType, ContextType>;
  doubts?: Resolver<ReadonlyArray<ResolversTypes['Doubt']>, ParentType, ContextType>;
  grounds?: Resolver<ReadonlyArray<ResolversTypes['Citation']>, ParentType, ContextType>;
  holder?: Resolver<ResolversTypes['Holder'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  jurisdiction?: Resolver<ResolversTypes['Jurisdiction'], ParentType, ContextType>;
  limitation?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  limitationBounds?: Resolver<Maybe<ResolversTypes['LimitationBounds']>, ParentType, ContextType>;
  person?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  proviso?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  responsibility?: Resolver<ResolversTypes['Responsibility'], ParentType, ContextType>;
  role?: Resolver<ResolversTypes['HoldingRole'], ParentType, ContextType>;
  roleAsWritten?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  share?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['HoldingStatus'], ParentType, ContextType>;
  validFrom?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  validTo?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type HoldingConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['HoldingConnection'] = ResolversParentTypes['HoldingConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['HoldingEdge']>, ParentType, ContextType>;
  itemCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Holding']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  textMatch?: Resolver<Maybe<ResolversTypes['TextMatch']>, ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type HoldingEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['HoldingEdge'] = ResolversParentTypes['HoldingEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Holding'], ParentType, ContextType>;
};

export type IndicatorResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Indicator'] = ResolversParentTypes['Indicator']> = {
  bonus?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  bonusKind?: Resolver<Maybe<ResolversTypes['BonusKind']>, ParentType, ContextType>;
  certainty?: Resolver<ResolversTypes['Certainty'], ParentType, ContextType>;
  citations?: Resolver<ReadonlyArray<ResolversTypes['Citation']>, ParentType, ContextType>;
  criterion?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  doubts?: Resolver<ReadonlyArray<ResolversTypes['Doubt']>, ParentType, ContextType>;
  field?: Resolver<Maybe<ResolversTypes['ResponsibilityField']>, ParentType, ContextType>;
  holdings?: Resolver<ResolversTypes['HoldingConnection'], ParentType, ContextType, RequireFields<IndicatorHoldingsArgs, 'first'>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['ResponsibilityKind'], ParentType, ContextType>;
  method?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  parent?: Resolver<Maybe<ResolversTypes['Indicator']>, ParentType, ContextType>;
  points?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  text?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  transfers?: Resolver<ResolversTypes['TransferConnection'], ParentType, ContextType, RequireFields<IndicatorTransfersArgs, 'first'>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type JurisdictionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Jurisdiction'] = ResolversParentTypes['Jurisdiction']> = {
  except?: Resolver<ReadonlyArray<ResolversTypes['Region']>, ParentType, ContextType>;
  ownArea?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  region?: Resolver<ResolversTypes['Region'], ParentType, ContextType>;
};

export type LiabilityResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Liability'] = ResolversParentTypes['Liability']> = {
  basis?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  bearer?: Resolver<Maybe<ResolversTypes['Holder']>, ParentType, ContextType>;
  explanation?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  rule?: Resolver<ResolversTypes['LiabilityRule'], ParentType, ContextType>;
};

export type LineRangeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['LineRange'] = ResolversParentTypes['LineRange']> = {
  end?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  start?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type MembershipResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Membership'] = ResolversParentTypes['Membership']> = {
  asWritten?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  certainty?: Resolver<ResolversTypes['Certainty'], ParentType, ContextType>;
  citation?: Resolver<ResolversTypes['Citation'], ParentType, ContextType>;
  doubts?: Resolver<ReadonlyArray<ResolversTypes['Doubt']>, ParentType, ContextType>;
  grounds?: Resolver<ReadonlyArray<ResolversTypes['Citation']>, ParentType, ContextType>;
  group?: Resolver<ResolversTypes['WorkingGroup'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  member?: Resolver<ResolversTypes['Holder'], ParentType, ContextType>;
  person?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  role?: Resolver<ResolversTypes['MembershipRole'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MembershipConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['MembershipConnection'] = ResolversParentTypes['MembershipConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['MembershipEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Membership']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type MembershipEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['MembershipEdge'] = ResolversParentTypes['MembershipEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Membership'], ParentType, ContextType>;
};

export type MilestoneResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Milestone'] = ResolversParentTypes['Milestone']> = {
  citation?: Resolver<ResolversTypes['Citation'], ParentType, ContextType>;
  dueOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  dueText?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  holder?: Resolver<Maybe<ResolversTypes['Holder']>, ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type NodeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Node'] = ResolversParentTypes['Node']> = {
  __resolveType: TypeResolveFn<'Anomaly' | 'Conflict' | 'Document' | 'Duty' | 'Hazard' | 'HolderCategory' | 'Holding' | 'Indicator' | 'Membership' | 'Organization' | 'Person' | 'Policy' | 'Post' | 'Power' | 'Provision' | 'Region' | 'ServiceItem' | 'Task' | 'Transfer' | 'WorkingGroup', ParentType, ContextType>;
};

export type OrganizationResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Organization'] = ResolversParentTypes['Organization']> = {
  aliases?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  categories?: Resolver<ReadonlyArray<ResolversTypes['HolderCategory']>, ParentType, ContextType, Partial<OrganizationCategoriesArgs>>;
  holdings?: Resolver<ResolversTypes['HoldingConnection'], ParentType, ContextType, RequireFields<OrganizationHoldingsArgs, 'first' | 'includeCategories'>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['OrganizationKind'], ParentType, ContextType>;
  level?: Resolver<Maybe<ResolversTypes['AdministrativeLevel']>, ParentType, ContextType>;
  memberships?: Resolver<ResolversTypes['MembershipConnection'], ParentType, ContextType, RequireFields<OrganizationMembershipsArgs, 'first'>>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  predecessors?: Resolver<ReadonlyArray<ResolversTypes['Succession']>, ParentType, ContextType>;
  region?: Resolver<Maybe<ResolversTypes['Region']>, ParentType, ContextType>;
  successors?: Resolver<ReadonlyArray<ResolversTypes['Succession']>, ParentType, ContextType>;
  transfersGiven?: Resolver<ResolversTypes['TransferConnection'], ParentType, ContextType, RequireFields<OrganizationTransfersGivenArgs, 'first'>>;
  transfersReceived?: Resolver<ResolversTypes['TransferConnection'], ParentType, ContextType, RequireFields<OrganizationTransfersReceivedArgs, 'first'>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PersonResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Person'] = ResolversParentTypes['Person']> = {
  aliases?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  holdings?: Resolver<ResolversTypes['HoldingConnection'], ParentType, ContextType, RequireFields<PersonHoldingsArgs, 'first' | 'includeCategories'>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  memberships?: Resolver<ResolversTypes['MembershipConnection'], ParentType, ContextType, RequireFields<PersonMembershipsArgs, 'first'>>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  posts?: Resolver<ReadonlyArray<ResolversTypes['Post']>, ParentType, ContextType>;
  transfersGiven?: Resolver<ResolversTypes['TransferConnection'], ParentType, ContextType, RequireFields<PersonTransfersGivenArgs, 'first'>>;
  transfersReceived?: Resolver<ResolversTypes['TransferConnection'], ParentType, ContextType, RequireFields<PersonTransfersReceivedArgs, 'first'>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PolicyResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Policy'] = ResolversParentTypes['Policy']> = {
  beneficiaries?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  certainty?: Resolver<ResolversTypes['Certainty'], ParentType, ContextType>;
  citations?: Resolver<ReadonlyArray<ResolversTypes['Citation']>, ParentType, ContextType>;
  doubts?: Resolver<ReadonlyArray<ResolversTypes['Doubt']>, ParentType, ContextType>;
  eligibility?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  field?: Resolver<Maybe<ResolversTypes['ResponsibilityField']>, ParentType, ContextType>;
  holdings?: Resolver<ResolversTypes['HoldingConnection'], ParentType, ContextType, RequireFields<PolicyHoldingsArgs, 'first'>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['ResponsibilityKind'], ParentType, ContextType>;
  legalBasis?: Resolver<ReadonlyArray<ResolversTypes['DocumentLink']>, ParentType, ContextType, Partial<PolicyLegalBasisArgs>>;
  number?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  period?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  policyType?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  standard?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  text?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  transfers?: Resolver<ResolversTypes['TransferConnection'], ParentType, ContextType, RequireFields<PolicyTransfersArgs, 'first'>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PostResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Post'] = ResolversParentTypes['Post']> = {
  aliases?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  holdings?: Resolver<ResolversTypes['HoldingConnection'], ParentType, ContextType, RequireFields<PostHoldingsArgs, 'first' | 'includeCategories'>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  memberships?: Resolver<ResolversTypes['MembershipConnection'], ParentType, ContextType, RequireFields<PostMembershipsArgs, 'first'>>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  occupants?: Resolver<ReadonlyArray<ResolversTypes['Person']>, ParentType, ContextType>;
  organization?: Resolver<Maybe<ResolversTypes['Organization']>, ParentType, ContextType>;
  transfersGiven?: Resolver<ResolversTypes['TransferConnection'], ParentType, ContextType, RequireFields<PostTransfersGivenArgs, 'first'>>;
  transfersReceived?: Resolver<ResolversTypes['TransferConnection'], ParentType, ContextType, RequireFields<PostTransfersReceivedArgs, 'first'>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PowerResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Power'] = ResolversParentTypes['Power']> = {
  certainty?: Resolver<ResolversTypes['Certainty'], ParentType, ContextType>;
  citations?: Resolver<ReadonlyArray<ResolversTypes['Citation']>, ParentType, ContextType>;
  doubts?: Resolver<ReadonlyArray<ResolversTypes['Doubt']>, ParentType, ContextType>;
  field?: Resolver<Maybe<ResolversTypes['ResponsibilityField']>, ParentType, ContextType>;
  holdings?: Resolver<ResolversTypes['HoldingConnection'], ParentType, ContextType, RequireFields<PowerHoldingsArgs, 'first'>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['ResponsibilityKind'], ParentType, ContextType>;
  mainItem?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  powerType?: Resolver<ResolversTypes['PowerType'], ParentType, ContextType>;
  subItem?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  text?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  transfers?: Resolver<ResolversTypes['TransferConnection'], ParentType, ContextType, RequireFields<PowerTransfersArgs, 'first'>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ProvisionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Provision'] = ResolversParentTypes['Provision']> = {
  document?: Resolver<ResolversTypes['Document'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lines?: Resolver<ResolversTypes['LineRange'], ParentType, ContextType>;
  parent?: Resolver<Maybe<ResolversTypes['Provision']>, ParentType, ContextType>;
  path?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ProvisionConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ProvisionConnection'] = ResolversParentTypes['ProvisionConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ProvisionEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Provision']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ProvisionEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ProvisionEdge'] = ResolversParentTypes['ProvisionEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Provision'], ParentType, ContextType>;
};

export type QueryResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  anomalies?: Resolver<ResolversTypes['AnomalyConnection'], ParentType, ContextType, RequireFields<QueryAnomaliesArgs, 'first'>>;
  compareHolders?: Resolver<ResolversTypes['HolderComparison'], ParentType, ContextType, RequireFields<QueryCompareHoldersArgs, 'left' | 'right'>>;
  conflicts?: Resolver<ResolversTypes['ConflictConnection'], ParentType, ContextType, RequireFields<QueryConflictsArgs, 'first'>>;
  document?: Resolver<Maybe<ResolversTypes['Document']>, ParentType, ContextType, RequireFields<QueryDocumentArgs, 'number'>>;
  documents?: Resolver<ResolversTypes['DocumentConnection'], ParentType, ContextType, RequireFields<QueryDocumentsArgs, 'first'>>;
  emergencyResponse?: Resolver<ResolversTypes['EmergencyResponse'], ParentType, ContextType, RequireFields<QueryEmergencyResponseArgs, 'hazard' | 'level'>>;
  graph?: Resolver<ResolversTypes['GraphInfo'], ParentType, ContextType>;
  hazards?: Resolver<ReadonlyArray<ResolversTypes['Hazard']>, ParentType, ContextType>;
  holder?: Resolver<Maybe<ResolversTypes['Holder']>, ParentType, ContextType, RequireFields<QueryHolderArgs, 'by'>>;
  holders?: Resolver<ResolversTypes['HolderConnection'], ParentType, ContextType, RequireFields<QueryHoldersArgs, 'first'>>;
  mayExercise?: Resolver<ResolversTypes['Verdict'], ParentType, ContextType, RequireFields<QueryMayExerciseArgs, 'holder' | 'responsibility'>>;
  node?: Resolver<Maybe<ResolversTypes['Node']>, ParentType, ContextType, RequireFields<QueryNodeArgs, 'id'>>;
  nodes?: Resolver<ReadonlyArray<Maybe<ResolversTypes['Node']>>, ParentType, ContextType, RequireFields<QueryNodesArgs, 'ids'>>;
  regions?: Resolver<ReadonlyArray<ResolversTypes['Region']>, ParentType, ContextType>;
  repealImpact?: Resolver<ResolversTypes['RepealImpact'], ParentType, ContextType, RequireFields<QueryRepealImpactArgs, 'document'>>;
  resolveHolder?: Resolver<ReadonlyArray<ResolversTypes['HolderMatch']>, ParentType, ContextType, RequireFields<QueryResolveHolderArgs, 'first' | 'name'>>;
  responsibilities?: Resolver<ResolversTypes['ResponsibilityConnection'], ParentType, ContextType, RequireFields<QueryResponsibilitiesArgs, 'first' | 'orderBy'>>;
  responsibility?: Resolver<Maybe<ResolversTypes['Responsibility']>, ParentType, ContextType, RequireFields<QueryResponsibilityArgs, 'id'>>;
  search?: Resolver<ResolversTypes['SearchConnection'], ParentType, ContextType, RequireFields<QuerySearchArgs, 'first' | 'text'>>;
  transfers?: Resolver<ResolversTypes['TransferConnection'], ParentType, ContextType, RequireFields<QueryTransfersArgs, 'first' | 'orderBy'>>;
  whoOwns?: Resolver<ResolversTypes['HoldingConnection'], ParentType, ContextType, RequireFields<QueryWhoOwnsArgs, 'about' | 'first'>>;
  workingGroups?: Resolver<ResolversTypes['WorkingGroupConnection'], ParentType, ContextType, RequireFields<QueryWorkingGroupsArgs, 'first'>>;
};

export type RegionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Region'] = ResolversParentTypes['Region']> = {
  aliases?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['RegionKind'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  partOf?: Resolver<Maybe<ResolversTypes['Region']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RepealImpactResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['RepealImpact'] = ResolversParentTypes['RepealImpact']> = {
  citing?: Resolver<ReadonlyArray<ResolversTypes['DocumentLink']>, ParentType, ContextType, Partial<RepealImpactCitingArgs>>;
  dependents?: Resolver<ReadonlyArray<ResolversTypes['DocumentLink']>, ParentType, ContextType, Partial<RepealImpactDependentsArgs>>;
  document?: Resolver<ResolversTypes['Document'], ParentType, ContextType>;
  ending?: Resolver<ResolversTypes['HoldingConnection'], ParentType, ContextType, RequireFields<RepealImpactEndingArgs, 'first'>>;
  resuming?: Resolver<ResolversTypes['HoldingConnection'], ParentType, ContextType, RequireFields<RepealImpactResumingArgs, 'first'>>;
  transfers?: Resolver<ResolversTypes['TransferConnection'], ParentType, ContextType, RequireFields<RepealImpactTransfersArgs, 'first'>>;
};

export type ResponseCriterionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ResponseCriterion'] = ResolversParentTypes['ResponseCriterion']> = {
  citation?: Resolver<ResolversTypes['Citation'], ParentType, ContextType>;
  criterion?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  doubts?: Resolver<ReadonlyArray<ResolversTypes['Doubt']>, ParentType, ContextType>;
  exists?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  level?: Resolver<ResolversTypes['ResponseLevel'], ParentType, ContextType>;
};

export type ResponsibilityResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Responsibility'] = ResolversParentTypes['Responsibility']> = {
  __resolveType: TypeResolveFn<'Duty' | 'Indicator' | 'Policy' | 'Power' | 'ServiceItem' | 'Task', ParentType, ContextType>;
};

export type ResponsibilityConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ResponsibilityConnection'] = ResolversParentTypes['ResponsibilityConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ResponsibilityEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Responsibility']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  textMatch?: Resolver<Maybe<ResolversTypes['TextMatch']>, ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ResponsibilityEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ResponsibilityEdge'] = ResolversParentTypes['ResponsibilityEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  dueMatches?: Resolver<ReadonlyArray<ResolversTypes['DueMatch']>, ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Responsibility'], ParentType, ContextType>;
};

export type SearchConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['SearchConnection'] = ResolversParentTypes['SearchConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['SearchEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['SearchHit']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  textMatch?: Resolver<Maybe<ResolversTypes['TextMatch']>, ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type SearchEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['SearchEdge'] = ResolversParentTypes['SearchEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['SearchHit'], ParentType, ContextType>;
};

export type SearchHitResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['SearchHit'] = ResolversParentTypes['SearchHit']> = {
  node?: Resolver<ResolversTypes['Node'], ParentType, ContextType>;
  score?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  snippet?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ServiceItemResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ServiceItem'] = ResolversParentTypes['ServiceItem']> = {
  certainty?: Resolver<ResolversTypes['Certainty'], ParentType, ContextType>;
  citations?: Resolver<ReadonlyArray<ResolversTypes['Citation']>, ParentType, ContextType>;
  doubts?: Resolver<ReadonlyArray<ResolversTypes['Doubt']>, ParentType, ContextType>;
  field?: Resolver<Maybe<ResolversTypes['ResponsibilityField']>, ParentType, ContextType>;
  holdings?: Resolver<ResolversTypes['HoldingConnection'], ParentType, ContextType, RequireFields<ServiceItemHoldingsArgs, 'first'>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['ResponsibilityKind'], ParentType, ContextType>;
  number?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  text?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  transfers?: Resolver<ResolversTypes['TransferConnection'], ParentType, ContextType, RequireFields<ServiceItemTransfersArgs, 'first'>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SuccessionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Succession'] = ResolversParentTypes['Succession']> = {
  citation?: Resolver<ResolversTypes['Citation'], ParentType, ContextType>;
  from?: Resolver<ResolversTypes['Organization'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['SuccessionKind'], ParentType, ContextType>;
  on?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  to?: Resolver<ResolversTypes['Organization'], ParentType, ContextType>;
};

export type SuggestionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Suggestion'] = ResolversParentTypes['Suggestion']> = {
  node?: Resolver<ResolversTypes['Node'], ParentType, ContextType>;
  score?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  words?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type TaskResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Task'] = ResolversParentTypes['Task']> = {
  certainty?: Resolver<ResolversTypes['Certainty'], ParentType, ContextType>;
  citations?: Resolver<ReadonlyArray<ResolversTypes['Citation']>, ParentType, ContextType>;
  doubts?: Resolver<ReadonlyArray<ResolversTypes['Doubt']>, ParentType, ContextType>;
  dueOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  dueText?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  field?: Resolver<Maybe<ResolversTypes['ResponsibilityField']>, ParentType, ContextType>;
  headings?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  holdings?: Resolver<ResolversTypes['HoldingConnection'], ParentType, ContextType, RequireFields<TaskHoldingsArgs, 'first'>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['ResponsibilityKind'], ParentType, ContextType>;
  milestones?: Resolver<ReadonlyArray<ResolversTypes['Milestone']>, ParentType, ContextType>;
  number?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  text?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  transfers?: Resolver<ResolversTypes['TransferConnection'], ParentType, ContextType, RequireFields<TaskTransfersArgs, 'first'>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type TextMatchResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['TextMatch'] = ResolversParentTypes['TextMatch']> = {
  found?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  suggestions?: Resolver<ReadonlyArray<ResolversTypes['Suggestion']>, ParentType, ContextType>;
};

export type TransferResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Transfer'] = ResolversParentTypes['Transfer']> = {
  alternatives?: Resolver<ReadonlyArray<ResolversTypes['Holder']>, ParentType, ContextType>;
  approvalWords?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  approver?: Resolver<Maybe<ResolversTypes['Holder']>, ParentType, ContextType>;
  asWritten?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  certainty?: Resolver<ResolversTypes['Certainty'], ParentType, ContextType>;
  citation?: Resolver<ResolversTypes['Citation'], ParentType, ContextType>;
  condition?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  derivedBy?: Resolver<ReadonlyArray<ResolversTypes['DerivationRule']>, ParentType, ContextType>;
  doubts?: Resolver<ReadonlyArray<ResolversTypes['Doubt']>, ParentType, ContextType>;
  effectiveFrom?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  effectiveTo?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  from?: Resolver<Maybe<ResolversTypes['Holder']>, ParentType, ContextType>;
  grantedBy?: Resolver<Maybe<ResolversTypes['Holder']>, ParentType, ContextType>;
  grounds?: Resolver<ReadonlyArray<ResolversTypes['Citation']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  instrument?: Resolver<ResolversTypes['Document'], ParentType, ContextType>;
  jurisdiction?: Resolver<ResolversTypes['Jurisdiction'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['TransferKind'], ParentType, ContextType>;
  liability?: Resolver<ResolversTypes['Liability'], ParentType, ContextType>;
  limitation?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  limitationBounds?: Resolver<Maybe<ResolversTypes['LimitationBounds']>, ParentType, ContextType>;
  onward?: Resolver<ReadonlyArray<ResolversTypes['Transfer']>, ParentType, ContextType>;
  proviso?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  remark?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  responsibility?: Resolver<ResolversTypes['Responsibility'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['TransferStatus'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['Holder'], ParentType, ContextType>;
  under?: Resolver<Maybe<ResolversTypes['Transfer']>, ParentType, ContextType>;
  verb?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type TransferConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['TransferConnection'] = ResolversParentTypes['TransferConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['TransferEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Transfer']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  textMatch?: Resolver<Maybe<ResolversTypes['TextMatch']>, ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type TransferEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['TransferEdge'] = ResolversParentTypes['TransferEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Transfer'], ParentType, ContextType>;
};

export type VerdictResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Verdict'] = ResolversParentTypes['Verdict']> = {
  answer?: Resolver<ResolversTypes['VerdictAnswer'], ParentType, ContextType>;
  citations?: Resolver<ReadonlyArray<ResolversTypes['Citation']>, ParentType, ContextType>;
  doubts?: Resolver<ReadonlyArray<ResolversTypes['Doubt']>, ParentType, ContextType>;
  explanation?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  holding?: Resolver<Maybe<ResolversTypes['Holding']>, ParentType, ContextType>;
  others?: Resolver<ReadonlyArray<ResolversTypes['Holding']>, ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['VerdictReason'], ParentType, ContextType>;
};

export type WorkingGroupResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['WorkingGroup'] = ResolversParentTypes['WorkingGroup']> = {
  aliases?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  citation?: Resolver<ResolversTypes['Citation'], ParentType, ContextType>;
  groups?: Resolver<ReadonlyArray<ResolversTypes['WorkingGroup']>, ParentType, ContextType, Partial<WorkingGroupGroupsArgs>>;
  holdings?: Resolver<ResolversTypes['HoldingConnection'], ParentType, ContextType, RequireFields<WorkingGroupHoldingsArgs, 'first' | 'includeCategories'>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['WorkingGroupKind'], ParentType, ContextType>;
  members?: Resolver<ReadonlyArray<ResolversTypes['Membership']>, ParentType, ContextType, Partial<WorkingGroupMembersArgs>>;
  memberships?: Resolver<ResolversTypes['MembershipConnection'], ParentType, ContextType, RequireFields<WorkingGroupMembershipsArgs, 'first'>>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  partOf?: Resolver<Maybe<ResolversTypes['WorkingGroup']>, ParentType, ContextType>;
  transfersGiven?: Resolver<ResolversTypes['TransferConnection'], ParentType, ContextType, RequireFields<WorkingGroupTransfersGivenArgs, 'first'>>;
  transfersReceived?: Resolver<ResolversTypes['TransferConnection'], ParentType, ContextType, RequireFields<WorkingGroupTransfersReceivedArgs, 'first'>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type WorkingGroupConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['WorkingGroupConnection'] = ResolversParentTypes['WorkingGroupConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['WorkingGroupEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['WorkingGroup']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  textMatch?: Resolver<Maybe<ResolversTypes['TextMatch']>, ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type WorkingGroupEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['WorkingGroupEdge'] = ResolversParentTypes['WorkingGroupEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['WorkingGroup'], ParentType, ContextType>;
};

export type Resolvers<ContextType = RequestContext> = {
  Anomaly?: AnomalyResolvers<ContextType>;
  AnomalyConnection?: AnomalyConnectionResolvers<ContextType>;
  AnomalyEdge?: AnomalyEdgeResolvers<ContextType>;
  Authority?: AuthorityResolvers<ContextType>;
  Chain?: ChainResolvers<ContextType>;
  ChainHop?: ChainHopResolvers<ContextType>;
  Citation?: CitationResolvers<ContextType>;
  Conflict?: ConflictResolvers<ContextType>;
  ConflictConnection?: ConflictConnectionResolvers<ContextType>;
  ConflictEdge?: ConflictEdgeResolvers<ContextType>;
  Date?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  Document?: DocumentResolvers<ContextType>;
  DocumentConnection?: DocumentConnectionResolvers<ContextType>;
  DocumentEdge?: DocumentEdgeResolvers<ContextType>;
  DocumentLink?: DocumentLinkResolvers<ContextType>;
  Doubt?: DoubtResolvers<ContextType>;
  DueMatch?: DueMatchResolvers<ContextType>;
  Duty?: DutyResolvers<ContextType>;
  EmergencyResponse?: EmergencyResponseResolvers<ContextType>;
  FormedGroup?: FormedGroupResolvers<ContextType>;
  GraphCount?: GraphCountResolvers<ContextType>;
  GraphInfo?: GraphInfoResolvers<ContextType>;
  GraphSource?: GraphSourceResolvers<ContextType>;
  Hazard?: HazardResolvers<ContextType>;
  Holder?: HolderResolvers<ContextType>;
  HolderCategory?: HolderCategoryResolvers<ContextType>;
  HolderComparison?: HolderComparisonResolvers<ContextType>;
  HolderConnection?: HolderConnectionResolvers<ContextType>;
  HolderEdge?: HolderEdgeResolvers<ContextType>;
  HolderMatch?: HolderMatchResolvers<ContextType>;
  Holding?: HoldingResolvers<ContextType>;
  HoldingConnection?: HoldingConnectionResolvers<ContextType>;
  HoldingEdge?: HoldingEdgeResolvers<ContextType>;
  Indicator?: IndicatorResolvers<ContextType>;
  Jurisdiction?: JurisdictionResolvers<ContextType>;
  Liability?: LiabilityResolvers<ContextType>;
  LineRange?: LineRangeResolvers<ContextType>;
  Membership?: MembershipResolvers<ContextType>;
  MembershipConnection?: MembershipConnectionResolvers<ContextType>;
  MembershipEdge?: MembershipEdgeResolvers<ContextType>;
  Milestone?: MilestoneResolvers<ContextType>;
  Node?: NodeResolvers<ContextType>;
  Organization?: OrganizationResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Person?: PersonResolvers<ContextType>;
  Policy?: PolicyResolvers<ContextType>;
  Post?: PostResolvers<ContextType>;
  Power?: PowerResolvers<ContextType>;
  Provision?: ProvisionResolvers<ContextType>;
  ProvisionConnection?: ProvisionConnectionResolvers<ContextType>;
  ProvisionEdge?: ProvisionEdgeResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  Region?: RegionResolvers<ContextType>;
  RepealImpact?: RepealImpactResolvers<ContextType>;
  ResponseCriterion?: ResponseCriterionResolvers<ContextType>;
  Responsibility?: ResponsibilityResolvers<ContextType>;
  ResponsibilityConnection?: ResponsibilityConnectionResolvers<ContextType>;
  ResponsibilityEdge?: ResponsibilityEdgeResolvers<ContextType>;
  SearchConnection?: SearchConnectionResolvers<ContextType>;
  SearchEdge?: SearchEdgeResolvers<ContextType>;
  SearchHit?: SearchHitResolvers<ContextType>;
  ServiceItem?: ServiceItemResolvers<ContextType>;
  Succession?: SuccessionResolvers<ContextType>;
  Suggestion?: SuggestionResolvers<ContextType>;
  Task?: TaskResolvers<ContextType>;
  TextMatch?: TextMatchResolvers<ContextType>;
  Transfer?: TransferResolvers<ContextType>;
  TransferConnection?: TransferConnectionResolvers<ContextType>;
  TransferEdge?: TransferEdgeResolvers<ContextType>;
  Verdict?: VerdictResolvers<ContextType>;
  WorkingGroup?: WorkingGroupResolvers<ContextType>;
  WorkingGroupConnection?: WorkingGroupConnectionResolvers<ContextType>;
  WorkingGroupEdge?: WorkingGroupEdgeResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = RequestContext> = {
  constraint?: ConstraintDirectiveResolver<any, any, ContextType>;
  cost?: CostDirectiveResolver<any, any, ContextType>;
  listSize?: ListSizeDirectiveResolver<any, any, ContextType>;
};
