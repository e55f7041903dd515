import { decodePercent } from './extract-code-texts.ts';
import { BLOCKS, CODE, isHiddenByHtml } from './element-kinds.ts';
import {
  END_OF_DIRECTION,
  LEFT_TO_RIGHT,
  normalizeText,
  RIGHT_TO_LEFT,
  SEAM,
} from './normalize-text.ts';
import { flattenShadowRoots } from './flatten-shadow-roots.ts';
import { getAttribute, walkTree, type Element, type Node } from './walk-tree.ts';

/** Why a piece of text may not be seen, or may be the only one that is. A reading leaves some of them out. */
export const Trait = {
  /** HTML alone hides it: `hidden`, a template, what stands inside a video. */
  hidden: 1,
  /** An inline element around it has a `style`. */
  styled: 2,
  /** An inline element around it has a class or an id, so that a style sheet may hide it. */
  classed: 4,
  /** It stands in an inline element. */
  inline: 8,
  /** It stands in no inline element. */
  bare: 16,
  /** An attribute that is shown where the element is not, such as `alt`. */
  instead: 32,
  /** It is hidden inside something that is hidden, and may be shown as a whole later. */
  deep: 64,
  /** It stands above other text, in `<rt>`. */
  above: 128,
} as const;

/** A piece of the text of a page, in the order in which it stands there. */
export interface TextRun {
  readonly text: string;
  /** Sum of {@link Trait}. */
  readonly traits: number;
  /** The innermost element that is inline, or has a class, an id or a style, with these; empty outside of any. */
  readonly signature: string;
  /** The cell of a table it stands in. */
  readonly cell: TableCell | undefined;
}

/** Where a cell stands. Tables are numbered through the page. */
export interface TableCell {
  readonly table: number;
  readonly row: number;
  readonly column: number;
}

interface Surroundings {
  readonly element: Element;
  readonly traits: number;
  readonly signature: string;
  readonly cell: TableCell | undefined;
  readonly isCode: boolean;
}

/** All text of a page that somebody may read, scripts and styles left out, in pieces that know where they stand. */
export function extractTextRuns(root: Node, isScripted: boolean): TextRun[] {
  const pieces: TextRun[] = [];
  const open: Surroundings[] = [];
  const tables = tableCounter();
  const add = (text: string, more = 0): void => {
    const { traits = Trait.bare, signature = '', cell } = open.at(-1) ?? {};
    pieces.push({ text, traits: traits | more, signature, cell });
  };
  for (const step of walkTree(root, flattenShadowRoots())) {
    if (step.type === 'text') {
      if (!(open.at(-1)?.isCode ?? false)) add(normalizeText(step.text));
      continue;
    }
    const { element } = step;
    const edge = BLOCKS.has(element.tagName) ? '\n' : SEAM;
    if (step.type === 'enter') {
      add(edge);
      open.push(around(element, open.at(-1), tables.enter(element), isScripted));
      if (element.tagName === 'bdo') add(directionOf(element));
      for (const { text, isInstead } of textsOf(element))
        add(` ${normalizeText(text)} `, isInstead ? Trait.instead : 0);
    } else {
      if (element.tagName === 'bdo') add(END_OF_DIRECTION);
      open.pop();
      tables.leave(element);
      add(edge);
    }
  }
  return pieces;
}

function around(
  element: Element,
  outer: Surroundings | undefined,
  cell: TableCell | undefined,
  isScripted: boolean,
): Surroundings {
  const name = element.tagName;
  const get = (attributeName: string) => getAttribute(element, attributeName);
  const outerTraits = outer?.traits ?? 0;
  const isHidden = isHiddenByHtml(name, get, isScripted);
  const hiding = isHidden
    ? Trait.hidden | ((outerTraits & Trait.hidden) === 0 ? 0 : Trait.deep)
    : 0;
  const hidden = (outerTraits & (Trait.hidden | Trait.deep)) | hiding;
  const isCode = CODE.has(name) || (outer?.isCode ?? false);
  const style = get('style');
  const classes = `${get('class') ?? ''} ${get('id') ?? ''}`;
  const signature = `${name} ${classes} ${style ?? ''}`;
  if (BLOCKS.has(name)) {
    const isNamed = style !== undefined || classes !== ' ';
    const traits = hidden | Trait.bare;
    return { element, traits, signature: isNamed ? signature : '', cell, isCode };
  }
  const traits =
    hidden |
    (outerTraits & ~Trait.bare) |
    Trait.inline |
    (name === 'rt' ? Trait.above : 0) |
    (style === undefined ? 0 : Trait.styled) |
    (classes === ' ' ? 0 : Trait.classed);
  return { element, traits, signature, cell, isCode };
}

function directionOf(element: Element): string {
  return getAttribute(element, 'dir')?.toLowerCase() === 'rtl' ? RIGHT_TO_LEFT : LEFT_TO_RIGHT;
}

/** What an element shows of its attributes in the place where it stands. */
function* textsOf(element: Element): Generator<{ text: string; isInstead: boolean }> {
  const { tagName } = element;
  const get = (name: string) => getAttribute(element, name) ?? '';
  if (tagName === 'input') {
    const isInstead = /^(?:hidden|password|checkbox|radio|color|range|file)$/i.test(get('type'));
    yield { text: `${get('value')} ${get('placeholder')}`, isInstead };
  } else if (tagName === 'li' || tagName === 'ol') {
    yield { text: get(tagName === 'li' ? 'value' : 'start'), isInstead: true };
  } else if (tagName === 'optgroup' || tagName === 'option') {
    yield { text: get('label'), isInstead: tagName === 'option' };
  } else if (tagName === 'img' || tagName === 'area') {
    yield { text: get('alt'), isInstead: true };
  } else if (tagName === 'a') {
    // Addresses that are no links to a page belong to the words around them.
    const [, written = ''] = /^\s*(?:mailto|tel|sms|xmpp):([^?]*)/i.exec(get('href')) ?? [];
    yield { text: decodePercent(written), isInstead: true };
  } else if (tagName === 'textarea') yield { text: get('placeholder'), isInstead: true };
}

/** Counts rows and columns, of tables in tables too. */
function tableCounter() {
  const open: { table: number; row: number; column: number }[] = [];
  let count = 0;
  const current = (): TableCell | undefined => {
    const table = open.at(-1);
    return table && table.column >= 0 ? { ...table } : undefined;
  };
  return {
    enter({ tagName }: Element): TableCell | undefined {
      const table = open.at(-1);
      if (tagName === 'table') open.push({ table: count++, row: -1, column: -1 });
      else if (table && tagName === 'tr') Object.assign(table, { row: table.row + 1, column: -1 });
      else if (table && (tagName === 'td' || tagName === 'th')) table.column += 1;
      return current();
    },
    leave({ tagName }: Element): void {
      if (tagName === 'table') open.pop();
    },
  };
}
