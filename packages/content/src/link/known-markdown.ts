import type { KnownMarkdown } from '../parse/markdown/read-markdown.ts';
import type { ParsedEntry } from './content-graph.ts';

/** Collects what was read of the Markdown of entries, so that texts that have not changed are not read again. */
export function collectKnownMarkdown(parsedEntries: readonly ParsedEntry[]): KnownMarkdown {
  return new Map(
    parsedEntries.flatMap(({ facts }) =>
      facts.markdown.map((markdown) => [markdown.text, markdown]),
    ),
  );
}
