/** A Markdown file taken apart. */
export interface FrontMatter {
  /** The YAML between the two lines of hyphens, without them. */
  readonly yaml: string;
  /** The text below, with plain line ends and without empty lines around it. */
  readonly body: string;
  /** How many lines stand before the first one of `yaml`. */
  readonly yamlLine: number;
  /** How many lines stand before the first one of `body`. */
  readonly bodyLine: number;
  /** Whether a first line of hyphens has no second one. */
  readonly isOpen: boolean;
}

/** Takes front matter and text apart. A file without front matter is all text. */
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
