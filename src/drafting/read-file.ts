// Reads the file of a document as text by line: text, Markdown, HTML, .docx, or a PDF with text.

import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import mammoth from 'mammoth';
import type { DefaultTreeAdapterTypes } from 'parse5';
import { parse as parseHtml, defaultTreeAdapter as tree } from 'parse5';
import { extractText, getDocumentProxy } from 'unpdf';
import type { LineRange } from '../gazette/source-text.js';

/** The file cannot be drafted. The message says which file, why, and what to do. */
export class DraftError extends Error {
  override readonly name = 'DraftError';
}

/** The text of a file. */
export interface FileText {
  readonly text: string;
  /** The lines of each page, where the file has pages. */
  readonly pages: readonly LineRange[];
  /** The bytes of the file. */
  readonly original: Uint8Array;
}

/** Larger files are no documents of a gazette; an issue has less than 1 MB of text. */
const LARGEST_FILE = 40 * 1024 * 1024;
const LARGEST_TEXT = 8 * 1024 * 1024;
/** A page with fewer characters than this on average is a picture. */
const FEWEST_ON_PAGE = 30;
const HTML_ENDS = new Set(['.html', '.htm', '.xhtml']);

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

const isElement = (node: Node): node is Element => 'tagName' in node;
const BLOCKS = new Set([
  'p',
  'div',
  'li',
  'tr',
  'table',
  'section',
  'article',
  'br',
  'ul',
  'ol',
  'blockquote',
  'pre',
  'dd',
  'dt',
  'body',
  'header',
  'footer',
  'main',
]);
const HIDDEN = new Set(['script', 'style', 'head', 'noscript', 'template', 'svg']);

const attribute = (element: Element, name: string) => element.attrs.find((one) => one.name === name)?.value;

/** @returns the text of a node in one line; blocks within it are apart */
function inlineText(node: Node): string {
  if ('value' in node && node.nodeName === '#text') return node.value;
  if (isElement(node) && HIDDEN.has(node.tagName)) return '';
  const text = 'childNodes' in node ? node.childNodes.map(inlineText).join('') : '';
  return isElement(node) && BLOCKS.has(node.tagName) ? ` ${text} ` : text;
}

/** @returns the rows of a table, each cell once: a merged cell stands in its first row and column, as a gazette prints it */
function rowsOfTable(table: Element): string[] {
  const rows: Element[] = [];
  const collect = (node: Node) => {
    if (isElement(node) && node.tagName === 'tr') rows.push(node);
    else if ('childNodes' in node)
      for (const child of node.childNodes)
        if (!(isElement(child) && child.tagName === 'table')) collect(child);
  };
  collect(table);
  const spans = new Map<number, number>();
  return rows.map((row) => {
    const cells: string[] = [];
    let column = 0;
    const skip = () => {
      for (let left = spans.get(column) ?? 0; left > 0; left = spans.get(column) ?? 0) {
        spans.set(column, left - 1);
        cells.push('');
        column++;
      }
    };
    for (const cell of row.childNodes) {
      if (!isElement(cell) || (cell.tagName !== 'td' && cell.tagName !== 'th')) continue;
      skip();
      const down = Number(attribute(cell, 'rowspan') ?? 1);
      const across = Number(attribute(cell, 'colspan') ?? 1);
      for (let at = 0; at < (across > 0 && across < 100 ? across : 1); at++) {
        if (down > 1) spans.set(column, down - 1);
        cells.push(at === 0 ? inlineText(cell).replace(/\s+/gu, ' ').trim() : '');
        column++;
      }
    }
    skip();
    return cells.join('\t');
  });
}

/** @returns the text of an HTML page by line: a block is a line, a row of a table is a line with tabs, a heading keeps its level */
export function textOfHtml(html: string): string {
  const lines: string[] = [];
  let open = '';
  const close = () => {
    const line = open.replace(/\s+/gu, ' ').trim();
    if (line !== '') lines.push(line, '');
    open = '';
  };
  const walk = (node: Node): void => {
    if ('value' in node && node.nodeName === '#text') {
      open += node.value;
      return;
    }
    if (isElement(node)) {
      if (HIDDEN.has(node.tagName)) return;
      if (node.tagName === 'table' && tree.getChildNodes(node).length > 0) {
        close();
        lines.push(...rowsOfTable(node), '');
        return;
      }
      const level = /^h(?<level>[1-6])$/u.exec(node.tagName)?.groups?.level;
      if (level !== undefined) {
        close();
        open = `${'#'.repeat(Number(level))} ${inlineText(node)}`;
        close();
        return;
      }
      if (BLOCKS.has(node.tagName)) close();
    }
    if ('childNodes' in node) for (const child of node.childNodes) walk(child);
    if (isElement(node) && BLOCKS.has(node.tagName)) close();
  };
  walk(parseHtml(html));
  close();
  return `${lines
    .join('\n')
    .replace(/\n{3,}/gu, '\n\n')
    .trim()}\n`;
}

