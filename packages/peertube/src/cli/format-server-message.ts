import type { PeerTubeError } from '../peertube-error.ts';

/** The server's own words after a colon: the fields that it refused, else its sentence; empty where it has none. */
export function formatServerMessage({ invalidParams, detail }: PeerTubeError): string {
  const fields = invalidParams?.map(({ name, reason }) => (reason ? `${name} (${reason})` : name));
  const words = fields?.length ? fields.join(', ') : detail?.replace(/\.$/, '');
  return words ? `: ${words}` : '';
}
