import { CliError } from '@comunal/command';
import type { CliSession } from './cli-session.ts';

/** Parses a video's number, UUID or short UUID, or the address of its page on this server. */
export function parseVideoId(text: string, { baseUrl, server, texts: { t } }: CliSession): string {
  if (!/^https?:\/\//i.test(text)) return text;
  const address = URL.canParse(text) ? new URL(text).href.replace(/[?#].*$/s, '') : '';
  const id = /^(?:w|videos\/watch)\/([\w-]+)\/?$/.exec(address.slice(baseUrl.length))?.[1];
  if (id && address.startsWith(baseUrl)) return id;
  throw new CliError(2, t('peertube:wrong.otherServer', { address: text, server }));
}
