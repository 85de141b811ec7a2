// Compares the records of a draft with those of a reviewed reading: which facts are the same. What counts as the same is written at each
// kind of fact. A comparison knows nothing of how either was made.

/** @typedef {{ id: string, [field: string]: any }} Row */
/** @typedef {Record<string, Row[]>} Records */
/** @typedef {{ read: number, drafted: number, found: number, right: number, certain: number, certainRight: number }} Count */
/**
 * @typedef {object} Fact
 * @property {string} document
 * @property {[number, number]} lines
 * @property {boolean} open whether the reading is AMBIGUOUS: neither missed nor, if drafted, wrong
 * @property {boolean} certain
 * @property {Row} row
 * @property {any} [more]
 */

/** @param {string | undefined} text words without spaces, width, punctuation and markup */
export const bare = (text) =>
  (text ?? '')
    .normalize('NFKC')
    .replace(/<[^<>]*>/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, '')
    .toLowerCase();

/** @param {string} one @param {string} other @param {number} length whether both have as many characters in a row in common */
export function sharesRun(one, other, length = 6) {
  if (one === '' || other === '') return false;
  if (one.length < length || other.length < length) return one.includes(other) || other.includes(one);
  const runs = new Set();
  for (let at = 0; at + length <= one.length; at++) runs.add(one.slice(at, at + length));
  for (let at = 0; at + length <= other.length; at++) if (runs.has(other.slice(at, at + length))) return true;
  return false;
}

/** @param {[number, number]} one @param {[number, number]} other */
const overlap = (one, other) => one[0] <= other[1] && other[0] <= one[1];

/**
 * Pairs as many facts as possible, one to one.
 * @param {number} left @param {(at: number) => number[]} edges
 * @param {number[]} [partners] pairs that stay paired, by the right side
 */
function pair(left, edges, partners = []) {
  /** @param {number} at @param {Set<number>} seen @returns {boolean} */
  const place = (at, seen) => {
    for (const other of edges(at)) {
      if (seen.has(other)) continue;
      seen.add(other);
      const before = partners[other];
      if (before === undefined || place(before, seen)) {
        partners[other] = at;
        return true;
      }
    }
    return false;
  };
  for (let at = 0; at < left; at++) if (!partners.includes(at)) place(at, new Set());
  return partners;
}

/**
 * @param {Fact[]} read @param {Fact[]} drafted
 * @param {(read: Fact, drafted: Fact) => boolean} same
 * @param {(read: Fact, drafted: Fact) => boolean} [partly] a list of bodies drafted whole or in parts
 * @returns {Count & { missed: Fact[], wrong: Fact[] }}
 */
export function count(read, drafted, same, partly = () => false) {
  const byLine = new Map();
  for (const [at, { document, lines }] of drafted.entries())
    for (let line = lines[0]; line <= lines[1]; line++) {
      const key = `${document} ${line}`;
      byLine.set(key, [...(byLine.get(key) ?? []), at]);
    }
  /** @param {Fact} one @returns {number[]} */
  const near = ({ document, lines }) => {
    const found = new Set();
    for (let line = lines[0]; line <= lines[1]; line++)
      for (const at of byLine.get(`${document} ${line}`) ?? []) found.add(at);
    return [...found];
  };
  const sure = read.filter(({ open }) => !open);
  const sureEdges = sure.map((one) => near(one).filter((at) => same(one, drafted[at])));
  const partners = pair(sure.length, (at) => sureEdges[at]);
  const paired = new Set(partners.flatMap((at, other) => (at === undefined ? [] : [other])));
  const open = read.filter((one) => one.open);
  const excused = new Set();
  for (const one of open)
    for (const at of near(one))
      if (!paired.has(at) && (same(one, drafted[at]) || partly(one, drafted[at]))) excused.add(at);
  const foundAt = new Set(partners.filter((at) => at !== undefined));
  const missed = [];
  for (const [at, one] of sure.entries())
    if (!foundAt.has(at) && !near(one).some((other) => partly(one, drafted[other]))) missed.push(one);
  const wrong = [];
  for (const [at, one] of drafted.entries()) {
    if (paired.has(at) || excused.has(at)) continue;
    if (
      !sure.some(
        (other) => other.document === one.document && overlap(other.lines, one.lines) && partly(other, one),
      )
    )
      wrong.push(one);
  }
  const counted = drafted.filter((_, at) => !excused.has(at));
  const certain = counted.filter((one) => one.certain);
  return {
    read: sure.length,
    drafted: counted.length,
    found: sure.length - missed.length,
    right: counted.length - wrong.length,
    certain: certain.length,
    certainRight: certain.filter((one) => !wrong.includes(one)).length,
    missed,
    wrong,
  };
}

const RESPONSIBILITIES = ['duties', 'tasks', 'policies', 'service-items', 'indicators'];

