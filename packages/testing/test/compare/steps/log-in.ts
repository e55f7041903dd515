import { send, step, withVariants, type Step } from '../step.ts';

const CLIENT = { client_id: '{clientId}', client_secret: '{clientSecret}' };
const TOKEN = 'POST /api/v1/users/token';
const ask = (form: Readonly<Record<string, string>>, note?: string): Step =>
  step(TOKEN, { as: 'nobody', form, ...(note !== undefined && { note }) });
const byPassword = (password: string, note: string): Step =>
  ask({ ...CLIENT, grant_type: 'password', username: '{username}', password }, note);

/** All kinds of rejected log-ins. Servers limit them to fifteen in five minutes. */
export const logInSteps: readonly Step[] = [
  byPassword('no es la contraseña', 'wrong password'),
  byPassword('', 'empty password'),
  byPassword('x'.repeat(73), 'a password over 72 bytes'),
  ask({ grant_type: 'password', username: '{username}', password: 'x' }, 'no client'),
  ask({ ...CLIENT, client_secret: 'x', grant_type: 'refresh_token', refresh_token: 'x' }),
  ask({ ...CLIENT, grant_type: 'nada' }),
  ask({ ...CLIENT, grant_type: 'refresh_token', refresh_token: 'x' }),
  send(TOKEN, { ...CLIENT, grant_type: 'refresh_token' }, { as: 'nobody', note: 'JSON' }),
  step('GET /api/v1/users/me', { as: 'nobody' }),
  step('GET /api/v1/users/me?access_token=x', { as: 'nobody' }),
  step('GET /api/v1/users/me', { as: 'nobody', headers: { authorization: 'Bearer x' } }),
  step('GET /api/v1/users/me', { as: 'nobody', headers: { authorization: 'Basic x' } }),
];

const ME = '/api/v1/users/me';

/** The user who is logged in. Nothing of theirs is updated. */
export const personSteps: readonly Step[] = [
  step(`GET ${ME}`, { capture: { account: 'account.name', userId: 'id' } }),
  step(`GET ${ME}/video-quota-used`),
  step(`GET ${ME}/notifications?count=0`),
  step(`GET ${ME}/notifications?count=101`),
  step(`GET ${ME}/history/videos?count=0`),
  step(`GET ${ME}/videos/imports?count=0`),
  step(`GET ${ME}/videos?search=nadie-{run}`),
  step(`GET ${ME}/videos?count=101`),
  step(`GET ${ME}/videos?sort=nada`),
  step(`GET ${ME}/videos/comments`, { note: 'without an order' }),
  step(`GET ${ME}/videos/comments?sort=-createdAt&count=0`),
  step(`GET ${ME}/subscriptions?count=0`),
  send(`POST ${ME}/notifications/read`, { ids: [] }),
  ...withVariants(`PUT ${ME}`, {}, [
    { displayName: '' },
    { description: 'ab' },
    { password: 'corta' },
    { password: 'corta', currentPassword: '{password}' },
    { password: 'corta', currentPassword: 'no es la contraseña' },
    { password: 'una contraseña nueva' },
    { password: 'una contraseña nueva', currentPassword: 'no es la contraseña' },
    { email: 'otra@correo.example' },
  ]),
  step('GET /api/v1/accounts/{account}', { as: 'nobody' }),
  step('GET /api/v1/accounts/{account}@{host}', { as: 'nobody' }),
  step('GET /api/v1/accounts/nadie-{run}', { as: 'nobody' }),
  step('GET /api/v1/accounts/{account}/ratings', { as: 'nobody' }),
  step('GET /api/v1/accounts/{account}/ratings?rating=nada'),
  step('GET /api/v1/accounts/{account}/video-channels?count=101'),
];
