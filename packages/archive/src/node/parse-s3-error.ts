import type { BufferedResponse, ErrorDetails } from '@comunal/http';
import type { ArchiveErrorCode } from '../archive-error.ts';
import { parseErrorBody } from '../parse-error-body.ts';
import { getChildText, readXml } from './read-xml.ts';

/** The codes of the S3-like server that this client has a code of its own for. */
const byCode: Readonly<Record<string, ArchiveErrorCode>> = {
  AccessDenied: 'forbidden',
  BadDigest: 'wrong-checksum',
  InternalError: 'unavailable', // «Please try again.»
  InvalidAccessKeyId: 'unauthorized',
  NoSuchUpload: 'upload-gone',
  SignatureDoesNotMatch: 'unauthorized',
};

/** Parses an error response of the S3-like server: XML, or what the Archive's other servers send. */
export function parseS3Error(answer: BufferedResponse): ErrorDetails {
  const plain = parseErrorBody(answer);
  const error = plain.code === 'spam' ? undefined : readXml(answer.text);
  const code = error?.name === 'Error' ? getChildText(error, 'Code') : undefined;
  return code === undefined
    ? plain
    : { code: byCode[code], detail: getChildText(error, 'Message') ?? code };
}
