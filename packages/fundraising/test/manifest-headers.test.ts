import { expect, it } from 'vitest';
import { donationSite } from './support/donation-site.ts';

it.each(['Clear-Site-Data', 'Integrity-Policy', 'Speculation-Rules'])(
  'alarms at a header that nobody signed: %s',
  async (name) => {
    const site = await donationSite();
    await site.sign();
    site.tampered.set('/apoyo/', { headers: { [name]: '"x"' } });
    expect(await site.verifyJson()).toMatchObject({ code: 1, files: [{ reason: 'headers' }] });
  },
);
