import { beforeAll, describe, expect, test } from 'vitest';
import { WITHOUT_CACHE } from '../kit/graph.js';
import { askVerdict, FIRST, laterGraph, NAMES } from '../kit/later-graph.js';

/** It loads the first issue, which takes 20 s on a free machine. */
const LONG = { timeout: 240_000 };
const { ask, extract, load } = await laterGraph(WITHOUT_CACHE);
const NOTICE = '长政办发〔2022〕8号';
/** The notice is of this day. */
const [DAY, DAY_BEFORE] = ['2022-02-15', '2022-02-14'];

beforeAll(async () => {
  extract();
  await load(...NAMES, FIRST, 'changzhi/2022-02');
}, LONG.timeout);

interface Named {
  readonly name: string;
}
interface Member {
  readonly member: Named;
  readonly person: Named | null;
  readonly role: string;
  readonly validFrom: string | null;
  readonly validTo: string | null;
}
interface Event {
  readonly kind: string;
  readonly on: string;
  readonly words: string;
  readonly document: { readonly number: string };
  readonly citation: { readonly path: string };
  readonly subject: Partial<Member> & {
    readonly __typename: string;
    readonly group?: Named;
    readonly name?: string;
  };
}
interface Holder {
  readonly history: { readonly nodes: readonly Event[] };
  readonly members?: readonly Member[];
  readonly memberships: { readonly nodes: readonly (Member & { readonly group: Named })[] };
}
const MEMBER = 'member { name } person { name } role validFrom validTo';

async function holder(name: string, known?: string): Promise<Holder> {
  const { data, errors } = await ask(
    `query ($name: String!, $known: Date) {
      holder(by: { name: $name }) {
        history(asKnownOn: $known, kinds: [SET_UP, MEMBER_CHANGED, DISSOLVED, ENDED], first: 500) {
          nodes {
            kind on words
            document { number } citation { path }
            subject { __typename ... on Membership { group { name } ${MEMBER} } ... on Holder { name } }
          }
        }
        memberships(first: 500) { nodes { group { name } ${MEMBER} } }
        ... on WorkingGroup { members { ${MEMBER} } }
      }
    }`,
    { name, known },
  );
  expect(errors).toEqual([]);
  return (data as { holder: Holder }).holder;
}
const told = ({ kind, on, words, document, citation, subject }: Event) =>
  `${on} ${kind} ${subject.name ?? subject.member?.name}: ${words} (${document.number} ${citation.path})`;
const CONFERENCE = '长治市“标准地”改革工作联席会议';
const ASSESSMENT = '2020年度政务公开工作考核小组';
const CHANGES = [
  `2022-02-15 MEMBER_CHANGED 长治市交通运输局: 市交通运输局 (${NOTICE} 一)`,
  `2022-03-01 MEMBER_CHANGED 长治市地震局: 市地震局不再担任长治市“标准地”改革工作联席会议成员单位 (${NOTICE} 二)`,
  `2022-03-01 MEMBER_CHANGED 长治市副市长: 尚日红同志不再担任副召集人 (${NOTICE} 二)`,
];

describe('a later document changes the members of a group', () => {
  test('its history says who joined and who left, by which words', async () => {
    const { history } = await holder(CONFERENCE);
    expect(history.nodes.map(({ kind }) => kind)[0]).toBe('SET_UP');
    expect(history.nodes.slice(1).map(told)).toEqual(CHANGES);
    expect(history.nodes[1]?.subject).toMatchObject({
      __typename: 'Membership',
      group: { name: CONFERENCE },
      role: 'MEMBER',
      validFrom: '2022-02-15',
      validTo: null,
    });
  });

  test('the members have the days from which and until which they belong; the others have none', async () => {
    const { members = [] } = await holder(CONFERENCE);
    expect(
      members
        .filter(({ validFrom, validTo }) => validFrom !== null || validTo !== null)
        .map(({ member, person, role, validFrom, validTo }) => [
          member.name,
          person?.name,
          role,
          validFrom,
          validTo,
        ]),
    ).toEqual([
      ['长治市地震局', undefined, 'MEMBER', null, '2022-03-01'],
      ['长治市副市长', '尚日红', 'DEPUTY', null, '2022-03-01'],
      ['长治市交通运输局', undefined, 'MEMBER', '2022-02-15', null],
    ]);
  });

  test('the histories of the members and of the person say so too', async () => {
    for (const [name, line] of [
      ['长治市交通运输局', CHANGES[0]],
      ['长治市地震局', CHANGES[1]],
      ['尚日红', CHANGES[2]],
    ] as const)
      expect((await holder(name)).history.nodes.map(told)).toEqual([line]);
  });

  test('nothing of it was known before the document was published', async () => {
    const known = async (day: string) => {
      const { data, errors } = await ask(
        `query ($name: String!, $known: Date) {
          holder(by: { name: $name }) {
            holdings(asKnownOn: $known, first: 1) {
              nodes { holder { ... on WorkingGroup { members { ${MEMBER} } history(kinds: [MEMBER_CHANGED]) { totalCount } } } }
            }
          }
        }`,
        { name: CONFERENCE, known: day },
      );
      expect(errors).toEqual([]);
      const { holdings } = (
        data as {
          holder: {
            holdings: { nodes: { holder: { members: Member[]; history: { totalCount: number } } }[] };
          };
        }
      ).holder;
      const group = holdings.nodes[0]?.holder;
      const changed = group?.members.filter(({ validFrom, validTo }) => (validFrom ?? validTo) !== null);
      return [changed?.length, group?.history.totalCount];
    };
    expect([await known(DAY_BEFORE), await known(DAY)]).toEqual([
      [0, 0],
      [3, 3],
    ]);
    expect((await holder('长治市交通运输局', DAY_BEFORE)).history.nodes).toEqual([]);
  });
});

