import type { RequestHandler } from 'express';

/**
 * Refuses requests that do not come from the forms themselves. Any page in the browser can send requests to this machine, and a
 * name that its owner lets point here (DNS rebinding) makes them look as if they came from the same place: that name stands in
 * `Host`, and the page's own in `Origin`.
 */
export function refuseForeign(message: string): RequestHandler {
  return (request, response, next) => {
    const { host = '', origin } = request.headers;
    const port = request.socket.localPort;
    const isOwnHost = host === `127.0.0.1:${port}` || host === `localhost:${port}`;
    // Browsers name the origin of everything that is not read alone; the forms send nothing without it.
    const isReading = request.method === 'GET' || request.method === 'HEAD';
    const isOwnOrigin = origin === `http://${host}` || (isReading && origin === undefined);
    if (isOwnHost && isOwnOrigin) return next();
    response.status(403).json({ error: message });
  };
}
