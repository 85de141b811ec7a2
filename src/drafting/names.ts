import { createHash } from 'node:crypto';
import type { z } from 'zod';
import type { authorityFile, NameAuthority } from '../gazette/name-authority.js';
import { fold } from '../records/text.js';
import { CLASS_ENDS, kindOfName, NAME_END, type NameList } from './name-forms.js';
import { toPlain } from './plain-text.js';

/** How sure it is what a name means. */
export type NameBasis = 'KNOWN' | 'HEAD' | 'NEW_BY_FORM' | 'NEW_BY_PLACE';

/** A name in a text, with the body that it means. */
export interface Named {
  /** The words of the document. */
  readonly written: string;
  /** The name to look up, if the words alone do not identify the body. */
  readonly is: string | undefined;
  readonly basis: NameBasis;
}

/** New entries for the authority file of a city. */
export type NewNames = z.input<typeof authorityFile>;

const CUT = /[、,]|以及|及其|或者|和|与|及|或/u;
/** 等部门, 等单位 at the end of a list: the kind of all its members. */
const LIST_TAIL =
  /等(?:多个|有关|相关|行政主管|主管)?(?<kind>部门和单位|部门|单位|机构|企业|组织)?(?:及其工作人员)?$/u;
/** 区、镇人民政府及其部门: a kind that stands alone is a member of the list, and not the kind of the others. */
const BARE_KIND = /^(?:有关|相关|职能|工作|所属)?(?:部门|机构|单位)$/u;
const PREFIXES = ['市', '县', '区', '省', '国务院'];

/** @returns the id of a new entry of a city's list: the same name gets the same id in every draft */
export const newId = (name: string) =>
  `new-${createHash('sha256').update(fold(name)).digest('hex').slice(0, 10)}`;

/** The names of a city, with those that a draft adds to them. */
export class Names {
  readonly #known = new Map<string, number>();
  readonly #byFirst = new Map<string, string[]>();
  readonly #added = new Map<string, { readonly list: NameList; readonly name: string }>();
  /** The groups of the city's file, with the plain names by which a text mentions them. */
  readonly #groups: readonly { readonly name: string; readonly plain: readonly string[] }[];
  readonly #city: string;

