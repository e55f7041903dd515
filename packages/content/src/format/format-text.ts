import { looksLikeOtherType } from './looks-like-other-type.ts';

// Whatever a reader of YAML may take for a line end, drop, or refuse.
const special = /[\p{Cc}\p{Surrogate}\u2028\u2029\ufeff\ufffe\uffff]/u;
const specialInBlock = /(?![\t\n])\p{Cc}|[\p{Surrogate}\u2028\u2029\ufeff\ufffe\uffff]/u;
/** Parsers do not agree on a last line of spaces, above a comment. */
const endsWithSpaces = /\n[ \t]+\n*$/;
const leftByJson = /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g;

const indicator = /^[-?:,[\]{}#&*!|>'"%@`]/;

/** Formats a text for one line: without quotes where every reader takes it for this text, else in quotes. */
export function formatTextInline(text: string, isInFlow: boolean): string {
  return isPlain(text, isInFlow) ? text : quote(text);
}

function isPlain(text: string, isInFlow: boolean): boolean {
  return !(
    text !== text.trim() ||
    special.test(text) ||
    indicator.test(text) ||
    /:(?:\s|$)|\s#|^(?:---|\.\.\.)/.test(text) ||
    (isInFlow && /[,[\]{}]/.test(text)) ||
    looksLikeOtherType(text)
  );
}

function quote(text: string): string {
  const isSingle = /["\\]/.test(text) && !text.includes("'") && !special.test(text);
  if (isSingle) return `'${text}'`;
  return JSON.stringify(text).replaceAll(
    leftByJson,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** A literal block: what stands behind the colon or hyphen, and the lines below. */
export interface LiteralBlock {
  readonly header: string;
  readonly lines: readonly string[];
}

/**
 * Formats a text of several lines as a literal block, in which each line stands as it is.
 *
 * @param indent - The spaces before each line.
 * @returns `undefined` for a text of one line, and for one that a block cannot hold.
 */
export function formatLiteralBlock(text: string, indent: string): LiteralBlock | undefined {
  if (!text.includes('\n') || !/[^\s]/.test(text)) return undefined;
  if (specialInBlock.test(text) || endsWithSpaces.test(text)) return undefined;
  const ending = /\n*$/.exec(text)?.[0].length ?? 0;
  const chomping = ending === 0 ? '-' : ending === 1 ? '' : '+';
  const lines = text.split('\n');
  if (ending > 0) lines.pop();
  // The first line with text tells the indent, unless the header does.
  const indicated = lines.find((line) => line !== '')?.startsWith(' ') ? '2' : '';
  return {
    header: `|${indicated}${chomping}`,
    lines: lines.map((line) => (line === '' ? '' : indent + line)),
  };
}
