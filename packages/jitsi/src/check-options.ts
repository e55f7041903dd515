import { nearest } from '@comunal/command/nearest';
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
 * Refuses options that do not exist: the compiler does, and JavaScript would ignore them.
 *
 * @param caller - Name of the function or option that takes them, for the message.
 * @throws `JitsiError` with `unknown-option`, and the nearest option that exists.
 */
export function checkOptionNames(
  caller: string,
  options: object,
  known: Readonly<Record<string, true>>,
): void {
  for (const name of Object.keys(options)) {
    if (Object.hasOwn(known, name)) continue;
    const synonym = Object.hasOwn(SYNONYMS, name) ? SYNONYMS[name] : undefined;
    const suggestion =
      synonym !== undefined && Object.hasOwn(known, synonym)
        ? synonym
        : nearest(name, Object.keys(known));
    const hint = suggestion === undefined ? '' : ` Did you mean ${suggestion}?`;
    throw new JitsiError('unknown-option', `${caller} takes no option ${name}.${hint}`, {
      about: name,
      nearest: suggestion,
    });
  }
}

/**
 * Refuses an option of the wrong type.
 * @throws `JitsiError` with `bad-option`.
 */
export function checkOptionType(
  name: string,
  value: unknown,
  type: 'string' | 'boolean' | 'function' | 'object',
): void {
  if (value === undefined || (typeof value === type && value !== null)) return;
  const article = type === 'object' ? 'an' : 'a';
  throw new JitsiError('bad-option', `${name} is to be ${article} ${type}.`, { about: name });
}
