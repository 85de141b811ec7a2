// Made by `npm run codegen` from schema/*.graphql; edit those instead.
import type * as rows from '../queries/rows.js';
import type { Connection, Edge } from './connection.js';
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { ComparisonPair } from '../queries/comparison.js';
import type { EmergencyParent, ChainParent, HopParent, LiabilityParent, VerdictParent, CaseVerdictParent, CaseErrorParent } from './parent-types.js';
import type { TextMatchQuery } from './connection.js';
import type { NearWords } from '../../loaders/near.js';
import type { GraphVersion } from '../database/version-poller.js';
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
  /** A time in UTC in ISO 8601 format (时间). */
  DateTime: { input: string; output: string; }
};

/** When somebody answers for how an item is exercised, and who (责任追究), as one row of a list says it. */
export type Accountability = {
  readonly __typename?: 'Accountability';
  /** The acts on which that rests (追责依据), in the words of the list. Null if the list names none. */
  readonly basis?: Maybe<Scalars['String']['output']>;
  /** The row that says so. */
  readonly citation: Citation;
  /** When (追责情形). Null if the row says only who. */
  readonly situations?: Maybe<Scalars['String']['output']>;
  /** Who (追责对象). Null if the row says only when. */
  readonly subjects?: Maybe<Scalars['String']['output']>;
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

/** A place where the source contradicts itself or is damaged (原文疑点). It gives the printed text, our reading, other possible readings and the reason. */
export type Anomaly = Node & {
  readonly __typename?: 'Anomaly';
  /** The facts that are doubtful, if they are nodes. The steps of an order of command and the groups formed at a response level are not nodes. */
  readonly about: ReadonlyArray<Node>;
  /** Other possible readings. */
  readonly alternatives: ReadonlyArray<Scalars['String']['output']>;
  /** The text as the source prints it. */
  readonly asPrinted: Scalars['String']['output'];
  /** The document that contains these lines. */
  readonly document?: Maybe<Document>;
  /** The stable id, kind:path. The same fact keeps its id across loads. */
  readonly id: Scalars['ID']['output'];
  /** The kind of damage or contradiction. */
  readonly kind: AnomalyKind;
  /** The lines of the source file. */
  readonly lines: LineRange;
  /** Our reading of the text. */
  readonly reading: Scalars['String']['output'];
  /** The reason for our reading. */
  readonly reason: Scalars['String']['output'];
  /** The parts of those facts that it makes doubtful (存疑对象). Empty if it makes no part doubtful. */
  readonly subjects: ReadonlyArray<DoubtSubject>;
};


/** A place where the source contradicts itself or is damaged (原文疑点). It gives the printed text, our reading, other possible readings and the reason. */
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
  /** The position of this page in the list. */
  readonly pageInfo: PageInfo;
  /** The number of rows in all pages together. It is counted only if this field is selected. */
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

/** Which anomalies to list. An anomaly must meet all conditions. */
export type AnomalyFilter = {
  /** Only anomalies in this document, by 文号 or title. */
  readonly document?: InputMaybe<Scalars['String']['input']>;
  /** Only these kinds. */
  readonly kinds?: InputMaybe<ReadonlyArray<AnomalyKind>>;
};

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

/** One step of the order of command at a level of response (响应命令). */
export type Authority = {
  readonly __typename?: 'Authority';
  /** The holder's name as the plan writes it. */
  readonly asWritten: Scalars['String']['output'];
  /** The certainty of the reading. */
  readonly certainty: Certainty;
  /** The clause that states the step. */
  readonly citation: Citation;
  /** The doubtful parts of the reading (存疑之处). Empty if the reading is certain. */
  readonly doubts: ReadonlyArray<Doubt>;
  /** The post that takes the step (指挥长). If several posts have the role, this is their class (副指挥长). */
  readonly holder: Holder;
  /** False for what a program drafted, until a person has confirmed it and all that it rests on (未经审核). */
  readonly reviewed: Scalars['Boolean']['output'];
  /** The step. */
  readonly step: AuthorityStep;
  /** The first day on which the plan holds: by its own words, else the date of the document (DATE_OF_DOCUMENT). Null if it has neither. */
  readonly validFrom?: Maybe<Scalars['Date']['output']>;
  /** The first day on which the words no longer hold (废止, 修改): because of a change of the provision, of one that contains it, or of the plan. Null if no end is on record. */
  readonly validTo?: Maybe<Scalars['Date']['output']>;
};

/** The steps by which a level of response is ordered (响应启动程序), in their order. */
export type AuthorityStep =
  /** Consents to the order (经…同意). */
  | 'CONSENTS'
  /** Convenes the consultation (主持召开会商会议). */
  | 'CONVENES'
  /** Signs the order (签署启动). */
  | 'SIGNS';

/** The kinds of extra points of an indicator (加分项, 扣分项). */
export type BonusKind =
  /** Points are added (加分项). */
  | 'ADDITION'
  /** Points are deducted (扣分项). */
  | 'DEDUCTION';

/** Why a case cannot be answered (核验错误): a name that nothing has or several have, an id that is not on record, or a day that is none. */
export type CaseError = {
  readonly __typename?: 'CaseError';
  /** The code of the error (错误代码): BAD_USER_INPUT, as in `extensions.code` of an operation's errors. */
  readonly code: Scalars['String']['output'];
  /** What is wrong, where, and what is allowed (错误说明). */
  readonly message: Scalars['String']['output'];
  /** The ids of the nodes that the case may mean, the best match first (建议). `message` has their names. */
  readonly suggestions: ReadonlyArray<Scalars['String']['output']>;
};


/** Why a case cannot be answered (核验错误): a name that nothing has or several have, an id that is not on record, or a day that is none. */
export type CaseErrorMessageArgs = {
  language?: InputMaybe<Language>;
};

/** The answer to one case of `mayExerciseAll` (单项核验结果). One of the two fields is null. */
export type CaseVerdict = {
  readonly __typename?: 'CaseVerdict';
  /** Why the case cannot be answered (错误). Null if there is a verdict. */
  readonly error?: Maybe<CaseError>;
  /** The verdict (核验结论). Null if the case cannot be answered. */
  readonly verdict?: Maybe<Verdict>;
};

/** The certainty of the reading (确定程度). */
export type Certainty =
  /** Another careful reader could read it differently (存疑). The alternatives are on record. */
  | 'AMBIGUOUS'
  /** The words say it plainly (确定). */
  | 'CERTAIN'
  /** It was inferred (推定), for example from a label on another page or a cell in the wrong column. */
  | 'INFERRED';

/** The origin of a holding (权责来源链): one transfer after another, up to the first holder. */
export type Chain = {
  readonly __typename?: 'Chain';
  /** False if the record does not show that a giver held what it gave. `gap` then gives the place and the reason. */
  readonly complete: Scalars['Boolean']['output'];
  /** The place where the chain breaks, and the reason. Null if the chain is complete. */
  readonly gap?: Maybe<Scalars['String']['output']>;
  /** The transfers, from this holding up. The nearest is first. */
  readonly hops: ReadonlyArray<ChainHop>;
  /** The first holder (原权责主体). Null if the chain is a loop, or if the last transfer names no giver. */
  readonly root?: Maybe<Holder>;
};

/** One transfer in the chain (来源链环节), and how its giver held what it gave. */
export type ChainHop = {
  readonly __typename?: 'ChainHop';
  /** The words that show it, and the words in which the instrument names its legal basis (根据). A department's holding alone does not show that another body may transfer it. */
  readonly evidence: ReadonlyArray<Citation>;
  /** How the former holder (原实施部门) held it. If the transfer names no former holder: how the body that made the transfer held it. */
  readonly giverHeldBy: Empowerment;
  /** The transfer, with its instrument, provision and dates. */
  readonly transfer: Transfer;
};

/** The place in a document that states a fact (出处), with its words. */
export type Citation = {
  readonly __typename?: 'Citation';
  /** The anomalies (疑点) at this place. */
  readonly anomalies: ReadonlyArray<Anomaly>;
  /** The document. */
  readonly document: Document;
  /** The lines of the words in the source file. */
  readonly lines: LineRange;
  /** The place in the document's own numbering, outermost level first: 附件1 第80项; 第二十三条第二款. */
  readonly path: Scalars['String']['output'];
  /** The row, article or clause. */
  readonly provision: Provision;
  /** The source's own words (原文) at these lines. */
  readonly quote: Scalars['String']['output'];
};

/** A contradiction of the record (矛盾), or a responsibility without a holder. Rules find conflicts in the facts; no document states them. */
export type Conflict = Node & {
  readonly __typename?: 'Conflict';
  /** The words that the conflict rests on. */
  readonly citations: ReadonlyArray<Citation>;
  /** One sentence that explains the conflict. */
  readonly explanation: Scalars['String']['output'];
  /** The holdings that contradict each other. Empty if nobody holds the responsibility. */
  readonly holdings: ReadonlyArray<Holding>;
  /** The stable id, kind:path. The same conflict keeps its id across loads. */
  readonly id: Scalars['ID']['output'];
  /** The kind of conflict. */
  readonly kind: ConflictKind;
  /** The responsibility that it is about. If two duties are the same, this is the first. Null if bodies succeed one another in a loop. */
  readonly responsibility?: Maybe<Responsibility>;
  /** False if the conflict exists only with what a program drafted and no person has confirmed (未经审核). */
  readonly reviewed: Scalars['Boolean']['output'];
};


/** A contradiction of the record (矛盾), or a responsibility without a holder. Rules find conflicts in the facts; no document states them. */
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
  /** The position of this page in the list. */
  readonly pageInfo: PageInfo;
  /** The number of rows in all pages together. It is counted only if this field is selected. */
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

/** Which conflicts to list. A conflict must meet all conditions. */
export type ConflictFilter = {
  /** Only what the documents published by this day let one know (该日前已公布的文件). A document counts from the day on which it was made public; where nothing says that day, from its own date; if it has neither, on every day. If omitted, all documents count. The holdings, transfers and chains below follow this day; histories have the events of all documents. */
  readonly asKnownOn?: InputMaybe<Scalars['Date']['input']>;
  /** A calendar day (日期). Only conflicts whose holdings contradict each other on that day. */
  readonly asOf?: InputMaybe<Scalars['Date']['input']>;
  /** Only conflicts that rest on words of this document, by 文号 or title. */
  readonly document?: InputMaybe<Scalars['String']['input']>;
  /** Only conflicts in which this holder (主体) has a holding, by id, name or alias. */
  readonly holder?: InputMaybe<Scalars['String']['input']>;
  /** Whether what a program drafted and no person has confirmed counts too (未经审核的内容). */
  readonly includeUnreviewed?: InputMaybe<Scalars['Boolean']['input']>;
  /** Only these kinds. */
  readonly kinds?: InputMaybe<ReadonlyArray<ConflictKind>>;
  /** A place (区域), by id, name or alias. Only conflicts whose holdings contradict each other there. */
  readonly place?: InputMaybe<Scalars['String']['input']>;
};

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

/** How precisely a source gives a day (日期精确度). */
export type DayPrecision =
  /** The day (日). */
  | 'DAY'
  /** Only the month (月): 2021年3月. */
  | 'MONTH'
  /** Only the year (年): 2021年. */
  | 'YEAR';

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

/** An official document or a law (公文, 法规) that a loaded source contains or cites. */
export type Document = Node & {
  readonly __typename?: 'Document';
  /** Other titles and numbers under which the source cites it. */
  readonly aliases: ReadonlyArray<Scalars['String']['output']>;
  /** Documents that it implements (为贯彻落实) or rests on (根据). */
  readonly basedOn: ReadonlyArray<DocumentLink>;
  /** What ends it or changes its words (废止、有效期、修改), in the order of the sources. */
  readonly changes: ReadonlyArray<DocumentChange>;
  /** Documents that name it. */
  readonly citedBy: ReadonlyArray<DocumentLink>;
  /** Every document that it names, the legal bases of its policies included. */
  readonly cites: ReadonlyArray<DocumentLink>;
  /** The provision with those words. */
  readonly effectiveIn?: Maybe<Citation>;
  /** The stable id, kind:path. The same fact keeps its id across loads. */
  readonly id: Scalars['ID']['output'];
  /** The day of issue (成文日期). */
  readonly issuedOn?: Maybe<Scalars['Date']['output']>;
  /** The body that issued it (发文机关). */
  readonly issuer?: Maybe<Holder>;
  /** Its lines in the source file. Null if the document is only cited. */
  readonly lines?: Maybe<LineRange>;
  /** Its number (文号), such as 长政发〔2020〕17号. */
  readonly number?: Maybe<Scalars['String']['output']>;
  /** Its provisions (条款), in document order. */
  readonly provisions: ProvisionConnection;
  /** The day on which its text or its issue says that it was made public (公布日期). Null if nothing says so; `asKnownOn` then takes the day of issue, which is an inference. */
  readonly publishedOn?: Maybe<Scalars['Date']['output']>;
  /** Documents that repeal it. */
  readonly repealedBy: ReadonlyArray<DocumentLink>;
  /** Documents that it repeals (废止). */
  readonly repeals: ReadonlyArray<DocumentLink>;
  /** The responsibilities that it states. */
  readonly responsibilities: ResponsibilityConnection;
  /** Whether it is in force, according to the sources. */
  readonly status: DocumentStatus;
  /** Its title. Null if the source cites it by its number alone. */
  readonly title?: Maybe<Scalars['String']['output']>;
  /** The transfers that it makes. */
  readonly transfers: TransferConnection;
  /** The first day of its effect, if its own words give one (自…起施行). */
  readonly validFrom?: Maybe<Scalars['Date']['output']>;
  /** The first day on which it no longer holds: a later document repeals it (废止), or its own term ends (有效期). Null if no end is on record. */
  readonly validTo?: Maybe<Scalars['Date']['output']>;
};


/** An official document or a law (公文, 法规) that a loaded source contains or cites. */
export type DocumentBasedOnArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** An official document or a law (公文, 法规) that a loaded source contains or cites. */
export type DocumentChangesArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** An official document or a law (公文, 法规) that a loaded source contains or cites. */
export type DocumentCitedByArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** An official document or a law (公文, 法规) that a loaded source contains or cites. */
export type DocumentCitesArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** An official document or a law (公文, 法规) that a loaded source contains or cites. */
export type DocumentProvisionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  lines?: InputMaybe<LinesFilter>;
};


/** An official document or a law (公文, 法规) that a loaded source contains or cites. */
export type DocumentRepealedByArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** An official document or a law (公文, 法规) that a loaded source contains or cites. */
export type DocumentRepealsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** An official document or a law (公文, 法规) that a loaded source contains or cites. */
export type DocumentResponsibilitiesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  kinds?: InputMaybe<ReadonlyArray<ResponsibilityKind>>;
};


/** An official document or a law (公文, 法规) that a loaded source contains or cites. */
export type DocumentTransfersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** A document or one of its provisions ends or gets new words (文件的废止、失效与修改). */
export type DocumentChange = {
  readonly __typename?: 'DocumentChange';
  /** The provision that it changes, by its path: 第九条. Null if the whole document is meant. */
  readonly article?: Maybe<Scalars['String']['output']>;
  /** The place of those words. */
  readonly citation: Citation;
  /** The document that it changes. Null if its text is not loaded and no source cites it. */
  readonly document?: Maybe<Document>;
  /** What happens. */
  readonly kind: DocumentChangeKind;
  /** The first day on which the old words no longer hold and the new ones do. Null while it waits for a fact, which `pending` names. */
  readonly on?: Maybe<Scalars['Date']['output']>;
  /** The words for the fact with which it takes effect instead of a day (待…后废止). Null if it takes effect on a day. A later document that records the fact gives the day to what ends. */
  readonly pending?: Maybe<Scalars['String']['output']>;
  /** The provision whose words end. Null if the whole document is meant, if the words are added, or if they are not loaded. */
  readonly provision?: Maybe<Provision>;
  /** The new words, if the provision is replaced or added. */
  readonly replacedBy?: Maybe<Provision>;
  /** False for what a program drafted, until a person has confirmed it and all that it rests on (未经审核). */
  readonly reviewed: Scalars['Boolean']['output'];
  /** The words that say so, as printed. */
  readonly words: Scalars['String']['output'];
};

/** What happens to a document or to one of its provisions (文件变动类型). */
export type DocumentChangeKind =
  /** A later document puts the provision in (增加). */
  | 'ADDED'
  /** A later document takes the provision out (删去). */
  | 'DELETED'
  /** It says itself how long it is valid (有效期届满). */
  | 'EXPIRED'
  /** A later document repeals it (废止). */
  | 'REPEALED'
  /** A later document gives the provision other words (修改为). */
  | 'REPLACED';

