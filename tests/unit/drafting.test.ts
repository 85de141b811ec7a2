// Small made-up documents, each with the facts that a draft must find in it.
import { describe, expect, it } from 'vitest';
import { type DraftedSource, draftSource } from '../../src/drafting/draft-source.js';
import { ENDING_FORMS } from '../../src/drafting/endings.js';
import { findDocuments } from '../../src/drafting/find-documents.js';
import { sourceLines } from '../../src/drafting/source-lines.js';
import { SUCCESSION_FORMS } from '../../src/drafting/successions.js';
import { authorityFile, regionsFile } from '../../src/gazette/name-authority.js';
import { SourceText } from '../../src/gazette/source-text.js';

const LISTS = {
  organizations: authorityFile.parse({
    organizations: [
      { id: 'police', name: '青山市公安局', aliases: ['市公安局'], kind: 'DEPARTMENT', region: '青山市' },
      {
        id: 'housing',
        name: '青山市住房和城乡建设局',
        aliases: ['市住建局'],
        kind: 'DEPARTMENT',
        region: '青山市',
      },
      { id: 'transport', name: '青山市交通局', aliases: ['市交通局'], kind: 'DEPARTMENT', region: '青山市' },
      { id: 'government', name: '青山市人民政府', aliases: ['市政府'], kind: 'GOVERNMENT', region: '青山市' },
      { id: 'zone', name: '青山高新区管委会', kind: 'ZONE_COMMITTEE', region: '青山高新区' },
    ],
  }),
  regions: regionsFile.parse({
    regions: [
      { id: 'city', name: '青山市', kind: 'CITY' },
      { id: 'zone', name: '青山高新区', kind: 'DEVELOPMENT_ZONE', partOf: '青山市' },
    ],
  }),
  documents: [],
  earlier: [
    {
      document: '青政发〔2020〕1号',
      list: '附件1',
      row: 7,
      names: ['施工许可证核发', '行政许可施工许可证核发'],
      receiver: 'org:qingshan/zone',
    },
  ],
};

/** Drafts a body of text under the head of a notice, as 青政发〔2021〕5号 of 青山市. */
const draft = (body: string, title = '青山市人民政府关于加强消防工作的通知'): DraftedSource =>
  draftSource(`# ${title}\n\n青政发〔2021〕5号\n\n${body}\n`, {
    city: 'qingshan',
    cityName: '青山市',
    file: 'source.txt',
    lists: LISTS,
  });

const reading = (source: DraftedSource) => {
  const [first] = source.readings;
  if (first === undefined) throw new Error('nothing was drafted');
  return first;
};

/** Every holding of a draft: who, in which role, and what. */
const holdings = (source: DraftedSource) => {
  const { duties = [], tasks = [], policies = [], serviceItems = [], indicators = [] } = reading(source);
  return [...duties, ...tasks, ...policies, ...serviceItems, ...indicators].flatMap(
    ({ title, holders = [] }) =>
      holders.map(({ written, role, certainty = 'CERTAIN' }) => [written, role, title, certainty] as const),
  );
};

const SIGNED = '\n\n青山市人民政府\n\n2021年3月1日\n';

describe('documents', () => {
  it('are found by title and number, in any brackets, over several lines', () => {
    const text = [
      '青山市人民政府办公室',
      '关于印发青山市消防工作方案的',
      '通知',
      '青政办发[2021]7号',
      '各县、区人民政府:',
      '现印发给你们。',
      '青山市人民政府办公室',
      '二〇二一年四月十二日',
    ].join('\n');
    const [found, ...others] = findDocuments(sourceLines(new SourceText(text)));
    expect(others).toEqual([]);
    expect(found).toMatchObject({
      title: '青山市人民政府办公室关于印发青山市消防工作方案的通知',
      number: '青政办发[2021]7号',
      issuer: '青山市人民政府办公室',
      issuedOn: '2021-04-12',
      aliases: ['青山市消防工作方案'],
    });
  });

  it('end where the next one begins', () => {
    const one = (number: number) =>
      `# 青山市人民政府关于第${number}件事的通知\n\n青政发〔2021〕${number}号\n\n一、市公安局负责第${number}件事。\n\n青山市人民政府\n\n2021年3月${number}日\n`;
    const found = findDocuments(sourceLines(new SourceText(`目录\n\n${one(1)}\n${one(2)}`)));
    expect(found.map(({ number, lines, issuedOn }) => [number, lines, issuedOn])).toEqual([
      ['青政发〔2021〕1号', [3, 12], '2021-03-01'],
      ['青政发〔2021〕2号', [13, 21], '2021-03-02'],
    ]);
  });

  it('of a regulation have the day of its last version', () => {
    const text =
      '# 青山市消防条例\n\n2003年5月8日 青山市人民代表大会常务委员会通过\n\n2015年6月12日 第二次修正\n\n第一条 市人民政府负责本条例。\n';
    const [found] = findDocuments(sourceLines(new SourceText(text)));
    expect([found?.title, found?.issuedOn, found?.number]).toEqual([
      '青山市消防条例',
      '2015-06-12',
      undefined,
    ]);
  });

  it('are not found in a novel', () => {
    expect(
      findDocuments(
        sourceLines(new SourceText('话说天下大势,分久必合,合久必分。\n\n周末七国分争,并入于秦。\n')),
      ),
    ).toEqual([]);
  });
});

