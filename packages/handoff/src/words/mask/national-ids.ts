// National ids by country. Check digits and dates are judged by a validator library (`stdnum`); what no form gives away needs its name nearby.
import * as cpfBrazil from 'stdnum/lib/cjs/br/cpf.js';
import * as sinCanada from 'stdnum/lib/cjs/ca/sin.js';
import * as ricChina from 'stdnum/lib/cjs/cn/ric.js';
import * as ahvSwitzerland from 'stdnum/lib/cjs/ch/ssn.js';
import * as rutChile from 'stdnum/lib/cjs/cl/rut.js';
import * as idnrGermany from 'stdnum/lib/cjs/de/idnr.js';
import * as cprDenmark from 'stdnum/lib/cjs/dk/cpr.js';
import * as dniSpain from 'stdnum/lib/cjs/es/dni.js';
import * as nieSpain from 'stdnum/lib/cjs/es/nie.js';
import * as hetuFinland from 'stdnum/lib/cjs/fi/hetu.js';
import * as nirFrance from 'stdnum/lib/cjs/fr/nir.js';
import * as ninoBritain from 'stdnum/lib/cjs/gb/nino.js';
import * as ppsIreland from 'stdnum/lib/cjs/ie/pps.js';
import * as aadhaarIndia from 'stdnum/lib/cjs/in/aadhaar.js';
import * as panIndia from 'stdnum/lib/cjs/in/pan.js';
import * as codiceItaly from 'stdnum/lib/cjs/it/codicefiscale.js';
import * as curpMexico from 'stdnum/lib/cjs/mx/curp.js';
import * as bsnNetherlands from 'stdnum/lib/cjs/nl/bsn.js';
import * as fodselsnummerNorway from 'stdnum/lib/cjs/no/fodselsnummer.js';
import * as peselPoland from 'stdnum/lib/cjs/pl/pesel.js';
import * as personnummerSweden from 'stdnum/lib/cjs/se/personnummer.js';
import * as kimlikTurkey from 'stdnum/lib/cjs/tr/tckimlik.js';
import * as tfnAustralia from 'stdnum/lib/cjs/au/tfn.js';
import { secretAt, type Secret } from './secret.ts';

interface IdForm {
  readonly pattern: RegExp;
  readonly validator: { readonly validate: (value: string) => { readonly isValid: boolean } };
  /** Where the form alone is that of many numbers: a name of it has to stand before, in the same message. */
  readonly named?: RegExp;
}

/** Written with its dashes, or called so, it is one, even where the library knows it as printed in advertisements. */
const ssnWritten: IdForm['validator'] = {
  validate: (id) => ({ isValid: !/^(?:000|666|9)|^\d{3}[- ]?00|0000$/.test(id) }),
};

/** The library asks for the dash that people leave out. */
const swedish: IdForm['validator'] = {
  validate: (id) => personnummerSweden.validate(/[-+]/.test(id) ? id : `${id.slice(0, -4)}-${id.slice(-4)}`),
};

const ID = String.raw`national id|identity number|id number|personal number`;
const alone = (form: string, flags = 'gu') => new RegExp(`(?<![\\p{L}\\p{N}-])${form}(?![\\p{L}\\p{N}-])`, flags);
const called = (names: string) => new RegExp(`(?<!\\p{L})(?:${names}|${ID})(?!\\p{L})`, 'iu');

