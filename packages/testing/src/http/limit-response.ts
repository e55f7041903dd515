import type { Connection } from './connection.ts';

export interface ResponseLimits {
  /** Sends half of the body, then resets the connection. */
  readonly truncate: boolean;
  readonly bytesPerSecond: number | undefined;
}

const CHUNKS_PER_SECOND = 10;

/** Truncates a response halfway through its body, or limits the rate at which it is sent. */
export async function limitResponse(
  response: Response,
  connection: Connection,
  { truncate, bytesPerSecond }: ResponseLimits,
): Promise<Response> {
  if (!response.body || (!truncate && bytesPerSecond === undefined)) return response;
  const bytes = new Uint8Array(await response.arrayBuffer());
  if (truncate) return connection.sendPartial(response, bytes.subarray(0, bytes.length >> 1));
  return new Response(throttle(bytes, bytesPerSecond ?? Infinity), response);
}

/** Sends one chunk after another until the client disconnects. */
function throttle(bytes: Uint8Array, bytesPerSecond: number): ReadableStream<Uint8Array> {
  const size = Math.max(1, Math.floor(bytesPerSecond / CHUNKS_PER_SECOND));
  let start = 0;
  return new ReadableStream(
    {
      async pull(controller) {
        if (start > 0)
          await new Promise((resolve) => setTimeout(resolve, 1000 / CHUNKS_PER_SECOND));
        if (start >= bytes.length) return controller.close();
        controller.enqueue(bytes.subarray(start, start + size));
        start += size;
      },
    },
    { highWaterMark: 0 },
  );
}
