import { JitsiError } from '../jitsi-error.ts';

/**
 * Parses the address of a call server into a URL that ends in a slash; a path in it, as of a tenant, is kept.
 * @throws `JitsiError` for what is not a plain web address, and for `http:` anywhere but on this machine: the room's name and
 * the token would be readable on the way, and browsers give no camera there.
 */
export function parseInstanceUrl(instance: string | URL): URL {
  const url =
    (typeof instance === 'string' || instance instanceof URL) && URL.canParse(instance)
      ? new URL(instance)
      : undefined;
  if (
    !url ||
    !/^https?:$/.test(url.protocol) ||
    url.username ||
    url.password ||
    /[?#]/.test(url.href)
  )
    throw new JitsiError(
      'bad-instance',
      'instance is to be the address of a call server, like https://meet.example, with at most a path.',
      { about: 'instance' },
    );
  if (url.protocol === 'http:' && !isLoopback(url))
    throw new JitsiError(
      'insecure-instance',
      'The call server is to be called by https: by http, everybody on the way reads the name of the room.',
      { about: 'instance' },
    );
  url.pathname = url.pathname.replace(/\/*$/, '/');
  return url;
}

function isLoopback({ hostname }: URL): boolean {
  return /^(localhost|127(\.\d+){3}|\[::1\])$/.test(hostname);
}