/** A page of a list of documents. */
export type DocumentConnection = {
  readonly __typename?: 'DocumentConnection';
  /** The rows with their cursors. */
  readonly edges: ReadonlyArray<DocumentEdge>;
  /** The rows alone. */
  readonly nodes: ReadonlyArray<Document>;
  /** The position of this page in the list. */
  readonly pageInfo: PageInfo;
  /** Whether the given words were found (检索结果). Null if no words were given. */
  readonly textMatch?: Maybe<TextMatch>;
  /** The number of rows in all pages together. It is counted only if this field is selected. */
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

/** Which documents to list. A document must meet all conditions. */
export type DocumentFilter = {
  /** Words of the title, or the 文号. The best match is first. */
  readonly about?: InputMaybe<Scalars['String']['input']>;
  /** Only documents issued on this day or later. */
  readonly issuedFrom?: InputMaybe<Scalars['Date']['input']>;
  /** Only documents issued on this day or earlier. */
  readonly issuedTo?: InputMaybe<Scalars['Date']['input']>;
  /** Only documents of this issuer (发文机关), by id, name or alias. */
  readonly issuer?: InputMaybe<Scalars['String']['input']>;
  /** Only documents of these statuses. */
  readonly status?: InputMaybe<ReadonlyArray<DocumentStatus>>;
};

/** A link from one document to another that it names (文件关联), with the words that make the link. */
export type DocumentLink = {
  readonly __typename?: 'DocumentLink';
  /** The article (条) that the words name: 第十五条. Null if they name none. */
  readonly article?: Maybe<Scalars['String']['output']>;
  /** The place of the words. */
  readonly citation: Citation;
  /** The document that names the other. */
  readonly from: Document;
  /** The words that make the link. */
  readonly phrase: Scalars['String']['output'];
  /** What the first document does to the other. */
  readonly relation: DocumentRelation;
  /** False for what a program drafted, until a person has confirmed it and all that it rests on (未经审核). */
  readonly reviewed: Scalars['Boolean']['output'];
  /** The document that is named. */
  readonly to: Document;
};

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

/** A doubtful part of a reading (存疑之处), and the reason. A doubt about the type of a power does not make its holder doubtful. */
export type Doubt = {
  readonly __typename?: 'Doubt';
  /** The part that is doubtful. */
  readonly about: DoubtSubject;
  /** Other possible readings, in words. */
  readonly alternatives: ReadonlyArray<Scalars['String']['output']>;
  /** The anomaly that causes the doubt. Null if the source is not damaged. */
  readonly anomaly?: Maybe<Anomaly>;
  /** INFERRED: the words alone do not say it. AMBIGUOUS: another careful reader could read it differently. */
  readonly certainty: Certainty;
  /** The reason for the doubt. */
  readonly reason: Scalars['String']['output'];
};

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

/** A deadline (完成时限) of a task or of one of its milestones, between `dueFrom` and `dueTo` of the filter. */
export type DueMatch = {
  readonly __typename?: 'DueMatch';
  /** The last day that the words allow. */
  readonly dueOn: Scalars['Date']['output'];
  /** The deadline in the printed words. */
  readonly dueText: Scalars['String']['output'];
  /** The milestone (阶段目标) with this deadline. Null for the deadline of the task itself. */
  readonly milestone?: Maybe<Milestone>;
};

/** A standing obligation (职责). An article, clause or annex row states it. */
export type Duty = Node & Responsibility & {
  readonly __typename?: 'Duty';
  /** The powers and service items with which it goes (责任事项): whoever exercises them owes it. Empty for a duty that stands alone. */
  readonly accompanies: ReadonlyArray<Responsibility>;
  /** The acts on which it rests (责任事项依据), in the words of the list: those about this duty if the list numbers them, else all of its row. Null if the list names none. `Document.basedOn` has the acts of the whole list. */
  readonly basis?: Maybe<Scalars['String']['output']>;
  /** The certainty of the reading. */
  readonly certainty: Certainty;
  /** Every place that states it: the annex row, article or clause. */
  readonly citations: ReadonlyArray<Citation>;
  /** The doubtful parts of the reading (存疑之处). Empty if the reading is certain. */
  readonly doubts: ReadonlyArray<Doubt>;
  /** The field of government (领域). Null if the document is not about one field. */
  readonly field?: Maybe<ResponsibilityField>;
  /** The hazards (灾种) to which it applies. Empty if it applies at all times. */
  readonly hazards: ReadonlyArray<Hazard>;
  /** What happened to it (沿革), by day: each place that states it, its transfers, their conditions and their ends, and the successions of the bodies that hold it and, for a power, of the power itself. Events whose day no record gives come after the others, and those that are pending last. */
  readonly history: EventConnection;
  /** Its holdings: who holds it, where, since when and in which role. */
  readonly holdings: HoldingConnection;
  /** The stable id, kind:path. The same fact keeps its id across loads. */
  readonly id: Scalars['ID']['output'];
  /** The kind of responsibility. */
  readonly kind: ResponsibilityKind;
  /** The response levels (响应级别) to which it applies. Empty if it applies to every level. */
  readonly levels: ReadonlyArray<ResponseLevel>;
  /** True if the duty is a prohibition (不得…). A prohibition is owed; it cannot be exercised. */
  readonly prohibits: Scalars['Boolean']['output'];
  /** False for what a program drafted, until a person has confirmed it and all that it rests on (未经审核). */
  readonly reviewed: Scalars['Boolean']['output'];
  /** The stage of the procedure at which it is owed (责任环节), as the list names it: 受理责任. Null if the list names none. */
  readonly stage?: Maybe<Scalars['String']['output']>;
  /** The words of the document. Null if they say no more than the title. */
  readonly text?: Maybe<Scalars['String']['output']>;
  /** The title in one line: the main item, and the sub-item after ' / '. */
  readonly title: Scalars['String']['output'];
  /** The transfers of this responsibility (赋予, 下放, ...). */
  readonly transfers: TransferConnection;
};


/** A standing obligation (职责). An article, clause or annex row states it. */
export type DutyHistoryArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  asKnownOn?: InputMaybe<Scalars['Date']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  kinds?: InputMaybe<ReadonlyArray<EventKind>>;
};


/** A standing obligation (职责). An article, clause or annex row states it. */
export type DutyHoldingsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  asKnownOn?: InputMaybe<Scalars['Date']['input']>;
  asOf?: InputMaybe<Scalars['Date']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  place?: InputMaybe<Scalars['String']['input']>;
  roles?: InputMaybe<ReadonlyArray<HoldingRole>>;
  status?: InputMaybe<ReadonlyArray<HoldingStatus>>;
};


/** A standing obligation (职责). An article, clause or annex row states it. */
export type DutyTransfersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  status?: InputMaybe<ReadonlyArray<TransferStatus>>;
};

/** What each body must do when a hazard reaches a response level (应急响应). It combines the criteria, the order of command and the duties of one emergency plan (应急预案). */
export type EmergencyResponse = {
  readonly __typename?: 'EmergencyResponse';
  /** The duties of each department for this hazard at any level (部门联动), and the duties at this level (分级响应), in document order. If the level does not exist, only the former are listed. */
  readonly actions: ReadonlyArray<Holding>;
  /** The steps of the order of command: who consents to it (同意), who signs it (签署), who convenes (主持会商). Empty if the level does not exist. */
  readonly authority: ReadonlyArray<Authority>;
  /** The criterion for this level (响应启动标准). `exists` is false if the plan excludes this level for this hazard; then nobody signs and no group is formed. */
  readonly criterion: ResponseCriterion;
  /** The same groups, each with the words that form it at this level and the certainty of the reading. 派出应急工作组, for example, does not name which of the nine groups is sent out. */
  readonly formed: ReadonlyArray<FormedGroup>;
  /** The headquarters (指挥部) and the groups formed at this level. The on-site headquarters (现场指挥部) is included only if the plan forms it. Empty if the level does not exist. `formed` gives the certainty of each group. */
  readonly groups: ReadonlyArray<WorkingGroup>;
  /** The hazard (灾种). */
  readonly hazard: Hazard;
};

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

/** What a later document takes away from a holder (收回, 取消, 停止执行). */
export type Ending = Node & {
  readonly __typename?: 'Ending';
  /** The place that states it. */
  readonly citation: Citation;
  /** The rules that added something that no document says in words. DATE_OF_DOCUMENT: the words give no day, so it ends on the day of the document. */
  readonly derivedBy: ReadonlyArray<DerivationRule>;
  /** The holder from which it is taken: the receiver of the ended transfer, or the holder of the ended holding. */
  readonly from?: Maybe<Holder>;
  /** The stable id, kind:path. The same fact keeps its id across loads. */
  readonly id: Scalars['ID']['output'];
  /** The first day on which the holder no longer holds it (失效日期). Null while it is pending. */
  readonly on?: Maybe<Scalars['Date']['output']>;
  /** True if it takes effect on a fact that no document records yet (待新办法施行后废止). What a document takes back with the handover (完成交接后) is no ending but a transfer to the former holder, with a pending event. */
  readonly pending: Scalars['Boolean']['output'];
  /** The responsibility that is taken away. */
  readonly responsibility: Responsibility;
  /** False for what a program drafted, until a person has confirmed it and all that it rests on (未经审核). */
  readonly reviewed: Scalars['Boolean']['output'];
  /** The words that end it, as printed (原文). */
  readonly words: Scalars['String']['output'];
};

/** One thing that happened to a responsibility or a holder (沿革事件), with the document that did it. */
export type Event = {
  readonly __typename?: 'Event';
  /** The place that states it. */
  readonly citation: Citation;
  /** The document (文件) whose act it is. For a transfer this is its instrument. */
  readonly document: Document;
  /** What happened. */
  readonly kind: EventKind;
  /** The day (日期). Null if the event is pending, or if no record gives the day. */
  readonly on?: Maybe<Scalars['Date']['output']>;
  /** True if the event has not happened yet, because it waits for a fact that no loaded document records: a handover (自交接之日起) or another condition (备案后即可实施). `words` has the words for the fact. */
  readonly pending: Scalars['Boolean']['output'];
  /** The fact for which a pending event waits, if the document names one of these instead of a day. Null if the event is not pending, or waits for another condition. */
  readonly pendingOn?: Maybe<PendingFact>;
  /** False for what a program drafted, until a person has confirmed it and all that it rests on (未经审核). */
  readonly reviewed: Scalars['Boolean']['output'];
  /** What began, ended or changed (事件对象): the responsibility of STATED, the transfer of GRANTED and CONDITION_SET, the transfer or holding of CONDITION_MET, HANDED_OVER and EXPIRED, the holding of RESUMED, the ending of WITHDRAWN, ABOLISHED, ENDED and AMENDED, the group of SET_UP, the membership of MEMBER_CHANGED, the group or body of DISSOLVED, and the succession of the others. */
  readonly subject?: Maybe<Node>;
  /** The words for it, as printed (原文): the verb of a transfer, the condition that a pending event waits for, the words that end something or record a fact. For other events they are the text of the provision. */
  readonly words: Scalars['String']['output'];
};

/** A page of a list of events. */
export type EventConnection = {
  readonly __typename?: 'EventConnection';
  /** The rows with their cursors. */
  readonly edges: ReadonlyArray<EventEdge>;
  /** The rows alone. */
  readonly nodes: ReadonlyArray<Event>;
  /** The position of this page in the list. */
  readonly pageInfo: PageInfo;
  /** The number of rows in all pages together. It is counted only if this field is selected. */
  readonly totalCount: Scalars['Int']['output'];
};

/** One row of a list of events. */
export type EventEdge = {
  readonly __typename?: 'EventEdge';
  /** Opaque position of this row, for `after`. */
  readonly cursor: Scalars['String']['output'];
  /** The row itself. */
  readonly node: Event;
};

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

/** A group that is formed or sent out at a response level (成立, 派出). */
export type FormedGroup = {
  readonly __typename?: 'FormedGroup';
  /** INFERRED if the plan mentions working groups (应急工作组) at this level but names them only elsewhere. */
  readonly certainty: Certainty;
  /** The clause that forms the group, or gives it work, at this level. */
  readonly citation: Citation;
  /** The doubtful parts of the reading (存疑之处). Empty if the reading is certain. */
  readonly doubts: ReadonlyArray<Doubt>;
  /** The group. */
  readonly group: WorkingGroup;
  /** False for what a program drafted, until a person has confirmed it and all that it rests on (未经审核). */
  readonly reviewed: Scalars['Boolean']['output'];
  /** The first day on which the plan holds: by its own words, else the date of the document (DATE_OF_DOCUMENT). Null if it has neither. */
  readonly validFrom?: Maybe<Scalars['Date']['output']>;
  /** The first day on which the words no longer hold (废止, 修改): because of a change of the provision, of one that contains it, or of the plan. Null if no end is on record. */
  readonly validTo?: Maybe<Scalars['Date']['output']>;
};

/** The number of nodes of one type. */
export type GraphCount = {
  readonly __typename?: 'GraphCount';
  /** The number. */
  readonly count: Scalars['Int']['output'];
  /** The GraphQL type. */
  readonly type: Scalars['String']['output'];
};

/** The loaded data (已载入数据). */
export type GraphInfo = {
  readonly __typename?: 'GraphInfo';
  /** The number of nodes of each type. */
  readonly counts: ReadonlyArray<GraphCount>;
  /** The time at which the facts last changed. */
  readonly loadedAt: Scalars['DateTime']['output'];
  /** The sources (来源), by name. */
  readonly sources: ReadonlyArray<GraphSource>;
  /** The version of the loaded facts. It changes if and only if the facts change. */
  readonly version: Scalars['String']['output'];
};

/** One loaded source: an issue of a gazette, or an import. */
export type GraphSource = {
  readonly __typename?: 'GraphSource';
  /** The number of facts (事实) that come from this source. */
  readonly facts: Scalars['Int']['output'];
  /** Its name. */
  readonly name: Scalars['String']['output'];
  /** False if the source has records that a program drafted and no person has confirmed (未经审核). */
  readonly reviewed: Scalars['Boolean']['output'];
  /** The SHA-256 of the source text as published. */
  readonly sha256: Scalars['String']['output'];
};

/** A kind of disaster that an emergency plan provides for (灾种): 暴雨, 干旱, 大雾. */
export type Hazard = Node & {
  readonly __typename?: 'Hazard';
  /** Its other names. */
  readonly aliases: ReadonlyArray<Scalars['String']['output']>;
  /** The place where the plan names it. */
  readonly citation: Citation;
  /** The plan's definition of the hazard (名词术语). */
  readonly definition?: Maybe<Scalars['String']['output']>;
  /** The stable id, kind:path. The same fact keeps its id across loads. */
  readonly id: Scalars['ID']['output'];
  /** All four levels, I to IV, including levels that do not exist. */
  readonly levels: ReadonlyArray<ResponseCriterion>;
  /** Its name in the plan. */
  readonly name: Scalars['String']['output'];
  /** False for what a program drafted, until a person has confirmed it and all that it rests on (未经审核). */
  readonly reviewed: Scalars['Boolean']['output'];
  /** The first day on which the plan holds: by its own words, else the date of the document (DATE_OF_DOCUMENT). Null if it has neither. */
  readonly validFrom?: Maybe<Scalars['Date']['output']>;
  /** The first day on which the words no longer hold (废止, 修改): because of a change of the provision, of one that contains it, or of the plan. Null if no end is on record. */
  readonly validTo?: Maybe<Scalars['Date']['output']>;
};


/** A kind of disaster that an emergency plan provides for (灾种): 暴雨, 干旱, 大雾. */
export type HazardLevelsArgs = {
  asOf?: InputMaybe<Scalars['Date']['input']>;
};

/** Who may hold a responsibility (权责主体): a body, a class of bodies, a working group, a post or a person. */
export type Holder = {
  /** Other names that documents use (简称). */
  readonly aliases: ReadonlyArray<Scalars['String']['output']>;
  /** What happened to it (沿革), by day: transfers that it received or gave, their conditions and their ends, its successions, and the forming of a group. What it holds without a transfer is in `holdings`. Events whose day no record gives come after the others, and those that are pending last. */
  readonly history: EventConnection;
  /** Its holdings (权责归属), in document order. If the body was renamed, merged or replaced (更名, 合并, 取代; see `successors`) by the day `asOf`, these are the holdings of its successor. For earlier days, and without `asOf`, these are the holdings under its own name. */
  readonly holdings: HoldingConnection;
  /** The stable id, kind:path. The same fact keeps its id across loads. */
  readonly id: Scalars['ID']['output'];
  /** Its memberships in working groups (成员单位), with its role in each. Without `asOf`, those that have ended (退出, 撤销) are among them; their `validTo` says since when. */
  readonly memberships: MembershipConnection;
  /** The full official name (全称). */
  readonly name: Scalars['String']['output'];
  /** The transfers in which this holder is the former holder (划出). */
  readonly transfersGiven: TransferConnection;
  /** The transfers in which this holder is the receiver (承接). */
  readonly transfersReceived: TransferConnection;
};


/** Who may hold a responsibility (权责主体): a body, a class of bodies, a working group, a post or a person. */
export type HolderHistoryArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  asKnownOn?: InputMaybe<Scalars['Date']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  kinds?: InputMaybe<ReadonlyArray<EventKind>>;
};


/** Who may hold a responsibility (权责主体): a body, a class of bodies, a working group, a post or a person. */
export type HolderHoldingsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  asKnownOn?: InputMaybe<Scalars['Date']['input']>;
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
  asOf?: InputMaybe<Scalars['Date']['input']>;
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

/** Names one holder. Exactly one of the fields is given. */
export type HolderBy =
  /** By id. */
  { readonly id: Scalars['ID']['input']; readonly name?: never; readonly nameIn?: never; }
  |  /** By official name or any alias. */
  { readonly id?: never; readonly name: Scalars['String']['input']; readonly nameIn?: never; }
  |  /** By a name that one city uses, if several cities are loaded. */
  { readonly id?: never; readonly name?: never; readonly nameIn: HolderNameIn; };

/** A class of bodies or posts that a document names instead of a single body (机构类别): 教育部门, 乡(镇)人民政府, 消防安全重点单位, 各县区长. */
export type HolderCategory = Holder & Node & {
  readonly __typename?: 'HolderCategory';
  /** Other names that documents use (简称). */
  readonly aliases: ReadonlyArray<Scalars['String']['output']>;
  /** The condition (条件) for a body to be in the class, in the words of the class: 事故发生地, 有条件. Null if it has no condition. */
  readonly condition?: Maybe<Scalars['String']['output']>;
  /** True if a document names all members of the class. If false, there may be members that are not in `members`. */
  readonly exhaustive: Scalars['Boolean']['output'];
  /** What happened to it (沿革), by day: transfers that it received or gave, their conditions and their ends, its successions, and the forming of a group. What it holds without a transfer is in `holdings`. Events whose day no record gives come after the others, and those that are pending last. */
  readonly history: EventConnection;
  /** Its holdings (权责归属), in document order. */
  readonly holdings: HoldingConnection;
  /** The stable id, kind:path. The same fact keeps its id across loads. */
  readonly id: Scalars['ID']['output'];
  /** The administrative levels that it covers. In a document of a city, 县级以上 is COUNTY and CITY. */
  readonly levels: ReadonlyArray<AdministrativeLevel>;
  /** The known members: bodies, posts or groups. Without `asOf`, bodies that another follows or that were dissolved are among them, as the class was written. */
  readonly members: ReadonlyArray<Holder>;
  /** Its memberships in working groups (成员单位), with its role in each. Without `asOf`, those that have ended (退出, 撤销) are among them; their `validTo` says since when. */
  readonly memberships: MembershipConnection;
  /** The full official name (全称). */
  readonly name: Scalars['String']['output'];
  /** The region (区域) of its members, according to its words: 全市各级人民政府 does not include the government of the province. Null if the words name no region. */
  readonly place?: Maybe<Region>;
  /** The transfers in which this holder is the former holder (划出). */
  readonly transfersGiven: TransferConnection;
  /** The transfers in which this holder is the receiver (承接). */
  readonly transfersReceived: TransferConnection;
  /** The wider classes that contain it. 火灾高危单位, for example, is within 消防安全重点单位 and has all duties of it. */
  readonly within: ReadonlyArray<HolderCategory>;
};


/** A class of bodies or posts that a document names instead of a single body (机构类别): 教育部门, 乡(镇)人民政府, 消防安全重点单位, 各县区长. */
export type HolderCategoryHistoryArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  asKnownOn?: InputMaybe<Scalars['Date']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  kinds?: InputMaybe<ReadonlyArray<EventKind>>;
};


