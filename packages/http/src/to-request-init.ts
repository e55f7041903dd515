import type { Operation, Parameter } from './operation.ts';

/** Headers and body of an operation. @throws When a header or JSON cannot carry its value, which may be told with it. */
export function toRequestInit({ json, form, body, headers, schema }: Operation) {
  return {
    headers: new Headers({
      accept: schema ? 'application/json' : '*/*',
      ...(json !== undefined && { 'content-type': 'application/json' }),
      ...headers,
    }),
    body: form ? toSearchParams(form) : json === undefined ? (body ?? null) : JSON.stringify(json),
  };
}

/** Undefined values are left out, arrays become one parameter each. */
export function toSearchParams(values: Operation['query']): URLSearchParams {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(values ?? {})) {
    for (const item of [value].flat<(Parameter | readonly Parameter[])[]>()) {
      if (item !== undefined) params.append(name, String(item));
    }
  }
  return params;
}
