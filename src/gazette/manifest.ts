import { z } from 'zod';
import * as terms from '../records/terms.js';
import { range } from './reading.js';

/** What people write beside a gazette: what it is, what was corrected in reading it, what is the same as what. */
const words = z.string().min(1);

/** One giving of all rows of a list: who gives them to whom, by which clause. */
const grant = z.strictObject({
  key: z.string().regex(/^[a-z0-9-]+$/u),
  to: words,
  by: words,
  kind: z.enum(terms.TRANSFER_KINDS),
  verb: words,
  status: z.enum(terms.STATUSES),
  condition: words.optional(),
  region: words,
  /** Path of the provision that gives, limits or conditions it. */
  clause: words,
});

/** A body whose approval a remark beside the former holder requires: (市政府批准). */
const approval = z.strictObject({ remark: words, by: words });

/** A clause of the document that qualifies some rows of a list, whatever they are granted to. */
const qualification = z.strictObject({
  /** Path of the provision. */
  clause: words,
  /** Its words, as they stand there. */
  words,
  /** Running numbers of the rows, single or from-to: the clause names them by their matter, so which they are is a reading. */
  rows: z.array(z.union([z.number().int().positive(), z.string().regex(/^\d+-\d+$/u)])).min(1),
  /** Why these rows and no others. */
  reason: words,
});

const powerList = z.strictObject({
  shape: z.literal('power-list'),
  path: words,
  slug: z.string().regex(/^[a-z0-9-]+$/u),
  lines: range,
  rows: z.number().int().positive(),
  /** Head of the column of former holders: the words by which they held it. */
  formerHead: words,
  /** Words that stand in the column 事项限定; no other text of the list is read as a limitation. */
  limitations: z.array(words).default([]),
  approvals: z.array(approval).default([]),
  qualifications: z.array(qualification).default([]),
  grants: z.array(grant).min(1),
});

export const manifestFile = z.strictObject({
  title: words,
  city: words,
  file: words,
  sha256: z.string().length(64),
  documents: z.array(
    z.strictObject({
      slug: z.string().regex(/^[a-z0-9-]+$/u),
      /** Absent for the gazette's own front and back matter. */
      number: words.optional(),
      title: words,
      aliases: z.array(words).default([]),
      issuer: words.optional(),
      issuedOn: z.iso.date().optional(),
      lines: range,
      annexes: z.array(powerList).default([]),
    }),
  ),
});

/** A correction that needed judgement: what stands there, what is read, what else it could be, and why. */
export const correctionsFile = z.strictObject({
  corrections: z.array(
    z.strictObject({
      /** By which a reading's fact names the correction that it rests on. */
      key: z
        .string()
        .regex(/^[a-zA-Z0-9.-]+$/u)
        .optional(),
      lines: range,
      /** Rows within the lines, where not all of them are meant. */
      rows: z.array(z.union([z.number().int(), z.string().regex(/^\d+-\d+$/u)])).optional(),
      kind: z.enum(terms.ANOMALY_KINDS),
      asPrinted: words.optional(),
      reading: words,
      alternatives: z.array(words).default([]),
      reason: words,
      /** What the parser takes instead of what it would read; absent where only the doubt is recorded. */
      set: z
        .strictObject({
          type: words.optional(),
          main: words.optional(),
          sub: words.nullable().optional(),
          department: words.optional(),
          remark: words.nullable().optional(),
        })
        .optional(),
      /** What the doubt makes of the certainty of each part; parts not named keep theirs. */
      certainty: z
        .strictObject({
          item: z.enum(terms.CERTAINTIES).optional(),
          type: z.enum(terms.CERTAINTIES).optional(),
          department: z.enum(terms.CERTAINTIES).optional(),
        })
        .default({}),
      /**
       * What the facts of a reading that rest on it are in doubt about, where that is not what their place says: the holder of
       * a holding, the member of a membership, the item of anything else.
       */
      about: z.array(z.enum(terms.DOUBT_SUBJECTS)).min(1).optional(),
      /** The days on which the readings differ, half-open, where they differ on some days only. */
      from: z.iso.date().optional(),
      to: z.iso.date().optional(),
      /** Said where no reading changes who may exercise what. */
      affectsVerdict: z.literal(false).optional(),
      /** Bodies that another careful reader would name. */
      alternativeBodies: z.array(words).default([]),
    }),
  ),
});

/** Rows of a later list that are the same powers as rows of an earlier one, by meaning. */
export const matchesFile = z.strictObject({
  matches: z.array(
    z.strictObject({
      list: words,
      row: z.number().int().positive(),
      same: z.strictObject({ list: words, rows: z.array(z.number().int().positive()).min(1) }).nullable(),
      reason: words,
    }),
  ),
});

export type Manifest = z.infer<typeof manifestFile>;
export type ManifestDocument = Manifest['documents'][number];
export type PowerListConfig = z.infer<typeof powerList>;
export type Correction = z.infer<typeof correctionsFile>['corrections'][number];
export type Match = z.infer<typeof matchesFile>['matches'][number];