describe('provisions', () => {
  it('are articles, their paragraphs and their items, with every line in one of them', () => {
    const source = draft(
      '第一条 为了加强消防工作,制定本办法。\n\n第二条 乡镇人民政府履行下列职责:\n\n(一)开展消防检查;\n\n(二)建立消防队。\n\n街道办事处应当保障消防经费。\n\n第三条 单位负责本单位的消防工作。\n\n单位应当培训职工。',
    );
    expect(reading(source).provisions.map(({ path, lines }) => [path, lines])).toEqual([
      ['第一条', 5],
      ['第二条', '7-13'],
      ['第二条第一款', '7-11'],
      ['第二条第一款 首句', 7],
      ['第二条第一项', 9],
      ['第二条第二项', 11],
      ['第二条第二款', 13],
      ['第三条', '15-17'],
      ['第三条第一款', 15],
      ['第三条第二款', 17],
    ]);
  });

  it('join what a page break cut', () => {
    const source = draft('一、市公安局负责道路安全的监督,\n\n并向市政府报告。\n\n二、市住建局负责施工安全。');
    expect(reading(source).provisions.map(({ path, lines }) => [path, lines])).toEqual([
      ['一', '5-7'],
      ['二', 9],
    ]);
  });
});

describe('duties in prose', () => {
  it('belong to the bearer before 负责, 应当 and 要', () => {
    expect(
      holdings(
        draft(
          '一、市公安局负责道路安全监督。\n\n二、市住建局应当检查施工现场。\n\n三、市交通局要在年底前完成危桥改造。',
        ),
      ),
    ).toEqual([
      ['市公安局', 'OWNER', '负责道路安全监督', 'CERTAIN'],
      ['市住建局', 'OWNER', '检查施工现场', 'CERTAIN'],
      ['市交通局', 'OWNER', '在年底前完成危桥改造', 'CERTAIN'],
    ]);
  });

  it('of a list of bearers belong to each of them', () => {
    expect(
      holdings(draft('一、市公安局、市住建局和市交通局负责联合检查工作。')).map(([written]) => written),
    ).toEqual(['市公安局', '市住建局', '市交通局']);
  });

  it('under an article with items belong to its bearer; one that cooperates does so', () => {
    expect(
      holdings(
        draft('第一条 消防救援机构履行下列职责:\n\n(一)组织扑救火灾;\n\n(二)配合有关部门调查事故。'),
      ).map(([written, role, title]) => [written, role, title]),
    ).toEqual([
      ['消防救援机构', 'OWNER', '组织扑救火灾'],
      ['消防救援机构', 'COOPERATE', '配合有关部门调查事故'],
    ]);
  });

  it('of a body whose main duties are listed belong to it', () => {
    expect(
      holdings(draft('一、市住建局的主要职责是:\n\n1.管理城市建设。\n\n2.监督工程质量。')).map(
        ([written, role, title]) => [written, role, title],
      ),
    ).toEqual([
      ['市住建局', 'OWNER', '管理城市建设'],
      ['市住建局', 'OWNER', '监督工程质量'],
    ]);
  });

  it('that only prohibit are prohibitions', () => {
    const { duties = [] } = reading(draft('一、市住建局不得收取任何费用。'));
    expect(duties.map(({ prohibits }) => prohibits)).toEqual([true]);
  });

  it('after 由 and 会同 name two bodies in their roles', () => {
    expect(
      holdings(draft('一、补助标准由市住建局会同市公安局制定。')).map(([written, role]) => [written, role]),
    ).toEqual([
      ['市住建局', 'OWNER'],
      ['市公安局', 'COOPERATE'],
    ]);
  });

  it('that nobody bears are none', () => {
    expect(holdings(draft('一、完善工作机制,不断提高水平。\n\n二、组织开展专项检查。'))).toEqual([]);
  });

  it('name nobody for 有关部门 that others work with', () => {
    expect(holdings(draft('一、市公安局会同有关部门负责专项整治。')).map(([written]) => written)).toEqual([
      '市公安局',
    ]);
  });

  it('of an unknown body are less certain, and the name is to be reviewed', () => {
    const source = draft('一、市园林中心建立巡查制度。');
    expect(holdings(source)).toEqual([['市园林中心', 'OWNER', '建立巡查制度', 'INFERRED']]);
    expect(source.names.organizations).toMatchObject([{ name: '市园林中心', kind: 'PUBLIC_INSTITUTION' }]);
    expect(source.doubts.map(({ line, reasons }) => [line, reasons])).toEqual([
      [5, ['VERB', 'NAME_NEW_BY_FORM']],
    ]);
  });
});

/** Who bears what of an article, without the certainty. */
const bearers = (body: string) =>
  holdings(draft(`第一条 ${body}`, '青山市消防条例')).map(([written, role, title]) => [written, role, title]);

