import { type PeerTubeSimulator, sampleMedia } from '../../src/index.ts';

/** Sends requests to a simulator as a user, without a client in between. */
export interface Caller {
  call(path: string, init?: RequestInit): Promise<Response>;
  send(method: string, path: string, body: unknown): Promise<Response>;
  json<T = Record<string, unknown>>(path: string): Promise<T>;
}

export function anonymous(
  { url, port, ...simulator }: PeerTubeSimulator,
  headers: Record<string, string> = {},
): Caller {
  const send = port === 0 ? simulator.fetch : fetch;
  const call = (path: string, init: RequestInit = {}): Promise<Response> =>
    send(path.startsWith('http') ? path : url + path, {
      ...init,
      headers: { ...headers, ...(init.headers as Record<string, string>) },
    });
  return {
    call,
    send: (method, path, body) =>
      call(path, {
        method,
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      }),
    json: async <T>(path: string) => (await (await call(path)).json()) as T,
  };
}

export interface Tokens {
  readonly access_token: string;
  readonly refresh_token: string;
  readonly expires_in: number;
}

/** Requests a token; the given fields are added to the client's id and secret. */
export async function requestToken(
  simulator: PeerTubeSimulator,
  fields: Record<string, string>,
  headers: Record<string, string> = {},
): Promise<Response> {
  const client = await anonymous(simulator).json<{ client_id: string; client_secret: string }>(
    '/api/v1/oauth-clients/local',
  );
  const body = new URLSearchParams({ ...client, ...fields });
  return anonymous(simulator).call('/api/v1/users/token', { method: 'POST', body, headers });
}

export async function logIn(simulator: PeerTubeSimulator, index = 0): Promise<Caller> {
  const { username = '', password = '' } = simulator.users[index] ?? {};
  const answer = await requestToken(simulator, { grant_type: 'password', username, password });
  const { access_token } = (await answer.json()) as Tokens;
  return anonymous(simulator, { authorization: `Bearer ${access_token}` });
}

const UPLOAD = '/api/v1/videos/upload-resumable';

export interface BegunUpload {
  /** The URL of the upload, with a scheme. */
  readonly location: string;
  readonly put: (
    start: number | '*',
    bytes: Uint8Array,
    more?: Record<string, string>,
  ) => Promise<Response>;
}

export interface BeginOptions {
  readonly size: number;
  readonly filename?: string;
  /** @defaultValue 'video/mp4' */
  readonly type?: string;
  readonly fields?: Record<string, unknown>;
  readonly path?: string;
}

export function initUpload(
  caller: Caller,
  { size, filename = 'talk.mp4', type = 'video/mp4', fields, path = UPLOAD }: BeginOptions,
) {
  return caller.call(path, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'x-upload-content-length': String(size),
      'x-upload-content-type': type,
    },
    body: JSON.stringify({ filename, name: 'Charla', channelId: 1, privacy: 1, ...fields }),
  });
}

export async function begin(caller: Caller, options: BeginOptions): Promise<BegunUpload> {
  const { size } = options;
  const init = await initUpload(caller, options);
  const location = new URL(init.headers.get('location') ?? '', init.url).href;
  return {
    location,
    put: (start, bytes, more = {}) => {
      const place = start === '*' ? '*' : `${start}-${start + bytes.length - 1}`;
      const range = { 'content-range': `bytes ${place}/${size}` };
      const headers = { 'content-type': 'application/octet-stream', ...range, ...more };
      return caller.call(location, { method: 'PUT', headers, body: Uint8Array.from(bytes) });
    },
  };
}

/** Uploads a video in one chunk. */
export async function upload(caller: Caller, fields: Record<string, unknown> = {}, size = 1000) {
  const media = sampleMedia({ size });
  const { put } = await begin(caller, { size, fields });
  const answer = await put(0, media);
  return ((await answer.json()) as { video: { id: number; uuid: string; shortUUID: string } })
    .video;
}
