// The files that people write for a gazette: its manifest, the corrections, and which rows of two lists are the same power.

import { z } from 'zod';
import * as terms from '../records/terms.js';
import { numberRange, reviewed } from './reading.js';

const words = z.string().min(1);

/** One grant of all rows of a list: who grants them to which body, and by which clause. */
const grant = z.strictObject({
  key: z.string().regex(/^[a-z0-9-]+$/u),
  to: words,
  by: words,
  kind: z.enum(terms.TRANSFER_KINDS),
  verb: words,
  status: z.enum(terms.STATUSES),
  condition: words.optional(),
  region: words,
  /** Path of the provision that makes, limits or conditions the grant. */
  clause: words,
});

/** A remark beside the former holder that requires the approval of a body: (市政府批准). */
const approval = z.strictObject({ remark: words, by: words });

/** A clause of the document that qualifies some rows of a list, no matter to which body they are granted. */
const qualification = z.strictObject({
  /** Path of the provision. */
  clause: words,
  /** The words of the clause, as printed. */
  words,
  /** Numbers of the rows, single or from-to. The clause names rows only by subject, so a person decided which ones it means. */
  rows: z.array(numberRange).min(1),
  /** Why the clause means these rows and no others. */
  reason: words,
});

const powerList = z.strictObject({
  reviewed,
  shape: z.literal('power-list'),
  path: words,
  slug: z.string().regex(/^[a-z0-9-]+$/u),
  lines: numberRange,
  rows: z.number().int().positive(),
  /** Head of the column of former holders. It becomes the wording of their role in each transfer. */
  formerHead: words,
  /** The texts that occur in the column 事项限定. No other text of the list is read as a limitation. */
  limitations: z.array(words).default([]),
  approvals: z.array(approval).default([]),
  qualifications: z.array(qualification).default([]),
  grants: z.array(grant).min(1),
});

/** The schema of `manifest.yaml`: the source text with its SHA-256, and the lines and annexes of each document. */
export const manifestFile = z.strictObject({
  title: words,
  city: words,
  file: words,
  sha256: z.string().length(64),
  /** The file from which the text was made; set if the program drafted the source. */
  original: z
    .strictObject({
      file: words,
      sha256: z.string().length(64),
      /** The lines of each page. */
      pages: z.array(numberRange).default([]),
    })
    .optional(),
  documents: z.array(
    z
      .strictObject({
        slug: z.string().regex(/^[a-z0-9-]+$/u),
        /**
         * The id that documents.yaml gives to this document, if it was cited before a gazette printed it. The document keeps the id
         * document:cited/... and belongs to this gazette.
         */
        cited: z
          .string()
          .regex(/^[a-z0-9-]+$/u)
          .optional(),
        /** Absent for the gazette's own front and back matter. */
        number: words.optional(),
        title: words,
        aliases: z.array(words).default([]),
        issuer: words.optional(),
        issuedOn: z.iso.date().optional(),
        /**
         * The day on which the text or its issue says that the document was made public, with the words or the reason for that day.
         * Absent where nothing says it: what the document says then counts as known from `issuedOn` on, which is an inference.
         */
        published: z.strictObject({ on: z.iso.date(), because: words }).optional(),
        lines: numberRange,
        annexes: z.array(powerList).default([]),
      })
      .refine(
        ({ issuedOn, published }) =>
          issuedOn === undefined || published === undefined || issuedOn <= published.on,
        {
          path: ['published', 'on'],
          error:
            'the document was made public before the day of its issue; allowed is the same day or a later one',
        },
      ),
  ),
});

/** The corrections that needed judgement: the printed text, how it is read, the other possible readings, and the reason. */
export const correctionsFile = z.strictObject({
  corrections: z.array(
    z.strictObject({
      /** A fact of a reading names the correction that it rests on by this key. */
      key: z
        .string()
        .regex(/^[a-zA-Z0-9.-]+$/u)
        .optional(),
      lines: numberRange,
      /** Numbers of the rows within the lines, if the correction does not concern all of them. */
      rows: z.array(numberRange).optional(),
      kind: z.enum(terms.ANOMALY_KINDS),
      asPrinted: words.optional(),
      reading: words,
      alternatives: z.array(words).default([]),
      reason: words,
      /** The values that replace those of the parser; absent if the correction only records a doubt. */
      set: z
        .strictObject({
          type: words.optional(),
          main: words.optional(),
          sub: words.nullable().optional(),
          department: words.optional(),
          remark: words.nullable().optional(),
        })
        .optional(),
      /** The certainty that the correction gives to each part of a row. Parts that are not named keep theirs. */
      certainty: z
        .strictObject({
          item: z.enum(terms.CERTAINTIES).optional(),
          type: z.enum(terms.CERTAINTIES).optional(),
          department: z.enum(terms.CERTAINTIES).optional(),
        })
        .default({}),
      /**
       * What is doubtful in the facts of a reading that rest on the correction. If absent, the kind of the fact decides: the
       * holder of a holding, the member of a membership, the item of most other kinds.
       */
      about: z.array(z.enum(terms.DOUBT_SUBJECTS)).min(1).optional(),
      /** The days on which the readings differ, if they differ only on some days. The last day is exclusive. */
      from: z.iso.date().optional(),
      to: z.iso.date().optional(),
      /** False if no possible reading changes which body may exercise which power. */
      affectsVerdict: z.literal(false).optional(),
      /** Bodies that another careful reader could name instead. */
      alternativeBodies: z.array(words).default([]),
    }),
  ),
});

/** The rows of a list that mean the same powers as rows of an earlier list, of the same document or of an earlier one. */
export const matchesFile = z.strictObject({
  matches: z.array(
    z.strictObject({
      list: words,
      row: z.number().int().positive(),
      same: z
        .strictObject({
          /** Number or title of an earlier document, if the earlier list is in another document; `list` is then its path (附件1). */
          document: words.optional(),
          list: words,
          rows: z.array(z.number().int().positive()).min(1),
        })
        .nullable(),
      reason: words,
    }),
  ),
});

/** A manifest, checked and with defaults. */
export type Manifest = z.infer<typeof manifestFile>;
/** A document of a manifest. */
export type ManifestDocument = Manifest['documents'][number];
/** The settings of an annex that is a list of powers. */
export type PowerListConfig = z.infer<typeof powerList>;
/** An entry of `corrections.yaml`. */
export type Correction = z.infer<typeof correctionsFile>['corrections'][number];
/** An entry of `corrections.yaml` as people write it, without the defaults. */
export type CorrectionInput = z.input<typeof correctionsFile>['corrections'][number];
/**
 * An entry of `matches.yaml`: a row of a list, and the rows of an earlier list that mean the same power. `same` is null if the
 * row is a power of its own. A row of a document's first list needs no entry if it is one.
 */
export type Match = z.infer<typeof matchesFile>['matches'][number];