describe('bearers of duties in prose', () => {
  it('go on in a sentence that begins with a case, but not where the law encourages, forbids or punishes', () => {
    expect(
      bearers(
        '消防机构应当组织评审。不符合条件的,应当书面说明理由。鼓励单位投保火灾险。情节严重的,应当给予处分。禁止携带火种。',
      ),
    ).toEqual([
      ['消防机构', 'OWNER', '组织评审'],
      ['消防机构', 'OWNER', '书面说明理由'],
    ]);
  });

  it('stand before the case in which they must act', () => {
    expect(bearers('单位设有消防控制室的,必须实行值班制度。')).toEqual([['单位', 'OWNER', '实行值班制度']]);
    expect(bearers('消防机构参与救援时,总指挥可以调动物资。')).toEqual([['总指挥', 'OWNER', '可以调动物资']]);
  });

  it('are classes that a clause describes, whole and in doubt', () => {
    expect(
      holdings(draft('第一条 从事检测、咨询等消防技术服务的机构,应当取得资质证书。', '青山市消防条例')),
    ).toEqual([['从事检测、咨询等消防技术服务的机构', 'OWNER', '取得资质证书', 'INFERRED']]);
  });

  it('are the members of a long list before 等行政主管部门', () => {
    const list =
      '教育、规划、交通、市政、卫生、旅游、商务、民政、水利、林业、农业、气象、地震、广电、新闻、司法、人防';
    expect(bearers(`${list}等行政主管部门应当加强消防监督管理。`).map(([written]) => written)).toEqual(
      list.split('、'),
    );
  });

  it('are the items of a list that says what they must do', () => {
    expect(
      bearers('下列单位应当配备值班人员:\n\n(一)大型发电企业;\n\n(二)距离消防队较远、火灾危险性较大的企业。'),
    ).toEqual([
      ['大型发电企业', 'OWNER', '配备值班人员'],
      ['距离消防队较远、火灾危险性较大的企业', 'OWNER', '配备值班人员'],
    ]);
  });

  it('may do the items of a list after 有权决定下列事项, which is a permission', () => {
    expect(
      holdings(
        draft(
          '第一条 现场总指挥有权决定下列事项:\n\n(一)使用各种水源;\n\n(二)划定警戒区。',
          '青山市消防条例',
        ),
      ),
    ).toEqual([
      ['现场总指挥', 'OWNER', '使用各种水源', 'INFERRED'],
      ['现场总指挥', 'OWNER', '划定警戒区', 'INFERRED'],
    ]);
  });

  it('stand after 由 with what the sentence is about, also if 其 or a clause names them', () => {
    expect(
      bearers(
        '铁路沿线的绿化工作,由其主管单位监督管理。职责未调整的,由原承担该职责的行政机关继续承担。具体办法,由市人民政府规定。由公安局组建的,从其规定。',
      ),
    ).toEqual([
      ['其主管单位', 'OWNER', '铁路沿线的绿化工作,由其主管单位监督管理'],
      ['原承担该职责的行政机关', 'OWNER', '由原承担该职责的行政机关继续承担'],
      ['市人民政府', 'OWNER', '具体办法,由市人民政府规定'],
    ]);
  });

  it('that may do something are in doubt, also where the words before say 履行', () => {
    expect(holdings(draft('第一条 街道办事处根据履行职能的需要,可以设置服务平台。', '青山市条例'))).toEqual([
      ['街道办事处', 'OWNER', '可以设置服务平台', 'INFERRED'],
    ]);
  });

  it('do what stands beside duties that they take over', () => {
    expect(bearers('街道办事处应当参照本条例履行单位的职责,并指导居民委员会开展工作。')).toEqual([
      ['街道办事处', 'GUIDE', '指导居民委员会开展工作'],
    ]);
  });

  it('are not in an offence, in what another one does to them, or in the name of a rule', () => {
    expect(
      bearers(
        '消防机构的工作人员在工作中滥用职权,有下列行为之一的,依法给予处分。从业人员应当由公安机关组织培训。消防机构管理办法另行制定。已登记的人员按照标准领取补贴。',
      ),
    ).toEqual([['公安机关', 'OWNER', '从业人员应当由公安机关组织培训']]);
  });

  it('are whoever is told what to do, also where the name begins like a verb or like the words before a bearer', () => {
    const named = [
      '报刊、网络等媒体',
      '应急管理部门',
      '应急专家',
      '当地人民政府',
      '当事人',
      '审查机构',
      '登记机关',
      '维护保养单位',
      '管理责任人',
      '学校、幼儿园',
      '市红十字会',
      '社会力量',
      '市民',
      '共有人',
      '患者家属',
      '经过培训的人员',
      '急救医师',
    ];
    for (const name of named)
      expect(bearers(`${name}应当保持秩序。`)).toEqual(
        name.split('、').map((one) => [one, 'OWNER', '保持秩序']),
      );
  });

  it('stand before 主管, 只有 and 因…的, as before words that bind', () => {
    expect(bearers('市交通局主管全市的道路运输工作。')).toEqual([
      ['市交通局', 'OWNER', '主管全市的道路运输工作'],
    ]);
    expect(bearers('任何个人只有在紧急情况时,才可以拨打专线。')).toEqual([
      ['任何个人', 'OWNER', '才可以拨打专线'],
    ]);
    expect(bearers('救护人员因门锁无法进入现场的,可以请求协助。')).toEqual([
      ['救护人员', 'OWNER', '可以请求协助'],
    ]);
    expect(bearers('现场人员有义务协助救护。')).toEqual([['现场人员', 'COOPERATE', '有义务协助救护']]);
  });

  it('end the sentence of the bearer before, also where a case or the object of the act comes first', () => {
    expect(
      bearers('急救机构应当登记病情。对需要送医的患者,救护人员应当通知医院。协商不成的,市政府应当协调。'),
    ).toEqual([
      ['急救机构', 'OWNER', '登记病情'],
      ['救护人员', 'OWNER', '通知医院'],
      ['市政府', 'OWNER', '协调'],
    ]);
  });

  it('are not what a body is made up of, whom the law encourages, or a number that goes with each thing', () => {
    expect(bearers('街道办事处按照精简的原则,下设四个机构。')).toEqual([]);
    expect(bearers('本市鼓励社会组织通过保险支持救护。')).toEqual([]);
    expect(bearers('急救机构从业人员包括医师。')).toEqual([]);
    expect(bearers('费用按照约定支付,规定由个人承担的除外。')).toEqual([]);
    expect(bearers('市交通局应当配备人员。每辆车的座位不得超过五十个。')).toEqual([
      ['市交通局', 'OWNER', '配备人员'],
    ]);
  });

  it('decide, complete and punish after 报送, 会同 and 由', () => {
    expect(
      bearers('规划报送市人民代表大会常务委员会决定。').map(([written, role]) => [written, role]),
    ).toEqual([
      ['市人民代表大会常务委员会', 'ACCEPT'],
      ['市人民代表大会常务委员会', 'OWNER'],
    ]);
    expect(bearers('市交通局应当会同市住建局完善管网。').map(([written, role]) => [written, role])).toEqual([
      ['市交通局', 'OWNER'],
      ['市住建局', 'COOPERATE'],
    ]);
    expect(bearers('工作人员滥用职权的,由有权机关给予处分。').map(([written]) => written)).toEqual([
      '有权机关',
    ]);
    expect(bearers('应当由首诊机构联系接收机构。').map(([written]) => written)).toEqual(['首诊机构']);
    expect(
      bearers(
        '生产单位有下列行为之一的,由市交通局责令改正,处一万元以上十万元以下罚款:\n\n(一)分包的;\n\n(二)转包的。',
      ).map(([written]) => written),
    ).toEqual(['市交通局']);
  });

  it('are a list of any usual length before a comma and 应当', () => {
    const list =
      '发展和改革、公安、财政、环境保护、城乡规划、园林市政、交通运输、水利、渔业、文物、旅游、宗教、民政、教育';
    expect(bearers(`${list}等主管部门,应当按照各自职责做好保护工作。`).map(([written]) => written)).toEqual(
      list.split('、'),
    );
  });
});

