import { checkOptionNames, type OptionNames } from './check-option-names.ts';
import type { Operation } from './operation.ts';

const OPERATION_NAMES: OptionNames<Operation> = {
  method: true,
  path: true,
  query: true,
  json: true,
  form: true,
  body: true,
  headers: true,
  auth: true,
  schema: true,
  responseType: true,
};

/**
 * Refuses operations that the types would refuse, for plain JavaScript: a call would otherwise return nothing, in silence.
 *
 * @throws TypeError that says what to write.
 */
export function checkOperation(operation: Operation): void {
  checkOptionNames('call', operation, OPERATION_NAMES);
  const { method, path, auth = false, schema, responseType } = operation;
  if (!/^(?:GET|HEAD|POST|PUT|PATCH|DELETE)$/.test(method))
    throw new TypeError('A call needs a method: GET, HEAD, POST, PUT, PATCH or DELETE.');
  if (typeof path !== 'string') throw new TypeError('A call needs a path, as text.');
  if (typeof auth !== 'boolean' && auth !== 'optional')
    throw new TypeError("The `auth` of a call is to be true, false or 'optional'.");
  const isSchema = schema !== undefined;
  if (isSchema && typeof schema?.['~standard']?.validate !== 'function')
    throw new TypeError('The `schema` of a call is to be a Standard Schema.');
  if (responseType === undefined && (isSchema || method !== 'GET')) return;
  if (!isSchema && /^(?:text|head|none)$/.test(String(responseType))) return;
  throw new TypeError("A call needs a `schema`, or a `responseType`: 'text', 'head' or 'none'.");
}
