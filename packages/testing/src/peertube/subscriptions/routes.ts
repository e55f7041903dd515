import { requireUser } from '../auth/authenticate.ts';
import { findChannel } from '../channels/access.ts';
import { presentChannelInList } from '../channels/present.ts';
import { type HandlerResponse, empty, json } from '../../http/response.ts';
import { RequestValidator } from '../http/request-validator.ts';
import { type Exchange, readFields } from '../http/exchange.ts';
import { validatePagination, paginate } from '../http/pagination.ts';
import { createHttpError } from '../http/problem.ts';
import { route } from '../http/router.ts';
import { listVideos } from '../videos/list.ts';
import { acceptedSubscriptions } from './accepted-subscriptions.ts';
import type { Subscription } from './subscription.ts';

function subscribedIds(exchange: Exchange): number[] {
  const user = requireUser(exchange);
  const own = acceptedSubscriptions(exchange.state).filter(({ userId }) => userId === user.id);
  return own.map(({ channelId }) => channelId);
}

function listSubscriptions(exchange: Exchange): HandlerResponse {
  const { state } = exchange;
  const ids = subscribedIds(exchange);
  validatePagination(exchange);
  const channels = state.channels.filter(({ id }) => ids.includes(id));
  return json(paginate(exchange, channels, (channel) => presentChannelInList(state, channel)));
}

async function subscribe(exchange: Exchange): Promise<HandlerResponse> {
  const { state } = exchange;
  const user = requireUser(exchange);
  const fields = await readFields(exchange);
  const checks = new RequestValidator(exchange);
  checks.required(fields, 'uri', (value) => /^[^@\s]+@[^@\s]+$/.test(String(value)));
  checks.throwIfInvalid();
  const channel = findChannel(state, String(fields['uri'])); // a channel of another server would be followed later
  const isSame = (subscription: Subscription): boolean =>
    subscription.userId === user.id && subscription.channelId === channel?.id;
  if (channel && !state.subscriptions.some(isSame)) {
    const id = state.nextId('subscription');
    const createdAt = state.now();
    state.subscriptions.push({ id, userId: user.id, channelId: channel.id, createdAt });
  }
  return empty(204);
}

function subscriptionsExist(exchange: Exchange): HandlerResponse {
  const ids = subscribedIds(exchange);
  const { searchParams } = exchange.url;
  const uris = [...searchParams.getAll('uris'), ...searchParams.getAll('uris[]')];
  const known = (uri: string): boolean => ids.includes(findChannel(exchange.state, uri)?.id ?? 0);
  return json(Object.fromEntries(uris.map((uri) => [uri, known(uri)])));
}

function listSubscriptionVideos(exchange: Exchange): HandlerResponse {
  const ids = subscribedIds(exchange);
  return listVideos(exchange, ({ channelId }) => ids.includes(channelId));
}

function unsubscribe(exchange: Exchange): HandlerResponse {
  const { state, params } = exchange;
  const user = requireUser(exchange);
  const channelId = findChannel(state, params['uri'] ?? '')?.id;
  const match = acceptedSubscriptions(state).find(
    (subscription) => subscription.userId === user.id && subscription.channelId === channelId,
  );
  if (!match) throw createHttpError(404, `Subscription ${params['uri']} not found.`);
  state.subscriptions.splice(state.subscriptions.indexOf(match), 1);
  return empty(204);
}

const SUBSCRIPTIONS = '/api/v1/users/me/subscriptions';

export const subscriptionRoutes = [
  route(`GET ${SUBSCRIPTIONS}`, listSubscriptions),
  route(`POST ${SUBSCRIPTIONS}`, subscribe),
  route(`GET ${SUBSCRIPTIONS}/exist`, subscriptionsExist),
  route(`GET ${SUBSCRIPTIONS}/videos`, listSubscriptionVideos),
  route(`DELETE ${SUBSCRIPTIONS}/:uri`, unsubscribe),
];
