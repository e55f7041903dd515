import { type CommandSession, type ParsedArgs, writeLines } from '@comunal/command';
import type { Clock } from '@comunal/http';
import { createPeerTube } from '../node/create-peertube.ts';
import { fileTokenStore } from '../node/file-token-store.ts';
import type { PeerTube } from '../create-peertube.ts';
import { chooseServer } from './choose-server.ts';
import type { server } from './options.ts';
import type { Texts } from './texts.ts';

/** What a subcommand works with. */
export interface CliSession extends CommandSession<Texts> {
  /** The server's address, with a slash at its end. */
  readonly baseUrl: string;
  /** The same as people read it. */
  readonly server: string;
  /** The file that keeps the log-in. */
  readonly tokensPath: string;
  readonly peertube: PeerTube;
  /** Tells the person who called it something beside what the subcommand gives. */
  tell(...lines: readonly string[]): void;
}

/** Chooses the server; sends nothing. */
export async function openCliSession(
  args: ParsedArgs<typeof server>,
  { context, texts }: CommandSession<Texts>,
  clock?: Clock,
): Promise<CliSession> {
  const { baseUrl, tokensPath } = await chooseServer(args.text('server'), context, texts);
  const tell = (...lines: readonly string[]): void => writeLines(context.stderr, lines);
  const notKept = (): void => tell(texts.t('peertube:login.notKept', { path: tokensPath }));
  return {
    context,
    texts,
    baseUrl,
    server: baseUrl.replace(/\/$/, ''),
    tokensPath,
    peertube: createPeerTube({
      baseUrl,
      clock,
      auth: { store: fileTokenStore(tokensPath), onNotStored: notKept },
    }),
    tell,
  };
}
