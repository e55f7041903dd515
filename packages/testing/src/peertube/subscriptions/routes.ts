import { requireUser } from '../auth/authenticate.ts';
import { findChannel } from '../channels/access.ts';
import { presentChannelInList } from '../channels/present.ts';
import { type Answer, empty, json } from '../../http/answer.ts';
import { Checks } from '../http/checks.ts';
import { type Exchange, readFields } from '../http/exchange.ts';
import { checkPage, pageOf } from '../http/page.ts';
import { refusal } from '../http/problem.ts';
import { route } from '../http/router.ts';
import { listVideos } from '../videos/list.ts';
import { acceptedSubscriptions } from './accepted-subscriptions.ts';
import type { Subscription } from './subscription.ts';

function subscribedIds(exchange: Exchange): number[] {
  const user = requireUser(exchange);
  const own = acceptedSubscriptions(exchange.state).filter(({ userId }) => userId === user.id);
  return own.map(({ channelId }) => channelId);
}

function listSubscriptions(exchange: Exchange): Answer {
  const { state } = exchange;
  const ids = subscribedIds(exchange);
  checkPage(exchange);
  const channels = state.channels.filter(({ id }) => ids.includes(id));
  return json(pageOf(exchange, channels, (channel) => presentChannelInList(state, channel)));
}

async function subscribe(exchange: Exchange): Promise<Answer> {
  const { state } = exchange;
  const user = requireUser(exchange);
  const fields = await readFields(exchange);
  const checks = new Checks(exchange);
  checks.required(fields, 'uri', (value) => /^[^@\s]+@[^@\s]+$/.test(String(value)));
  checks.close();
  const channel = findChannel(state, String(fields['uri'])); // subscription of another server would be followed later
  const isSame = (subscription: Subscription): boolean =>
    subscription.userId === user.id && subscription.channelId === channel?.id;
  if (channel && !state.subscriptions.some(isSame)) {
    const id = state.nextId('subscription');
    const createdAt = state.now();
    state.subscriptions.push({ id, userId: user.id, channelId: channel.id, createdAt });
  }
  return empty(204);
}

function subscriptionsExist(exchange: Exchange): Answer {
  const ids = subscribedIds(exchange);
  const { searchParams } = exchange.url;
  const uris = [...searchParams.getAll('uris'), ...searchParams.getAll('uris[]')];
  const known = (uri: string): boolean => ids.includes(findChannel(exchange.state, uri)?.id ?? 0);
  return json(Object.fromEntries(uris.map((uri) => [uri, known(uri)])));
}

function listSubscriptionVideos(exchange: Exchange): Answer {
  const ids = subscribedIds(exchange);
  return listVideos(exchange, ({ channelId }) => ids.includes(channelId));
}

function unsubscribe(exchange: Exchange): Answer {
  const { state, params } = exchange;
  const user = requireUser(exchange);
  const channelId = findChannel(state, params['uri'] ?? '')?.id;
  const match = acceptedSubscriptions(state).find(
    (subscription) => subscription.userId === user.id && subscription.channelId === channelId,
  );
  if (!match) throw refusal(404, `Subscription ${params['uri']} not found.`);
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
