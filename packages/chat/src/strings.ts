/** Every text of the element. Pass your own to `<baton-chat>` by its `strings` property, whole or in part. */
export interface ChatStrings {
  assistant: string;
  automatic: string;
  person: string;
  you: string;
  chat: string;
  messages: string;
  open: string;
  close: string;
  talkToPerson: string;
  talkingTo: (name: string) => string;
  /** In line: what the button says, and the customer with it. */
  askPlace: string;
  findingPerson: string;
  youAreNext: string;
  place: (position: number) => string;
  waitMinutes: (minutes: number) => string;
  waitUnderMinute: string;
  writeMeanwhile: string;
  placeholder: string;
  send: string;
  typing: (name: string) => string;
  quickReplies: string;
  chosen: string;
  sending: string;
  notSent: string;
  tryAgain: string;
  remove: string;
  connecting: string;
  reconnecting: string;
  offline: string;
  newMessages: string;
  tooLong: (length: number, limit: number) => string;
  leave: string;
  leaveAsk: string;
  leaveYes: string;
  leaveNo: string;
  ended: string;
  goOn: string;
  ticket: (number: string) => string;
  startAgain: string;
  today: string;
}

const en: ChatStrings = {
  assistant: 'Assistant',
  automatic: 'Automatic replies',
  person: 'Person',
  you: 'You',
  chat: 'Chat',
  messages: 'Conversation',
  open: 'Open chat',
  close: 'Close chat',
  talkToPerson: 'Talk to a person',
  talkingTo: (name) => `You are talking to ${name}`,
  askPlace: 'My place in line and options',
  findingPerson: 'Finding a person for you',
  youAreNext: 'You are next in line',
  place: (position) => `Number ${position} in line`,
  waitMinutes: (minutes) => (minutes === 1 ? 'about 1 minute' : `about ${minutes} minutes`),
  waitUnderMinute: 'less than a minute',
  writeMeanwhile: 'Add anything you like while you wait. They will see it.',
  placeholder: 'Write a message',
  send: 'Send',
  typing: (name) => `${name} is typing`,
  quickReplies: 'Suggested replies',
  chosen: 'Chosen',
  sending: 'Sending',
  notSent: 'Not sent',
  tryAgain: 'Try again',
  remove: 'Remove',
  connecting: 'Connecting',
  reconnecting: 'Connection lost. Reconnecting – nothing is lost.',
  offline: 'You are offline. Messages go out when you are back.',
  newMessages: 'New messages',
  tooLong: (length, limit) => `${length} of ${limit} characters. Shorten it, or send it in parts.`,
  leave: 'End chat',
  leaveAsk: 'End this chat?',
  leaveYes: 'End it',
  leaveNo: 'Keep talking',
  ended: 'This chat has ended',
  goOn: 'Anything to add? Just send a message.',
  ticket: (number) => `Ticket ${number}`,
  startAgain: 'Start a new chat',
  today: 'Today',
};

