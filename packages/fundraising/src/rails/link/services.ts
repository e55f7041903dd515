import { editDistance } from '@comunal/command/nearest';

/** Services that take gifts, by the hosts that are theirs; subdomains count as well. */
const HOSTS: Readonly<Record<string, LinkService>> = {
  'liberapay.com': 'Liberapay',
  'opencollective.com': 'Open Collective',
  'mercadopago.com': 'Mercado Pago',
  'mercadopago.com.mx': 'Mercado Pago',
  'mercadopago.com.ar': 'Mercado Pago',
  'mercadopago.com.br': 'Mercado Pago',
  'mercadopago.com.co': 'Mercado Pago',
  'mercadopago.com.pe': 'Mercado Pago',
  'mercadopago.com.uy': 'Mercado Pago',
  'mercadopago.cl': 'Mercado Pago',
  'mpago.la': 'Mercado Pago',
  'paypal.com': 'PayPal',
  'paypal.me': 'PayPal',
  'ko-fi.com': 'Ko-fi',
  'goteo.org': 'Goteo',
};

/** All hosts that are known. */
export const SERVICE_HOSTS: readonly string[] = Object.keys(HOSTS);

/** A service by its name, or a page of somebody's own, where BTCPay stands too: it has no host of its own. */
export type LinkService =
  'Liberapay' | 'Open Collective' | 'Mercado Pago' | 'PayPal' | 'Ko-fi' | 'Goteo' | 'page';

/** The service that a host belongs to. */
export function findService(host: string): LinkService {
  const known = SERVICE_HOSTS.find((one) => host === one || host.endsWith(`.${one}`));
  return (known && HOSTS[known]) || 'page';
}

/** The host that another one can be taken for: `1iberapay.com`, `paypal.com.pay.example`, `paypa.com`. */
export function findLookAlike(host: string): string | undefined {
  if (findService(host) !== 'page') return undefined;
  const labels = host.split('.').map(skeleton);
  return SERVICE_HOSTS.find((known) => {
    const name = skeleton(known.split('.')[0] ?? '');
    return labels.some(
      (label) =>
        (name.length > 4 && label.includes(name)) ||
        label === name ||
        (name.length > 4 && editDistance(label, name) <= 1),
    );
  });
}

/** Signs that look alike are made the same. */
function skeleton(label: string): string {
  return label
    .replaceAll('-', '')
    .replaceAll('0', 'o')
    .replaceAll(/[1i|]/g, 'l')
    .replaceAll('5', 's')
    .replaceAll('rn', 'm')
    .replaceAll('vv', 'w');
}
