import { z } from 'zod';
import type { Doubt } from '../records/doubts.js';
import type { RecordOf, RecordSet } from '../records/index.js';
import type { DoubtSubject } from '../records/terms.js';
import * as terms from '../records/terms.js';
import { fold } from '../records/text.js';

/**
 * A city's authority file: the canonical bodies, each with the names that are accepted for it. A name without an entry fails the
 * extraction, because a guessed body would give a wrong answer that looks right.
 */
const alias = z.union([
  z.string().min(1),
  z.strictObject({
    name: z.string().min(1),
    /** The lines at which the name occurs. The reviewer of the identification needs them. */
    lines: z.array(z.number().int()).default([]),
    /** Why the name means this body, if the words alone do not show it. Facts that use the name are then INFERRED. */
    reason: z.string().min(1).optional(),
  }),
]);
const entry = {
  id: z.string().regex(/^[a-z0-9-]+$/u, 'an id is lower-case letters, digits and hyphens'),
  name: z.string().min(1),
  aliases: z.array(alias).default([]),
};
const refs = z.array(z.string().min(1)).default([]);

/** The schema of `organizations.yaml`: the bodies, classes, groups, posts and persons of a city. */
export const authorityFile = z.strictObject({
  /** The name of the list; it becomes the title of its source. */
  title: z.string().min(1).optional(),
  organizations: z
    .array(
      z.strictObject({
        ...entry,
        kind: z.enum(terms.ORGANIZATION_KINDS),
        level: z.enum(terms.LEVELS).optional(),
        region: z.string().optional(),
      }),
    )
    .default([]),
  categories: z
    .array(
      z.strictObject({
        ...entry,
        levels: z.array(z.enum(terms.LEVELS)).default([]),
        members: refs,
        within: refs,
        exhaustive: z.boolean().default(false),
        /** The region in which its members lie. Example: 全市各级人民政府 does not include the province. */
        place: z.string().optional(),
        /** The condition under which a body is a member, in the words of the class: 事故发生地县级人民政府. */
        condition: z.string().min(1).optional(),
        /** True for a class whose members each act in their own area (各县区政府). */
        ownArea: z.boolean().default(false),
      }),
    )
    .default([]),
  groups: z
    .array(z.strictObject({ ...entry, kind: z.enum(terms.GROUP_KINDS), partOf: z.string().optional() }))
    .default([]),
  posts: z
    .array(z.strictObject({ ...entry, organization: z.string().optional(), occupants: refs }))
    .default([]),
  persons: z.array(z.strictObject({ ...entry })).default([]),
});

/** The schema of `regions.yaml`: the regions of a city. */
export const regionsFile = z.strictObject({
  regions: z.array(
    z.strictObject({ ...entry, kind: z.enum(terms.REGION_KINDS), partOf: z.string().optional() }),
  ),
});

/** The body that a name in a document means. */
export interface ResolvedHolder {
  readonly id: string;
  /** Why the name means this body; absent if the words themselves show it. */
  readonly reason?: string | undefined;
  /** True for a class whose members each act in their own area. */
  readonly ownArea: boolean;
  /** The body's own area; absent if its entry names none. */
  readonly region?: string | undefined;
}

/** @returns one doubt if the words of a party's name do not show which body it is; an empty list if they do */
export function listNameDoubts({ reason }: ResolvedHolder, about: DoubtSubject): Doubt[] {
  return reason === undefined ? [] : [{ about, certainty: 'INFERRED', reason, alternatives: [] }];
}

/** The names of one city, resolved. */
export class NameAuthority {
  readonly #holders = new Map<string, ResolvedHolder>();
  readonly #regions = new Map<string, string>();
  readonly #names = new Map<string, string>();
  readonly records: Pick<RecordSet, 'regions' | 'organizations' | 'categories' | 'posts' | 'persons'> & {
    /** A gazette gives each group its provision. */
    readonly 'working-groups': readonly Omit<RecordOf<'working-groups'>, 'provision' | 'reviewed'>[];
  };

