import type { Asking } from './asking.ts';

export const portuguese: Asking = {
  language: 'pt',
  lists: {
    det: 'um uma o a os as algum alguma seu sua meu outro outra vosso',
    person:
      'pessoa pessoas humano humana humanos atendente atendentes agente operador operadora representante supervisor supervisora gerente responsavel alguem funcionario funcionaria atendimento suporte consultor especialista tecnico assistente',
    agent:
      'pessoa humano humana atendente agente operador operadora representante supervisor gerente responsavel funcionario assistente consultor',
  },
  asks: [
    'falar|conversar|fala|falo|contactar|contatar|entrar em? contato? com <det>? *2 <person>',
    'passe|passa|transfira|transfere|transferir|conecte|conecta|conectar|encaminhe|encaminhar|coloque para|pra|com|a|me? *3 <person>',
    'me passe|passa|transfira|transfere|conecte|conecta|encaminhe|coloque|coloca *4',
    'quero|preciso|gostaria|queria|prefiro de? um|uma|o|a|do? *1 <agent>',
    'atendente|atendimento|operador por? favor|humano|humana',
    'chame|chama|chamar um|uma|o|a *1 <agent>',
    '^ <agent> por? favor? $',
    'pessoa|atendente|humano real|humana|humano|verdade|de',
    'nao quero|gosto de? falar com *2 robo|bot|maquina|robot|computador|chatbot',
    'tem|ha alguem|alguma pessoa? ai|aqui|disponivel',
    'alguem|alguma pessoa? pode|poderia *2 ajudar|atender|ligar',
  ],
  mentions: [
    'estou falando com *3',
    'voce e|eh *3 <person>',
    'nao quero|preciso|precisa falar|de? com|um|uma? *2 <agent>',
    'nao preciso *4',
  ],
};