describe('titles of duties', () => {
  const titles = (body: string) =>
    reading(draft(`第一条 ${body}`, '青山市消防条例')).duties?.map(({ title, certainty = 'CERTAIN' }) => [
      title,
      certainty,
    ]);

  it('say what must be done, and leave out when, where and by what rule', () => {
    expect(
      titles('消防机构应当自受理申请之日起七个工作日内,根据本系统的特点,对场所进行检查,并作出书面决定。'),
    ).toEqual([['对场所进行检查,并作出书面决定', 'CERTAIN']]);
  });

  it('have whom the act concerns and the act', () => {
    expect(titles('公安机关对做出成绩的单位和个人,应当给予表彰、奖励。')).toEqual([
      ['对做出成绩的单位和个人,应当给予表彰、奖励', 'CERTAIN'],
    ]);
  });

  it('that are only a guess are in doubt, while the bearer is certain', () => {
    const source = draft('第一条 消防机构应当结合实际情况,有针对性地检查场所。', '青山市消防条例');
    expect(titles('消防机构应当结合实际情况,有针对性地检查场所。')).toEqual([
      ['有针对性地检查场所', 'INFERRED'],
    ]);
    expect(holdings(source)).toEqual([['消防机构', 'OWNER', '有针对性地检查场所', 'CERTAIN']]);
    const [duty] = reading(source).duties ?? [];
    expect(
      source.corrections.corrections?.map(({ key, reading: read, reason }) => [key, read, reason]),
    ).toEqual([
      [
        duty?.doubt,
        '有针对性地检查场所',
        'Drafted by the program and not reviewed (INFERRED): the sentence has several parts; which of them says what must be done is a guess.',
      ],
    ]);
  });

  it('quote whole words for the role', () => {
    expect(
      reading(
        draft('第一条 消防机构应当将消防工作纳入国民经济计划。', '青山市消防条例'),
      ).duties?.[0]?.holders?.map(({ roleWords }) => roleWords),
    ).toEqual(['应当']);
  });
});

