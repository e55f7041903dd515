import type { NextFunction, Response } from 'express';
import * as z from 'zod/mini';

const listing = z.array(
  z.looseObject({ path: z.optional(z.string()), file: z.optional(z.object({ path: z.string() })) }),
);

/**
 * Takes out of what decap-server lists the files that are links to elsewhere.
 *
 * @param isListable - Whether a file may be listed. Where it fails, so does the request.
 */
export function leaveOutLinks(
  response: Response,
  next: NextFunction,
  isListable: (path: string) => Promise<boolean>,
): void {
  const send = response.json.bind(response);
  response.json = (body: unknown) => {
    // An answer to a failure is sent as it is.
    response.json = send;
    const listed = listing.safeParse(body);
    if (!listed.success) return send(body);
    const kept = listed.data.map(async (item) => {
      const path = item.file?.path ?? item.path;
      return path === undefined || (await isListable(path)) ? [item] : [];
    });
    void Promise.all(kept).then((items) => send(items.flat()), next);
    return response;
  };
}
