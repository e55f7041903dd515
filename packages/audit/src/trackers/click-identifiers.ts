/**
 * Parameters by which a platform knows whose click or share an address was copied from, so that a link with one ties whoever follows
 * it to that person. They are those that Firefox and Brave strip from addresses. `utm_` parameters name a campaign and nobody, and
 * are left alone.
 */
const CLICK_IDENTIFIERS = new Set([
  '__hsfp',
  '__hssc',
  '__hstc',
  '_hsenc',
  'dclid',
  'fbclid',
  'gbraid',
  'gclid',
  'igsh',
  'igshid',
  'mc_eid',
  'mkt_tok',
  'ml_subscriber_hash',
  'msclkid',
  'oly_anon_id',
  'oly_enc_id',
  'ttclid',
  'twclid',
  'vero_id',
  'wbraid',
  'wickedid',
  'yclid',
]);

/** The parameter of an address that says whose click it was. */
export function findClickIdentifier({ hostname, searchParams }: URL): string | undefined {
  // YouTube and Spotify mark who shared a link with `si`, which means other things elsewhere.
  if (/(?:^|\.)(?:youtu\.be|youtube\.com|spotify\.com)$/.test(hostname) && searchParams.has('si'))
    return 'si';
  return [...searchParams.keys()].find((name) => CLICK_IDENTIFIERS.has(name.toLowerCase()));
}
