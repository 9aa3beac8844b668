// The number to call in danger to life, by country. Each is among the emergency numbers that Google's libphonenumber keeps for that
// country in its metadata of short numbers (asked through google-libphonenumber 3.2.47, `ShortNumberInfo.isEmergencyNumber`); a country
// whose number it does not confirm is left out. Where there are several, it is meant to be the one that calls an
// ambulance or all services; libphonenumber does not say which each reaches, and for KR, LK, CL and CO no second source was asked. Where the country is unknown there is none, and none is guessed.
import type { Profile } from '@baton/handoff';

const BY_NUMBER: Readonly<Record<string, string>> = {
  '112':
    'AT BE BG HR CY CZ DK EE FI FR DE GR HU IS IE IT LV LI LT LU MT NL NO PL PT RO SK SI ES SE CH TR UA IN RS ME MK AL MD GE KZ',
  '999': 'GB HK MY KE BD',
  '911': 'US CA MX AR PH CR PA DO EC UY JO',
  '000': 'AU',
  '111': 'NZ',
  '119': 'JP KR TW LK',
  '120': 'CN',
  '192': 'BR',
  '131': 'CL',
  '123': 'CO EG',
  '101': 'IL',
  '103': 'BY',
  '995': 'SG',
  '997': 'SA',
  '998': 'AE',
  '10177': 'ZA',
};
const NUMBERS: ReadonlyMap<string, string> = new Map(
  Object.entries(BY_NUMBER).flatMap(([number, countries]) =>
    countries
      .split(' ')
      .filter((country) => country.length === 2)
      .map((country) => [country, number] as const),
  ),
);

/** Codes of the ITU that stand for one country; +1 and +7 are shared and left out. */
const BY_CODE: Readonly<Record<string, string>> = {
  '20': 'EG',
  '27': 'ZA',
  '30': 'GR',
  '31': 'NL',
  '32': 'BE',
  '33': 'FR',
  '34': 'ES',
  '351': 'PT',
  '352': 'LU',
  '353': 'IE',
  '354': 'IS',
  '356': 'MT',
  '357': 'CY',
  '358': 'FI',
  '359': 'BG',
  '36': 'HU',
  '370': 'LT',
  '371': 'LV',
  '372': 'EE',
  '380': 'UA',
  '385': 'HR',
  '386': 'SI',
  '39': 'IT',
  '40': 'RO',
  '41': 'CH',
  '420': 'CZ',
  '421': 'SK',
  '423': 'LI',
  '43': 'AT',
  '44': 'GB',
  '45': 'DK',
  '46': 'SE',
  '47': 'NO',
  '48': 'PL',
  '49': 'DE',
  '52': 'MX',
  '54': 'AR',
  '55': 'BR',
  '56': 'CL',
  '57': 'CO',
  '60': 'MY',
  '61': 'AU',
  '63': 'PH',
  '64': 'NZ',
  '65': 'SG',
  '81': 'JP',
  '82': 'KR',
  '852': 'HK',
  '86': 'CN',
  '886': 'TW',
  '90': 'TR',
  '91': 'IN',
  '966': 'SA',
  '971': 'AE',
  '972': 'IL',
};

/** Time zones that lie in one country. */
const BY_ZONE: Readonly<Record<string, string>> = {
  GB: 'Europe/London',
  IE: 'Europe/Dublin',
  DE: 'Europe/Berlin',
  FR: 'Europe/Paris',
  ES: 'Europe/Madrid Atlantic/Canary Africa/Ceuta',
  PT: 'Europe/Lisbon Atlantic/Madeira Atlantic/Azores',
  IT: 'Europe/Rome',
  NL: 'Europe/Amsterdam',
  BE: 'Europe/Brussels',
  LU: 'Europe/Luxembourg',
  CH: 'Europe/Zurich',
  AT: 'Europe/Vienna',
  CZ: 'Europe/Prague',
  SK: 'Europe/Bratislava',
  PL: 'Europe/Warsaw',
  HU: 'Europe/Budapest',
  SE: 'Europe/Stockholm',
  NO: 'Europe/Oslo',
  DK: 'Europe/Copenhagen',
  FI: 'Europe/Helsinki',
  EE: 'Europe/Tallinn',
  LV: 'Europe/Riga',
  LT: 'Europe/Vilnius',
  GR: 'Europe/Athens',
  RO: 'Europe/Bucharest',
  BG: 'Europe/Sofia',
  HR: 'Europe/Zagreb',
  SI: 'Europe/Ljubljana',
  UA: 'Europe/Kyiv Europe/Kiev',
  TR: 'Europe/Istanbul',
  US: 'America/New_York America/Chicago America/Denver America/Los_Angeles America/Phoenix America/Anchorage America/Detroit Pacific/Honolulu America/Boise',
  CA: 'America/Toronto America/Vancouver America/Edmonton America/Winnipeg America/Halifax America/St_Johns America/Regina',
  MX: 'America/Mexico_City America/Tijuana America/Monterrey America/Cancun',
  BR: 'America/Sao_Paulo America/Manaus America/Bahia America/Fortaleza America/Recife',
  AR: 'America/Argentina/Buenos_Aires',
  CL: 'America/Santiago',
  CO: 'America/Bogota',
  AU: 'Australia/Sydney Australia/Melbourne Australia/Brisbane Australia/Perth Australia/Adelaide Australia/Hobart Australia/Darwin',
  NZ: 'Pacific/Auckland',
  JP: 'Asia/Tokyo',
  KR: 'Asia/Seoul',
  CN: 'Asia/Shanghai Asia/Urumqi',
  HK: 'Asia/Hong_Kong',
  TW: 'Asia/Taipei',
  SG: 'Asia/Singapore',
  IN: 'Asia/Kolkata Asia/Calcutta',
  IL: 'Asia/Jerusalem',
  AE: 'Asia/Dubai',
  SA: 'Asia/Riyadh',
  ZA: 'Africa/Johannesburg',
  EG: 'Africa/Cairo',
};
const ZONES: ReadonlyMap<string, string> = new Map(
  Object.entries(BY_ZONE).flatMap(([country, zones]) => zones.split(' ').map((zone) => [zone, country] as const)),
);

/**
 * The emergency number where the customer is: by the zone of their clock, which travels with them, else by their phone number's
 * country; null where neither tells.
 */
export function emergencyNumber({ zone, phone }: Pick<Profile, 'zone' | 'phone'>): string | null {
  const country = (zone === undefined ? undefined : ZONES.get(zone)) ?? countryOfPhone(phone);
  return (country === undefined ? undefined : NUMBERS.get(country)) ?? null;
}

function countryOfPhone(phone: string | undefined): string | undefined {
  const digits = /^(?:\+|00)([\d\s().-]+)$/.exec(phone?.trim() ?? '')?.[1]?.replaceAll(/\D/g, '');
  if (digits === undefined) return undefined;
  const code = [3, 2].map((length) => digits.slice(0, length)).find((start) => Object.hasOwn(BY_CODE, start));
  return code === undefined ? undefined : BY_CODE[code];
}
