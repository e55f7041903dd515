import { Told } from '@comunal/command';
import { checkCampaign } from '../../campaign/check-campaign.ts';
import { isFundraisingError } from '../../fundraising-error.ts';
import { signCampaign } from '../../signing/sign-campaign.ts';
import { problemLines } from '../campaign-lines.ts';
import { today } from '../clock.ts';
import { readCampaignFile, signersOf } from '../files.ts';
import { signingOptions, signOptionsOf } from '../sign-options.ts';
import type { Verb } from '../verb.ts';
import { printSigned } from '../write-signed.ts';

/** `comunal fund sign`. */
export const sign: Verb = {
  help: 'fund:help.verb.sign',
  operand: 'CAMPAIGN.json',
  options: signingOptions,
  async go(call, surroundings) {
    const { context, texts } = surroundings;
    const campaign = await readCampaignFile(call.operand, surroundings);
    const checked = await checkCampaign(campaign, { today: today(), locale: context.locale });
    if (!checked.isSound)
      throw new Told(1, texts.t('fund:sign.refused'), ...problemLines(checked, surroundings));
    const options = await signOptionsOf(call, surroundings);
    const signers = await signersOf(call, surroundings);
    try {
      return await printSigned(await signCampaign(campaign, signers, options), call, surroundings);
    } catch (thrown) {
      if (!isFundraisingError(thrown)) throw thrown;
      throw new Told(1, texts.t('fund:file.notJson', { path: call.operand }));
    }
  },
};
