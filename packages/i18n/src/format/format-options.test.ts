import { expect, it } from 'vitest';
import { formatDate, formatDateRange } from './format-date.ts';
import { formatDateTime, formatDateTimeRange } from './format-date-time.ts';
import { formatDuration } from './format-duration.ts';
import { formatList } from './format-list.ts';
import { formatMoney } from './format-money.ts';

const time = { local: '2021-08-05T10:00', zone: 'America/Mexico_City' };
/** As a program without types passes it. */
const wrong: object = { stil: 'short' };

it.each([
  ['formatDate', () => formatDate('2021-08', 'es', wrong)],
  ['formatDateRange', () => formatDateRange('2021', '2022', 'es', wrong)],
  ['formatDateTime', () => formatDateTime(time, 'es', wrong)],
  ['formatDateTimeRange', () => formatDateTimeRange(time, time, 'es', wrong)],
  ['formatDuration', () => formatDuration('PT1H', 'es', wrong)],
  ['formatList', () => formatList(['a', 'b'], 'es', wrong)],
  ['formatMoney', () => formatMoney({ amount: 100, currency: 'MXN' }, 'es', wrong)],
])('refuses an option of %s that does not exist, which would be dropped', (name, format) => {
  expect(format).toThrow(`\`${name}\` has no option \`stil\`.`);
});