const es: ChatStrings = {
  assistant: 'Asistente',
  automatic: 'Respuestas automáticas',
  person: 'Persona',
  you: 'Tú',
  chat: 'Chat',
  messages: 'Conversación',
  open: 'Abrir el chat',
  close: 'Cerrar el chat',
  talkToPerson: 'Hablar con una persona',
  talkingTo: (name) => `Estás hablando con ${name}`,
  askPlace: 'Mi puesto y opciones',
  findingPerson: 'Buscamos a una persona para ti',
  youAreNext: 'Eres el siguiente',
  place: (position) => `Puesto ${position} en la cola`,
  waitMinutes: (minutes) => (minutes === 1 ? 'alrededor de 1 minuto' : `unos ${minutes} minutos`),
  waitUnderMinute: 'menos de un minuto',
  writeMeanwhile: 'Mientras tanto, añade lo que quieras. Lo verán.',
  placeholder: 'Escribe un mensaje',
  send: 'Enviar',
  typing: (name) => `${name} está escribiendo`,
  quickReplies: 'Respuestas sugeridas',
  chosen: 'Elegida',
  sending: 'Enviando',
  notSent: 'No enviado',
  tryAgain: 'Reintentar',
  remove: 'Quitar',
  connecting: 'Conectando',
  reconnecting: 'Conexión perdida. Reconectando: no se pierde nada.',
  offline: 'Estás sin conexión. Los mensajes saldrán cuando vuelvas.',
  newMessages: 'Mensajes nuevos',
  tooLong: (length, limit) => `${length} de ${limit} caracteres. Acórtalo o envíalo por partes.`,
  leave: 'Terminar el chat',
  leaveAsk: '¿Terminar este chat?',
  leaveYes: 'Terminar',
  leaveNo: 'Seguir hablando',
  ended: 'Este chat ha terminado',
  goOn: '¿Algo que añadir? Escribe aquí.',
  ticket: (number) => `Caso ${number}`,
  startAgain: 'Empezar otro chat',
  today: 'Hoy',
};

const de: ChatStrings = {
  assistant: 'Assistent',
  automatic: 'Automatische Antworten',
  person: 'Mensch',
  you: 'Sie',
  chat: 'Chat',
  messages: 'Unterhaltung',
  open: 'Chat öffnen',
  close: 'Chat schließen',
  talkToPerson: 'Mit einem Menschen sprechen',
  talkingTo: (name) => `Sie sprechen mit ${name}`,
  askPlace: 'Mein Platz und andere Wege',
  findingPerson: 'Wir suchen einen Menschen für Sie',
  youAreNext: 'Sie sind als Nächstes dran',
  place: (position) => `Platz ${position} in der Reihe`,
  waitMinutes: (minutes) => (minutes === 1 ? 'etwa 1 Minute' : `etwa ${minutes} Minuten`),
  waitUnderMinute: 'weniger als eine Minute',
  writeMeanwhile: 'Ergänzen Sie gern noch etwas. Es wird gelesen.',
  placeholder: 'Nachricht schreiben',
  send: 'Senden',
  typing: (name) => `${name} schreibt`,
  quickReplies: 'Antwortvorschläge',
  chosen: 'Gewählt',
  sending: 'Wird gesendet',
  notSent: 'Nicht gesendet',
  tryAgain: 'Erneut senden',
  remove: 'Entfernen',
  connecting: 'Verbindung wird aufgebaut',
  reconnecting: 'Verbindung unterbrochen. Wir verbinden neu, nichts geht verloren.',
  offline: 'Sie sind offline. Nachrichten gehen hinaus, sobald Sie wieder verbunden sind.',
  newMessages: 'Neue Nachrichten',
  tooLong: (length, limit) => `${length} von ${limit} Zeichen. Bitte kürzen oder in Teilen senden.`,
  leave: 'Chat beenden',
  leaveAsk: 'Diesen Chat beenden?',
  leaveYes: 'Beenden',
  leaveNo: 'Weiter sprechen',
  ended: 'Dieser Chat ist beendet',
  goOn: 'Noch etwas? Schreiben Sie einfach.',
  ticket: (number) => `Vorgang ${number}`,
  startAgain: 'Neuen Chat beginnen',
  today: 'Heute',
};

