import { Told } from '@comunal/command';
import { isFundraisingError } from '../../fundraising-error.ts';
import type { VerifiedCampaign } from '../../signing/verify-campaign.ts';
import { renderDonate } from '../../static/render-donate.ts';
import { today } from '../clock.ts';
import { readSignedFile, writeNew } from '../files.ts';
import { neededOf } from '../needed-of.ts';
import { publicKeys } from '../public-keys.ts';
import type { Verb } from '../verb.ts';

/** `comunal fund card`. */
export const card: Verb = {
  help: 'fund:help.verb.card',
  operand: 'CAMPAIGN.json',
  options: {
    out: { value: 'FILE', help: 'fund:help.option.out', isNeeded: true },
    key: { value: 'KEY', help: 'fund:help.option.key', isMany: true },
    needed: { value: 'N', help: 'fund:help.option.needed' },
  },
  async go(call, surroundings) {
    const { context, texts } = surroundings;
    const { t } = texts;
    const keys = publicKeys(call, surroundings);
    const needed = neededOf(call, surroundings);
    const file = await readSignedFile(call.operand, surroundings);
    const date = today();
    const options = { locale: context.locale, today: date, codes: 'png' } as const;
    const checks = keys.length > 0 ? { key: keys, needed } : {};
    const html = await renderDonate(file, { ...options, ...checks }).catch((thrown: unknown) => {
      if (!isFundraisingError(thrown) || thrown.code !== 'untrusted') throw thrown;
      const reason = thrown.about as Exclude<VerifiedCampaign, { outcome: 'valid' }>['reason'];
      throw new Told(1, t('fund:card.untrusted', { reason: t(`fund:verify.reason.${reason}`) }));
    });
    const path = call.text('out') ?? '';
    await writeNew(path, inAscii(html), surroundings);
    return {
      lines: [],
      notes: [
        t('fund:card.written', { path, date }),
        ...(keys.length === 0 && 'comunalSigned' in file ? [t('fund:card.unchecked')] : []),
      ],
    };
  },
};

/** Letters that old systems break are written as what none breaks. */
function inAscii(html: string): string {
  return html.replaceAll(/\P{ASCII}/gu, (sign) => `&#${sign.codePointAt(0) ?? 0xff_fd};`);
}
