import type { RecordOf } from '../records/index.js';
import type { DerivationRule } from '../records/terms.js';
import * as terms from '../records/terms.js';
import type { AddedItem } from './add-items.js';
import type { Bound } from './bounds.js';
import { type ItemRow, shortChecksum, slugOf } from './items.js';
import type { ListDraft } from './list-draft.js';
import type { ListWords } from './list-words.js';
import { readDay } from './read-cells.js';
import { linesIn } from './table.js';

/** What ends the transfer or the holdings of a row. */
type RowEnding = Pick<RecordOf<'endings'>, 'kind' | 'words' | 'derivedBy' | 'provision'> & {
  readonly on: string;
};

/** What a row says that limits what it states: what ends it, and that it may not be given on. */
export interface RowLimits {
  readonly ending: RowEnding | undefined;
  readonly ban: Pick<RecordOf<'delegation-bans'>, 'on' | 'words' | 'derivedBy' | 'provision'> | undefined;
}

/** 某发〔2020〕9号, and not 某办法（2020） */
const IS_NUMBER = /[〔[【（(]\d{4}[〕\]】）)]第?\d+号$/u;

const said = ['endedOn', 'endedBy', 'ending', 'endedWords'] as const;

/** Reads and adds what ends the facts of a list, and the bans on giving them on. */
export class ListLimits {
  readonly #documents = new Map<string, RecordOf<'documents'>>();
  /** The words of the documents that end something, by the ids of their provisions. */
  readonly #provisions = new Map<string, string>();

  /** @param draft with the documents that the rows cite */
  constructor(
    private readonly draft: ListDraft,
    private readonly words: ListWords,
  ) {
    for (const document of draft.records.documents)
      for (const name of [document.number, document.title])
        if (name !== undefined) this.#documents.set(slugOf(name), document);
  }

  /**
   * @param item what the row became; absent if it has a problem, so that it is only checked
   * @param from the first day of what the row states
   */
  read(row: ItemRow, item: AddedItem | undefined, from: Bound | undefined): RowLimits {
    return { ending: this.#readEnding(row, item, from), ban: readBan(row, item, from) };
  }

  /** Adds what a row says of one of its facts. */
  add({ ending, ban }: RowLimits, fact: { readonly id: string; readonly order: number }, row: ItemRow): void {
    const { id, order } = fact;
    const path = id.slice(id.indexOf(':') + 1);
    if (ending !== undefined)
      this.draft.add('endings', { id: `ending:${path}`, order, ends: id, ...ending }, row);
    if (ban !== undefined)
      this.draft.add('delegation-bans', { id: `delegation-ban:${path}`, order, bars: id, ...ban }, row);
  }

  #readEnding(row: ItemRow, item: AddedItem | undefined, from: Bound | undefined): RowEnding | undefined {
    if (said.every((key) => row.text(key) === '')) return undefined;
    const named = row.text('ending');
    const kind = named === '' ? 'WITHDRAWN' : this.words.endingKind(named);
    if (kind === undefined) row.refuse('ending', `'${named}' is unknown`, terms.ENDING_KINDS.join(', '));
    const day = readDay(row, 'endedOn');
    if (item === undefined || kind === undefined || (day === undefined && row.text('endedOn') !== ''))
      return undefined;
    const by = row.text('endedBy');
    const document = by === '' ? item.document : this.#documentOf(by, row);
    const on = day ?? document.issuedOn;
    if (on === undefined) {
      row.refuse('endedOn', `is blank, and no row has the day of ${document.number ?? document.title}`);
      return undefined;
    }
    if (from !== undefined && on <= from.day) {
      row.refuse('endedOn', `'${row.text('endedOn') || on}' is not after the first day ${from.day}`);
      return undefined;
    }
    return {
      kind,
      on,
      words: row.text('endedWords') || undefined,
      derivedBy: day === undefined ? ['DATE_OF_DOCUMENT'] : [],
      provision: by === '' ? item.provision : this.#provisionIn(document, by, row, item),
    };
  }

  #documentOf(name: string, row: ItemRow): RecordOf<'documents'> {
    const known = this.#documents.get(slugOf(name));
    if (known !== undefined) return known;
    const document = this.draft.add(
      'documents',
      {
        id: `document:${this.draft.source}/${slugOf(name)}`,
        order: row.order,
        ...(IS_NUMBER.test(name) ? { number: name } : { title: name }),
        aliases: [],
        status: 'IN_FORCE',
      },
      row,
    );
    this.#documents.set(slugOf(name), document);
    return document;
  }

  /** The words of the other document, which stand in the row. */
  #provisionIn(document: RecordOf<'documents'>, by: string, row: ItemRow, { path }: AddedItem): string {
    const first = `provision:${path}/ended-by/${slugOf(by)}`;
    // In an exported list these columns have the place and the words of the row that was imported.
    const isKept = row.text('citation') !== '';
    const text = row.text('endedWords') || row.text('endedQuote') || (isKept ? row.text('quote') : row.words);
    const before = this.#provisions.get(first);
    const id = before === undefined || before === text ? first : `${first}/${shortChecksum(text)}`;
    if (this.#provisions.has(id)) return id;
    this.#provisions.set(id, text);
    const place = row.text('endedPath') || (isKept ? row.text('path') : row.place);
    const { order } = row;
    const lines = linesIn(row.text('endedLines')) ?? row.lines;
    this.draft.add('provisions', { id, order, document: document.id, path: place, text, lines }, row);
    return id;
  }
}

/** @returns the ban of a row, from the first day of what the row states, or else from the day of its document */
function readBan(row: ItemRow, item: AddedItem | undefined, from: Bound | undefined): RowLimits['ban'] {
  const words = row.text('notToDelegate');
  if (words === '' || item === undefined) return undefined;
  const on = from?.day ?? item.document.issuedOn;
  const derivedBy: DerivationRule[] = from === undefined && on !== undefined ? ['DATE_OF_DOCUMENT'] : [];
  return { on, words, derivedBy, provision: item.provision };
}
