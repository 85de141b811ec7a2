// The documents that a text cites and that no list has yet: whose they are, and how a link names them.

import { DocumentNames, foldTitle } from '../gazette/document-names.js';
import type { RecordOf } from '../records/index.js';
import { fold } from '../records/text.js';
import type { DraftedLink } from './links.js';
import { newId } from './names.js';
import { toPlain } from './plain-text.js';

/** An entry of a list of cited documents. */
interface CitedEntry {
  readonly id: string;
  readonly number?: string;
  readonly title?: string;
  readonly aliases: string[];
  readonly status: 'CITED_ONLY';
}

/** The city whose text is drafted. */
interface Owner {
  readonly city: string;
  readonly cityName: string;
  /** The numbers of the documents that the text prints. */
  readonly numbers: readonly string[];
}

/** Titles and numbers of documents of the state and of provinces, and others. The tests read them. */
export const OF_STATE = {
  title:
    /^(?:关于(?:印发|修改|转发))?《?(?:中华人民共和国|国务院|中共中央|中央|全国|国家|最高人民(?:法院|检察院)|[\p{Script=Han}]{2,3}(?:省|自治区)(?!会|级|直))|(?<![办方做])法$/u,
  /** 国发, 国令, and the characters of the provinces that no other city begins its numbers with. */
  number:
    /^(?:国|中办|中发|主席令|[晋冀豫辽皖鲁苏浙赣鄂湘桂琼陕甘黔滇闽粤]|京|津|沪|渝|.{2,12}(?:部|总局|委员会|委)令)/u,
  examples: [
    { title: '中华人民共和国消防法' },
    { title: '消防法' },
    { title: '国务院办公厅关于印发消防安全责任制实施办法的通知' },
    { title: '山西省消防安全责任制实施办法' },
    { number: '国办发〔2017〕87号' },
    { number: '晋政办发〔2020〕16号' },
  ],
  others: [
    { title: '关于进一步加强消防工作的意见' },
    { title: '消防监督检查规定' },
    { number: '青政发〔2021〕5号' },
  ],
};

/** @returns whether a cited document is one of the state or of a province, by its title or its number; one of the city itself is not */
export function isOfState(
  { number, title }: Pick<CitedEntry, 'number' | 'title'>,
  { cityName, numbers }: Pick<Owner, 'cityName' | 'numbers'>,
): boolean {
  if (title?.includes(cityName)) return false;
  const code = number?.charAt(0);
  if (code !== undefined && numbers.some((own) => own.startsWith(code))) return false;
  return number === undefined
    ? OF_STATE.title.test(toPlain(title ?? ''))
    : OF_STATE.number.test(toPlain(number));
}

/** @returns whether a short name means one document in every text: 消防法, and not 办法 */
const isOwnName = (alias: string) => /(?<![办方做])法$/u.test(alias) || alias.length > 8;

/** The documents that the text cites, each once, with those that are new. */
export class Citations {
  readonly #known: DocumentNames;
  readonly #new = new Map<string, { number?: string; title?: string; aliases: string[] }>();
  readonly #shortNames = new Map<string, DraftedLink>();

  /** @param documents those that the city knows already */
  constructor(
    private readonly owner: Owner,
    documents: readonly Pick<RecordOf<'documents'>, 'id' | 'number' | 'title' | 'aliases'>[],
  ) {
    this.#known = new DocumentNames(owner.city, documents);
  }

  #resolves(number: string | undefined, title: string | undefined): boolean {
    try {
      this.#known.resolve(number, title);
      return true;
    } catch {
      return false;
    }
  }

  /** Another document starts: its short names are its own. */
  startDocument(): void {
    this.#shortNames.clear();
  }

  /** @returns the number and title by which the extraction will find the document */
  cite(link: DraftedLink): { number?: string; title?: string } | undefined {
    const { number, title } = link;
    if (link.shortName !== undefined) this.#shortNames.set(fold(link.shortName), link);
    const named = {
      ...(number === undefined ? {} : { number }),
      ...(title === undefined ? {} : { title }),
    };
    if (number !== undefined && title !== undefined && this.#resolves(number, title)) return named;
    if (number !== undefined && this.#resolves(number, undefined)) return { number };
    if (number === undefined && title !== undefined && this.#resolves(undefined, title)) return { title };
    if (title === undefined && number === undefined) return undefined;
    const short = title === undefined ? undefined : this.#shortNames.get(fold(title));
    if (short !== undefined && short !== link && title !== undefined) {
      const entry = this.#new.get(keyOf(short));
      // The short name of a listed document would have to go into the list of its owner.
      if (entry === undefined) return undefined;
      if (!entry.aliases.includes(title)) entry.aliases.push(title);
      return { title };
    }
    const key = keyOf(link);
    const before = this.#new.get(key);
    if (before === undefined) this.#new.set(key, { ...named, aliases: [] });
    else if (
      title !== undefined &&
      before.title !== undefined &&
      fold(before.title) !== fold(title) &&
      !before.aliases.includes(title)
    )
      before.aliases.push(title);
    return number === undefined ? named : { number };
  }

  /** @returns the entries of the documents that no list has: those of the city, and those of the state and of provinces */
  added(): Record<'documents' | 'sharedDocuments', CitedEntry[]> {
    const documents: CitedEntry[] = [];
    const sharedDocuments: CitedEntry[] = [];
    for (const [key, one] of this.#new) {
      const isShared = isOfState(one, this.owner) && one.aliases.every(isOwnName);
      // Two cities may have documents of one title or one code: theirs are two, and those of the state are one.
      const id = newId(isShared ? key : `${this.owner.city} ${key}`);
      (isShared ? sharedDocuments : documents).push({ id, ...one, status: 'CITED_ONLY' });
    }
    return { documents, sharedDocuments };
  }
}

const keyOf = ({ number, title }: DraftedLink) => foldTitle(number ?? title ?? '');
