import { Lexer } from 'yaml';

/** A comment of a YAML text. */
export interface FoundComment {
  readonly text: string;
  readonly start: number;
  /** The offset at which its line begins. */
  readonly lineStart: number;
  /** Whether nothing stands before it on its line. */
  readonly isOwnLine: boolean;
  readonly hasBlankBefore: boolean;
  /** Whether the line below is empty. */
  readonly hasBlankAfter: boolean;
}

/** Marks that the text of a scalar follows, which can begin with `#` too. */
const scalarMark = '\u001f';
/** Marks that have no length in the text. */
const marks = new Set([scalarMark, '\u0002', '\u0018']);

/** Lists the comments of a YAML text whose lines end with `\n`. */
export function listComments(text: string): FoundComment[] {
  if (!text.includes('#')) return [];
  const comments: FoundComment[] = [];
  let start = 0;
  let isScalar = false;
  for (const lexeme of new Lexer().lex(text)) {
    if (!isScalar && marks.has(lexeme)) {
      isScalar = lexeme === scalarMark;
      continue;
    }
    if (!isScalar && lexeme.startsWith('#')) comments.push(locate(text, start, lexeme));
    isScalar = false;
    start += lexeme.length;
  }
  return comments;
}

function locate(text: string, start: number, lexeme: string): FoundComment {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const lineBefore = text.slice(text.lastIndexOf('\n', lineStart - 2) + 1, lineStart);
  return {
    text: lexeme.trimEnd(),
    start,
    lineStart,
    isOwnLine: text.slice(lineStart, start).trim() === '',
    hasBlankBefore: lineBefore.endsWith('\n') && lineBefore.trim() === '',
    hasBlankAfter: isBlankLine(text, start + lexeme.length + 1),
  };
}

function isBlankLine(text: string, start: number): boolean {
  const end = text.indexOf('\n', start);
  return end >= start && text.slice(start, end).trim() === '';
}