const fr: ChatStrings = {
  assistant: 'Assistant',
  automatic: 'Réponses automatiques',
  person: 'Personne',
  you: 'Vous',
  chat: 'Discussion',
  messages: 'Conversation',
  open: 'Ouvrir la discussion',
  close: 'Fermer la discussion',
  talkToPerson: 'Parler à une personne',
  talkingTo: (name) => `Vous parlez avec ${name}`,
  askPlace: 'Ma place et mes options',
  findingPerson: 'Nous cherchons une personne pour vous',
  youAreNext: 'Vous êtes le prochain',
  place: (position) => `Place ${position} dans la file`,
  waitMinutes: (minutes) => (minutes === 1 ? 'environ 1 minute' : `environ ${minutes} minutes`),
  waitUnderMinute: 'moins d’une minute',
  writeMeanwhile: 'Ajoutez ce que vous voulez en attendant. Ce sera lu.',
  placeholder: 'Écrire un message',
  send: 'Envoyer',
  typing: (name) => `${name} écrit`,
  quickReplies: 'Réponses proposées',
  chosen: 'Choisie',
  sending: 'Envoi',
  notSent: 'Non envoyé',
  tryAgain: 'Réessayer',
  remove: 'Retirer',
  connecting: 'Connexion',
  reconnecting: 'Connexion perdue. Reconnexion en cours, rien n’est perdu.',
  offline: 'Vous êtes hors ligne. Les messages partiront à votre retour.',
  newMessages: 'Nouveaux messages',
  tooLong: (length, limit) => `${length} caractères sur ${limit}. Raccourcissez, ou envoyez en plusieurs fois.`,
  leave: 'Terminer',
  leaveAsk: 'Terminer cette discussion ?',
  leaveYes: 'Terminer',
  leaveNo: 'Continuer',
  ended: 'Cette discussion est terminée',
  goOn: 'Autre chose ? Écrivez simplement.',
  ticket: (number) => `Dossier ${number}`,
  startAgain: 'Nouvelle discussion',
  today: 'Aujourd’hui',
};

const pt: ChatStrings = {
  assistant: 'Assistente',
  automatic: 'Respostas automáticas',
  person: 'Pessoa',
  you: 'Você',
  chat: 'Chat',
  messages: 'Conversa',
  open: 'Abrir o chat',
  close: 'Fechar o chat',
  talkToPerson: 'Falar com uma pessoa',
  talkingTo: (name) => `Você está falando com ${name}`,
  askPlace: 'Meu lugar e opções',
  findingPerson: 'Procurando uma pessoa para você',
  youAreNext: 'Você é o próximo',
  place: (position) => `Lugar ${position} na fila`,
  waitMinutes: (minutes) => (minutes === 1 ? 'cerca de 1 minuto' : `cerca de ${minutes} minutos`),
  waitUnderMinute: 'menos de um minuto',
  writeMeanwhile: 'Enquanto isso, acrescente o que quiser. Será lido.',
  placeholder: 'Escreva uma mensagem',
  send: 'Enviar',
  typing: (name) => `${name} está digitando`,
  quickReplies: 'Respostas sugeridas',
  chosen: 'Escolhida',
  sending: 'Enviando',
  notSent: 'Não enviada',
  tryAgain: 'Tentar de novo',
  remove: 'Remover',
  connecting: 'Conectando',
  reconnecting: 'Conexão perdida. Reconectando: nada se perde.',
  offline: 'Você está sem internet. As mensagens saem quando você voltar.',
  newMessages: 'Mensagens novas',
  tooLong: (length, limit) => `${length} de ${limit} caracteres. Encurte, ou envie em partes.`,
  leave: 'Encerrar',
  leaveAsk: 'Encerrar este chat?',
  leaveYes: 'Encerrar',
  leaveNo: 'Continuar',
  ended: 'Este chat foi encerrado',
  goOn: 'Mais alguma coisa? É só escrever.',
  ticket: (number) => `Protocolo ${number}`,
  startAgain: 'Começar outro chat',
  today: 'Hoje',
};

const languages = new Map<string, ChatStrings>([
  ['en', en],
  ['es', es],
  ['de', de],
  ['fr', fr],
  ['pt', pt],
]);

/** Texts for a language tag ("pt-BR" reads "pt"); English where there is no such language. */
export function chatStrings(language: string): ChatStrings {
  return languages.get(language.toLowerCase().split('-')[0] ?? '') ?? en;
}
