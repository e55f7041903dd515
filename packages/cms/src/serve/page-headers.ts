import type { RequestHandler } from 'express';

/** Decap compiles its configuration (`'unsafe-eval'`) and writes its styles into the page. It may ask this server alone. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self' 'unsafe-eval'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self' blob:",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Adds the headers of every answer. */
export const addPageHeaders: RequestHandler = (_, response, next) => {
  response.set({
    'Content-Security-Policy': POLICY,
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Referrer-Policy': 'no-referrer',
    'X-Content-Type-Options': 'nosniff',
    // The forms change with every `comunal cms init`, and entries stand in no cache.
    'Cache-Control': 'no-store',
  });
  next();
};