/** A class of bodies or posts that a document names instead of a single body (机构类别): 教育部门, 乡(镇)人民政府, 消防安全重点单位, 各县区长. */
export type HolderCategoryHoldingsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  asKnownOn?: InputMaybe<Scalars['Date']['input']>;
  asOf?: InputMaybe<Scalars['Date']['input']>;
  fields?: InputMaybe<ReadonlyArray<ResponsibilityField>>;
  first?: InputMaybe<Scalars['Int']['input']>;
  includeCategories?: InputMaybe<Scalars['Boolean']['input']>;
  kinds?: InputMaybe<ReadonlyArray<ResponsibilityKind>>;
  place?: InputMaybe<Scalars['String']['input']>;
  roles?: InputMaybe<ReadonlyArray<HoldingRole>>;
  status?: InputMaybe<ReadonlyArray<HoldingStatus>>;
};


/** A class of bodies or posts that a document names instead of a single body (机构类别): 教育部门, 乡(镇)人民政府, 消防安全重点单位, 各县区长. */
export type HolderCategoryMembersArgs = {
  asOf?: InputMaybe<Scalars['Date']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  place?: InputMaybe<Scalars['String']['input']>;
};


/** A class of bodies or posts that a document names instead of a single body (机构类别): 教育部门, 乡(镇)人民政府, 消防安全重点单位, 各县区长. */
export type HolderCategoryMembershipsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  asOf?: InputMaybe<Scalars['Date']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A class of bodies or posts that a document names instead of a single body (机构类别): 教育部门, 乡(镇)人民政府, 消防安全重点单位, 各县区长. */
export type HolderCategoryTransfersGivenArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  kinds?: InputMaybe<ReadonlyArray<TransferKind>>;
  status?: InputMaybe<ReadonlyArray<TransferStatus>>;
};


/** A class of bodies or posts that a document names instead of a single body (机构类别): 教育部门, 乡(镇)人民政府, 消防安全重点单位, 各县区长. */
export type HolderCategoryTransfersReceivedArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  kinds?: InputMaybe<ReadonlyArray<TransferKind>>;
  status?: InputMaybe<ReadonlyArray<TransferStatus>>;
};

/** A comparison of what two bodies hold (权责比较). */
export type HolderComparison = {
  readonly __typename?: 'HolderComparison';
  /** The responsibilities that both hold (共有), in document order. */
  readonly both: ResponsibilityConnection;
  /** The left body. If it was renamed by the given day, this is the body with the new name. */
  readonly left: Holder;
  /** The responsibilities that only the left body holds (仅左方), in document order. */
  readonly onlyLeft: ResponsibilityConnection;
  /** The responsibilities that only the right body holds (仅右方), in document order. */
  readonly onlyRight: ResponsibilityConnection;
  /** The right body. If it was renamed by the given day, this is the body with the new name. */
  readonly right: Holder;
};


/** A comparison of what two bodies hold (权责比较). */
export type HolderComparisonBothArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A comparison of what two bodies hold (权责比较). */
export type HolderComparisonOnlyLeftArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A comparison of what two bodies hold (权责比较). */
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
  /** The position of this page in the list. */
  readonly pageInfo: PageInfo;
  /** Whether the given words were found (检索结果). Null if no words were given. */
  readonly textMatch?: Maybe<TextMatch>;
  /** The number of rows in all pages together. It is counted only if this field is selected. */
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

/** Which holders to list. A holder must meet all conditions. */
export type HolderFilter = {
  /** Words that occur in a name. The best match is first. */
  readonly about?: InputMaybe<Scalars['String']['input']>;
  /** A calendar day (日期). Only holders that no document has dissolved (撤销), renamed, merged or replaced by then; with `memberOf` and `roles` only those that belong to the group and hold something on that day. If omitted, all on record are listed. */
  readonly asOf?: InputMaybe<Scalars['Date']['input']>;
  /** Only holders on these levels. A class is on every level that it covers. */
  readonly levels?: InputMaybe<ReadonlyArray<AdministrativeLevel>>;
  /** Only members (成员) of this working group, by id, name or alias. Without `asOf`, former ones count too. */
  readonly memberOf?: InputMaybe<Scalars['String']['input']>;
  /** Only organizations of these kinds. */
  readonly organizationKinds?: InputMaybe<ReadonlyArray<OrganizationKind>>;
  /** Only bodies of this place or of a place inside it, by id, name or alias. */
  readonly place?: InputMaybe<Scalars['String']['input']>;
  /** Only holders with a holding in one of these roles (责任方式), for example all bodies that assess. */
  readonly roles?: InputMaybe<ReadonlyArray<HoldingRole>>;
  /** Only holders of these types. */
  readonly types?: InputMaybe<ReadonlyArray<HolderType>>;
};

/** A body that a written name may mean. */
export type HolderMatch = {
  readonly __typename?: 'HolderMatch';
  /** The body. */
  readonly holder: Holder;
  /** How the name matches. */
  readonly match: NameMatch;
  /** The official name or alias that matches. */
  readonly matchedName: Scalars['String']['output'];
  /** A number from 0 to 1. The official name itself is 1. */
  readonly score: Scalars['Float']['output'];
};

/** A name that one city uses (同名机构按城市区分). */
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
  /** The post or class of posts that the document names together with the holder, if it names no person (各县区长). */
  readonly accountable?: Maybe<Holder>;
  /** The bodies that another careful reader could name instead. Empty unless the certainty is AMBIGUOUS. */
  readonly alternatives: ReadonlyArray<Holder>;
  /** The words that require the approval. */
  readonly approvalWords?: Maybe<Scalars['String']['output']>;
  /** The body whose approval the holder needs, according to the source (须经其批准). Null if no approval is needed. */
  readonly approver?: Maybe<Holder>;
  /** The transfer that created the holding. Null if the holding is original. */
  readonly arisesFrom?: Maybe<Transfer>;
  /** The holder's name as the document writes it. */
  readonly asWritten: Scalars['String']['output'];
  /** The certainty of the reading. */
  readonly certainty: Certainty;
  /** The transfers from this holding up to the original holder (权责来源链). */
  readonly chain: Chain;
  /** The most specific place that states it: the row, article or clause. */
  readonly citation: Citation;
  /** What must happen before the holder may exercise it, in the words of the document. */
  readonly condition?: Maybe<Scalars['String']['output']>;
  /** The rules that added something that no document says in words. */
  readonly derivedBy: ReadonlyArray<DerivationRule>;
  /** The doubtful parts of the reading (存疑之处). Empty if the reading is certain. */
  readonly doubts: ReadonlyArray<Doubt>;
  /** All places that it rests on. The first is `citation`, for example the row. Others are the clauses that give it, limit it or set its condition. */
  readonly grounds: ReadonlyArray<Citation>;
  /** Who holds it. */
  readonly holder: Holder;
  /** The stable id, kind:path. The same fact keeps its id across loads. */
  readonly id: Scalars['ID']['output'];
  /** The area in which the holder holds it. */
  readonly jurisdiction: Jurisdiction;
  /** The first day on which the published documents let one know this as it is stated here (可知起始日). A document counts from the day on which it was made public, else from its own date. Null if it counts as known on every day before `knownTo`: a document without a day states it. */
  readonly knownFrom?: Maybe<Scalars['Date']['output']>;
  /** The first day on which later documents let one know better (可知截止日): another row has what is known since, if there is anything. Null if it is still known so. Only with `asKnownOn` do lists have rows that are no longer known so. */
  readonly knownTo?: Maybe<Scalars['Date']['output']>;
  /** The words that limit the holding to a part (事项限定). The receiver holds the part that is given; the former holder keeps the rest. */
  readonly limitation?: Maybe<Scalars['String']['output']>;
  /** Whether the words of `limitation` describe the part that is held or the part that is not. Null if there is no limitation. */
  readonly limitationBounds?: Maybe<LimitationBounds>;
  /** The fact on which it takes effect, if the document names a fact and not a day (自交接之日起, 完成交接后). `condition` has the words. Null if it waits for no such fact. */
  readonly pendingOn?: Maybe<PendingFact>;
  /** The person who is responsible for the holder, if the document names a unit and a person together (责任单位, 责任人). */
  readonly person?: Maybe<Person>;
  /** Words that qualify the holding without changing its status: they allow exceptions (各县区可根据实际情况另行安排), are a remark in the row ((市政府批准)) or refer to another document (按照…执行). Several are separated by ；. */
  readonly proviso?: Maybe<Scalars['String']['output']>;
  /** The responsibility that is held. */
  readonly responsibility: Responsibility;
  /** False for what a program drafted, until a person has confirmed it and all that it rests on (未经审核). */
  readonly reviewed: Scalars['Boolean']['output'];
  /** The role of the holder (责任方式). */
  readonly role: HoldingRole;
  /** The words that express the role: 按职责牵头, 第一责任人, 原实施部门. */
  readonly roleAsWritten: Scalars['String']['output'];
  /** The holder's part of a total that the document divides (本县 11 处). */
  readonly share?: Maybe<Scalars['String']['output']>;
  /** The status between `validFrom` and `validTo` (效力状态). A later document that ends the holding changes `validTo`; it does not change the status. */
  readonly status: HoldingStatus;
  /** The unit within the holder that handles it (承办机构), as the list names it: 行政审批股; several, joined by 、, where the rows of the holder name several. Null if the list names none. */
  readonly unit?: Maybe<Scalars['String']['output']>;
  /** The first day on which it is in effect: the first possible one, if the source gives only the month or the year. Null if the record has no first day. */
  readonly validFrom?: Maybe<Scalars['Date']['output']>;
  /** The words of the source for `validFrom`, if it gives only the month or the year (2021年3月). Null for a day. */
  readonly validFromAsWritten?: Maybe<Scalars['String']['output']>;
  /** How precisely the source gives `validFrom` (日期精确度). On the days that this leaves open, a verdict is UNKNOWN, with a doubt about DAY. Null if there is no `validFrom`. */
  readonly validFromPrecision?: Maybe<DayPrecision>;
  /** The first day on which it is no longer in effect: the last possible one, if the source gives only the month or the year. Null if it has no end. */
  readonly validTo?: Maybe<Scalars['Date']['output']>;
  /** The words of the source for `validTo`, if it gives only the month or the year. Null for a day. */
  readonly validToAsWritten?: Maybe<Scalars['String']['output']>;
  /** How precisely the source gives `validTo`, as `validFromPrecision`. Null if there is no `validTo`. */
  readonly validToPrecision?: Maybe<DayPrecision>;
};


/** Who holds a responsibility (权责归属): where, since when, in which role and under which condition. */
export type HoldingChainArgs = {
  asKnownOn?: InputMaybe<Scalars['Date']['input']>;
};

/** A page of a list of holdings. */
export type HoldingConnection = {
  readonly __typename?: 'HoldingConnection';
  /** The rows with their cursors. */
  readonly edges: ReadonlyArray<HoldingEdge>;
  /** The number of responsibilities (事项数) in all pages together. It is counted only if this field is selected. A body may hold one responsibility in several intervals, places or roles; `totalCount` counts each of them. */
  readonly itemCount: Scalars['Int']['output'];
  /** The rows alone. */
  readonly nodes: ReadonlyArray<Holding>;
  /** The position of this page in the list. */
  readonly pageInfo: PageInfo;
  /** Whether the given words were found (检索结果). Null if no words were given. */
  readonly textMatch?: Maybe<TextMatch>;
  /** The number of rows in all pages together. It is counted only if this field is selected. */
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

/** Conditions for a list of holdings (筛选条件). A holding must meet all of them. */
export type HoldingFilter = {
  /** Words of the responsibility, as in `whoOwns`. */
  readonly about?: InputMaybe<Scalars['String']['input']>;
  /** Only what the documents published by this day let one know (该日前已公布的文件). A document counts from the day on which it was made public; where nothing says that day, from its own date; if it has neither, on every day. If omitted, all documents count. The holdings, transfers and chains below follow this day; histories have the events of all documents. */
  readonly asKnownOn?: InputMaybe<Scalars['Date']['input']>;
  /** Only holdings in effect on this day (日期). If omitted, all holdings on record are listed with their dates. */
  readonly asOf?: InputMaybe<Scalars['Date']['input']>;
  /** Only holdings whose reading has one of these certainties (确定程度). */
  readonly certainty?: InputMaybe<ReadonlyArray<Certainty>>;
  /** Only holdings whose `citation` is in this document, by 文号 or title (文件). */
  readonly document?: InputMaybe<Scalars['String']['input']>;
  /** Only responsibilities of these fields (领域). */
  readonly fields?: InputMaybe<ReadonlyArray<ResponsibilityField>>;
  /** Only what this holder itself holds, by id, name or alias (主体). What classes that include it hold is not listed; see `includeCategories` of `Holder.holdings`. */
  readonly holder?: InputMaybe<Scalars['String']['input']>;
  /** Only responsibilities of these kinds (权责类别). */
  readonly kinds?: InputMaybe<ReadonlyArray<ResponsibilityKind>>;
  /** Only holdings that cover this place, by id, name or alias (区域). */
  readonly place?: InputMaybe<Scalars['String']['input']>;
  /** Only holdings of this responsibility, by id (权责事项). */
  readonly responsibility?: InputMaybe<Scalars['ID']['input']>;
  /** true: only what a person has reviewed. false: only what a program drafted and no person has confirmed (未经审核). If omitted, both are listed. */
  readonly reviewed?: InputMaybe<Scalars['Boolean']['input']>;
  /** Only holdings in these roles (责任方式). */
  readonly roles?: InputMaybe<ReadonlyArray<HoldingRole>>;
  /** Only holdings with these statuses (效力状态). */
  readonly status?: InputMaybe<ReadonlyArray<HoldingStatus>>;
};

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

/** An indicator by which bodies are assessed (考核指标). */
export type Indicator = Node & Responsibility & {
  readonly __typename?: 'Indicator';
  /** What adds extra points (加分项) or deducts points (扣分项), in the printed words. `bonusKind` gives the kind. */
  readonly bonus?: Maybe<Scalars['String']['output']>;
  /** Whether `bonus` adds or deducts points. Null if there is no `bonus`. */
  readonly bonusKind?: Maybe<BonusKind>;
  /** The certainty of the reading. */
  readonly certainty: Certainty;
  /** Every place that states it: the annex row, article or clause. */
  readonly citations: ReadonlyArray<Citation>;
  /** What is assessed, and what loses points (评分标准). */
  readonly criterion?: Maybe<Scalars['String']['output']>;
  /** The doubtful parts of the reading (存疑之处). Empty if the reading is certain. */
  readonly doubts: ReadonlyArray<Doubt>;
  /** The field of government (领域). Null if the document is not about one field. */
  readonly field?: Maybe<ResponsibilityField>;
  /** What happened to it (沿革), by day: each place that states it, its transfers, their conditions and their ends, and the successions of the bodies that hold it and, for a power, of the power itself. Events whose day no record gives come after the others, and those that are pending last. */
  readonly history: EventConnection;
  /** Its holdings: who holds it, where, since when and in which role. */
  readonly holdings: HoldingConnection;
  /** The stable id, kind:path. The same fact keeps its id across loads. */
  readonly id: Scalars['ID']['output'];
  /** The kind of responsibility. */
  readonly kind: ResponsibilityKind;
  /** How it is assessed (考核方式). */
  readonly method?: Maybe<Scalars['String']['output']>;
  /** The indicator that contains it (上级指标). */
  readonly parent?: Maybe<Indicator>;
  /** The points that it is worth (分值). */
  readonly points?: Maybe<Scalars['Float']['output']>;
  /** False for what a program drafted, until a person has confirmed it and all that it rests on (未经审核). */
  readonly reviewed: Scalars['Boolean']['output'];
  /** The words of the document. Null if they say no more than the title. */
  readonly text?: Maybe<Scalars['String']['output']>;
  /** The title in one line: the main item, and the sub-item after ' / '. */
  readonly title: Scalars['String']['output'];
  /** The transfers of this responsibility (赋予, 下放, ...). */
  readonly transfers: TransferConnection;
};


/** An indicator by which bodies are assessed (考核指标). */
export type IndicatorHistoryArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  asKnownOn?: InputMaybe<Scalars['Date']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  kinds?: InputMaybe<ReadonlyArray<EventKind>>;
};


/** An indicator by which bodies are assessed (考核指标). */
export type IndicatorHoldingsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  asKnownOn?: InputMaybe<Scalars['Date']['input']>;
  asOf?: InputMaybe<Scalars['Date']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  place?: InputMaybe<Scalars['String']['input']>;
  roles?: InputMaybe<ReadonlyArray<HoldingRole>>;
  status?: InputMaybe<ReadonlyArray<HoldingStatus>>;
};


/** An indicator by which bodies are assessed (考核指标). */
export type IndicatorTransfersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  status?: InputMaybe<ReadonlyArray<TransferStatus>>;
};

/** A code of an item (编码). */
export type ItemCode = {
  readonly __typename?: 'ItemCode';
  /** The code (编码), with its leading zeros. */
  readonly code: Scalars['String']['output'];
  /** The scheme of the code, as the list names it: 基本编码, 实施编码, 职权编码. */
  readonly scheme: Scalars['String']['output'];
};

/** Selects items by a code (编码). */
export type ItemCodeFilter = {
  /** The code, with its leading zeros. Width of characters and spaces make no difference. */
  readonly code: Scalars['String']['input'];
  /** Only codes of this scheme, as the list names it (职权编码). If omitted, codes of every scheme count. */
  readonly scheme?: InputMaybe<Scalars['String']['input']>;
};

/** The area in which something is held (管辖范围). It covers a place if its region is the place or contains it, and no region of `except` is the place or contains it. */
export type Jurisdiction = {
  readonly __typename?: 'Jurisdiction';
  /** The territories inside the region that are excepted. */
  readonly except: ReadonlyArray<Region>;
  /** True for a class whose members each hold it in their own area of the region (各县区政府). */
  readonly ownArea: Scalars['Boolean']['output'];
  /** The territory. */
  readonly region: Region;
};

/** The languages in which this service words its own sentences (语言). The words of a document are never translated. */
export type Language =
  /** English (英文). */
  | 'EN'
  /** Chinese (中文). */
  | 'ZH';

/** Who is liable for acts under a transfer (责任承担), according to law and judicial interpretation. */
export type Liability = {
  readonly __typename?: 'Liability';
  /** The law or judicial interpretation (司法解释) of the rule, with its article. Null if the rule is UNDETERMINED. */
  readonly basis?: Maybe<Scalars['String']['output']>;
  /** The body that is liable. Null if it is not known. */
  readonly bearer?: Maybe<Holder>;
  /** An explanation of the rule in our own words. */
  readonly explanation: Scalars['String']['output'];
  /** The rule that applies. */
  readonly rule: LiabilityRule;
};

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

/** A range of lines of the source file (行号). The first line is 1; both ends are included. */
export type LineRange = {
  readonly __typename?: 'LineRange';
  /** The last line. */
  readonly end: Scalars['Int']['output'];
  /** The first line. */
  readonly start: Scalars['Int']['output'];
};

