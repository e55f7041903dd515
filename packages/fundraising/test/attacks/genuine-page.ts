import { signCampaign, serializeSigned, type Campaign, type Signer } from '../../src/index.ts';
import { campaign, newSigner } from '../support/signers.ts';
import type { Attack } from './attack.ts';
import { CLABE } from './details.ts';

/** What the attacked collective signed, and what its attacker made. */
export interface Stage {
  readonly key: string;
  readonly signed: string;
  /** A page by its attack; without one as the collective published it. */
  readonly page: (attack?: Attack, elsewhere?: string) => string;
  readonly fill: (text: string, elsewhere?: string) => string;
}

/** Signs the sample campaign, and an older one with an account that was lost since. */
export async function setStage(): Promise<Stage> {
  const [signer, stranger] = [newSigner(), newSigner()];
  const lost = withAccount(CLABE);
  const sign = async (data: Campaign, by: Signer, issuedAt: string, expiresAt: string) =>
    serializeSigned(await signCampaign(data, [by], { issuedAt, expiresAt }));
  const signed = await sign(campaign, signer, '2026-11-20T10:00:00Z', '2100-01-01T00:00:00Z');
  const parts: Readonly<Record<string, string>> = {
    KEY: signer.publicKey,
    SIGNED: inScript(signed),
    FORGED: inScript(JSON.stringify(lost)),
    STRANGER: stranger.publicKey,
    STRANGERS: inScript(await sign(lost, stranger, '2026-11-21T10:00:00Z', '2100-01-01T00:00:00Z')),
    OLD: inScript(await sign(lost, signer, '2026-05-01T10:00:00Z', '2100-01-01T00:00:00Z')),
    EXPIRED: inScript(await sign(lost, signer, '2025-05-01T10:00:00Z', '2025-11-01T10:00:00Z')),
  };
  const fill = (text: string, elsewhere = 'https://otra.example/'): string =>
    text.replaceAll(/%([A-Z]+)%/g, (whole, name: string) =>
      name === 'ELSEWHERE' ? elsewhere : (parts[name] ?? whole),
    );
  const page = (attack?: Attack, elsewhere?: string): string =>
    fill(
      `<!doctype html><html lang="es"><meta charset="utf-8"><title>Apoyo</title>
<script type="module" src="/donate.js"></script>
<main><h1>Apoyo</h1><p>Gracias por venir. Escríbenos a hola@colectiva.example o llama al 55 1234 5678.</p>
${attack?.body ?? ''}
${attack?.isAlone ? '' : '<comunal-donate trusted-key="%KEY%"><p>Escríbenos.</p><script type="application/json">%SIGNED%</script></comunal-donate>'}
</main></html>`,
      elsewhere,
    );
  return { key: signer.publicKey, signed, page, fill };
}

function withAccount(account: string): Campaign {
  return {
    ...campaign,
    rails: [{ id: 'clabe', kind: 'clabe', enabled: true, account, holder: 'Otra Colectiva' }],
  };
}

function inScript(json: string): string {
  return json.trim().replaceAll('<', String.raw`\u003c`);
}
