/** The front matter and the body of a Markdown file. */
export interface FrontMatter {
  /** The YAML between the two lines of hyphens, without these lines. */
  readonly yaml: string;
  /** The text below, with `\n` line ends and without empty lines around it. */
  readonly body: string;
  /** The number of lines before the first line of `yaml`. */
  readonly yamlLine: number;
  /** The number of lines before the first line of `body`. */
  readonly bodyLine: number;
  /** Whether the closing line of hyphens is missing. */
  readonly isOpen: boolean;
}

/**
 * Splits a file into front matter and body. A file without front matter is all body.
 *
 * @param text - The text of a Markdown file.
 * @example
 * ```ts
 * import { splitFrontMatter } from '@comunal/content/edit';
 *
 * const { yaml, body } = splitFrontMatter('---\ntitle: Taller\n---\n\nTrae tijeras.\n');
 * console.log(yaml.trim(), '|', body); // → title: Taller | Trae tijeras.
 * ```
 */
export function splitFrontMatter(text: string): FrontMatter {
  const first = /^---[ \t]*(?:\r?\n|$)/.exec(text)?.[0];
  if (first === undefined) return { yaml: '', yamlLine: 0, isOpen: false, ...bodyOf(text, 0) };
  const end = /(?:^|\n)---[ \t]*(?:\r?\n|$)/g;
  end.lastIndex = first.length - 1; // the line end of the first line counts as the one before the second
  const fence = end.exec(text);
  if (!fence)
    return { yaml: text.slice(first.length), yamlLine: 1, body: '', bodyLine: 0, isOpen: true };
  const yaml = text.slice(first.length, fence.index + 1);
  return { yaml, yamlLine: 1, isOpen: false, ...bodyOf(text, end.lastIndex) };
}

function bodyOf(text: string, start: number): { body: string; bodyLine: number } {
  const below = start === 0 ? text : text.slice(start);
  const skipped = /^(?:[ \t]*\r?\n)*/.exec(below)?.[0].length ?? 0;
  const body = below.slice(skipped).trimEnd();
  return {
    body: body.includes('\r') ? body.replaceAll('\r\n', '\n') : body,
    bodyLine: start === 0 && skipped === 0 ? 0 : countLines(text, start + skipped),
  };
}

function countLines(text: string, end: number): number {
  let lines = 0;
  for (let at = text.indexOf('\n'); at !== -1 && at < end; at = text.indexOf('\n', at + 1)) lines++;
  return lines;
}
