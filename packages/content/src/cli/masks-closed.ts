/**
 * Whether closed entries stay without a name in what a command prints: more people read a log of continuous integration than
 * have the folder.
 *
 * @param isAsked - Whether the command was called with `--mask-closed`.
 */
export function masksClosed(isAsked: boolean, env: Readonly<Record<string, string | undefined>>) {
  return isAsked || isSet(env['CI']);
}

function isSet(value: string | undefined): boolean {
  return value !== undefined && value !== '' && value !== 'false' && value !== '0';
}