/** A range of lines of the source file (行号范围). The first line is 1; both ends are included. */
export type LinesFilter = {
  /** The last line. */
  readonly end: Scalars['Int']['input'];
  /** The first line. */
  readonly start: Scalars['Int']['input'];
};

/** The membership of a holder in a working group (成员关系). The member is the body or post that the document names. It is a person only if the document names neither. */
export type Membership = Node & {
  readonly __typename?: 'Membership';
  /** The member's name as the document writes it. */
  readonly asWritten: Scalars['String']['output'];
  /** The certainty of the reading. */
  readonly certainty: Certainty;
  /** The most specific place that states it: the row, article or clause. */
  readonly citation: Citation;
  /** The doubtful parts of the reading (存疑之处). Empty if the reading is certain. */
  readonly doubts: ReadonlyArray<Doubt>;
  /** All places that name the member, in the text and in the annex. */
  readonly grounds: ReadonlyArray<Citation>;
  /** The group. */
  readonly group: WorkingGroup;
  /** The stable id, kind:path. The same fact keeps its id across loads. */
  readonly id: Scalars['ID']['output'];
  /** The member. */
  readonly member: Holder;
  /** The person whom the document names for the member. Null if it names none. */
  readonly person?: Maybe<Person>;
  /** False for what a program drafted, until a person has confirmed it and all that it rests on (未经审核). */
  readonly reviewed: Scalars['Boolean']['output'];
  /** The role in the group. */
  readonly role: MembershipRole;
  /** The first day on which it belongs (增补), if a later document than the one that forms the group says so. Null for those that the document forming the group names. */
  readonly validFrom?: Maybe<Scalars['Date']['output']>;
  /** The first day on which it no longer belongs (退出): a later document takes it out, or dissolves the group or the member (撤销). Null if no end is on record. */
  readonly validTo?: Maybe<Scalars['Date']['output']>;
};

/** A page of a list of memberships. */
export type MembershipConnection = {
  readonly __typename?: 'MembershipConnection';
  /** The rows with their cursors. */
  readonly edges: ReadonlyArray<MembershipEdge>;
  /** The rows alone. */
  readonly nodes: ReadonlyArray<Membership>;
  /** The position of this page in the list. */
  readonly pageInfo: PageInfo;
  /** The number of rows in all pages together. It is counted only if this field is selected. */
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

/** A stage of a task, or a deadline that binds only one holder (阶段目标). */
export type Milestone = {
  readonly __typename?: 'Milestone';
  /** The words that state it. */
  readonly citation: Citation;
  /** The last day that these words allow. Null if they name no day. */
  readonly dueOn?: Maybe<Scalars['Date']['output']>;
  /** The deadline in the printed words. */
  readonly dueText: Scalars['String']['output'];
  /** The holder that it binds. Null if it binds all holders. */
  readonly holder?: Maybe<Holder>;
  /** The goal of the milestone. */
  readonly text: Scalars['String']['output'];
};

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

/** An object with a stable id. `node` returns it by its id. */
export type Node = {
  /** The stable id, kind:path. The same fact keeps its id across loads. */
  readonly id: Scalars['ID']['output'];
};

/** One concrete body (组织机构): a government, department, zone committee, enterprise or agency. */
export type Organization = Holder & Node & {
  readonly __typename?: 'Organization';
  /** Other names that documents use (简称). */
  readonly aliases: ReadonlyArray<Scalars['String']['output']>;
  /** The classes that include it. For example, 教育部门 includes 市教育局. */
  readonly categories: ReadonlyArray<HolderCategory>;
  /** What happened to it (沿革), by day: transfers that it received or gave, their conditions and their ends, its successions, and the forming of a group. What it holds without a transfer is in `holdings`. Events whose day no record gives come after the others, and those that are pending last. */
  readonly history: EventConnection;
  /** Its holdings (权责归属), in document order. If the body was renamed, merged or replaced (更名, 合并, 取代; see `successors`) by the day `asOf`, these are the holdings of its successor. For earlier days, and without `asOf`, these are the holdings under its own name. */
  readonly holdings: HoldingConnection;
  /** The stable id, kind:path. The same fact keeps its id across loads. */
  readonly id: Scalars['ID']['output'];
  /** The kind of body. */
  readonly kind: OrganizationKind;
  /** The administrative level (行政层级) on which it acts. Null if it has none. */
  readonly level?: Maybe<AdministrativeLevel>;
  /** Its memberships in working groups (成员单位), with its role in each. Without `asOf`, those that have ended (退出, 撤销) are among them; their `validTo` says since when. */
  readonly memberships: MembershipConnection;
  /** The full official name (全称). */
  readonly name: Scalars['String']['output'];
  /** The bodies that it came from. */
  readonly predecessors: ReadonlyArray<Succession>;
  /** The territory that it belongs to. */
  readonly region?: Maybe<Region>;
  /** The bodies that it was renamed to, merged into, split into or replaced by (机构改革). */
  readonly successors: ReadonlyArray<Succession>;
  /** The transfers in which this holder is the former holder (划出). */
  readonly transfersGiven: TransferConnection;
  /** The transfers in which this holder is the receiver (承接). */
  readonly transfersReceived: TransferConnection;
};


/** One concrete body (组织机构): a government, department, zone committee, enterprise or agency. */
export type OrganizationCategoriesArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** One concrete body (组织机构): a government, department, zone committee, enterprise or agency. */
export type OrganizationHistoryArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  asKnownOn?: InputMaybe<Scalars['Date']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  kinds?: InputMaybe<ReadonlyArray<EventKind>>;
};


/** One concrete body (组织机构): a government, department, zone committee, enterprise or agency. */
export type OrganizationHoldingsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  asKnownOn?: InputMaybe<Scalars['Date']['input']>;
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
  asOf?: InputMaybe<Scalars['Date']['input']>;
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

/** The position of a page in its list. */
export type PageInfo = {
  readonly __typename?: 'PageInfo';
  /** The cursor of the last row. Pass it as `after` to get the next page. Null if the page is empty. */
  readonly endCursor?: Maybe<Scalars['String']['output']>;
  /** Whether more rows follow this page. */
  readonly hasNextPage: Scalars['Boolean']['output'];
  /** Whether rows come before this page. */
  readonly hasPreviousPage: Scalars['Boolean']['output'];
  /** The cursor of the first row. Null if the page is empty. */
  readonly startCursor?: Maybe<Scalars['String']['output']>;
};

/** The facts on which a transfer may take effect instead of a day (待成就的事实). */
export type PendingFact =
  /** The former holder hands the matter over (交接). Until a later document records the day, the former holder keeps it. */
  | 'HANDOVER';

/** An office-holder whom an official document names (人员, 责任人). Contact details are not stored. */
export type Person = Holder & Node & {
  readonly __typename?: 'Person';
  /** Other names that documents use (简称). */
  readonly aliases: ReadonlyArray<Scalars['String']['output']>;
  /** What happened to it (沿革), by day: transfers that it received or gave, their conditions and their ends, its successions, and the forming of a group. What it holds without a transfer is in `holdings`. Events whose day no record gives come after the others, and those that are pending last. */
  readonly history: EventConnection;
  /** Its holdings (权责归属), in document order. */
  readonly holdings: HoldingConnection;
  /** The stable id, kind:path. The same fact keeps its id across loads. */
  readonly id: Scalars['ID']['output'];
  /** Its memberships in working groups (成员单位), with its role in each. Without `asOf`, those that have ended (退出, 撤销) are among them; their `validTo` says since when. */
  readonly memberships: MembershipConnection;
  /** The full official name (全称). */
  readonly name: Scalars['String']['output'];
  /** The posts (职务) of the person, according to documents. */
  readonly posts: ReadonlyArray<Post>;
  /** The transfers in which this holder is the former holder (划出). */
  readonly transfersGiven: TransferConnection;
  /** The transfers in which this holder is the receiver (承接). */
  readonly transfersReceived: TransferConnection;
};


/** An office-holder whom an official document names (人员, 责任人). Contact details are not stored. */
export type PersonHistoryArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  asKnownOn?: InputMaybe<Scalars['Date']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  kinds?: InputMaybe<ReadonlyArray<EventKind>>;
};


/** An office-holder whom an official document names (人员, 责任人). Contact details are not stored. */
export type PersonHoldingsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  asKnownOn?: InputMaybe<Scalars['Date']['input']>;
  asOf?: InputMaybe<Scalars['Date']['input']>;
  fields?: InputMaybe<ReadonlyArray<ResponsibilityField>>;
  first?: InputMaybe<Scalars['Int']['input']>;
  includeCategories?: InputMaybe<Scalars['Boolean']['input']>;
  kinds?: InputMaybe<ReadonlyArray<ResponsibilityKind>>;
  place?: InputMaybe<Scalars['String']['input']>;
  roles?: InputMaybe<ReadonlyArray<HoldingRole>>;
  status?: InputMaybe<ReadonlyArray<HoldingStatus>>;
};


/** An office-holder whom an official document names (人员, 责任人). Contact details are not stored. */
export type PersonMembershipsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  asOf?: InputMaybe<Scalars['Date']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** An office-holder whom an official document names (人员, 责任人). Contact details are not stored. */
export type PersonTransfersGivenArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  kinds?: InputMaybe<ReadonlyArray<TransferKind>>;
  status?: InputMaybe<ReadonlyArray<TransferStatus>>;
};


/** An office-holder whom an official document names (人员, 责任人). Contact details are not stored. */
export type PersonTransfersReceivedArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  kinds?: InputMaybe<ReadonlyArray<TransferKind>>;
  status?: InputMaybe<ReadonlyArray<TransferStatus>>;
};

/** A benefit for which a body accepts applications (政策事项). */
export type Policy = Node & Responsibility & {
  readonly __typename?: 'Policy';
  /** The beneficiaries (享受对象). */
  readonly beneficiaries?: Maybe<Scalars['String']['output']>;
  /** The certainty of the reading. */
  readonly certainty: Certainty;
  /** Every place that states it: the annex row, article or clause. */
  readonly citations: ReadonlyArray<Citation>;
  /** The doubtful parts of the reading (存疑之处). Empty if the reading is certain. */
  readonly doubts: ReadonlyArray<Doubt>;
  /** The conditions that a beneficiary must meet (申请条件). */
  readonly eligibility?: Maybe<Scalars['String']['output']>;
  /** The field of government (领域). Null if the document is not about one field. */
  readonly field?: Maybe<ResponsibilityField>;
  /** What happened to it (沿革), by day: each place that states it, its transfers, their conditions and their ends, and the successions of the bodies that hold it and, for a power, of the power itself. Events whose day no record gives come after the others, and those that are pending last. */
  readonly history: EventConnection;
  /** Its holdings: who holds it, where, since when and in which role. */
  readonly holdings: HoldingConnection;
  /** The stable id, kind:path. The same fact keeps its id across loads. */
  readonly id: Scalars['ID']['output'];
  /** The kind of responsibility. */
  readonly kind: ResponsibilityKind;
  /** The documents that it rests on (政策依据). */
  readonly legalBasis: ReadonlyArray<DocumentLink>;
  /** Its running number (序号) in the list. */
  readonly number?: Maybe<Scalars['Int']['output']>;
  /** The period of the benefit (期限). */
  readonly period?: Maybe<Scalars['String']['output']>;
  /** The type of policy (政策类型). */
  readonly policyType?: Maybe<Scalars['String']['output']>;
  /** False for what a program drafted, until a person has confirmed it and all that it rests on (未经审核). */
  readonly reviewed: Scalars['Boolean']['output'];
  /** The amount of the benefit (补贴标准). */
  readonly standard?: Maybe<Scalars['String']['output']>;
  /** The words of the document. Null if they say no more than the title. */
  readonly text?: Maybe<Scalars['String']['output']>;
  /** The title in one line: the main item, and the sub-item after ' / '. */
  readonly title: Scalars['String']['output'];
  /** The transfers of this responsibility (赋予, 下放, ...). */
  readonly transfers: TransferConnection;
};


/** A benefit for which a body accepts applications (政策事项). */
export type PolicyHistoryArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  asKnownOn?: InputMaybe<Scalars['Date']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  kinds?: InputMaybe<ReadonlyArray<EventKind>>;
};


/** A benefit for which a body accepts applications (政策事项). */
export type PolicyHoldingsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  asKnownOn?: InputMaybe<Scalars['Date']['input']>;
  asOf?: InputMaybe<Scalars['Date']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  place?: InputMaybe<Scalars['String']['input']>;
  roles?: InputMaybe<ReadonlyArray<HoldingRole>>;
  status?: InputMaybe<ReadonlyArray<HoldingStatus>>;
};


/** A benefit for which a body accepts applications (政策事项). */
export type PolicyLegalBasisArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A benefit for which a body accepts applications (政策事项). */
export type PolicyTransfersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  status?: InputMaybe<ReadonlyArray<TransferStatus>>;
};

/** An office (职务), not the person who holds it: 联系气象工作的副市长. */
export type Post = Holder & Node & {
  readonly __typename?: 'Post';
  /** Other names that documents use (简称). */
  readonly aliases: ReadonlyArray<Scalars['String']['output']>;
  /** What happened to it (沿革), by day: transfers that it received or gave, their conditions and their ends, its successions, and the forming of a group. What it holds without a transfer is in `holdings`. Events whose day no record gives come after the others, and those that are pending last. */
  readonly history: EventConnection;
  /** Its holdings (权责归属), in document order. */
  readonly holdings: HoldingConnection;
  /** The stable id, kind:path. The same fact keeps its id across loads. */
  readonly id: Scalars['ID']['output'];
  /** Its memberships in working groups (成员单位), with its role in each. Without `asOf`, those that have ended (退出, 撤销) are among them; their `validTo` says since when. */
  readonly memberships: MembershipConnection;
  /** The full official name (全称). */
  readonly name: Scalars['String']['output'];
  /** The persons who hold the post (任职人员), if a document names them. */
  readonly occupants: ReadonlyArray<Person>;
  /** The body that the post belongs to. Null if no document says it. */
  readonly organization?: Maybe<Organization>;
  /** The transfers in which this holder is the former holder (划出). */
  readonly transfersGiven: TransferConnection;
  /** The transfers in which this holder is the receiver (承接). */
  readonly transfersReceived: TransferConnection;
};


/** An office (职务), not the person who holds it: 联系气象工作的副市长. */
export type PostHistoryArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  asKnownOn?: InputMaybe<Scalars['Date']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  kinds?: InputMaybe<ReadonlyArray<EventKind>>;
};


/** An office (职务), not the person who holds it: 联系气象工作的副市长. */
export type PostHoldingsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  asKnownOn?: InputMaybe<Scalars['Date']['input']>;
  asOf?: InputMaybe<Scalars['Date']['input']>;
  fields?: InputMaybe<ReadonlyArray<ResponsibilityField>>;
  first?: InputMaybe<Scalars['Int']['input']>;
  includeCategories?: InputMaybe<Scalars['Boolean']['input']>;
  kinds?: InputMaybe<ReadonlyArray<ResponsibilityKind>>;
  place?: InputMaybe<Scalars['String']['input']>;
  roles?: InputMaybe<ReadonlyArray<HoldingRole>>;
  status?: InputMaybe<ReadonlyArray<HoldingStatus>>;
};


/** An office (职务), not the person who holds it: 联系气象工作的副市长. */
export type PostMembershipsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  asOf?: InputMaybe<Scalars['Date']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** An office (职务), not the person who holds it: 联系气象工作的副市长. */
export type PostTransfersGivenArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  kinds?: InputMaybe<ReadonlyArray<TransferKind>>;
  status?: InputMaybe<ReadonlyArray<TransferStatus>>;
};


/** An office (职务), not the person who holds it: 联系气象工作的副市长. */
export type PostTransfersReceivedArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  kinds?: InputMaybe<ReadonlyArray<TransferKind>>;
  status?: InputMaybe<ReadonlyArray<TransferStatus>>;
};

/** A catalogued administrative power (行政权力事项). */
export type Power = Node & Responsibility & {
  readonly __typename?: 'Power';
  /** The duties that go with it (责任事项): a 权责清单 pairs them. */
  readonly accompanyingDuties: ResponsibilityConnection;
  /** When somebody answers for how it is exercised, and who (追责情形, 追责对象). Empty if no list says so. */
  readonly accountability: ReadonlyArray<Accountability>;
  /** The certainty of the reading. */
  readonly certainty: Certainty;
  /** Every place that states it: the annex row, article or clause. */
  readonly citations: ReadonlyArray<Citation>;
  /** The codes that lists print for it (基本编码, 实施编码, 职权编码), with their leading zeros. */
  readonly codes: ReadonlyArray<ItemCode>;
  /** The doubtful parts of the reading (存疑之处). Empty if the reading is certain. */
  readonly doubts: ReadonlyArray<Doubt>;
  /** The field of government (领域). Null if the document is not about one field. */
  readonly field?: Maybe<ResponsibilityField>;
  /** What happened to it (沿革), by day: each place that states it, its transfers, their conditions and their ends, and the successions of the bodies that hold it and, for a power, of the power itself. Events whose day no record gives come after the others, and those that are pending last. */
  readonly history: EventConnection;
  /** Its holdings: who holds it, where, since when and in which role. On and after the day on which it goes on as other powers (更名, 合并, 拆分, 调整类型) the list is empty, and `successors` names those powers: it does not mean that nobody may exercise the matter. */
  readonly holdings: HoldingConnection;
  /** The stable id, kind:path. The same fact keeps its id across loads. */
  readonly id: Scalars['ID']['output'];
  /** The kind of responsibility. */
  readonly kind: ResponsibilityKind;
  /** The main item (主项). */
  readonly mainItem: Scalars['String']['output'];
  /** Its type (事项类型). */
  readonly powerType: PowerType;
  /** The powers that went on as this one. */
  readonly predecessors: ReadonlyArray<PowerSuccession>;
  /** False for what a program drafted, until a person has confirmed it and all that it rests on (未经审核). */
  readonly reviewed: Scalars['Boolean']['output'];
  /** The sub-item (子项). Null if the main item has no sub-items. */
  readonly subItem?: Maybe<Scalars['String']['output']>;
  /** The powers as which it goes on (事项沿革): renamed, merged, split or of another type. From that day on it is not held any more; whoever held it holds those, unless the document says otherwise. */
  readonly successors: ReadonlyArray<PowerSuccession>;
  /** The words of the document. Null if they say no more than the title. */
  readonly text?: Maybe<Scalars['String']['output']>;
  /** The title in one line: the main item, and the sub-item after ' / '. */
  readonly title: Scalars['String']['output'];
  /** The transfers of this responsibility (赋予, 下放, ...). */
  readonly transfers: TransferConnection;
};


