import type { ContentType } from '@comunal/schemas';

/** The folder of each type of entry. The site itself is `site.yaml`, at the top. */
export const folders = {
  organization: 'organizations',
  person: 'people',
  series: 'series',
  event: 'events',
  recording: 'recordings',
  publication: 'publications',
  curriculum: 'curricula',
  service: 'services',
  campaign: 'campaigns',
  page: 'pages',
} as const satisfies Record<Exclude<ContentType, 'site'>, string>;

/** The git-ignored folder that holds closed entries, with folders by type inside it. */
export const privateFolder = 'private';

const types = new Map(
  Object.entries(folders).map(([type, folder]) => [folder as string, type as FolderType]),
);

/** A type that has a folder. */
export type FolderType = keyof typeof folders;

/** The type whose entries stand in a folder of this name. */
export function typeOfFolder(folder: string): FolderType | undefined {
  return types.get(folder);
}

/** Names of all folders that may stand at the top. */
export const folderNames: readonly string[] = [...types.keys()];
