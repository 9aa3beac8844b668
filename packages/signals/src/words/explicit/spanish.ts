import type { Asking } from './asking.ts';

export const spanish: Asking = {
  language: 'es',
  lists: {
    det: 'un una el la los las algun alguna su tu mi otro otra al del',
    person:
      'persona personas humano humana humanos agente agentes operador operadora asesor asesora representante supervisor supervisora gerente encargado encargada responsable alguien empleado empleada ejecutivo ejecutiva encargado soporte servicio humanos especialista tecnico jefe atencion',
    agent:
      'persona humano humana agente operador operadora asesor asesora representante supervisor gerente encargado ejecutivo',
  },
  asks: [
    'hablar|conversar|chatear|comunicarme|hable|contactar|comunicar con|a <det>? *2 <person>',
    'contactar|ver|llamar <det> <person>',
    'pasame|paseme|pasarme|pasenme|comuniqueme|comunicame|conectame|conecteme|transfierame|transfiereme|transferirme|ponme|pongame|derivame|deriveme con|a *3 <person>',
    'quiero|necesito|quisiera|prefiero|dame|deme|exijo|busco <det>? *1 <agent>',
    'puede|podria|puedes|que me atender|atienda|ayudar|ayude|llame|llamar <det>? *1 <person>',
    'atencion al cliente por? favor?',
    'hablar con|a alguien|soporte|ustedes',
    'no quiero|deseo hablar|chatear con *2 robot|bot|maquina|asistente|chatbot|computadora',
    '^ <agent> por? favor? $',
    'persona|humano|agente real|humana|humano|verdadera|verdadero',
    'persona|agente de verdad|carne',
    'atender|atienda|atiende|ayude|llame <det>? *1 <person>',
    'quiero|necesito|quisiera ayuda|atencion de <det>? <person>',
    'hay alguien|alguna persona? ahi|aqui|disponible|real',
  ],
  mentions: [
    'no quiero|necesito|hace|deseo hablar|falta? con|un? *3 <agent>',
    'estoy|esta|eres|es hablando|una|un con? *2 <person>',
    'estoy hablando con *3',
    'eres|es una|un *2 <person>',
  ],
};
