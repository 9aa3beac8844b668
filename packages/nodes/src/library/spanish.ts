// Spanish, in the three voices; customers are addressed as "usted" in each.
import type { Voice } from './templates.ts';

const warm: Voice = {
  greeting:
    '¡Hola, {{customer.name|le damos la bienvenida}}! Soy {{bot.name|el asistente}}, el bot de {{company.name|esta tienda}}. Pregúnteme lo que quiera, y si prefiere hablar con una persona, solo tiene que decirlo.',
  'greeting-again':
    '¡Hola otra vez, {{customer.name|qué bien que haya vuelto}}! Soy {{bot.name|el asistente}}, el bot. Todo lo que escribió sigue aquí: continúe donde lo dejó, y si prefiere hablar con una persona, solo tiene que decirlo.',
  'no-answer-yet': '¡Le escucho! Dígame en una frase de qué se trata y se lo busco.',
  'no-answer-again': 'Todavía no veo una pregunta en su mensaje. Bastan unas palabras, o puedo traer a una persona.',
  'answer-not-it':
    'Vaya, no era lo que necesitaba. Dígamelo de otra forma y vuelvo a mirar, o puedo traer a una persona.',
  'anger-heard': 'Le entiendo y lo siento. Dígame en una frase qué ha pasado, o traigo enseguida a una persona.',
  'thanks-back': '¡Con mucho gusto! Si surge algo más, escríbalo aquí.',
  'stays-with-bot':
    'De acuerdo, seguimos aquí. Pregúntemelo de otra forma o pregúnteme otra cosa. Una persona le atenderá en cuanto lo diga.',
  'answer-check':
    'Creo que es esto, aunque no tengo total seguridad:\n\n{{answer.text}}\n\n¿Le sirve en su caso? Si no, con gusto traigo a una persona.',
  'bot-failed':
    'Es cosa mía: nuestro sistema no me ha dado respuesta. Una persona puede verlo, con todo lo que ha escrito, o puede preguntármelo de otra forma.',
  'standard-escalation':
    'Por supuesto, le pongo con una persona. Verá toda nuestra conversación, así que no tendrá que repetir nada. {{queue.place|Está en la fila}}. {{queue.estimate|}} Volverá a saber de mí {{queue.next-word|según avance la fila}}.',
  'proactive-escalation':
    'Ya le ha dedicado bastante tiempo a esto. Me gustaría traer a una persona especialista de nuestro equipo de {{team.name|atención}} que pueda resolverlo con usted. Le paso todos los detalles. ¿Le parece bien?',
  'policy-escalation':
    'De esto se ocupa una persona, por este motivo: {{topic.reason|hace falta alguien que pueda decidirlo}}. Le pongo con ella ahora, y todo lo que ha escrito va con usted. {{queue.place|Está en la fila}}. {{queue.estimate|}} {{queue.priority}} Volverá a saber de mí {{queue.next-word|según avance la fila}}.',
  'low-confidence':
    'Con franqueza, de esto no tengo seguridad y prefiero no adivinar. Una persona que sabe más puede continuar, con todo lo que me ha contado. ¿La llamo?',
  'low-confidence-again':
    'Tampoco para esto tengo una respuesta en la que confíe. Una persona del equipo lo sabrá, con todo lo que me ha contado. ¿La llamo?',
  'agent-opening-calm':
    'Hola, {{customer.name|}}, soy {{agent.name}}, de {{agent.team}}. Lo he leído todo: {{summary|no hace falta que repita nada.}} {{tried|}} {{next-step|Lo miro ahora mismo.}} ¿Le parece bien?',
  'agent-opening-upset':
    'Hola, {{customer.name|}}, soy {{agent.name}}, de {{agent.team}}. Siento que esto le haya costado tanta paciencia. Lo he leído todo: {{summary|no hace falta que repita nada.}} {{tried|}} {{next-step|Lo miro ahora mismo.}} ¿Le parece bien?',
  'agent-opening-blank':
    'Hola, {{customer.name|}}, soy {{agent.name}}, de {{agent.team}}. Pidió hablar con una persona y aquí estoy. ¿De qué se trata? Con una o dos frases me basta.',
  'queue-30':
    'Sigo buscando a la persona adecuada para usted. {{queue.place|Está en la fila}}. ¿Quiere añadir algo para ella? Un número de pedido suele ahorrar tiempo.',
  'queue-60':
    '¡Gracias por seguir aquí! {{queue.estimate|}} Sus datos están listos para que empiece enseguida. Más noticias {{queue.next-word|según avance la fila}}.',
  'queue-90': '{{queue.place|Está en la fila}}. {{queue.estimate|}} Más {{queue.next-word|según avance la fila}}.',
  'queue-120':
    'Lo siento, esto tarda más de lo debido. {{queue.place|Está en la fila}}. Usted elige: seguir esperando, que le llamemos a la hora que prefiera o recibir la respuesta por correo, {{ticket.due}}.',
  'queue-later-1':
    'Sigo aquí con usted. {{queue.place|Está en la fila}}. {{queue.estimate|}} Si lo prefiere, también puede ser una llamada o un correo, {{ticket.due}}.',
  'queue-later-2':
    'Gracias por su paciencia. {{queue.estimate|}} {{queue.place|Está en la fila}}, y puede pasar a una llamada o a un correo cuando quiera.',
  'queue-later-3':
    'Una breve novedad para usted. {{queue.place|Está en la fila}}. {{queue.estimate|}} Si prefiere seguir con su día, elija una llamada o un correo.',
  'queue-long-wait':
    'Prefiero decírselo ya: es probable que la espera sea {{queue.wait|algo larga}}. {{queue.place|Está en la fila}}. Puede quedarse, elegir una hora para una llamada o recibir la respuesta por correo, {{ticket.due}}.',
  'needs-nobody': 'Qué bien que esté todo resuelto. He retirado su solicitud; escriba aquí de nuevo cuando quiera.',
  'closing-open-again': 'Entonces aún no está resuelto, y siento haberlo dado por hecho. Seguimos aquí mismo.',
  'callback-confirm': 'Solo para confirmar: ¿se refiere a {{callback.time|esa hora}}?',
  'queue-coming-1':
    'La persona de guardia tiene su caso y entrará aquí {{promise.due|como se acordó}}. Estoy pendiente.',
  'queue-coming-2':
    'Seguimos en ello: alguien de guardia entrará en este chat {{promise.due|como se acordó}}. Lo que añada lo tendrá delante.',
  'waiting-noted': 'Anotado, lo he añadido a su caso. Quien lo atienda lo verá primero.',
  'waiting-noted-2': 'También he añadido esto a su caso.',
  'waiting-place':
    'Su lugar está seguro. {{queue.place|Está en la fila}}. {{queue.estimate|}} Si prefiere no esperar, puede ser una llamada o una respuesta por correo.',
  'agent-connected':
    'Se ha incorporado {{agent.name}}, de {{agent.team}}: una persona de verdad, con toda su conversación delante.',
  'agent-here': 'Ya está con {{agent.name}}, de {{agent.team}}, una persona de verdad que lee lo que escribe aquí.',
  'agent-slow':
    'Lo siento, {{agent.name|la persona}} no puede responder ahora mismo. Quien lo atienda verá todo lo que ha escrito.',
  'agent-lost':
    'Lo siento, {{agent.name|la persona que le atendía}} ha perdido la conexión. Quien lo atienda verá todo lo que han escrito.',
  'agent-signed-off':
    '{{agent.name|La persona que le atendía}} ha terminado por hoy y no puede continuar. Quien lo atienda verá todo lo que han escrito.',
  'somebody-came':
    'Buenas noticias: ya hay alguien de nuestro equipo. Ha conservado su lugar y le estoy mostrando su conversación.',
  'place-fell-back':
    'Ha pasado antes un caso más urgente, por eso su lugar ha cambiado. {{queue.place|Sigue en la fila}}. {{queue.estimate|}}',
  'agent-passed':
    '{{agent.name|La persona que le atiende}} le pasa con alguien de {{team.name|otro equipo}} que puede avanzar con esto. Recibe todo lo que han escrito, así que no tendrá que empezar de cero.',
  'handed-back':
    '{{agent.name|La persona que le atendía}} ha salido de nuestro chat y vuelve a estar conmigo: {{bot.name|el asistente}}, el bot. Si queda algo pendiente, dígamelo aquí. Una persona le atenderá en cuanto lo diga.',
  'agent-next':
    'Busco ahora a alguien que esté libre, y su espera no empieza de nuevo. {{queue.place|Está en la fila}}. {{queue.estimate|}} Volverá a saber de mí {{queue.next-word|según avance la fila}}.',
  'holding-line':
    '{{agent.name|La persona que le atiende}} lleva un rato sin escribir, así que acabo de avisar a la persona responsable del equipo. No nos hemos olvidado de usted y no se ha perdido nada.',
  'waiting-still':
    'Tómese su tiempo; su lugar en la fila sigue siendo suyo. {{queue.place|Está en la fila}}. {{queue.estimate|}} Más noticias {{queue.next-word|según avance la fila}}.',
  'agent-holds':
    '{{agent.name}} necesita {{hold.time}} para mirarlo y le responde aquí mismo. Puede dejar esto abierto y hacer otra cosa mientras tanto.',
  'silence-question': '¿Sigue ahí? Sin ninguna prisa, responda cuando le venga bien.',
  'silence-close':
    'Lo cierro por ahora, porque no hay mensajes. Cuando vuelva a escribir aquí, seguiremos justo donde lo dejamos.',
  'after-hours':
    '{{team.away|Nadie de nuestro equipo está libre en este momento}}. Todo lo que ha escrito está guardado. Puede dejar un tique y tener respuesta {{ticket.due}}, elegir una hora para que le llamemos o ver qué le ayuda ahora mismo.',
  'after-hours-urgent':
    '{{team.away|Nadie de nuestro equipo está libre en este momento}}. Si no puede esperar, aviso ahora mismo a la persona de guardia. Todo lo que ha escrito está guardado. También puede dejar un tique y tener respuesta {{ticket.due}}, o elegir una hora para que le llamemos.',
  'after-hours-still':
    'Acabo de mirar otra vez. {{team.away|Nadie de nuestro equipo está libre en este momento}}. Las mismas opciones siguen abiertas: ¿cuál le conviene?',
  'after-hours-promised':
    '{{team.away|Nadie de nuestro equipo está libre en este momento}}. Lo acordado no cambia: {{next-step|sabrá de nosotros como quedamos}}. Si prefiere hablar, elija una hora para una llamada o vea qué le ayuda ahora mismo.',
  'after-hours-kept':
    'De acuerdo, no cambia nada: {{next-step|sabrá de nosotros como quedamos}}. Su número de caso es {{ticket.number}}.',
  'after-hours-late':
    '{{team.away|Nadie de nuestro equipo está libre en este momento}}. Y le debemos una respuesta sobre {{ticket.number}} que llega tarde: es culpa nuestra, y acabo de avisar a la persona responsable. Si quiere una nueva hora, puede tener respuesta {{ticket.due}} o elegir una llamada.',
  'after-hours-choose':
    'Queda guardado con lo demás. ¿Qué opción le conviene más? Con un tique tendrá respuesta {{ticket.due}}.',
  'ticket-ask-contact':
    'Tendrá una respuesta {{ticket.due}}. ¿A qué dirección de correo se la enviamos? Si el equipo debe saber algo más, añádalo a su mensaje.',
  'ticket-person':
    '{{team.away|Nadie de nuestro equipo está libre en este momento}}; un tique es la mejor vía hacia una persona: alguien le responderá {{ticket.due}}. ¿A qué dirección de correo se lo enviamos?',
  'ticket-ask-again':
    'No he encontrado ninguna dirección de correo. La necesitamos para escribirle, por ejemplo nombre@example.com. Si prefiere no darla, diga que no y guardo su tique sin ella.',
  'ticket-confirmed':
    '¡Listo! Su número de tique es {{ticket.number}} y tendrá nuestra respuesta {{ticket.due}}. La confirmación va camino de {{customer.email|su correo}}.',
  'ticket-without-mail':
    '¡Listo! Su número de tique es {{ticket.number}} y nuestra respuesta llega {{ticket.due}}. Sin una dirección de correo solo podemos responder aquí: guarde el número y vuelva a este chat.',
  'ticket-mail':
    'Hola, {{customer.name|}}:\n\nSu número de tique es {{ticket.number}} y tendrá nuestra respuesta {{ticket.due}}.\n\nHemos anotado: {{summary|todo lo que escribió en el chat.}}\n\nSi hay algo más, añádalo en el chat. Irá directo a su tique.\n\nUn saludo afectuoso\n{{company.name|Su equipo de atención}}',
  'callback-ask-phone': '¿A qué número le llamamos?',
  'callback-offer': 'Estas horas están libres. ¿Cuál le viene bien?',
  'callback-unclear': 'No he podido relacionarlo con ninguna de las horas. ¿Cuál de estas le viene bien?',
  'callback-taken': 'Vaya, alguien ha tomado esa hora justo antes. Estas siguen libres:',
  'callback-confirmed':
    'Reservado: le llamamos {{callback.time}} al {{customer.phone|número que nos dio}}. Su número de caso es {{ticket.number}}, y quien llame conocerá toda la historia.',
  'callback-mail':
    'Hola, {{customer.name|}}:\n\nLe llamaremos {{callback.time}} al {{customer.phone|número que nos dio}} por su caso {{ticket.number}}.\n\nHemos anotado: {{summary|todo lo que escribió en el chat.}}\n\nUn saludo afectuoso\n{{company.name|Su equipo de atención}}',
  'callback-none': 'Entonces no hay llamada. Todo lo que me ha contado sigue aquí, y buscaremos otra manera.',
  'on-call-started':
    'Estoy avisando a la persona de guardia. Alguien entrará aquí {{promise.due}}. Quédese en este chat y añada lo que importe.',
  'on-call-update': 'Sigo intentando localizar a la persona de guardia. Alguien entrará aquí {{promise.due}}.',
  'on-call-backup':
    'La primera persona de guardia no ha contestado, así que aviso ahora a la segunda. Alguien entrará aquí {{promise.due}}.',
  'on-call-joined': 'Buenas noticias: la persona de guardia tiene su caso y entra en este chat.',
  'on-call-silent':
    'Lo siento: no he podido localizar a nadie de guardia y prefiero decírselo ahora. Su caso pasa al frente del próximo turno, y le preparo un tique y una llamada.',
  'desk-started':
    'He pasado toda nuestra conversación a nuestro equipo, así que no tendrá que repetir nada. Alguien le responderá aquí mismo, y todo lo que añada les llega enseguida.',
  'desk-update': 'Su caso está con nuestro equipo y estoy pendiente de la respuesta. Aparecerá aquí.',
  'self-harm-care':
    'Me alegro mucho de que me lo diga, y siento que duela tanto. No tiene que llevarlo a solas. Si está en peligro ahora, llame por favor a {{emergency.number|el número de emergencias de donde está}} o acuda a alguien cercano. Traigo enseguida a una persona a este chat.',
  'amount-question': 'Para que llegue a la persona adecuada: ¿de qué importe se trata más o menos? Basta con la cifra.',
  'self-service-check': '¿Se ha resuelto así, o le preparo un seguimiento?',
  'question-again-text': 'No he podido leerlo como respuesta. ¿Puede responder tal como le pregunté?',
  'question-again-number': 'No he encontrado ningún número. Basta con la cifra.',
  'question-again-email': 'No he encontrado ninguna dirección de correo. Tiene esta forma: nombre@example.com.',
  'question-again-phone': 'No he encontrado un teléfono. ¿Puede enviarme el número completo, con el prefijo?',
  'question-again-date': 'No he encontrado una fecha. Vale una fecha, un día de la semana, hoy o mañana.',
  'question-again-order-number':
    'No he encontrado un número de pedido. Está arriba, en la confirmación que le enviamos por correo.',
  'choice-again': 'No sé cuál de estas opciones quiere decir. ¿Cuál encaja mejor?',
  'self-service-offer': 'Esto es lo que puede hacer ahora mismo, si quiere. ¿Qué le ayudaría?',
  'welcome-back':
    '¡Hola otra vez, {{customer.name|me alegro de leerle}}! Su caso {{ticket.number}} está en buenas manos y tendrá nuestra respuesta {{ticket.due|a la hora acordada}}. Todo lo que nos contó está aquí. ¿Quiere añadir algo?',
  'welcome-back-call':
    '¡Hola otra vez, {{customer.name|me alegro de leerle}}! Le llamaremos {{callback.time|a la hora acordada}} por {{ticket.number}}. ¿Hay algo que quiera decirle antes a quien llame?',
  'welcome-back-late':
    'Hola otra vez, {{customer.name|me alegro de leerle}}. Le prometimos una respuesta sobre {{ticket.number}} y llega tarde. Es culpa nuestra, no suya: acabo de avisar a la persona responsable. ¿Quiere añadir algo?',
  'welcome-back-soon':
    'Sigo aquí, y lo he añadido a {{ticket.number}}. Como acordamos: {{next-step|sabrá de nosotros}}. ¿Hay más que añadir, o se trata de otra cosa?',
  'welcome-back-add': 'Adelante, escríbalo aquí. Irá directo a su caso {{ticket.number}}.',
  'welcome-back-noted': 'Anotado, está en su caso {{ticket.number}}. Quien responda lo verá.',
  'survey-question': 'Antes de irse: ¿qué le ha parecido? Basta un toque, y también puede saltárselo.',
  'survey-thanks': '¡Muchas gracias! Llega directo al equipo.',
  'closing-quiet':
    'No ha habido más mensajes, así que lo dejo aquí por ahora. Nada de lo que escribió se pierde: escriba cuando quiera y seguimos desde ahí, con una persona si lo prefiere. Su número de caso es {{ticket.number}}.',
  closing:
    'En resumen: {{summary|hemos visto juntos su consulta.}} Lo siguiente: {{next-step|no tiene que hacer nada más}}. Su número de caso es {{ticket.number}}. ¿Le queda alguna otra duda?',
};

