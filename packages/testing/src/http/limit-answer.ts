import type { Connection } from './connection.ts';

export interface AnswerLimits {
  /** Half of the body is sent, then the connection is cut. */
  readonly truncate: boolean;
  readonly bytesPerSecond: number | undefined;
}

const SLICES_PER_SECOND = 10;

/** The same answer, broken off in the middle of its body or sent no faster than told. */
export async function limitAnswer(
  response: Response,
  connection: Connection,
  { truncate, bytesPerSecond }: AnswerLimits,
): Promise<Response> {
  if (!response.body || (!truncate && bytesPerSecond === undefined)) return response;
  const bytes = new Uint8Array(await response.arrayBuffer());
  if (truncate) return connection.breakOff(response, bytes.subarray(0, bytes.length >> 1));
  return new Response(drip(bytes, bytesPerSecond ?? Infinity), response);
}

/** One slice after the other, until the other side goes away. */
function drip(bytes: Uint8Array, bytesPerSecond: number): ReadableStream<Uint8Array> {
  const size = Math.max(1, Math.floor(bytesPerSecond / SLICES_PER_SECOND));
  let start = 0;
  return new ReadableStream(
    {
      async pull(controller) {
        if (start > 0)
          await new Promise((resolve) => setTimeout(resolve, 1000 / SLICES_PER_SECOND));
        if (start >= bytes.length) return controller.close();
        controller.enqueue(bytes.subarray(start, start + size));
        start += size;
      },
    },
    { highWaterMark: 0 },
  );
}