/** A catalogued administrative power (行政权力事项). */
export type PowerAccompanyingDutiesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A catalogued administrative power (行政权力事项). */
export type PowerHistoryArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  asKnownOn?: InputMaybe<Scalars['Date']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  kinds?: InputMaybe<ReadonlyArray<EventKind>>;
};


/** A catalogued administrative power (行政权力事项). */
export type PowerHoldingsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  asKnownOn?: InputMaybe<Scalars['Date']['input']>;
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

/** A power that goes on as another one (事项更名/合并/拆分/调整类型), by a later document. */
export type PowerSuccession = Node & {
  readonly __typename?: 'PowerSuccession';
  /** The words that say so. */
  readonly citation: Citation;
  /** The power before. */
  readonly from: Power;
  /** The stable id, kind:path. The same fact keeps its id across loads. */
  readonly id: Scalars['ID']['output'];
  /** How it goes on. */
  readonly kind: PowerSuccessionKind;
  /** The first day of the power after (生效日期). Null if it takes effect with a fact that is not on record (待生效); until then nothing changes. */
  readonly on?: Maybe<Scalars['Date']['output']>;
  /** False for what a program drafted, until a person has confirmed it and all that it rests on (未经审核). */
  readonly reviewed: Scalars['Boolean']['output'];
  /** The power after. */
  readonly to: Power;
};

/** How a power goes on (事项沿革方式). */
export type PowerSuccessionKind =
  /** In another power (合并). */
  | 'MERGED'
  /** Under another name (更名). */
  | 'RENAMED'
  /** Another power takes its place (取代). */
  | 'REPLACED'
  /** As a power of another type (调整为): 许可 to 备案. */
  | 'RETYPED'
  /** In several powers (拆分). */
  | 'SPLIT';

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
  /** The earlier document of which these words are a provision, if they stand in an amendment of it (修改). Null otherwise, or if that document is not loaded. */
  readonly amends?: Maybe<Document>;
  /** With `amends`: the place of the words in the earlier document: 第九条, 第十条之一. */
  readonly article?: Maybe<Scalars['String']['output']>;
  /** What ends this provision or gives it other words. Changes of the whole document are listed there. */
  readonly changes: ReadonlyArray<DocumentChange>;
  /** The document that contains it. */
  readonly document: Document;
  /** The stable id, kind:path. The same fact keeps its id across loads. */
  readonly id: Scalars['ID']['output'];
  /** The lines of the words in the source file. */
  readonly lines: LineRange;
  /** The provision that contains it. Null if it is directly under the document. */
  readonly parent?: Maybe<Provision>;
  /** The place in the document's own numbering, outermost level first. */
  readonly path: Scalars['String']['output'];
  /** Its words without markup of the OCR (##, LaTeX formulas). `quote` of a citation has the words as the source file has them. */
  readonly text: Scalars['String']['output'];
  /** The first day on which the words no longer hold: because of a change of the provision, of one that contains it, or of the document. Null if no end is on record. */
  readonly validTo?: Maybe<Scalars['Date']['output']>;
};

/** A page of a list of provisions. */
export type ProvisionConnection = {
  readonly __typename?: 'ProvisionConnection';
  /** The rows with their cursors. */
  readonly edges: ReadonlyArray<ProvisionEdge>;
  /** The rows alone. */
  readonly nodes: ReadonlyArray<Provision>;
  /** The position of this page in the list. */
  readonly pageInfo: PageInfo;
  /** The number of rows in all pages together. It is counted only if this field is selected. */
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

/** The queries of the API. */
export type Query = {
  readonly __typename?: 'Query';
  /** The anomalies of the sources (原文疑点), in document order. */
  readonly anomalies: AnomalyConnection;
  /** Compares what two bodies hold, for example two zones (开发区) on a day. Holdings of classes that include the bodies do not count. */
  readonly compareHolders: HolderComparison;
  /** The conflicts of the record (矛盾): two owners at one place, a giver that never held what it gave, a responsibility without a holder. A grant to a zone is not a conflict: the committee owns the power inside the zone, the department outside it. */
  readonly conflicts: ConflictConnection;
  /** One document. An unknown name is an error that suggests documents; a shared name is an error that lists them. */
  readonly document?: Maybe<Document>;
  /** Documents, in document order. With `about`, the best match is first. */
  readonly documents: DocumentConnection;
  /** What each body must do when this hazard reaches this response level (应急响应). If the plan excludes this level for this hazard, criterion.exists is false. */
  readonly emergencyResponse: EmergencyResponse;
  /** The loaded data (已载入数据): the version, the sources with their SHA-256, and counts. */
  readonly graph: GraphInfo;
  /** Every hazard on record, in document order. */
  readonly hazards: ReadonlyArray<Hazard>;
  /** One holder. Null if no holder has the id. An unknown name is an error that suggests bodies; a shared name is an error that lists them. */
  readonly holder?: Maybe<Holder>;
  /** Holders, in document order. With `about`, the best match is first. */
  readonly holders: HolderConnection;
  /** Holdings by what they are (权责归属清单): by holder, responsibility, document, place, day, role, status and certainty. `whoOwns` asks by words. */
  readonly holdings: HoldingConnection;
  /**
   * The auditor's question (权责核验): may this body exercise this responsibility, on this day, at this place?
   * A holding in force has precedence over a conditional one. If the body has several roles, the strongest role decides. The answer is
   * YES only if no doubt could change it.
   */
  readonly mayExercise: Verdict;
  /**
   * The auditor's question for up to 500 cases at once (批量核验), in the order of the cases. The number of database queries does not
   * depend on the number of cases. Each verdict is the one that `mayExercise` gives. A case that cannot be answered has an error of its
   * own, and the others stand.
   */
  readonly mayExerciseAll: ReadonlyArray<CaseVerdict>;
  /** Returns a node by its id. Null if no node has the id. */
  readonly node?: Maybe<Node>;
  /** Returns several nodes by their ids, in the order of the ids. An entry is null if no node has the id. */
  readonly nodes: ReadonlyArray<Maybe<Node>>;
  /** Every territory on record, in document order. */
  readonly regions: ReadonlyArray<Region>;
  /** The effects of repealing this document (废止). */
  readonly repealImpact: RepealImpact;
  /** The bodies that a written name may mean. The best match is first. The list is empty if the name means no body. */
  readonly resolveHolder: ReadonlyArray<HolderMatch>;
  /** Responsibilities, filtered and ordered. */
  readonly responsibilities: ResponsibilityConnection;
  /** One responsibility. Null if no responsibility has the id. */
  readonly responsibility?: Maybe<Responsibility>;
  /** The nodes whose name or words contain a text (检索). One character is enough. The best match is first. Responsibilities are also found by the words of a limitation (事项限定). Responsibilities and provisions are also found by their place in a document, as in `path` of a citation: 附件1 第92项, 第41项. */
  readonly search: SearchConnection;
  /** The transfers (权责转移): what was transferred, from which body to which body. */
  readonly transfers: TransferConnection;
  /** Who owns what (权责归属): the holdings of the responsibilities that match a text. The best match is first (exact title, beginning of title, title, item, text); equal matches are in document order. */
  readonly whoOwns: HoldingConnection;
  /** Working groups, in document order. With `about`, the best match is first. */
  readonly workingGroups: WorkingGroupConnection;
};


/** The queries of the API. */
export type QueryAnomaliesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<AnomalyFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** The queries of the API. */
export type QueryCompareHoldersArgs = {
  asKnownOn?: InputMaybe<Scalars['Date']['input']>;
  asOf?: InputMaybe<Scalars['Date']['input']>;
  includeUnreviewed?: InputMaybe<Scalars['Boolean']['input']>;
  kinds?: InputMaybe<ReadonlyArray<ResponsibilityKind>>;
  left: Scalars['String']['input'];
  place?: InputMaybe<Scalars['String']['input']>;
  right: Scalars['String']['input'];
  status?: InputMaybe<ReadonlyArray<HoldingStatus>>;
};


/** The queries of the API. */
export type QueryConflictsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ConflictFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** The queries of the API. */
export type QueryDocumentArgs = {
  number: Scalars['String']['input'];
};


/** The queries of the API. */
export type QueryDocumentsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<DocumentFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** The queries of the API. */
export type QueryEmergencyResponseArgs = {
  asOf?: InputMaybe<Scalars['Date']['input']>;
  hazard: Scalars['String']['input'];
  level: ResponseLevel;
};


/** The queries of the API. */
export type QueryHazardsArgs = {
  asOf?: InputMaybe<Scalars['Date']['input']>;
};


/** The queries of the API. */
export type QueryHolderArgs = {
  by: HolderBy;
};


/** The queries of the API. */
export type QueryHoldersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<HolderFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** The queries of the API. */
export type QueryHoldingsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<HoldingFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<HoldingOrder>;
};


/** The queries of the API. */
export type QueryMayExerciseArgs = {
  asKnownOn?: InputMaybe<Scalars['Date']['input']>;
  asOf?: InputMaybe<Scalars['Date']['input']>;
  holder: Scalars['String']['input'];
  place?: InputMaybe<Scalars['String']['input']>;
  responsibility: Scalars['ID']['input'];
};


/** The queries of the API. */
export type QueryMayExerciseAllArgs = {
  asKnownOn?: InputMaybe<Scalars['Date']['input']>;
  cases: ReadonlyArray<VerdictCase>;
};


/** The queries of the API. */
export type QueryNodeArgs = {
  id: Scalars['ID']['input'];
};


/** The queries of the API. */
export type QueryNodesArgs = {
  ids: ReadonlyArray<Scalars['ID']['input']>;
};


/** The queries of the API. */
export type QueryRepealImpactArgs = {
  document: Scalars['String']['input'];
};


/** The queries of the API. */
export type QueryResolveHolderArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  name: Scalars['String']['input'];
  place?: InputMaybe<Scalars['String']['input']>;
};


/** The queries of the API. */
export type QueryResponsibilitiesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ResponsibilityFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ResponsibilityOrder>;
};


/** The queries of the API. */
export type QueryResponsibilityArgs = {
  id: Scalars['ID']['input'];
};


/** The queries of the API. */
export type QuerySearchArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  kinds?: InputMaybe<ReadonlyArray<SearchKind>>;
  text: Scalars['String']['input'];
};


/** The queries of the API. */
export type QueryTransfersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<TransferFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<TransferOrder>;
};


/** The queries of the API. */
export type QueryWhoOwnsArgs = {
  about: Scalars['String']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
  asKnownOn?: InputMaybe<Scalars['Date']['input']>;
  asOf?: InputMaybe<Scalars['Date']['input']>;
  fields?: InputMaybe<ReadonlyArray<ResponsibilityField>>;
  first?: InputMaybe<Scalars['Int']['input']>;
  kinds?: InputMaybe<ReadonlyArray<ResponsibilityKind>>;
  place?: InputMaybe<Scalars['String']['input']>;
  roles?: InputMaybe<ReadonlyArray<HoldingRole>>;
};


/** The queries of the API. */
export type QueryWorkingGroupsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<WorkingGroupFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** A territory (行政区域): the province, the city, its counties and districts, and the zones. The record does not say which zones and counties overlap. */
export type Region = Node & {
  readonly __typename?: 'Region';
  /** Other names that documents use. */
  readonly aliases: ReadonlyArray<Scalars['String']['output']>;
  /** The stable id, kind:path. The same fact keeps its id across loads. */
  readonly id: Scalars['ID']['output'];
  /** The kind of territory. */
  readonly kind: RegionKind;
  /** The official name. */
  readonly name: Scalars['String']['output'];
  /** The territory that contains it. */
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

/** The effects of repealing a document (废止影响), according to the record. The answer is the same for a document that is already repealed. */
export type RepealImpact = {
  readonly __typename?: 'RepealImpact';
  /** The links of documents that name it without depending on it (仅引用该文件的). */
  readonly citing: ReadonlyArray<DocumentLink>;
  /** The links of documents that depend on it (以其为依据的文件). They implement it, rest on it, or say that something is done according to it; see the relation and the words of each link. */
  readonly dependents: ReadonlyArray<DocumentLink>;
  /** The document (公文). */
  readonly document: Document;
  /** The holdings that would end (将终止): those that its transfers give and those that its own words state. Holdings that have already ended are not listed. Holdings that a former holder kept after a transfer are not listed either, because they would become wider. */
  readonly ending: HoldingConnection;
  /** The holdings that the former holders (原实施部门) would have again (将恢复), by the same rules without the transfers of this document. They are not facts: their `id` is valid only in this answer, and `validFrom` is null because the document is not repealed. */
  readonly resuming: HoldingConnection;
  /** The transfers that the document makes (依据该文件的权责转移), in document order. */
  readonly transfers: TransferConnection;
};


/** The effects of repealing a document (废止影响), according to the record. The answer is the same for a document that is already repealed. */
export type RepealImpactCitingArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** The effects of repealing a document (废止影响), according to the record. The answer is the same for a document that is already repealed. */
export type RepealImpactDependentsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** The effects of repealing a document (废止影响), according to the record. The answer is the same for a document that is already repealed. */
export type RepealImpactEndingArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** The effects of repealing a document (废止影响), according to the record. The answer is the same for a document that is already repealed. */
export type RepealImpactResumingArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** The effects of repealing a document (废止影响), according to the record. The answer is the same for a document that is already repealed. */
export type RepealImpactTransfersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** The criterion for a response level of a hazard (响应启动标准). */
export type ResponseCriterion = {
  readonly __typename?: 'ResponseCriterion';
  /** The place where the plan states it. */
  readonly citation: Citation;
  /** The criterion in the plan's words. */
  readonly criterion?: Maybe<Scalars['String']['output']>;
  /** The doubtful parts of the reading (存疑之处). Empty if the reading is certain. */
  readonly doubts: ReadonlyArray<Doubt>;
  /** False if the plan excludes this level for this hazard. */
  readonly exists: Scalars['Boolean']['output'];
  /** The level. */
  readonly level: ResponseLevel;
  /** False for what a program drafted, until a person has confirmed it and all that it rests on (未经审核). */
  readonly reviewed: Scalars['Boolean']['output'];
  /** The first day on which the plan holds: by its own words, else the date of the document (DATE_OF_DOCUMENT). Null if it has neither. */
  readonly validFrom?: Maybe<Scalars['Date']['output']>;
  /** The first day on which the words no longer hold (废止, 修改): because of a change of the provision, of one that contains it, or of the plan. Null if no end is on record. */
  readonly validTo?: Maybe<Scalars['Date']['output']>;
};

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

/** Something that a body may or must do (权责事项): a power, duty, task, policy, service item or indicator. */
export type Responsibility = {
  /** The certainty of the reading. */
  readonly certainty: Certainty;
  /** Every place that states it: the annex row, article or clause. */
  readonly citations: ReadonlyArray<Citation>;
  /** The doubtful parts of the reading (存疑之处). Empty if the reading is certain. */
  readonly doubts: ReadonlyArray<Doubt>;
  /** The field of government (领域). Null if the document is not about one field. */
  readonly field?: Maybe<ResponsibilityField>;
  /** What happened to it (沿革), by day: each place that states it, its transfers, their conditions and their ends, and the successions of the bodies that hold it and, for a power, of the power itself. Events whose day no record gives come after the others, and those that are pending last. */
  readonly history: EventConnection;
  /** Its holdings: who holds it, where, since when and in which role. */
  readonly holdings: HoldingConnection;
  /** The stable id, kind:path. The same fact keeps its id across loads. */
  readonly id: Scalars['ID']['output'];
  /** The kind of responsibility. */
  readonly kind: ResponsibilityKind;
  /** False for what a program drafted, until a person has confirmed it and all that it rests on (未经审核). */
  readonly reviewed: Scalars['Boolean']['output'];
  /** The words of the document. Null if they say no more than the title. */
  readonly text?: Maybe<Scalars['String']['output']>;
  /** The title in one line: the main item, and the sub-item after ' / '. */
  readonly title: Scalars['String']['output'];
  /** The transfers of this responsibility (赋予, 下放, ...). */
  readonly transfers: TransferConnection;
};


/** Something that a body may or must do (权责事项): a power, duty, task, policy, service item or indicator. */
export type ResponsibilityHistoryArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  asKnownOn?: InputMaybe<Scalars['Date']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  kinds?: InputMaybe<ReadonlyArray<EventKind>>;
};


/** Something that a body may or must do (权责事项): a power, duty, task, policy, service item or indicator. */
export type ResponsibilityHoldingsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  asKnownOn?: InputMaybe<Scalars['Date']['input']>;
  asOf?: InputMaybe<Scalars['Date']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  place?: InputMaybe<Scalars['String']['input']>;
  roles?: InputMaybe<ReadonlyArray<HoldingRole>>;
  status?: InputMaybe<ReadonlyArray<HoldingStatus>>;
};


/** Something that a body may or must do (权责事项): a power, duty, task, policy, service item or indicator. */
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
  /** The position of this page in the list. */
  readonly pageInfo: PageInfo;
  /** Whether the given words were found (检索结果). Null if no words were given. */
  readonly textMatch?: Maybe<TextMatch>;
  /** The number of rows in all pages together. It is counted only if this field is selected. */
  readonly totalCount: Scalars['Int']['output'];
};

