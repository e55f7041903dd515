const BARE = { 'x-powered-by': 'PeerTube', 'X-Frame-Options': 'DENY' };

/** Headers that every answer carries. A page of another origin can read `Retry-After`, and little else. */
export function commonHeaders(path: string, bare: boolean): Record<string, string> {
  if (bare) return BARE;
  const api = path.startsWith('/api/');
  return {
    ...BARE,
    Tk: 'N',
    'Access-Control-Allow-Origin': '*',
    ...(api && {
      'Access-Control-Allow-Credentials': 'true',
      'Access-Control-Expose-Headers': 'Retry-After',
    }),
  };
}
