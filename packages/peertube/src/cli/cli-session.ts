import { type CommandSession, type ParsedArgs, writeLines } from '@comunal/command';
import type { Clock } from '@comunal/http';
import { createPeerTube } from '../node/create-peertube.ts';
import { fileTokenStore } from '../node/file-token-store.ts';
import type { PeerTube } from '../create-peertube.ts';
import { chooseServer } from './choose-server.ts';
import type { server } from './options.ts';
import type { Texts } from './texts.ts';

/** The session of a subcommand: the server, its client, and the texts. */
export interface CliSession extends CommandSession<Texts> {
  /** The server's address, with a slash at its end. */
  readonly baseUrl: string;
  /** The server's address as people read it. */
  readonly server: string;
  /** The file that stores the tokens. */
  readonly tokensPath: string;
  readonly peertube: PeerTube;
  /** Prints lines on stderr, beside the output of the subcommand. */
  tell(...lines: readonly string[]): void;
}

/** Opens a session on the chosen server. It sends nothing. */
export async function openCliSession(
  args: ParsedArgs<typeof server>,
  { context, texts }: CommandSession<Texts>,
  clock?: Clock,
): Promise<CliSession> {
  const { baseUrl, tokensPath } = await chooseServer(args.text('server'), context, texts);
  const tell = (...lines: readonly string[]): void => writeLines(context.stderr, lines);
  const onNotStored = (): void => tell(texts.t('peertube:login.notKept', { path: tokensPath }));
  return {
    context,
    texts,
    baseUrl,
    server: baseUrl.replace(/\/$/, ''),
    tokensPath,
    peertube: createPeerTube({
      baseUrl,
      clock,
      auth: { store: fileTokenStore(tokensPath), onNotStored },
    }),
    tell,
  };
}
