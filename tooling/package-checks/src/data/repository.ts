/** Where the repository is published. Manifests and READMEs name it in full, since npm shows them far from it. */
export const REPOSITORY = 'https://git.example/comunal/toolkit';

/** Where somebody gives to the work on the packages, as `funding` of each manifest; none until there is an address. */
export const FUNDING: string | undefined = undefined;

/** Returns the address of the bytes of a file of the repository, as an `<img>` needs them. */
export const rawRepositoryUrl = (path: string): string => `${REPOSITORY}/raw/branch/main/${path}`;

/** Returns the address of a file or folder of the repository. */
export const repositoryUrl = (path: string): string => `${REPOSITORY}/src/branch/main/${path}`;

/** Where the docs site is published, in a folder for each language. */
export const DOCS_URL = 'https://docs.comun.al.example';

/** Returns the address of a package's reference on the docs site. It is in English, as the doc comments are. */
export const packageDocsUrl = (folder: string): string => `${DOCS_URL}/en/reference/${folder}/`;
