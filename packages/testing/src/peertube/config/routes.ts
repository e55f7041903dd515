import { type HandlerResponse, json, text } from '../../http/response.ts';
import type { Exchange } from '../http/exchange.ts';
import { route } from '../http/router.ts';
import { CATEGORIES, LICENCES, PRIVACIES } from '../videos/labels.ts';
import { LANGUAGES } from '../videos/languages.ts';
import { nodeinfo, nodeinfoLinks } from './nodeinfo.ts';
import { aboutConfig, publicConfig } from './public-config.ts';
import { serverStats } from './server-stats.ts';

const cached = (value: unknown, seconds: number, type?: string): HandlerResponse =>
  json(value, 200, {
    'cache-control': `max-age=${seconds}`,
    ...(type !== undefined && { 'Content-Type': type }),
  });

function getNodeinfo({ state }: Exchange): HandlerResponse {
  const profile = 'profile="http://nodeinfo.example/ns/schema/2.0#"';
  return cached(nodeinfo(state), 600, `application/json; charset=utf-8; ${profile}`);
}

export const configRoutes = [
  route('GET /api/v1/ping', () => text('pong')),
  route('GET /api/v1/config', ({ state }) => json(publicConfig(state)), 'getConfig'),
  route('GET /api/v1/config/about', ({ state }) => json(aboutConfig(state)), 'getAbout'),
  route('GET /api/v1/server/stats', ({ state }) => cached(serverStats(state), 14_400)),
  route('GET /api/v1/videos/categories', () => json(CATEGORIES)),
  route('GET /api/v1/videos/licences', () => json(LICENCES)),
  route('GET /api/v1/videos/languages', () => json(LANGUAGES)),
  route('GET /api/v1/videos/privacies', () => json(PRIVACIES)),
  route('GET /.well-known/nodeinfo', ({ state }) => cached(nodeinfoLinks(state), 600)),
  route('GET /nodeinfo/2.0.json', getNodeinfo),
];
