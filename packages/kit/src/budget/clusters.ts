/** The unit in which FAT32 gives out the room of a stick of 32 GB; smaller sticks have smaller ones. */
const CLUSTER = 32 * 1024;

/** What a file takes on a stick, which gives out its room in clusters. */
export function toClusters(bytes: number, cluster = CLUSTER): number {
  return Math.ceil(bytes / cluster) * cluster;
}

/** The largest file that FAT32 takes. */
export const MAX_FILE_BYTES = 2 ** 32 - 1;

/** What a disk has left, and in which unit it gives it out. */
export interface FreeRoom {
  readonly bytes: number;
  readonly cluster: number;
}

/** The room of a kit. */
export interface Room {
  /** Takes the room for a file, if there is enough. */
  readonly take: (bytes: number) => boolean;
  /** What there was in the beginning. */
  readonly bytes: number;
}

/**
 * Creates the room of a kit: no more than what was asked for, and no more than there is.
 *
 * @param maxBytes - In clusters of 32 KiB, whatever the disk has, since it may be copied to a stick.
 * @param free - What the disk has; undefined where it does not say.
 */
export function createRoom(maxBytes = Number.POSITIVE_INFINITY, free?: FreeRoom): Room {
  let left = maxBytes;
  let onDisk = free?.bytes ?? Number.POSITIVE_INFINITY;
  return {
    bytes: Math.min(left, onDisk),
    take: (bytes) => {
      const taken = toClusters(bytes);
      const takenOnDisk = toClusters(bytes, free?.cluster);
      if (taken > left || takenOnDisk > onDisk) return false;
      left -= taken;
      onDisk -= takenOnDisk;
      return true;
    },
  };
}
