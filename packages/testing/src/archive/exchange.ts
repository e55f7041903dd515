import type { IncomingRequest } from '../faults/inject-faults.ts';
import { HttpError } from '../http/response.ts';
import type { State } from './state.ts';
import { s3Error } from './xml.ts';

/** One request on its way through the simulator. */
export interface Exchange extends IncomingRequest {
  readonly state: State;
  /** Set by the fault `corrupt`: one bit of the body is flipped. */
  readonly isCorrupt: boolean;
}

/** Returns the access key of a request to the S3-like server. @throws HttpError if its keys are missing or wrong. */
export function authenticate(exchange: Exchange): string {
  const authorization = exchange.headers['authorization'];
  if (!authorization)
    throw new HttpError(s3Error(403, 'AccessDenied', 'Access Denied: no authorization'));
  const [, accessKey = '', secretKey = ''] = /^LOW ([^:\s]+):(\S+)$/.exec(authorization) ?? [];
  const account = exchange.state.accounts.find((candidate) => candidate.accessKey === accessKey);
  if (!account)
    throw new HttpError(
      s3Error(403, 'InvalidAccessKeyId', 'The access key that you sent does not exist'),
    );
  if (account.secretKey !== secretKey)
    throw new HttpError(
      s3Error(403, 'SignatureDoesNotMatch', 'The secret key is not that of the access key'),
    );
  return accessKey;
}

/** Whether a text is a valid item identifier. */
export function isIdentifier(text: string): boolean {
  return /^[A-Za-z0-9][A-Za-z0-9._-]{2,99}$/.test(text);
}
