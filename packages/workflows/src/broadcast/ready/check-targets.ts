import type { BroadcastServices, BroadcastTarget } from '../broadcast-services.ts';
import { readApplication } from '../push/rtmp-target.ts';
import { ok, problem, warning, type ReadinessFinding } from './finding.ts';
import { probePort } from './probe-port.ts';

/** Checks that each further target has a key, an address, and a port that answers. */
export async function checkTargets(
  services: BroadcastServices,
  signal: AbortSignal,
): Promise<readonly ReadinessFinding[]> {
  const { targets = [] } = services;
  return (await Promise.all(targets.map((target) => checkTarget(target, services, signal)))).flat();
}

async function checkTarget(
  { name, url, readKey }: BroadcastTarget,
  { probePort: probe = probePort }: BroadcastServices,
  signal: AbortSignal,
): Promise<readonly ReadinessFinding[]> {
  const values = { target: name };
  const key = await readKey().catch(() => undefined);
  signal.throwIfAborted();
  if (key === undefined) return [problem('no-key', values)];
  try {
    readApplication({ name, url, key });
  } catch {
    return [problem('bad-target', values)];
  }
  const { hostname, port, protocol } = new URL(url);
  const isPlain = protocol === 'rtmp:';
  const host = hostname.replaceAll(/^\[|\]$/g, '');
  const state = await probe(host, Number(port) || (isPlain ? 1935 : 443), signal);
  if (state !== 'open') return [problem(`target-${state}`, values)];
  return isPlain ? [ok('target', values), warning('target-plain', values)] : [ok('target', values)];
}
