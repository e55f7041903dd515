import type { PeerTubeError } from '../peertube-error.ts';

/** Formats the server's own message after a colon: the fields that it refused, else its sentence; empty where there is none. */
export function formatServerMessage({ invalidParams, detail }: PeerTubeError): string {
  const fields = invalidParams?.map(({ name, reason }) => (reason ? `${name} (${reason})` : name));
  const message = fields?.length ? fields.join(', ') : detail?.replace(/\.$/, '');
  return message ? `: ${message}` : '';
}