const FORMS: readonly IdForm[] = [
  { pattern: alone(String.raw`\d{3}[- ]\d{2}[- ]\d{4}`), validator: ssnWritten },
  {
    pattern: alone(String.raw`\d{9}`),
    validator: ssnWritten,
    named: called('ssn|social security(?: number| no\\.?)?'),
  },
  { pattern: alone(String.raw`[A-Z]{2} ?\d{2} ?\d{2} ?\d{2} ?[A-D]`, 'giu'), validator: ninoBritain },
  { pattern: alone(String.raw`\d{8}[ -]?[A-Z]`, 'giu'), validator: dniSpain },
  { pattern: alone(String.raw`[XYZ][ -]?\d{7}[ -]?[A-Z]`, 'giu'), validator: nieSpain },
  { pattern: alone(String.raw`\d{2} \d{3} \d{3} \d{3}`), validator: idnrGermany },
  {
    pattern: alone(String.raw`\d{11}`),
    validator: idnrGermany,
    named: called('steuer-?(?:id|identifikationsnummer|nummer)|idnr|tax id(?:entification)?(?: number)?|tin'),
  },
  { pattern: alone(String.raw`[12] ?\d{2} ?\d{2} ?(?:\d{2}|2[AB]) ?\d{3} ?\d{3} ?\d{2}`, 'giu'), validator: nirFrance },
  { pattern: alone(String.raw`[A-Z]{6}\d{2}[A-EHLMPRST]\d{2}[A-Z]\d{3}[A-Z]`, 'giu'), validator: codiceItaly },
  { pattern: alone(String.raw`\d{3}\.\d{3}\.\d{3}-\d{2}`), validator: cpfBrazil },
  { pattern: alone(String.raw`\d{11}`), validator: cpfBrazil, named: called('cpf') },
  { pattern: alone(String.raw`\d{2}\.?\d{3}\.?\d{3}-[\dK]`, 'giu'), validator: rutChile },
  { pattern: alone(String.raw`756\.\d{4}\.\d{4}\.\d{2}`), validator: ahvSwitzerland },
  {
    pattern: alone(String.raw`756\d{10}`),
    validator: ahvSwitzerland,
    named: called('ahv|avs|sozialversicherungsnummer'),
  },
  { pattern: alone(String.raw`\d{6}[-+A-FU-Y]\d{3}[0-9A-Z]`, 'giu'), validator: hetuFinland },
  { pattern: alone(String.raw`(?:19|20)?\d{6}[-+]\d{4}`), validator: swedish },
  {
    pattern: alone(String.raw`(?:19|20)?\d{10}`),
    validator: swedish,
    named: called('person(?:nummer|nr)|pnr'),
  },
  { pattern: alone(String.raw`\d{6}-\d{4}`), validator: cprDenmark, named: called('cpr(?:-?nummer)?') },
  {
    pattern: alone(String.raw`\d{6} ?\d{5}`),
    validator: fodselsnummerNorway,
    named: called('fødselsnummer|fodselsnummer|personnummer|fnr'),
  },
  { pattern: alone(String.raw`\d{11}`), validator: peselPoland, named: called('pesel') },
  {
    pattern: alone(String.raw`\d{3}[ .]?\d{3}[ .]?\d{3}|\d{4}[ .]\d{2}[ .]\d{3}`),
    validator: bsnNetherlands,
    named: called('bsn|burgerservicenummer|sofi-?nummer'),
  },
  {
    pattern: alone(String.raw`\d{4}[ -]?\d{4}[ -]?\d{4}`),
    validator: aadhaarIndia,
    named: called('aadhaar|aadhar|uidai'),
  },
  {
    pattern: alone(String.raw`[A-Z]{5}\d{4}[A-Z]`, 'giu'),
    validator: panIndia,
    named: called('pan|pan card|permanent account number'),
  },
  {
    pattern: alone(String.raw`\d{3}[ -]?\d{3}[ -]?\d{3}`),
    validator: sinCanada,
    named: called('sin|social insurance(?: number)?'),
  },
  { pattern: alone(String.raw`\d{3} ?\d{3} ?\d{2,3}`), validator: tfnAustralia, named: called('tfn|tax file number') },
  {
    pattern: alone(String.raw`\d{7}[A-W][ABHWTX]?`, 'giu'),
    validator: ppsIreland,
    named: called('pps|ppsn|pps number'),
  },
  { pattern: alone(String.raw`[A-Z]{4}\d{6}[HMX][A-Z]{5}[A-Z0-9]\d`, 'giu'), validator: curpMexico },
  { pattern: alone(String.raw`\d{17}[\dX]`, 'giu'), validator: ricChina },
  {
    pattern: alone(String.raw`\d{11}`),
    validator: kimlikTurkey,
    named: called('t\\.?c\\.?(?: kimlik)?(?: no)?|kimlik(?: no)?'),
  },
];
/** So far before the number its name may stand. */
const NEARBY = 60;

export function findIds(text: string): Secret[] {
  return FORMS.flatMap(({ pattern, validator, named }) =>
    [...text.matchAll(pattern)]
      .filter(({ index }) => !named || named.test(text.slice(Math.max(0, index - NEARBY), index)))
      .filter(({ 0: id }) => validator.validate(id).isValid)
      .map(({ 0: id, index }) => secretAt('national-id', index, id.length, '[national id removed]')),
  );
}
