/** Accounts of nobody's: samples of standards and of banks that there are not, and addresses made from invented bytes. */
export const CLABE = '014027000005555558';
export const IBAN = 'ES9121000418450200051332';
export const BITCOIN = '15QZqPnovHR7H4hrMJDqBEkWgHAAUvFbSb';
export const SEGWIT = 'bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4';
export const MONERO =
  '43TLt8wqBPj9b7oZQt3SHsGJgyLLXEJGDP2G979eNKNdVjqJPC8xg6hcTNGgFKocCVj1EmSNAyrBf6uHjeeDNhPb9URcEbm';
export const CARD = '4000000000000002';
export const CBU = '2850590940090418135201';
export const UUID = '123e4567-e89b-42d3-a456-426614174000';
export const CPF = '52998224725';
export const CNPJ = '11222333000181';
export const ETHEREUM = '0x00000000219ab540356cbb839cbe05303d7705fa';
export const LNURL =
  'lnurl1dp68gurn8ghj7um9wfmxjcm99e3k7mf0v9cxj0m385ekvcenxc6r2c35xvukxefcv5mkvv34x5ekzd3ev56nyd3hxqurzepexejxxepnxscrvwfnv9nxzcn9xq6xyefhvgcxxcmyxymnserxfq5fns';
export const OFFER =
  'lno1pg257enxv4ezqcneype82um50ynhxgrwdajx293pqglnyxw6q0hzngfdusg8umzuxe8kquuz7pjl90ldj8wadwgs0xlmc';
export const PIX_CODE =
  '00020126580014br.gov.bcb.pix0136123e4567-e12b-12d1-a456-4266554400005204000053039865802BR5913Fulano de Tal6008BRASILIA62070503***63041D3D';
export const REFERENCE = '93000123456789';

/** In groups of so many signs. */
export function groups(code: string, separator = ' ', size = 4): string {
  return code.replaceAll(new RegExp(`(.{${size}})(?=.)`, 'g'), `$1${separator}`);
}
