import { readdir, readFile, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { buildKit } from '../src/index.ts';
import { useKitBrowser } from './support/open-kit.ts';
import { startHost } from './support/start-host.ts';
import { addFiles, page, writeSite } from './support/write-site.ts';

const openKit = useKitBrowser();

const SVG = 'xmlns="http://www.w3.org/2000/svg"';
const XHTML = 'xmlns="http://www.w3.org/1999/xhtml"';

/** Documents of XML that ask for something once they are opened by themselves, or stand in a frame, in ways that readers of HTML miss. */
const documents = (host: string): Readonly<Record<string, string>> => ({
  'plain.svg': `<svg ${SVG}
  xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:h="http://www.w3.org/1999/xhtml" xmlns:s="http://www.w3.org/2000/svg"
  width="99" height="99" onload="new Image().src='http://${host}/onload'">
<image width="9" height="9" onerror="new Image().src='http://${host}/onerror'" xlink:href="nada.png"/>
<image width="9" height="9" href="data:,"><set attributeName="href" to="http://${host}/set"/></image>
<image width="9" height="9" href="data:,"><animate attributeName="href" dur="1s" values="http://${host}/animate;x"/></image>
<foreignObject width="9" height="9"><iframe ${XHTML} srcdoc="&lt;img src='http://${host}/srcdoc'>"></iframe></foreignObject>
<foreignObject width="9" height="9"><iframe ${XHTML} src="data:text/html,&lt;img src='http://${host}/data'>"></iframe></foreignObject>
<foreignObject width="9" height="9"><h:div><h:img src="http://${host}/prefix"/></h:div></foreignObject>
<s:image width="9" height="9" href="http://${host}/prefixed-image"/>
<s:script>new Image().src='http://${host}/prefixed-script'</s:script>
<rect width="9" height="9"/></svg>`,
  'entity.svg': `<!DOCTYPE svg [<!ENTITY e "<image ${SVG} width='9' height='9' href='http://${host}/entity'/>">]><svg ${SVG}>&e;</svg>`,
  'default.svg': `<!DOCTYPE svg [<!ATTLIST image href CDATA "http://${host}/attlist">]><svg ${SVG}><image width="9" height="9"/><rect/></svg>`,
  'text.svg': `<svg ${SVG}><desc><textarea></textarea></desc><desc><textarea/></desc><image width="9" height="9" href="http://${host}/textarea"/><desc><xmp/></desc><script>new Image().src='http://${host}/xmp'</script></svg>`,
  'comment.svg': `<svg ${SVG}><title><![CDATA[><!--]]></title><image width="9" height="9" href="http://${host}/cdata"/><title>--&gt;</title></svg>`,
  'import.svg': `<svg ${SVG}><style>@import "data:text/css,@import 'http://${host}/import'";</style><rect/></svg>`,
  'link.svg': `<svg ${SVG}><foreignObject><h:link xmlns:h="http://www.w3.org/1999/xhtml" rel="stylesheet" href="data:text/css,@import 'http://${host}/link'"/><h:meta xmlns:h="http://www.w3.org/1999/xhtml" http-equiv="refresh" content="0;url=http://${host}/meta"/></foreignObject></svg>`,
  'sheet.svg': `<?xml version="1.0"?><?xml-stylesheet href="data:text/css,@import 'http://${host}/pi?>'"?><?xml-stylesheet href="http://${host}/pi.css"?><svg ${SVG}><rect/></svg>`,
  'broken.svg': `<svg ${SVG}><image width="9" height="9" href="http://${host}/broken"/><script>new Image().src='http://${host}/broken2'</script></rect></svg>`,
  'data.xml': `<datos><x:script xmlns:x="http://www.w3.org/1999/xht&#109;l">new Image().src='http://${host}/xml'</x:script></datos>`,
  'page.xhtml': `<?x <html><head> ?><html ${XHTML}><head><title>x</title></head><body><img src="http://${host}/xhtml" alt=""/><script>new Image().src='http://${host}/xhtml-script'</script></body></html>`,
});

it('asks the network for nothing, whatever a drawing or another document of XML holds', async () => {
  const { host, asked } = await startHost();
  const files = documents(host);
  const names = Object.keys(files);
  const { site, out } = await writeSite({
    'index.html': page(
      names
        .map((name) => `<iframe src="${name}"></iframe><object data="${name}"></object>`)
        .join(''),
    ),
    ...files,
  });
  const { losses, renamed } = await buildKit(site, out);
  expect(losses).toContainEqual({ page: 'plain.svg', kind: 'script', detail: 'onload' });
  expect(losses).toContainEqual({ page: 'broken.svg', kind: 'broken-xml', detail: 'broken.svg' });
  const { page: opened, open } = await openKit(out, 'site/index.html', { offline: false });
  await opened.waitForLoadState('networkidle');
  for (const name of names) {
    await open(renamed.find(({ from }) => from === name)?.to ?? `site/${name}`);
    await opened.waitForLoadState('networkidle');
  }
  await open('site/plain.svg');
  expect(await opened.locator('rect').count()).toBe(1);
  expect(asked).toEqual([]);
  // The same documents as they were ask for a lot.
  const { open: openSite } = await openKit(site, 'index.html', { offline: false });
  for (const name of names) await openSite(name).catch(() => undefined); // one leads on while it is opened
  await expect.poll(() => new Set(asked).size).toBeGreaterThan(15);
});

it.each([
  [
    'a comment in noscript',
    (meta: string) => `<head><noscript><!-- </noscript>${meta} --></noscript>`,
  ],
  [
    'an attribute in noscript',
    (meta: string) =>
      `<p>x</p><noscript><p title="</noscript>${meta}">y</p></noscript><script>1</script>`,
  ],
  ['a select', (meta: string) => `<select>${meta}</select>`],
  [
    'a button in a select',
    (meta: string) => `<select><button><div>${meta}</div></button></select>`,
  ],
  [
    'a select for those who drop its elements',
    (meta: string) => `<select><xmp></select>${meta}</xmp>`,
  ],
  [
    'a page in an attribute',
    (meta: string) => `<iframe srcdoc="&lt;select>${meta.replaceAll('"', '&quot;')}"></iframe>`,
  ],
])('leads nowhere by itself by what stands in %s', async (_, hide) => {
  const { host, asked } = await startHost();
  const meta = `<meta http-equiv="refresh" content="0;url=http://${host}/x">`;
  const { site, out } = await writeSite({ 'index.html': `<!doctype html>${hide(meta)}` });
  await buildKit(site, out);
  const { page: opened } = await openKit(out, 'site/index.html', { offline: false });
  await opened.waitForLoadState('networkidle');
  expect(asked).toEqual([]);
});

it('leaves a noscript and a select as they are that all browsers read alike', async () => {
  const html =
    '<script>1</script><noscript><p>x</p></noscript><select><optgroup label="a"><option>b<hr></optgroup></select>';
  const { site, out } = await writeSite({ 'index.html': page(html) });
  await buildKit(site, out);
  expect(await readFile(join(out, 'site', 'index.html'), 'utf8')).toContain(html);
});

it('keeps a drawing byte for byte that asks for nothing, and what an entity says in one', async () => {
  const plain = `<?xml version="1.0" encoding="UTF-8"?>\n<!-- Inkscape -->\n<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">\n<svg   ${SVG}><style>.a{fill:url(#g)}</style><rect class='a' /></svg>\n`;
  const { site, out } = await writeSite({
    'index.html': page('<img src="a.svg" alt=""><img src="b.svg" alt="">'),
    'a.svg': plain,
    'b.svg':
      '<!DOCTYPE svg [<!ENTITY ns "http://www.w3.org/2000/svg">]><svg xmlns="&ns;"><text>a&lt;b</text></svg>',
  });
  await buildKit(site, out);
  expect(await readFile(join(out, 'site', 'a.svg'), 'utf8')).toBe(plain);
  expect(await readFile(join(out, 'site', 'b.svg'), 'utf8')).toBe(
    `<svg ${SVG}><text>a&lt;b</text></svg>`,
  );
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
