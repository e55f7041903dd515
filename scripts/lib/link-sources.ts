/// <reference types="node" />
import { posix } from 'node:path';

const SOURCE = /\[([^\]\n]+\.ts):(\d+)\]\([^)\n]*#L\d+\)/g;

/**
 * Lets "Defined in" of a page of the reference lead to the file it names. typedoc's Markdown links it as if the sources
 * stood among the pages.
 *
 * @param page - Where the page is, from the root, with slashes.
 * @param folder - The package's own, from the root: what the names of sources are told from.
 */
export function linkSources(text: string, page: string, folder: string): string {
  return text.replace(SOURCE, (_, name: string, line: string) => {
    const file = posix.join(folder, name.replaceAll('\\', ''));
    return `[${name}:${line}](${posix.relative(posix.dirname(page), file)}#L${line})`;
  });
}
