import { type Env, Hono } from 'hono';
import { TrieRouter } from 'hono/router/trie-router';

/** An app that sees paths as they came: what is decoded in one is decoded once, part by part. */
export function newApp<E extends Env>(): Hono<E> {
  // One is made for each test. Of Hono's routers, this one needs least to begin.
  const router = new TrieRouter<never>();
  return new Hono<E>({ router, getPath: ({ url }) => new URL(url).pathname });
}
