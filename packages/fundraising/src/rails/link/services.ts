import { editDistance } from '@comunal/command/nearest';

/** Services that take donations, by their hosts; subdomains count as well. */
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

/** The hosts of all known services. */
const SERVICE_HOSTS: readonly string[] = Object.keys(HOSTS);

/** The name of a service, or `page` for somebody's own page. BTCPay is a page: it has no host of its own. */
export type LinkService =
  | 'Liberapay'
  | 'Open Collective'
  | 'Mercado Pago'
  | 'PayPal'
  | 'Ko-fi'
  | 'Goteo'
  | 'page';

/** Finds the service that a host belongs to. */
export function findService(host: string): LinkService {
  const knownHost = SERVICE_HOSTS.find((known) => host === known || host.endsWith(`.${known}`));
  return (knownHost && HOSTS[knownHost]) || 'page';
}

/** Finds the known host that a host can be mistaken for: `1iberapay.com`, `paypal.com.pay.example`, `paypa.com`. */
export function findLookAlike(host: string): string | undefined {
  if (findService(host) !== 'page') return undefined;
  const labels = host.split('.').map(toSkeleton);
  return SERVICE_HOSTS.find((known) => {
    const name = toSkeleton(known.split('.')[0] ?? '');
    return labels.some(
      (label) =>
        (name.length > 4 && label.includes(name)) ||
        label === name ||
        (name.length > 4 && editDistance(label, name) <= 1),
    );
  });
}

/** Maps characters that look alike to the same one, as Unicode's confusables do. */
function toSkeleton(label: string): string {
  return label
    .replaceAll('-', '')
    .replaceAll('0', 'o')
    .replaceAll(/[1i|]/g, 'l')
    .replaceAll('5', 's')
    .replaceAll('rn', 'm')
    .replaceAll('vv', 'w');
}
