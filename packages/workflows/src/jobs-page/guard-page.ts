import type { HonoRequest, MiddlewareHandler } from 'hono';

/** The page runs its own script and asks its own server; nothing inline, nothing from elsewhere, nobody's frame. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types lit-html 'allow-duplicates'",
].join('; ');

const HEADERS = {
  'content-security-policy': POLICY,
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'cache-control': 'no-store',
} as const;

/**
 * Refuses requests that do not come from the page itself. Any page in the browser can send requests to this machine, and a name
 * that its owner lets point here (DNS rebinding) makes them look as if they came from the same place: that name stands in
 * `Host`, and the page's own in `Origin`.
 */
export function guardPage(host: () => string): MiddlewareHandler {
  return async (c, next) => {
    for (const [name, value] of Object.entries(HEADERS)) c.header(name, value);
    if (!isFromPage(c.req, host())) return c.text('403', 403);
    await next();
    return undefined;
  };
}

function isFromPage(request: HonoRequest, host: string): boolean {
  if (request.header('host') !== host) return false;
  const [origin, site] = [request.header('origin'), request.header('sec-fetch-site')];
  // The page itself holds nothing yet; whatever leads to it comes from elsewhere.
  if (request.method === 'GET' && request.path === '/') return true;
  const isOwnOrigin = origin === undefined ? request.method === 'GET' : origin === `http://${host}`;
  return isOwnOrigin && (site === undefined || site === 'same-origin');
}
