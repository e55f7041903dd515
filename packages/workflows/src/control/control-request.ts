import { request, type IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';
import * as z from 'zod/mini';
import { isJobsError, JobsError, type JobsErrorCode } from '../engine/jobs-error.ts';
import type { Owner } from './owner-file.ts';

/** A call of the control API. */
export interface ControlCall {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly body?: object | undefined;
  readonly signal?: AbortSignal | undefined;
  /** How long the process may take until it answers. @defaultValue 30000 */
  readonly timeLimitMs?: number | undefined;
}

const errorSchema = z.object({
  code: z.string(),
  message: z.string(),
  values: z.record(z.string(), z.union([z.string(), z.number()])),
});

/**
 * Calls the control API of the process that holds the folder.
 * @returns the response, whose body is still to be read; undefined where there is nothing at the path that is to be read.
 * @throws `JobsError`: the one that the process answered, `unreachable`, or `folder-in-use` where it stands still, as after Ctrl-Z.
 */
export async function callControl(
  owner: Owner,
  call: ControlCall,
): Promise<IncomingMessage | undefined> {
  const response = await send(owner, call);
  const { statusCode = 0 } = response;
  if (statusCode < 300) return response;
  const parsed = errorSchema.safeParse(parseJson(await text(response)));
  if (parsed.success) {
    const { code, message, values } = parsed.data;
    // Both ends are of one project, mostly of one version; an unknown code is shown as it is.
    throw new JobsError(code as JobsErrorCode, message, values);
  }
  if (statusCode === 404 && call.method === 'GET') return undefined;
  throw new JobsError(
    'unreachable',
    `The process that has the jobs open refused the call (${statusCode}).`,
    {
      pid: owner.pid,
    },
  );
}

/** Reads the body of a response as JSON. */
export async function readJson(response: IncomingMessage | undefined): Promise<unknown> {
  return JSON.parse(response ? await text(response) : 'null') as unknown;
}

async function send(owner: Owner, call: ControlCall): Promise<IncomingMessage> {
  const { socket, token } = owner;
  const { method, path, body, signal, timeLimitMs = 30_000 } = call;
  const responded = Promise.withResolvers<IncomingMessage>();
  const outgoing = request(
    {
      socketPath: socket,
      method,
      path,
      headers: {
        authorization: `Bearer ${token}`,
        host: 'localhost',
        ...(body && { 'content-type': 'application/json' }),
      },
      ...(signal && { signal }),
    },
    responded.resolve,
  );
  outgoing.on('error', responded.reject);
  const timer = setTimeout(() => outgoing.destroy(toStandstill(owner)), timeLimitMs);
  outgoing.end(body && JSON.stringify(body));
  try {
    return await responded.promise;
  } catch (thrown) {
    signal?.throwIfAborted();
    throw isJobsError(thrown) ? thrown : toUnreachable(owner);
  } finally {
    clearTimeout(timer);
  }
}

function toStandstill({ pid }: Owner): JobsError {
  return new JobsError(
    'folder-in-use',
    `Process ${pid} has the jobs open and does not answer. Let it go on, or end it.`,
    { pid },
  );
}

/** The error for a process that went away. */
export function toUnreachable({ pid }: Pick<Owner, 'pid'>): JobsError {
  return new JobsError(
    'unreachable',
    `Process ${pid}, which had the jobs open, does not answer. Call again; if it hangs, end it.`,
    { pid },
  );
}

function parseJson(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}