const neutral: Voice = {
  greeting:
    'Hola, {{customer.name|bienvenida o bienvenido}}. Soy {{bot.name|el asistente}}, el bot de {{company.name|esta empresa}}. Haga su pregunta, o pida una persona en cualquier momento.',
  'greeting-again':
    'Hola de nuevo. Soy {{bot.name|el asistente}}, el bot. Todo lo que escribió sigue aquí: continúe donde lo dejó, o pida una persona en cualquier momento.',
  'no-answer-yet': 'Aquí estoy. Describa en una frase lo que necesita y lo busco.',
  'no-answer-again': 'Aún no veo una pregunta. Bastan unas palabras, o puede atenderle una persona.',
  'answer-not-it':
    'Entonces no era la respuesta correcta. Dígalo de otra forma y lo vuelvo a mirar, o puede atenderle una persona.',
  'anger-heard': 'Siento las molestias. Dígame en una frase qué ha pasado, o le atiende una persona enseguida.',
  'thanks-back': 'De nada. Escriba aquí si surge algo más.',
  'stays-with-bot':
    'De acuerdo, sin una persona por ahora. Pregunte con otras palabras o pregunte otra cosa. Puede pedir una persona cuando quiera.',
  'answer-check':
    'Probablemente esta es la respuesta, pero no es seguro:\n\n{{answer.text}}\n\n¿Le sirve en su caso? Si no, puede atenderle una persona.',
  'bot-failed':
    'Nuestro sistema no me dio respuesta. Una persona puede verlo con todo lo que ha escrito, o puede preguntar con otras palabras.',
  'standard-escalation':
    'Sí, le conecto con una persona. Verá esta conversación, así que no tiene que repetir nada. {{queue.place|Está en la fila}}. {{queue.estimate|}} Próximo aviso {{queue.next-word|según avance la fila}}.',
  'proactive-escalation':
    'Una persona especialista de nuestro equipo de {{team.name|atención}} puede resolverlo mejor con usted. Se le pasarán sus datos. ¿Le conecto?',
  'policy-escalation':
    'Una persona se ocupa de esto ahora. El motivo: {{topic.reason|hace falta alguien que pueda decidirlo}}. Todo lo que ha escrito se le pasa. {{queue.place|Está en la fila}}. {{queue.estimate|}} {{queue.priority}} Próximo aviso {{queue.next-word|según avance la fila}}.',
  'low-confidence':
    'No tengo seguridad sobre la respuesta y no quiero adivinar. Una persona con más conocimiento puede seguir, y todo lo que me ha dicho se le pasa. ¿Le conecto?',
  'low-confidence-again':
    'De esto tampoco tengo seguridad. Una persona que sabe más puede seguir, con todo lo que me ha dicho. ¿Le conecto?',
  'agent-opening-calm':
    'Hola, {{customer.name|}}, le escribe {{agent.name}}, de {{agent.team}}. He leído la conversación: {{summary|no tiene que repetir nada.}} {{tried|}} {{next-step|Voy a mirarlo ahora.}} ¿Está de acuerdo?',
  'agent-opening-upset':
    'Hola, {{customer.name|}}, le escribe {{agent.name}}, de {{agent.team}}. Siento las molestias que ha tenido. He leído la conversación: {{summary|no tiene que repetir nada.}} {{tried|}} {{next-step|Voy a mirarlo ahora.}} ¿Está de acuerdo?',
  'agent-opening-blank':
    'Hola, {{customer.name|}}, le escribe {{agent.name}}, de {{agent.team}}. Pidió una persona. ¿De qué se trata? Una o dos frases bastan para empezar.',
  'queue-30':
    'Seguimos buscando a la persona adecuada. {{queue.place|Está en la fila}}. ¿Hay algo que añadir para ella, como un número de pedido?',
  'queue-60':
    'Gracias por esperar. {{queue.estimate|}} Sus datos están listos. Próximo aviso {{queue.next-word|según avance la fila}}.',
  'queue-90': '{{queue.place|Está en la fila}}. {{queue.estimate|}} Aviso {{queue.next-word|según avance la fila}}.',
  'queue-120':
    'Disculpe la larga espera. {{queue.place|Está en la fila}}. Puede seguir esperando, elegir una hora para una llamada o recibir la respuesta por correo, {{ticket.due}}.',
  'queue-later-1':
    '{{queue.place|Está en la fila}}. {{queue.estimate|}} También puede elegir una llamada, o un correo {{ticket.due}}.',
  'queue-later-2':
    'Seguimos buscando a alguien. {{queue.estimate|}} {{queue.place|Está en la fila}}. Aún puede elegir una llamada o un correo.',
  'queue-later-3':
    '{{queue.place|Está en la fila}}. {{queue.estimate|}} Elija una llamada o un correo si no quiere esperar.',
  'queue-long-wait':
    'Es probable que la espera sea {{queue.wait|larga}}. {{queue.place|Está en la fila}}. Puede quedarse, elegir una hora para una llamada o recibir la respuesta por correo, {{ticket.due}}.',
  'needs-nobody':
    'De acuerdo, nadie dará seguimiento y su solicitud queda retirada. Escriba aquí de nuevo cuando quiera.',
  'closing-open-again': 'Entonces no está resuelto. Lo reabro ahora.',
  'callback-confirm': 'Confírmelo, por favor: ¿es correcto {{callback.time|ese horario}}?',
  'queue-coming-1': 'La persona de guardia tiene su caso y entrará en este chat {{promise.due|como se acordó}}.',
  'queue-coming-2':
    'Alguien de guardia está en camino y entrará {{promise.due|como se acordó}}. Mientras tanto puede añadir detalles.',
  'waiting-noted': 'Anotado. Se ha añadido a su caso y marcado como nuevo.',
  'waiting-noted-2': 'También añadido a su caso.',
  'waiting-place':
    'Su lugar está guardado. {{queue.place|Está en la fila}}. {{queue.estimate|}} También puede elegir una llamada o una respuesta por correo.',
  'agent-connected':
    'Se ha incorporado {{agent.name}}, de {{agent.team}}. Ahora habla con una persona que tiene toda la conversación.',
  'agent-here': 'Ya está hablando con {{agent.name}}, de {{agent.team}}, una persona que lee lo que escribe aquí.',
  'agent-slow':
    '{{agent.name|La persona}} no puede responder ahora. Disculpe. Quien lo atienda verá todo lo que escribió.',
  'agent-lost':
    '{{agent.name|La persona que le atendía}} ha perdido la conexión. Disculpe. Quien lo atienda verá toda la conversación.',
  'agent-signed-off':
    '{{agent.name|La persona que le atendía}} ha terminado su turno. Quien lo atienda verá toda la conversación.',
  'somebody-came': 'Ya hay alguien del equipo. Ha conservado su lugar y se le está mostrando su conversación.',
  'place-fell-back': 'Un caso urgente ha pasado antes. {{queue.place|Sigue en la fila}}. {{queue.estimate|}}',
  'agent-passed':
    '{{agent.name|La persona}} le pasa con alguien de {{team.name|otro equipo}} que puede avanzar. Recibe toda la conversación, así que no tiene que empezar de nuevo.',
  'handed-back':
    '{{agent.name|La persona}} ha salido de este chat. {{bot.name|El asistente}}, el bot, está de vuelta. Dígame qué queda pendiente, o pida una persona en cualquier momento.',
  'agent-next':
    'Buscamos ahora a alguien libre; su espera no empieza de nuevo. {{queue.place|Está en la fila}}. {{queue.estimate|}} Próximo aviso {{queue.next-word|según avance la fila}}.',
  'holding-line':
    '{{agent.name|La persona que le atiende}} lleva unos minutos sin responder. Se ha avisado a la persona responsable del equipo. Nada de lo que escribió se pierde.',
  'waiting-still':
    'Mientras tanto se guarda su lugar en la fila. {{queue.place|Está en la fila}}. {{queue.estimate|}} El próximo aviso llega {{queue.next-word|según avance la fila}}.',
  'agent-holds':
    '{{agent.name}} necesita {{hold.time}} para esto y responderá aquí. Puede dejar abierta esta ventana mientras tanto.',
  'silence-question': '¿Sigue ahí? No hay prisa; responda cuando le convenga.',
  'silence-close':
    'Esta conversación se cierra por ahora porque no ha habido mensajes. Escriba aquí cuando quiera para seguir donde lo dejamos.',
  'after-hours':
    '{{team.away|Nadie de nuestro equipo está libre en este momento}}. Todo lo que escribió está guardado. Elija un tique con respuesta {{ticket.due}}, una llamada a la hora que prefiera o lo que esté disponible ahora.',
  'after-hours-urgent':
    '{{team.away|Nadie de nuestro equipo está libre en este momento}}. Todo lo que escribió está guardado. Si no puede esperar, se puede avisar ahora a la persona de guardia. También puede elegir un tique con respuesta {{ticket.due}}, o una llamada a la hora que prefiera.',
  'after-hours-still':
    'Lo he mirado otra vez. {{team.away|Nadie de nuestro equipo está libre en este momento}}. Siguen abiertas las mismas opciones. ¿Cuál prefiere?',
  'after-hours-promised':
    '{{team.away|Nadie de nuestro equipo está libre en este momento}}. Lo acordado sigue en pie: {{next-step|sabrá de nosotros como se acordó}}. También puede elegir una hora para una llamada o ver lo que hay disponible ahora.',
  'after-hours-kept':
    'No cambia nada: {{next-step|sabrá de nosotros como se acordó}}. Su número de caso es {{ticket.number}}.',
  'after-hours-late':
    '{{team.away|Nadie de nuestro equipo está libre en este momento}}. Nuestra respuesta sobre {{ticket.number}} lleva retraso, y es culpa nuestra. Se acaba de avisar a la persona responsable. Para una nueva hora, elija una respuesta {{ticket.due}} o una llamada.',
  'after-hours-choose':
    'Queda guardado con lo demás. Elija una de las opciones, por favor; un tique se responde {{ticket.due}}.',
  'ticket-ask-contact':
    'Recibirá una respuesta {{ticket.due}}. ¿A qué dirección de correo se la enviamos? Añada lo que el equipo deba saber.',
  'ticket-person':
    '{{team.away|Nadie de nuestro equipo está libre en este momento}}. Con este tique le responderá una persona {{ticket.due}}. ¿A qué dirección de correo enviamos la respuesta?',
  'ticket-ask-again':
    'No había ninguna dirección de correo. La necesitamos para escribirle, por ejemplo nombre@example.com. Para seguir sin ella, responda que no.',
  'ticket-confirmed':
    'Se ha creado el tique {{ticket.number}}. Recibirá nuestra respuesta {{ticket.due}}. La confirmación va camino de {{customer.email|su correo}}.',
  'ticket-without-mail':
    'Se ha creado el tique {{ticket.number}}. Nuestra respuesta llegará {{ticket.due}}. Sin una dirección de correo solo podemos responder aquí: guarde el número y vuelva a este chat.',
  'ticket-mail':
    'Hola, {{customer.name|}}:\n\nSu número de tique es {{ticket.number}}. Recibirá nuestra respuesta {{ticket.due}}.\n\nAnotado: {{summary|todo lo que escribió en el chat.}}\n\nPuede añadir algo en el chat cuando quiera.\n\n{{company.name|Su equipo de atención}}',
  'callback-ask-phone': '¿A qué número podemos llamarle?',
  'callback-offer': 'Estas horas están disponibles. Elija una, por favor.',
  'callback-unclear': 'No coincide con ninguna de las horas. ¿Cuál de estas prefiere?',
  'callback-taken': 'Otra persona acaba de tomar esa hora. Estas siguen disponibles:',
  'callback-confirmed':
    'Su llamada está reservada: {{callback.time}}, al {{customer.phone|número que nos dio}}. Su número de caso es {{ticket.number}}. Quien llame habrá leído toda la conversación.',
  'callback-mail':
    'Hola, {{customer.name|}}:\n\nLe llamaremos {{callback.time}} al {{customer.phone|número que nos dio}} sobre el caso {{ticket.number}}.\n\nAnotado: {{summary|todo lo que escribió en el chat.}}\n\n{{company.name|Su equipo de atención}}',
  'callback-none': 'No hay ninguna llamada reservada. Lo que escribió está guardado, y podemos seguir de otra manera.',
  'on-call-started':
    'Se está avisando a la persona de guardia. Alguien entrará en este chat {{promise.due}}. Mientras tanto puede añadir detalles.',
  'on-call-update': 'Seguimos avisando a la persona de guardia. Alguien entrará en este chat {{promise.due}}.',
  'on-call-backup':
    'La primera persona de guardia no ha contestado. Se avisa ahora a la segunda. Alguien entrará en este chat {{promise.due}}.',
  'on-call-joined': 'La persona de guardia ha tomado su caso y entra en este chat.',
  'on-call-silent':
    'Disculpe: no se ha localizado a nadie de guardia. Su caso pasa al frente del próximo turno. Estamos preparando un tique y una llamada para usted.',
  'desk-started':
    'Toda la conversación se ha pasado a nuestro equipo, no hay que repetir nada. Una persona responderá en este chat, y lo que añada se le pasa.',
  'desk-update': 'Su caso está con nuestro equipo. La respuesta aparecerá en este chat.',
  'self-harm-care':
    'Gracias por decirlo. Usted importa y no tiene que pasar por esto a solas. Si está en peligro ahora, llame por favor a {{emergency.number|el número de emergencias de donde está}} o acuda a alguien cercano. Una persona entra en este chat enseguida.',
  'amount-question': '¿De qué importe se trata? De eso depende quién puede atenderlo.',
  'self-service-check': '¿Lo ha resuelto, o preparo un seguimiento?',
  'question-again-text': 'No se ha podido leer como respuesta. Responda en la forma indicada, por favor.',
  'question-again-number': 'No hay ningún número. Basta con la cifra.',
  'question-again-email': 'No hay ninguna dirección de correo. Una dirección es como nombre@example.com.',
  'question-again-phone': 'No hay ningún teléfono. Envíe el número completo con su prefijo, por favor.',
  'question-again-date': 'No se ha encontrado una fecha. Puede escribir una fecha, un día de la semana, hoy o mañana.',
  'question-again-order-number': 'No hay ningún número de pedido. Lo encontrará arriba, en la confirmación por correo.',
  'choice-again': 'No coincide con ninguna de las opciones. ¿A cuál se refiere?',
  'self-service-offer': 'Esto es lo que puede hacer ahora. ¿Qué le ayudaría?',
  'welcome-back':
    'Hola de nuevo, {{customer.name|gracias por escribir}}. El caso {{ticket.number}} está abierto y tendrá respuesta {{ticket.due|a la hora acordada}}. Todo lo que escribió está guardado. ¿Quiere añadir algo?',
  'welcome-back-call':
    'Hola de nuevo, {{customer.name|gracias por escribir}}. Le llamaremos {{callback.time|a la hora acordada}} por {{ticket.number}}. ¿Quiere añadir algo antes?',
  'welcome-back-late':
    'Hola de nuevo, {{customer.name|gracias por escribir}}. Nuestra respuesta sobre {{ticket.number}} lleva retraso, y es culpa nuestra. Se acaba de avisar a la persona responsable. ¿Quiere añadir algo?',
  'welcome-back-soon':
    'Sigo aquí. Se ha añadido al caso {{ticket.number}}. Como se acordó: {{next-step|sabrá de nosotros}}. ¿Hay más que añadir, o es otra cosa?',
  'welcome-back-add': 'Escríbalo aquí y se añadirá al caso {{ticket.number}}.',
  'welcome-back-noted': 'Se ha añadido al caso {{ticket.number}}. Quien responda lo verá.',
  'survey-question': '¿Cómo ha sido esta conversación para usted? Basta un toque; puede omitirlo.',
  'survey-thanks': 'Gracias. Su valoración llega al equipo.',
  'closing-quiet':
    'No ha habido más mensajes, así que lo dejo aquí por ahora. Nada de lo que escribió se pierde: escriba cuando quiera para continuar, con una persona si lo prefiere. Su número de caso es {{ticket.number}}.',
  closing:
    'Resumen: {{summary|su consulta ha sido atendida.}} Siguiente paso: {{next-step|no tiene que hacer nada más}}. Número de caso: {{ticket.number}}. ¿Algo más?',
};

