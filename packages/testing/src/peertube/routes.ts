import { authRoutes } from './auth/routes.ts';
import type { Route } from './http/router.ts';
import { uploadRoutes } from './uploads/routes.ts';
import { videoRoutes } from './videos/routes.ts';

/** All routes; the first that fits answers, so those of uploads stand before those with ids. */
export const routes: readonly Route[] = [...authRoutes, ...uploadRoutes, ...videoRoutes];
