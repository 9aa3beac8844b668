import type { Asking } from './asking.ts';

export const czech: Asking = {
  language: 'cs',
  lists: {
    real: 'živým živého živý živou skutečným skutečného skutečný skutečnou opravdovým opravdového opravdový reálným reálného nějakým nějakého nějaký jiným jiného vaším',
    alive: 'živým živého živý živou skutečným skutečného skutečný skutečnou opravdovým opravdového opravdový',
    person:
      'člověkem člověka člověk operátorem operátora operátor operátorkou operátorku agentem agenta agent zaměstnancem zaměstnance osobou osobu osoba někým někoho někdo nadřízeným nadřízeného vedoucím vedoucího manažerem manažera poradcem poradce podporou podpory podporu pracovníkem pracovníka specialistou specialistu zástupcem zástupce technikem',
    agent:
      'člověka operátora operátorku agenta zaměstnance vedoucího nadřízeného manažera poradce pracovníka zástupce specialistu',
    bots: 'botem robotem strojem počítačem chatbotem automatem',
  },
  asks: [
    'mluvit|promluvit|hovořit|pohovořit|chatovat|bavit|spojit|popovídat se? s|se *2 <person>',
    'spoj|spojte|přepoj|přepojte|předejte|přesměrujte|přesměruj mě|mne|mi|nás|prosím? *1 s|se|na|k <real>? <person>',
    'přepojit|přesměrovat|spojení *1 s|se|na|k <real>? <person>',
    'chci|chtěl|chtěla|potřebuji|potřebuju|prosím|žádám|dejte|raději|zavolejte bych? o? mi? <real>? <agent>',
    '<alive> člověkem|člověka|člověk|osobou|osobu|operátorem|operátora|operátor',
    'kontaktovat <real>? <person>',
    'kontakt na|s <real>? <person>',
    '^ operátor|operátora|člověk|člověka|agent|agenta|pracovník prosím? $',
    '^ zákaznická podpora|linka prosím? $',
    'operátora|člověka|agenta prosím',
    'nechci|nebudu|odmítám *1 mluvit|bavit|psát|chatovat *1 s|se *2 <bots>',
    'ne s|se *1 <bots>',
    'je tam|tu nějaký? živý? někdo|člověk|operátor',
    'může|mohl|ať|aby *1 někdo *2 zavolat|zavolá|zavolal|ozvat|ozve|kontaktovat',
    'bych *2 mluvil|mluvila|promluvil|promluvila|hovořil|hovořila s|se *1 <person>',
    'přepojte|přepoj|spojte mě|mne prosím? $',
    'spojím|dovolám|dovolat se? s|na|k <real>? <person>',
    's|se <real>? <person> mluvit|hovořit|promluvit|spojit',
    'dostat <real>? <agent>',
  ],
  mentions: [
    'nechci|nepotřebuji|nepotřebuju|nemusím *1 mluvit|hovořit|spojit? s|se? <real>? <person>',
    'mluvím|píšu|mluvil|mluvila|hovořím *2 s|se *2 <person>',
    'jsi|jste|tohle|toto je? <real>? <person>',
    'bez <real>? <person>',
  ],
};
