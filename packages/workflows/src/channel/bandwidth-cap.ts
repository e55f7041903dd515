import { abortable, type ChunkBody, type SendChunk } from '@comunal/http';
import { TokenBucket } from 'limiter';

/** Shares a bandwidth among all transfers of a process, by a token bucket for each direction. */
export interface BandwidthCap {
  /** Adds a limit for as long as it is not released; the lowest of all holds. */
  limit(bytesPerSecond: number): { release(): void };
  /** Waits until so many bytes may be sent. */
  takeUpload(bytes: number, signal?: AbortSignal): Promise<void>;
  /** Waits until so many bytes may be received. */
  takeDownload(bytes: number, signal?: AbortSignal): Promise<void>;
  /** The most bytes to take at once, so that each transfer moves several times a second. */
  readonly pieceBytes: number;
}

/** What a bucket holds: half a second, so that a late timer loses nothing and a pause saves up little. */
const bucketSeconds = 0.5;
/** The most that is taken from a bucket at once, which is never smaller: its size may change while somebody waits. */
const maxPieceBytes = 65_536;

/** Creates a cap without a limit. */
export function createBandwidthCap(): BandwidthCap {
  const limits = new Set<{ readonly bytesPerSecond: number }>();
  const upload = new TokenBucket({ bucketSize: 0, tokensPerInterval: 0, interval: 1000 });
  const download = new TokenBucket({ bucketSize: 0, tokensPerInterval: 0, interval: 1000 });
  let pieceBytes = Infinity;
  const apply = (): void => {
    const lowest = Math.min(...[...limits].map(({ bytesPerSecond }) => bytesPerSecond));
    const isLimited = Number.isFinite(lowest);
    pieceBytes = isLimited
      ? Math.max(1, Math.min(maxPieceBytes, Math.floor(lowest / 10)))
      : Infinity;
    for (const bucket of [upload, download]) {
      const wasLimited = bucket.bucketSize > 0;
      bucket.tokensPerInterval = isLimited ? lowest : 0;
      bucket.bucketSize = isLimited ? Math.max(maxPieceBytes, lowest * bucketSeconds) : 0;
      // The time before the limit has saved up nothing.
      bucket.drip();
      if (!wasLimited) bucket.content = 0;
    }
  };
  const take = async (
    bucket: TokenBucket,
    bytes: number,
    signal: AbortSignal | undefined,
  ): Promise<void> => {
    for (let left = bytes; left > 0 && bucket.bucketSize > 0;) {
      const tokens = Math.min(left, maxPieceBytes);
      await abortable(bucket.removeTokens(tokens), signal);
      left -= tokens;
    }
  };
  return {
    limit(bytesPerSecond) {
      const limit = { bytesPerSecond };
      limits.add(limit);
      apply();
      return {
        release() {
          limits.delete(limit);
          apply();
        },
      };
    },
    takeUpload: (bytes, signal) => take(upload, bytes, signal),
    takeDownload: (bytes, signal) => take(download, bytes, signal),
    get pieceBytes() {
      return pieceBytes;
    },
  };
}

/** Wraps a sender so that the bytes of each body leave within a cap. Without a limit, bodies pass untouched. */
export function capSender(send: SendChunk, cap: BandwidthCap): SendChunk {
  return (request) => {
    const { body, signal } = request;
    if (cap.pieceBytes === Infinity) return send(request);
    return send({ ...request, body: capBody(body, cap, signal) });
  };
}

function capBody(body: ChunkBody, cap: BandwidthCap, signal: AbortSignal | undefined): ChunkBody {
  const size = body instanceof Uint8Array ? body.length : body.size;
  if (size === 0) return body;
  return {
    size,
    async readInto(buffer, offset) {
      const piece = buffer.subarray(0, Math.min(buffer.length, cap.pieceBytes));
      const bytes = await readPiece(body, piece, offset);
      await cap.takeUpload(bytes, signal);
      return bytes;
    },
  };
}

async function readPiece(
  body: ChunkBody,
  piece: Uint8Array<ArrayBuffer>,
  offset: number,
): Promise<number> {
  if ('readInto' in body) return body.readInto(piece, offset);
  const bytes =
    body instanceof Blob
      ? new Uint8Array(await body.slice(offset, offset + piece.length).arrayBuffer())
      : body.subarray(offset, offset + piece.length);
  piece.set(bytes);
  return bytes.length;
}
