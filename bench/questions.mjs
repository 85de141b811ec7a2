// Realistic operations for our service and for the peer. `answer` converts both results to one form; both must be equal before
// anything is measured. `alone` gives the reason why the peer's generated API cannot express an operation.

const GAOXIN = 'org:changzhi/gaoxin-committee';
const NUMBER = '长政发〔2020〕17号';
const DOCUMENT = 'document:changzhi/zf-2020-17';
const POWER = 'power:changzhi/zf-2020-17/annex1/16';
const TITLE = '建筑工程施工许可证核发';
const ZONE = 'region:changzhi/gaoxin';
const CITY = 'region:changzhi/city';
const DAY = '2020-08-01';
/** @returns a phrase with one term for each character, as the full-text index stores them */
const spelled = (/** @type {string} */ text) => `"${[...text].join(' ')}"`;
const IN_ORDER = 'sort: [{ ord: ASC }, { id: ASC }]';

/** @typedef {{ query: string, variables?: Record<string, unknown> }} Asked */
/** @typedef {{ name: string, ours: Asked, peer?: Asked, alone?: string, answer?: { ours: (data: any) => unknown, peer: (data: any) => unknown } }} Question */

const byKey = (/** @type {any[]} */ rows) => rows.map((row) => JSON.stringify(row)).sort();

const transfersOf = {
  ours: (/** @type {any} */ t) => [
    t.asWritten,
    t.from?.name ?? null,
    t.to.name,
    t.responsibility.title,
    byKey(t.grounds.map((/** @type {any} */ g) => [g.path, g.quote])),
  ],
  peer: (/** @type {any} */ t) => [
    t.asWritten,
    t.from[0]?.name ?? null,
    t.to[0].name,
    t.of[0].title,
    byKey(t.statedIn.map((/** @type {any} */ g) => [g.path, g.text])),
  ],
};

/** @param {number} first @returns {Question} */
const transfers = (first) => ({
  name: `${first} transfers with from, to, power and words`,
  ours: {
    query: `query ($first: Int) { transfers(filter: { to: "${GAOXIN}" }, first: $first) { nodes { asWritten from { name } to { name } responsibility { title } grounds { path quote } } } }`,
    variables: { first },
  },
  peer: {
    query: `query ($first: Int) { transfers(where: { toId: { eq: "${GAOXIN}" } }, ${IN_ORDER}, limit: $first) { asWritten from { name } to { name } of { title } statedIn { path text } } }`,
    variables: { first },
  },
  answer: {
    ours: (data) => data.transfers.nodes.map(transfersOf.ours),
    peer: (data) => data.transfers.map(transfersOf.peer),
  },
});

/**
 * @param {string} after cursor of the last row before the deep page of all transfers
 * @param {number} depth number of rows before that page
 * @returns {Question[]}
 */
