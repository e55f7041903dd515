import { authRoutes } from './auth/routes.ts';
import { captionRoutes } from './captions/routes.ts';
import { channelRoutes } from './channels/routes.ts';
import { commentRoutes } from './comments/routes.ts';
import { configRoutes } from './config/routes.ts';
import { embedRoutes } from './embed/routes.ts';
import { feedRoutes } from './feeds/routes.ts';
import type { Route } from './http/router.ts';
import { importRoutes } from './imports/routes.ts';
import { instanceRoutes } from './instance/routes.ts';
import { jobRoutes } from './jobs/routes.ts';
import { liveRoutes } from './live/routes.ts';
import { oembedRoutes } from './oembed/routes.ts';
import { playlistRoutes } from './playlists/routes.ts';
import { ratingRoutes } from './ratings/routes.ts';
import { staticRoutes } from './static/routes.ts';
import { subscriptionRoutes } from './subscriptions/routes.ts';
import { uploadRoutes } from './uploads/routes.ts';
import { userRoutes } from './users/routes.ts';
import { videoRoutes } from './videos/routes.ts';

/** All routes. The first match handles the request, so literal paths precede those with a parameter in the same place. */
export const routes: readonly Route[] = [
  ...authRoutes,
  ...uploadRoutes,
  ...configRoutes,
  ...liveRoutes,
  ...commentRoutes,
  ...importRoutes,
  ...captionRoutes,
  ...subscriptionRoutes,
  ...ratingRoutes,
  ...playlistRoutes,
  ...instanceRoutes,
  ...jobRoutes,
  ...videoRoutes,
  ...channelRoutes,
  ...userRoutes,
  ...feedRoutes,
  ...oembedRoutes,
  ...staticRoutes,
  ...embedRoutes,
];
