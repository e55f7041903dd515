/** Where the repository is published. Manifests and READMEs name it in full, since npm shows them far from it. */
export const REPOSITORY = 'https://git.example/comunal/toolkit';

/** Returns the address of a file or folder of the repository. */
export const repositoryUrl = (path: string): string => `${REPOSITORY}/src/branch/main/${path}`;
