/** Variables whose value nobody else should read. */
const SECRET = /TOKEN|SECRET|PASS|KEY|AUTH|CREDENTIAL/i;

/** A shorter value would mask half of each sentence. */
const MIN_LENGTH = 4;

/** Masks the values of secret variables of the environment, which an error of a build may quote. */
export function redactEnvironment(
  text: string,
  env: Readonly<Record<string, string | undefined>>,
): string {
  const secrets = Object.entries(env).flatMap(([name, value]) =>
    SECRET.test(name) && value !== undefined && value.length >= MIN_LENGTH ? [value] : [],
  );
  // The longest first: one may be a part of another.
  return secrets
    .toSorted((a, b) => b.length - a.length)
    .reduce((masked, secret) => masked.replaceAll(secret, '•••'), text);
}
