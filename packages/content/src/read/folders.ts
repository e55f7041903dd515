import { contentTypeRegistry, contentTypes, type ContentType } from '@comunal/schemas';

/** A type that has a folder. */
export type FolderType = Exclude<ContentType, 'site'>;

const folderTypes = contentTypes.filter((type): type is FolderType => type !== 'site');

/** The folder of each type of entry. The site itself is `site.yaml`, at the top. */
export const folders: { readonly [T in FolderType]: string } = Object.fromEntries(
  folderTypes.map((type) => [type, contentTypeRegistry[type].folder]),
) as { [T in FolderType]: string }; // Object.fromEntries forgets the keys, which are the types

/** The git-ignored folder that holds closed entries, with folders by type inside it. */
export const privateFolder = 'private';

/** The folder that holds sealed entries, which only a key opens. Git takes it. */
export const sealedFolder = 'sealed';

/** The folder inside {@link privateFolder} where `comunal import` keeps what it has imported. It holds no entries. */
export const importsFolder = 'imports';

/** The folder inside {@link privateFolder} where `comunal consent` keeps its log. It holds no entries. */
export const consentsFolder = 'consents';

const types = new Map(folderTypes.map((type) => [folders[type], type]));

/** Returns the type whose entries are in a folder of this name. */
export function getTypeOfFolder(folder: string): FolderType | undefined {
  return types.get(folder);
}

/** The names of all folders that may be at the top. */
export const folderNames: readonly string[] = [...types.keys()];

/** The folder inside {@link privateFolder} where `comunal announce` keeps the names of rooms. It holds no entries. */
export const roomsFolder = 'rooms';
