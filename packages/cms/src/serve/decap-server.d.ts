/** The part of decap-server that other programs may call, as its README says; it comes without types. */
declare module 'decap-server/dist/middlewares.js' {
  import type { Express } from 'express';

  const middlewares: {
    /**
     * Adds `POST /api/v1`, the interface that Decap's `proxy` backend speaks, for the folder in `GIT_REPO_DIRECTORY`, which it
     * reads at once.
     */
    readonly registerLocalFs: (
      app: Express,
      options: { readonly logLevel: string },
    ) => Promise<void>;
  };
  export default middlewares;
}
