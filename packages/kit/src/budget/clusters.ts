/** The unit in which FAT32 gives out the room of a stick of 32 GB; smaller sticks have smaller ones. */
const CLUSTER = 32 * 1024;

/** What a file takes on the stick. */
export function toClusters(bytes: number): number {
  return Math.ceil(bytes / CLUSTER) * CLUSTER;
}

/** The largest file that FAT32 takes. */
export const MAX_FILE_BYTES = 2 ** 32 - 1;

/** The room of a kit. */
export interface Room {
  /** Takes the room for a file, if there is enough. */
  readonly take: (bytes: number) => boolean;
}

/** Creates the room that is left once what must be there has taken its own. */
export function createRoom(maxBytes = Number.POSITIVE_INFINITY): Room {
  let left = maxBytes;
  return {
    take: (bytes) => {
      const taken = toClusters(bytes);
      if (taken > left) return false;
      left -= taken;
      return true;
    },
  };
}
