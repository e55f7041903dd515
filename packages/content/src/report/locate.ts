import type { SourceFile } from '../model/entry-files.ts';
import { readSource } from '../read/read-text.ts';
import { splitFrontMatter } from '../parse/front-matter.ts';
import type { Position } from '../parse/position.ts';
import type { Positions } from '../parse/yaml-positions.ts';
import type { Finding } from '../model/finding.ts';

/** A file with a problem, parsed again for its positions. */
export interface LocatedFile {
  readonly positions: Positions;
  /** Returns the line and column of an offset in the text below the front matter. */
  readonly body: (offset: number) => Position;
  /** Finds the first line of the fields that begins a list with a long dash, as word processors write it. */
  readonly findLongDash: () => Position | undefined;
}

/** Parses a file again, with positions. Returns `undefined` for a file that has gone meanwhile. */
export async function readLocated(source: SourceFile): Promise<LocatedFile | undefined> {
  const { kind } = source;
  const read = readSource(source);
  if (!read.ok) return undefined;
  // Loaded on demand for the first problem: a folder without one needs 14 MB less.
  const { readPositions } = await import('../parse/yaml-positions.ts');
  if (kind === 'yaml')
    return {
      positions: readPositions(read.text, 0),
      body: () => ({ line: 1, column: 1 }),
      findLongDash: () => findLongDash(read.text, 0),
    };
  const { yaml, yamlLine, body, bodyLine } = splitFrontMatter(read.text);
  return {
    positions: readPositions(yaml, yamlLine),
    findLongDash: () => findLongDash(yaml, yamlLine),
    body: (offset) => {
      const before = body.slice(0, offset);
      const line = before.split('\n').length;
      return { line: bodyLine + line, column: before.length - before.lastIndexOf('\n') };
    },
  };
}

function findLongDash(text: string, linesBefore: number): Position | undefined {
  const lines = text.split('\n');
  const index = lines.findIndex((line) => /^\s*[–—−]\s/.test(line));
  if (index < 0) return undefined;
  return { line: linesBefore + index + 1, column: (lines[index] ?? '').search(/\S/) + 1 };
}

/** Returns the line and column of a finding. */
export function locate(finding: Finding, file: LocatedFile | undefined): Position {
  if (finding.position) return finding.position;
  if (!file || !finding.source) return { line: 1, column: 1 };
  if (finding.target === 'body') return file.body(finding.offset ?? 0);
  const path = finding.inFile ?? finding.path ?? [];
  if (finding.target === 'key') return file.positions.key(path);
  return finding.offset === undefined
    ? file.positions.value(path)
    : file.positions.inText(path, finding.offset);
}
