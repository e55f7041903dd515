import type { Finding } from '../model/finding.ts';
import type { LocatedFile } from './locate.ts';

/** More than this many faults in one file are mostly echoes of the first. */
const most = 5;

/** The fast reader stops at the first fault of a file's YAML. The one with positions names more, and says what kind they are. */
export function syntaxFindings(finding: Finding, file: LocatedFile | undefined): Finding[] {
  if (finding.code !== 'yaml-syntax' || !file) return [finding];
  const lines = new Set<number>();
  const faults = file.positions.faults
    .filter(({ position: { line } }) => !lines.has(line) && lines.add(line))
    .slice(0, most);
  if (faults.length === 0) return [finding];
  return faults.map(({ code, position }) => ({
    ...finding,
    code: code === 'DUPLICATE_KEY' ? 'duplicate-key' : 'yaml-syntax',
    position,
    ...(variants[code] ? { variant: variants[code] } : {}),
  }));
}

/** What a person can do about it, by the reader's name for the fault. */
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
