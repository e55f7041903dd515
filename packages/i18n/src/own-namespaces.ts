import type { MessageValue } from './generated/message-values.ts';
import { NAMESPACES } from './generated/namespaces.ts';

/** The name of a message of a collective's own: `radio:nowPlaying`, where `radio` is one of its namespaces. */
export type OwnMessageKey<Own extends string> = `${Own}:${string}`;

/** What may follow the key of such a message: the values of its variables, which no type knows. */
export type OwnMessageArguments = [values?: Readonly<Record<string, MessageValue>>];

/**
 * Namespaces for messages that the toolkit does not have.
 *
 * @throws RangeError on a name that is the toolkit's, or that no key and no file can hold.
 */
export function checkOwnNamespaces<Own extends string>(names: readonly Own[]): readonly Own[] {
  for (const name of names) {
    if (NAMESPACES.some((known) => known === name) || name === 'language')
      throw new RangeError(
        `The namespace "${name}" is the toolkit's. Take another name for messages of your own; to change a text of the toolkit, lay it over in "languages".`,
      );
    if (!/^[a-z][a-z\d-]*$/i.test(name))
      throw new RangeError(
        `"${name}" cannot be a namespace: begin with a letter and use letters, digits and hyphens.`,
      );
  }
  return names;
}