/**
 * @returns the characters of a text file: UTF-8, or GB18030 as older Chinese programs write it
 * @throws DraftError if it is in neither
 */
function decode(bytes: Uint8Array, name: string): string {
  if (bytes.subarray(0, 4096).includes(0))
    throw new DraftError(
      `${name} is not a text: it contains the character 0. Save it as text, HTML, .docx or a PDF with text.`,
    );
  for (const encoding of ['utf-8', 'gb18030'])
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
      // The next encoding may fit.
    }
  throw new DraftError(
    `${name} is neither UTF-8 nor GB18030: its encoding is broken. Save it again as UTF-8.`,
  );
}

async function readPdf(bytes: Uint8Array, name: string): Promise<{ text: string; pages: LineRange[] }> {
  const failed = (why: string) =>
    new DraftError(`${name} cannot be read as a PDF: ${why}. Save it as text, HTML or .docx.`);
  let found: { text: string[] };
  try {
    found = await extractText(await getDocumentProxy(new Uint8Array(bytes)), { mergePages: false });
  } catch (error) {
    throw failed(error instanceof Error ? error.message : String(error));
  }
  const characters = found.text.join('').replace(/\s/gu, '').length;
  if (characters < FEWEST_ON_PAGE * found.text.length)
    throw new DraftError(
      `${name} is a scan: its ${found.text.length} pages have ${characters} characters of text. Run a program for text recognition (OCR) on it first, and draft the text that it writes.`,
    );
  const lines: string[] = [];
  const pages = found.text.map((page): LineRange => {
    const first = lines.length + 1;
    lines.push(...page.split('\n').map((line) => line.trimEnd()));
    return [first, Math.max(lines.length, first)];
  });
  return { text: `${lines.join('\n')}\n`, pages };
}

/**
 * @param file path of a text, a Markdown file, an HTML page, a .docx or a PDF
 * @returns its text by line
 * @throws DraftError if the file is too large, a scan, in no known encoding, or empty
 */
export async function readFileText(file: string): Promise<FileText> {
  const name = path.basename(file);
  const { size } = await stat(file).catch(() => {
    throw new DraftError(`${file} does not exist or cannot be read.`);
  });
  if (size > LARGEST_FILE)
    throw new DraftError(
      `${name} has ${Math.round(size / 1024 / 1024)} MB; at most ${LARGEST_FILE / 1024 / 1024} MB can be drafted. Split it into issues.`,
    );
  const original = new Uint8Array(await readFile(file));
  const end = path.extname(file).toLowerCase();
  const isPdf = original.subarray(0, 5).every((byte, at) => byte === '%PDF-'.charCodeAt(at));
  let text: string;
  let pages: readonly LineRange[] = [];
  if (isPdf) ({ text, pages } = await readPdf(original, name));
  else if (end === '.docx') {
    try {
      const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(original) });
      text = textOfHtml(value);
    } catch (error) {
      throw new DraftError(
        `${name} cannot be read as .docx: ${error instanceof Error ? error.message : String(error)}. Save it again as .docx or as text.`,
      );
    }
  } else {
    const decoded = decode(original, name)
      .replace(/^\uFEFF/u, '')
      .replace(/\r\n?/gu, '\n');
    text = HTML_ENDS.has(end) || /^\s*<(?:!doctype|html)/iu.test(decoded) ? textOfHtml(decoded) : decoded;
  }
  if (text.length > LARGEST_TEXT)
    throw new DraftError(
      `${name} has ${Math.round(text.length / 1_000_000)} million characters; at most ${LARGEST_TEXT / 1024 / 1024} million can be drafted. Split it into issues.`,
    );
  if (text.trim() === '') throw new DraftError(`${name} has no text.`);
  return { text, pages, original };
}
