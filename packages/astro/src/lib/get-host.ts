/** The host of an address, so that whoever presses a link knows who will be asked. */
export function getHost(address: string): string {
  return new URL(address).host;
}