const formal: Voice = {
  greeting:
    'Buenos días, {{customer.name|le damos la bienvenida}}. Está escribiendo con {{bot.name|el asistente automático}}, el bot de {{company.name|nuestra empresa}}. Formule su consulta, por favor; una persona de nuestro equipo está a su disposición en todo momento si lo solicita.',
  'greeting-again':
    'Le damos de nuevo la bienvenida. Está escribiendo con {{bot.name|el asistente automático}}, el bot. Se ha conservado todo lo que escribió; puede continuar desde ahí. Una persona de nuestro equipo está a su disposición en todo momento si lo solicita.',
  'no-answer-yet': 'Gracias por su mensaje. Le ruego que describa su solicitud en una frase y la consultaré.',
  'no-answer-again':
    'Aún no he encontrado una solicitud en su mensaje. Bastan unas palabras, o una persona de nuestro equipo puede atenderle.',
  'answer-not-it':
    'Lamento que no fuera la respuesta que necesita. Formúlelo de otro modo, por favor, o una persona de nuestro equipo puede atenderle.',
  'anger-heard':
    'Le pido disculpas por las molestias. Describa en una frase lo ocurrido, por favor, o una persona de nuestro equipo le atenderá de inmediato.',
  'thanks-back': 'No hay de qué. Si surgiera algo más, escriba aquí, por favor.',
  'stays-with-bot':
    'Muy bien. Formule su pregunta de otro modo o plantee otra, por favor. Una persona de nuestro equipo sigue a su disposición en todo momento.',
  'answer-check':
    'Lo siguiente debería responder a su pregunta, aunque no puedo asegurarlo por completo:\n\n{{answer.text}}\n\n¿Es aplicable a su caso? De lo contrario, con gusto le remito a una persona de nuestro equipo.',
  'bot-failed':
    'Lamento que nuestro sistema no haya dado respuesta. Una persona de nuestro equipo puede examinarlo con todo lo que ha escrito, o puede formular su pregunta de otro modo.',
  'standard-escalation':
    'Por supuesto. Le conecto con una persona de nuestro equipo, que recibe toda esta conversación; no es necesario que repita nada. {{queue.place|Está en la fila}}. {{queue.estimate|}} Volverá a tener noticias nuestras {{queue.next-word|según avance la fila}}.',
  'proactive-escalation':
    'Considero que su asunto merece la atención de una persona especialista de nuestro equipo de {{team.name|atención}}, a quien se transmitirían todos los detalles. ¿Me permite conectarle?',
  'policy-escalation':
    'Su asunto se remite ahora a una persona de nuestro equipo por el siguiente motivo: {{topic.reason|requiere a alguien con autoridad para decidirlo}}. Se ha transmitido todo lo que ha escrito. {{queue.place|Está en la fila}}. {{queue.estimate|}} {{queue.priority}} Volverá a tener noticias nuestras {{queue.next-word|según avance la fila}}.',
  'low-confidence':
    'Debo admitir que no tengo certeza sobre la respuesta y no deseo aventurarla. Una persona con mayor conocimiento puede continuar, y se transmitirá todo lo que me ha dicho. ¿Me permite conectarle?',
  'low-confidence-again':
    'Tampoco tengo una respuesta fiable a esta pregunta. Una persona con los conocimientos necesarios recibirá todo lo que me ha dicho. ¿Me permite conectarle?',
  'agent-opening-calm':
    'Buenos días, {{customer.name|}}, me llamo {{agent.name}} y soy de {{agent.team}}. He leído su conversación: {{summary|no es necesario que repita nada.}} {{tried|}} {{next-step|Voy a examinarlo ahora.}} ¿Le parece conforme?',
  'agent-opening-upset':
    'Buenos días, {{customer.name|}}, me llamo {{agent.name}} y soy de {{agent.team}}. Le ruego acepte nuestras disculpas por las molestias. He leído su conversación: {{summary|no es necesario que repita nada.}} {{tried|}} {{next-step|Voy a examinarlo ahora.}} ¿Le parece conforme?',
  'agent-opening-blank':
    'Buenos días, {{customer.name|}}, me llamo {{agent.name}} y soy de {{agent.team}}. Solicitó hablar con una persona. ¿Puedo preguntarle de qué se trata? Una o dos frases me bastan para comenzar.',
  'queue-30':
    'Seguimos buscando a la persona adecuada. {{queue.place|Está en la fila}}. ¿Desea añadir algo para ella, como un número de contrato o de pedido?',
  'queue-60':
    'Gracias por su paciencia. {{queue.estimate|}} Sus datos están preparados. Volverá a tener noticias nuestras {{queue.next-word|según avance la fila}}.',
  'queue-90':
    '{{queue.place|Está en la fila}}. {{queue.estimate|}} Le informaremos {{queue.next-word|según avance la fila}}.',
  'queue-120':
    'Le pedimos disculpas por la duración de la espera. {{queue.place|Está en la fila}}. Puede seguir esperando, elegir una hora para que le llamemos o recibir nuestra respuesta por correo, {{ticket.due}}.',
  'queue-later-1':
    'Su solicitud sigue en nuestras manos. {{queue.place|Está en la fila}}. {{queue.estimate|}} Todavía puede elegir una llamada, o una respuesta por correo {{ticket.due}}.',
  'queue-later-2':
    'Gracias por permanecer con nosotros. {{queue.estimate|}} {{queue.place|Está en la fila}}. Una llamada o un correo siguen a su disposición.',
  'queue-later-3':
    'Le informamos de su lugar. {{queue.place|Está en la fila}}. {{queue.estimate|}} Si prefiere no esperar, elija una llamada o un correo, por favor.',
  'queue-long-wait':
    'Deseamos informarle cuanto antes de que es probable que la espera sea {{queue.wait|larga}}. {{queue.place|Está en la fila}}. Puede permanecer, elegir una hora para que le llamemos o recibir nuestra respuesta por correo, {{ticket.due}}.',
  'needs-nobody':
    'Gracias por comunicárnoslo. Su solicitud ha sido retirada. Puede volver a escribir aquí en cualquier momento.',
  'closing-open-again': 'Le pido disculpas: entonces el asunto no está resuelto. Se procede a reabrirlo.',
  'callback-confirm': 'Para mayor seguridad: ¿desea usted {{callback.time|ese horario}}?',
  'queue-coming-1':
    'La persona de guardia tiene su caso y se incorporará a esta conversación {{promise.due|como se acordó}}.',
  'queue-coming-2':
    'La persona de guardia está en camino y se incorporará {{promise.due|como se acordó}}. Entretanto puede añadir detalles.',
  'waiting-noted': 'Gracias. Se ha añadido a su caso y se mostrará como nuevo.',
  'waiting-noted-2': 'Esto se ha añadido igualmente a su caso.',
  'waiting-place':
    'Su lugar está reservado. {{queue.place|Está en la fila}}. {{queue.estimate|}} Si lo prefiere, puede optar por una llamada o una respuesta por correo.',
  'agent-connected':
    '{{agent.name}}, de {{agent.team}}, se ha incorporado a la conversación. Está ahora en contacto con una persona que puede ver la conversación completa.',
  'agent-here':
    'Ya está en contacto con {{agent.name}}, de {{agent.team}}, una persona que lee lo que usted escribe aquí.',
  'agent-slow':
    'Le pedimos disculpas: {{agent.name|la persona asignada}} no puede responder en este momento. Quien continúe dispondrá de todo lo que ha escrito.',
  'agent-lost':
    'Le pedimos disculpas: se ha perdido la conexión de {{agent.name|la persona que le atendía}}. Quien continúe dispondrá de la conversación completa.',
  'agent-signed-off':
    '{{agent.name|La persona que le atendía}} ha finalizado su servicio. Quien continúe dispondrá de la conversación completa.',
  'somebody-came':
    'Ya hay una persona disponible en nuestro equipo. Ha conservado su lugar y se le está presentando su conversación.',
  'place-fell-back':
    'Se ha dado prioridad a un caso más urgente. {{queue.place|Sigue en la fila}}. {{queue.estimate|}} Le pedimos disculpas por la mayor espera.',
  'agent-passed':
    '{{agent.name|La persona que le atiende}} le remite a alguien de {{team.name|otro equipo}} que puede avanzar con su asunto. Se transmite la conversación completa y no es necesario repetir nada.',
  'handed-back':
    '{{agent.name|La persona que le atendía}} ha salido de esta conversación, y {{bot.name|el asistente automático}}, el bot, vuelve a estar a su servicio. Escríbame lo que quede pendiente, por favor; una persona está disponible en todo momento si lo solicita.',
  'agent-next':
    'Buscamos ahora a una persona disponible, y su espera no comienza de nuevo. {{queue.place|Está en la fila}}. {{queue.estimate|}} Volverá a tener noticias nuestras {{queue.next-word|según avance la fila}}.',
  'holding-line':
    'Como {{agent.name|la persona que le atiende}} no ha respondido desde hace unos minutos, hemos avisado a la persona responsable del equipo. Todo lo que ha escrito se conserva.',
  'waiting-still':
    'Entretanto su lugar en la fila queda reservado. {{queue.place|Está en la fila}}. {{queue.estimate|}} Volverá a tener noticias nuestras {{queue.next-word|según avance la fila}}.',
  'agent-holds':
    '{{agent.name}} requiere {{hold.time}} para examinarlo y le responderá aquí. Puede dejar abierta esta ventana entretanto.',
  'silence-question': '¿Podemos preguntarle si sigue ahí? Tómese el tiempo que necesite, por favor.',
  'silence-close':
    'Como no hemos tenido noticias suyas, cerramos esta conversación por ahora. Puede escribir aquí en cualquier momento y continuaremos donde lo dejamos.',
  'after-hours':
    '{{team.away|Nadie de nuestro equipo está libre en este momento}}. Se ha guardado todo lo que ha escrito. Puede dejar un tique, que se responderá {{ticket.due}}, elegir una hora para que le llamemos o utilizar lo que está a su disposición ahora.',
  'after-hours-urgent':
    '{{team.away|Nadie de nuestro equipo está libre en este momento}}. Se ha guardado todo lo que ha escrito. Si su asunto es urgente, podemos avisar de inmediato a la persona de guardia. También puede dejar un tique, que se responderá {{ticket.due}}, o elegir una hora para que le llamemos.',
  'after-hours-still':
    'Lo hemos comprobado de nuevo. {{team.away|Nadie de nuestro equipo está libre en este momento}}. Las mismas opciones siguen a su disposición. ¿Cuál prefiere?',
  'after-hours-promised':
    '{{team.away|Nadie de nuestro equipo está libre en este momento}}. Lo acordado se mantiene: {{next-step|tendrá noticias nuestras según lo convenido}}. Si prefiere hablar con nosotros, puede elegir una hora para una llamada o utilizar lo que está a su disposición ahora.',
  'after-hours-kept':
    'Se mantiene lo acordado: {{next-step|tendrá noticias nuestras según lo convenido}}. Su número de caso es {{ticket.number}}.',
  'after-hours-late':
    '{{team.away|Nadie de nuestro equipo está libre en este momento}}. Nuestra respuesta sobre {{ticket.number}} lleva retraso, por lo que le pedimos disculpas; se acaba de avisar a la persona responsable. Si desea un nuevo plazo, puede tener respuesta {{ticket.due}} o elegir una llamada.',
  'after-hours-choose':
    'Se ha guardado con su solicitud. ¿Cuál de estas opciones prefiere? Un tique se responderá {{ticket.due}}.',
  'ticket-ask-contact':
    'Recibirá nuestra respuesta {{ticket.due}}. ¿A qué dirección de correo podemos enviarla? Añada, por favor, lo que nuestro equipo deba saber.',
  'ticket-person':
    '{{team.away|Nadie de nuestro equipo está libre en este momento}}. Un tique es la vía más segura hacia una persona de nuestro equipo, que lo responderá {{ticket.due}}. ¿A qué dirección de correo podemos enviar la respuesta?',
  'ticket-ask-again':
    'Lamento no haber encontrado una dirección de correo en su mensaje. La necesitamos para escribirle, por ejemplo nombre@example.com. Si prefiere no facilitarla, responda que no, por favor.',
  'ticket-confirmed':
    'Se ha creado su tique {{ticket.number}} y recibirá nuestra respuesta {{ticket.due}}. Se está enviando una confirmación a {{customer.email|su dirección}}.',
  'ticket-without-mail':
    'Se ha creado su tique {{ticket.number}} y nuestra respuesta se dará {{ticket.due}}. Sin una dirección de correo solo podemos darla aquí; conserve el número y vuelva a esta conversación, por favor.',
  'ticket-mail':
    'Buenos días, {{customer.name|}}:\n\nSu solicitud se ha registrado como tique {{ticket.number}}. Recibirá nuestra respuesta {{ticket.due}}.\n\nHemos anotado lo siguiente: {{summary|todo lo que escribió en la conversación.}}\n\nPuede completarlo en la conversación en cualquier momento.\n\nAtentamente\n{{company.name|Su equipo de atención}}',
  'callback-ask-phone': '¿A qué número de teléfono podemos llamarle?',
  'callback-offer': 'Las siguientes horas están disponibles. ¿Cuál de ellas le resultaría conveniente?',
  'callback-unclear':
    'No he podido relacionar su respuesta con una de las horas. ¿Cuál de las siguientes le resultaría conveniente?',
  'callback-taken': 'Lamento que esa hora acabe de ser ocupada. Están disponibles las siguientes:',
  'callback-confirmed':
    'Su llamada ha quedado reservada: {{callback.time}}, al {{customer.phone|número que nos facilitó}}. Su número de caso es {{ticket.number}}, y quien le llame habrá leído la conversación completa.',
  'callback-mail':
    'Buenos días, {{customer.name|}}:\n\nLe llamaremos {{callback.time}} al {{customer.phone|número que nos facilitó}} sobre el caso {{ticket.number}}.\n\nHemos anotado lo siguiente: {{summary|todo lo que escribió en la conversación.}}\n\nAtentamente\n{{company.name|Su equipo de atención}}',
  'callback-none':
    'No se ha reservado ninguna llamada. Se conserva todo lo que nos ha comunicado, y continuaremos por otra vía.',
  'on-call-started':
    'Se está avisando a la persona de guardia. Alguien se incorporará a esta conversación {{promise.due}}. Entretanto puede añadir detalles.',
  'on-call-update':
    'Seguimos avisando a la persona de guardia. Alguien se incorporará a esta conversación {{promise.due}}.',
  'on-call-backup':
    'La primera persona de guardia no ha respondido, y se avisa ahora a la segunda. Alguien se incorporará a esta conversación {{promise.due}}.',
  'on-call-joined': 'La persona de guardia ha aceptado su caso y se incorpora a esta conversación.',
  'on-call-silent':
    'Le pedimos sinceras disculpas: no se ha podido localizar a nadie de guardia. Su caso pasa al frente del próximo turno, y se están preparando un tique y una llamada.',
  'desk-started':
    'Su conversación se ha entregado íntegra a nuestro equipo, no es necesario repetir nada. Una persona le responderá en esta conversación, y lo que añada se le remitirá.',
  'desk-update': 'Su caso está con nuestro equipo. La respuesta aparecerá en esta conversación.',
  'self-harm-care':
    'Gracias por decírnoslo. Su seguridad nos importa por encima de todo, y no tiene que afrontar esto a solas. Si está en peligro inmediato, llame por favor a {{emergency.number|el número de emergencias de donde está}} o acuda a alguien cercano. Traemos de inmediato a una persona a esta conversación.',
  'amount-question': '¿Puedo preguntarle de qué importe se trata? De ello depende quién está autorizado a decidir.',
  'self-service-check': '¿Ha quedado resuelto su asunto, o desea que prepare un seguimiento?',
  'question-again-text':
    'Lamentablemente, su mensaje no ha podido leerse como respuesta. Responda en la forma solicitada, por favor.',
  'question-again-number': 'Su respuesta no contiene ningún número. Basta con la cifra.',
  'question-again-email':
    'Su respuesta no contiene una dirección de correo. Una dirección tiene la forma nombre@example.com.',
  'question-again-phone':
    'Su respuesta no contiene un número de teléfono. Indíquelo completo, incluido el prefijo, por favor.',
  'question-again-date':
    'No se ha podido leer una fecha en su respuesta. Indique una fecha o un día de la semana, por favor.',
  'question-again-order-number':
    'Su respuesta no contiene un número de pedido. Figura en la parte superior de la confirmación que recibió por correo.',
  'choice-again': 'Su respuesta no corresponde a ninguna de las opciones. ¿Cuál de ellas desea elegir?',
  'self-service-offer': 'Lo siguiente está a su disposición de inmediato. ¿Qué le sería de ayuda?',
  'welcome-back':
    'Le damos de nuevo la bienvenida, {{customer.name|y gracias por volver}}. Su caso {{ticket.number}} sigue abierto y recibirá nuestra respuesta {{ticket.due|a la hora acordada}}. Se conserva todo lo que ha escrito. ¿Desea añadir algo?',
  'welcome-back-call':
    'Le damos de nuevo la bienvenida, {{customer.name|y gracias por volver}}. Le llamaremos {{callback.time|a la hora acordada}} respecto a {{ticket.number}}. ¿Hay algo que debamos saber de antemano?',
  'welcome-back-late':
    'Le damos de nuevo la bienvenida, {{customer.name|y gracias por volver}}. Nuestra respuesta respecto a {{ticket.number}} lleva retraso, por lo que le pedimos disculpas. Se ha avisado a la persona responsable. ¿Desea añadir algo?',
  'welcome-back-soon':
    'Seguimos aquí. Su mensaje se ha añadido al caso {{ticket.number}}. Según lo acordado: {{next-step|tendrá noticias nuestras}}. ¿Desea añadir más, o se trata de otro asunto?',
  'welcome-back-add': 'Escríbalo aquí, por favor. Quedará registrado en el caso {{ticket.number}}.',
  'welcome-back-noted': 'Su información ha quedado registrada en el caso {{ticket.number}} y será leída.',
  'survey-question': '¿Cómo valoraría esta conversación? Basta un solo toque, y la respuesta es voluntaria.',
  'survey-thanks': 'Gracias. Su valoración se ha transmitido al equipo.',
  'closing-quiet':
    'Como no hemos tenido noticias suyas, dejamos aquí el asunto por ahora. Nada de lo que ha escrito se pierde: puede continuar en cualquier momento, con una persona si lo prefiere. Su número de caso es {{ticket.number}}.',
  closing:
    'En resumen: {{summary|su consulta ha sido atendida.}} El siguiente paso: {{next-step|no se requiere nada más de su parte}}. Su número de caso es {{ticket.number}}. ¿Hay algo más que debamos atender?',
};

export const spanish = { warm, neutral, formal } as const;
