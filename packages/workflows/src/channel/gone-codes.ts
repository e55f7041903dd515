/** Codes with which PeerTube answers for a video that was deleted, or is public no more. */
export const goneCodes: ReadonlySet<string> = new Set([
  'not-found',
  'unauthorized',
  'forbidden',
  'video-requires-password',
]);
