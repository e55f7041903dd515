import { describe, expect, it } from 'vitest';
import { bitcoin, monero, renderDonate, type Campaign, type SignedCampaign } from '../src/index.ts';
import { askable, fetchPublished } from '../src/cli/fetch-published.ts';
import { fundFolder, serve, serveText } from './support/fund-calls.ts';
import { campaign } from './support/signers.ts';

const FOREIGN = 'ES9121000418450200051332';
// Made from invented bytes: nobody can spend what is sent there.
const ADDRESS = '15QZqPnovHR7H4hrMJDqBEkWgHAAUvFbSb';
const SEGWIT = 'bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4';
const MONERO =
  '43TLt8wqBPj9b7oZQt3SHsGJgyLLXEJGDP2G979eNKNdVjqJPC8xg6hcTNGgFKocCVj1EmSNAyrBf6uHjeeDNhPb9URcEbm';
const inGroups = (code: string) => code.replaceAll(/(.{4})(?=.)/g, '$1 ');

const pageWith = (signed: string, more = '') =>
  `<!doctype html><p>CLABE 000 000 07777777777 0.</p>${more}
  <comunal-donate><script type="application/json">${signed.replaceAll('<', String.raw`\u003c`)}</script></comunal-donate>`;

async function published(data?: Campaign) {
  const { fund, keyAndSigned, at } = await fundFolder(data);
  const { key, signed } = await keyAndSigned();
  const verify = async (url: string, ...more: readonly string[]) => {
    const { code, out } = await fund(['verify', url, '--key', key, '--json', ...more]);
    const { outcome, reason, found } = JSON.parse(out) as Record<string, unknown>;
    return { code, outcome, reason, found };
  };
  return { fund, at, key, signed, verify };
}

describe('comunal fund verify says that all is well', () => {
  it('of the file, with or without a line end, whatever the server calls it', async () => {
    const { fund, key, signed } = await published();
    for (const [type, body] of [
      ['application/json', signed],
      ['text/html', `${signed}\n`],
    ] as const) {
      const url = await serveText(type, body);
      const { code, out } = await fund(['verify', url, '--key', key]);
      expect([code, out]).toEqual([0, expect.stringMatching(/^BIEN: /)]);
      expect(out).toContain(url);
      expect(out).toMatch(/huella (\d{5} ){11}\d{5}/);
    }
  });

  it('of a page that carries it, whatever texts are in it', async () => {
    const title = String.raw`</script><b>\u003c & "x"`;
    const { signed, key, verify } = await published({ ...campaign, title });
    const page = pageWith(signed, `<comunal-donate trusted-key="${key}"></comunal-donate>`);
    expect(await verify(await serveText('text/html', page))).toMatchObject({ code: 0 });
  });

  it('of a page that takes it from the same server', async () => {
    const { signed, key, verify } = await published();
    const url = await serve((request, response) => {
      const isPage = request.url === '/apoyo/';
      response.writeHead(200, { 'content-type': isPage ? 'text/html' : 'application/json' });
      response.end(
        isPage
          ? `<comunal-donate src="../campaign.json" trusted-key="${key}"></comunal-donate>`
          : signed,
      );
    });
    expect(await verify(`${url}/apoyo/`)).toMatchObject({ code: 0, outcome: 'valid' });
  });

  it('of a page that shows a signed Pix key as a code, and addresses in groups', async () => {
    const key = '123e4567-e12b-12d1-a456-426655440000';
    const { signed, verify } = await published({
      title: 'Um ano',
      rails: [
        { id: 'p', kind: 'pix', enabled: true, account: key, holder: 'Coletiva', city: 'Recife' },
        { id: 'b', kind: 'bitcoin', enabled: true, account: SEGWIT },
      ],
    });
    const { pix } = await import('../src/index.ts');
    const code = pix.create({ kind: 'static', key, name: 'Coletiva', city: 'Recife' });
    const page = `<p>${code}</p><span>${inGroups(SEGWIT)}</span>`;
    const url = await serveText(
      'text/html',
      pageWith(signed, page).replace(/<p>CLABE.*?<\/p>/, ''),
    );
    expect(await verify(url)).toMatchObject({ code: 0 });
  });
});

