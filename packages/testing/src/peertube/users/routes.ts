import { route } from '../http/router.ts';
import { createUser, getUser, listUsers, registerUser } from './admin.ts';
import {
  emptyList,
  getMe,
  getQuotaUsed,
  getScopedTokens,
  markAllRead,
  markRead,
  putMe,
} from './me.ts';

export const userRoutes = [
  route('GET /api/v1/users/me', getMe),
  route('PUT /api/v1/users/me', putMe),
  route('GET /api/v1/users/me/video-quota-used', getQuotaUsed),
  route('GET /api/v1/users/me/notifications', emptyList),
  route('POST /api/v1/users/me/notifications/read', markRead),
  route('POST /api/v1/users/me/notifications/read-all', markAllRead),
  route('GET /api/v1/users/scoped-tokens', getScopedTokens),
  route('GET /api/v1/users', listUsers),
  route('POST /api/v1/users', createUser),
  route('POST /api/v1/users/register', registerUser),
  route('GET /api/v1/users/:id', getUser),
];