  /**
   * @param city the city's slug; it is part of every id, so that ids of two cities never collide
   * @throws Error if two bodies or two regions have the same name, or if an entry names an unknown body or region
   */
  constructor(
    city: string,
    organizations: z.infer<typeof authorityFile>,
    regions: z.infer<typeof regionsFile>,
  ) {
    const register = (
      prefix: string,
      { id, name, aliases }: { id: string; name: string; aliases: z.infer<typeof alias>[] },
      ownArea = false,
      region?: string,
    ) => {
      const full = `${prefix}:${city}/${id}`;
      const table = prefix === 'region' ? this.#regions : this.#holders;
      const forms = [{ name }, ...aliases.map((one) => (typeof one === 'string' ? { name: one } : one))];
      for (const form of forms) {
        const key = fold(form.name);
        const taken = table.get(key);
        const takenBy = typeof taken === 'string' ? taken : taken?.id;
        if (takenBy !== undefined && takenBy !== full)
          throw new Error(
            `'${form.name}' is a name of both ${takenBy} and ${full}; in a city, only one body may have a name`,
          );
        if (prefix === 'region') this.#regions.set(key, full);
        else
          this.#holders.set(key, {
            id: full,
            ownArea,
            region,
            reason: 'reason' in form ? form.reason : undefined,
          });
      }
      this.#names.set(full, name);
      return { id: full, name, aliases: forms.slice(1).map((form) => form.name) };
    };
    const regionNames = regions.regions.map((one) => ({ one, named: register('region', one) }));
    const regionOf = (name: string | undefined) => (name === undefined ? undefined : this.region(name));
    const organizationNames = organizations.organizations.map((one) => ({
      one,
      named: register('org', one, false, regionOf(one.region)),
    }));
    const categoryNames = organizations.categories.map((one) => ({
      one,
      named: register('class', one, one.ownArea),
    }));
    const groupNames = organizations.groups.map((one) => ({ one, named: register('group', one) }));
    const postNames = organizations.posts.map((one) => ({ one, named: register('post', one) }));
    const personNames = organizations.persons.map((one) => ({ one, named: register('person', one) }));
    const holder = (name: string) => this.holder(name).id;
    this.records = {
      regions: regionNames.map(({ one, named }) => ({
        ...named,
        kind: one.kind,
        partOf: regionOf(one.partOf),
      })),
      organizations: organizationNames.map(({ one, named }) => ({
        ...named,
        kind: one.kind,
        level: one.level,
        region: regionOf(one.region),
      })),
      categories: categoryNames.map(({ one, named }) => ({
        ...named,
        levels: one.levels,
        members: one.members.map(holder),
        within: one.within.map(holder),
        exhaustive: one.exhaustive,
        place: regionOf(one.place),
        condition: one.condition,
      })),
      'working-groups': groupNames.map(({ one, named }) => ({
        ...named,
        kind: one.kind,
        partOf: one.partOf === undefined ? undefined : holder(one.partOf),
      })),
      posts: postNames.map(({ one, named }) => ({
        ...named,
        organization: one.organization === undefined ? undefined : holder(one.organization),
        occupants: one.occupants.map(holder),
      })),
      persons: personNames.map(({ named }) => named),
    };
  }

  /** @throws Error if no entry has the name */
  holder(name: string): ResolvedHolder {
    const found = this.#holders.get(fold(name));
    if (found === undefined) throw new Error(`'${name}' is not in organizations.yaml`);
    return found;
  }

  knows(name: string): boolean {
    return this.#holders.has(fold(name));
  }

  /** @throws Error if no entry has the name of the place */
  region(name: string): string {
    const found = this.#regions.get(fold(name));
    if (found === undefined) throw new Error(`'${name}' is not in regions.yaml`);
    return found;
  }

  /** @returns whether an entry has this id */
  has(id: string): boolean {
    return this.#names.has(id);
  }

  /** @returns the canonical name of an id from this file; the id itself if it is not from this file */
  nameOf(id: string): string {
    return this.#names.get(id) ?? id;
  }
}
