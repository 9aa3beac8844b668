// Passports and driving licences: nothing but their name tells their numbers from others.
import { secretAt, type Secret } from './secret.ts';

const NAMED =
  /(?<!\p{L})(?:passport|reisepass|pasaporte|passeport|passaporto|paspoort|paszportu?|driver[’']?s licen[cs]e|driving licen[cs]e|führerschein|id card|identity card|personalausweis)(?:nummer)?(?!\p{L})[\s-]?(?:number|num|no\.?|nr\.?|n[º°o]\.?|#)?(?:\s{0,3}(?:[:=#]|\bis\b|\bist\b|\blautet\b|\bes\b|\best\b|è)){0,2}\s{0,3}(?<secret>(?=[A-Z0-9 -]{0,24}\d)[A-Z0-9]{5,20}(?:[ -][A-Z0-9]{2,8}){0,3})(?![\p{L}\p{N}])/giu;

export function findDocuments(text: string): Secret[] {
  return [...text.matchAll(NAMED)].flatMap((match) => {
    const whole = match.groups?.['secret'] ?? '';
    // Words behind the number are no part of it.
    const word = whole.replace(/(?:[ -][A-Za-z]+)+$/, '');
    if ((word.match(/\d/g)?.length ?? 0) < 4) return [];
    return [secretAt('document', match.index + match[0].lastIndexOf(whole), word.length, '[document number removed]')];
  });
}
