import type { State } from '../state.ts';
import type { IncomingRequest } from '../../faults/inject-faults.ts';
import { checkImages } from './check-images.ts';
import type { Fields } from './fields.ts';
import { addField, type FileSink, type Form, readMultipart } from './multipart.ts';
import { createHttpError } from './problem.ts';

/** One request on its way through the simulator. */
export interface Exchange extends IncomingRequest {
  readonly state: State;
  /** Address of the client, as a reverse proxy would report it. */
  readonly ip: string;
  /** Set by the fault `lock`: how long the upload stays locked. */
  readonly lockMs?: number | undefined;
  /** Set by the fault `half-open`: the connection is lost, and the server does not notice. */
  readonly isHalfOpen?: boolean | undefined;
  /** Path parameters by name. */
  params: Readonly<Record<string, string>>;
  /** Name of the operation in the server's API reference, which problem responses link to. */
  operation: string | undefined;
}

const MAX_JSON_BYTES = 500_000;

/**
 * Parses a JSON or form body. Only a multipart form has files.
 * @param sinks - By field name, where to write a file that should not be held in memory.
 */
export async function readForm(
  exchange: Exchange,
  sinks: Readonly<Record<string, FileSink>> = {},
): Promise<Form> {
  const type = exchange.headers['content-type'] ?? '';
  if (type.startsWith('multipart/form-data')) {
    const form = await readMultipartForm(exchange, type, sinks);
    checkImages(exchange, form);
    return form;
  }
  const body = await exchange.body.readAll();
  if (type.startsWith('application/json') && body.length > MAX_JSON_BYTES) {
    throw createHttpError(413, 'request entity too large', {
      code: 'PayloadTooLargeError',
      omitCommonHeaders: true,
    });
  }
  return { fields: parseFields(body.toString('utf8'), type), files: {} };
}

export async function readFields(exchange: Exchange): Promise<Fields> {
  return (await readForm(exchange)).fields;
}

const PARSER_MESSAGES = ['Multipart: Boundary not found', 'Malformed part header'];

/** A form without an end or a boundary makes the real server respond with 500 and the message of its parser. */
async function readMultipartForm(
  { body, operation }: Exchange,
  type: string,
  sinks: Readonly<Record<string, FileSink>>,
): Promise<Form> {
  try {
    return await readMultipart(body, type, sinks);
  } catch (thrown) {
    const message = PARSER_MESSAGES.find(
      (message) => thrown instanceof Error && thrown.message === message,
    );
    throw createHttpError(500, message ?? 'Unexpected end of form', { code: 'Error', operation });
  }
}

/** Parses JSON or a URL-encoded form. Malformed JSON is rejected as on the real server. */
function parseFields(body: string, type: string): Fields {
  if (type.startsWith('application/x-www-form-urlencoded')) {
    const fields: Record<string, unknown> = {};
    for (const [name, value] of new URLSearchParams(body)) addField(fields, name, value);
    return fields;
  }
  if (!type.startsWith('application/json') || body === '') return {};
  try {
    const value: unknown = JSON.parse(body);
    return typeof value === 'object' && value !== null ? (value as Fields) : {};
  } catch (thrown) {
    throw createHttpError(400, thrown instanceof Error ? thrown.message : '', {
      code: 'SyntaxError',
      omitCommonHeaders: true,
    });
  }
}
