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

/** Why a text run may be invisible, or may be the only visible one. Text variants omit the runs with some of these traits. */
export const Trait = {
  /** HTML alone hides it: `hidden`, a template, the content of a video. */
  hidden: 1,
  /** An inline element around it has a `style`. */
  styled: 2,
  /** An inline element around it has a class or an id, so that a style sheet may hide it. */
  classed: 4,
  /** It is in an inline element. */
  inline: 8,
  /** It is not in an inline element. */
  bare: 16,
  /** It is an attribute that is shown instead of the element, such as `alt`. */
  instead: 32,
  /** It is hidden inside a hidden element, which may be shown as a whole later. */
  deep: 64,
  /** It is above other text, in `<rt>`. */
  above: 128,
} as const;

/** A run of text with the same traits, in document order. */
export interface TextRun {
  readonly text: string;
  /** Sum of {@link Trait}. */
  readonly traits: number;
  /** The innermost element that is inline or has a class, id or style, with these; an empty string outside of any. */
  readonly signature: string;
  /** The table cell that contains it. */
  readonly cell: TableCell | undefined;
}

/** The position of a cell. Tables are numbered in document order. */
export interface TableCell {
  readonly table: number;
  readonly row: number;
  readonly column: number;
}

interface Scope {
  readonly element: Element;
  readonly traits: number;
  readonly signature: string;
  readonly cell: TableCell | undefined;
  readonly isCode: boolean;
}

/** Extracts all text of a page that may be visible as text runs with their traits, except for scripts and styles. */
export function extractTextRuns(root: Node, isScripted: boolean): TextRun[] {
  const runs: TextRun[] = [];
  const open: Scope[] = [];
  const tables = createTableCounter();
  const add = (text: string, more = 0): void => {
    const { traits = Trait.bare, signature = '', cell } = open.at(-1) ?? {};
    runs.push({ text, traits: traits | more, signature, cell });
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
      open.push(createScope(element, open.at(-1), tables.enter(element), isScripted));
      if (element.tagName === 'bdo') add(getDirection(element));
      for (const { text, isInstead } of getAttributeTexts(element))
        add(` ${normalizeText(text)} `, isInstead ? Trait.instead : 0);
    } else {
      if (element.tagName === 'bdo') add(END_OF_DIRECTION);
      open.pop();
      tables.leave(element);
      add(edge);
    }
  }
  return runs;
}

function createScope(
  element: Element,
  outer: Scope | undefined,
  cell: TableCell | undefined,
  isScripted: boolean,
): Scope {
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

function getDirection(element: Element): string {
  return getAttribute(element, 'dir')?.toLowerCase() === 'rtl' ? RIGHT_TO_LEFT : LEFT_TO_RIGHT;
}

/** Returns the attribute texts that an element shows in the text flow. */
function* getAttributeTexts(element: Element): Generator<{ text: string; isInstead: boolean }> {
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
    // URLs that are not links to a page belong to the surrounding text.
    const [, written = ''] = /^\s*(?:mailto|tel|sms|xmpp):([^?]*)/i.exec(get('href')) ?? [];
    yield { text: decodePercent(written), isInstead: true };
  } else if (tagName === 'textarea') yield { text: get('placeholder'), isInstead: true };
}

/** Creates a counter of rows and columns, which supports nested tables. */
function createTableCounter() {
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