/** One row of a list of responsibilities. */
export type ResponsibilityEdge = {
  readonly __typename?: 'ResponsibilityEdge';
  /** Opaque position of this row, for `after`. */
  readonly cursor: Scalars['String']['output'];
  /** The deadlines of the task between `dueFrom` and `dueTo`. Empty if both are omitted. */
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

/** Which responsibilities to list. A responsibility must meet all conditions. One holding must meet `holder`, `roles`, `asOf` and `place` together. */
export type ResponsibilityFilter = {
  /** Words of the title, the items, the text or a limitation of a transfer (事项限定). Or the 文号 of the document that states or transfers it. Or the place that states it, as in `path` of a citation (附件1 第92项). */
  readonly about?: InputMaybe<Scalars['String']['input']>;
  /** Only what the documents published by this day let one know (该日前已公布的文件). A document counts from the day on which it was made public; where nothing says that day, from its own date; if it has neither, on every day. If omitted, all documents count. The holdings, transfers and chains below follow this day; histories have the events of all documents. */
  readonly asKnownOn?: InputMaybe<Scalars['Date']['input']>;
  /** Only responsibilities that are held on this day. */
  readonly asOf?: InputMaybe<Scalars['Date']['input']>;
  /** Only facts whose reading has one of these certainties. */
  readonly certainty?: InputMaybe<ReadonlyArray<Certainty>>;
  /** Only items with this code. Several cities may use one code for different items. */
  readonly code?: InputMaybe<ItemCodeFilter>;
  /** Only responsibilities that this document states, by 文号 or title. */
  readonly document?: InputMaybe<Scalars['String']['input']>;
  /** Only tasks with a deadline on this day or later (完成时限), of the task itself or of a milestone (阶段目标). With `dueTo`, one deadline must meet both conditions. With `holder`, milestones that bind only another holder do not count. `dueMatches` of an edge lists the deadlines. */
  readonly dueFrom?: InputMaybe<Scalars['Date']['input']>;
  /** Only tasks with a deadline on this day or earlier; see `dueFrom`. */
  readonly dueTo?: InputMaybe<Scalars['Date']['input']>;
  /** Only responsibilities of these fields. */
  readonly fields?: InputMaybe<ReadonlyArray<ResponsibilityField>>;
  /** Only responsibilities of this holder, by id, name or alias. */
  readonly holder?: InputMaybe<Scalars['String']['input']>;
  /** Only these kinds. */
  readonly kinds?: InputMaybe<ReadonlyArray<ResponsibilityKind>>;
  /** Only responsibilities with a holding that covers this place, by id, name or alias. */
  readonly place?: InputMaybe<Scalars['String']['input']>;
  /** Only powers of these types (事项类型). */
  readonly powerTypes?: InputMaybe<ReadonlyArray<PowerType>>;
  /** true: only what a person has reviewed. false: only what a program drafted and no person has confirmed (未经审核). If omitted, both are listed. */
  readonly reviewed?: InputMaybe<Scalars['Boolean']['input']>;
  /** Only responsibilities that are held in these roles. */
  readonly roles?: InputMaybe<ReadonlyArray<HoldingRole>>;
};

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

/** The orders of a list of responsibilities. */
export type ResponsibilityOrder =
  /** In the order of the documents. With `about`, the best match is first, and equal matches are in the order of the documents. */
  | 'DOCUMENT_ORDER'
  /** By deadline (完成时限). Tasks without a deadline are last. */
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
  /** The position of this page in the list. */
  readonly pageInfo: PageInfo;
  /** Whether the given words were found (检索结果). Null if no words were given. */
  readonly textMatch?: Maybe<TextMatch>;
  /** The number of rows in all pages together. It is counted only if this field is selected. */
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
  /** How well it matches, from 0 to 1. A match of the whole name or title is 1; a match inside a text is lowest. */
  readonly score: Scalars['Float']['output'];
  /** The matching words, in their sentence. */
  readonly snippet: Scalars['String']['output'];
};

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

/** An item of government service (政府统一服务事项). */
export type ServiceItem = Node & Responsibility & {
  readonly __typename?: 'ServiceItem';
  /** The duties that go with it (责任事项): a 权责清单 pairs them. */
  readonly accompanyingDuties: ResponsibilityConnection;
  /** When somebody answers for how it is exercised, and who (追责情形, 追责对象). Empty if no list says so. */
  readonly accountability: ReadonlyArray<Accountability>;
  /** The certainty of the reading. */
  readonly certainty: Certainty;
  /** Every place that states it: the annex row, article or clause. */
  readonly citations: ReadonlyArray<Citation>;
  /** The codes that lists print for it (基本编码, 实施编码, 职权编码), with their leading zeros. */
  readonly codes: ReadonlyArray<ItemCode>;
  /** The doubtful parts of the reading (存疑之处). Empty if the reading is certain. */
  readonly doubts: ReadonlyArray<Doubt>;
  /** The field of government (领域). Null if the document is not about one field. */
  readonly field?: Maybe<ResponsibilityField>;
  /** What happened to it (沿革), by day: each place that states it, its transfers, their conditions and their ends, and the successions of the bodies that hold it and, for a power, of the power itself. Events whose day no record gives come after the others, and those that are pending last. */
  readonly history: EventConnection;
  /** Its holdings: who holds it, where, since when and in which role. */
  readonly holdings: HoldingConnection;
  /** The stable id, kind:path. The same fact keeps its id across loads. */
  readonly id: Scalars['ID']['output'];
  /** The kind of responsibility. */
  readonly kind: ResponsibilityKind;
  /** Its running number (序号) in the list. */
  readonly number?: Maybe<Scalars['Int']['output']>;
  /** False for what a program drafted, until a person has confirmed it and all that it rests on (未经审核). */
  readonly reviewed: Scalars['Boolean']['output'];
  /** The words of the document. Null if they say no more than the title. */
  readonly text?: Maybe<Scalars['String']['output']>;
  /** The title in one line: the main item, and the sub-item after ' / '. */
  readonly title: Scalars['String']['output'];
  /** The transfers of this responsibility (赋予, 下放, ...). */
  readonly transfers: TransferConnection;
};


/** An item of government service (政府统一服务事项). */
export type ServiceItemAccompanyingDutiesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** An item of government service (政府统一服务事项). */
export type ServiceItemHistoryArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  asKnownOn?: InputMaybe<Scalars['Date']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  kinds?: InputMaybe<ReadonlyArray<EventKind>>;
};


/** An item of government service (政府统一服务事项). */
export type ServiceItemHoldingsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  asKnownOn?: InputMaybe<Scalars['Date']['input']>;
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

/** The succession of one body by another (机构沿革). */
export type Succession = Node & {
  readonly __typename?: 'Succession';
  /** The words that state it. */
  readonly citation: Citation;
  /** The body before. */
  readonly from: Organization;
  /** The stable id, kind:path. The same fact keeps its id across loads. */
  readonly id: Scalars['ID']['output'];
  /** The kind of succession. */
  readonly kind: SuccessionKind;
  /** The day of the change. Null if no document states it, or while the change waits for a fact. */
  readonly on?: Maybe<Scalars['Date']['output']>;
  /** The words for the part of its duties that passed (划入), where the body before kept the rest. Null if no part is named. */
  readonly part?: Maybe<Scalars['String']['output']>;
  /** The fact for which the change waits (待交接: 自交接之日起), in the words of the document. Until another record of the two bodies has the day, the body before keeps what it holds, and the body after holds it on this condition. Null if it waits for none. */
  readonly pending?: Maybe<Scalars['String']['output']>;
  /** False for what a program drafted, until a person has confirmed it and all that it rests on (未经审核). */
  readonly reviewed: Scalars['Boolean']['output'];
  /** The body after. */
  readonly to: Organization;
};

/** The kinds of succession (机构沿革方式). */
export type SuccessionKind =
  /** The body was merged into another (合并). */
  | 'MERGED'
  /** The body was renamed (更名). */
  | 'RENAMED'
  /** The body was abolished, and another took over its work (取代). */
  | 'REPLACED'
  /** The body was divided (拆分). */
  | 'SPLIT';

/** Words on record that are similar to words that were not found (相近词句). */
export type Suggestion = {
  readonly __typename?: 'Suggestion';
  /** The first node in which they occur. */
  readonly node: Node;
  /** The similarity, from 0 to 1, measured by the characters that differ or by the characters that a whole title shares. */
  readonly score: Scalars['Float']['output'];
  /** The words as they occur in a title, a name or a text. */
  readonly words: Scalars['String']['output'];
};

/** An assignment (任务): an item of a 任务分解 or 工作方案, dated or not. */
export type Task = Node & Responsibility & {
  readonly __typename?: 'Task';
  /** The certainty of the reading. */
  readonly certainty: Certainty;
  /** Every place that states it: the annex row, article or clause. */
  readonly citations: ReadonlyArray<Citation>;
  /** The doubtful parts of the reading (存疑之处). Empty if the reading is certain. */
  readonly doubts: ReadonlyArray<Doubt>;
  /** The last day that these words allow: 12-15 for 12月15日前, 12-31 for 年底前. Null if they name no day. */
  readonly dueOn?: Maybe<Scalars['Date']['output']>;
  /** The deadline in the printed words (完成时限). */
  readonly dueText?: Maybe<Scalars['String']['output']>;
  /** The field of government (领域). Null if the document is not about one field. */
  readonly field?: Maybe<ResponsibilityField>;
  /** The headings above it (方面, 工程, 项目), outermost first. */
  readonly headings: ReadonlyArray<Scalars['String']['output']>;
  /** What happened to it (沿革), by day: each place that states it, its transfers, their conditions and their ends, and the successions of the bodies that hold it and, for a power, of the power itself. Events whose day no record gives come after the others, and those that are pending last. */
  readonly history: EventConnection;
  /** Its holdings: who holds it, where, since when and in which role. */
  readonly holdings: HoldingConnection;
  /** The stable id, kind:path. The same fact keeps its id across loads. */
  readonly id: Scalars['ID']['output'];
  /** The kind of responsibility. */
  readonly kind: ResponsibilityKind;
  /** Stages (阶段), and deadlines that bind only one holder. */
  readonly milestones: ReadonlyArray<Milestone>;
  /** Its running number (序号) in the document. */
  readonly number?: Maybe<Scalars['Int']['output']>;
  /** False for what a program drafted, until a person has confirmed it and all that it rests on (未经审核). */
  readonly reviewed: Scalars['Boolean']['output'];
  /** The words of the document. Null if they say no more than the title. */
  readonly text?: Maybe<Scalars['String']['output']>;
  /** The title in one line: the main item, and the sub-item after ' / '. */
  readonly title: Scalars['String']['output'];
  /** The transfers of this responsibility (赋予, 下放, ...). */
  readonly transfers: TransferConnection;
};


/** An assignment (任务): an item of a 任务分解 or 工作方案, dated or not. */
export type TaskHistoryArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  asKnownOn?: InputMaybe<Scalars['Date']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  kinds?: InputMaybe<ReadonlyArray<EventKind>>;
};


/** An assignment (任务): an item of a 任务分解 or 工作方案, dated or not. */
export type TaskHoldingsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  asKnownOn?: InputMaybe<Scalars['Date']['input']>;
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

/** Whether given words were found (检索结果). It shows whether a page is empty because nobody holds what was found, or because the words were not found. */
export type TextMatch = {
  readonly __typename?: 'TextMatch';
  /** Whether the words occur in what was searched, without regard to the other conditions. If false, an empty page does not mean that nobody holds it. */
  readonly found: Scalars['Boolean']['output'];
  /** Up to five similar words on record (相近词句). The most similar is first. Empty if the words themselves are found. A query with a suggestion in place of the words finds it. */
  readonly suggestions: ReadonlyArray<Suggestion>;
};

/** The transfer of one responsibility from one body to another (权责转移), by one row or clause. */
export type Transfer = Node & {
  readonly __typename?: 'Transfer';
  /** The bodies that another careful reader could name instead. Empty unless the certainty is AMBIGUOUS. */
  readonly alternatives: ReadonlyArray<Holder>;
  /** The words that require the approval. */
  readonly approvalWords?: Maybe<Scalars['String']['output']>;
  /** The body whose approval the row requires (须经其批准). Null if it requires none. */
  readonly approver?: Maybe<Holder>;
  /** The words of this row or clause for the responsibility: the main item, and the sub-item after ' / '. */
  readonly asWritten: Scalars['String']['output'];
  /** The certainty of the reading. */
  readonly certainty: Certainty;
  /** The most specific place that states it: the row, article or clause. */
  readonly citation: Citation;
  /** What must happen before the holder may exercise it, in the words of the document. */
  readonly condition?: Maybe<Scalars['String']['output']>;
  /** The first day on which the condition is met, or the matter handed over, according to a later document (条件成就日, 交接日). From this day on the transfer is in force; `grounds` has that document's words. Null if no document records it, or if there is no condition. */
  readonly conditionMetOn?: Maybe<Scalars['Date']['output']>;
  /** The rules that added something that no document says in words. */
  readonly derivedBy: ReadonlyArray<DerivationRule>;
  /** The doubtful parts of the reading (存疑之处). Empty if the reading is certain. */
  readonly doubts: ReadonlyArray<Doubt>;
  /** The first day of effect (生效日期): the first possible one, if the source gives only the month or the year. Null if the document names none. */
  readonly effectiveFrom?: Maybe<Scalars['Date']['output']>;
  /** The words of the source for `effectiveFrom`, if it gives only the month or the year (2021年3月). Null for a day. */
  readonly effectiveFromAsWritten?: Maybe<Scalars['String']['output']>;
  /** How precisely the source gives `effectiveFrom` (日期精确度). Null if there is no `effectiveFrom`. */
  readonly effectiveFromPrecision?: Maybe<DayPrecision>;
  /** The first day on which it is no longer in effect: the last possible one, if the source gives only the month or the year. Null if it has no end. */
  readonly effectiveTo?: Maybe<Scalars['Date']['output']>;
  /** The words of the source for `effectiveTo`, if it gives only the month or the year. Null for a day. */
  readonly effectiveToAsWritten?: Maybe<Scalars['String']['output']>;
  /** How precisely the source gives `effectiveTo`. Null if there is no `effectiveTo`. */
  readonly effectiveToPrecision?: Maybe<DayPrecision>;
  /** The former holder (原实施部门), or the body whose duty is extended to the receiver. Null if the document names none. */
  readonly from?: Maybe<Holder>;
  /** The body that makes the transfer: the issuer of the instrument, or the body that decides according to the clause. */
  readonly grantedBy?: Maybe<Holder>;
  /** All places that it rests on. The first is `citation`, for example the row. Others are the clauses that give it, limit it or set its condition. */
  readonly grounds: ReadonlyArray<Citation>;
  /** The stable id, kind:path. The same fact keeps its id across loads. */
  readonly id: Scalars['ID']['output'];
  /** The document that makes the transfer (依据文件). */
  readonly instrument: Document;
  /** The area in which the receiver holds the responsibility. */
  readonly jurisdiction: Jurisdiction;
  /** The kind of transfer, by its meaning. */
  readonly kind: TransferKind;
  /** The first day on which the published documents let one know this as it is stated here (可知起始日). A document counts from the day on which it was made public, else from its own date. Null if it counts as known on every day before `knownTo`: a document without a day states it. */
  readonly knownFrom?: Maybe<Scalars['Date']['output']>;
  /** The first day on which later documents let one know better (可知截止日): another row has what is known since, if there is anything. Null if it is still known so. Only with `asKnownOn` do lists have rows that are no longer known so. */
  readonly knownTo?: Maybe<Scalars['Date']['output']>;
  /** The defendant in court for acts under this transfer (行政诉讼被告). Rules derive it from the kind of transfer and the receiver; no document states it. */
  readonly liability: Liability;
  /** The words that limit the transfer to a part (事项限定; 除第(二)(三)项外). */
  readonly limitation?: Maybe<Scalars['String']['output']>;
  /** Whether the words of `limitation` describe the part that is given or the part that is not. Null if there is no limitation. */
  readonly limitationBounds?: Maybe<LimitationBounds>;
  /** The transfers that pass on what this transfer gives. */
  readonly onward: ReadonlyArray<Transfer>;
  /** The fact on which it takes effect, if the document names a fact and not a day (自交接之日起, 完成交接后). `condition` has the words. Null if it waits for no such fact. */
  readonly pendingOn?: Maybe<PendingFact>;
  /** Words of another clause of the document that qualify the transfer (按照…执行). `grounds` contains that clause. */
  readonly proviso?: Maybe<Scalars['String']['output']>;
  /** A remark in the row, for example (市政府批准) beside the former holder. */
  readonly remark?: Maybe<Scalars['String']['output']>;
  /** The responsibility that is transferred. */
  readonly responsibility: Responsibility;
  /** False for what a program drafted, until a person has confirmed it and all that it rests on (未经审核). */
  readonly reviewed: Scalars['Boolean']['output'];
  /** The status between `effectiveFrom` and `effectiveTo` (效力状态). A later document that ends the transfer changes `effectiveTo`; it does not change the status. CONDITIONAL applies until `conditionMetOn`, if that is not null. */
  readonly status: TransferStatus;
  /** The receiver (承接单位). */
  readonly to: Holder;
  /** The transfer by which the giver itself received it. Null if there is none. */
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
  /** The position of this page in the list. */
  readonly pageInfo: PageInfo;
  /** Whether the given words were found (检索结果). Null if no words were given. */
  readonly textMatch?: Maybe<TextMatch>;
  /** The number of rows in all pages together. It is counted only if this field is selected. */
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

/** Which transfers to list. A transfer must meet all conditions. */
export type TransferFilter = {
  /** Words of the responsibility or of the limitation (事项限定). Or the 文号 of the document that states or transfers it. Or the place that states it (附件1 第92项). */
  readonly about?: InputMaybe<Scalars['String']['input']>;
  /** Only what the documents published by this day let one know (该日前已公布的文件). A document counts from the day on which it was made public; where nothing says that day, from its own date; if it has neither, on every day. If omitted, all documents count. The holdings, transfers and chains below follow this day; histories have the events of all documents. */
  readonly asKnownOn?: InputMaybe<Scalars['Date']['input']>;
  /** Only transfers in effect on this day (日期). This includes conditional transfers; use `status` to exclude them. */
  readonly asOf?: InputMaybe<Scalars['Date']['input']>;
  /** Only facts whose reading has one of these certainties. */
  readonly certainty?: InputMaybe<ReadonlyArray<Certainty>>;
  /** Only transfers of responsibilities of these fields. */
  readonly fields?: InputMaybe<ReadonlyArray<ResponsibilityField>>;
  /** Only transfers from this former holder, by id, name or alias. */
  readonly from?: InputMaybe<Scalars['String']['input']>;
  /** Only transfers that this document makes, by 文号 or title. */
  readonly instrument?: InputMaybe<Scalars['String']['input']>;
  /** Only these kinds. */
  readonly kinds?: InputMaybe<ReadonlyArray<TransferKind>>;
  /** Only transfers whose jurisdiction covers this place, by id, name or alias. */
  readonly place?: InputMaybe<Scalars['String']['input']>;
  /** Only transfers of powers of these types (事项类型). */
  readonly powerTypes?: InputMaybe<ReadonlyArray<PowerType>>;
  /** true: only what a person has reviewed. false: only what a program drafted and no person has confirmed (未经审核). If omitted, both are listed. */
  readonly reviewed?: InputMaybe<Scalars['Boolean']['input']>;
  /** Only transfers of these statuses. A transfer whose condition is met counts as CONDITIONAL before `conditionMetOn` and as IN_FORCE from then on; without `asOf` it counts as both. */
  readonly status?: InputMaybe<ReadonlyArray<TransferStatus>>;
  /** Only transfers to this receiver, by id, name or alias. */
  readonly to?: InputMaybe<Scalars['String']['input']>;
};

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

/** The orders of a list of transfers. */
export type TransferOrder =
  /** In the order of the documents. With `about`, the best match is first, and equal matches are in the order of the documents. */
  | 'DOCUMENT_ORDER'
  /** By the first day of effect. Transfers without one are last. */
  | 'EFFECTIVE_FROM'
  /** By the title of the responsibility, character by character. */
  | 'TITLE';

/** The status of a transfer between `effectiveFrom` and `effectiveTo` (效力状态). */
export type TransferStatus =
  /** It is given, but may be exercised only after a condition is met (附条件). */
  | 'CONDITIONAL'
  /** The transfer is in force (有效). */
  | 'IN_FORCE';

/** The answer whether a body may exercise a responsibility (核验结论), with one reason and the words that it rests on. */
export type Verdict = {
  readonly __typename?: 'Verdict';
  /** The answer (结论). */
  readonly answer: VerdictAnswer;
  /** The words that the answer rests on. If no holder is on record, these are the words that state the responsibility. */
  readonly citations: ReadonlyArray<Citation>;
  /** The doubts that led to the answer (存疑之处). Empty if no doubt did. */
  readonly doubts: ReadonlyArray<Doubt>;
  /** One sentence that an auditor can quote, with the Chinese terms. */
  readonly explanation: Scalars['String']['output'];
  /** The holding of this body that decides. If the answer is NO, this is a holding that has ended, begins later or covers another place. Null if there is none. */
  readonly holding?: Maybe<Holding>;
  /** The holdings of other bodies at this place on that day. */
  readonly others: ReadonlyArray<Holding>;
  /** The reason for the answer (理由). If no day was given and the answer depends on the day, this is the reason for the last interval of days. */
  readonly reason: VerdictReason;
};

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
  readonly asOf?: InputMaybe<Scalars['Date']['input']>;
  /** The body, class, group, post or person, by id, official name or alias (主体). */
  readonly holder: Scalars['String']['input'];
  /** A place (区域), by id, official name or alias. If omitted, the body's own jurisdiction decides. */
  readonly place?: InputMaybe<Scalars['String']['input']>;
  /** The id of the responsibility (权责事项). */
  readonly responsibility: Scalars['ID']['input'];
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

/** A headquarters, leading group, committee or joint conference (议事协调机构), or a group formed by one. */
export type WorkingGroup = Holder & Node & {
  readonly __typename?: 'WorkingGroup';
  /** Other names that documents use (简称). */
  readonly aliases: ReadonlyArray<Scalars['String']['output']>;
  /** The words that form the group. */
  readonly citation: Citation;
  /** The groups that it contains. */
  readonly groups: ReadonlyArray<WorkingGroup>;
  /** What happened to it (沿革), by day: transfers that it received or gave, their conditions and their ends, its successions, and the forming of a group. What it holds without a transfer is in `holdings`. Events whose day no record gives come after the others, and those that are pending last. */
  readonly history: EventConnection;
  /** Its holdings (权责归属), in document order. */
  readonly holdings: HoldingConnection;
  /** The stable id, kind:path. The same fact keeps its id across loads. */
  readonly id: Scalars['ID']['output'];
  /** The kind of group. */
  readonly kind: WorkingGroupKind;
  /** Its members (成员), in document order. Without `asOf`, former ones (退出) are among them; their `validTo` says since when. */
  readonly members: ReadonlyArray<Membership>;
  /** Its memberships in working groups (成员单位), with its role in each. Without `asOf`, those that have ended (退出, 撤销) are among them; their `validTo` says since when. */
  readonly memberships: MembershipConnection;
  /** The full official name (全称). */
  readonly name: Scalars['String']['output'];
  /** The group that contains it. Null if no document states one. */
  readonly partOf?: Maybe<WorkingGroup>;
  /** False for what a program drafted, until a person has confirmed it and all that it rests on (未经审核). */
  readonly reviewed: Scalars['Boolean']['output'];
  /** The transfers in which this holder is the former holder (划出). */
  readonly transfersGiven: TransferConnection;
  /** The transfers in which this holder is the receiver (承接). */
  readonly transfersReceived: TransferConnection;
};


/** A headquarters, leading group, committee or joint conference (议事协调机构), or a group formed by one. */
export type WorkingGroupGroupsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A headquarters, leading group, committee or joint conference (议事协调机构), or a group formed by one. */
export type WorkingGroupHistoryArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  asKnownOn?: InputMaybe<Scalars['Date']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  kinds?: InputMaybe<ReadonlyArray<EventKind>>;
};


