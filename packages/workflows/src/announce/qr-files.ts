import { createQrPng, createQrSvg } from '@comunal/fundraising';

/**
 * Draws an address as a QR code, for screens and for paper. The address stands as text in a file beside it, and below the code
 * in the SVG: a picture alone excludes people.
 */
export async function createQrFiles(
  url: string,
): Promise<readonly { readonly name: string; readonly data: string | Uint8Array }[]> {
  const [{ path, size }, { png }] = await Promise.all([
    createQrSvg(url),
    createQrPng(url, { scale: 12 }),
  ]);
  const address = escapeXml(url);
  // As small as it has to be for the whole address to stand on one line.
  const fontSize = Math.min(size / 12, (size * 1.6) / url.length);
  const height = size + fontSize * 2;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${height}" role="img"><title>${address}</title><path fill="#fff" d="M0 0h${size}v${height}H0z"/><path shape-rendering="crispEdges" d="${path}"/><text x="${size / 2}" y="${size + fontSize}" font-size="${fontSize}" font-family="monospace" text-anchor="middle">${address}</text></svg>\n`;
  return [
    { name: 'qr.svg', data: svg },
    { name: 'qr.png', data: png },
    { name: 'qr.txt', data: `${url}\n` },
  ];
}

function escapeXml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
