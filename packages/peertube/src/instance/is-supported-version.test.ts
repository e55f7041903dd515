import { expect, it } from 'vitest';
import { isSupportedVersion } from './is-supported-version.ts';

it.each(['5.0.0', '5.2.1', '6.3.3', '7.3.0', '8.0.1', '8.2.0', '8.2.0-rc.1', '7.10.0'])(
  'supports %s',
  (version) => {
    expect(isSupportedVersion(version)).toBe(true);
  },
);

it.each(['4.3.1', '8.3.0', '8.10.0', '9.0.0', '', 'nightly', 'v8.0.1'])(
  'does not count %j as supported',
  (version) => {
    expect(isSupportedVersion(version)).toBe(false);
  },
);
