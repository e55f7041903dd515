/** The format of collections of entries: by its name the script of the page knows them, and `init` which ones it has written. */
export const ENTRY_FORMAT = 'comunal-yaml';
