import { requireUser } from '../auth/authenticate.ts';
import { findChannel } from '../channels/access.ts';
import { type HandlerResponse, json } from '../../http/response.ts';
import { RequestValidator } from '../http/request-validator.ts';
import { type Exchange, readFields } from '../http/exchange.ts';
import type { Fields } from '../http/fields.ts';
import { createHttpError } from '../http/problem.ts';
import { route } from '../http/router.ts';
import { hasLength, toText } from '../http/values.ts';
import { serveFile } from '../static/serve-file.ts';
import { requireRight } from '../users/admin.ts';
import { emptyList } from '../users/me.ts';
import { findVideo, requireVisibleVideo } from '../videos/access.ts';

const MANAGE_CONFIG = 8;
const MANAGE_PLUGINS = 22;

// No plugins are installed, and there is no plugin index.
function listPlugins(exchange: Exchange): HandlerResponse {
  requireRight(exchange, MANAGE_PLUGINS);
  return json({ total: 0, data: [] });
}

function listAvailablePlugins(exchange: Exchange): HandlerResponse {
  requireRight(exchange, MANAGE_PLUGINS, '/available');
  throw createHttpError(400, 'Plugin index is not enabled', { operation: exchange.operation });
}

function throwPluginNotFound(): HandlerResponse {
  throw createHttpError(404, 'Plugin not found');
}

function getGlobalCss(exchange: Exchange): HandlerResponse {
  return serveFile(exchange, {
    bytes: Buffer.alloc(0),
    type: 'text/css; charset=UTF-8',
    modifiedAt: exchange.state.now(),
  });
}

/** Handles `GET /config/custom`, which only an administrator may read; it is mostly empty here. */
function getCustomConfig(exchange: Exchange): HandlerResponse {
  requireRight(exchange, MANAGE_CONFIG, '/custom');
  return json({ instance: { name: exchange.state.instanceName } });
}

async function reportAbuse(exchange: Exchange): Promise<HandlerResponse> {
  const { state } = exchange;
  const user = requireUser(exchange);
  const fields = await readFields(exchange);
  const checks = new RequestValidator(exchange);
  checks.required(fields, 'reason', (value) => hasLength(value, 2, 3000));
  checks.throwIfInvalid();
  const { id: videoId } = (fields['video'] ?? {}) as Fields;
  if (videoId !== undefined && !findVideo(state, toText(videoId) ?? ''))
    throw createHttpError(404, 'Video not found');
  const id = state.nextId('abuse');
  state.abuses.push({ id, userId: user.id, reason: String(fields['reason']) });
  return json({ abuse: { id } });
}

function getBlocklistStatus(exchange: Exchange): HandlerResponse {
  const { searchParams } = exchange.url;
  const getStatuses = (name: string) =>
    [...searchParams.getAll(name), ...searchParams.getAll(`${name}[]`)].map((value) => [
      value,
      { blockedByServer: false, blockedByUser: false },
    ]);
  return json({
    accounts: Object.fromEntries(getStatuses('accounts')) as object,
    hosts: Object.fromEntries(getStatuses('hosts')) as object,
  });
}

function webfinger(exchange: Exchange): HandlerResponse {
  const { state, url } = exchange;
  const subject = url.searchParams.get('resource') ?? '';
  const [, name = ''] = /^acct:([^@]+)@/.exec(subject) ?? [];
  const user = state.users.some(({ username }) => username === name);
  if (!user && !findChannel(state, name)) throw createHttpError(404, 'Actor not found');
  const href = `${state.url}/${user ? 'accounts' : 'video-channels'}/${name}`;
  const links = [
    { rel: 'self', type: 'application/activity+json', href },
    {
      rel: 'http://ostatus.example/schema/1.0/subscribe',
      template: `${state.url}/remote-interaction?uri={uri}`,
    },
  ];
  return json({ subject, aliases: [href], links });
}

function throwHomepageNotFound(): HandlerResponse {
  throw createHttpError(404, 'Instance homepage could not be found');
}

function getPlayerSettings(exchange: Exchange): HandlerResponse {
  requireVisibleVideo(exchange);
  return json({ theme: 'galaxy' });
}

export const instanceRoutes = [
  route('GET /api/v1/plugins', listPlugins, 'getPlugins'),
  route('GET /api/v1/plugins/available', listAvailablePlugins, 'getAvailablePlugins'),
  route('GET /api/v1/plugins/:name', throwPluginNotFound),
  route('GET /api/v1/plugins/:name/public-settings', throwPluginNotFound),
  route('GET /plugins/global.css', getGlobalCss),
  route('GET /plugins/translations/:locale', () => json({})),
  route('GET /api/v1/config/custom', getCustomConfig, 'getCustomConfig'),
  route('POST /api/v1/abuses', reportAbuse),
  route('GET /api/v1/videos/ownership', emptyList),
  route('GET /api/v1/blocklist/status', getBlocklistStatus),
  route('GET /api/v1/overviews/videos', () => json({ categories: [], channels: [], tags: [] })),
  route('GET /api/v1/custom-pages/homepage/instance', throwHomepageNotFound),
  route('GET /api/v1/player-settings/videos/:id', getPlayerSettings),
  route('GET /.well-known/webfinger', webfinger),
];
