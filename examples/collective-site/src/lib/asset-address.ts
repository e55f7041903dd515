/** The folder of each type of entry that has files beside it. */
const folders = { publication: 'publications', recording: 'recordings', page: 'pages' } as const;

/** Where a file that stands beside an entry is found on the site. The build copies the files of public entries alone. */
export function assetAddress(type: keyof typeof folders, path: string): string {
  return `/files/${folders[type]}/${path.split('/').map(encodeURIComponent).join('/')}`;
}
