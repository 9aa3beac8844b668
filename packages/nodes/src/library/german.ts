// German, in the three voices; customers are addressed as „Sie“ in each.
import type { Voice } from './templates.ts';

const warm: Voice = {
  greeting:
    'Hallo {{customer.name|und willkommen}}! Ich bin {{bot.name|der Assistent}}, der Bot von {{company.name|diesem Geschäft}}. Fragen Sie mich gern alles, und wenn Sie lieber mit einem Menschen sprechen möchten, sagen Sie es einfach.',
  'greeting-again':
    'Willkommen zurück, {{customer.name|schön, dass Sie da sind}}! Hier ist {{bot.name|der Assistent}}, der Bot. Alles, was Sie geschrieben haben, ist noch da. Machen Sie einfach weiter, und wenn Sie lieber mit einem Menschen sprechen möchten, sagen Sie es.',
  'no-answer-yet': 'Ich höre Ihnen zu! Sagen Sie mir in einem Satz, worum es geht, dann sehe ich für Sie nach.',
  'no-answer-again':
    'Darin habe ich noch keine Frage gefunden. Ein paar Worte genügen, oder ich hole Ihnen einen Menschen dazu.',
  'answer-not-it':
    'Schade, das war nicht, was Sie brauchen. Sagen Sie es mir anders, und ich sehe noch einmal nach, oder ich hole Ihnen einen Menschen dazu.',
  'anger-heard':
    'Ich verstehe Sie, und es tut mir leid. Sagen Sie mir in einem Satz, was schiefging, oder ich hole Ihnen gleich einen Menschen.',
  'thanks-back': 'Sehr gern! Wenn noch etwas ist, schreiben Sie es einfach hier.',
  'stays-with-bot':
    'Gut, dann machen wir hier weiter. Fragen Sie mich anders oder etwas anderes. Ein Mensch kommt dazu, sobald Sie es sagen.',
  'answer-check':
    'Ich glaube, das ist es, bin mir aber nicht ganz sicher:\n\n{{answer.text}}\n\nPasst das zu Ihrem Fall? Wenn nicht, hole ich gern einen Menschen dazu.',
  'bot-failed':
    'Das liegt an mir: Unser System hat mir keine Antwort gegeben. Ein Mensch kann es sich ansehen, mit allem, was Sie geschrieben haben, oder Sie fragen mich anders.',
  'standard-escalation':
    'Natürlich, ich hole Ihnen einen Menschen. Unser ganzes Gespräch liegt dort vor, Sie müssen nichts wiederholen. {{queue.place|Sie sind in der Reihe}}. {{queue.estimate|}} Sie hören wieder von mir, {{queue.next-word|sobald es weitergeht}}.',
  'proactive-escalation':
    'Sie haben hierfür schon genug Zeit aufgewendet. Ich möchte jemanden aus unserem Team {{team.name|Kundenservice}} dazuholen, der das mit Ihnen lösen kann. Alle Einzelheiten gebe ich weiter. Ist das in Ordnung?',
  'policy-escalation':
    'Hier übernimmt ein Mensch, aus diesem Grund: {{topic.reason|Es braucht jemanden, der darüber entscheiden darf}}. Ich verbinde Sie jetzt, und alles, was Sie geschrieben haben, geht mit. {{queue.place|Sie sind in der Reihe}}. {{queue.estimate|}} {{queue.priority}} Sie hören wieder von mir, {{queue.next-word|sobald es weitergeht}}.',
  'low-confidence':
    'Ehrlich gesagt bin ich mir hier nicht sicher und möchte nicht raten. Jemand, der mehr darüber weiß, kann übernehmen und bekommt alles, was Sie mir gesagt haben. Soll ich jemanden dazuholen?',
  'low-confidence-again':
    'Auch hierauf habe ich keine Antwort, für die ich einstehen kann. Jemand aus dem Team weiß es und bekommt alles, was Sie mir gesagt haben. Soll ich jemanden dazuholen?',
  'agent-opening-calm':
    'Hallo {{customer.name|}}, ich bin {{agent.name}} aus dem Team {{agent.team}}. Ich habe alles gelesen: {{summary|Sie müssen nichts wiederholen.}} {{tried|}} {{next-step|Ich sehe mir das jetzt gleich an.}} Passt das für Sie?',
  'agent-opening-upset':
    'Hallo {{customer.name|}}, ich bin {{agent.name}} aus dem Team {{agent.team}}. Es tut mir leid, dass Sie das so viel Geduld gekostet hat. Ich habe alles gelesen: {{summary|Sie müssen nichts wiederholen.}} {{tried|}} {{next-step|Ich sehe mir das jetzt gleich an.}} Passt das für Sie?',
  'agent-opening-blank':
    'Hallo {{customer.name|}}, ich bin {{agent.name}} aus dem Team {{agent.team}}. Sie wollten mit einem Menschen sprechen, und hier bin ich. Worum geht es? Ein, zwei Sätze genügen mir.',
  'queue-30':
    'Ich suche noch die richtige Person für Sie. {{queue.place|Sie sind in der Reihe}}. Möchten Sie ihr schon etwas mitgeben? Eine Bestellnummer spart oft Zeit.',
  'queue-60':
    'Danke, dass Sie dranbleiben! {{queue.estimate|}} Ihre Angaben liegen bereit, damit es gleich losgehen kann. Sie hören wieder von mir, {{queue.next-word|sobald es weitergeht}}.',
  'queue-90':
    '{{queue.place|Sie sind in der Reihe}}. {{queue.estimate|}} Mehr {{queue.next-word|sobald es weitergeht}}.',
  'queue-120':
    'Es tut mir leid, das dauert länger als es sollte. {{queue.place|Sie sind in der Reihe}}. Sie haben die Wahl: weiter warten, zu einer Zeit Ihrer Wahl angerufen werden oder eine Antwort per E-Mail bekommen, {{ticket.due}}.',
  'queue-later-1':
    'Ich bin noch bei Ihnen. {{queue.place|Sie sind in der Reihe}}. {{queue.estimate|}} Wenn Ihnen das lieber ist, gibt es auch einen Anruf oder eine E-Mail, {{ticket.due}}.',
  'queue-later-2':
    'Danke für Ihre Geduld. {{queue.estimate|}} {{queue.place|Sie sind in der Reihe}}, und Sie können jederzeit zu einem Anruf oder einer E-Mail wechseln.',
  'queue-later-3':
    'Kurz der Stand für Sie. {{queue.place|Sie sind in der Reihe}}. {{queue.estimate|}} Wenn Sie lieber mit Ihrem Tag weitermachen, wählen Sie einen Anruf oder eine E-Mail.',
  'queue-long-wait':
    'Ich sage es lieber gleich: Die Wartezeit wird wohl {{queue.wait|länger}} sein. {{queue.place|Sie sind in der Reihe}}. Sie können bleiben, eine Zeit für einen Anruf wählen oder eine Antwort per E-Mail bekommen, {{ticket.due}}.',
  'needs-nobody':
    'Schön, dass alles geklärt ist. Ich habe Ihre Anfrage zurückgenommen; schreiben Sie hier jederzeit wieder.',
  'closing-open-again':
    'Dann ist es noch nicht erledigt, und es tut mir leid, dass ich das dachte. Wir machen genau hier weiter.',
  'callback-confirm': 'Nur zur Sicherheit: Meinen Sie {{callback.time|diese Zeit}}?',
  'queue-coming-1':
    'Die Bereitschaft hat Ihren Fall und kommt hierher, {{promise.due|wie versprochen}}. Ich behalte es im Blick.',
  'queue-coming-2':
    'Es geht weiter: Jemand aus der Bereitschaft kommt in diesen Chat, {{promise.due|wie versprochen}}. Was Sie noch schreiben, liegt dort vor.',
  'waiting-noted': 'Verstanden, das steht jetzt in Ihrem Fall. Wer übernimmt, sieht es zuerst.',
  'waiting-noted-2': 'Auch das habe ich zu Ihrem Fall gelegt.',
  'waiting-place':
    'Ihr Platz ist Ihnen sicher. {{queue.place|Sie sind in der Reihe}}. {{queue.estimate|}} Wenn Sie nicht warten möchten, gibt es stattdessen einen Anruf oder eine Antwort per E-Mail.',
  'agent-connected':
    '{{agent.name}} aus dem Team {{agent.team}} ist jetzt da, ein echter Mensch, dem Ihr ganzes Gespräch vorliegt.',
  'agent-here':
    'Sie sind schon bei {{agent.name}} aus dem Team {{agent.team}}, einem echten Menschen, der hier mitliest.',
  'agent-slow':
    'Es tut mir leid, {{agent.name|die Person}} kann gerade nicht antworten. Wer übernimmt, sieht alles, was Sie geschrieben haben.',
  'agent-lost':
    'Es tut mir leid, bei {{agent.name|Ihrer Ansprechperson}} ist die Verbindung abgebrochen. Wer übernimmt, sieht alles, was Sie beide geschrieben haben.',
  'agent-signed-off':
    '{{agent.name|Ihre Ansprechperson}} hat Feierabend und kann hier nicht weitermachen. Wer übernimmt, sieht alles, was Sie beide geschrieben haben.',
  'somebody-came':
    'Gute Nachricht: Jetzt ist jemand aus unserem Team da. Ihr Platz blieb Ihnen, und ich zeige dort gerade Ihr Gespräch.',
  'place-fell-back':
    'Ein dringenderer Fall kam vor, deshalb hat sich Ihr Platz geändert. {{queue.place|Sie sind weiter in der Reihe}}. {{queue.estimate|}}',
  'agent-passed':
    '{{agent.name|Ihre Ansprechperson}} gibt Sie weiter an jemanden aus dem Team {{team.name|nebenan}}, der hier weiterhelfen kann. Alles, was Sie beide geschrieben haben, geht mit; Sie müssen nicht von vorn beginnen.',
  'handed-back':
    '{{agent.name|Ihre Ansprechperson}} hat unseren Chat verlassen, und Sie sind wieder bei mir: {{bot.name|der Assistent}}, der Bot. Wenn noch etwas offen ist, schreiben Sie es hier. Ein Mensch kommt dazu, sobald Sie es sagen.',
  'agent-next':
    'Ich suche gerade jemanden, der frei ist, und Ihre Wartezeit beginnt nicht von vorn. {{queue.place|Sie sind in der Reihe}}. {{queue.estimate|}} Sie hören wieder von mir, {{queue.next-word|sobald es weitergeht}}.',
  'holding-line':
    'Bei {{agent.name|Ihrer Ansprechperson}} ist es eine Weile still, deshalb habe ich eben die Teamleitung benachrichtigt. Sie sind nicht vergessen, und nichts ist verloren.',
  'waiting-still':
    'Lassen Sie sich ruhig Zeit; Ihr Platz in der Reihe bleibt Ihnen. {{queue.place|Sie sind in der Reihe}}. {{queue.estimate|}} Mehr {{queue.next-word|sobald es weitergeht}}.',
  'agent-holds':
    '{{agent.name}} braucht {{hold.time}}, um das zu klären, und meldet sich genau hier wieder. Sie können das offen lassen und inzwischen etwas anderes tun.',
  'silence-question': 'Sind Sie noch da? Ganz ohne Eile, antworten Sie, wann es Ihnen passt.',
  'silence-close':
    'Ich schließe das für jetzt, weil es still geworden ist. Wann immer Sie hier wieder schreiben, machen wir genau dort weiter.',
  'after-hours':
    '{{team.away|Gerade ist niemand aus unserem Team frei}}. Alles, was Sie geschrieben haben, ist gespeichert. Sie können ein Ticket anlegen und haben eine Antwort {{ticket.due}}, eine Zeit für einen Anruf wählen oder sehen, was sofort hilft.',
  'after-hours-urgent':
    '{{team.away|Gerade ist niemand aus unserem Team frei}}. Wenn es nicht warten kann, benachrichtige ich sofort die Bereitschaft. Alles, was Sie geschrieben haben, ist gespeichert. Sie können auch ein Ticket anlegen und haben eine Antwort {{ticket.due}}, oder eine Zeit für einen Anruf wählen.',
  'after-hours-still':
    'Ich habe eben noch einmal nachgesehen. {{team.away|Gerade ist niemand aus unserem Team frei}}. Dieselben Wege stehen Ihnen offen: Welcher passt Ihnen?',
  'after-hours-promised':
    '{{team.away|Gerade ist niemand aus unserem Team frei}}. Was wir vereinbart haben, gilt: {{next-step|Sie hören wie abgesprochen von uns}}. Wenn Sie lieber sprechen, wählen Sie eine Zeit für einen Anruf, oder sehen Sie, was sofort hilft.',
  'after-hours-kept':
    'Gut, dann bleibt es dabei: {{next-step|Sie hören wie abgesprochen von uns}}. Ihre Fallnummer ist {{ticket.number}}.',
  'after-hours-late':
    '{{team.away|Gerade ist niemand aus unserem Team frei}}. Und unsere Antwort zu {{ticket.number}} ist überfällig: Das liegt an uns, und ich habe eben die Teamleitung benachrichtigt. Wenn Sie eine neue Zeit möchten, gibt es eine Antwort {{ticket.due}} oder einen Anruf.',
  'after-hours-choose':
    'Das ist mit dem Rest gespeichert. Welcher Weg passt Ihnen am besten? Mit einem Ticket haben Sie eine Antwort {{ticket.due}}.',
  'ticket-ask-contact':
    'Sie haben eine Antwort {{ticket.due}}. An welche E-Mail-Adresse soll sie gehen? Wenn unser Team noch etwas wissen sollte, schreiben Sie es einfach dazu.',
  'ticket-person':
    '{{team.away|Gerade ist niemand aus unserem Team frei}}. So erreichen Sie am sichersten einen Menschen: Mit einem Ticket antwortet Ihnen jemand {{ticket.due}}. An welche E-Mail-Adresse soll es gehen?',
  'ticket-ask-again':
    'Darin habe ich keine E-Mail-Adresse gefunden. Wir brauchen eine, um Ihnen zu schreiben, zum Beispiel name@example.com. Wenn Sie keine angeben möchten, sagen Sie nein, und ich speichere Ihr Ticket ohne.',
  'ticket-confirmed':
    'Alles erledigt! Ihre Ticketnummer ist {{ticket.number}}, und unsere Antwort haben Sie {{ticket.due}}. Eine Bestätigung ist unterwegs an {{customer.email|Ihr Postfach}}.',
  'ticket-without-mail':
    'Alles erledigt! Ihre Ticketnummer ist {{ticket.number}}, und unsere Antwort kommt {{ticket.due}}. Ohne E-Mail-Adresse können wir nur hier antworten; bewahren Sie die Nummer bitte auf und kommen Sie in diesen Chat zurück.',
  'ticket-mail':
    'Hallo {{customer.name|}},\n\nIhre Ticketnummer ist {{ticket.number}}, und unsere Antwort haben Sie {{ticket.due}}.\n\nWas wir notiert haben: {{summary|alles, was Sie im Chat geschrieben haben.}}\n\nWenn noch etwas dazukommt, schreiben Sie es in den Chat. Es geht direkt an Ihr Ticket.\n\nHerzliche Grüße\n{{company.name|Ihr Kundenservice}}',
  'callback-ask-phone': 'Unter welcher Nummer dürfen wir Sie anrufen?',
  'callback-offer': 'Diese Zeiten sind frei. Welche passt Ihnen?',
  'callback-unclear': 'Das konnte ich keiner der Zeiten zuordnen. Welche davon passt Ihnen?',
  'callback-taken': 'Oh, diese Zeit hat eben jemand vor Ihnen genommen. Noch frei sind:',
  'callback-confirmed':
    'Gebucht! Unser Anruf: {{callback.time}}, unter {{customer.phone|Ihrer Nummer}}. Ihre Fallnummer ist {{ticket.number}}, und wer anruft, kennt die ganze Geschichte.',
  'callback-mail':
    'Hallo {{customer.name|}},\n\nIhr Telefontermin zum Fall {{ticket.number}}: {{callback.time}}, unter {{customer.phone|Ihrer Nummer}}.\n\nWas wir notiert haben: {{summary|alles, was Sie im Chat geschrieben haben.}}\n\nHerzliche Grüße\n{{company.name|Ihr Kundenservice}}',
  'callback-none':
    'Dann ist kein Anruf gebucht. Alles, was Sie mir gesagt haben, ist noch da, und wir finden einen anderen Weg.',
  'on-call-started':
    'Ich benachrichtige gerade die Bereitschaft. Jemand kommt hierher, {{promise.due}}. Bleiben Sie in diesem Chat, und schreiben Sie dazu, was wichtig ist.',
  'on-call-update': 'Ich versuche weiter, die Bereitschaft zu erreichen. Jemand kommt hierher, {{promise.due}}.',
  'on-call-backup':
    'Die erste Person in Bereitschaft hat nicht geantwortet, deshalb benachrichtige ich jetzt die zweite. Jemand kommt hierher, {{promise.due}}.',
  'on-call-joined': 'Gute Nachricht: Die Bereitschaft hat Ihren Fall und kommt in diesen Chat.',
  'on-call-silent':
    'Es tut mir leid: Aus der Bereitschaft war niemand zu erreichen, und das sage ich Ihnen lieber jetzt. Ihr Fall kommt in der nächsten Schicht ganz nach vorn, und ich richte ein Ticket und einen Anruf für Sie ein.',
  'desk-started':
    'Ich habe unser ganzes Gespräch an unser Team weitergegeben, Sie müssen also nichts wiederholen. Jemand antwortet Ihnen hier, und alles, was Sie ergänzen, geht direkt dorthin.',
  'desk-update': 'Ihr Fall liegt bei unserem Team, und ich achte auf die Antwort. Sie erscheint hier.',
  'self-harm-care':
    'Danke, dass Sie mir das sagen. Es tut mir sehr leid, dass es so weh tut. Sie müssen das nicht allein tragen. Wenn Sie jetzt in Gefahr sind, rufen Sie bitte {{emergency.number|den Notruf an Ihrem Ort}} an oder gehen Sie zu jemandem in Ihrer Nähe. Ich hole sofort einen Menschen in diesen Chat.',
  'amount-question':
    'Damit es gleich bei der richtigen Person ankommt: Um welchen Betrag geht es ungefähr? Die Zahl genügt.',
  'self-service-check': 'Hat das geholfen, oder soll sich noch jemand bei Ihnen melden?',
  'question-again-text': 'Das konnte ich nicht als Antwort lesen. Mögen Sie so antworten, wie ich gefragt habe?',
  'question-again-number': 'Darin habe ich keine Zahl gefunden. Die Ziffern allein genügen.',
  'question-again-email': 'Darin habe ich keine E-Mail-Adresse gefunden. Sie sieht so aus: name@example.com.',
  'question-again-phone':
    'Darin habe ich keine Telefonnummer gefunden. Schicken Sie mir bitte die ganze Nummer, mit Vorwahl?',
  'question-again-date': 'Darin habe ich kein Datum gefunden. Ein Datum, ein Wochentag, heute oder morgen, alles geht.',
  'question-again-order-number':
    'Darin habe ich keine Bestellnummer gefunden. Sie steht oben in der Bestätigung, die wir Ihnen gemailt haben.',
  'choice-again': 'Ich bin nicht sicher, was davon Sie meinen. Was passt am besten?',
  'self-service-offer': 'Das können Sie gleich jetzt tun, wenn Sie mögen. Was würde Ihnen helfen?',
  'welcome-back':
    'Willkommen zurück, {{customer.name|schön, Sie zu lesen}}! Ihr Fall {{ticket.number}} ist in guten Händen, und unsere Antwort haben Sie {{ticket.due|zur vereinbarten Zeit}}. Alles, was Sie uns gesagt haben, ist da. Möchten Sie etwas ergänzen?',
  'welcome-back-call':
    'Willkommen zurück, {{customer.name|schön, Sie zu lesen}}! Unser Anruf zu {{ticket.number}}: {{callback.time|zur vereinbarten Zeit}}. Möchten Sie der Person vorher noch etwas sagen?',
  'welcome-back-late':
    'Willkommen zurück, {{customer.name|schön, Sie zu lesen}}. Wir haben Ihnen eine Antwort zu {{ticket.number}} versprochen, und sie ist überfällig. Das liegt an uns: Ich habe eben die Teamleitung benachrichtigt. Möchten Sie etwas ergänzen?',
  'welcome-back-soon':
    'Ich bin noch da und habe das zu {{ticket.number}} gelegt. Wie vereinbart: {{next-step|Sie hören von uns}}. Kommt noch etwas dazu, oder geht es um etwas anderes?',
  'welcome-back-add': 'Nur zu, schreiben Sie es hier. Es geht direkt an Ihren Fall {{ticket.number}}.',
  'welcome-back-noted': 'Verstanden, das steht jetzt in Ihrem Fall {{ticket.number}}. Wer antwortet, sieht es.',
  'survey-question': 'Bevor Sie gehen: Wie war das für Sie? Ein Tipp genügt, und Sie dürfen es auch auslassen.',
  'survey-thanks': 'Vielen Dank! Das geht direkt an das Team.',
  'closing-quiet':
    'Es ist still geworden, deshalb lasse ich es für jetzt dabei. Nichts, was Sie geschrieben haben, ist verloren: Schreiben Sie, wann Sie mögen, und wir machen dort weiter, auf Wunsch mit einem Menschen. Ihre Fallnummer ist {{ticket.number}}.',
  closing:
    'Kurz zusammengefasst: {{summary|Wir haben Ihre Frage gemeinsam geklärt.}} So geht es weiter: {{next-step|Sie müssen nichts mehr tun}}. Ihre Fallnummer ist {{ticket.number}}. Haben Sie noch etwas auf dem Herzen?',
};

