// A reading: the facts that a person found in the prose and the tables of one document, each with the provision that states it.
// Prose names its bearers in too many ways for a parser that an auditor could trust, so it is read by eye, twice. The extraction
// checks every quoted word: it must be in the lines that the reading names.

import { z } from 'zod';
import * as terms from '../records/terms.js';

const key = z.string().regex(/^[a-zA-Z0-9.-]+$/u, 'a key is letters, digits, dots and hyphens');
/** One number (12), or the first and the last of several (12-15): of lines, or of rows of a list. */
export const numberRange = z.union([
  z.number().int().positive(),
  z.string().regex(/^\d+-\d+$/u, 'write 12 or 12-15'),
]);
/** Words of the source; the extraction fails if they are not there. */
const quotedField = z.string().min(1);
/** Words that the source interrupts with other text, such as a page break within a word or the other half of a list. */
const pieced = z.union([quotedField, z.array(quotedField).min(2)]);
const name = z.string().min(1);
/** The name of a place in regions.yaml, the number or title of a document, and the name of a hazard of the reading. */
const place = z.string().min(1);
const documentName = z.string().min(1);
const hazardName = z.string().min(1);
const keys = z.array(key).default([]);
const day = z.iso.date();
/** What a field with one of these schemas holds; a form for an entry of a reading is made of it. */
export const HOLDS: ReadonlyMap<z.ZodType, 'words' | 'name' | 'day' | 'place' | 'document' | 'hazard'> =
  new Map<z.ZodType, 'words' | 'name' | 'day' | 'place' | 'document' | 'hazard'>([
    [quotedField, 'words'],
    [pieced, 'words'],
    [name, 'name'],
    [day, 'day'],
    [place, 'place'],
    [documentName, 'document'],
    [hazardName, 'hazard'],
  ]);

const doubtful = {
  certainty: z.enum(terms.CERTAINTIES).default('CERTAIN'),
  /** Key or keys of the corrections that give the reason for the doubt. */
  doubt: z.union([z.string(), z.array(z.string()).min(2)]).optional(),
};
/** False for an entry that a program drafted, until a person has confirmed it. Absent for an entry that is reviewed. */
export const reviewed = z.literal(false).optional();
const party = z.strictObject({ written: quotedField, is: name.optional(), ...doubtful });

const holder = z.strictObject({
  ...doubtful,
  reviewed,
  written: quotedField,
  /** The name to look up, if the words alone do not identify the body: 交通局 in a list that begins with 市. */
  is: name.optional(),
  role: z.enum(terms.HOLDING_ROLES),
  roleWords: quotedField,
  /** What must happen before the body holds the responsibility. */
  condition: quotedField.optional(),
  limitation: quotedField.optional(),
  proviso: quotedField.optional(),
  share: quotedField.optional(),
  person: name.optional(),
  accountable: name.optional(),
  region: place.optional(),
  except: z.array(place).default([]),
  ownArea: z.boolean().optional(),
  from: day.optional(),
  to: day.optional(),
  alternatives: z.array(name).default([]),
  at: key.optional(),
  grounds: keys,
});

const responsibility = {
  ...doubtful,
  reviewed,
  key,
  at: key.optional(),
  grounds: keys,
  title: pieced,
  text: pieced.optional(),
  /** The heads of the columns that print the holders' shares. The record of a share names each column with its number. */
  shareHeads: quotedField.optional(),
  field: z.enum(terms.RESPONSIBILITY_FIELDS).optional(),
  holders: z.array(holder).default([]),
};

/** Selects facts of an earlier document of the city: those of a provision, of rows of a list, or all of them. */
const factSelector = z
  .strictObject({
    /** Number or title of the document. */
    document: documentName,
    /** Path of a provision: 第二十三条第二款. Facts of the provisions in it count too. */
    provision: z.string().min(1).optional(),
    /** Path of a list (附件1) and the numbers of its rows, single or from-to. */
    list: z.string().min(1).optional(),
    rows: z.array(numberRange).default([]),
    /** The body that received or holds them, if the later document takes them from this body alone. */
    holder: name.optional(),
  })
  .refine(
    ({ list, rows }) => (list === undefined) === (rows.length === 0),
    'a list needs rows, and rows a list',
  );