/** A headquarters, leading group, committee or joint conference (议事协调机构), or a group formed by one. */
export type WorkingGroupHoldingsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  asKnownOn?: InputMaybe<Scalars['Date']['input']>;
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
  asOf?: InputMaybe<Scalars['Date']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  roles?: InputMaybe<ReadonlyArray<MembershipRole>>;
};


/** A headquarters, leading group, committee or joint conference (议事协调机构), or a group formed by one. */
export type WorkingGroupMembershipsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  asOf?: InputMaybe<Scalars['Date']['input']>;
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
  /** The position of this page in the list. */
  readonly pageInfo: PageInfo;
  /** Whether the given words were found (检索结果). Null if no words were given. */
  readonly textMatch?: Maybe<TextMatch>;
  /** The number of rows in all pages together. It is counted only if this field is selected. */
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

/** Which working groups to list. A group must meet all conditions. */
export type WorkingGroupFilter = {
  /** Words that occur in a name. The best match is first. */
  readonly about?: InputMaybe<Scalars['String']['input']>;
  /** A calendar day (日期). Only groups that no document has dissolved by then (撤销), with `member` only those to which it belongs on that day. If omitted, all groups on record are listed. */
  readonly asOf?: InputMaybe<Scalars['Date']['input']>;
  /** Only groups that this document forms, by 文号 or title. */
  readonly document?: InputMaybe<Scalars['String']['input']>;
  /** Only groups of these kinds. */
  readonly kinds?: InputMaybe<ReadonlyArray<WorkingGroupKind>>;
  /** Only groups with this member, by id, name or alias. Without `asOf`, a former member counts too. */
  readonly member?: InputMaybe<Scalars['String']['input']>;
  /** Only groups that this group contains, by id, name or alias. */
  readonly partOf?: InputMaybe<Scalars['String']['input']>;
  /** true: only what a person has reviewed. false: only what a program drafted and no person has confirmed (未经审核). If omitted, both are listed. */
  readonly reviewed?: InputMaybe<Scalars['Boolean']['input']>;
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
  /** The office of a group (办公室) that has duties or members of its own. */
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
  Accountability: ResolverTypeWrapper<rows.Accountability>;
  AdministrativeLevel: AdministrativeLevel;
  Anomaly: ResolverTypeWrapper<rows.AnomalyRow>;
  AnomalyConnection: ResolverTypeWrapper<Connection<rows.AnomalyRow>>;
  AnomalyEdge: ResolverTypeWrapper<Edge<rows.AnomalyRow>>;
  AnomalyFilter: AnomalyFilter;
  AnomalyKind: AnomalyKind;
  Authority: ResolverTypeWrapper<rows.CommandStepRow>;
  AuthorityStep: AuthorityStep;
  BonusKind: BonusKind;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  CaseError: ResolverTypeWrapper<CaseErrorParent>;
  CaseVerdict: ResolverTypeWrapper<CaseVerdictParent>;
  Certainty: Certainty;
  Chain: ResolverTypeWrapper<ChainParent>;
  ChainHop: ResolverTypeWrapper<HopParent>;
  Citation: ResolverTypeWrapper<rows.CitationPlace>;
  Conflict: ResolverTypeWrapper<rows.ConflictRow>;
  ConflictConnection: ResolverTypeWrapper<Connection<rows.ConflictRow>>;
  ConflictEdge: ResolverTypeWrapper<Edge<rows.ConflictRow>>;
  ConflictFilter: ConflictFilter;
  ConflictKind: ConflictKind;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  DayPrecision: DayPrecision;
  DerivationRule: DerivationRule;
  Document: ResolverTypeWrapper<rows.DocumentRow>;
  DocumentChange: ResolverTypeWrapper<rows.DocumentChangeRow>;
  DocumentChangeKind: DocumentChangeKind;
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
  EmergencyResponse: ResolverTypeWrapper<EmergencyParent>;
  Empowerment: Empowerment;
  Ending: ResolverTypeWrapper<rows.EndingRow>;
  Event: ResolverTypeWrapper<rows.EventRow>;
  EventConnection: ResolverTypeWrapper<Connection<rows.EventRow>>;
  EventEdge: ResolverTypeWrapper<Edge<rows.EventRow>>;
  EventKind: EventKind;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  FormedGroup: ResolverTypeWrapper<rows.FormedGroupRow>;
  GraphCount: ResolverTypeWrapper<GraphCount>;
  GraphInfo: ResolverTypeWrapper<GraphVersion>;
  GraphSource: ResolverTypeWrapper<GraphSource>;
  Hazard: ResolverTypeWrapper<rows.HazardRow>;
  Holder: ResolverTypeWrapper<rows.HolderRow>;
  HolderBy: HolderBy;
  HolderCategory: ResolverTypeWrapper<rows.HolderRow>;
  HolderComparison: ResolverTypeWrapper<ComparisonPair>;
  HolderConnection: ResolverTypeWrapper<Connection<rows.HolderRow>>;
  HolderEdge: ResolverTypeWrapper<Edge<rows.HolderRow>>;
  HolderFilter: HolderFilter;
  HolderMatch: ResolverTypeWrapper<rows.HolderMatch>;
  HolderNameIn: HolderNameIn;
  HolderType: HolderType;
  Holding: ResolverTypeWrapper<rows.HoldingRow>;
  HoldingConnection: ResolverTypeWrapper<Connection<rows.HoldingRow>>;
  HoldingEdge: ResolverTypeWrapper<Edge<rows.HoldingRow>>;
  HoldingFilter: HoldingFilter;
  HoldingOrder: HoldingOrder;
  HoldingRole: HoldingRole;
  HoldingStatus: HoldingStatus;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  Indicator: ResolverTypeWrapper<rows.ResponsibilityRow>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  ItemCode: ResolverTypeWrapper<ItemCode>;
  ItemCodeFilter: ItemCodeFilter;
  Jurisdiction: ResolverTypeWrapper<rows.Place>;
  Language: Language;
  Liability: ResolverTypeWrapper<LiabilityParent>;
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
  PendingFact: PendingFact;
  Person: ResolverTypeWrapper<rows.HolderRow>;
  Policy: ResolverTypeWrapper<rows.ResponsibilityRow>;
  Post: ResolverTypeWrapper<rows.HolderRow>;
  Power: ResolverTypeWrapper<rows.ResponsibilityRow>;
  PowerSuccession: ResolverTypeWrapper<rows.PowerSuccessionRow>;
  PowerSuccessionKind: PowerSuccessionKind;
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
  TextMatch: ResolverTypeWrapper<TextMatchQuery>;
  Transfer: ResolverTypeWrapper<rows.TransferRow>;
  TransferConnection: ResolverTypeWrapper<Connection<rows.TransferRow>>;
  TransferEdge: ResolverTypeWrapper<Edge<rows.TransferRow>>;
  TransferFilter: TransferFilter;
  TransferKind: TransferKind;
  TransferOrder: TransferOrder;
  TransferStatus: TransferStatus;
  Verdict: ResolverTypeWrapper<VerdictParent>;
  VerdictAnswer: VerdictAnswer;
  VerdictCase: VerdictCase;
  VerdictReason: VerdictReason;
  WorkingGroup: ResolverTypeWrapper<rows.HolderRow>;
  WorkingGroupConnection: ResolverTypeWrapper<Connection<rows.HolderRow>>;
  WorkingGroupEdge: ResolverTypeWrapper<Edge<rows.HolderRow>>;
  WorkingGroupFilter: WorkingGroupFilter;
  WorkingGroupKind: WorkingGroupKind;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  Accountability: rows.Accountability;
  Anomaly: rows.AnomalyRow;
  AnomalyConnection: Connection<rows.AnomalyRow>;
  AnomalyEdge: Edge<rows.AnomalyRow>;
  AnomalyFilter: AnomalyFilter;
  Authority: rows.CommandStepRow;
  Boolean: Scalars['Boolean']['output'];
  CaseError: CaseErrorParent;
  CaseVerdict: CaseVerdictParent;
  Chain: ChainParent;
  ChainHop: HopParent;
  Citation: rows.CitationPlace;
  Conflict: rows.ConflictRow;
  ConflictConnection: Connection<rows.ConflictRow>;
  ConflictEdge: Edge<rows.ConflictRow>;
  ConflictFilter: ConflictFilter;
  Date: Scalars['Date']['output'];
  DateTime: Scalars['DateTime']['output'];
  Document: rows.DocumentRow;
  DocumentChange: rows.DocumentChangeRow;
  DocumentConnection: Connection<rows.DocumentRow>;
  DocumentEdge: Edge<rows.DocumentRow>;
  DocumentFilter: DocumentFilter;
  DocumentLink: rows.DocumentLinkRow;
  Doubt: rows.Doubt;
  DueMatch: rows.DueMatch;
  Duty: rows.ResponsibilityRow;
  EmergencyResponse: EmergencyParent;
  Ending: rows.EndingRow;
  Event: rows.EventRow;
  EventConnection: Connection<rows.EventRow>;
  EventEdge: Edge<rows.EventRow>;
  Float: Scalars['Float']['output'];
  FormedGroup: rows.FormedGroupRow;
  GraphCount: GraphCount;
  GraphInfo: GraphVersion;
  GraphSource: GraphSource;
  Hazard: rows.HazardRow;
  Holder: rows.HolderRow;
  HolderBy: HolderBy;
  HolderCategory: rows.HolderRow;
  HolderComparison: ComparisonPair;
  HolderConnection: Connection<rows.HolderRow>;
  HolderEdge: Edge<rows.HolderRow>;
  HolderFilter: HolderFilter;
  HolderMatch: rows.HolderMatch;
  HolderNameIn: HolderNameIn;
  Holding: rows.HoldingRow;
  HoldingConnection: Connection<rows.HoldingRow>;
  HoldingEdge: Edge<rows.HoldingRow>;
  HoldingFilter: HoldingFilter;
  ID: Scalars['ID']['output'];
  Indicator: rows.ResponsibilityRow;
  Int: Scalars['Int']['output'];
  ItemCode: ItemCode;
  ItemCodeFilter: ItemCodeFilter;
  Jurisdiction: rows.Place;
  Liability: LiabilityParent;
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
  PowerSuccession: rows.PowerSuccessionRow;
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
  TextMatch: TextMatchQuery;
  Transfer: rows.TransferRow;
  TransferConnection: Connection<rows.TransferRow>;
  TransferEdge: Edge<rows.TransferRow>;
  TransferFilter: TransferFilter;
  Verdict: VerdictParent;
  VerdictCase: VerdictCase;
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

export type AccountabilityResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Accountability'] = ResolversParentTypes['Accountability']> = {
  basis?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  citation?: Resolver<ResolversTypes['Citation'], ParentType, ContextType>;
  situations?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  subjects?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

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
  reviewed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  step?: Resolver<ResolversTypes['AuthorityStep'], ParentType, ContextType>;
  validFrom?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  validTo?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
};

export type CaseErrorResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['CaseError'] = ResolversParentTypes['CaseError']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType, RequireFields<CaseErrorMessageArgs, 'language'>>;
  suggestions?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
};

