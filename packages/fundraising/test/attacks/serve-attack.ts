import type { Stage } from './genuine-page.ts';
import type { Attack } from './attack.ts';
import { serve } from '../support/command-calls.ts';

/** A server of one page, and of another origin for pages that lead there. */
export interface AttackServer {
  /** Address of the page. */
  readonly address: string;
  /** Address of the other server. */
  readonly elsewhere: string;
}

/** Serves a page as its attack made it. Bundles of the page's scripts are handed in, as they take time to make. */
export async function serveAttack(
  stage: Stage,
  attack: Attack | undefined,
  donateScript = '',
): Promise<AttackServer> {
  const { files = {}, headers = {} } = attack ?? {};
  const elsewhere = `${await serve((_, response) => {
    response.writeHead(200, { 'content-type': 'text/html' }).end('<h1>Otra</h1>');
  })}/`;
  const origin = await serve(({ url = '' }, response) => {
    const path = new URL(url, 'http://localhost').pathname;
    const file = files[path];
    if (path === '/donate.js')
      response.writeHead(200, { 'content-type': 'text/javascript' }).end(donateScript);
    else if (path === '/apoyo/') {
      const { ':status': status = '200', ...more } = headers;
      for (const [name, value] of Object.entries(more))
        response.setHeader(name, stage.fill(value, elsewhere));
      response
        .writeHead(Number(status), { 'content-type': 'text/html; charset=utf-8' })
        .end(stage.page(attack, elsewhere));
    } else if (file)
      response.writeHead(200, { 'content-type': file.type }).end(stage.fill(file.body, elsewhere));
    else response.writeHead(404).end();
  });
  return { address: `${origin}/apoyo/`, elsewhere };
}