/** The facts of records in a form that two sources can be compared by. */
export class Facts {
  /** @param {Records} records @param {Records} names @param {(line: number) => boolean} isHeading */
  constructor(records, names, isHeading) {
    this.records = records;
    this.isHeading = isHeading;
    this.provisions = new Map(records.provisions.map((one) => [one.id, one]));
    this.documents = new Map(records.documents.map((one) => [one.id, one]));
    /** @type {Map<string, { kind: string, row: Row }>} */
    this.responsibilities = new Map();
    for (const kind of [...RESPONSIBILITIES, 'powers'])
      for (const row of records[kind]) this.responsibilities.set(row.id, { kind, row });
    /** @type {Map<string, Set<string>>} */
    this.namesOf = new Map();
    for (const kind of ['organizations', 'categories', 'posts', 'persons', 'working-groups'])
      for (const { id, name, aliases = [] } of [...(names[kind] ?? []), ...(records[kind] ?? [])])
        this.namesOf.set(id, new Set([name, ...aliases].map(bare)));
    this.cited = new Map([...records.documents, ...(names.documents ?? [])].map((one) => [one.id, one]));
    /** @type {Map<string, Set<string>>} responsibilities of a line */
    this.onLine = new Map();
    for (const { kind, row } of this.responsibilities.values()) {
      if (kind === 'powers') continue;
      const lines = this.linesOf(row.provisions[0]);
      for (let line = lines[0]; line <= lines[1]; line++)
        this.onLine.set(String(line), (this.onLine.get(String(line)) ?? new Set()).add(row.id));
    }
  }

  /** @param {string} document first line of a document @returns {Facts} the facts of this document alone */
  only(document) {
    const own = Object.create(this);
    for (const kind of ['provisionFacts', 'holdings', 'memberships', 'tasks', 'powers', 'transfers', 'links'])
      own[kind] = () =>
        /** @type {any} */ (this)[kind]().filter((/** @type {Fact} */ fact) => fact.document === document);
    return own;
  }

  /** @param {string} provision @returns {[number, number]} */
  linesOf(provision) {
    return this.provisions.get(provision)?.lines ?? [0, 0];
  }

  /** @param {string} provision the first line of its document */
  documentOf(provision) {
    const lines = this.documents.get(this.provisions.get(provision)?.document ?? '')?.lines;
    return lines === undefined ? '' : String(lines[0]);
  }

  /** @param {[number, number]} lines whether several responsibilities stand at one of the lines */
  isShared(lines) {
    for (let line = lines[0]; line <= lines[1]; line++)
      if ((this.onLine.get(String(line))?.size ?? 0) > 1) return true;
    return false;
  }

  /** @param {string} provision @param {Row} row @param {any} [more] @returns {Fact} */
  fact(provision, row, more) {
    return {
      document: this.documentOf(provision),
      lines: this.linesOf(provision),
      open: row.certainty === 'AMBIGUOUS',
      certain: row.certainty === undefined || row.certainty === 'CERTAIN',
      row,
      more,
    };
  }

  /** Bare headings count on neither side. */
  provisionFacts() {
    return this.records.provisions
      .filter(({ lines }) => {
        for (let line = lines[0]; line <= lines[1]; line++) if (!this.isHeading(line)) return true;
        return false;
      })
      .map((row) => ({
        ...this.fact(row.id, row),
        lines: /** @type {[number, number]} */ ([row.lines[0], row.lines[0]]),
      }));
  }

  holdings() {
    return this.records.holdings.flatMap((row) => {
      const of = this.responsibilities.get(row.responsibility);
      if (of === undefined || of.kind === 'powers') return [];
      const at = of.row.provisions[0];
      return {
        ...this.fact(at, row, {
          words: bare(row.asWritten),
          names: this.namesOf.get(row.holder) ?? new Set(),
          alternatives: (row.alternatives ?? []).flatMap((/** @type {string} */ id) => [
            ...(this.namesOf.get(id) ?? []),
          ]),
          said: [of.row.title, of.row.text].map(bare),
          shared: this.isShared(this.linesOf(at)),
        }),
      };
    });
  }

  memberships() {
    return this.records.memberships.map((row) =>
      this.fact(row.provision, row, {
        words: bare(String(row.asWritten).split('…')[0]),
        names: this.namesOf.get(row.member) ?? new Set(),
        groups: this.namesOf.get(row.group) ?? new Set(),
      }),
    );
  }

  tasks() {
    return this.records.tasks
      .filter(({ dueText }) => dueText !== undefined)
      .map((row) => this.fact(row.provisions[0], row, { due: bare(row.dueText) }));
  }

  /** The rows of the lists of powers, each once, whoever receives it. */
  powers() {
    const seen = new Set();
    return this.records.transfers
      .filter(({ fromRoleAsWritten, provision }) => {
        if (fromRoleAsWritten === undefined || seen.has(provision)) return false;
        seen.add(provision);
        return true;
      })
      .map((row) => {
        const power = this.responsibilities.get(row.responsibility)?.row;
        const path = this.provisions.get(row.provision)?.path ?? '';
        return this.fact(row.provision, row, {
          number: /第(\d+)项$/u.exec(path)?.[1],
          item: bare(row.asWritten),
          act: bare(power?.subItem ?? power?.mainItem),
          cells: [power?.powerType, bare(row.fromAsWritten), bare(row.limitation), bare(row.remark)],
          doubtful: (row.doubts ?? []).length > 0,
        });
      });
  }

