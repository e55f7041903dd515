import type { HandlerResponse } from '../http/response.ts';
import { escape } from '../http/escape.ts';

/** Creates an XML response of the S3-like server. */
export function xml(
  body: string,
  status = 200,
  headers: Readonly<Record<string, string>> = {},
): HandlerResponse {
  return {
    status,
    headers: { 'Content-Type': 'application/xml', ...headers },
    body: `<?xml version='1.0' encoding='UTF-8'?>\n${body}`,
  };
}

/** Creates an error response of the S3-like server. */
export function s3Error(
  status: number,
  code: string,
  message: string,
  resource = '',
): HandlerResponse {
  return xml(
    `<Error><Code>${code}</Code><Message>${escape(message)}</Message><Resource>${escape(resource)}</Resource><RequestId>0</RequestId></Error>`,
    status,
  );
}
