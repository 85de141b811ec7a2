// How the names of bodies, classes, groups, posts and persons look. Data, with the kind that each form shows.

import type { GROUP_KINDS, OrganizationKind } from '../records/terms.js';
import { toPlain } from './plain-text.js';

/** The lists of an authority file. */
export type NameList = 'organizations' | 'categories' | 'groups' | 'posts' | 'persons';

type GroupKind = (typeof GROUP_KINDS)[number];

interface NameForm {
  readonly list: NameList;
  readonly pattern: RegExp;
  readonly kind?: OrganizationKind;
  readonly group?: GroupKind;
  /** Names of this form. The tests read them. */
  readonly examples: readonly string[];
}

/** Words before a name that make it a class: 各县区政府, 有关部门. */
const CLASS_WORDS =
  /^(?:各|全[市省县区国]|有关|相关|其他|本级|同级|上级|下[一]?级|所在地|事发地|当地|属地|县级以上|[省市县乡]、|[省市县乡]级以上|任何|每个|所有|县级|市级|省级|乡级|区级|区县|县区|县\(|乡\(|镇\(|乡镇|乡、|村\(|街道)/u;

/** The forms of names, in the order in which they are tried. */
export const NAME_FORMS: readonly NameForm[] = [
  {
    list: 'posts',
    pattern:
      /(?:市|县|区|省|州|镇|乡|局|委|会|院|厅|部|处|队|组|司|科|中心|政府|副)(?:主要负责人|分管负责人|负责人|长|主任|副主任|局长|副局长|秘书长|书记|指挥长|支队长|部长|处长|厅长|调研员|参事)$|^(?:副?[市县区省州镇乡]长|副?主任|副?秘书长|副?指挥长|副?组长)$/u,
    examples: ['市气象局局长', '副市长', '市政府秘书长', '市工信局主要负责人'],
  },
  {
    list: 'groups',
    pattern:
      /(?:领导小组|指挥部|工作组|专班|推进组|推进小组|协调小组|专项小组|委员会|联席会议|联席会|工作小组|[^\d]组)办公室$/u,
    group: 'OFFICE',
    examples: ['市政务公开领导小组办公室', '市安全生产委员会办公室'],
  },
  { list: 'groups', pattern: /指挥部$/u, group: 'HEADQUARTERS', examples: ['市防汛抗旱指挥部'] },
  { list: 'groups', pattern: /领导小组$/u, group: 'LEADING_GROUP', examples: ['市政务公开领导小组'] },
  { list: 'groups', pattern: /联席会议?$/u, group: 'JOINT_CONFERENCE', examples: ['市反假币工作联席会议'] },
  {
    list: 'groups',
    pattern:
      /(?:小组|专班|工作组|[^工]作组|协调组|监测组|监测预警组|抢险组|救援组|保卫组|保障组|报道组|咨询组|调查组|[^\d小]组)$/u,
    group: 'WORKING_GROUP',
    examples: ['综合协调组', '医学救援组', '市推进小组'],
  },
  {
    list: 'groups',
    pattern: /(?:安全生产|消防安全|道路交通安全|食品安全|防灾减灾|双拥|绿化|爱国卫生运动?)委员会$/u,
    group: 'COMMITTEE',
    examples: ['市食品安全委员会', '市道路交通安全委员会'],
  },
  {
    list: 'organizations',
    pattern: /(?:管委会|开发区管理委员会|开发区|高新区|经开区|示范区|管理委员会)$/u,
    kind: 'ZONE_COMMITTEE',
    examples: ['高新区管委会'],
  },
  {
    list: 'organizations',
    pattern: /(?:人民政府|[市县区省州盟旗镇乡]政府)$/u,
    kind: 'GOVERNMENT',
    examples: ['青山市人民政府', '清河县政府'],
  },
  {
    list: 'organizations',
    pattern:
      /(?:党委|[市县区省州]委|市委.{1,8}部|[市县区省]委.{1,8}办|纪委|监委|宣传部|组织部|统战部|政法委|网信办|编办|团[市县区省]委)$/u,
    kind: 'PARTY_BODY',
    examples: ['市委宣传部', '市委网信办', '团市委'],
  },
  {
    list: 'organizations',
    pattern: /(?:人民代表大会常务委员会|人大常委会|人大|政协)$/u,
    kind: 'LEGISLATURE',
    examples: ['市人大常委会'],
  },
  {
    list: 'organizations',
    pattern: /(?:法院|检察院)$/u,
    kind: 'JUDICIARY',
    examples: ['市中级人民法院', '市检察院'],
  },
  {
    list: 'organizations',
    pattern: /(?:总工会|工会|妇联|残联|工商联|联合会|红十字会|科协|文联|侨联)$/u,
    kind: 'MASS_ORGANIZATION',
    examples: ['市总工会', '市残联'],
  },
  {
    list: 'organizations',
    pattern: /(?:军分区|武装部|武警.*支队)$/u,
    kind: 'MILITARY',
    examples: ['武警青山支队'],
  },
  {
    list: 'organizations',
    pattern: /(?:公司|集团|银行|支行|分行|火车站|电力|燃气|企业)$/u,
    kind: 'ENTERPRISE',
    examples: ['国网青山供电公司', '人民银行青山中心支行'],
  },
  {
    list: 'organizations',
    pattern:
      /(?:中心|研究院|学院|大学|电视台|医院|学校|档案馆|博物馆|图书馆|事务所|保护区|服务处|管理处|管理站|监测站)$/u,
    kind: 'PUBLIC_INSTITUTION',
    examples: ['市园林服务中心', '市广播电视台'],
  },
  {
    list: 'organizations',
    pattern:
      /(?:委员会|[\p{Script=Han}](?:局|委|厅|部|署|办|院|处|队|大队|支队|总队|办公室|办公厅|分局|总局|委|所|科))$/u,
    kind: 'DEPARTMENT',
    examples: ['市发改委', '市水利局', '自然资源部', '市政府办公室', '市交警支队'],
  },
];

/** The ends of names of classes: 教育部门, 用地单位. */
export const CLASS_ENDS =
  /(?:部门|机关|机构|单位|企业|组织|团体|政府|办事处|委员会|居委会|村委会|\)委会|管委会|个体工商户|公民|个人|人员|学校|医院|协会|经营者|使用人|所有人|监护人|业主|银行|负责人|责任人|公司|场所|户|县区|\(区\)|街道\)|街道|乡镇|[市县区]|各地)$/u;

/** The ends by which an unknown name is told from other words. */
export const NAME_END =
  /(?:部门|机关|机构|单位|办事处|人民政府|政府|管委会|委员会|居委会|村委会|\)委会|指挥部|领导小组|小组|工作组|[^\d\p{L}]组|联席会议|开发区|高新区|经开区|管理区|个体工商户|消防队|派出所|成员单位|办公室|办公厅|中心|公司|银行|支队|大队|总队|分局|[\p{Script=Han}]局|[\p{Script=Han}]委|[\p{Script=Han}]厅|检察院|法院|学院|研究院|总工会|妇联|残联|联合会|红十字会|协会|企业|团体|组织|县区|县\(区\)|乡\(镇、街道\)|街道\)|乡镇|各地|国务院|[^\d]部|公民|[市居村]民|院校|学校|幼儿园|医院|媒体|社会力量|专家|医师|教师|驾驶员|患者|家属|负责人|责任人|控制人|代表人|管理人|[\p{Script=Han}]人员|指挥长|主任|[市县区省州]长|经营者|经营管理者|个人|业主|承[包租]人|[委受]托人|(?:共有|所有|产权|权利|所有权)人|监护人|行人|场所|停车场|使用人|当事人|申请人|任何人|总指挥|监会|学会|理事会|(?<![主承协开举])办)$/u;

/** A name of a person as a table prints it. */
export const PERSON = /^[\p{Script=Han}]{2,4}$/u;

/** What an unknown name is, by its form. */
export interface NamedKind {
  readonly list: NameList;
  readonly kind?: OrganizationKind | undefined;
  readonly group?: GroupKind | undefined;
}

/** @returns the list of an authority file into which an unknown name belongs, by its form */
export function kindOfName(name: string): NamedKind {
  const plain = toPlain(name);
  const ends = NAME_FORMS.find(({ pattern }) => pattern.test(plain));
  if (ends?.list === 'posts') return { list: 'posts' };
  const isClass =
    CLASS_WORDS.test(plain) ||
    /(?:部门|机关|机构|单位|企业|组织|团体|办事处|个人|人员|公民|户)$/u.test(plain) ||
    /[、]|(?:等|和|及)/u.test(plain.slice(1, -1));
  if (ends === undefined) return { list: 'categories' };
  if (ends.list === 'groups' && !/^各|、/u.test(plain)) return { list: 'groups', group: ends.group };
  if (isClass) return { list: 'categories' };
  return { list: 'organizations', kind: ends.kind };
}
