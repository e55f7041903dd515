import type { User } from '../auth/user.ts';
import type { Exchange } from '../http/exchange.ts';
import { createHttpError } from '../http/problem.ts';
import { toInteger } from '../http/values.ts';
import type { State } from '../state.ts';
import type { Channel } from './channel.ts';

/** Finds a channel by `name` or `name@host`. */
export function findChannel(state: State, handle: string): Channel | undefined {
  const [name, host = state.host] = handle.split('@');
  return host === state.host ? state.channels.find((channel) => channel.name === name) : undefined;
}

export function requireChannel({ state, operation, params }: Exchange): Channel {
  const channel = findChannel(state, params['handle'] ?? '');
  if (!channel) throw createHttpError(404, 'Video channel not found', { operation });
  return channel;
}

export function requireOwnChannel(
  { state, operation }: Exchange,
  user: User,
  id: unknown,
): Channel {
  const channel = state.channels.find((channel) => channel.id === toInteger(id));
  if (!channel) throw createHttpError(404, 'Video channel not found', { operation });
  if (channel.userId !== user.id && user.role !== 0) {
    throw createHttpError(403, 'This user cannot manage this channel', { operation });
  }
  return channel;
}
