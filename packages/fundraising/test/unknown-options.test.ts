import { describe, expect, it } from 'vitest';
import {
  createCampaignView,
  createQrPng,
  createQrSvg,
  renderDonate,
  signCampaign,
  verifyCampaign,
} from '../src/index.ts';

const campaign = { title: 'Un año de servidores' };
const view = { today: '2026-11-25', locale: 'es' };

/** The misspelled option, and a call that a program in plain JavaScript would make with it. */
const calls: readonly (readonly [name: string, call: (options: never) => unknown])[] = [
  ['need', (typo) => verifyCampaign(campaign, { keys: [], ...(typo as object) })],
  ['expires', (typo) => signCampaign(campaign, [], typo)],
  ['language', (typo) => createCampaignView(campaign, { ...view, ...(typo as object) })],
  ['qr', (typo) => renderDonate(campaign, { ...view, ...(typo as object) })],
  ['margin', (typo) => createQrSvg('hola', typo)],
  ['size', (typo) => createQrPng('hola', typo)],
];

describe('an unknown option in plain JavaScript', () => {
  it.each(calls)('is rejected by name: %s', async (name, call) => {
    const run = async () => call({ [name]: 1 } as never);
    await expect(run()).rejects.toMatchObject({ code: 'bad-option', about: name });
    await expect(run()).rejects.toThrow(/ has no option .*\. It takes: .*\.$/);
  });
});