const neutral: Voice = {
  greeting:
    'Hallo {{customer.name|und willkommen}}. Ich bin {{bot.name|der Assistent}}, der Bot von {{company.name|diesem Unternehmen}}. Stellen Sie Ihre Frage, oder verlangen Sie jederzeit einen Menschen.',
  'greeting-again':
    'Willkommen zurück. Hier ist {{bot.name|der Assistent}}, der Bot. Alles, was Sie geschrieben haben, ist noch da. Machen Sie weiter, oder verlangen Sie jederzeit einen Menschen.',
  'no-answer-yet': 'Ich bin da. Beschreiben Sie in einem Satz, was Sie brauchen, dann sehe ich nach.',
  'no-answer-again': 'Darin sehe ich noch keine Frage. Ein paar Worte genügen, oder ein Mensch übernimmt.',
  'answer-not-it':
    'Dann war das nicht die richtige Antwort. Sagen Sie es anders, und ich sehe noch einmal nach, oder ein Mensch übernimmt.',
  'anger-heard':
    'Der Ärger tut mir leid. Sagen Sie mir in einem Satz, was schiefging, oder ein Mensch übernimmt sofort.',
  'thanks-back': 'Gern geschehen. Schreiben Sie hier, wenn noch etwas ist.',
  'stays-with-bot':
    'Gut, vorerst ohne Menschen. Fragen Sie mit anderen Worten oder etwas anderes. Einen Menschen können Sie jederzeit verlangen.',
  'answer-check':
    'Das ist wahrscheinlich die Antwort, sicher bin ich nicht:\n\n{{answer.text}}\n\nPasst sie zu Ihrem Fall? Wenn nicht, kann ein Mensch übernehmen.',
  'bot-failed':
    'Unser System gab mir keine Antwort. Ein Mensch kann es ansehen, mit allem, was Sie geschrieben haben, oder Sie fragen mit anderen Worten.',
  'standard-escalation':
    'Ja, ich verbinde Sie mit einem Menschen. Dieses Gespräch liegt dort vor, Sie müssen nichts wiederholen. {{queue.place|Sie sind in der Reihe}}. {{queue.estimate|}} Nächste Nachricht {{queue.next-word|sobald es weitergeht}}.',
  'proactive-escalation':
    'Jemand aus unserem Team {{team.name|Kundenservice}} kann das besser mit Ihnen lösen. Ihre Angaben werden weitergegeben. Soll ich Sie verbinden?',
  'policy-escalation':
    'Ein Mensch übernimmt jetzt. Der Grund: {{topic.reason|Es braucht jemanden, der darüber entscheiden darf}}. Alles, was Sie geschrieben haben, wird weitergegeben. {{queue.place|Sie sind in der Reihe}}. {{queue.estimate|}} {{queue.priority}} Nächste Nachricht {{queue.next-word|sobald es weitergeht}}.',
  'low-confidence':
    'Ich bin mir der Antwort nicht sicher und will nicht raten. Jemand mit mehr Fachwissen kann übernehmen, und alles, was Sie mir gesagt haben, geht mit. Soll ich Sie verbinden?',
  'low-confidence-again':
    'Auch hier bin ich mir nicht sicher. Jemand, der mehr weiß, kann mit allem, was Sie mir gesagt haben, übernehmen. Soll ich Sie verbinden?',
  'agent-opening-calm':
    'Guten Tag {{customer.name|}}, hier ist {{agent.name}} aus dem Team {{agent.team}}. Ich habe das Gespräch gelesen: {{summary|Sie müssen nichts wiederholen.}} {{tried|}} {{next-step|Ich kümmere mich jetzt darum.}} Ist das für Sie in Ordnung?',
  'agent-opening-upset':
    'Guten Tag {{customer.name|}}, hier ist {{agent.name}} aus dem Team {{agent.team}}. Es tut mir leid, dass Sie diesen Ärger hatten. Ich habe das Gespräch gelesen: {{summary|Sie müssen nichts wiederholen.}} {{tried|}} {{next-step|Ich kümmere mich jetzt darum.}} Ist das für Sie in Ordnung?',
  'agent-opening-blank':
    'Guten Tag {{customer.name|}}, hier ist {{agent.name}} aus dem Team {{agent.team}}. Sie haben einen Menschen verlangt. Worum geht es? Ein, zwei Sätze genügen zum Anfangen.',
  'queue-30':
    'Die Suche nach der richtigen Person läuft noch. {{queue.place|Sie sind in der Reihe}}. Gibt es etwas für sie zu ergänzen, etwa eine Bestellnummer?',
  'queue-60':
    'Danke fürs Warten. {{queue.estimate|}} Ihre Angaben liegen bereit. Nächste Nachricht {{queue.next-word|sobald es weitergeht}}.',
  'queue-90':
    '{{queue.place|Sie sind in der Reihe}}. {{queue.estimate|}} Wieder {{queue.next-word|sobald es weitergeht}}.',
  'queue-120':
    'Wir entschuldigen uns für die lange Wartezeit. {{queue.place|Sie sind in der Reihe}}. Sie können weiter warten, eine Zeit für einen Anruf wählen oder eine Antwort per E-Mail bekommen, {{ticket.due}}.',
  'queue-later-1':
    '{{queue.place|Sie sind in der Reihe}}. {{queue.estimate|}} Sie können auch einen Anruf wählen, oder eine E-Mail {{ticket.due}}.',
  'queue-later-2':
    'Wir suchen weiter. {{queue.estimate|}} {{queue.place|Sie sind in der Reihe}}. Ein Anruf oder eine E-Mail ist weiter möglich.',
  'queue-later-3':
    '{{queue.place|Sie sind in der Reihe}}. {{queue.estimate|}} Wählen Sie einen Anruf oder eine E-Mail, wenn Sie nicht warten möchten.',
  'queue-long-wait':
    'Die Wartezeit wird voraussichtlich {{queue.wait|länger}} sein. {{queue.place|Sie sind in der Reihe}}. Sie können bleiben, eine Zeit für einen Anruf wählen oder eine Antwort per E-Mail bekommen, {{ticket.due}}.',
  'needs-nobody':
    'Gut, es meldet sich niemand mehr, und Ihre Anfrage ist zurückgenommen. Schreiben Sie hier jederzeit wieder.',
  'closing-open-again': 'Dann ist es nicht erledigt. Ich öffne es wieder.',
  'callback-confirm': 'Bitte bestätigen Sie: Stimmt {{callback.time|diese Zeit}}?',
  'queue-coming-1': 'Die Bereitschaft hat Ihren Fall und kommt in diesen Chat, {{promise.due|wie versprochen}}.',
  'queue-coming-2':
    'Jemand aus der Bereitschaft ist auf dem Weg hierher, {{promise.due|wie versprochen}}. Sie können inzwischen Angaben ergänzen.',
  'waiting-noted': 'Notiert. Es liegt bei Ihrem Fall und ist als neu markiert.',
  'waiting-noted-2': 'Auch das liegt bei Ihrem Fall.',
  'waiting-place':
    'Ihr Platz bleibt erhalten. {{queue.place|Sie sind in der Reihe}}. {{queue.estimate|}} Stattdessen ist auch ein Anruf oder eine Antwort per E-Mail möglich.',
  'agent-connected':
    '{{agent.name}} aus dem Team {{agent.team}} ist da. Sie sprechen jetzt mit einem Menschen, dem das ganze Gespräch vorliegt.',
  'agent-here': 'Sie sprechen schon mit {{agent.name}} aus dem Team {{agent.team}}, einem Menschen, der hier mitliest.',
  'agent-slow':
    '{{agent.name|Die Person}} kann gerade nicht antworten. Wir entschuldigen uns. Wer übernimmt, sieht alles, was Sie geschrieben haben.',
  'agent-lost':
    'Die Verbindung von {{agent.name|Ihrer Ansprechperson}} ist abgebrochen. Wir entschuldigen uns. Wer übernimmt, sieht das ganze Gespräch.',
  'agent-signed-off':
    '{{agent.name|Ihre Ansprechperson}} ist nicht mehr im Dienst. Wer übernimmt, sieht das ganze Gespräch.',
  'somebody-came': 'Jetzt ist jemand aus dem Team da. Ihr Platz blieb erhalten, und Ihr Gespräch wird dort vorgelegt.',
  'place-fell-back':
    'Ein dringender Fall wurde vorgezogen. {{queue.place|Sie sind weiter in der Reihe}}. {{queue.estimate|}}',
  'agent-passed':
    '{{agent.name|Die Person}} gibt Sie an jemanden aus dem Team {{team.name|nebenan}} weiter, der hier weiterkommt. Das ganze Gespräch geht mit, Sie müssen nicht neu anfangen.',
  'handed-back':
    '{{agent.name|Die Person}} hat diesen Chat verlassen. {{bot.name|Der Assistent}}, der Bot, ist wieder da. Sagen Sie mir, was noch offen ist, oder verlangen Sie jederzeit einen Menschen.',
  'agent-next':
    'Wir suchen jetzt jemanden, der frei ist; Ihre Wartezeit beginnt nicht von vorn. {{queue.place|Sie sind in der Reihe}}. {{queue.estimate|}} Nächste Nachricht {{queue.next-word|sobald es weitergeht}}.',
  'holding-line':
    '{{agent.name|Ihre Ansprechperson}} hat seit einigen Minuten nicht geantwortet. Die Teamleitung ist benachrichtigt. Nichts, was Sie geschrieben haben, ist verloren.',
  'waiting-still':
    'Ihr Platz in der Reihe bleibt inzwischen erhalten. {{queue.place|Sie sind in der Reihe}}. {{queue.estimate|}} Die nächste Nachricht kommt {{queue.next-word|sobald es weitergeht}}.',
  'agent-holds':
    '{{agent.name}} braucht dafür {{hold.time}} und antwortet hier. Sie können dieses Fenster inzwischen offen lassen.',
  'silence-question': 'Sind Sie noch da? Es eilt nicht; antworten Sie, wann es passt.',
  'silence-close':
    'Dieses Gespräch ist vorerst geschlossen, weil es still war. Schreiben Sie hier jederzeit, um dort weiterzumachen.',
  'after-hours':
    '{{team.away|Gerade ist niemand aus unserem Team frei}}. Alles, was Sie geschrieben haben, ist gespeichert. Wählen Sie ein Ticket mit einer Antwort {{ticket.due}}, einen Anruf zu einer Zeit Ihrer Wahl oder was sofort möglich ist.',
  'after-hours-urgent':
    '{{team.away|Gerade ist niemand aus unserem Team frei}}. Alles, was Sie geschrieben haben, ist gespeichert. Wenn es nicht warten kann, wird jetzt die Bereitschaft benachrichtigt. Sie können auch ein Ticket mit einer Antwort {{ticket.due}} oder einen Anruf zu einer Zeit Ihrer Wahl wählen.',
  'after-hours-still':
    'Ich habe noch einmal nachgesehen. {{team.away|Gerade ist niemand aus unserem Team frei}}. Dieselben Möglichkeiten stehen offen. Welche möchten Sie?',
  'after-hours-promised':
    '{{team.away|Gerade ist niemand aus unserem Team frei}}. Was vereinbart ist, gilt: {{next-step|Sie hören wie abgesprochen von uns}}. Sie können auch eine Zeit für einen Anruf wählen oder sehen, was sofort möglich ist.',
  'after-hours-kept':
    'Es bleibt dabei: {{next-step|Sie hören wie abgesprochen von uns}}. Ihre Fallnummer: {{ticket.number}}.',
  'after-hours-late':
    '{{team.away|Gerade ist niemand aus unserem Team frei}}. Unsere Antwort zu {{ticket.number}} ist überfällig, das ist unser Fehler. Die Teamleitung ist eben benachrichtigt worden. Für eine neue Zeit wählen Sie eine Antwort {{ticket.due}} oder einen Anruf.',
  'after-hours-choose':
    'Das ist mit dem Rest gespeichert. Bitte wählen Sie eine der Möglichkeiten; auf ein Ticket antworten wir {{ticket.due}}.',
  'ticket-ask-contact':
    'Sie bekommen eine Antwort {{ticket.due}}. An welche E-Mail-Adresse soll sie gehen? Ergänzen Sie, was das Team noch wissen sollte.',
  'ticket-person':
    '{{team.away|Gerade ist niemand aus unserem Team frei}}. Auf dieses Ticket antwortet Ihnen ein Mensch {{ticket.due}}. An welche E-Mail-Adresse soll die Antwort gehen?',
  'ticket-ask-again':
    'Darin war keine E-Mail-Adresse. Wir brauchen eine, um Ihnen zu schreiben, etwa name@example.com. Ohne geht es weiter, wenn Sie mit nein antworten.',
  'ticket-confirmed':
    'Das Ticket {{ticket.number}} ist angelegt. Unsere Antwort haben Sie {{ticket.due}}. Eine Bestätigung ist unterwegs an {{customer.email|Ihr Postfach}}.',
  'ticket-without-mail':
    'Das Ticket {{ticket.number}} ist angelegt. Unsere Antwort kommt {{ticket.due}}. Ohne E-Mail-Adresse können wir nur hier antworten; bitte bewahren Sie die Nummer auf und kehren Sie in diesen Chat zurück.',
  'ticket-mail':
    'Guten Tag {{customer.name|}},\n\nIhre Ticketnummer ist {{ticket.number}}. Unsere Antwort haben Sie {{ticket.due}}.\n\nNotiert: {{summary|alles, was Sie im Chat geschrieben haben.}}\n\nErgänzen können Sie es jederzeit im Chat.\n\n{{company.name|Ihr Kundenservice}}',
  'callback-ask-phone': 'Welche Nummer dürfen wir anrufen?',
  'callback-offer': 'Diese Zeiten sind möglich. Bitte wählen Sie eine.',
  'callback-unclear': 'Das passt zu keiner der Zeiten. Welche davon möchten Sie?',
  'callback-taken': 'Diese Zeit ist gerade vergeben worden. Noch möglich sind:',
  'callback-confirmed':
    'Ihr Anruf ist gebucht: {{callback.time}}, unter {{customer.phone|Ihrer Nummer}}. Ihre Fallnummer ist {{ticket.number}}. Wer anruft, hat das ganze Gespräch gelesen.',
  'callback-mail':
    'Guten Tag {{customer.name|}},\n\nIhr Telefontermin zum Fall {{ticket.number}}: {{callback.time}}, unter {{customer.phone|Ihrer Nummer}}.\n\nNotiert: {{summary|alles, was Sie im Chat geschrieben haben.}}\n\n{{company.name|Ihr Kundenservice}}',
  'callback-none': 'Es ist kein Anruf gebucht. Was Sie geschrieben haben, ist gespeichert, und es geht anders weiter.',
  'on-call-started':
    'Die Bereitschaft wird jetzt benachrichtigt. Jemand kommt in diesen Chat, {{promise.due}}. Sie können inzwischen Angaben ergänzen.',
  'on-call-update': 'Die Bereitschaft wird weiter benachrichtigt. Jemand kommt in diesen Chat, {{promise.due}}.',
  'on-call-backup':
    'Die erste Person in Bereitschaft hat nicht geantwortet. Die zweite wird jetzt benachrichtigt. Jemand kommt in diesen Chat, {{promise.due}}.',
  'on-call-joined': 'Die Bereitschaft hat Ihren Fall übernommen und kommt in diesen Chat.',
  'on-call-silent':
    'Wir entschuldigen uns: Aus der Bereitschaft war niemand zu erreichen. Ihr Fall kommt in der nächsten Schicht zuerst. Ein Ticket und ein Anruf werden jetzt für Sie eingerichtet.',
  'desk-started':
    'Das ganze Gespräch wurde an unser Team weitergegeben, Sie müssen nichts wiederholen. Ein Mensch antwortet in diesem Chat, und was Sie ergänzen, geht dorthin.',
  'desk-update': 'Ihr Fall liegt bei unserem Team. Die Antwort erscheint in diesem Chat.',
  'self-harm-care':
    'Danke, dass Sie das sagen. Sie sind wichtig, und Sie müssen das nicht allein durchstehen. Wenn Sie jetzt in Gefahr sind, rufen Sie bitte {{emergency.number|den Notruf an Ihrem Ort}} an oder gehen Sie zu jemandem in Ihrer Nähe. Gleich kommt ein Mensch in diesen Chat.',
  'amount-question': 'Um welchen Betrag geht es? Danach richtet sich, wer darüber entscheiden kann.',
  'self-service-check': 'War das die Lösung, oder soll sich jemand bei Ihnen melden?',
  'question-again-text': 'Das war nicht als Antwort zu lesen. Bitte antworten Sie in der gefragten Form.',
  'question-again-number': 'Darin ist keine Zahl. Die Ziffern genügen.',
  'question-again-email': 'Darin ist keine E-Mail-Adresse. Eine Adresse sieht aus wie name@example.com.',
  'question-again-phone': 'Darin ist keine Telefonnummer. Bitte schicken Sie die ganze Nummer mit Vorwahl.',
  'question-again-date': 'Darin war kein Datum zu finden. Möglich sind ein Datum, ein Wochentag, heute oder morgen.',
  'question-again-order-number': 'Darin ist keine Bestellnummer. Sie steht oben in Ihrer Bestätigung per E-Mail.',
  'choice-again': 'Das passt zu keiner der Möglichkeiten. Welche meinen Sie?',
  'self-service-offer': 'Das geht sofort. Was würde helfen?',
  'welcome-back':
    'Willkommen zurück, {{customer.name|und danke für Ihre Nachricht}}. Der Fall {{ticket.number}} ist offen, und eine Antwort haben Sie {{ticket.due|zur vereinbarten Zeit}}. Alles, was Sie geschrieben haben, ist gespeichert. Möchten Sie etwas ergänzen?',
  'welcome-back-call':
    'Willkommen zurück, {{customer.name|und danke für Ihre Nachricht}}. Unser Anruf zu {{ticket.number}}: {{callback.time|zur vereinbarten Zeit}}. Möchten Sie vorher etwas ergänzen?',
  'welcome-back-late':
    'Willkommen zurück, {{customer.name|und danke für Ihre Nachricht}}. Unsere Antwort zu {{ticket.number}} ist überfällig, das ist unser Fehler. Die Teamleitung ist eben benachrichtigt worden. Möchten Sie etwas ergänzen?',
  'welcome-back-soon':
    'Ich bin noch da. Das liegt jetzt beim Fall {{ticket.number}}. Wie vereinbart: {{next-step|Sie hören von uns}}. Gibt es mehr zu ergänzen, oder geht es um etwas anderes?',
  'welcome-back-add': 'Schreiben Sie es hier, es kommt zum Fall {{ticket.number}}.',
  'welcome-back-noted': 'Das liegt jetzt beim Fall {{ticket.number}}. Wer antwortet, sieht es.',
  'survey-question': 'Wie war dieses Gespräch für Sie? Ein Tipp genügt; Sie können es auch auslassen.',
  'survey-thanks': 'Danke. Ihre Bewertung geht an das Team.',
  'closing-quiet':
    'Es ist still geworden, ich lasse es vorerst dabei. Nichts, was Sie geschrieben haben, ist verloren: Schreiben Sie jederzeit, um weiterzumachen, auf Wunsch mit einem Menschen. Ihre Fallnummer ist {{ticket.number}}.',
  closing:
    'Zusammengefasst: {{summary|Ihre Frage ist bearbeitet.}} Weiter geht es so: {{next-step|Sie müssen nichts mehr tun}}. Fallnummer: {{ticket.number}}. Gibt es noch etwas?',
};

