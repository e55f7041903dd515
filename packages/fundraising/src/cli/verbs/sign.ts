import { Told } from '@comunal/command';
import { isFundraisingError } from '../../fundraising-error.ts';
import { signCampaign, writeSignedCampaign } from '../../signing/sign-campaign.ts';
import { readCampaignFile, signerIn, writeNew } from '../files.ts';
import type { Verb } from '../verb.ts';

/** `comunal fund sign`. */
export const sign: Verb = {
  help: 'fund:help.verb.sign',
  operand: 'CAMPAIGN.json',
  options: {
    'key-file': { value: 'FILE', help: 'fund:help.option.keyFile', isMany: true, isNeeded: true },
    out: { value: 'FILE', help: 'fund:help.option.out' },
  },
  async go(call, surroundings) {
    const { t } = surroundings.texts;
    const campaign = await readCampaignFile(call.operand, surroundings);
    const signers = await Promise.all(
      call.all('key-file').map((path) => signerIn(path, surroundings)),
    );
    try {
      const signed = await signCampaign(campaign, signers);
      const text = writeSignedCampaign(signed);
      const list = signed.signatures.map(({ key }) => key).join(', ');
      const notes = [t('fund:sign.done', { moment: signed.signedAt, list })];
      const out = call.text('out');
      if (out === undefined) return { lines: [text], notes };
      await writeNew(out, text, surroundings);
      return { lines: [], notes };
    } catch (thrown) {
      if (!isFundraisingError(thrown)) throw thrown;
      throw new Told(1, t('fund:file.notJson', { path: call.operand }));
    }
  },
};
