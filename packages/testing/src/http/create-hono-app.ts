import { type Env, Hono } from 'hono';
import { TrieRouter } from 'hono/router/trie-router';

/** Creates an app that routes by the encoded path, so that each segment is decoded once. */
export function createHonoApp<E extends Env>(): Hono<E> {
  // Each test creates an app, and this is the router of Hono that starts fastest.
  const router = new TrieRouter<never>();
  return new Hono<E>({ router, getPath: ({ url }) => new URL(url).pathname });
}
