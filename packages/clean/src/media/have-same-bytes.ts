import { open, stat } from 'node:fs/promises';

const CHUNK_BYTES = 2 ** 20;

/** Whether two files hold the same bytes. They can be larger than memory. */
export async function haveSameBytes(a: string, b: string): Promise<boolean> {
  if ((await stat(a)).size !== (await stat(b)).size) return false;
  const fileA = await open(a);
  try {
    const fileB = await open(b);
    try {
      const [chunkA, chunkB] = [Buffer.alloc(CHUNK_BYTES), Buffer.alloc(CHUNK_BYTES)];
      for (let position = 0; ;) {
        const { bytesRead } = await fileA.read(chunkA, 0, CHUNK_BYTES, position);
        const { bytesRead: readOfB } = await fileB.read(chunkB, 0, CHUNK_BYTES, position);
        if (bytesRead !== readOfB) return false;
        if (bytesRead === 0) return true;
        if (!chunkA.subarray(0, bytesRead).equals(chunkB.subarray(0, bytesRead))) return false;
        position += bytesRead;
      }
    } finally {
      await fileB.close();
    }
  } finally {
    await fileA.close();
  }
}
