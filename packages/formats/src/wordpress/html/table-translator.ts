import { ImportProblemCode } from '../../import/import-problem.ts';
import type { CleanHtml } from './clean-html.ts';
import type { HtmlContext } from './html-context.ts';
import { writeTable, type Cell } from './write-table.ts';

/** Collects the cells of a table. Those of a table inside of a cell are text of that cell. */
export class TableTranslator {
  #rows: Cell[][] | undefined;
  #isInCell = false;

  readonly #html: CleanHtml;
  readonly #context: HtmlContext;

  constructor(html: CleanHtml, context: HtmlContext) {
    this.#html = html;
    this.#context = context;
  }

  /**
   * Opens a part of a table.
   * @returns what to do when it closes; undefined for an element that is no part of one.
   */
  open(name: string): (() => void) | undefined {
    if (name === 'table' && !this.#rows && !this.#html.isFlat) return this.#openTable();
    if (this.#isInCell || !this.#rows) return undefined;
    if (name === 'tr') this.#rows.push([]);
    return name === 'td' || name === 'th' ? this.#openCell(this.#rows, name === 'th') : undefined;
  }

  #openTable(): () => void {
    const rows: Cell[][] = [];
    this.#rows = rows;
    return () => {
      this.#rows = undefined;
      if (rows.flat().length === 0) return;
      this.#context.note(ImportProblemCode.TableAsList);
      this.#html.addBlock(writeTable(rows));
    };
  }

  #openCell(rows: Cell[][], isHeader: boolean): () => void {
    const before = this.#html.beginCapture();
    this.#isInCell = true;
    return () => {
      this.#isInCell = false;
      const cell = { html: this.#html.endCapture(before), isHeader };
      const row = rows.at(-1);
      if (row) row.push(cell);
      else rows.push([cell]);
    };
  }
}
