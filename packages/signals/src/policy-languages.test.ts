import { describe, expect, it } from 'vitest';
import { linesOf, listen } from './listen.ts';
import { prepare } from './prepare.ts';

/** What raises a topic, by row and topic, and what raises none; one message a line. */
const MESSAGES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  German: {
    'T20 refund': `
      Ich möchte mein Geld zurück
      Bitte erstatten Sie mir den Betrag
      Wann bekomme ich mein Geld zurück?
      Ich verlange eine Rückerstattung von 50 Euro
    `,
    'T21 legal': `
      Mein Anwalt wird sich melden
      Ich verlange Auskunft nach DSGVO
      Wir sehen uns vor Gericht
      Ich wende mich an die Verbraucherzentrale
    `,
    'T22 account-security': `
      Mein Konto wurde gehackt
      Jemand hat mein Konto benutzt
      Unbefugter Zugriff auf mein Konto
      Jemand ist in mein Konto eingedrungen
    `,
    'T24 medical': `
      Welche Nebenwirkungen hat das Medikament?
      Ich bekomme keine Luft
      Ich habe aus Versehen die doppelte Dosis genommen
      Mein Vater hat starke Schmerzen in der Brust
    `,
    'T27 cancellation': `
      Ich möchte meinen Vertrag kündigen
    `,
    'T28 outage': `
      Ihre Website ist down
      Niemand bei uns kann sich einloggen
      Euer Server ist seit Stunden nicht erreichbar
      Die App ist komplett ausgefallen
    `,
    none: `
      Wo ist meine Bestellung?
      Wie ändere ich mein Passwort?
      Wie sind Ihre Rückgabebedingungen?
      Die Karte ist noch nicht angekommen
      Wie lange ist die Lieferzeit?
      Ich habe die falsche Größe bestellt
      Die Rechnung bitte an meine neue Adresse
      Mein Kollege hat die Bestellung bezahlt
    `,
  },
  French: {
    'T20 refund': `
      Je veux être remboursé
      Rendez-moi mon argent
      Je demande le remboursement de ma commande
      Vous m’avez facturé deux fois
    `,
    'T21 legal': `
      Mon avocat va vous contacter
      Je vais porter plainte
      On se reverra au tribunal
      Je saisis la CNIL
    `,
    'T22 account-security': `
      Mon compte a été piraté
      Quelqu’un a utilisé ma carte
      Un inconnu s’est connecté à mon compte
      Ma carte a été utilisée sans mon autorisation
    `,
    'T24 medical': `
      Quels sont les effets secondaires de ce médicament ?
      Je ne peux plus respirer
      Mon fils a avalé trop de comprimés
      J’ai une douleur à la poitrine
    `,
    'T27 cancellation': `
      Je veux résilier mon abonnement
    `,
    'T28 outage': `
      Votre site est en panne
      Le service est indisponible
      Toute l’application est tombée
      Votre serveur est en panne depuis ce matin
    `,
    none: `
      Où est ma commande ?
      Comment changer mon mot de passe ?
      Quelle est votre politique de remboursement ?
      Quand arrive ma carte ?
      Combien de temps dure la livraison ?
      Je me suis trompé de taille
      La facture à ma nouvelle adresse svp
      Comment fonctionne le remboursement ?
    `,
  },
  Spanish: {
    'T20 refund': `
      Quiero que me devuelvan el dinero
      Necesito un reembolso
      Exijo la devolución de mi dinero
      Me facturaron el doble
    `,
    'T21 legal': `
      Mi abogado se pondrá en contacto
      Voy a poner una denuncia
      Nos vemos en los tribunales
      Voy a demandarlos
    `,
    'T22 account-security': `
      Me hackearon la cuenta
      Alguien usó mi tarjeta
      Un desconocido entró en mi cuenta
      Nunca autoricé esta compra
    `,
    'T24 medical': `
      ¿Qué efectos secundarios tiene este medicamento?
      No puedo respirar
      Mi hijo se tragó pastillas
      Me duele el pecho
    `,
    'T27 cancellation': `
      Quiero cancelar mi suscripción
      quiero darme de baja
    `,
    'T28 outage': `
      Su página está caída
      El servicio no funciona, nadie puede entrar
      El servidor está caído desde la mañana
      Ninguno de nosotros puede acceder
    `,
    none: `
      ¿Dónde está mi pedido?
      ¿Cómo cambio mi contraseña?
      ¿Cuál es la política de devoluciones?
      ¿Cuándo llega mi tarjeta?
      ¿Cuánto tarda el envío?
      Me equivoqué de talla
      La factura a mi nueva dirección
      ¿Cómo funciona el reembolso?
    `,
  },
  Italian: {
    'T20 refund': `
      Voglio un rimborso
      Ridatemi i soldi
      Esigo la restituzione del denaro
      Mi avete fatturato il doppio
    `,
    'T21 legal': `
      Il mio avvocato vi contatterà
      Vi faccio causa
      Ci vediamo in tribunale
      Vi denuncio
    `,
    'T22 account-security': `
      Il mio account è stato hackerato
      Qualcuno ha usato la mia carta
      Uno sconosciuto è entrato nel mio account
      Non ho mai autorizzato questo acquisto
    `,
    'T24 medical': `
      Quali sono gli effetti collaterali di questo farmaco?
      Non riesco a respirare
      Mio figlio ha ingoiato delle pastiglie
      Ho un dolore al petto
    `,
    'T27 cancellation': `
      Voglio disdire il mio abbonamento
    `,
    'T28 outage': `
      Il vostro sito è down
      Il servizio non è raggiungibile
      Il server è irraggiungibile da stamattina
      Nessuno di noi può lavorare
    `,
    none: `
      Dove è il mio ordine?
      Come cambio la password?
      Quali sono le condizioni di rimborso?
      Quando arriva la mia carta?
      Quanto dura la spedizione?
      Ho sbagliato taglia
      La fattura al nuovo indirizzo
      Come funziona il rimborso?
    `,
  },
  Portuguese: {
    'T20 refund': `
      Quero meu dinheiro de volta
      Preciso de um reembolso
      Exijo a devolução do valor
      Me cobraram em dobro
    `,
    'T21 legal': `
      Meu advogado vai entrar em contato
      Vou ao Procon
      Nos vemos no tribunal
      Vou processar vocês
    `,
    'T22 account-security': `
      Minha conta foi hackeada
      Alguém usou meu cartão
      Um desconhecido entrou na minha conta
      Nunca autorizei essa compra
    `,
    'T24 medical': `
      Quais são os efeitos colaterais deste remédio?
      Não consigo respirar
      Meu filho engoliu comprimidos
      Estou com dor no peito
    `,
    'T27 cancellation': `
      Quero cancelar minha assinatura
    `,
    'T28 outage': `
      O site está fora do ar
      O sistema caiu
      O servidor está fora do ar desde cedo
      Ninguém aqui consegue trabalhar
    `,
    none: `
      Onde está meu pedido?
      Como mudo minha senha?
      Qual é a política de reembolso?
      Quando chega meu cartão?
      Quanto tempo demora a entrega?
      Errei o tamanho
      A fatura no meu novo endereço
      Como funciona o reembolso?
    `,
  },
  Dutch: {
    'T20 refund': `
      Ik wil mijn geld terug
      Kan ik een terugbetaling krijgen?
      Ik eis een restitutie
      Jullie hebben dubbel afgeschreven
    `,
    'T21 legal': `
      Mijn advocaat neemt contact op
      Ik stap naar de rechter
      We zien elkaar bij de rechtbank
      Ik schakel de consumentenbond in
    `,
    'T22 account-security': `
      Mijn account is gehackt
      Iemand heeft mijn kaart gebruikt
      Een onbekende is ingelogd op mijn account
      Ik heb deze aankoop nooit gedaan
    `,
    'T24 medical': `
      Wat zijn de bijwerkingen van dit medicijn?
      Ik krijg geen lucht
      Mijn zoon heeft pillen ingeslikt
      Ik heb pijn op de borst
    `,
    'T27 cancellation': `
      Ik wil mijn abonnement opzeggen
    `,
    'T28 outage': `
      Jullie website ligt plat
      Is er een storing?
      De server is sinds vanmorgen onbereikbaar
      Niemand bij ons kan werken
    `,
    none: `
      Waar is mijn bestelling?
      Hoe wijzig ik mijn wachtwoord?
      Wat is jullie retourbeleid?
      Wanneer komt mijn kaart?
      Hoe lang duurt de levering?
      Ik heb de verkeerde maat
      De factuur naar mijn nieuwe adres
      Hoe werkt een terugbetaling?
    `,
  },
};

const reader = prepare({});
const topics = (text: string): string[] =>
  listen({}, reader)
    .says(text)
    .policy.map((p) => p.topic);

describe.each(Object.entries(MESSAGES))('policy topics in %s', (_language, { none = '', ...raising }) => {
  describe.each(Object.entries(raising))('%s', (row, texts) => {
    it.each(linesOf(texts))('hears it in "%s"', (text) => {
      expect(topics(text)).toEqual([row.split(' ')[1]]);
    });
  });

  it.each(linesOf(none))('raises nothing for "%s"', (text) => {
    expect(topics(text)).toEqual([]);
  });
});