describe.each(['es', 'en', 'pt'])('a page in %s that renderDonate wrote', (locale) => {
  it.each(['svg', 'png', 'none'] as const)(
    'is as it was signed, with codes as %s',
    async (codes) => {
      const { signed, key, verify } = await published({
        ...campaign,
        rails: [
          ...(campaign.rails ?? []),
          {
            id: 'pix',
            kind: 'pix',
            enabled: true,
            account: '123e4567-e12b-12d1-a456-426655440000',
            holder: { es: 'Colectiva', pt: 'Coletiva' },
            city: 'Recife',
          },
          { id: 'xmr', kind: 'monero', enabled: true, account: MONERO },
          { id: 'btc2', kind: 'bitcoin', enabled: true, account: ADDRESS },
          { id: 'iban', kind: 'iban', enabled: true, account: inGroups(FOREIGN) },
          { id: 'cbu', kind: 'account', enabled: true, account: 'CBU: 2850590940090418135201' },
        ],
      });
      const options = { locale, key, codes, element: true };
      const html = await renderDonate(JSON.parse(signed) as SignedCampaign, options);
      expect(await verify(await serveText('text/html', `<!doctype html>${html}`))).toEqual({
        code: 0,
        outcome: 'valid',
        reason: undefined,
        found: undefined,
      });
    },
  );
});

