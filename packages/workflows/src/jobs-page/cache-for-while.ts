import type { Clock } from '@comunal/http';

/** Reads again only once what was read is older than that; those who ask meanwhile wait for the same. */
export function cacheForWhile<Value>(
  read: () => Promise<Value>,
  maxAgeMs: number,
  clock: Clock,
): () => Promise<Value> {
  let latest: { readonly atMs: number; readonly value: Promise<Value> } | undefined;
  return () => {
    const nowMs = clock.now();
    if (!latest || nowMs - latest.atMs >= maxAgeMs) latest = { atMs: nowMs, value: read() };
    return latest.value;
  };
}
