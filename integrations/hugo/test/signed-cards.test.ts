import { signCards, type SignableCards } from '@comunal/fundraising';
import { generateKeyPairSync, sign } from 'node:crypto';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { createCards } from './support/create-cards.ts';
import { hugoOnly, createHugoSite, type Build, type HugoSite } from './support/hugo-site.ts';

const SETTINGS = '[params.comunal]\n';
const DATES = { issuedAt: '2029-12-01T00:00:00Z', expiresAt: '2030-06-01T00:00:00Z' };

describe('signed cards', hugoOnly, () => {
  let cards: SignableCards;
  let site: HugoSite | undefined;
  beforeAll(async () => {
    cards = await createCards();
  });
  afterEach(() => site?.remove());

  /** Builds the site with further settings of the component. */
  function buildSite(data: object, settings = ''): Build {
    site = createHugoSite(data);
    const text = site.read('hugo.toml');
    expect(text).toContain(SETTINGS);
    site.write('hugo.toml', text.replace(SETTINGS, `${SETTINGS}${settings}\n`));
    return site.build();
  }

  it('reads signed cards until they expire', () => {
    const signed = { comunalSigned: 'cards', name: 'cards', payload: cards, signatures: [] };
    const valid = buildSite({ ...signed, expiresAt: '2030-01-01T01:00:00Z' });
    expect(valid.log).not.toContain('ERROR');
    site?.remove();
    const expired = buildSite({ ...signed, expiresAt: '2029-12-31T23:59:59Z' });
    expect(expired.status).not.toBe(0);
    expect(expired.log).toContain('vencieron el 2029-12-31T23:59:59Z.');
    site?.remove();
    const undated = buildSite({ ...signed, expiresAt: 'mañana' });
    expect(undated.status).not.toBe(0);
    expect(undated.log).toContain('vencieron el mañana.');
  });

  it('shows a campaign that the trusted keys have signed, and names them to the element', async () => {
    const [signer, second] = [createSigner(), createSigner()];
    const keys = `keys = ["${signer.publicKey}", "${second.publicKey}"]`;
    const signed = await signCards(cards, [signer, second], DATES);
    const { log, files } = buildSite(signed, `${keys}\nneeded = 2`);
    expect(log).not.toContain('ERROR');
    expect(files.get('es/apoyo/index.html')).toContain(
      `<comunal-donate layout="full" trusted-key="${signer.publicKey} ${second.publicKey}" needed="2" lang="es">`,
    );
  });

  it('stops at a campaign that too few of them have signed, or nobody', async () => {
    const [signer, stranger] = [createSigner(), createSigner()];
    const keys = `keys = ["${signer.publicKey}"]`;
    const foreign = await signCards(cards, [stranger], DATES);
    for (const data of [cards, foreign]) {
      const { status, log } = buildSite(data, keys);
      site?.remove();
      expect(status).not.toBe(0);
      expect(log).toContain('la campaña «sostener-los-servidores» no lleva las firmas');
      // An export writes campaigns without signatures, so that signing comes after it.
      expect(log).toContain('Después de cada exportación, firma las tarjetas');
    }
    const { status, log } = buildSite(foreign, `${keys}\nneeded = 2`);
    expect(status).not.toBe(0);
    expect(log).toContain('params.comunal.keys y params.comunal.needed no concuerdan');
  });
});

function createSigner() {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  return {
    publicKey: publicKey.export({ format: 'jwk' }).x ?? '',
    sign: (message: Uint8Array) => new Uint8Array(sign(null, message, privateKey)),
  };
}