describe('brackets', () => {
  it('name who leads, cooperates and carries out, and until when', () => {
    const source = draft(
      '一、道路安全\n\n1.建设监控系统,提高管理水平(市公安局牵头,市住建局、交通局配合,各县区政府落实,11月底前完成)。\n\n2.整治占道经营(市住建局负责)。',
    );
    expect(holdings(source).map(([written, role]) => [written, role])).toEqual([
      ['市公安局', 'LEAD'],
      ['市住建局', 'COOPERATE'],
      ['交通局', 'COOPERATE'],
      ['各县区政府', 'IMPLEMENT'],
      ['市住建局', 'OWNER'],
    ]);
    expect(reading(source).tasks?.map(({ dueText, dueOn }) => [dueText, dueOn])).toEqual([
      ['11月底前完成', '2021-11-30'],
      [undefined, undefined],
    ]);
  });

  it('of a heading give the last day of the tasks below', () => {
    const source = draft(
      '(一)道路整治(9月底前完成)\n\n1.修复路灯(市住建局负责)。\n\n2.更新标线(市交通局负责)。',
    );
    expect(reading(source).tasks?.map(({ dueOn }) => dueOn)).toEqual(['2021-09-30', '2021-09-30']);
  });

  it('with labels name the bodies by them', () => {
    expect(
      holdings(
        draft('(一)区域评价\n\n全面实施区域评价。(责任单位:市住建局;配合单位:市公安局、市交通局)'),
      ).map(([written, role, title]) => [written, role, title]),
    ).toEqual([
      ['市住建局', 'OWNER', '区域评价'],
      ['市公安局', 'COOPERATE', '区域评价'],
      ['市交通局', 'COOPERATE', '区域评价'],
    ]);
  });

  it('that explain a word name nobody', () => {
    expect(holdings(draft('一、对小微企业(含个体工商户,下同)给予补助。'))).toEqual([]);
  });
});

const TABLE = `${SIGNED}
附件

重点任务分解表

序号\t重点任务\t分管领导\t责任单位\t责任人\t完成时限
1\t新建5所幼儿园。\t李明\t市住建局 市公安局\t王强 赵敏\t年底
2\t修复3座危桥。\t李明\t市交通局\t孙伟\t6月
3\t新增停车位。\t市公安局\t赵敏\t年底
`;

describe('tables', () => {
  it('of tasks say by their heads who bears what until when', () => {
    const source = draft(`一、请认真落实。\n\n附件:重点任务分解表${TABLE}`);
    expect(holdings(source).map(([written, role, title]) => [written, role, title])).toEqual([
      ['李明', 'SUPERVISE', '新建5所幼儿园'],
      ['市住建局', 'OWNER', '新建5所幼儿园'],
      ['市公安局', 'OWNER', '新建5所幼儿园'],
      ['王强', 'ACCOUNTABLE', '新建5所幼儿园'],
      ['赵敏', 'ACCOUNTABLE', '新建5所幼儿园'],
      ['李明', 'SUPERVISE', '修复3座危桥'],
      ['市交通局', 'OWNER', '修复3座危桥'],
      ['孙伟', 'ACCOUNTABLE', '修复3座危桥'],
      ['市公安局', 'OWNER', '新增停车位'],
      ['赵敏', 'ACCOUNTABLE', '新增停车位'],
    ]);
    expect(reading(source).tasks?.map(({ number, dueOn }) => [number, dueOn])).toEqual([
      [1, '2021-12-31'],
      [2, '2021-06-30'],
      [3, '2021-12-31'],
    ]);
  });

  it('under a title that the list of annexes does not have are printed in the wrong place and state nothing', () => {
    expect(holdings(draft(`一、请认真落实。\n\n附件:消防安全重点单位名录${TABLE}`))).toEqual([]);
  });
});

describe('groups', () => {
  it('are noted where the text changes who belongs to them, and the words of the change are no member', () => {
    const source = draft(
      '一、青山市防汛指挥部指挥长由市长调整为分管水利工作的副市长。\n\n二、增加市住建局为青山市防汛指挥部成员单位。',
    );
    expect(reading(source).memberships).toEqual([]);
    expect(source.notes.filter((note) => note.includes('members'))).toEqual(
      [5, 7].map(
        (line) =>
          `青政发〔2021〕5号, line ${line}: changes the members of a group; write who joins as memberships by hand, and name who leaves under bindsNobody`,
      ),
    );
  });

  it('have members by 组长, 副组长 and 成员, and an office', () => {
    const source = draft(
      '(一)成立青山市消防工作领导小组\n\n组长由分管消防工作的副市长担任,副组长由市公安局局长担任,成员由市公安局、市住建局等部门的主要负责人组成。领导小组办公室设在市公安局,办公室主任由市公安局局长兼任。',
    );
    expect(reading(source).memberships?.map(({ group, written, role }) => [group, written, role])).toEqual([
      ['青山市消防工作领导小组', '分管消防工作的副市长', 'LEADER'],
      ['青山市消防工作领导小组', '市公安局局长', 'DEPUTY'],
      ['青山市消防工作领导小组', '市公安局', 'MEMBER'],
      ['青山市消防工作领导小组', '市住建局', 'MEMBER'],
      ['青山市消防工作领导小组办公室', '市公安局局长', 'OFFICE_HEAD'],
      ['青山市消防工作领导小组', '市公安局', 'OFFICE'],
    ]);
  });
});

