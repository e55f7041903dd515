/** Tells whether a version of PeerTube is one from 5.0 to 8.2; `8.2.0-rc.1` counts as 8.2. */
export function isSupportedVersion(version: string): boolean {
  const [, major, minor] = /^(\d+)\.(\d+)/.exec(version) ?? [];
  return Number(major) >= 5 && (Number(major) < 8 || (Number(major) === 8 && Number(minor) <= 2));
}
