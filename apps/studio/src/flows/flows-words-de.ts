// What the page of all flows says, in German.
import type { Catalogue } from '@baton/ui';
import type { flowsWords } from './flows-words.ts';

const plural = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;

export const flowsWordsDe: Catalogue<typeof flowsWords> = {
  flows: {
    title: 'Abläufe',
    lead: 'Ihre Gespräche, von der ersten Nachricht bis zur Übergabe.',
    search: 'Abläufe suchen',
    create: 'Neuer Ablauf',
    fromFile: 'Datei importieren',
    own: 'Ihre Abläufe',
    templates: 'Vorlagen',
    templatesLead: 'Abläufe, die so funktionieren, wie sie sind. Beginnen Sie mit einem und machen Sie ihn zu Ihrem.',
    loading: 'Abläufe werden geladen …',
    steps: (count) => plural(count, 'Schritt', 'Schritte'),
    version: (version) => `Version ${version}`,
    published: (when) => `veröffentlicht ${when}`,
    edited: (when) => `Bearbeitet ${when}`,
    live: 'Live',
    changes: 'Unveröffentlichte Änderungen',
    never: 'Nie veröffentlicht',
    waits: (name) => `${name} bittet um eine zweite Person`,
    noDescription: 'Noch keine Beschreibung.',
    start: 'Damit beginnen',
    look: 'Ansehen',
    more: (name) => `Mehr für ${name}`,
    open: 'Öffnen',
    rename: 'Umbenennen',
    duplicate: 'Verdoppeln',
    copyOf: (name) => `${name} (Kopie)`,
    export: 'Als Datei exportieren',
    talk: 'Chat öffnen',
    archive: 'Archivieren',
    archived: (name) => `„${name}“ ist archiviert`,
    archivedText: 'Laufende Gespräche gehen bis zu ihrem Ende weiter.',
    undo: 'Rückgängig',
    restored: (name) => `„${name}“ ist wieder da`,
    renamed: 'Umbenannt',
    emptyTitle: 'Noch keine eigenen Abläufe',
    emptyText: 'Beginnen Sie mit einer der Vorlagen unten oder mit einer leeren Fläche.',
    nothing: (query) => `Kein Ablauf passt zu „${query}“`,
    nothingText: 'Versuchen Sie ein anderes Wort, oder leeren Sie die Suche.',
    clear: 'Suche leeren',
    failedTitle: 'Die Abläufe konnten nicht geladen werden',
    tryAgain: 'Noch einmal versuchen',
    drawing: (name) => `Zeichnung von ${name}`,
  },
  guided: {
    title: 'Geführter Einstieg',
    lead: 'Sechs Fragen ergeben einen Ablauf, den Sie sofort ausprobieren und so veröffentlichen können.',
    loading: 'Die Fragen werden vorbereitet …',
    open: 'Geführter Einstieg',
    name: 'Name des Ablaufs',
    trade: 'Um was für ein Unternehmen geht es?',
    tradeHint: 'Legt fest, wie sicher der Bot vor einer Antwort sein muss und wie früh er einen Menschen holt.',
    otherTrade: 'Nichts davon',
    trades: {
      'e-commerce': 'Online-Shop',
      healthcare: 'Gesundheit und Versicherung',
      'financial services': 'Bank oder Zahlungen',
      'internal IT': 'IT-Support im Haus',
    },
    hours: 'Wann ist das Team da?',
    hoursOfTeam: 'Zu den Zeiten des zuständigen Teams',
    team: 'Wer übernimmt?',
    teamOfTopic: 'Das Team für das Thema',
    topics: 'Was geht immer an einen Menschen?',
    voice: 'Wie soll es klingen?',
    voices: {
      warm: 'Herzlich: wie jemand Nettes aus dem Team',
      neutral: 'Neutral: schlicht und kurz',
      formal: 'Förmlich: höflich, in ganzen Sätzen',
    },
    channels: 'Wo wird Ihnen geschrieben?',
    channelNames: {
      web: 'Web-Chat',
      email: 'E-Mail',
      whatsapp: 'WhatsApp',
      sms: 'SMS',
      slack: 'Slack',
      messenger: 'Messenger',
    },
    build: 'Ablauf bauen',
    built: (name) => `„${name}“ ist gebaut`,
    proving: 'Der Ablauf wird bewiesen …',
    proved: (warnings) =>
      warnings === 0
        ? 'Bewiesen: Dieser Ablauf kann so veröffentlicht werden.'
        : `Bewiesen: Dieser Ablauf kann so veröffentlicht werden. ${warnings === 1 ? 'Eine Warnung' : `${warnings} Warnungen`} auf der Fläche anzusehen.`,
    notYet: (errors, first) =>
      `${errors === 1 ? 'Ein Fehler ist' : `${errors} Fehler sind`} vor dem Veröffentlichen auf der Fläche zu beheben: ${first}`,
  },
  describeIt: {
    label: 'Beschreiben',
    hint: 'Das Sprachmodell, das mit diesem Server verbunden ist, beantwortet die Fragen unten; Sie berichtigen sie.',
    example:
      'Ein Online-Shop für Lampen. Erstattungen und Beschwerden gehen immer an das Team Billing, über Web und WhatsApp, freundlich.',
    ask: 'Die Fragen daraus beantworten',
    understood: 'Verstanden. Sehen Sie die Antworten unten durch, und bauen Sie dann den Ablauf.',
    leftOut: (parts) =>
      `Sehen Sie die Antworten unten durch. Nicht übernommen, weil keine Frage dazu passt: ${parts.map((part) => `„${part}“`).join(', ')}. Sie können es danach zeichnen.`,
    notConnected:
      'Mit einem verbundenen Sprachmodell (BATON_MODEL_URL auf dem Server) beantwortet ein Satz diese Fragen. Hier ist keines verbunden; beantworten Sie sie selbst.',
  },
  houseMet: {
    hours: 'Öffnungszeiten und freie Tage',
    levels: 'Wie schnell jemand antwortet',
    changeHours: 'Zeiten ändern …',
    changeLevels: 'Fristen ändern …',
    forAll: 'Das sind Einstellungen des Unternehmens: Was Sie ändern, gilt für jeden Ablauf.',
    notYours: 'Die Administration ändert das.',
    firstAnswer: (seconds) =>
      seconds % 60 === 0 && seconds >= 60 ? `innerhalb von ${seconds / 60} min` : `innerhalb von ${seconds} s`,
  },
  naming: {
    newTitle: 'Neuer Ablauf',
    newText: 'Er beginnt mit einem Schritt: dort, wo Gespräche anfangen.',
    renameTitle: 'Ablauf umbenennen',
    name: 'Name',
    placeholder: 'Rückgabe und Erstattung',
    needed: 'Geben Sie ihm einen Namen.',
    create: 'Ablauf anlegen',
    rename: 'Umbenennen',
    cancel: 'Abbrechen',
  },
  importing: {
    title: 'Diese Datei konnte nicht importiert werden',
    text: (file) => `In ${file} steht etwas, das sich nicht als Ablauf lesen lässt. Nichts wurde geändert.`,
    more: (count) => `und ${count} weitere`,
    tooLarge: 'Die Datei ist größer als 12 MB, mehr als jeder Ablauf braucht.',
    notAFlow:
      'Baton nimmt Abläufe, die es selbst gespeichert hat („Als Datei exportieren“ auf der Karte eines Ablaufs), und Exporte von Twilio Studio, Amazon Connect, Typebot, Botpress und Rasa.',
    unreadable:
      'Die Datei konnte nicht gelesen werden. Ein Ordner lässt sich nicht importieren; nehmen Sie eine Datei.',
    empty: 'Die Datei ist leer.',
    oneFile: (count) =>
      `${count} Dateien auf einmal. Nehmen Sie eine nach der anderen, damit jede angesehen werden kann.`,
    noSteps: (from) => `Es ist eine Datei von ${from}, und sie enthält keine Schritte.`,
    notDrawn: (from) => `Es ist eine Datei von ${from}, und ihre Schritte ließen sich nicht zeichnen.`,
    drop: 'Datei loslassen, um sie zu importieren',
    dropText: 'Ein Ablauf von Baton, Twilio Studio, Amazon Connect, Typebot, Botpress oder Rasa',
    reading: 'Die Datei wird gelesen …',
    from: (builder) => `Import aus ${builder}`,
    becomesDraft: (file) =>
      `${file} wird ein eigener Entwurf. Nichts wird veröffentlicht, und es lässt sich rückgängig machen.`,
    name: 'Name des Ablaufs',
    takenOver: (count) => `Übernommen: ${plural(count, 'Schritt', 'Schritte')}`,
    counted: (count, label) => `${count} × ${label}`,
    nothingLost: 'Alles wurde übernommen',
    lookThrough:
      'Probieren Sie es vor dem Veröffentlichen aus: Zwei Programme meinen mit demselben Wort selten ganz dasselbe.',
    lost: (count) => `Nicht übernommen: ${plural(count, 'Sache', 'Sachen')}`,
    placeholders: (count) =>
      count === 1
        ? 'Ein Schritt steht als „To do: …“ in der Zeichnung und tut nichts, bis Sie ihn ersetzen.'
        : `${count} Schritte stehen als „To do: …“ in der Zeichnung und tun nichts, bis Sie sie ersetzen.`,
    copy: 'Liste kopieren',
    copied: 'Die Liste ist kopiert',
    notCopied: 'Der Browser hat das Kopieren nicht erlaubt. Markieren Sie die Liste mit der Maus.',
    create: 'Entwurf anlegen',
    cancel: 'Abbrechen',
    undone: (name) => `„${name}“ wurde zurückgenommen`,
    close: 'Schließen',
    done: (name) => `„${name}“ ist importiert`,
  },
};
