import type { Finding } from '../model/finding.ts';
import type { LocatedFile } from './locate.ts';

/** Further syntax errors in one file mostly follow from the first ones. */
const most = 5;

/** Expands a YAML syntax error: the fast parser stops at the first one, the parser with positions names all and their kinds. */
export function syntaxFindings(finding: Finding, file: LocatedFile | undefined): Finding[] {
  if (finding.code !== 'yaml-syntax' || !file) return [finding];
  const lines = new Set<number>();
  const faults = file.positions.faults
    .filter(({ position: { line } }) => !lines.has(line) && lines.add(line))
    .slice(0, most);
  if (faults.length === 0) return [finding];
  const dash = file.findLongDash();
  if (dash && faults.every(({ position }) => position.line >= dash.line))
    return [{ ...finding, position: dash, variant: 'dash' }];
  return faults.map(({ code, position }) => ({
    ...finding,
    code: code === 'DUPLICATE_KEY' ? 'duplicate-key' : 'yaml-syntax',
    position,
    ...(variants[code] ? { variant: variants[code] } : {}),
  }));
}

/** Variants of the suggestion, by the parser's error code. */
const variants: Readonly<Record<string, string>> = {
  TAB_AS_INDENT: 'tab',
  BAD_INDENT: 'indent',
  BLOCK_AS_IMPLICIT_KEY: 'colon',
  MULTILINE_IMPLICIT_KEY: 'colon',
  BLOCK_IN_FLOW: 'colon',
  MISSING_CHAR: 'unclosed',
  BAD_SCALAR_START: 'quote',
  BAD_DQ_ESCAPE: 'escape',
  MULTIPLE_DOCS: 'documents',
  TAG_RESOLVE_FAILED: 'tag',
};