describe('plans', () => {
  const source = draft(
    '1 总则\n\n1.1 目的\n\n为做好防汛工作,制定本预案。\n\n2 指挥体系\n\n2.1 市防汛抗旱指挥部\n\n市防汛抗旱指挥部由市长任指挥长,分管副市长任副指挥长,市公安局、市住建局等单位主要负责人为成员。\n\n2.2 任务\n\n| 序号 | 工作任务 | 牵头单位 | 配合单位 | 完成时限 |\n|---|---|---|---|---|\n| 1 | 开展河道清障 | 市公安局 | 市住建局、市交通局 | 2021年6月底前 |',
  );

  it('have chapters by numbers alone', () => {
    expect(reading(source).provisions.map(({ path }) => path)).toEqual([
      '1',
      '1.1',
      '2',
      '2.1',
      '2.2',
      '2.2 第1行',
    ]);
  });

  it('name the commander, his deputy and the members of a headquarters', () => {
    expect(reading(source).memberships?.map(({ group, written, role }) => [group, written, role])).toEqual([
      ['市防汛抗旱指挥部', '市长', 'LEADER'],
      ['市防汛抗旱指挥部', '分管副市长', 'DEPUTY'],
      ['市防汛抗旱指挥部', '市公安局', 'MEMBER'],
      ['市防汛抗旱指挥部', '市住建局', 'MEMBER'],
    ]);
  });

  it('have tables in Markdown', () => {
    expect(holdings(source).map(([written, role]) => [written, role])).toEqual([
      ['市公安局', 'LEAD'],
      ['市住建局', 'COOPERATE'],
      ['市交通局', 'COOPERATE'],
    ]);
  });
});

describe('transfers in prose', () => {
  it('extend the items of an article but for those that are excepted', () => {
    const source = draft(
      '第一条 乡镇人民政府履行下列职责:\n\n(一)开展检查;\n\n(二)编制规划;\n\n(三)组织演练。\n\n街道办事处应当履行除前款第(二)项规定以外的职责。',
    );
    expect(
      reading(source).transfers?.map(({ of, kind, from, to }) => [of, kind, from?.written, to.written]),
    ).toEqual([
      ['art1.1', 'EXTENSION', '乡镇人民政府', '街道办事处'],
      ['art1.3', 'EXTENSION', '乡镇人民政府', '街道办事处'],
    ]);
  });

  it('of single items are not limited; an exception limits each of them by its own words alone', () => {
    const list =
      '第一条 乡镇人民政府履行下列职责:\n\n(一)开展检查;\n\n(二)编制规划;\n\n(三)组织演练。\n\n街道办事处应当履行';
    const limits = (words: string) =>
      reading(draft(`${list}${words}。`)).transfers?.map(({ of, verb, limitation }) => [
        of,
        verb,
        limitation,
      ]);
    expect(limits('前款第(一)、(三)项规定的安全职责')).toEqual([
      ['art1.1', '应当履行', undefined],
      ['art1.3', '应当履行', undefined],
    ]);
    expect(limits('除前款第(二)项规定以外的职责')).toEqual([
      ['art1.1', '应当履行', '除前款第(二)项规定以外'],
      ['art1.3', '应当履行', '除前款第(二)项规定以外'],
    ]);
  });

  it('to two bodies have a key each, so that the records of the draft have ids of their own', () => {
    const source = draft(
      '第一条 县人民政府履行下列职责:\n\n(一)开展检查;\n\n(二)编制规划。\n\n乡镇人民政府、街道办事处应当履行前款第(一)项规定的职责。',
    );
    expect(reading(source).transfers?.map(({ key, to }) => [key, to.written])).toEqual([
      ['tart1.1-art1.p2', '乡镇人民政府'],
      ['tart1.1-art1.p2-2', '街道办事处'],
    ]);
  });

  it('pass duties of one body to another', () => {
    const source = draft(
      '一、将市住建局的消防审查职责划入市公安局。\n\n二、市交通局将路政检查委托县交通局实施。',
    );
    expect(
      reading(source).transfers?.map(({ kind, verb, from, to }) => [kind, verb, from?.written, to.written]),
    ).toEqual([
      ['REASSIGNMENT', '划入', '市住建局', '市公安局'],
      ['ENTRUSTMENT', '委托', '市交通局', '县交通局'],
    ]);
  });

  it('wait for the handover if the words say so, and the receiver holds nothing before', () => {
    const source = draft(
      '一、将市住建局的消防验收职责划入市公安局,自交接之日起由市公安局承担。\n\n二、将市交通局承担的桥梁检查职责,自交接之日起移交市住建局承担。',
    );
    expect(
      reading(source).transfers?.map(({ from, to, status, condition, pending }) => [
        from?.written,
        to.written,
        status,
        condition,
        pending,
      ]),
    ).toEqual([
      ['市住建局', '市公安局', 'CONDITIONAL', undefined, { words: '自交接之日起' }],
      ['市交通局', '市住建局', 'CONDITIONAL', undefined, { words: '自交接之日起' }],
    ]);
    expect(holdings(source)).toEqual([]);
  });

  it('refer cases to other bodies', () => {
    const source = draft('第一条 对失职的人员依法追究责任,涉嫌犯罪的,移送司法机关处理。');
    expect(
      reading(source).transfers?.map(({ kind, to, limitation }) => [kind, to.written, limitation]),
    ).toEqual([['REFERRAL', '司法机关', '涉嫌犯罪的']]);
  });

  it('are not made by a permission, a prohibition, or property that is taken back', () => {
    const source = draft(
      '第一条 市住建局可以将日常巡查委托街道办事处实施。\n\n第二条 市住建局不得将行政许可委托街道办事处实施。\n\n第三条 市政府依法收回国有土地使用权。',
    );
    expect(reading(source).transfers).toEqual([]);
  });
});

