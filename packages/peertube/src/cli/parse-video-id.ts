import { CliError } from '@comunal/command';
import type { CliSession } from './cli-session.ts';

/** The video that a person means: by number, UUID or short UUID, or by the address of its page on this server. */
export function parseVideoId(given: string, { baseUrl, server, texts: { t } }: CliSession): string {
  if (!/^https?:\/\//i.test(given)) return given;
  const address = URL.canParse(given) ? new URL(given).href.replace(/[?#].*$/s, '') : '';
  const id = /^(?:w|videos\/watch)\/([\w-]+)\/?$/.exec(address.slice(baseUrl.length))?.[1];
  if (id && address.startsWith(baseUrl)) return id;
  throw new CliError(2, t('peertube:wrong.otherServer', { address: given, server }));
}