const formal: Voice = {
  greeting:
    'Guten Tag {{customer.name|und herzlich willkommen}}. Sie schreiben mit {{bot.name|dem automatischen Assistenten}}, dem Bot von {{company.name|unserem Unternehmen}}. Bitte stellen Sie Ihre Frage; auf Wunsch steht Ihnen jederzeit eine Mitarbeiterin oder ein Mitarbeiter zur Verfügung.',
  'greeting-again':
    'Willkommen zurück. Sie schreiben mit {{bot.name|dem automatischen Assistenten}}, dem Bot. Alles, was Sie zuvor geschrieben haben, liegt vor; bitte fahren Sie fort. Auf Wunsch steht Ihnen jederzeit eine Mitarbeiterin oder ein Mitarbeiter zur Verfügung.',
  'no-answer-yet':
    'Vielen Dank für Ihre Nachricht. Bitte schildern Sie Ihr Anliegen in einem Satz, ich sehe dann nach.',
  'no-answer-again':
    'Ich konnte Ihrer Nachricht noch kein Anliegen entnehmen. Wenige Worte genügen, oder eine Mitarbeiterin oder ein Mitarbeiter hilft Ihnen weiter.',
  'answer-not-it':
    'Ich bedaure, dass dies nicht die gewünschte Antwort war. Bitte formulieren Sie es anders, oder eine Mitarbeiterin oder ein Mitarbeiter hilft Ihnen weiter.',
  'anger-heard':
    'Ich bitte um Entschuldigung für die Unannehmlichkeiten. Bitte schildern Sie in einem Satz, was geschehen ist, oder es hilft Ihnen umgehend eine Mitarbeiterin oder ein Mitarbeiter.',
  'thanks-back': 'Sehr gern. Sollte sich noch etwas ergeben, schreiben Sie bitte hier.',
  'stays-with-bot':
    'Sehr wohl. Bitte formulieren Sie Ihre Frage anders, oder stellen Sie eine neue. Auf Wunsch steht Ihnen jederzeit eine Mitarbeiterin oder ein Mitarbeiter zur Verfügung.',
  'answer-check':
    'Folgendes sollte Ihre Frage beantworten, wenngleich ich nicht völlig sicher bin:\n\n{{answer.text}}\n\nTrifft dies auf Ihren Fall zu? Andernfalls verbinde ich Sie gern mit einer Mitarbeiterin oder einem Mitarbeiter.',
  'bot-failed':
    'Ich bedaure, dass unser System keine Antwort gegeben hat. Eine Mitarbeiterin oder ein Mitarbeiter kann sich der Sache mit allem annehmen, was Sie geschrieben haben; Sie können Ihre Frage auch anders formulieren.',
  'standard-escalation':
    'Selbstverständlich. Ich verbinde Sie mit einer Mitarbeiterin oder einem Mitarbeiter; das gesamte Gespräch liegt dort vor, und Sie brauchen nichts zu wiederholen. {{queue.place|Sie sind in der Reihe}}. {{queue.estimate|}} Sie hören wieder von uns, {{queue.next-word|sobald es weitergeht}}.',
  'proactive-escalation':
    'Ihr Anliegen verdient die Aufmerksamkeit einer Fachkraft aus unserem Team {{team.name|Kundenservice}}, der alle Einzelheiten übermittelt werden. Darf ich Sie verbinden?',
  'policy-escalation':
    'Ihr Anliegen wird nun an eine Mitarbeiterin oder einen Mitarbeiter übergeben, und zwar aus folgendem Grund: {{topic.reason|Es bedarf einer Person, die darüber entscheiden darf}}. Alles, was Sie geschrieben haben, wurde übermittelt. {{queue.place|Sie sind in der Reihe}}. {{queue.estimate|}} {{queue.priority}} Sie hören wieder von uns, {{queue.next-word|sobald es weitergeht}}.',
  'low-confidence':
    'Ich muss einräumen, dass ich der Antwort nicht sicher bin, und möchte nicht raten. Eine Fachkraft kann übernehmen; alles, was Sie mir mitgeteilt haben, wird übermittelt. Darf ich Sie verbinden?',
  'low-confidence-again':
    'Auch auf diese Frage habe ich keine verlässliche Antwort. Eine Fachkraft erhält alles, was Sie mir mitgeteilt haben. Darf ich Sie verbinden?',
  'agent-opening-calm':
    'Guten Tag {{customer.name|}}, mein Name ist {{agent.name}} aus dem Team {{agent.team}}. Ich habe Ihr Gespräch gelesen: {{summary|Sie brauchen nichts zu wiederholen.}} {{tried|}} {{next-step|Ich nehme mich der Sache jetzt an.}} Sind Sie damit einverstanden?',
  'agent-opening-upset':
    'Guten Tag {{customer.name|}}, mein Name ist {{agent.name}} aus dem Team {{agent.team}}. Ich bitte Sie um Entschuldigung für die Unannehmlichkeiten. Ich habe Ihr Gespräch gelesen: {{summary|Sie brauchen nichts zu wiederholen.}} {{tried|}} {{next-step|Ich nehme mich der Sache jetzt an.}} Sind Sie damit einverstanden?',
  'agent-opening-blank':
    'Guten Tag {{customer.name|}}, mein Name ist {{agent.name}} aus dem Team {{agent.team}}. Sie haben um ein persönliches Gespräch gebeten. Darf ich fragen, worum es geht? Ein, zwei Sätze genügen mir für den Anfang.',
  'queue-30':
    'Wir suchen weiterhin die passende Person für Sie. {{queue.place|Sie sind in der Reihe}}. Möchten Sie ihr etwas mitteilen, etwa eine Vertrags- oder Bestellnummer?',
  'queue-60':
    'Vielen Dank für Ihre Geduld. {{queue.estimate|}} Ihre Angaben sind vorbereitet und liegen bereit. Sie hören wieder von uns, {{queue.next-word|sobald es weitergeht}}.',
  'queue-90':
    '{{queue.place|Sie sind in der Reihe}}. {{queue.estimate|}} Sie hören von uns {{queue.next-word|sobald es weitergeht}}.',
  'queue-120':
    'Wir bitten um Entschuldigung für die Dauer Ihrer Wartezeit. {{queue.place|Sie sind in der Reihe}}. Sie können weiter warten, eine Zeit für unseren Anruf wählen oder unsere Antwort per E-Mail erhalten, {{ticket.due}}.',
  'queue-later-1':
    'Ihr Anliegen ist weiterhin bei uns in Bearbeitung. {{queue.place|Sie sind in der Reihe}}. {{queue.estimate|}} Sie können nach wie vor einen Anruf wählen, oder eine Antwort per E-Mail {{ticket.due}}.',
  'queue-later-2':
    'Vielen Dank, dass Sie bei uns bleiben. {{queue.estimate|}} {{queue.place|Sie sind in der Reihe}}. Ein Anruf oder eine E-Mail steht Ihnen weiterhin offen.',
  'queue-later-3':
    'Hier der aktuelle Stand. {{queue.place|Sie sind in der Reihe}}. {{queue.estimate|}} Sollten Sie nicht warten wollen, wählen Sie bitte einen Anruf oder eine E-Mail.',
  'queue-long-wait':
    'Wir möchten Sie sogleich darauf hinweisen, dass die Wartezeit voraussichtlich {{queue.wait|länger}} sein wird. {{queue.place|Sie sind in der Reihe}}. Sie können bleiben, eine Zeit für unseren Anruf wählen oder unsere Antwort per E-Mail erhalten, {{ticket.due}}.',
  'needs-nobody':
    'Vielen Dank für die Mitteilung. Ihr Anliegen wurde zurückgenommen. Bitte schreiben Sie hier jederzeit wieder.',
  'closing-open-again':
    'Ich bitte um Entschuldigung: Dann ist die Angelegenheit nicht erledigt. Sie wird wieder geöffnet.',
  'callback-confirm': 'Um sicherzugehen: Wünschen Sie {{callback.time|diese Zeit}}?',
  'queue-coming-1':
    'Die Bereitschaft ist mit Ihrem Fall befasst und kommt in dieses Gespräch, {{promise.due|wie zugesagt}}.',
  'queue-coming-2':
    'Die Kollegin oder der Kollege aus der Bereitschaft ist auf dem Weg zu Ihnen, {{promise.due|wie zugesagt}}. Sie können in der Zwischenzeit Angaben ergänzen.',
  'waiting-noted': 'Vielen Dank. Dies wurde Ihrem Fall hinzugefügt und wird als neu angezeigt.',
  'waiting-noted-2': 'Auch dies wurde Ihrem Fall hinzugefügt.',
  'waiting-place':
    'Ihr Platz ist für Sie vorgemerkt. {{queue.place|Sie sind in der Reihe}}. {{queue.estimate|}} Auf Wunsch ist stattdessen ein Anruf oder eine Antwort per E-Mail möglich.',
  'agent-connected':
    '{{agent.name}} aus dem Team {{agent.team}} ist dem Gespräch beigetreten. Sie stehen nun mit einer Person in Verbindung, der Ihr gesamtes Gespräch vorliegt.',
  'agent-here':
    'Sie stehen bereits mit {{agent.name}} aus dem Team {{agent.team}} in Verbindung, einer Person, die liest, was Sie hier schreiben.',
  'agent-slow':
    'Wir bitten um Entschuldigung: {{agent.name|Die zuständige Person}} kann derzeit nicht antworten. Wer übernimmt, hat alles vorliegen, was Sie geschrieben haben.',
  'agent-lost':
    'Wir bitten um Entschuldigung: Die Verbindung von {{agent.name|Ihrer Ansprechperson}} wurde unterbrochen. Wer übernimmt, hat das gesamte Gespräch vorliegen.',
  'agent-signed-off':
    '{{agent.name|Ihre Ansprechperson}} hat den Dienst beendet. Wer übernimmt, hat das gesamte Gespräch vorliegen.',
  'somebody-came':
    'Es ist nun jemand aus unserem Team verfügbar. Ihr Platz blieb erhalten, und Ihr Gespräch wird dort vorgelegt.',
  'place-fell-back':
    'Einem dringenderen Fall wurde der Vorrang gegeben. {{queue.place|Sie sind weiterhin in der Reihe}}. {{queue.estimate|}} Wir bitten um Entschuldigung für die längere Wartezeit.',
  'agent-passed':
    '{{agent.name|Die zuständige Person}} übergibt Sie an das Team {{team.name|einer anderen Abteilung}}, das Ihr Anliegen weiterführen kann. Das gesamte Gespräch wird übermittelt, und nichts muss wiederholt werden.',
  'handed-back':
    '{{agent.name|Die zuständige Person}} hat dieses Gespräch verlassen, und {{bot.name|der automatische Assistent}}, der Bot, steht Ihnen wieder zur Verfügung. Bitte schreiben Sie, was noch offen ist; auf Wunsch ist jederzeit eine Mitarbeiterin oder ein Mitarbeiter für Sie da.',
  'agent-next':
    'Wir suchen nun eine freie Mitarbeiterin oder einen freien Mitarbeiter; Ihre Wartezeit beginnt nicht von Neuem. {{queue.place|Sie sind in der Reihe}}. {{queue.estimate|}} Sie hören wieder von uns, {{queue.next-word|sobald es weitergeht}}.',
  'holding-line':
    'Da {{agent.name|Ihre Ansprechperson}} seit einigen Minuten nicht geantwortet hat, haben wir die Teamleitung benachrichtigt. Alles, was Sie geschrieben haben, bleibt erhalten.',
  'waiting-still':
    'Ihr Platz in der Reihe bleibt in der Zwischenzeit vorgemerkt. {{queue.place|Sie sind in der Reihe}}. {{queue.estimate|}} Sie hören wieder von uns, {{queue.next-word|sobald es weitergeht}}.',
  'agent-holds':
    '{{agent.name}} benötigt {{hold.time}}, um dies zu prüfen, und antwortet Ihnen hier. Sie können dieses Fenster in der Zwischenzeit gern geöffnet lassen.',
  'silence-question': 'Dürfen wir fragen, ob Sie noch da sind? Bitte nehmen Sie sich die Zeit, die Sie brauchen.',
  'silence-close':
    'Da wir nichts mehr von Ihnen gehört haben, schließen wir dieses Gespräch vorerst. Sie können hier jederzeit schreiben, und wir fahren an derselben Stelle fort.',
  'after-hours':
    '{{team.away|Gerade ist niemand aus unserem Team frei}}. Alles, was Sie geschrieben haben, ist gespeichert. Sie können ein Ticket hinterlassen, das wir {{ticket.due}} beantworten, eine Zeit für unseren Anruf wählen oder nutzen, was Ihnen sofort zur Verfügung steht.',
  'after-hours-urgent':
    '{{team.away|Gerade ist niemand aus unserem Team frei}}. Alles, was Sie geschrieben haben, ist gespeichert. In dringenden Fällen benachrichtigen wir sofort die Bereitschaft. Sie können auch ein Ticket hinterlassen, das wir {{ticket.due}} beantworten, oder eine Zeit für unseren Anruf wählen.',
  'after-hours-still':
    'Wir haben noch einmal nachgesehen. {{team.away|Gerade ist niemand aus unserem Team frei}}. Dieselben Möglichkeiten stehen Ihnen weiterhin offen. Welche bevorzugen Sie?',
  'after-hours-promised':
    '{{team.away|Gerade ist niemand aus unserem Team frei}}. Unsere Vereinbarung gilt weiterhin: {{next-step|Sie hören wie abgesprochen von uns}}. Möchten Sie lieber mit uns sprechen, wählen Sie bitte eine Zeit für einen Anruf, oder nutzen Sie, was Ihnen sofort zur Verfügung steht.',
  'after-hours-kept':
    'Es bleibt wie vereinbart: {{next-step|Sie hören wie abgesprochen von uns}}. Ihre Fallnummer lautet {{ticket.number}}.',
  'after-hours-late':
    '{{team.away|Gerade ist niemand aus unserem Team frei}}. Unsere Antwort zu {{ticket.number}} ist überfällig, wofür wir um Entschuldigung bitten; die Teamleitung wurde soeben benachrichtigt. Wünschen Sie eine neue Zeit, erhalten Sie eine Antwort {{ticket.due}}, oder Sie wählen einen Anruf.',
  'after-hours-choose':
    'Dies wurde mit Ihrem Anliegen gespeichert. Welche dieser Möglichkeiten bevorzugen Sie? Ein Ticket beantworten wir {{ticket.due}}.',
  'ticket-ask-contact':
    'Sie erhalten unsere Antwort {{ticket.due}}. An welche E-Mail-Adresse dürfen wir sie senden? Bitte ergänzen Sie, was unser Team noch wissen sollte.',
  'ticket-person':
    '{{team.away|Gerade ist niemand aus unserem Team frei}}. Ein Ticket ist der sicherste Weg zu einer Mitarbeiterin oder einem Mitarbeiter, von dem Sie eine Antwort erhalten: {{ticket.due}}. An welche E-Mail-Adresse dürfen wir sie senden?',
  'ticket-ask-again':
    'Ich konnte Ihrer Nachricht leider keine E-Mail-Adresse entnehmen. Wir benötigen eine, um Ihnen zu schreiben, zum Beispiel name@example.com. Möchten Sie keine angeben, antworten Sie bitte mit nein.',
  'ticket-confirmed':
    'Ihr Ticket {{ticket.number}} wurde angelegt, und Sie erhalten unsere Antwort {{ticket.due}}. Eine Bestätigung wird an {{customer.email|Ihre Adresse}} gesendet.',
  'ticket-without-mail':
    'Ihr Ticket {{ticket.number}} wurde angelegt, und unsere Antwort erfolgt {{ticket.due}}. Ohne E-Mail-Adresse können wir sie nur hier geben; bitte bewahren Sie die Nummer auf und kehren Sie in dieses Gespräch zurück.',
  'ticket-mail':
    'Guten Tag {{customer.name|}},\n\nIhr Anliegen wurde als Ticket {{ticket.number}} aufgenommen. Sie erhalten unsere Antwort {{ticket.due}}.\n\nWir haben Folgendes vermerkt: {{summary|alles, was Sie im Gespräch geschrieben haben.}}\n\nSie können es jederzeit im Gespräch ergänzen.\n\nMit freundlichen Grüßen\n{{company.name|Ihr Kundenservice}}',
  'callback-ask-phone': 'Unter welcher Telefonnummer dürfen wir Sie erreichen?',
  'callback-offer': 'Folgende Zeiten stehen zur Verfügung. Welche davon wäre Ihnen angenehm?',
  'callback-unclear': 'Ich konnte Ihre Antwort keiner der Zeiten zuordnen. Welche der folgenden wäre Ihnen angenehm?',
  'callback-taken': 'Diese Zeit wurde leider soeben vergeben. Folgende stehen zur Verfügung:',
  'callback-confirmed':
    'Ihr Anruf ist vorgemerkt: {{callback.time}}, unter {{customer.phone|Ihrer Nummer}}. Ihre Fallnummer lautet {{ticket.number}}; das gesamte Gespräch wird beim Anruf bekannt sein.',
  'callback-mail':
    'Guten Tag {{customer.name|}},\n\nIhr Telefontermin zum Fall {{ticket.number}}: {{callback.time}}, unter {{customer.phone|Ihrer Nummer}}.\n\nWir haben Folgendes vermerkt: {{summary|alles, was Sie im Gespräch geschrieben haben.}}\n\nMit freundlichen Grüßen\n{{company.name|Ihr Kundenservice}}',
  'callback-none':
    'Es wurde kein Anruf vorgemerkt. Alles, was Sie uns mitgeteilt haben, bleibt erhalten, und wir fahren auf anderem Wege fort.',
  'on-call-started':
    'Die Bereitschaft wird nun benachrichtigt. Eine Person kommt in dieses Gespräch, {{promise.due}}. Sie können in der Zwischenzeit gern Angaben ergänzen.',
  'on-call-update':
    'Wir versuchen weiterhin, die Bereitschaft zu erreichen. Eine Person kommt in dieses Gespräch, {{promise.due}}.',
  'on-call-backup':
    'Die erste Person in Bereitschaft hat nicht reagiert, die zweite wird nun benachrichtigt. Eine Person kommt in dieses Gespräch, {{promise.due}}.',
  'on-call-joined': 'Die Bereitschaft hat Ihren Fall angenommen und kommt in dieses Gespräch.',
  'on-call-silent':
    'Wir bitten aufrichtig um Entschuldigung: Aus der Bereitschaft war niemand zu erreichen. Ihr Fall wird in der nächsten Schicht zuerst bearbeitet; ein Ticket und ein Anruf werden nun veranlasst.',
  'desk-started':
    'Ihr Gespräch wurde vollständig an unser Team übergeben, eine Wiederholung ist nicht nötig. Eine Person antwortet Ihnen in diesem Gespräch, und Ihre Ergänzungen werden dorthin weitergeleitet.',
  'desk-update': 'Ihr Fall liegt bei unserem Team. Die Antwort erscheint in diesem Gespräch.',
  'self-harm-care':
    'Danke, dass Sie uns das sagen. Ihre Sicherheit ist uns wichtiger als alles andere, und Sie sind damit nicht allein. Wenn Sie in unmittelbarer Gefahr sind, rufen Sie bitte {{emergency.number|den Notruf an Ihrem Ort}} an, oder wenden Sie sich an jemanden in Ihrer Nähe. Wir holen sofort einen Menschen in dieses Gespräch.',
  'amount-question': 'Darf ich fragen, um welchen Betrag es geht? Davon hängt ab, wer darüber entscheiden darf.',
  'self-service-check': 'Ist Ihr Anliegen damit erledigt, oder wünschen Sie eine weitere Rückmeldung?',
  'question-again-text':
    'Ihre Nachricht konnte leider nicht als Antwort gelesen werden. Bitte antworten Sie in der erbetenen Form.',
  'question-again-number': 'Ihre Antwort enthält keine Zahl. Die Ziffern allein genügen.',
  'question-again-email': 'Ihre Antwort enthält keine E-Mail-Adresse. Eine Adresse hat die Form name@example.com.',
  'question-again-phone':
    'Ihre Antwort enthält keine Telefonnummer. Bitte geben Sie sie vollständig an, einschließlich der Vorwahl.',
  'question-again-date': 'Ihrer Antwort war kein Datum zu entnehmen. Bitte nennen Sie ein Datum oder einen Wochentag.',
  'question-again-order-number':
    'Ihre Antwort enthält keine Bestellnummer. Sie steht oben in der Bestätigung, die Sie per E-Mail erhalten haben.',
  'choice-again': 'Ihre Antwort entspricht keiner der Möglichkeiten. Welche davon möchten Sie wählen?',
  'self-service-offer': 'Folgendes steht Ihnen sofort zur Verfügung. Was davon wäre Ihnen eine Hilfe?',
  'welcome-back':
    'Willkommen zurück, {{customer.name|und vielen Dank für Ihre Rückkehr}}. Ihr Fall {{ticket.number}} ist noch offen, und Sie erhalten unsere Antwort {{ticket.due|zur vereinbarten Zeit}}. Alles, was Sie geschrieben haben, liegt vor. Möchten Sie etwas ergänzen?',
  'welcome-back-call':
    'Willkommen zurück, {{customer.name|und vielen Dank für Ihre Rückkehr}}. Unser Anruf zu {{ticket.number}}: {{callback.time|zur vereinbarten Zeit}}. Gibt es etwas, das wir vorab wissen sollten?',
  'welcome-back-late':
    'Willkommen zurück, {{customer.name|und vielen Dank für Ihre Rückkehr}}. Unsere Antwort zu {{ticket.number}} ist überfällig, wofür wir um Entschuldigung bitten. Die Teamleitung wurde benachrichtigt. Möchten Sie etwas ergänzen?',
  'welcome-back-soon':
    'Wir sind noch für Sie da. Ihre Nachricht wurde dem Fall {{ticket.number}} hinzugefügt. Wie vereinbart: {{next-step|Sie hören von uns}}. Möchten Sie mehr ergänzen, oder betrifft es etwas anderes?',
  'welcome-back-add': 'Bitte schreiben Sie es hier. Es wird im Fall {{ticket.number}} vermerkt.',
  'welcome-back-noted': 'Ihre Ergänzung wurde im Fall {{ticket.number}} vermerkt und wird dort gelesen.',
  'survey-question': 'Wie bewerten Sie dieses Gespräch? Ein einziger Tipp genügt, und die Antwort ist freiwillig.',
  'survey-thanks': 'Vielen Dank. Ihre Bewertung wurde an das Team weitergegeben.',
  'closing-quiet':
    'Da wir nichts mehr von Ihnen gehört haben, lassen wir die Angelegenheit vorerst ruhen. Nichts, was Sie geschrieben haben, ist verloren: Sie können jederzeit fortfahren, auf Wunsch mit einer Mitarbeiterin oder einem Mitarbeiter. Ihre Fallnummer lautet {{ticket.number}}.',
  closing:
    'Zusammenfassend: {{summary|Ihre Frage wurde bearbeitet.}} Der nächste Schritt: {{next-step|Von Ihrer Seite ist nichts weiter erforderlich}}. Ihre Fallnummer lautet {{ticket.number}}. Dürfen wir noch etwas für Sie tun?',
};

export const german = { warm, neutral, formal } as const;
