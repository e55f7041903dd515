/** Folders that systems make at the root of a stick. */
const FOLDERS =
  /^(?:System Volume Information|\$RECYCLE\.BIN|\.Trashes|\.Trash-\d+|\.Spotlight-V100|\.fseventsd|\.TemporaryItems|lost\+found|FOUND\.\d+)(?:\/|$)/i;
/** Files that they put into any folder. */
const FILES = /(?:^|\/)(?:\.DS_Store|Thumbs\.db|\._[^/]*)$/i;

/** Whether a path is of what systems put on a stick by themselves, so that it says nothing of the kit. */
export function isSystemFile(path: string): boolean {
  return FOLDERS.test(path) || FILES.test(path);
}
