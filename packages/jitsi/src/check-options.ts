import { nearest } from '@comunal/command/nearest';
import type { UnknownOptionError } from '@comunal/http/check-option-names';
import { JitsiError } from './jitsi-error.ts';

/** What other libraries, and Jitsi's own script, call some options. */
const SYNONYMS: Readonly<Record<string, string>> = {
  avatar: 'avatarUrl',
  configOverwrite: 'config',
  domain: 'instance',
  expiresIn: 'expiresInSeconds',
  interfaceConfigOverwrite: 'interfaceConfig',
  isModerator: 'moderator',
  roomName: 'room',
  token: 'jwt',
};

/**
 * Creates the error for an option that does not exist, for `checkOptionNames`: `JitsiError` with `unknown-option`, and the
 * nearest option that exists.
 */
export const unknownOption: UnknownOptionError = (message, name, known) => {
  const synonym = Object.hasOwn(SYNONYMS, name) ? SYNONYMS[name] : undefined;
  const suggestion =
    synonym !== undefined && known.includes(synonym) ? synonym : nearest(name, known);
  const hint = suggestion === undefined ? '' : ` Did you mean \`${suggestion}\`?`;
  return new JitsiError('unknown-option', message + hint, { about: name, nearest: suggestion });
};

/**
 * Refuses an option of the wrong type.
 * @throws `JitsiError` with `bad-option`.
 */
export function checkOptionType(
  name: string,
  value: unknown,
  type: 'string' | 'number' | 'boolean' | 'function' | 'object',
): void {
  if (value === undefined || (typeof value === type && value !== null)) return;
  const article = type === 'object' ? 'an' : 'a';
  throw new JitsiError('bad-option', `${name} is to be ${article} ${type}.`, { about: name });
}
