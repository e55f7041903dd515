/** Checks whether a redirect stays with the Archive: on the same host, or between two of its machines. */
export function isOwnHost(from: URL, to: URL): boolean {
  if (to.protocol !== from.protocol || to.username || to.password) return false;
  return to.host === from.host || (isMachine(from) && isMachine(to));
}

/**
 * `archive.org` itself and the machines of its countries (`ia800.us.archive.org`, `dn711.ca.archive.org`), on the port of
 * https. Pages that anybody can write are elsewhere.
 */
function isMachine({ hostname, port, protocol }: URL): boolean {
  return (
    protocol === 'https:' &&
    port === '' &&
    (hostname === 'archive.org' || /^([a-z\d-]+\.)+[a-z]{2}\.archive\.org$/.test(hostname))
  );
}
