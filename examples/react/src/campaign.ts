import type { Campaign } from '@comunal/fundraising';

/** Invented, with an account of no bank. */
export const campaign: Campaign = {
  title: { es: 'Un año de servidores' },
  rails: [{ id: 'spei', kind: 'clabe', enabled: true, account: '000180000000000014' }],
  isTest: true,
};
