// What the customer of a message story writes, in each language of the library.

export const storyLanguages = ['en', 'es', 'de', 'fr', 'pt'] as const;
export type StoryLanguage = (typeof storyLanguages)[number];

export const languageNames: Readonly<Record<StoryLanguage, string>> = {
  en: 'English',
  es: 'Spanish',
  de: 'German',
  fr: 'French',
  pt: 'Portuguese',
};

interface Lines {
  person: string;
  personUpset: string;
  tried: string;
  refund: string;
  unsure: string;
  broken: string;
  /** What the agent writes as the summary when they close. */
  solved: string;
  /** For the agent's opening: what it is about, what the bot did, what comes next. */
  summary: string;
  botTried: string;
  next: string;
}

export const customerLines: Readonly<Record<StoryLanguage, Lines>> = {
  en: {
    person: 'Can I talk to a real person, please?',
    personUpset: 'This is ridiculous, nothing works! I want to talk to a real person now!!',
    tried: 'The lamp still flickers. I have tried all of that.',
    refund: 'I want a refund of 250 euros for my order.',
    unsure: 'Can the brass lamp be wired for a boat?',
    broken: 'My lamp arrived broken.',
    solved: 'your replacement lamp is ordered and arrives on Thursday',
    summary: 'your lamp arrived broken and you would like another one.',
    botTried: 'Our assistant showed you how returns work.',
    next: 'I will send you a new lamp today.',
  },
  es: {
    person: '¿Puedo hablar con una persona, por favor?',
    personUpset: '¡Esto es ridículo, nada funciona! ¡Quiero hablar con una persona ahora mismo!',
    tried: 'La lámpara sigue parpadeando. Ya lo he probado todo.',
    refund: 'Quiero un reembolso de 250 euros por mi pedido.',
    unsure: '¿Se puede conectar la lámpara de latón en un barco?',
    broken: 'Mi lámpara ha llegado rota.',
    solved: 'su lámpara nueva está pedida y llega el jueves',
    summary: 'su lámpara llegó rota y desea otra.',
    botTried: 'Nuestro asistente le explicó cómo funcionan las devoluciones.',
    next: 'Hoy mismo le envío una lámpara nueva.',
  },
  de: {
    person: 'Kann ich bitte mit einem Menschen sprechen?',
    personUpset: 'Das ist lächerlich, nichts funktioniert! Ich will sofort mit einem Menschen sprechen!!',
    tried: 'Die Lampe flackert immer noch. Das habe ich alles schon versucht.',
    refund: 'Ich möchte eine Rückerstattung von 250 Euro für meine Bestellung.',
    unsure: 'Kann man die Messinglampe auf einem Boot anschließen?',
    broken: 'Meine Lampe ist kaputt angekommen.',
    solved: 'Ihre neue Lampe ist bestellt und kommt am Donnerstag',
    summary: 'Ihre Lampe ist kaputt angekommen, und Sie möchten eine andere.',
    botTried: 'Unser Assistent hat Ihnen gezeigt, wie eine Rücksendung geht.',
    next: 'Ich schicke Ihnen heute noch eine neue Lampe.',
  },
  fr: {
    person: 'Puis-je parler à une personne, s’il vous plaît ?',
    personUpset: 'C’est ridicule, rien ne marche ! Je veux parler à une personne tout de suite !',
    tried: 'La lampe clignote toujours. J’ai déjà tout essayé.',
    refund: 'Je veux un remboursement de 250 euros pour ma commande.',
    unsure: 'Peut-on brancher la lampe en laiton sur un bateau ?',
    broken: 'Ma lampe est arrivée cassée.',
    solved: 'votre nouvelle lampe est commandée et arrive jeudi',
    summary: 'votre lampe est arrivée cassée et vous en souhaitez une autre.',
    botTried: 'Notre assistant vous a montré comment se passent les retours.',
    next: 'Je vous envoie une nouvelle lampe aujourd’hui.',
  },
  pt: {
    person: 'Posso falar com uma pessoa, por favor?',
    personUpset: 'Isto é ridículo, nada funciona! Quero falar com uma pessoa já!',
    tried: 'O candeeiro continua a piscar. Já tentei isso tudo.',
    refund: 'Quero um reembolso de 250 euros pela minha encomenda.',
    unsure: 'O candeeiro de latão pode ser ligado num barco?',
    broken: 'O meu candeeiro chegou partido.',
    solved: 'o seu candeeiro novo está encomendado e chega na quinta-feira',
    summary: 'o seu candeeiro chegou partido e pretende outro.',
    botTried: 'O nosso assistente mostrou-lhe como funcionam as devoluções.',
    next: 'Envio-lhe hoje um candeeiro novo.',
  },
};