/** Selects items of an earlier document of the city: the powers that rows of a list or a provision state. */
const itemSelector = z
  .strictObject({
    /** Number or title of the document. */
    document: documentName,
    provision: z.string().min(1).optional(),
    list: z.string().min(1).optional(),
    rows: z.array(numberRange).default([]),
  })
  .refine(
    ({ provision, list, rows }) => (provision === undefined) !== (list === undefined && rows.length === 0),
    'name either a provision, or a list and rows',
  )
  .refine(
    ({ list, rows }) => (list === undefined) === (rows.length === 0),
    'a list needs rows, and rows a list',
  );

/** The fact on which a change takes effect instead of a day, in the words of the document: 自交接之日起, 完成交接后. */
const pending = z.strictObject({ words: quotedField }).optional();

const milestone = z.strictObject({
  text: quotedField,
  dueText: quotedField,
  dueOn: day.optional(),
  holder: name.optional(),
  at: key.optional(),
});

/** The schema of a file in `readings/`. */
export const readingFile = z.strictObject({
  document: z.string(),
  field: z.enum(terms.RESPONSIBILITY_FIELDS).optional(),
  /** Lines that only structure the document. */
  headings: z.array(numberRange).default([]),
  /** Lines that belong to the page and not to the document: repeated heads, marks, the imprint. */
  furniture: z.array(numberRange).default([]),
  provisions: z.array(
    z.strictObject({
      key,
      path: z.string().min(1),
      lines: numberRange,
      parent: key.optional(),
      /** The words of the provision, if it is only a part of its lines. */
      words: quotedField.optional(),
    }),
  ),
  /** Provisions that bind nobody, each with the reason. */
  bindsNobody: z.array(z.strictObject({ at: key, reason: z.string().min(1) })).default([]),
  /**
   * The clause by which the document takes effect. `on` is the day that it gives (自2022年1月1日起施行); if absent, the day is that
   * of the document (自印发之日起实施).
   */
  effective: z.strictObject({ at: key, words: quotedField, on: day.optional() }).optional(),
  /** The clause that says how long the document is valid (有效期五年). `on` is the first day on which it no longer is. */
  expiry: z.strictObject({ reviewed, at: key, words: quotedField, on: day }).optional(),
  /**
   * Lists that describe what already holds, each with the reason: compiled rules, items with the department in charge. The
   * document orders nothing new in them, so their holdings have no first day.
   */
  existing: z.array(z.strictObject({ at: key, reason: z.string().min(1) })).default([]),
  /** Pairs of duties that are the same duty, stated by two provisions in different words for two bearers. */
  sameDuty: z.array(z.tuple([key, key])).default([]),
  /** Powers that the document names outside a list of powers: the new name of an item, an item that others are merged into. */
  powers: z
    .array(
      z.strictObject({
        ...responsibility,
        /** Its `title` is the main item (主项); this is the sub-item (子项). */
        subItem: quotedField.optional(),
        powerType: z.enum(terms.POWER_TYPE_VALUES),
      }),
    )
    .default([]),
  duties: z
    .array(
      z.strictObject({
        ...responsibility,
        hazards: z.array(hazardName).default([]),
        levels: z.array(z.enum(terms.RESPONSE_LEVELS)).default([]),
        /** True if the duty only prohibits something: 不得…. */
        prohibits: z.boolean().default(false),
      }),
    )
    .default([]),
  tasks: z
    .array(
      z.strictObject({
        ...responsibility,
        number: z.number().int().optional(),
        headings: z.array(z.string().min(1)).default([]),
        dueText: quotedField.optional(),
        dueOn: day.optional(),
        milestones: z.array(milestone).default([]),
      }),
    )
    .default([]),
  policies: z
    .array(
      z.strictObject({
        ...responsibility,
        number: z.number().int().optional(),
        policyType: quotedField.optional(),
        beneficiaries: quotedField.optional(),
        eligibility: quotedField.optional(),
        standard: quotedField.optional(),
        period: quotedField.optional(),
      }),
    )
    .default([]),
  serviceItems: z
    .array(z.strictObject({ ...responsibility, number: z.number().int().optional() }))
    .default([]),
  /**
   * Set if the assessors of the rows under a heading also assess the heading, each for its own rows. Gives the certainty and the
   * doubt of that reading.
   */
  headingAssessors: z.strictObject({ certainty: z.enum(terms.CERTAINTIES), doubt: z.string() }).optional(),
  indicators: z
    .array(
      z.strictObject({
        ...responsibility,
        points: z.number().optional(),
        criterion: quotedField.optional(),
        method: quotedField.optional(),
        bonus: quotedField.optional(),
        bonusKind: z.enum(terms.BONUS_KINDS).optional(),
        parent: key.optional(),
      }),
    )
    .default([]),
  transfers: z
    .array(
      z.strictObject({
        reviewed,
        ...doubtful,
        key,
        /** The key of a responsibility of this reading, or the one item of an earlier document. */
        of: z.union([key, factSelector]),
        /** How the document names the item, if not by its title. */
        written: quotedField.optional(),
        kind: z.enum(terms.TRANSFER_KINDS),
        verb: quotedField,
        from: party.optional(),
        to: party,
        by: party.optional(),
        status: z.enum(terms.STATUSES),
        condition: quotedField.optional(),
        /** Needs the status CONDITIONAL, and neither `condition` nor `effectiveFrom`. */
        pending,
        limitation: quotedField.optional(),
        /** EXCEPTED if the words of `limitation` say what stays with the former holder. */
        limitationBounds: z.enum(terms.LIMITATION_BOUNDS).optional(),
        remark: quotedField.optional(),
        region: place.optional(),
        except: z.array(place).default([]),
        ownArea: z.boolean().optional(),
        effectiveFrom: day.optional(),
        effectiveTo: day.optional(),
        alternatives: z.array(name).default([]),
        at: key,
        grounds: keys,
      }),
    )
    .default([]),
  /** What the document takes away of earlier documents: 收回, 取消, 停止执行. */
  endings: z
    .array(
      z.strictObject({
        reviewed,
        key,
        kind: z.enum(terms.ENDING_KINDS),
        of: factSelector,
        words: quotedField,
        /** The first day on which it no longer holds; if absent, the day on which the document takes effect. */
        on: day.optional(),
        /** Instead of `on`. Until a `fulfilments` entry of a later document gives the day, it becomes a conditional transfer. */
        pending,
        /** Who holds it from then on (由…实施). If it is not the former holder, it becomes a transfer to this body. */
        passesTo: party.optional(),
        /** The part that stays with the body from which it is taken (交接前已受理的…由原实施部门办结). */
        limitation: quotedField.optional(),
        at: key,
        grounds: keys,
      }),
    )
    .default([]),
  /** Facts on which conditional transfers or holdings of earlier documents take effect: a handover, a filing (已完成交接, 已备案). */
  fulfilments: z
    .array(
      z.strictObject({
        reviewed,
        key,
        of: factSelector,
        words: quotedField,
        /** The first day on which they are in force; if absent, the day on which the document takes effect. */
        on: day.optional(),
        at: key,
        grounds: keys,
      }),
    )
    .default([]),
  /** What whoever received or holds it may not give on: 不得再行委托, 不得再次下放. */
  delegationBans: z
    .array(
      z.strictObject({
        reviewed,
        key,
        /** What was given or is stated to be held, by this or an earlier document; `holder` is the body that may not give it on. */
        of: factSelector.optional(),
        /** Instead of `of`: items that a body holds of its own (自行实施,不得委托). */
        reserved: z.strictObject({ items: itemSelector, holder: name }).optional(),
        words: quotedField,
        /** The first day on which it is forbidden; the day of the document if absent. */
        on: day.optional(),
        at: key,
        grounds: keys,
      }),
    )
    .default([]),
  /** Provisions of earlier documents to which the document gives other words: 将第九条修改为, 删去第十条, 增加一条作为第十条之一. */
  amendments: z
    .array(
      z
        .strictObject({
          reviewed,
          key,
          kind: z.enum(['REPLACED', 'DELETED', 'ADDED']),
          /** The document, and the path of the provision in it: of the one that ends, or of the one that is added. */
          of: z.strictObject({ document: documentName, provision: z.string().min(1) }),
          words: quotedField,
          /** The provision of this reading with the new words. What they say is read from there, like all else. */
          by: key.optional(),
          /** The first day of the new words; if absent, the day on which the document takes effect. */
          on: day.optional(),
          /**
           * Ids of the transfers and holdings, or of the responsibilities, that the new words state as the old ones did. They go
           * on; all others that rest on the old words end.
           */
          keeps: z.array(z.string().min(1)).default([]),
          at: key,
          grounds: keys,
        })
        .refine(
          ({ kind, by }) => (by === undefined) === (kind === 'DELETED'),
          "'by' names the new words; only what is DELETED has none",
        )
        .refine(({ kind, keeps }) => kind === 'REPLACED' || keeps.length === 0, "'keeps' needs REPLACED"),
    )
    .default([]),
  /**
   * What the document says of a body itself. The body's entry in organizations.yaml is taken; where the document says something
   * else, an anomaly shows it.
   */
  bodies: z
    .array(
      z.strictObject({
        name,
        kind: z.enum(terms.ORGANIZATION_KINDS).optional(),
        level: z.enum(terms.LEVELS).optional(),
        words: quotedField,
        at: key,
      }),
    )
    .default([]),
  /** Bodies that go on as other bodies: 更名为, 合并组建. */
  successions: z
    .array(
      z.strictObject({
        reviewed,
        key,
        from: name,
        to: name,
        kind: z.enum(terms.SUCCESSION_KINDS),
        words: quotedField,
        /**
         * The part of the duties that passes (将A的消防安全职责划入B), if the former body keeps the rest; needs the kind SPLIT. A
         * part named in several ways is what all of them mean.
         */
        part: z
          .strictObject({
            words: quotedField,
            kinds: z.array(z.enum(terms.RESPONSIBILITY_KINDS)).default([]),
            fields: z.array(z.enum(terms.RESPONSIBILITY_FIELDS)).default([]),
            /** Numbers or titles of documents that gave or stated it. */
            documents: z.array(documentName).default([]),
          })
          .refine(
            ({ kinds, fields, documents }) => kinds.length + fields.length + documents.length > 0,
            'name the part by kinds, fields or documents',
          )
          .optional(),
        on: day.optional(),
        /** Instead of `on`. Nothing passes until an entry of a later document for the same bodies has a day. */
        pending,
        at: key,
      }),
    )
    .default([]),
  /** Powers that go on as others: 更名为, 合并为, 拆分为, 调整为. */
  powerSuccessions: z
    .array(
      z.strictObject({
        reviewed,
        key,
        kind: z.enum(terms.POWER_SUCCESSION_KINDS),
        /** The items that go on, of one or several earlier documents. */
        from: z.array(itemSelector).min(1),
        /** The items as which they go on: keys of `powers` of this reading, or items of earlier documents. */
        to: z.array(z.union([key, itemSelector])).min(1),
        words: quotedField,
        /** The first day of the new item; the day of the document if absent. */
        on: day.optional(),
        /** Instead of `on`. Nothing goes on until an entry of a later document for the same items has a day. */
        pending,
        /** True if the document says who holds the new item (由…实施); write that as its holder or as a transfer. */
        newHolders: z.boolean().default(false),
        at: key,
        grounds: keys,
      }),
    )
    .default([]),
  /** The provision that sets up or describes a working group. The authority file gives its kind and its parent. */
  groups: z.array(z.strictObject({ reviewed, name, at: key })).default([]),
  memberships: z
    .array(
      z.strictObject({
        reviewed,
        ...doubtful,
        group: name,
        written: quotedField,
        /** Words at the end of a list of members that apply to each of them: 等单位分管负责人. */
        rest: quotedField.optional(),
        is: name.optional(),
        role: z.enum(terms.MEMBERSHIP_ROLES),
        person: name.optional(),
        /** In a document that changes the members of an earlier group: from when; if `on` is absent, from the day of the document. */
        joins: z.strictObject({ on: day.optional() }).optional(),
        at: key,
        grounds: keys,
      }),
    )
    .default([]),
  /** Who is no longer a member of an earlier group (不再担任, 退出), and which group or body is dissolved (撤销). */
  removals: z
    .array(
      z.strictObject({
        reviewed,
        key,
        /** The member, the body that it stands for, or the person named for it; in all its roles if `role` is absent. */
        member: z
          .strictObject({ group: name, member: name, role: z.enum(terms.MEMBERSHIP_ROLES).optional() })
          .optional(),
        /** Instead of `member`: the group or body. One whose duties pass to another body is a succession. */
        dissolved: name.optional(),
        words: quotedField,
        /** The first day on which it no longer belongs or exists; if absent, the day on which the document takes effect. */
        on: day.optional(),
        /** Instead of `on`. Nothing ends until an entry of a later document for the same member, group or body has a day. */
        pending,
        at: key,
      }),
    )
    .default([]),
  hazards: z
    .array(
      z.strictObject({
        reviewed,
        key,
        name: hazardName,
        aliases: z.array(hazardName).default([]),
        definition: quotedField.optional(),
        at: key,
      }),
    )
    .default([]),
  criteria: z
    .array(
      z.strictObject({
        reviewed,
        ...doubtful,
        hazard: hazardName,
        level: z.enum(terms.RESPONSE_LEVELS),
        exists: z.boolean(),
        criterion: quotedField.optional(),
        at: key,
      }),
    )
    .default([]),
  authorities: z
    .array(
      z.strictObject({
        reviewed,
        ...doubtful,
        level: z.enum(terms.RESPONSE_LEVELS),
        step: z.enum(terms.COMMAND_STEPS),
        written: quotedField,
        is: name.optional(),
        at: key,
      }),
    )
    .default([]),
  /** Which groups are formed or sent out at a level. */
  levelGroups: z
    .array(z.strictObject({ ...doubtful, reviewed, level: z.enum(terms.RESPONSE_LEVELS), name, at: key }))
    .default([]),
  links: z
    .array(
      z
        .strictObject({
          reviewed,
          number: quotedField.optional(),
          title: quotedField.optional(),
          /** The day that the text gives for the document: 2020年6月1日印发的. */
          issuedOn: day.optional(),
          relation: z.enum(terms.DOCUMENT_RELATIONS),
          phrase: quotedField,
          article: z.string().min(1).optional(),
          /** With REPEALS: the paths of the provisions that are repealed; absent if the whole document is. */
          provisions: z.array(z.string().min(1)).min(1).optional(),
          /** With REPEALS: the first day on which they no longer hold; if absent, the day on which the document takes effect. */
          on: day.optional(),
          /** With REPEALS, instead of `on`: it waits for this fact (待新办法施行后). A later `fulfilments` entry gives the day. */
          pending,
          at: key,
          grounds: keys,
          /** The policy that rests on it. */
          policy: key.optional(),
        })
        .refine(
          ({ relation, provisions, on, pending: fact }) =>
            relation === 'REPEALS' || [provisions, on, fact].every((one) => one === undefined),
          "'provisions', 'on' and 'pending' need the relation REPEALS",
        )
        .refine(
          ({ relation, article, provisions }) =>
            relation !== 'REPEALS' || article === undefined || provisions !== undefined,
          "with REPEALS, name what is repealed as 'provisions' and not as 'article'; without 'provisions' the whole document is repealed",
        )
        .refine(
          ({ on, pending: fact }) => on === undefined || fact === undefined,
          "it has both 'on' and 'pending'; it takes effect on a day or on a fact",
        ),
    )
    .default([]),
});

/** A reading as it stands in a file. */
export type ReadingInput = z.input<typeof readingFile>;
/** A reading, checked and with defaults. */
export type Reading = z.infer<typeof readingFile>;
/** A holder of a responsibility in a reading. */
export type ReadHolder = Reading['duties'][number]['holders'][number];
/** How a reading selects items of an earlier document. */
export type ItemSelector = z.infer<typeof itemSelector>;
/** How a reading selects facts of an earlier document. */
export type FactSelector = z.infer<typeof factSelector>;
/** The giver or receiver of a transfer in a reading. */
export type ReadParty = Reading['transfers'][number]['to'];
