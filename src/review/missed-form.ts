// What a reviewer says of a fact that the draft missed: the fields of its entry in a reading. They are taken from the schema of readings, so
// that no kind of fact and no field of one is forgotten.

import { z } from 'zod';
import { HOLDS, numberRange, type Reading, readingFile } from '../gazette/reading.js';
import { unwrapSchema } from '../records/fields.js';
import { type EditableField, YES_OR_NO } from './kinds.js';

/** An entry of a field of a reading; the field itself, if it is no list. */
type EntryIn<Field> = NonNullable<Field> extends readonly (infer Entry)[] ? Entry : NonNullable<Field>;
/** The kinds of facts that a reviewer can add: the fields of a reading whose entries are facts, which a person confirms. */
export type MissedKind = {
  [Name in keyof Reading]-?: 'reviewed' extends keyof EntryIn<Reading[Name]> ? Name : never;
}[keyof Reading];

/** A field of the form of a kind. */
export interface FormField extends EditableField {
  /** True for the words that name a bearer or a party, or its role. They may stand above the item. */
  readonly isOfBearer: boolean;
  /** Where its value stands in the entry; empty for one that does not stand in it. */
  readonly path: readonly (string | number)[];
  /** @returns what the entry has for the text of the field */
  readonly read: (text: string) => unknown;
}

/** Fields that the tool writes: what a person adds is certain, and stated where the person found it. */
const OF_THE_TOOL: ReadonlySet<string> = new Set([
  'reviewed',
  'key',
  'at',
  'grounds',
  'certainty',
  'doubt',
  'alternatives',
]);
/** Kinds that say nothing without a bearer. */
const BORNE: ReadonlySet<string> = new Set<MissedKind>(['duties', 'tasks', 'policies', 'serviceItems']);
/** Fields that many facts have though none must; the others are shown when a reviewer asks for them. */
const USUAL: ReadonlySet<string> = new Set([
  'title',
  'is',
  'prohibits',
  'dueText',
  'dueOn',
  'person',
  'number',
  'from.written',
  'from.is',
  'to.is',
  'condition',
  'limitation',
  'of.document',
  'of.provision',
  'on',
]);
const SEPARATOR = /[;；\n]+/u;

const asIs = (text: string): unknown => text;
const asNumbers = (text: string) => (/^\d+$/u.test(text) ? Number(text) : text);

/** @returns the type and the choices of a field with this schema, and how its text is read */
function typeOf(schema: z.ZodType): Pick<FormField, 'type' | 'choices' | 'read'> {
  const held = HOLDS.get(schema);
  if (held === 'words' || held === 'name' || held === 'day') return { type: held, choices: [], read: asIs };
  if (schema instanceof z.ZodEnum) return { type: 'choice', choices: schema.options.map(String), read: asIs };
  if (schema instanceof z.ZodBoolean)
    return { type: 'choice', choices: YES_OR_NO, read: (text) => text === 'true' };
  if (schema instanceof z.ZodNumber) return { type: 'text', choices: [], read: asNumbers };
  if (schema instanceof z.ZodArray) {
    const { choices } = typeOf(schema.element as z.ZodType);
    const read = schema.element === numberRange ? asNumbers : asIs;
    const all = (text: string) =>
      text
        .split(SEPARATOR)
        .map((one) => one.trim())
        .filter(Boolean);
    return { type: 'list', choices, read: (text) => all(text).map(read) };
  }
  return { type: held === 'document' ? 'document' : 'text', choices: [], read: asIs };
}

/** @returns the object in a schema: itself, or the one of several forms that has fields */
function objectIn(schema: z.ZodType): z.ZodObject | undefined {
  if (schema instanceof z.ZodObject) return schema;
  return schema instanceof z.ZodUnion
    ? schema.options.find((one): one is z.ZodObject => one instanceof z.ZodObject)
    : undefined;
}

/** A party has the words that name it, and the name that they mean. */
const isPartyName = (name: string, { shape }: z.ZodObject) => name === 'written' && 'is' in shape;

