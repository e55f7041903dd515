import { contentTypes } from '@comunal/schemas';
import { nearest } from '@comunal/command/nearest';

const known: ReadonlySet<string> = new Set(contentTypes);

/**
 * Refuses a content type that does not exist, for programs without types: a list of `events` would be empty, and nobody
 * would miss them.
 * @throws RangeError that names the type and suggests another.
 */
export function checkContentType(type: unknown): void {
  const name = typeof type === 'string' ? type : typeof type;
  if (known.has(name)) return;
  const suggestion = nearest(name, contentTypes);
  const hint = suggestion === undefined ? '' : ` Did you mean “${suggestion}”?`;
  throw new RangeError(
    `There is no content type “${name}”: use ${contentTypes.join(', ')}.${hint}`,
  );
}
