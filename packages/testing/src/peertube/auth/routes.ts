import { route } from '../http/router.ts';
import { grantToken } from './grant.ts';
import { getOAuthClient, listSessions, revokeSession, revokeToken } from './sessions.ts';
import { confirmTwoFactor, disableTwoFactor, requestTwoFactor } from './two-factor.ts';

export const authRoutes = [
  route('GET /api/v1/oauth-clients/local', getOAuthClient, 'getOAuthClient'),
  route('POST /api/v1/users/token', grantToken, 'getOAuthToken'),
  route('POST /api/v1/users/revoke-token', revokeToken),
  route('GET /api/v1/users/:id/token-sessions', listSessions),
  route('POST /api/v1/users/:id/token-sessions/:sessionId/revoke', revokeSession),
  route('POST /api/v1/users/:id/two-factor/request', requestTwoFactor),
  route('POST /api/v1/users/:id/two-factor/confirm-request', confirmTwoFactor),
  route('POST /api/v1/users/:id/two-factor/disable', disableTwoFactor),
];
