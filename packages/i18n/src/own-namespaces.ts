import type { MessageValue } from './generated/message-values.ts';
import { NAMESPACES } from './generated/namespaces.ts';

/** The key of a message in a namespace of your own: `radio:nowPlaying`. */
export type OwnMessageKey<Own extends string> = `${Own}:${string}`;

/** The arguments after the key of such a message: the values of its variables, which no type checks. */
export type OwnMessageArguments = [values?: Readonly<Record<string, MessageValue>>];

/**
 * Validates the names of an application's own namespaces.
 *
 * @throws RangeError when a name is the toolkit's, or cannot stand in a key and a file name.
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
