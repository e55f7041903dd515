import type { StandardSchemaV1 } from 'ky';
import type { HttpErrorInit } from './http-error.ts';
import type { BufferedResponse } from './http-options.ts';
import type { Operation } from './operation.ts';

/** What came of a call: a failure is plain data, since the call may be sent again. */
export type Outcome = { readonly value: unknown } | { readonly failure: HttpErrorInit };

/**
 * The value of a good answer. Of what a schema says only the path is used: valibot's messages repeat the value, and an error
 * of `JSON.parse` quotes the text.
 */
export async function readResponse(
  { status, headers, contentType, text }: BufferedResponse,
  { schema, responseType = 'none' }: Operation,
  version: string | undefined,
): Promise<{ readonly value: unknown } | { readonly code: string; readonly detail: string }> {
  if (!schema) return { value: { text, head: { status, headers }, none: undefined }[responseType] };
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return { code: 'not-json', detail: `It is ${contentType || 'of no type'}.` };
  }
  const code = 'unexpected-response';
  try {
    const result = await schema['~standard'].validate(json);
    if (!result.issues) return { value: result.value };
    const field = pathOf(result) || 'the answer';
    const detail = `${field}: missing, or not what was promised`;
    return { code, detail: version ? `${detail} (server version ${version})` : detail };
  } catch {
    // Lists in lists without end, for which a schema that calls itself has no room.
    return { code, detail: 'It cannot be checked.' };
  }
}

function pathOf({ issues = [] }: Awaited<ReturnType<StandardSchemaV1['~standard']['validate']>>) {
  const parts = issues[0]?.path ?? [];
  return parts.map((part) => String(typeof part === 'object' ? part.key : part)).join('.');
}