export type CaseVerdictResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['CaseVerdict'] = ResolversParentTypes['CaseVerdict']> = {
  error?: Resolver<Maybe<ResolversTypes['CaseError']>, ParentType, ContextType>;
  verdict?: Resolver<Maybe<ResolversTypes['Verdict']>, ParentType, ContextType>;
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
  reviewed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
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
  changes?: Resolver<ReadonlyArray<ResolversTypes['DocumentChange']>, ParentType, ContextType, Partial<DocumentChangesArgs>>;
  citedBy?: Resolver<ReadonlyArray<ResolversTypes['DocumentLink']>, ParentType, ContextType, Partial<DocumentCitedByArgs>>;
  cites?: Resolver<ReadonlyArray<ResolversTypes['DocumentLink']>, ParentType, ContextType, Partial<DocumentCitesArgs>>;
  effectiveIn?: Resolver<Maybe<ResolversTypes['Citation']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  issuedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  issuer?: Resolver<Maybe<ResolversTypes['Holder']>, ParentType, ContextType>;
  lines?: Resolver<Maybe<ResolversTypes['LineRange']>, ParentType, ContextType>;
  number?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  provisions?: Resolver<ResolversTypes['ProvisionConnection'], ParentType, ContextType, RequireFields<DocumentProvisionsArgs, 'first'>>;
  publishedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  repealedBy?: Resolver<ReadonlyArray<ResolversTypes['DocumentLink']>, ParentType, ContextType, Partial<DocumentRepealedByArgs>>;
  repeals?: Resolver<ReadonlyArray<ResolversTypes['DocumentLink']>, ParentType, ContextType, Partial<DocumentRepealsArgs>>;
  responsibilities?: Resolver<ResolversTypes['ResponsibilityConnection'], ParentType, ContextType, RequireFields<DocumentResponsibilitiesArgs, 'first'>>;
  status?: Resolver<ResolversTypes['DocumentStatus'], ParentType, ContextType>;
  title?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  transfers?: Resolver<ResolversTypes['TransferConnection'], ParentType, ContextType, RequireFields<DocumentTransfersArgs, 'first'>>;
  validFrom?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  validTo?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DocumentChangeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DocumentChange'] = ResolversParentTypes['DocumentChange']> = {
  article?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  citation?: Resolver<ResolversTypes['Citation'], ParentType, ContextType>;
  document?: Resolver<Maybe<ResolversTypes['Document']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['DocumentChangeKind'], ParentType, ContextType>;
  on?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  pending?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  provision?: Resolver<Maybe<ResolversTypes['Provision']>, ParentType, ContextType>;
  replacedBy?: Resolver<Maybe<ResolversTypes['Provision']>, ParentType, ContextType>;
  reviewed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  words?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
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
  reviewed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
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
  accompanies?: Resolver<ReadonlyArray<ResolversTypes['Responsibility']>, ParentType, ContextType>;
  basis?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  certainty?: Resolver<ResolversTypes['Certainty'], ParentType, ContextType>;
  citations?: Resolver<ReadonlyArray<ResolversTypes['Citation']>, ParentType, ContextType>;
  doubts?: Resolver<ReadonlyArray<ResolversTypes['Doubt']>, ParentType, ContextType>;
  field?: Resolver<Maybe<ResolversTypes['ResponsibilityField']>, ParentType, ContextType>;
  hazards?: Resolver<ReadonlyArray<ResolversTypes['Hazard']>, ParentType, ContextType>;
  history?: Resolver<ResolversTypes['EventConnection'], ParentType, ContextType, RequireFields<DutyHistoryArgs, 'first'>>;
  holdings?: Resolver<ResolversTypes['HoldingConnection'], ParentType, ContextType, RequireFields<DutyHoldingsArgs, 'first'>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['ResponsibilityKind'], ParentType, ContextType>;
  levels?: Resolver<ReadonlyArray<ResolversTypes['ResponseLevel']>, ParentType, ContextType>;
  prohibits?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  reviewed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  stage?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
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

export type EndingResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Ending'] = ResolversParentTypes['Ending']> = {
  citation?: Resolver<ResolversTypes['Citation'], ParentType, ContextType>;
  derivedBy?: Resolver<ReadonlyArray<ResolversTypes['DerivationRule']>, ParentType, ContextType>;
  from?: Resolver<Maybe<ResolversTypes['Holder']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  on?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  pending?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  responsibility?: Resolver<ResolversTypes['Responsibility'], ParentType, ContextType>;
  reviewed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  words?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type EventResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Event'] = ResolversParentTypes['Event']> = {
  citation?: Resolver<ResolversTypes['Citation'], ParentType, ContextType>;
  document?: Resolver<ResolversTypes['Document'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['EventKind'], ParentType, ContextType>;
  on?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  pending?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  pendingOn?: Resolver<Maybe<ResolversTypes['PendingFact']>, ParentType, ContextType>;
  reviewed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  subject?: Resolver<Maybe<ResolversTypes['Node']>, ParentType, ContextType>;
  words?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type EventConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['EventConnection'] = ResolversParentTypes['EventConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['EventEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Event']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type EventEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['EventEdge'] = ResolversParentTypes['EventEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Event'], ParentType, ContextType>;
};

export type FormedGroupResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['FormedGroup'] = ResolversParentTypes['FormedGroup']> = {
  certainty?: Resolver<ResolversTypes['Certainty'], ParentType, ContextType>;
  citation?: Resolver<ResolversTypes['Citation'], ParentType, ContextType>;
  doubts?: Resolver<ReadonlyArray<ResolversTypes['Doubt']>, ParentType, ContextType>;
  group?: Resolver<ResolversTypes['WorkingGroup'], ParentType, ContextType>;
  reviewed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  validFrom?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  validTo?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
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
  reviewed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  sha256?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type HazardResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Hazard'] = ResolversParentTypes['Hazard']> = {
  aliases?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  citation?: Resolver<ResolversTypes['Citation'], ParentType, ContextType>;
  definition?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  levels?: Resolver<ReadonlyArray<ResolversTypes['ResponseCriterion']>, ParentType, ContextType, Partial<HazardLevelsArgs>>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reviewed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  validFrom?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  validTo?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type HolderResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Holder'] = ResolversParentTypes['Holder']> = {
  __resolveType: TypeResolveFn<'HolderCategory' | 'Organization' | 'Person' | 'Post' | 'WorkingGroup', ParentType, ContextType>;
};

export type HolderCategoryResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['HolderCategory'] = ResolversParentTypes['HolderCategory']> = {
  aliases?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  condition?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  exhaustive?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  history?: Resolver<ResolversTypes['EventConnection'], ParentType, ContextType, RequireFields<HolderCategoryHistoryArgs, 'first'>>;
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
  chain?: Resolver<ResolversTypes['Chain'], ParentType, ContextType, Partial<HoldingChainArgs>>;
  citation?: Resolver<ResolversTypes['Citation'], ParentType, ContextType>;
  condition?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  derivedBy?: Resolver<ReadonlyArray<ResolversTypes['DerivationRule']>, ParentType, ContextType>;
  doubts?: Resolver<ReadonlyArray<ResolversTypes['Doubt']>, ParentType, ContextType>;
  grounds?: Resolver<ReadonlyArray<ResolversTypes['Citation']>, ParentType, ContextType>;
  holder?: Resolver<ResolversTypes['Holder'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  jurisdiction?: Resolver<ResolversTypes['Jurisdiction'], ParentType, ContextType>;
  knownFrom?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  knownTo?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  limitation?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  limitationBounds?: Resolver<Maybe<ResolversTypes['LimitationBounds']>, ParentType, ContextType>;
  pendingOn?: Resolver<Maybe<ResolversTypes['PendingFact']>, ParentType, ContextType>;
  person?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  proviso?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  responsibility?: Resolver<ResolversTypes['Responsibility'], ParentType, ContextType>;
  reviewed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  role?: Resolver<ResolversTypes['HoldingRole'], ParentType, ContextType>;
  roleAsWritten?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  share?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['HoldingStatus'], ParentType, ContextType>;
  unit?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  validFrom?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  validFromAsWritten?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  validFromPrecision?: Resolver<Maybe<ResolversTypes['DayPrecision']>, ParentType, ContextType>;
  validTo?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  validToAsWritten?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  validToPrecision?: Resolver<Maybe<ResolversTypes['DayPrecision']>, ParentType, ContextType>;
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
  history?: Resolver<ResolversTypes['EventConnection'], ParentType, ContextType, RequireFields<IndicatorHistoryArgs, 'first'>>;
  holdings?: Resolver<ResolversTypes['HoldingConnection'], ParentType, ContextType, RequireFields<IndicatorHoldingsArgs, 'first'>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['ResponsibilityKind'], ParentType, ContextType>;
  method?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  parent?: Resolver<Maybe<ResolversTypes['Indicator']>, ParentType, ContextType>;
  points?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  reviewed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  text?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  transfers?: Resolver<ResolversTypes['TransferConnection'], ParentType, ContextType, RequireFields<IndicatorTransfersArgs, 'first'>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ItemCodeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ItemCode'] = ResolversParentTypes['ItemCode']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  scheme?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
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
  reviewed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  role?: Resolver<ResolversTypes['MembershipRole'], ParentType, ContextType>;
  validFrom?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  validTo?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
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
  __resolveType: TypeResolveFn<'Anomaly' | 'Conflict' | 'Document' | 'Duty' | 'Ending' | 'Hazard' | 'HolderCategory' | 'Holding' | 'Indicator' | 'Membership' | 'Organization' | 'Person' | 'Policy' | 'Post' | 'Power' | 'PowerSuccession' | 'Provision' | 'Region' | 'ServiceItem' | 'Succession' | 'Task' | 'Transfer' | 'WorkingGroup', ParentType, ContextType>;
};

export type OrganizationResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Organization'] = ResolversParentTypes['Organization']> = {
  aliases?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  categories?: Resolver<ReadonlyArray<ResolversTypes['HolderCategory']>, ParentType, ContextType, Partial<OrganizationCategoriesArgs>>;
  history?: Resolver<ResolversTypes['EventConnection'], ParentType, ContextType, RequireFields<OrganizationHistoryArgs, 'first'>>;
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
  history?: Resolver<ResolversTypes['EventConnection'], ParentType, ContextType, RequireFields<PersonHistoryArgs, 'first'>>;
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
  history?: Resolver<ResolversTypes['EventConnection'], ParentType, ContextType, RequireFields<PolicyHistoryArgs, 'first'>>;
  holdings?: Resolver<ResolversTypes['HoldingConnection'], ParentType, ContextType, RequireFields<PolicyHoldingsArgs, 'first'>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['ResponsibilityKind'], ParentType, ContextType>;
  legalBasis?: Resolver<ReadonlyArray<ResolversTypes['DocumentLink']>, ParentType, ContextType, Partial<PolicyLegalBasisArgs>>;
  number?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  period?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  policyType?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reviewed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  standard?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  text?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  transfers?: Resolver<ResolversTypes['TransferConnection'], ParentType, ContextType, RequireFields<PolicyTransfersArgs, 'first'>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PostResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Post'] = ResolversParentTypes['Post']> = {
  aliases?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  history?: Resolver<ResolversTypes['EventConnection'], ParentType, ContextType, RequireFields<PostHistoryArgs, 'first'>>;
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
  accompanyingDuties?: Resolver<ResolversTypes['ResponsibilityConnection'], ParentType, ContextType, RequireFields<PowerAccompanyingDutiesArgs, 'first'>>;
  accountability?: Resolver<ReadonlyArray<ResolversTypes['Accountability']>, ParentType, ContextType>;
  certainty?: Resolver<ResolversTypes['Certainty'], ParentType, ContextType>;
  citations?: Resolver<ReadonlyArray<ResolversTypes['Citation']>, ParentType, ContextType>;
  codes?: Resolver<ReadonlyArray<ResolversTypes['ItemCode']>, ParentType, ContextType>;
  doubts?: Resolver<ReadonlyArray<ResolversTypes['Doubt']>, ParentType, ContextType>;
  field?: Resolver<Maybe<ResolversTypes['ResponsibilityField']>, ParentType, ContextType>;
  history?: Resolver<ResolversTypes['EventConnection'], ParentType, ContextType, RequireFields<PowerHistoryArgs, 'first'>>;
  holdings?: Resolver<ResolversTypes['HoldingConnection'], ParentType, ContextType, RequireFields<PowerHoldingsArgs, 'first'>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['ResponsibilityKind'], ParentType, ContextType>;
  mainItem?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  powerType?: Resolver<ResolversTypes['PowerType'], ParentType, ContextType>;
  predecessors?: Resolver<ReadonlyArray<ResolversTypes['PowerSuccession']>, ParentType, ContextType>;
  reviewed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  subItem?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  successors?: Resolver<ReadonlyArray<ResolversTypes['PowerSuccession']>, ParentType, ContextType>;
  text?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  transfers?: Resolver<ResolversTypes['TransferConnection'], ParentType, ContextType, RequireFields<PowerTransfersArgs, 'first'>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PowerSuccessionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['PowerSuccession'] = ResolversParentTypes['PowerSuccession']> = {
  citation?: Resolver<ResolversTypes['Citation'], ParentType, ContextType>;
  from?: Resolver<ResolversTypes['Power'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['PowerSuccessionKind'], ParentType, ContextType>;
  on?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  reviewed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['Power'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ProvisionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Provision'] = ResolversParentTypes['Provision']> = {
  amends?: Resolver<Maybe<ResolversTypes['Document']>, ParentType, ContextType>;
  article?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  changes?: Resolver<ReadonlyArray<ResolversTypes['DocumentChange']>, ParentType, ContextType>;
  document?: Resolver<ResolversTypes['Document'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lines?: Resolver<ResolversTypes['LineRange'], ParentType, ContextType>;
  parent?: Resolver<Maybe<ResolversTypes['Provision']>, ParentType, ContextType>;
  path?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  validTo?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
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
  compareHolders?: Resolver<ResolversTypes['HolderComparison'], ParentType, ContextType, RequireFields<QueryCompareHoldersArgs, 'includeUnreviewed' | 'left' | 'right'>>;
  conflicts?: Resolver<ResolversTypes['ConflictConnection'], ParentType, ContextType, RequireFields<QueryConflictsArgs, 'first'>>;
  document?: Resolver<Maybe<ResolversTypes['Document']>, ParentType, ContextType, RequireFields<QueryDocumentArgs, 'number'>>;
  documents?: Resolver<ResolversTypes['DocumentConnection'], ParentType, ContextType, RequireFields<QueryDocumentsArgs, 'first'>>;
  emergencyResponse?: Resolver<ResolversTypes['EmergencyResponse'], ParentType, ContextType, RequireFields<QueryEmergencyResponseArgs, 'hazard' | 'level'>>;
  graph?: Resolver<ResolversTypes['GraphInfo'], ParentType, ContextType>;
  hazards?: Resolver<ReadonlyArray<ResolversTypes['Hazard']>, ParentType, ContextType, Partial<QueryHazardsArgs>>;
  holder?: Resolver<Maybe<ResolversTypes['Holder']>, ParentType, ContextType, RequireFields<QueryHolderArgs, 'by'>>;
  holders?: Resolver<ResolversTypes['HolderConnection'], ParentType, ContextType, RequireFields<QueryHoldersArgs, 'first'>>;
  holdings?: Resolver<ResolversTypes['HoldingConnection'], ParentType, ContextType, RequireFields<QueryHoldingsArgs, 'first' | 'orderBy'>>;
  mayExercise?: Resolver<ResolversTypes['Verdict'], ParentType, ContextType, RequireFields<QueryMayExerciseArgs, 'holder' | 'responsibility'>>;
  mayExerciseAll?: Resolver<ReadonlyArray<ResolversTypes['CaseVerdict']>, ParentType, ContextType, RequireFields<QueryMayExerciseAllArgs, 'cases'>>;
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
  reviewed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  validFrom?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  validTo?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
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
  accompanyingDuties?: Resolver<ResolversTypes['ResponsibilityConnection'], ParentType, ContextType, RequireFields<ServiceItemAccompanyingDutiesArgs, 'first'>>;
  accountability?: Resolver<ReadonlyArray<ResolversTypes['Accountability']>, ParentType, ContextType>;
  certainty?: Resolver<ResolversTypes['Certainty'], ParentType, ContextType>;
  citations?: Resolver<ReadonlyArray<ResolversTypes['Citation']>, ParentType, ContextType>;
  codes?: Resolver<ReadonlyArray<ResolversTypes['ItemCode']>, ParentType, ContextType>;
  doubts?: Resolver<ReadonlyArray<ResolversTypes['Doubt']>, ParentType, ContextType>;
  field?: Resolver<Maybe<ResolversTypes['ResponsibilityField']>, ParentType, ContextType>;
  history?: Resolver<ResolversTypes['EventConnection'], ParentType, ContextType, RequireFields<ServiceItemHistoryArgs, 'first'>>;
  holdings?: Resolver<ResolversTypes['HoldingConnection'], ParentType, ContextType, RequireFields<ServiceItemHoldingsArgs, 'first'>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['ResponsibilityKind'], ParentType, ContextType>;
  number?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  reviewed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  text?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  transfers?: Resolver<ResolversTypes['TransferConnection'], ParentType, ContextType, RequireFields<ServiceItemTransfersArgs, 'first'>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SuccessionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Succession'] = ResolversParentTypes['Succession']> = {
  citation?: Resolver<ResolversTypes['Citation'], ParentType, ContextType>;
  from?: Resolver<ResolversTypes['Organization'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['SuccessionKind'], ParentType, ContextType>;
  on?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  part?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  pending?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reviewed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['Organization'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
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
  history?: Resolver<ResolversTypes['EventConnection'], ParentType, ContextType, RequireFields<TaskHistoryArgs, 'first'>>;
  holdings?: Resolver<ResolversTypes['HoldingConnection'], ParentType, ContextType, RequireFields<TaskHoldingsArgs, 'first'>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['ResponsibilityKind'], ParentType, ContextType>;
  milestones?: Resolver<ReadonlyArray<ResolversTypes['Milestone']>, ParentType, ContextType>;
  number?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  reviewed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
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
  conditionMetOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  derivedBy?: Resolver<ReadonlyArray<ResolversTypes['DerivationRule']>, ParentType, ContextType>;
  doubts?: Resolver<ReadonlyArray<ResolversTypes['Doubt']>, ParentType, ContextType>;
  effectiveFrom?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  effectiveFromAsWritten?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  effectiveFromPrecision?: Resolver<Maybe<ResolversTypes['DayPrecision']>, ParentType, ContextType>;
  effectiveTo?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  effectiveToAsWritten?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  effectiveToPrecision?: Resolver<Maybe<ResolversTypes['DayPrecision']>, ParentType, ContextType>;
  from?: Resolver<Maybe<ResolversTypes['Holder']>, ParentType, ContextType>;
  grantedBy?: Resolver<Maybe<ResolversTypes['Holder']>, ParentType, ContextType>;
  grounds?: Resolver<ReadonlyArray<ResolversTypes['Citation']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  instrument?: Resolver<ResolversTypes['Document'], ParentType, ContextType>;
  jurisdiction?: Resolver<ResolversTypes['Jurisdiction'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['TransferKind'], ParentType, ContextType>;
  knownFrom?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  knownTo?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  liability?: Resolver<ResolversTypes['Liability'], ParentType, ContextType>;
  limitation?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  limitationBounds?: Resolver<Maybe<ResolversTypes['LimitationBounds']>, ParentType, ContextType>;
  onward?: Resolver<ReadonlyArray<ResolversTypes['Transfer']>, ParentType, ContextType>;
  pendingOn?: Resolver<Maybe<ResolversTypes['PendingFact']>, ParentType, ContextType>;
  proviso?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  remark?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  responsibility?: Resolver<ResolversTypes['Responsibility'], ParentType, ContextType>;
  reviewed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
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
  history?: Resolver<ResolversTypes['EventConnection'], ParentType, ContextType, RequireFields<WorkingGroupHistoryArgs, 'first'>>;
  holdings?: Resolver<ResolversTypes['HoldingConnection'], ParentType, ContextType, RequireFields<WorkingGroupHoldingsArgs, 'first' | 'includeCategories'>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['WorkingGroupKind'], ParentType, ContextType>;
  members?: Resolver<ReadonlyArray<ResolversTypes['Membership']>, ParentType, ContextType, Partial<WorkingGroupMembersArgs>>;
  memberships?: Resolver<ResolversTypes['MembershipConnection'], ParentType, ContextType, RequireFields<WorkingGroupMembershipsArgs, 'first'>>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  partOf?: Resolver<Maybe<ResolversTypes['WorkingGroup']>, ParentType, ContextType>;
  reviewed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
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
  Accountability?: AccountabilityResolvers<ContextType>;
  Anomaly?: AnomalyResolvers<ContextType>;
  AnomalyConnection?: AnomalyConnectionResolvers<ContextType>;
  AnomalyEdge?: AnomalyEdgeResolvers<ContextType>;
  Authority?: AuthorityResolvers<ContextType>;
  CaseError?: CaseErrorResolvers<ContextType>;
  CaseVerdict?: CaseVerdictResolvers<ContextType>;
  Chain?: ChainResolvers<ContextType>;
  ChainHop?: ChainHopResolvers<ContextType>;
  Citation?: CitationResolvers<ContextType>;
  Conflict?: ConflictResolvers<ContextType>;
  ConflictConnection?: ConflictConnectionResolvers<ContextType>;
  ConflictEdge?: ConflictEdgeResolvers<ContextType>;
  Date?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  Document?: DocumentResolvers<ContextType>;
  DocumentChange?: DocumentChangeResolvers<ContextType>;
  DocumentConnection?: DocumentConnectionResolvers<ContextType>;
  DocumentEdge?: DocumentEdgeResolvers<ContextType>;
  DocumentLink?: DocumentLinkResolvers<ContextType>;
  Doubt?: DoubtResolvers<ContextType>;
  DueMatch?: DueMatchResolvers<ContextType>;
  Duty?: DutyResolvers<ContextType>;
  EmergencyResponse?: EmergencyResponseResolvers<ContextType>;
  Ending?: EndingResolvers<ContextType>;
  Event?: EventResolvers<ContextType>;
  EventConnection?: EventConnectionResolvers<ContextType>;
  EventEdge?: EventEdgeResolvers<ContextType>;
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
  ItemCode?: ItemCodeResolvers<ContextType>;
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
  PowerSuccession?: PowerSuccessionResolvers<ContextType>;
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