function fieldsIn(
  object: z.ZodObject,
  {
    prefix,
    path,
    isRequired,
    kind,
  }: Pick<FormField, 'path' | 'isRequired'> & { prefix: string; kind: string },
): FormField[] {
  return Object.entries(object.shape).flatMap(([name, schema]): FormField[] => {
    if (OF_THE_TOOL.has(name)) return [];
    const whole = unwrapSchema(schema);
    const element = whole instanceof z.ZodArray ? (whole.element as z.ZodType) : undefined;
    const inner = objectIn(element ?? whole);
    const isBearer = name === 'holders';
    const isWanted = isRequired && schema === whole;
    const at = [...path, name];
    if (inner !== undefined)
      return fieldsIn(inner, {
        // The fields of a bearer have their own names.
        prefix: isBearer ? prefix : `${prefix}${name}.`,
        path: element === undefined ? at : [...at, 0],
        isRequired: isBearer ? BORNE.has(kind) : isWanted && inner === (element ?? whole),
        kind,
      });
    const { type, choices, read } = typeOf(whole);
    const isOptional = type === 'choice' && !isWanted;
    const full = `${prefix}${name}`;
    return [
      {
        name: full,
        type,
        choices: isOptional ? ['', ...choices] : choices,
        isRequired: isWanted,
        isRare: !isWanted && !USUAL.has(full),
        isOfBearer: name === 'roleWords' || isPartyName(name, object),
        path: at,
        read,
      },
    ];
  });
}

/** The item of a transfer: one that the reading has, or a new one. An item of an earlier document is selected instead. */
const ITEM: FormField = {
  name: 'title',
  type: 'words',
  choices: [],
  isRequired: false,
  isRare: false,
  isOfBearer: false,
  path: [],
  read: asIs,
};

const rankOf = ({ isRequired, isRare }: FormField) => (isRequired ? 0 : isRare ? 2 : 1);

/** The entry of each kind of fact in the schema of readings. */
const SCHEMAS = new Map(
  Object.entries(readingFile.shape).flatMap(([name, schema]) => {
    const whole = unwrapSchema(schema);
    const entry = whole instanceof z.ZodArray ? whole.element : whole;
    return entry instanceof z.ZodObject && 'reviewed' in entry.shape
      ? [[name as MissedKind, { entry, isList: whole instanceof z.ZodArray }] as const]
      : [];
  }),
);

/** The kinds of facts that a reviewer can add. */
export const MISSED_KINDS = [...SCHEMAS.keys()] as [MissedKind, ...MissedKind[]];

/** The form of each kind: what it needs first, then what is usual. */
export const FORMS = Object.fromEntries(
  [...SCHEMAS].map(([kind, { entry }]) => {
    const own = fieldsIn(entry, { prefix: '', path: [], isRequired: true, kind });
    const all = kind === 'transfers' ? [ITEM, ...own] : own;
    return [kind, all.toSorted((a, b) => rankOf(a) - rankOf(b))];
  }),
) as unknown as Record<MissedKind, readonly FormField[]>;

/** @returns the names of bodies and persons in the fields of a form: what the words of a party mean, or the words themselves */
export const partiesIn = (
  kind: MissedKind,
  fields: Readonly<Record<string, string>>,
): { field: string; name: string }[] =>
  FORMS[kind].flatMap(({ name: field, type, isOfBearer }) => {
    const isWritten = isOfBearer && field !== 'roleWords';
    const name = fields[field] ?? '';
    const isMeant = isWritten && (fields[field.replace(/written$/u, 'is')] ?? '') !== '';
    return name !== '' && !isMeant && (isWritten || type === 'name') ? [{ field, name }] : [];
  });

/** @returns the schema of the entries of a kind */
export const schemaOf = (kind: MissedKind): z.ZodObject => SCHEMAS.get(kind)?.entry as z.ZodObject;

/** @returns whether a reading has a list of this kind, and not one entry */
export const isListOf = (kind: MissedKind): boolean => SCHEMAS.get(kind)?.isList === true;
