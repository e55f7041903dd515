import type { Position } from './position.ts';

/** Finds an offset of a literal block, whose lines follow the one with `|`, each behind the same indentation. */
export function findInLiteral(
  text: string,
  linesBefore: number,
  { line: header }: Position,
  literal: string,
  offset: number,
): Position | undefined {
  const before = literal.slice(0, offset);
  const index = before.split('\n').length - 1;
  const inside = literal.split('\n')[index] ?? '';
  const line = header + 1 + index;
  const written = text.split('\n')[line - linesBefore - 1]?.replace(/\r$/, '');
  if (!written?.endsWith(inside)) return undefined;
  const indent = written.length - inside.length;
  return { line, column: indent + before.length - before.lastIndexOf('\n') };
}
