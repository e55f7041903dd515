import type { State } from '../state.ts';
import type { Incoming } from '../../faults/strike-faults.ts';
import { checkPictures } from './check-pictures.ts';
import type { Fields } from './fields.ts';
import { addField, type FileSink, type Form, readMultipart } from './multipart.ts';
import { refusal } from './problem.ts';

/** One request on its way through the simulator. */
export interface Exchange extends Incoming {
  readonly state: State;
  /** Address of the other side, as a proxy in front would tell it. */
  readonly ip: string;
  /** A fault: the upload is locked for so long. */
  readonly lockMs?: number | undefined;
  /** A fault: the line to the client is dead, and nobody here knows. */
  readonly isLineDead?: boolean | undefined;
  /** Parts of the path by name. */
  params: Readonly<Record<string, string>>;
  /** Name of the operation in the server's API reference; problems point to it. */
  operation: string | undefined;
}

const MAX_JSON_BYTES = 500_000;

/**
 * The fields of a body, JSON or form; files only from a multipart form.
 * @param sinks - By field: who takes a file that is not to be held in memory.
 */
export async function readForm(
  exchange: Exchange,
  sinks: Readonly<Record<string, FileSink>> = {},
): Promise<Form> {
  const type = exchange.headers['content-type'] ?? '';
  if (type.startsWith('multipart/form-data')) {
    const form = await readWholeForm(exchange, type, sinks);
    checkPictures(exchange, form);
    return form;
  }
  const body = await exchange.body.all();
  if (type.startsWith('application/json') && body.length > MAX_JSON_BYTES) {
    throw refusal(413, 'request entity too large', { code: 'PayloadTooLargeError', bare: true });
  }
  return { fields: parseFields(body.toString('utf8'), type), files: {} };
}

export async function readFields(exchange: Exchange): Promise<Fields> {
  return (await readForm(exchange)).fields;
}

const WORDS = ['Multipart: Boundary not found', 'Malformed part header'];

/** A form without its end, or without a boundary, ends in the error handler of the real server with the words of its parser. */
async function readWholeForm(
  { body, operation }: Exchange,
  type: string,
  sinks: Readonly<Record<string, FileSink>>,
): Promise<Form> {
  try {
    return await readMultipart(body, type, sinks);
  } catch (thrown) {
    const words = WORDS.find((message) => thrown instanceof Error && thrown.message === message);
    throw refusal(500, words ?? 'Unexpected end of form', { code: 'Error', operation });
  }
}

/** Reads JSON or a form; malformed JSON is refused as the real server does it. */
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
    throw refusal(400, thrown instanceof Error ? thrown.message : '', {
      code: 'SyntaxError',
      bare: true,
    });
  }
}
