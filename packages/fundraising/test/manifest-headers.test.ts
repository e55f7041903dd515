import { expect, it } from 'vitest';
import { donationSite } from './support/donation-site.ts';

it.each(['Clear-Site-Data', 'Integrity-Policy', 'Speculation-Rules'])(
  'verify raises an alarm for an unsigned header: %s',
  async (name) => {
    const site = await donationSite();
    await site.sign();
    site.tampered.set('/apoyo/', { headers: { [name]: '"x"' } });
    expect(await site.verifyJson()).toMatchObject({ code: 1, files: [{ reason: 'headers' }] });
  },
);
