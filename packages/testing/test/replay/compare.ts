import type { Recorded } from './recordings.ts';
import type { Sent } from './send.ts';
import { differences } from './shape.ts';

const CORS = [
  'access-control-allow-origin',
  'access-control-allow-credentials',
  'access-control-allow-methods',
  'access-control-allow-headers',
  'access-control-expose-headers',
];
const SAME = [...CORS, 'range', 'content-range', 'x-peertube-otp', 'www-authenticate'];

/** Lists the differences between the response of the real server and that of the simulator. */
export function compare({ response: theirs }: Pick<Recorded, 'response'>, ours: Sent): string[] {
  const header = lowerCased(theirs.headers);
  const readHeader = (name: string): string | undefined => ours.headers[name]?.toString();
  const differences: string[] = [];
  if (ours.status !== theirs.status)
    differences.push(`status: ${ours.status} in place of ${theirs.status}`);
  for (const name of SAME) {
    if (readHeader(name) !== header[name])
      differences.push(`${name}: ${readHeader(name)} in place of ${header[name]}`);
  }
  if ((readHeader('retry-after') === undefined) !== (header['retry-after'] === undefined)) {
    differences.push(
      `retry-after: ${readHeader('retry-after')} in place of ${header['retry-after']}`,
    );
  }
  if (formOf(readHeader('location')) !== formOf(header['location'])) {
    differences.push(`location: ${readHeader('location')} in place of ${header['location']}`);
  }
  if (
    theirs.body !== null &&
    familyOf(readHeader('content-type')) !== familyOf(header['content-type'])
  ) {
    differences.push(
      `content-type: ${readHeader('content-type')} in place of ${header['content-type']}`,
    );
  }
  return [...differences, ...bodyDifferences(ours, theirs.body)];
}

export function parseBody({ headers, body }: Sent): unknown {
  if (body.length === 0) return null;
  const json = familyOf(headers['content-type']?.toString())?.endsWith('json') ?? false;
  return json ? JSON.parse(body.toString('utf8')) : body.toString('utf8');
}

function bodyDifferences(ours: Sent, theirs: unknown): string[] {
  if (isBinary(theirs)) {
    const wanted = ours.status === 206 ? theirs.bytes : undefined;
    const fits = wanted === undefined ? ours.body.length > 0 : ours.body.length === wanted;
    return fits ? [] : [`body: ${ours.body.length} bytes in place of ${theirs.bytes}`];
  }
  const body = parseBody(ours);
  const codes = [codeOf(body), codeOf(theirs)];
  const coded = codes[0] === codes[1] ? [] : [`code: ${codes.join(' in place of ')}`];
  return [...coded, ...differences(body, theirs)];
}

/** Fields that clients branch on, whose values have to be equal. */
function codeOf(body: unknown): unknown {
  const { code, error } = (body ?? {}) as { code?: unknown; error?: { code?: unknown } };
  return code ?? error?.code;
}

function isBinary(body: unknown): body is { bytes: number } {
  return typeof body === 'object' && body !== null && '__binary' in body;
}

/** Removes the parts of a URL that differ each time. */
function formOf(address: string | undefined): string | undefined {
  return address
    ?.replace(/127\.0\.0\.1:\d+/, 'host')
    .replaceAll(/[\da-f]{8,16}(-[\da-f]+){3,4}/g, 'id');
}

const familyOf = (type: string | undefined): string | undefined => type?.split(';')[0]?.trim();

export function lowerCased(headers: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]),
  );
}
