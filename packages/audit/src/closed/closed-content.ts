import type { Content } from '@comunal/content';
import type { SensitiveMatch, SensitiveTextFinder } from '@comunal/content/sensitive';
import { decodeEscapes } from '../text/decode-escapes.ts';
import { createClosedPaths, type ClosedPaths } from './closed-paths.ts';

/** What the content of a site must not give away. */
export interface ClosedContent {
  readonly content: Content;
  readonly finder: SensitiveTextFinder;
  readonly paths: ClosedPaths;
}

/**
 * Prepares what is looked for in a site.
 *
 * @param content - What `loadContent` of `@comunal/content` gave.
 */
export async function openClosedContent(content: Content): Promise<ClosedContent> {
  // Loaded on demand: without content there is nothing to look for, and the package need not be there.
  const { createSensitiveTextFinder } = await import('@comunal/content/sensitive');
  const finder = createSensitiveTextFinder(content);
  return { content, finder, paths: createClosedPaths(content) };
}

/** Finds what must not be public in a short text, such as a path, as it is and decoded. */
export function findInShortText(finder: SensitiveTextFinder, text: string): SensitiveMatch[] {
  const decoded = decodeEscapes(text, '');
  return [...finder.find(text), ...(decoded === text ? [] : finder.find(decoded))];
}