  transfers() {
    return this.records.transfers
      .filter(({ fromRoleAsWritten }) => fromRoleAsWritten === undefined)
      .map((row) => {
        const of = this.responsibilities.get(row.responsibility)?.row;
        return this.fact(row.provision, row, {
          item: bare(`${row.asWritten}${of?.title ?? ''}${of?.text ?? ''}`),
        });
      });
  }

  links() {
    return this.records['document-links'].map((row) => {
      const to = this.cited.get(row.to);
      return this.fact(row.provision, row, {
        target: [to?.number, to?.title, ...(to?.aliases ?? [])].map(bare).filter(Boolean),
        id: row.to,
      });
    });
  }
}

/** @param {string} list @param {string} part whether a list of bodies contains the words */
const hasPart = (list, part) => part.length >= 2 && list.length > part.length && list.includes(part);

/** @param {Fact} one @param {Fact} other */
const sameBody = (one, other) =>
  one.more.words === other.more.words ||
  one.row.holder === other.row.holder ||
  one.more.names.has(other.more.words) ||
  other.more.names.has(one.more.words);
/** @param {Fact} one @param {Fact} other */
const sameText = (one, other) =>
  (!one.more.shared && !other.more.shared) ||
  one.more.said.some((/** @type {string} */ a) =>
    other.more.said.some((/** @type {string} */ b) => sharesRun(a, b)),
  );

/**
 * Counts each kind of fact.
 * @param {Facts} read @param {Facts} drafted
 */
export function compare(read, drafted) {
  const kinds = {
    provisions: count(read.provisionFacts(), drafted.provisionFacts(), (a, b) => a.lines[0] === b.lines[0]),
    holdings: count(
      read.holdings(),
      drafted.holdings(),
      (a, b) =>
        a.row.role === b.row.role &&
        (sameBody(a, b) ||
          a.more.alternatives.includes(b.more.words) ||
          b.more.alternatives.includes(a.more.words)) &&
        sameText(a, b),
      (a, b) =>
        a.row.role === b.row.role &&
        (hasPart(a.more.words, b.more.words) || hasPart(b.more.words, a.more.words)) &&
        sameText(a, b),
    ),
    memberships: count(
      read.memberships(),
      drafted.memberships(),
      (a, b) =>
        a.row.role === b.row.role &&
        (a.row.group === b.row.group || [...a.more.groups].some((name) => b.more.groups.has(name))) &&
        (a.more.words === b.more.words || a.row.member === b.row.member || a.more.names.has(b.more.words)),
    ),
    'tasks with deadlines': count(
      read.tasks(),
      drafted.tasks(),
      (a, b) => a.more.due === b.more.due && a.row.dueOn === b.row.dueOn,
    ),
    'powers: number and item': count(
      read.powers(),
      drafted.powers(),
      (a, b) => a.more.number === b.more.number && (a.more.item === b.more.item || a.more.act === b.more.act),
    ),
    'powers: every cell right or in doubt': count(
      read.powers(),
      drafted.powers(),
      (a, b) =>
        a.more.number === b.more.number &&
        (b.more.doubtful ||
          (a.more.item === b.more.item &&
            a.more.cells.every(
              (/** @type {string} */ cell, /** @type {number} */ at) => cell === b.more.cells[at],
            ))),
    ),
    'transfers in prose': count(
      read.transfers(),
      drafted.transfers(),
      (a, b) =>
        a.row.kind === b.row.kind &&
        bare(a.row.fromAsWritten) === bare(b.row.fromAsWritten) &&
        (bare(a.row.toAsWritten) === bare(b.row.toAsWritten) || a.row.to === b.row.to) &&
        sharesRun(a.more.item, b.more.item),
    ),
    links: count(
      read.links(),
      drafted.links(),
      (a, b) =>
        a.row.relation === b.row.relation &&
        (a.more.id === b.more.id ||
          a.more.target.some((/** @type {string} */ name) => b.more.target.includes(name))),
    ),
  };
  return kinds;
}

/**
 * A document is found if nine tenths of its lines and its number, or else its title, are the same.
 * @param {Row[]} read @param {Row[]} drafted
 */
export function documentsFound(read, drafted) {
  return read.filter((one) =>
    drafted.some((other) => {
      const [from, to] = [Math.max(one.lines[0], other.lines[0]), Math.min(one.lines[1], other.lines[1])];
      const common = to - from + 1;
      const most = Math.max(one.lines[1] - one.lines[0], other.lines[1] - other.lines[0]) + 1;
      return (
        common >= 0.9 * most &&
        (one.number === undefined
          ? bare(one.title) === bare(other.title)
          : bare(one.number) === bare(other.number))
      );
    }),
  );
}
