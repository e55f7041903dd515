// `npm start` and the tests put simulators in the place of the sample's invented servers, with one setting:
// COMUNAL_SERVERS='https://video.example=http://127.0.0.1:4323'. Without it addresses stay as they are.
const servers = new Map(
  (process.env['COMUNAL_SERVERS'] ?? '')
    .split(' ')
    .filter(Boolean)
    .map((pair) => [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)]),
);

/** An address as the page holds it: that of the simulator, where one stands in for its server. */
export function servedAddress(address: string): string {
  const { origin } = new URL(address);
  const stand = servers.get(origin);
  return stand === undefined ? address : stand + address.slice(origin.length);
}
