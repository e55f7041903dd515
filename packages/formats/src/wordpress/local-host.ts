/** Names that every network may give to a computer of its own, and those of tools that run a site on one's own computer. */
const LOCAL_NAME =
  /(?:^|\.)(?:localhost|localdomain|local|lan|home|internal|intranet|private|corp|test|invalid|home\.arpa|ddev\.site|lndo\.site)$/;

/** This computer, and networks that are not reached from outside. */
const LOCAL_IPV4 =
  /^(?:0|10|127)\.|^192\.168\.|^169\.254\.|^172\.(?:1[6-9]|2\d|3[01])\.|^100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7])\./;
const LOCAL_IPV6 = /^(?:::1?$|f[cd]|fe[89ab]|::ffff:)/;

/**
 * Whether other sites may have the same host: it is that of this computer, or of a network of one's own.
 *
 * @param hostname - As `URL` writes it.
 */
export function isLocalHost(hostname: string): boolean {
  if (hostname.startsWith('[')) return LOCAL_IPV6.test(hostname.slice(1, -1));
  const plain = hostname.replace(/\.$/, '');
  return !plain.includes('.') || LOCAL_NAME.test(plain) || LOCAL_IPV4.test(`${plain}.`);
}