describe('comunal fund verify raises the alarm', () => {
  it.each([
    ['changed', (signed: string) => signed.replace('000000077777777770', '000000077777777771')],
    ['form', (signed: string) => `${signed} `],
    ['not-signed', () => '{"title":"x"}'],
    ['not-signed', () => '<!doctype html><h1>En mantenimiento</h1>'],
    ['form', () => 'hola'],
    ['form', () => ''],
    ['not-signed', (signed: string) => pageWith(signed.slice(0, -9))],
    ['too-large', () => `{"a":"${'x'.repeat(1_000_001)}"}`],
  ])('at what is not as it was signed: %s', async (reason, change) => {
    const { fund, key, signed, verify } = await published();
    const url = await serveText('application/json', change(signed));
    expect(await verify(url)).toMatchObject({ code: 1, outcome: 'failed', reason });
    const told = await fund(['verify', url, '--key', key], 'pt');
    expect([told.code, told.out]).toEqual([1, expect.stringMatching(/^ALERTA: /)]);
  });

  it.each([
    ['in groups', inGroups(FOREIGN), FOREIGN],
    ['before other words', `${inGroups(FOREIGN)} BIC AAAAESMM`, FOREIGN],
    ['written with entities', FOREIGN.replaceAll('0', '&#48;'), FOREIGN],
    ['with tags in it', FOREIGN.replace('2100', '<b>2100</b>'), FOREIGN],
    ['at the end of a sentence', 'CLABE: 014 027 00000555555 8.', '014027000005555558'],
    ['beside the spoken one', '<b>014027000005555558</b><i>0 1 4 0 2 7</i>', '014027000005555558'],
    [
      'with signs in it that nobody sees',
      '014027&shy;0000\u{200b}0555&#8203;555&ZeroWidthSpace;8',
      '014027000005555558',
    ],
    ['with a comment in it', '014027<!-- x -->000005555558', '014027000005555558'],
    ['with tags in a comment in it', '014027<!-- <b> -->000005555558', '014027000005555558'],
    ['with what is no tag in it', '014027<?x></>00000<!x>5555558', '014027000005555558'],
    ['with other tags in it', '014027<font>0000055</font><x>55558</x>', '014027000005555558'],
    [
      'in wide digits, which a copy keeps',
      '０１４０２７０００００５５５５５５８',
      '014027000005555558',
    ],
    ['in entities with many zeros before', '&#00000000048;14027000005555558', '014027000005555558'],
    [
      'in the data of another element',
      String.raw`<script type="application/json">["ES\u00391210\u00300418450200051332"]</script>`,
      FOREIGN,
    ],
    ['in a field', '<input value="014027000005555558" readonly>', '014027000005555558'],
    [
      'in what a button copies',
      '<button data-copy="014027000005555558">Copiar</button>',
      '014027000005555558',
    ],
    ['in a link', `<a href="bitcoin:${SEGWIT}">Dar</a>`, SEGWIT],
    [
      'in what looks like a comment',
      '<textarea><!-- 014027000005555558 --></textarea>',
      '014027000005555558',
    ],
    ['an old address', `1 pago a ${ADDRESS}`, ADDRESS],
    ['an address in capitals', SEGWIT.toUpperCase(), SEGWIT.toUpperCase()],
    ['an address in groups', `<span>${inGroups(SEGWIT)}</span> o en persona`, SEGWIT],
    ['a Monero address', inGroups(MONERO), MONERO],
  ])('at another account in a page with the right signature: %s', async (_, text, detail) => {
    const { signed, verify } = await published();
    const url = await serveText('text/html', pageWith(signed, `<p>${text}</p>`));
    expect([bitcoin, monero].map((rail) => rail.validate('x').ok)).toEqual([false, false]);
    expect(await verify(url)).toEqual({
      code: 1,
      outcome: 'failed',
      reason: 'foreign',
      found: [detail],
    });
  });

  it.each([
    ['https://liberapay.com/otra', 'liberapay.com/otra'],
    ['https://liberapay.com/colec', 'liberapay.com/colec'],
    ['//www.LiberaPay.com/colectiva/../otra/', 'liberapay.com/otra'],
    ['https://liberapay.com/colectiva/%2e%2e/otra', 'liberapay.com/otra'],
    [
      'https://www.paypal.com/donate/?hosted_button_id=OTRA',
      'paypal.com/donate?hosted_button_id=OTRA',
    ],
  ])('at a link to another account of a known service: %s', async (link, found) => {
    const url = 'https://liberapay.com/colectiva/';
    const { signed, verify } = await published({
      title: 'x',
      rails: [{ id: 'l', kind: 'link', enabled: true, url }],
    });
    const page = (more: string) =>
      pageWith(signed, `<a href="${more}">Dar</a>`).replace(/<p>CLABE.*?<\/p>/, '');
    expect(await verify(await serveText('text/html', page(link)))).toMatchObject({
      code: 1,
      reason: 'foreign',
      found: [found],
    });
    for (const own of [url, 'https://liberapay.com/colectiva/donate', 'https://liberapay.com/'])
      expect(await verify(await serveText('text/html', page(own)))).toMatchObject({ code: 0 });
  });

  it('at one account changed in what renderDonate wrote, beside the right signature', async () => {
    const { signed, key, verify } = await published();
    const options = { locale: 'es', key, element: true };
    const html = await renderDonate(JSON.parse(signed) as SignedCampaign, options);
    const changed = html.replace('000 000 0777 7777 777 0', '014 027 0000 0555 555 8');
    expect(changed).not.toBe(html);
    expect(await verify(await serveText('text/html', changed))).toMatchObject({
      code: 1,
      reason: 'foreign',
      found: ['014027000005555558'],
    });
  });

  it('at a second campaign beside the signed one', async () => {
    const { signed, verify } = await published();
    const forged = signed.replace('Un año', 'Otro año');
    const url = await serveText('text/html', pageWith(signed) + pageWith(forged));
    expect(await verify(url)).toMatchObject({ code: 1, reason: 'changed' });
  });

  it('at a page that names another key, or takes its campaign from elsewhere', async () => {
    const { key, signed, verify } = await published();
    const other = `A${key.slice(1)}`;
    const named = pageWith(signed, `<x-y trusted-key='${key} ${other}'></x-y>`);
    expect(await verify(await serveText('text/html', named))).toMatchObject({
      code: 1,
      reason: 'page-key',
      found: [other],
    });
    for (const tag of [
      '<comunal-donate src=https://other.example/c.json>',
      `<x-y src="//other.example/c.json" trusted-key="${key}">`,
      [1, 2, 3, 4, 5, 6].map((n) => `<comunal-donate src="/${n}.json">`).join(''),
    ])
      expect(await verify(await serveText('text/html', pageWith(signed, tag)))).toMatchObject({
        code: 1,
        reason: 'elsewhere',
      });
    // A video from elsewhere is no campaign.
    const video = pageWith(signed, '<comunal-video src="https://tube.example/w/1">');
    expect(await verify(await serveText('text/html', video))).toMatchObject({ code: 0 });
  });

  it.each([
    ['<base href="/otra/"><comunal-donate src="campaign.json">', 'changed'],
    ['<comunal-donate title=" src=campaign.json" src="otra/campaign.json">', 'changed'],
    ['<comunal-donate title=">" src="otra/campaign.json">', 'changed'],
    ['<comunal-donate/src="otra/campaign.json">', 'changed'],
    ['<comunal-donate src=otra/campaign&#46json src="campaign.json">', 'changed'],
    ['<comunal-donate src=otra/campaign&#0000000046;json>', 'changed'],
    ['<comunal-donate src="otra/campaign&period;json">', 'elsewhere'],
    ['<x1-y src="otra/campaign.json" trusted-key="KEY">', 'changed'],
    ['<comunal-donate><script title=">" type="application/json">FORGED</script>', 'changed'],
    ['<comunal-donate><script type="application/json">UNSIGNED</script>', 'not-signed'],
    ['<comunal-donate><script type="application/json">ESCAPED</script>', 'changed'],
    ['<script type="application/json">{"a":"</scriptx","rails":[]}</script>', 'not-signed'],
    [
      '<script type="application/json">{"a":"<!--<script>","b":"</script>","rails":[]}</script>',
      'not-signed',
    ],
  ])('at what a browser reads and a hasty reader would not: %s', async (tag, reason) => {
    const { key, signed, verify } = await published();
    const forged = signed.replace('Un año', 'Otro año').replaceAll('<', String.raw`\u003c`);
    const more = tag
      .replace('KEY', key)
      .replace('FORGED', forged)
      .replace('ESCAPED', forged.replace('comunalSigned', String.raw`comunal\u0053igned`))
      .replace(
        'UNSIGNED',
        '{"title":"x","rails":[{"id":"a","kind":"account","account":"CBU: 1"}]}',
      );
    const url = await serve((request, response) => {
      const isForged = request.url?.startsWith('/otra/') ?? false;
      const isPage = request.url === '/';
      response.writeHead(200, { 'content-type': isPage ? 'text/html' : 'application/json' });
      response.end(isPage ? pageWith(signed, more) : isForged ? forged : signed);
    });
    expect(await verify(`${url}/`)).toMatchObject({ code: 1, outcome: 'failed', reason });
  });

  it('at a campaign that was signed too long ago, by another key, or by too few', async () => {
    const { key, fund, verify } = await published();
    expect(await verify('signed.json', '--after', '2999-01-01')).toMatchObject({
      code: 1,
      reason: 'too-old',
    });
    const stranger = (await fund(['keygen', '--out', 'other.pem'])).out.trim();
    const told = await fund(['verify', 'signed.json', '--key', stranger, '--json']);
    expect([told.code, told.out]).toEqual([1, expect.stringContaining('"other-key"')]);
    const both = ['verify', 'signed.json', '--key', stranger, '--key', key, '--json'];
    expect((await fund(both)).code).toBe(0);
    const few = await fund([...both, '--needed', '2']);
    expect([few.code, few.out]).toEqual([1, expect.stringContaining('"too-few"')]);
  });
});

