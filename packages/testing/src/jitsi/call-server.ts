import { Hono } from 'hono';
import { renderCallPage } from './call-page.ts';
import { readPath } from './page-address.ts';
import type { PageServer } from './page-session.ts';

/** Creates what a call server serves by HTTP: pages of rooms, and the files that `checkInstance` probes. */
export function createCallServer(pages: PageServer, requests: string[]): Hono {
  const app = new Hono();
  app.use(async (context, next) => {
    const { pathname, search } = new URL(context.req.url);
    requests.push(pathname + search);
    await next();
    context.header('access-control-allow-origin', '*');
  });
  for (const [path, [type, body]] of Object.entries(FILES))
    app.get(path, (context) => context.body(body, 200, { 'content-type': type }));
  app.get('*', (context) => {
    const { pathname } = new URL(context.req.url);
    if (pathname === '/' || /\.\w+$|^\/_/.test(pathname)) return context.text('', 404);
    const { roomKey, roomName } = readPath(pathname);
    return context.html(renderCallPage(pages.room(roomKey, roomName).isFrozen));
  });
  app.all('*', (context) => context.text('', 405));
  return app;
}

/** What stock instances serve to anybody, reduced to what `checkInstance` reads. */
const FILES: Readonly<Record<string, readonly [type: string, body: string]>> = {
  '/config.js': [
    'application/javascript',
    "var config = { hosts: { domain: 'meet.jitsi', muc: 'conference.meet.jitsi' }, bosh: '/http-bind' };\n",
  ],
  '/external_api.js': [
    'application/javascript',
    "window.JitsiMeetExternalAPI = function () { throw new Error('The simulator serves no script for other pages.'); };\n",
  ],
  '/http-bind': [
    'text/html',
    '<!DOCTYPE html><html><body><p>It works! Now point your BOSH client to this URL.</p></body></html>',
  ],
};
