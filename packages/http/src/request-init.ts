import type { Operation, Parameter } from './operation.ts';

/** What fetch is told of an operation. @throws When a header or JSON cannot carry its value, which may be told with it. */
export function requestInit(
  { method, json, form, body, headers, answer }: Operation,
  token: string | undefined,
  signal: AbortSignal,
): RequestInit {
  return {
    method,
    headers: new Headers({
      accept: typeof answer === 'object' ? 'application/json' : '*/*',
      ...(json !== undefined && { 'content-type': 'application/json' }),
      ...headers,
      ...(token && { authorization: `Bearer ${token}` }),
    }),
    body: form
      ? append(new URLSearchParams(), form)
      : json === undefined
        ? (body ?? null)
        : JSON.stringify(json),
    signal,
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
    // Whether a redirect is followed has to be decided before anything is sent to where it leads.
    redirect: 'manual',
  };
}

/** Adds parameters: undefined ones are left out, arrays become one each. */
export function append<P extends URLSearchParams>(params: P, values: Operation['query']): P {
  for (const [name, value] of Object.entries(values ?? {})) {
    for (const one of [value].flat<(Parameter | readonly Parameter[])[]>()) {
      if (one !== undefined) params.append(name, String(one));
    }
  }
  return params;
}
