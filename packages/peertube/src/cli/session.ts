import { type Call, type CommandContext, writeLines } from '@comunal/command';
import type { Clock } from '@comunal/http';
import { createPeerTube } from '../node/create-peertube.ts';
import { fileTokenStore } from '../node/file-token-store.ts';
import type { PeerTube } from '../create-peertube.ts';
import { chooseServer } from './choose-server.ts';
import type { Texts } from './texts.ts';

/** What a verb works with. */
export interface Session {
  readonly context: CommandContext;
  readonly texts: Texts;
  /** The server's address, with a slash at its end. */
  readonly baseUrl: string;
  /** The same as people read it. */
  readonly server: string;
  /** The file that keeps the log-in. */
  readonly tokensPath: string;
  readonly peertube: PeerTube;
  /** Tells the person who called it something beside what the verb gives. */
  tell(...lines: readonly string[]): void;
}

/** Chooses the server; sends nothing. */
export async function openSession(
  call: Call,
  context: CommandContext,
  texts: Texts,
  clock?: Clock,
): Promise<Session> {
  const { baseUrl, tokensPath } = await chooseServer(call.text('server'), context, texts);
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
