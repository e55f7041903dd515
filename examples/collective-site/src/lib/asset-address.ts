/** Where a file that stands beside an entry is found on the site. The build copies the files of public entries alone. */
export function assetAddress(type: 'publication' | 'recording' | 'organization' | 'page', path: string): string {
  return `/files/${type}/${path.split('/').map(encodeURIComponent).join('/')}`;
}
