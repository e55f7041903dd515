import type { BufferedResponse, ErrorDetails } from '@comunal/http';
import type { ArchiveErrorCode } from '../archive-error.ts';
import { parseErrorBody } from '../read-failure.ts';
import { childText, readXml } from './read-xml.ts';

/** Codes of the S3-like server that mean something in particular here. */
const byCode: Readonly<Record<string, ArchiveErrorCode>> = {
  AccessDenied: 'forbidden',
  BadDigest: 'wrong-checksum',
  InternalError: 'unavailable', // «Please try again.»
  InvalidAccessKeyId: 'unauthorized',
  NoSuchUpload: 'upload-gone',
  SignatureDoesNotMatch: 'unauthorized',
};

/** Reads how the S3-like server refuses, in XML; where it answers as the other servers do, as they are read. */
export function readS3Failure(answer: BufferedResponse): ErrorDetails {
  const plain = parseErrorBody(answer);
  const error = plain.code === 'spam' ? undefined : readXml(answer.text);
  const code = error?.name === 'Error' ? childText(error, 'Code') : undefined;
  return code === undefined
    ? plain
    : { code: byCode[code], detail: childText(error, 'Message') ?? code };
}