describe('asked for a day, every list of members is that of the day', () => {
  interface Lists {
    readonly groups: { readonly totalCount: number; readonly nodes: readonly Named[] };
    readonly members: { readonly totalCount: number; readonly nodes: readonly Named[] };
    readonly group: { readonly members: readonly Member[] };
    readonly member: {
      readonly memberships: {
        readonly totalCount: number;
        readonly nodes: readonly { readonly group: Named }[];
      };
    };
  }
  /** The lists of a group and of a body: do they name each other? Each with its count, where the list has one. */
  async function lists(group: string, member: string, asOf: string | undefined, known?: string) {
    const { data, errors } = await ask(
      `query ($group: String!, $member: String!, $asOf: Date) {
        groups: workingGroups(filter: { member: $member, asOf: $asOf }, first: 500) { totalCount nodes { name } }
        members: holders(filter: { memberOf: $group, asOf: $asOf }, first: 500) { totalCount nodes { name } }
        group: holder(by: { name: $group }) { ... on WorkingGroup { members(asOf: $asOf) { member { name } person { name } } } }
        member: holder(by: { name: $member }) { memberships(asOf: $asOf, first: 500) { totalCount nodes { group { name } } } }
      }`,
      { group, member, asOf, known },
    );
    expect(errors).toEqual([]);
    const { groups, members, group: of, member: one } = data as Lists;
    expect([groups.totalCount, members.totalCount, one.memberships.totalCount]).toEqual([
      groups.nodes.length,
      members.nodes.length,
      one.memberships.nodes.length,
    ]);
    const names = (all: readonly Named[], name: string) => all.some((each) => each.name === name);
    return [
      names(groups.nodes, group),
      names(members.nodes, member),
      names(
        of.members.flatMap((each) => [each.member, each.person ?? []].flat()),
        member,
      ),
      names(
        one.memberships.nodes.map((each) => each.group),
        group,
      ),
    ];
  }
  const [NONE, ALL] = [
    [false, false, false, false],
    [true, true, true, true],
  ];

  test.each([
    ['a member that leaves is none from that day on', CONFERENCE, '长治市地震局', '2022-02-28', '2022-03-01'],
    ['and so is a person who stands for a post', CONFERENCE, '尚日红', '2022-02-28', '2022-03-01'],
    [
      'a dissolved body belongs to nothing',
      '长治市能源工业领域创新活动推进工作组',
      '长治能源革命研究院',
      '2022-03-31',
      '2022-04-01',
    ],
    ['a dissolved group has nobody', ASSESSMENT, '长治市政务公开领导小组成员单位', DAY_BEFORE, DAY],
  ])('%s', async (_, group, member, last, first) => {
    expect([
      await lists(group, member, last),
      await lists(group, member, first),
      await lists(group, member, undefined),
    ]).toEqual([ALL, NONE, ALL]);
  });

  test('who joins is no member before that day', async () => {
    expect([
      await lists(CONFERENCE, '长治市交通运输局', DAY_BEFORE),
      await lists(CONFERENCE, '长治市交通运输局', DAY),
    ]).toEqual([NONE, ALL]);
  });
});

describe('a later document dissolves', () => {
  test('a group: its history ends so, its members leave it, and what it held ends', async () => {
    const { history, members = [] } = await holder(ASSESSMENT);
    const dissolved = history.nodes.filter(({ kind }) => kind === 'DISSOLVED');
    expect(dissolved.map(told)).toEqual([
      `2022-02-15 DISSOLVED ${ASSESSMENT}: 撤销2020年度政务公开工作考核小组 (${NOTICE} 三)`,
    ]);
    expect(members.map(({ member, validTo }) => [member.name, validTo])).toEqual([
      ['长治市政务公开领导小组成员单位', '2022-02-15'],
    ]);
    const { data } = await ask(
      'query ($name: String!) { holder(by: { name: $name }) { holdings(first: 1) { totalCount nodes { responsibility { id } } } now: holdings(asOf: "2022-02-15") { totalCount } } }',
      { name: ASSESSMENT },
    );
    const { holdings, now } = (
      data as {
        holder: {
          holdings: { totalCount: number; nodes: { responsibility: { id: string } }[] };
          now: { totalCount: number };
        };
      }
    ).holder;
    expect([holdings.totalCount > 0, now.totalCount]).toEqual([true, 0]);
    const responsibility = holdings.nodes[0]?.responsibility.id ?? '';
    const asked = async (asOf: string) => {
      const { answer, reason } = await askVerdict<{ answer: string; reason: string }>(ask, 'answer reason', {
        holder: ASSESSMENT,
        responsibility,
        asOf,
      });
      return `${answer} ${reason}`;
    };
    expect([await asked(DAY_BEFORE), await asked(DAY)]).toEqual([expect.stringMatching(/^YES/u), 'NO ENDED']);
  });

  test('a body: its memberships end with it', async () => {
    const { history, memberships } = await holder('长治能源革命研究院');
    expect(history.nodes.map(told)).toEqual([
      `2022-04-01 DISSOLVED 长治能源革命研究院: 撤销长治能源革命研究院 (${NOTICE} 四)`,
    ]);
    expect(memberships.nodes.map(({ group, validTo }) => [group.name, validTo])).toEqual([
      ['长治市能源工业领域创新活动推进工作组', '2022-04-01'],
    ]);
  });
});