describe('the days of a document', () => {
  it('are those of the clauses that give its first day and how long it is valid', () => {
    const source = draft('一、市公安局负责检查。\n\n本通知自2021年5月1日起施行,有效期五年。');
    const { effective, expiry } = reading(source);
    expect(effective).toEqual({ at: 's1.p2', words: '本通知自2021年5月1日起施行', on: '2021-05-01' });
    expect(expiry).toEqual({ at: 's1.p2', words: '有效期五年', on: '2026-05-01', reviewed: false });
  });

  it('need no day where the document takes effect with its publication', () => {
    const { effective, expiry } = reading(
      draft('第一条 市公安局负责检查。\n\n第二条 本办法自发布之日起施行。'),
    );
    expect(effective).toEqual({ at: 'art2', words: '本办法自发布之日起施行' });
    expect(expiry).toBeUndefined();
  });

  it('are not those of a licence or of another document', () => {
    const { effective, expiry } = reading(
      draft(
        '一、许可证有效期五年,由市公安局负责发放。\n\n二、《青山市消防办法》自2019年5月1日起施行,市公安局要严格执行。',
      ),
    );
    expect([effective, expiry]).toEqual([undefined, undefined]);
  });
});

describe('links', () => {
  it('say what another document is to this one', () => {
    const source = draft(
      '根据《中华人民共和国消防法》和《山西省消防条例》,制定本办法。\n\n一、按照《档案法》的规定办理。\n\n二、贯彻落实《山西省消防规划》(晋政发〔2020〕3号)。\n\n三、《青山市消防办法》(青政发〔2010〕1号)同时废止。',
    );
    expect(reading(source).links?.map(({ title, number, relation }) => [title ?? number, relation])).toEqual([
      ['中华人民共和国消防法', 'BASED_ON'],
      ['山西省消防条例', 'BASED_ON'],
      ['档案法', 'FOLLOWS'],
      ['晋政发〔2020〕3号', 'IMPLEMENTS'],
      ['青政发〔2010〕1号', 'REPEALS'],
    ]);
    const { documents, sharedDocuments } = source.names;
    const names = (list: typeof documents) => list.map(({ number, title }) => number ?? title);
    expect(names(sharedDocuments)).toEqual([
      '中华人民共和国消防法',
      '山西省消防条例',
      '档案法',
      '晋政发〔2020〕3号',
    ]);
    expect(names(documents)).toEqual(['青政发〔2010〕1号']);
  });

  it('repeal only the provisions that the words name', () => {
    const source = draft(
      '一、《青山市消防办法》(青政发〔2010〕1号)第三条、第五条第二款自本通知施行之日起废止。\n\n二、废止《青山市排水办法》(青政发〔2010〕2号)第七条。\n\n三、《青山市燃气办法》(青政发〔2010〕3号)、《青山市供热办法》(青政发〔2010〕4号)自本规定施行之日起同时废止。',
    );
    expect(
      reading(source).links?.map(({ number, relation, article, provisions }) => [
        number,
        relation,
        article,
        provisions,
      ]),
    ).toEqual([
      ['青政发〔2010〕1号', 'REPEALS', undefined, ['第三条', '第五条第二款']],
      ['青政发〔2010〕2号', 'REPEALS', undefined, ['第七条']],
      ['青政发〔2010〕3号', 'REPEALS', undefined, undefined],
      ['青政发〔2010〕4号', 'REPEALS', undefined, undefined],
    ]);
    expect(source.notes.filter((note) => note.includes('repeal'))).toEqual([
      '青政发〔2021〕5号, line 5: is taken to repeal 第三条、第五条第二款 of 青政发〔2010〕1号; check that no more and no less is meant',
      '青政发〔2021〕5号, line 7: is taken to repeal 第七条 of 青政发〔2010〕2号; check that no more and no less is meant',
      '青政发〔2021〕5号, line 9: is taken to repeal the whole of 青政发〔2010〕3号; check that no less is meant',
      '青政发〔2021〕5号, line 9: is taken to repeal the whole of 青政发〔2010〕4号; check that no less is meant',
    ]);
  });

  it('repeal nothing if the words name a part by other words', () => {
    const source = draft(
      '一、《青山市消防办法》(青政发〔2010〕1号)中有关处罚的规定同时废止。\n\n二、《青山市排水办法》(青政发〔2010〕2号)第三条至第五条废止。\n\n三、依据《青山市燃气办法》作出的许可决定同时失效。',
    );
    expect(reading(source).links?.map(({ relation }) => relation)).toEqual(['CITES', 'CITES', 'BASED_ON']);
    expect(source.notes.filter((note) => note.includes('repeal'))).toEqual([
      '青政发〔2021〕5号, line 5: repeals a part of 青政发〔2010〕1号; write the link REPEALS with its provisions by hand',
      '青政发〔2021〕5号, line 7: repeals a part of 青政发〔2010〕2号; write the link REPEALS with its provisions by hand',
    ]);
  });
});

