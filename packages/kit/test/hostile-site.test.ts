import { once } from 'node:events';
import { readdir, readFile, symlink } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { buildKit } from '../src/index.ts';
import { useKitBrowser } from './support/open-kit.ts';
import { addFiles, page, writeSite } from './support/write-site.ts';

const openKit = useKitBrowser();

/** Counts what is asked of a host. */
async function startHost(): Promise<{ readonly host: string; readonly asked: string[] }> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    response.end();
  }).listen(0, '127.0.0.1');
  onTestFinished(() => void server.close());
  await once(server, 'listening');
  const address = server.address();
  return { host: `127.0.0.1:${typeof address === 'object' ? address?.port : ''}`, asked };
}

/** What a drawing asks for that is opened by itself, or stands in a frame. */
const drawing = (host: string): string => `<svg xmlns="http://www.w3.org/2000/svg"
  xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:h="http://www.w3.org/1999/xhtml" xmlns:s="http://www.w3.org/2000/svg"
  width="99" height="99" onload="new Image().src='http://${host}/onload'">
<image width="9" height="9" onerror="new Image().src='http://${host}/onerror'" xlink:href="nada.png"/>
<image width="9" height="9" href="data:,"><set attributeName="href" to="http://${host}/set"/></image>
<image width="9" height="9" href="data:,"><animate attributeName="href" dur="1s" values="http://${host}/animate;x"/></image>
<foreignObject width="9" height="9"><iframe xmlns="http://www.w3.org/1999/xhtml" srcdoc="&lt;img src='http://${host}/srcdoc'>"></iframe></foreignObject>
<foreignObject width="9" height="9"><iframe xmlns="http://www.w3.org/1999/xhtml" src="data:text/html,&lt;img src='http://${host}/data'>"></iframe></foreignObject>
<foreignObject width="9" height="9"><h:div><h:img src="http://${host}/prefix"/></h:div></foreignObject>
<s:image width="9" height="9" href="http://${host}/prefixed-image"/>
<s:script>new Image().src='http://${host}/prefixed-script'</s:script>
<rect width="9" height="9"/></svg>`;

it('asks the network for nothing, whatever a drawing holds', async () => {
  const { host, asked } = await startHost();
  const { site, out } = await writeSite({
    'index.html': page('<iframe src="d.svg"></iframe><object data="d.svg"></object>'),
    'd.svg': drawing(host),
  });
  const { losses } = await buildKit(site, out);
  expect(losses).toContainEqual({ page: 'd.svg', kind: 'script', detail: 'onload' });
  const { page: opened, open } = await openKit(out, 'site/index.html', { offline: false });
  await opened.waitForLoadState('networkidle');
  await open('site/d.svg');
  await opened.waitForLoadState('networkidle');
  expect(await opened.locator('rect').count()).toBe(1);
  expect(asked).toEqual([]);
  // The same drawing as it was asks for a lot.
  await openKit(site, 'd.svg', { offline: false });
  await expect.poll(() => asked.length).toBeGreaterThan(5);
});

it('looks up no host before somebody presses a link', async () => {
  const { site, out } = await writeSite({
    'index.html': page(
      '<a href="https://otra.example/">O</a>',
      '<meta http-equiv="X-DNS-Prefetch-Control" content="on">',
    ),
  });
  await buildKit(site, out);
  for (const path of ['START-HERE.html', 'site/index.html', 'kit/search-es.html']) {
    const html = await readFile(join(out, path), 'utf8');
    expect(html.match(/<meta http-equiv="x-dns-prefetch-control"[^>]*>/gi)).toEqual([
      '<meta http-equiv="x-dns-prefetch-control" content="off">',
    ]);
  }
});

it('brings nothing along that a symbolic link in the site leads to, and says so', async () => {
  const { site, out, root } = await writeSite({
    'index.html': page(
      '<a href="/notas/a.html">A</a><img src="/foto.png" alt=""><a href="/c/">C</a>',
    ),
    'c/index.html': page('C'),
  });
  await addFiles(join(root, 'privado'), { 'a.html': page('SECRETO'), 'foto.png': 'SECRETO' });
  await symlink(join(root, 'privado'), join(site, 'notas'));
  await symlink(join(root, 'privado', 'foto.png'), join(site, 'foto.png'));
  await symlink(join(root, 'nada'), join(site, 'roto'));
  await symlink(site, join(site, 'c', 'vuelta'));
  const { pages, symbolicLinks } = await buildKit(site, out);
  expect(pages).toBe(2);
  expect(symbolicLinks).toEqual(['c/vuelta', 'foto.png', 'notas', 'roto']);
  expect((await readdir(join(out, 'site'))).toSorted()).toEqual(['c', 'index.html']);
});