  /** @param city the name of the city: 青山市 */
  constructor(
    city: string,
    readonly authority: NameAuthority,
  ) {
    this.#city = city;
    const { organizations, categories, posts, persons, 'working-groups': groups } = authority.records;
    for (const one of [...organizations, ...categories, ...posts, ...persons, ...groups])
      for (const name of [one.name, ...one.aliases]) this.#learn(name);
    this.#groups = groups.map(({ name, aliases }) => ({
      name,
      plain: [name, ...aliases].filter((one) => one.length > 2).map(toPlain),
    }));
  }

  #learn(name: string): void {
    const plain = toPlain(name.replace(/\s/gu, ''));
    if (this.#known.has(plain)) return;
    this.#known.set(plain, plain.length);
    const first = plain.charAt(0);
    const same = this.#byFirst.get(first) ?? [];
    same.push(plain);
    same.sort((a, b) => b.length - a.length);
    this.#byFirst.set(first, same);
  }

  /** @returns whether the city's file or this draft has the name */
  knows(name: string): boolean {
    return this.authority.knows(name) || this.#known.has(toPlain(name));
  }

  /** @returns whether the city's file has the name */
  isListed(name: string): boolean {
    return this.authority.knows(name);
  }

  /** @returns whether the city's file has the name as that of a person */
  isPerson(name: string): boolean {
    return this.isListed(name) && this.authority.holder(name).id.startsWith('person:');
  }

  /** @returns the length of the longest known name that begins at this place of a plain text; 0 if none does */
  longestAt(plain: string, at: number): number {
    const found = (this.#byFirst.get(plain.charAt(at)) ?? []).find((name) => plain.startsWith(name, at));
    return found?.length ?? 0;
  }

  /** @returns whether two names of the city's file mean the same body */
  isSame(one: string, other: string): boolean {
    return (
      one === other ||
      (this.isListed(one) &&
        this.isListed(other) &&
        this.authority.holder(one).id === this.authority.holder(other).id)
    );
  }

  /** @returns the first name of a body in the city's file; the name itself if the file does not have it */
  canonical(name: string): string {
    return this.isListed(name) ? this.authority.nameOf(this.authority.holder(name).id) : name;
  }

  /** @returns whether a text begins with any name of a body */
  beginsWithBody(text: string, body: string): boolean {
    const length = this.longestAt(toPlain(text), 0);
    return length > 0 && this.isSame(text.slice(0, length), body);
  }

  /** @returns the names of the city's groups that a plain text mentions, each group once */
  groupsIn(plain: string): string[] {
    return this.#groups
      .filter((group) => group.plain.some((one) => plain.includes(one)))
      .map(({ name }) => name);
  }

  /**
   * @param written the name as printed
   * @param head the prefix that the first name of a list gives to the others: 市 in 市发改委、工信局
   */
  meant(written: string, head?: string): Named {
    if (this.isListed(written)) return { written, is: undefined, basis: 'KNOWN' };
    for (const prefix of [head, ...PREFIXES.slice(0, 1), this.#city])
      if (prefix !== undefined && this.isListed(prefix + written))
        return { written, is: prefix + written, basis: 'HEAD' };
    return {
      written,
      is: undefined,
      basis: NAME_END.test(toPlain(written)) ? 'NEW_BY_FORM' : 'NEW_BY_PLACE',
    };
  }

  /** Makes sure that the extraction will find the name: an unknown one is added to the names to review. */
  ensure({ written, is }: Pick<Named, 'written' | 'is'>, list?: NameList): string {
    const name = is ?? written;
    if (this.isListed(name)) return name;
    const key = fold(name);
    const before = this.#added.get(key);
    if (before !== undefined) return before.name;
    this.#added.set(key, { list: list ?? kindOfName(name).list, name });
    this.#learn(name);
    return name;
  }

  /** @returns the entries of the names that the city's file does not have */
  added(): Required<Pick<NewNames, NameList>> {
    const lists: Required<Pick<NewNames, NameList>> = {
      organizations: [],
      categories: [],
      groups: [],
      posts: [],
      persons: [],
    };
    for (const { list, name } of this.#added.values()) {
      const entry = { id: newId(name), name };
      const { kind, group } = kindOfName(name);
      if (list === 'organizations') lists.organizations?.push({ ...entry, kind: kind ?? 'OTHER' });
      else if (list === 'groups') lists.groups?.push({ ...entry, kind: group ?? 'WORKING_GROUP' });
      else if (list === 'categories')
        lists.categories?.push({
          ...entry,
          ownArea: /^(?:各|县|乡|村|区|本级|同级|当地|属地|事发地)/u.test(name),
        });
      else lists[list]?.push(entry);
    }
    return lists;
  }

  /**
   * Splits a list of bearers into its names: 市住建局、交通局和各县区政府. A list whose members have no name of their own
   * (机关、团体、企业等单位) stays whole.
   * @param words the list as printed
   */
  split(words: string): Named[] {
    const plain = toPlain(words);
    if (this.isListed(words)) return [this.meant(words)];
    const tail = LIST_TAIL.exec(plain);
    const cut = tail === null ? words : words.slice(0, tail.index);
    const pieces = this.#pieces(cut);
    const head = /^(?<head>[市县区省])/u.exec(pieces[0] ?? '')?.groups?.head;
    const named = pieces.map((piece) => this.meant(piece, head));
    const kind = tail?.groups?.kind;
    const bare = named.filter(
      ({ written, basis }) => basis === 'NEW_BY_PLACE' && !CLASS_ENDS.test(toPlain(written)),
    );
    if (bare.length === 0) return named;
    // 气象、水利、地震部门: the last word is the kind of all of them.
    const last = toPlain(pieces.findLast((piece) => !BARE_KIND.test(piece)) ?? pieces.at(-1) ?? '');
    const shared = kind ?? /(?<kind>部门|机关|机构|单位|企业|组织|局|政府)$/u.exec(last)?.groups?.kind;
    if (shared === undefined) return named;
    if (shared === '政府')
      return named.map((one) => {
        const whole = ['县政府', '区政府', '市政府', '政府']
          .map((end) => one.written + end)
          .find((name) => this.isListed(name));
        return one.basis === 'NEW_BY_PLACE' && whole !== undefined
          ? { written: one.written, is: whole, basis: 'HEAD' }
          : one;
      });
    if (/^(?:单位|企业|组织|机构)$/u.test(shared)) return [this.meant(words)];
    return pieces.map((piece) => {
      if (this.isListed(piece)) return this.meant(piece, head);
      const isWhole = new RegExp(`${shared}$`, 'u').test(toPlain(piece)) || NAME_END.test(toPlain(piece));
      const whole = isWhole ? piece : piece + shared;
      const one = this.meant(whole, head);
      return one.written === piece
        ? one
        : { written: piece, is: one.is ?? whole, basis: one.basis === 'KNOWN' ? 'HEAD' : one.basis };
    });
  }

  /** @returns the pieces of a list; 和 and 及 split it only where a name ends before them */
  #pieces(words: string): string[] {
    const plain = toPlain(words);
    const pieces: string[] = [];
    let start = 0;
    let at = 0;
    let depth = 0;
    const close = (end: number) => {
      const piece = words.slice(start, end).replace(/^以及/u, '');
      if (piece !== '') pieces.push(piece);
    };
    while (at < plain.length) {
      const character = plain.charAt(at);
      if (character === '(') depth++;
      if (character === ')') depth--;
      if (at === start) {
        const known = this.longestAt(plain, at);
        const after = plain.slice(at + known);
        if (known > 0 && (after === '' || CUT.exec(after)?.index === 0)) {
          at += known;
          continue;
        }
      }
      const separator = depth > 0 ? undefined : CUT.exec(plain.slice(at, at + 2));
      if (separator !== undefined && separator !== null && separator.index === 0) {
        const before = plain.slice(start, at);
        // 主要负责人或分管负责人 are one class of posts.
        const onePost =
          /^或(?:者)?$/u.test(separator[0]) &&
          /^(?:分管|主要)?负责人/u.test(plain.slice(at + separator[0].length));
        if (onePost) {
          at++;
          continue;
        }
        const named = this.knows(before) || NAME_END.test(before);
        // 生产、储存危险物品的企业: 、 within the words that describe a class.
        const describes = !named && !CLASS_ENDS.test(before) && plain.indexOf('的', at) > 0;
        const isName = named || (/[、,]/u.test(separator[0]) && !describes);
        const districts = /^(?:各?[县市区乡])$/u.test(before);
        if (isName && !districts && before !== '') {
          close(at);
          start = at + separator[0].length;
          at = start;
          continue;
        }
      }
      at++;
    }
    close(words.length);
    return pieces;
  }
}