describe('endings', () => {
  for (const { kind, examples } of ENDING_FORMS)
    for (const example of examples)
      it(`find the row of an earlier list by its words: ${example}`, () => {
        const source = draft(`一、${example}。`);
        expect(reading(source).endings?.map(({ kind: found, of }) => [found, of])).toEqual([
          [
            kind,
            {
              document: '青政发〔2020〕1号',
              list: '附件1',
              rows: [7],
              ...(example.includes('管委会') ? { holder: '青山高新区管委会' } : {}),
            },
          ],
        ]);
        expect(source.notes.some((note) => note.includes('青政发〔2020〕1号 附件1 row 7'))).toBe(true);
      });

  it('say who holds it then', () => {
    const source = draft('一、收回青山高新区管委会的施工许可证核发,由市住建局实施。');
    expect(holdings(source)).toEqual([]);
    expect(reading(source).endings?.map(({ passesTo }) => passesTo?.written)).toEqual(['市住建局']);
  });

  it('by the numbers of rows are a note', () => {
    const source = draft(
      '一、收回青政发〔2020〕1号附件1第4项、第44项赋予青山高新区管委会的行政管理事项,由市住建局实施。\n\n二、取消附件2第3项行政许可。',
    );
    expect(reading(source).endings).toEqual([]);
    expect(source.notes.filter((note) => note.includes('rows'))).toEqual(
      [5, 7].map(
        (line) =>
          `青政发〔2021〕5号, line ${line}: takes back or abolishes rows of a list by their numbers; write the endings by hand`,
      ),
    );
  });

  it('of a power that no earlier record has are a note, and property is no power', () => {
    const source = draft(
      '一、收回青山高新区管委会的排水许可证核发。\n\n二、收回青山高新区管委会的国有土地使用权。',
    );
    expect(reading(source).endings).toEqual([]);
    expect(source.notes.filter((note) => note.includes('no earlier record'))).toEqual([
      '青政发〔2021〕5号, line 5: takes 排水许可证核发 from 青山高新区管委会, but no earlier record of the city gives it; write the ending by hand',
    ]);
  });
});

describe('successions of bodies', () => {
  const successions = (words: string) =>
    reading(draft(words)).successions?.map(({ kind, from, to, words: said, pending }) => [
      kind,
      from,
      to,
      said,
      pending?.words,
    ]);

  for (const { kind, examples } of SUCCESSION_FORMS)
    for (const [example, from, to] of examples)
      it(`are read of ${example}: ${from.join(', ')} → ${to}, ${kind}`, () => {
        const read = successions(`一、${example}。`);
        expect(read?.map(([is, a, b]) => [is, a, b])).toEqual(from.map((body) => [kind, body, to]));
        expect(holdings(draft(`一、${example}。`))).toEqual([]);
      });

  it('wait for the handover if the words say so, and are proposals that the command names', () => {
    const source = draft('一、自职责划转完成之日起,市粮食局并入市发展改革委。');
    expect(reading(source).successions?.map(({ pending, reviewed }) => [pending?.words, reviewed])).toEqual([
      ['自职责划转完成之日起', false],
    ]);
    expect(source.notes).toContain(
      '青政发〔2021〕5号, line 5: 市粮食局 is taken to go on as 市发展改革委 (MERGED); check that all of its duties pass',
    );
  });

  it('are none where the words do not say which body goes on as which, and where a rule or an item is renamed', () => {
    const source = draft(
      '一、组建市文化和旅游局。\n\n二、撤销市防空办公室。\n\n三、将施工许可更名为建筑许可。\n\n四、由组建后的行政机关承担。',
    );
    expect(reading(source).successions).toEqual([]);
    expect(source.notes.filter((note) => note.includes('sets up or dissolves'))).toHaveLength(2);
    expect(source.notes).toContain(
      '青政发〔2021〕5号, line 11: duties pass to 组建后的行政机关, and the text does not say which body that is; write the successions by hand',
    );
  });
});

describe('lists of powers', () => {
  it('become an annex of the manifest with who gives and who receives', () => {
    const source = draft(
      `市政府决定赋予青山高新区管委会部分市级行政管理事项。${SIGNED}\n附件1\n\n## 赋予青山高新区市级行政管理事项目录(2项)\n\n序号\t事项类型\t事项名称\t\t事项限定\t原实施部门\n\t\t主项\t子项\t\t\n1\t行政许可\t施工许可证核发\t\t\t市住建局\n2\t行政处罚\t对违法施工的处罚\t未取得许可的\t\t\n`,
    );
    expect(source.manifest.documents[0]?.annexes).toMatchObject([
      {
        shape: 'power-list',
        path: '附件1',
        rows: 2,
        formerHead: '原实施部门',
        grants: [
          {
            to: '青山高新区管委会',
            by: '青山市人民政府',
            kind: 'GRANT',
            verb: '赋予',
            region: '青山高新区',
            clause: '第一款',
          },
        ],
      },
    ]);
  });
});

describe('the slugs of documents', () => {
  it('differ where only the code of the number or the title differs', () => {
    const slugs = ['青政发〔2021〕5号', '青政办发〔2021〕5号'].map(
      (number) =>
        draftSource(
          `# 青山市人民政府关于加强消防工作的通知\n\n${number}\n\n一、市公安局负责道路安全监督。\n`,
          {
            city: 'qingshan',
            cityName: '青山市',
            file: 'source.txt',
            lists: LISTS,
          },
        ).manifest.documents[0]?.slug,
    );
    expect(new Set(slugs).size).toBe(2);
    expect(slugs.every((slug) => /^d-2021-5-[0-9a-f]{4}$/u.test(slug ?? ''))).toBe(true);
  });
});
