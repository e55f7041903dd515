import { contentTypes } from '@comunal/schemas';
import { nearest } from '@comunal/command/nearest';

const known: ReadonlySet<string> = new Set(contentTypes);

/**
 * Refuses a content type that does not exist, for programs without types: a list of `events` would be empty, and nobody
 * would miss them.
 * @throws RangeError that names the type and suggests another.
 */
export function checkContentType(type: string): void {
  if (known.has(type)) return;
  const suggestion = nearest(type, contentTypes);
  const hint = suggestion === undefined ? '' : ` Did you mean “${suggestion}”?`;
  throw new RangeError(
    `There is no content type “${type}”: use ${contentTypes.join(', ')}.${hint}`,
  );
}