export function questions(after, depth) {
  return [
    {
      name: 'one power with its holders',
      ours: {
        query:
          'query ($id: ID!) { responsibility(id: $id) { title holdings(first: 50) { nodes { role status holder { name } } } } }',
        variables: { id: POWER },
      },
      peer: {
        query: `query ($id: ID!) { responsibilities(where: { id: { eq: $id } }) { title holdings(${IN_ORDER}) { role status by { name } } } }`,
        variables: { id: POWER },
      },
      answer: {
        ours: ({ responsibility: r }) => [
          r.title,
          r.holdings.nodes.map((/** @type {any} */ h) => [h.role, h.status, h.holder.name]),
        ],
        peer: ({ responsibilities: [r] }) => [
          r.title,
          r.holdings.map((/** @type {any} */ h) => [h.role, h.status, h.by[0].name]),
        ],
      },
    },
    {
      name: 'who owns by text, on a day, at a place',
      ours: {
        query: `{ whoOwns(about: "${TITLE}", asOf: "${DAY}", place: "长治高新区") { nodes { holder { name } responsibility { title } status } } }`,
      },
      peer: {
        query: `query ($phrase: String!) { responsibilitiesByText(phrase: $phrase, first: 50) { edges { node { title holdings(where: {
          regionId: { in: ["${ZONE}", "${CITY}"] }, NOT: { OR: [{ exceptIds: { includes: "${ZONE}" } }, { exceptIds: { includes: "${CITY}" } }] },
          AND: [{ OR: [{ validFrom: { eq: null } }, { validFrom: { lte: "${DAY}" } }] }, { OR: [{ validTo: { eq: null } }, { validTo: { gt: "${DAY}" } }] }]
        }) { status by { name } } } } } }`,
        variables: { phrase: spelled(TITLE) },
      },
      answer: {
        ours: ({ whoOwns }) =>
          byKey(
            whoOwns.nodes.map((/** @type {any} */ h) => [h.responsibility.title, h.holder.name, h.status]),
          ),
        peer: ({ responsibilitiesByText: { edges } }) =>
          byKey(
            edges.flatMap((/** @type {any} */ { node }) =>
              node.holdings.map((/** @type {any} */ h) => [node.title, h.by[0].name, h.status]),
            ),
          ),
      },
    },
    transfers(50),
    transfers(500),
    {
      name: 'a holder with its first 50 holdings',
      ours: {
        query: `{ holder(by: { id: "${GAOXIN}" }) { name holdings(first: 50) { nodes { role status responsibility { title } } } } }`,
      },
      peer: {
        query: `{ holders(where: { id: { eq: "${GAOXIN}" } }) { name holdings(${IN_ORDER}, limit: 50) { role status of { title } } } }`,
      },
      answer: {
        ours: ({ holder: h }) => [
          h.name,
          h.holdings.nodes.map((/** @type {any} */ one) => [one.role, one.status, one.responsibility.title]),
        ],
        peer: ({ holders: [h] }) => [
          h.name,
          h.holdings.map((/** @type {any} */ one) => [one.role, one.status, one.of[0].title]),
        ],
      },
    },
    {
      name: 'transfers by two filters, with their count',
      ours: {
        query: `{ transfers(filter: { to: "${GAOXIN}", powerTypes: [LICENSE] }, first: 20) { totalCount nodes { asWritten responsibility { title } } } }`,
      },
      peer: {
        query: `{ transfersConnection(where: { toId: { eq: "${GAOXIN}" }, powerType: { eq: "LICENSE" } }, ${IN_ORDER}, first: 20) { totalCount edges { node { asWritten of { title } } } } }`,
      },
      answer: {
        ours: ({ transfers: t }) => [
          t.totalCount,
          t.nodes.map((/** @type {any} */ n) => [n.asWritten, n.responsibility.title]),
        ],
        peer: ({ transfersConnection: t }) => [
          t.totalCount,
          t.edges.map((/** @type {any} */ { node: n }) => [n.asWritten, n.of[0].title]),
        ],
      },
    },
    {
      name: 'search by words and by 文号',
      ours: {
        query: `{ search(text: "人防通讯警报设施", kinds: [RESPONSIBILITY], first: 20) { nodes { node { id } } } document(number: "${NUMBER}") { title issuer { name } } }`,
      },
      peer: {
        query: `query ($phrase: String!) { responsibilitiesByText(phrase: $phrase, first: 20) { edges { node { id } } } documents(where: { number: { eq: "${NUMBER}" } }) { title issuer { name } } }`,
        variables: { phrase: spelled('人防通讯警报设施') },
      },
      answer: {
        ours: (d) => [
          byKey(d.search.nodes.map((/** @type {any} */ { node }) => node.id)),
          d.document.title,
          d.document.issuer.name,
        ],
        peer: (d) => [
          byKey(d.responsibilitiesByText.edges.map((/** @type {any} */ { node }) => node.id)),
          d.documents[0].title,
          d.documents[0].issuer[0].name,
        ],
      },
    },
    {
      name: 'document, transfers, powers, holders',
      ours: {
        query: `query ($id: ID!) { node(id: $id) { ... on Document { number transfers(first: 20) { nodes { responsibility { title holdings(first: 10) { nodes { holder { name } } } } } } } } }`,
        variables: { id: DOCUMENT },
      },
      peer: {
        query: `query ($id: ID!) { documents(where: { id: { eq: $id } }) { number transfers(${IN_ORDER}, limit: 20) { of { title holdings(${IN_ORDER}, limit: 10) { by { name } } } } } }`,
        variables: { id: DOCUMENT },
      },
      answer: {
        ours: ({ node }) => [
          node.number,
          node.transfers.nodes.map((/** @type {any} */ { responsibility: r }) => [
            r.title,
            r.holdings.nodes.map((/** @type {any} */ h) => h.holder.name),
          ]),
        ],
        peer: ({ documents: [d] }) => [
          d.number,
          d.transfers.map((/** @type {any} */ { of: [r] }) => [
            r.title,
            r.holdings.map((/** @type {any} */ h) => h.by[0].name),
          ]),
        ],
      },
    },
    {
      name: 'working groups with their members',
      ours: {
        query: '{ workingGroups(first: 10) { nodes { name members { role member { name } } } } }',
      },
      peer: {
        query: `{ workingGroups(${IN_ORDER}, limit: 10) { name memberships(${IN_ORDER}) { role member { name } } } }`,
      },
      answer: {
        ours: (d) =>
          d.workingGroups.nodes.map((/** @type {any} */ g) => [
            g.name,
            byKey(g.members.map((/** @type {any} */ m) => [m.role, m.member.name])),
          ]),
        peer: (d) =>
          d.workingGroups.map((/** @type {any} */ g) => [
            g.name,
            byKey(g.memberships.map((/** @type {any} */ m) => [m.role, m.member[0].name])),
          ]),
      },
    },
    {
      name: 'a page deep in a list',
      ours: {
        query:
          'query ($after: String) { transfers(first: 50, after: $after) { nodes { asWritten to { name } } } }',
        variables: { after },
      },
      peer: {
        query: `query ($offset: Int) { transfers(${IN_ORDER}, limit: 50, offset: $offset) { asWritten to { name } } }`,
        variables: { offset: depth },
      },
      answer: {
        ours: (d) => d.transfers.nodes.map((/** @type {any} */ t) => [t.asWritten, t.to.name]),
        peer: (d) => d.transfers.map((/** @type {any} */ t) => [t.asWritten, t.to[0].name]),
      },
    },
    {
      name: 'an emergency response',
      ours: {
        query:
          '{ emergencyResponse(hazard: "暴雨", level: I) { criterion { criterion } authority { step holder { name } } groups { name } actions { holder { name } responsibility { title } } } }',
      },
      alone: 'what a plan says of a level is joined by document and level, not by a relationship',
    },
    {
      name: 'a verdict',
      ours: {
        query: `{ mayExercise(holder: "长治经开区管委会", responsibility: "${POWER}", asOf: "${DAY}", place: "长治经开区") { answer reason explanation others { holder { name } } citations { path quote } } }`,
      },
      alone: 'a verdict is a rule, not a row',
    },
    {
      name: 'a chain',
      ours: {
        query: `{ responsibility(id: "${POWER}") { holdings(place: "长治高新区", asOf: "${DAY}") { nodes { holder { name } chain { complete root { name } hops { giverHeldBy transfer { instrument { number } } } } } } } }`,
      },
      alone: 'how a giver held what it gave is a rule',
    },
    {
      name: "a repeal's impact",
      ours: {
        query: `{ repealImpact(document: "${NUMBER}") { transfers(first: 20) { totalCount } ending(first: 20) { totalCount nodes { holder { name } responsibility { title } } } resuming(first: 20) { nodes { holder { name } responsibility { title } } } } }`,
      },
      alone: 'what would cover the place again is a rule',
    },
    {
      name: 'a comparison of two zones',
      ours: {
        query: `{ compareHolders(left: "长治高新区管委会", right: "长治经开区管委会", asOf: "${DAY}", status: [IN_FORCE]) { both(first: 20) { totalCount nodes { title } } onlyLeft(first: 20) { totalCount nodes { title } } onlyRight(first: 20) { totalCount } } }`,
      },
      alone: 'what two bodies have in common on a day is asked of neither',
    },
    {
      name: 'conflicts with their words',
      ours: { query: '{ conflicts(first: 20) { nodes { kind explanation citations { path quote } } } }' },
      alone: 'a conflict is found by rules',
    },
    {
      name: 'liability of 50 transfers',
      ours: {
        query: `{ transfers(filter: { to: "${GAOXIN}" }, first: 50) { nodes { liability { rule basis bearer { name } } } } }`,
      },
      alone: 'who answers in court is a rule',
    },
  ];
}
