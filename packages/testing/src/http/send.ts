import type { ServerResponse } from 'node:http';
import type { Answer } from './answer.ts';

export interface SendLimits {
  /** Sends half of the body, then resets the connection. */
  readonly truncate: boolean;
  readonly bytesPerSecond: number | undefined;
}

const SLICES_PER_SECOND = 10;

export async function send(
  response: ServerResponse,
  answer: Answer,
  headers: Readonly<Record<string, string>>,
  limits: SendLimits,
): Promise<void> {
  const body = Buffer.from(answer.body ?? '');
  const withoutLength = answer.status === 204 || answer.status === 304;
  const all = Object.entries({ ...headers, ...answer.headers });
  response.writeHead(answer.status, {
    ...Object.fromEntries(all.filter(([, value]) => value !== '')),
    ...(!withoutLength && { 'Content-Length': body.length }),
  });
  if (limits.truncate) {
    response.write(body.subarray(0, body.length >> 1), () => response.socket?.resetAndDestroy());
    return;
  }
  if (limits.bytesPerSecond !== undefined) await drip(response, body, limits.bytesPerSecond);
  else response.end(body);
}

/** One slice after the other, until the other side goes away. */
async function drip(response: ServerResponse, body: Buffer, bytesPerSecond: number): Promise<void> {
  const slice = Math.max(1, Math.floor(bytesPerSecond / SLICES_PER_SECOND));
  for (let at = 0; at < body.length && !response.destroyed; at += slice) {
    response.write(body.subarray(at, at + slice));
    await new Promise((resolve) => setTimeout(resolve, 1000 / SLICES_PER_SECOND));
  }
  response.end();
}