it.each([
  ['https://colectiva.example/apoyo/', true],
  [`http://${'a'.repeat(56)}.onion/apoyo/`, true],
  ['http://localhost:8080/', true],
  ['http://colectiva.example/', false],
  ['http://localhost.example/', false],
  ['https://ana:secreto@colectiva.example/', false],
  ['file:///etc/hosts', false],
  ['hola', false],
])('%s may be asked: %s', (address, may) => {
  expect(askable(address) !== undefined).toBe(may);
});

describe('comunal fund verify says that it could not look, which is neither', () => {
  it.each([
    [500, {}, 'status'],
    [404, {}, 'status'],
    [403, {}, 'status'],
    [302, { location: 'https://elsewhere.example/' }, 'redirect'],
    [301, { location: '/apoyo/' }, 'redirect'],
  ])('at an answer of %d', async (status, headers, reason) => {
    const { fund, key, signed, verify } = await published();
    const url = await serve((_, response) => {
      response.writeHead(status, { 'content-type': 'text/html', ...headers });
      response.end(pageWith(signed, FOREIGN));
    });
    expect(await verify(url)).toMatchObject({ code: 3, outcome: 'unchecked', reason });
    const { out } = await fund(['verify', url, '--key', key], 'en');
    expect(out).toMatch(/^NOT CHECKED: /);
    expect(out).toContain(`  ${status}`);
  });

  it.each([
    [{}, '<meta http-equiv="refresh" content="0; url=https://otra.example/">'],
    [{}, `<META HTTP-EQUIV='Refresh' CONTENT="3,'https://otra.example/'">`],
    [{ refresh: '5; URL=https://otra.example/' }, ''],
  ])('at a page that leads on by itself: %o %s', async (headers, more) => {
    const { signed, verify, fund, key } = await published();
    const url = await serve((_, response) => {
      response.writeHead(200, { 'content-type': 'text/html', ...headers });
      response.end(pageWith(signed, more));
    });
    expect(await verify(url)).toMatchObject({ code: 3, reason: 'redirect' });
    expect((await fund(['verify', url, '--key', key])).out).toContain('https://otra.example/');
    const again = pageWith(signed, '<meta http-equiv="refresh" content="60"><meta charset=utf-8>');
    expect(await verify(await serveText('text/html', again))).toMatchObject({ code: 0 });
  });

  it('where nobody answers', async () => {
    const { verify } = await published();
    const url = await serve((request) => request.socket.destroy());
    expect(await verify(url)).toMatchObject({ code: 3, reason: 'unreachable' });
    expect(await verify('missing.json')).toMatchObject({ code: 3, reason: 'unreadable' });
  });

  it('where the campaign of a page is not to be had; but not where another one is forged', async () => {
    const { signed, verify } = await published();
    const pages = ['', pageWith(signed), pageWith(signed.replace('Un año', 'Otro año'))];
    const url = await serve((request, response) => {
      const body = pages[Number(request.url?.slice(1))];
      response.writeHead(body === undefined ? 404 : 200, { 'content-type': 'text/html' });
      response.end(`<comunal-donate src="campaign.json"></comunal-donate>${body}`);
    });
    expect(await verify(`${url}/0`)).toMatchObject({ code: 3, reason: 'status' });
    expect(await verify(`${url}/1`)).toMatchObject({ code: 3, reason: 'status' });
    expect(await verify(`${url}/2`)).toMatchObject({ code: 1, reason: 'changed' });
  });

  it('where the answer has no end', async () => {
    const { verify } = await published();
    const url = await serve((_, response) => {
      const more = () => {
        while (response.write('x'.repeat(65_536)));
      };
      response.on('drain', more);
      more();
    });
    expect(await verify(url)).toMatchObject({ code: 3, reason: 'too-large' });
  });

  it('where a page has more to check than anybody writes', async () => {
    const { signed, verify } = await published();
    const url = await serveText('text/html', pageWith(signed, '1aaa '.repeat(80_000)));
    expect(await verify(url)).toMatchObject({ code: 3, reason: 'too-large' });
  });

  it.each([
    ['text/html', 'utf16le'],
    ['text/html; charset=utf-16', 'utf16le'],
  ] as const)('where letters are of two bytes: %s', async (type, encoding) => {
    const { signed, verify } = await published();
    const url = await serve((_, response) => {
      response.writeHead(200, { 'content-type': type });
      response.end(Buffer.concat([Buffer.from(pageWith(signed)), Buffer.from(FOREIGN, encoding)]));
    });
    expect(await verify(url)).toMatchObject({ code: 3, reason: 'encoding' });
  });

  it('where the answer comes a letter at a time', async () => {
    const url = await serve((_, response) => {
      const timer = setInterval(() => response.write('x'), 5);
      response.on('close', () => {
        clearInterval(timer);
      });
    });
    const { signal } = new AbortController();
    expect(await fetchPublished(new URL(url), signal, 60)).toEqual({ failure: 'timed-out' });
  });
});
