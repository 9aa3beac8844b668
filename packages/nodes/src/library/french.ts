// French, in the three voices; customers are addressed as « vous » in each.
import type { Voice } from './templates.ts';

const warm: Voice = {
  greeting:
    'Bonjour {{customer.name|et bienvenue}} ! Je suis {{bot.name|l’assistant}}, le robot de {{company.name|cette boutique}}. Posez-moi toutes vos questions, et si vous préférez parler à une personne, dites-le simplement.',
  'greeting-again':
    'Rebonjour {{customer.name|et ravi de vous revoir}} ! C’est {{bot.name|l’assistant}}, le robot. Tout ce que vous avez écrit est encore là : reprenez où vous en étiez, et si vous préférez parler à une personne, dites-le.',
  'no-answer-yet': 'Je vous écoute ! Dites-moi en une phrase de quoi il s’agit, et je regarde pour vous.',
  'no-answer-again':
    'Je n’y vois pas encore de question. Quelques mots suffisent, ou je peux faire venir une personne.',
  'answer-not-it':
    'Dommage, ce n’était pas ce qu’il vous fallait. Dites-le-moi autrement et je regarde encore, ou je fais venir une personne.',
  'anger-heard':
    'Je vous comprends, et j’en suis désolé. Dites-moi en une phrase ce qui s’est passé, ou je fais venir une personne tout de suite.',
  'thanks-back': 'Avec plaisir ! S’il y a autre chose, écrivez-le ici.',
  'stays-with-bot':
    'Très bien, on continue ici. Posez-moi la question autrement, ou une autre question. Une personne vient dès que vous le dites.',
  'answer-check':
    'Je crois que c’est cela, sans en être tout à fait sûr :\n\n{{answer.text}}\n\nCela correspond-il à votre cas ? Sinon, je fais volontiers venir une personne.',
  'bot-failed':
    'C’est de mon côté : notre système ne m’a donné aucune réponse. Une personne peut regarder, avec tout ce que vous avez écrit, ou vous pouvez me le demander autrement.',
  'standard-escalation':
    'Bien sûr, je vous trouve une personne. Elle verra toute notre conversation, vous n’aurez rien à répéter. {{queue.place|Vous êtes dans la file}}. {{queue.estimate|}} Je vous redonne des nouvelles {{queue.next-word|dès que la file avance}}.',
  'proactive-escalation':
    'Vous y avez déjà passé assez de temps. J’aimerais faire venir une personne spécialiste de notre équipe {{team.name|d’assistance}}, qui pourra régler cela avec vous. Je lui transmets tous les détails. Cela vous va ?',
  'policy-escalation':
    'Ici, une personne prend le relais, pour cette raison : {{topic.reason|il faut quelqu’un qui puisse en décider}}. Je vous mets en relation maintenant, et tout ce que vous avez écrit suit. {{queue.place|Vous êtes dans la file}}. {{queue.estimate|}} {{queue.priority}} Je vous redonne des nouvelles {{queue.next-word|dès que la file avance}}.',
  'low-confidence':
    'Franchement, je n’en suis pas sûr et je préfère ne pas deviner. Une personne qui en sait plus peut prendre le relais, avec tout ce que vous m’avez dit. Je la fais venir ?',
  'low-confidence-again':
    'À cela non plus, je n’ai pas de réponse dont je sois sûr. Une personne de l’équipe saura, avec tout ce que vous m’avez dit. Je la fais venir ?',
  'agent-opening-calm':
    'Bonjour {{customer.name|}}, je suis {{agent.name}}, de l’équipe {{agent.team}}. J’ai tout lu : {{summary|inutile de répéter quoi que ce soit.}} {{tried|}} {{next-step|Je regarde cela tout de suite.}} Cela vous convient ?',
  'agent-opening-upset':
    'Bonjour {{customer.name|}}, je suis {{agent.name}}, de l’équipe {{agent.team}}. Je suis désolé que cela vous ait demandé tant de patience. J’ai tout lu : {{summary|inutile de répéter quoi que ce soit.}} {{tried|}} {{next-step|Je regarde cela tout de suite.}} Cela vous convient ?',
  'agent-opening-blank':
    'Bonjour {{customer.name|}}, je suis {{agent.name}}, de l’équipe {{agent.team}}. Vous vouliez parler à une personne, me voici. De quoi s’agit-il ? Une ou deux phrases me suffisent.',
  'queue-30':
    'Je cherche encore la bonne personne pour vous. {{queue.place|Vous êtes dans la file}}. Voulez-vous ajouter quelque chose pour elle ? Un numéro de commande fait souvent gagner du temps.',
  'queue-60':
    'Merci de rester avec moi ! {{queue.estimate|}} Vos informations sont prêtes, pour commencer aussitôt. D’autres nouvelles {{queue.next-word|dès que la file avance}}.',
  'queue-90':
    '{{queue.place|Vous êtes dans la file}}. {{queue.estimate|}} La suite {{queue.next-word|dès que la file avance}}.',
  'queue-120':
    'Je suis désolé, cela dure plus qu’il ne faudrait. {{queue.place|Vous êtes dans la file}}. À vous de choisir : continuer à attendre, être appelé à l’heure de votre choix, ou recevoir une réponse par e-mail, {{ticket.due}}.',
  'queue-later-1':
    'Je suis toujours là avec vous. {{queue.place|Vous êtes dans la file}}. {{queue.estimate|}} Si vous préférez, il y a aussi un appel, ou un e-mail, {{ticket.due}}.',
  'queue-later-2':
    'Merci de votre patience. {{queue.estimate|}} {{queue.place|Vous êtes dans la file}}, et vous pouvez passer à un appel ou à un e-mail à tout moment.',
  'queue-later-3':
    'Un point rapide pour vous. {{queue.place|Vous êtes dans la file}}. {{queue.estimate|}} Si vous préférez reprendre votre journée, choisissez un appel ou un e-mail.',
  'queue-long-wait':
    'Je préfère vous le dire : l’attente sera sans doute {{queue.wait|assez longue}}. {{queue.place|Vous êtes dans la file}}. Vous pouvez rester, choisir une heure pour un appel, ou recevoir une réponse par e-mail, {{ticket.due}}.',
  'needs-nobody': 'Ravi que tout soit réglé. J’ai retiré votre demande ; écrivez ici de nouveau quand vous voulez.',
  'closing-open-again': 'Alors ce n’est pas encore réglé, et je suis désolé de l’avoir cru. On continue ici même.',
  'callback-confirm': 'Juste pour être sûr : parlez-vous de {{callback.time|cet horaire}} ?',
  'queue-coming-1':
    'La personne d’astreinte a votre dossier et vous rejoint ici {{promise.due|comme promis}}. Je garde un œil dessus.',
  'queue-coming-2':
    'C’est en cours : une personne d’astreinte rejoint cette conversation {{promise.due|comme promis}}. Ce que vous ajoutez sera sous ses yeux.',
  'waiting-noted': 'C’est noté, je l’ai ajouté à votre dossier. La personne qui prend le relais le verra en premier.',
  'waiting-noted-2': 'Je l’ai ajouté aussi à votre dossier.',
  'waiting-place':
    'Votre place est gardée. {{queue.place|Vous êtes dans la file}}. {{queue.estimate|}} Si vous préférez ne pas attendre, il y a un appel ou une réponse par e-mail.',
  'agent-connected':
    '{{agent.name}}, de l’équipe {{agent.team}}, vous a rejoint : une vraie personne, avec toute votre conversation sous les yeux.',
  'agent-here':
    'Vous êtes déjà avec {{agent.name}}, de l’équipe {{agent.team}}, une vraie personne qui lit ce que vous écrivez ici.',
  'agent-slow':
    'Je suis désolé, {{agent.name|la personne}} ne peut pas répondre en ce moment. Qui prend le relais verra tout ce que vous avez écrit.',
  'agent-lost':
    'Je suis désolé, {{agent.name|la personne qui vous répondait}} a perdu la connexion. Qui prend le relais verra tout ce que vous avez écrit ensemble.',
  'agent-signed-off':
    '{{agent.name|La personne qui vous répondait}} a fini sa journée et ne peut pas continuer. Qui prend le relais verra tout ce que vous avez écrit ensemble.',
  'somebody-came':
    'Bonne nouvelle : quelqu’un de l’équipe est là. Vous avez gardé votre place, et je lui montre votre conversation.',
  'place-fell-back':
    'Un cas plus urgent est passé devant, votre place a donc changé. {{queue.place|Vous êtes toujours dans la file}}. {{queue.estimate|}}',
  'agent-passed':
    '{{agent.name|La personne qui vous répond}} vous confie à quelqu’un de l’équipe {{team.name|voisine}} qui pourra avancer. Tout ce que vous avez écrit ensemble suit, vous n’aurez pas à recommencer.',
  'handed-back':
    '{{agent.name|La personne qui vous répondait}} a quitté notre conversation, et vous êtes de nouveau avec moi : {{bot.name|l’assistant}}, le robot. S’il reste quelque chose, dites-le-moi ici. Une personne vient dès que vous le dites.',
  'agent-next':
    'Je cherche quelqu’un de libre, et votre attente ne repart pas de zéro. {{queue.place|Vous êtes dans la file}}. {{queue.estimate|}} Je vous redonne des nouvelles {{queue.next-word|dès que la file avance}}.',
  'holding-line':
    '{{agent.name|La personne qui vous répond}} ne dit rien depuis un moment, je viens donc d’alerter la personne responsable de l’équipe. On ne vous oublie pas, et rien n’est perdu.',
  'waiting-still':
    'Prenez votre temps ; votre place dans la file reste à vous. {{queue.place|Vous êtes dans la file}}. {{queue.estimate|}} La suite {{queue.next-word|dès que la file avance}}.',
  'agent-holds':
    '{{agent.name}} a besoin de {{hold.time}} pour regarder cela, et vous répond ici même. Vous pouvez laisser cette page ouverte et faire autre chose.',
  'silence-question': 'Êtes-vous toujours là ? Rien ne presse, répondez quand cela vous convient.',
  'silence-close':
    'Je ferme pour le moment, puisque c’est calme. Dès que vous écrirez ici, nous reprendrons là où nous en étions.',
  'after-hours':
    '{{team.away|Personne de notre équipe n’est libre en ce moment}}. Tout ce que vous avez écrit est enregistré. Vous pouvez laisser un ticket et avoir une réponse {{ticket.due}}, choisir une heure pour un appel, ou voir ce qui peut aider tout de suite.',
  'after-hours-urgent':
    '{{team.away|Personne de notre équipe n’est libre en ce moment}}. Si cela ne peut pas attendre, j’alerte tout de suite la personne d’astreinte. Tout ce que vous avez écrit est enregistré. Vous pouvez aussi laisser un ticket et avoir une réponse {{ticket.due}}, ou choisir une heure pour un appel.',
  'after-hours-still':
    'Je viens de regarder encore. {{team.away|Personne de notre équipe n’est libre en ce moment}}. Les mêmes solutions restent ouvertes : laquelle vous convient ?',
  'after-hours-promised':
    '{{team.away|Personne de notre équipe n’est libre en ce moment}}. Ce que nous avons convenu tient toujours : {{next-step|vous aurez de nos nouvelles comme convenu}}. Si vous préférez parler, choisissez une heure pour un appel, ou voyez ce qui peut aider tout de suite.',
  'after-hours-kept':
    'Très bien, rien ne change : {{next-step|vous aurez de nos nouvelles comme convenu}}. Votre numéro de dossier est {{ticket.number}}.',
  'after-hours-late':
    '{{team.away|Personne de notre équipe n’est libre en ce moment}}. Et nous vous devons une réponse pour {{ticket.number}}, qui est en retard : c’est notre faute, et je viens d’alerter la personne responsable. Si vous voulez une nouvelle échéance, vous pouvez avoir une réponse {{ticket.due}} ou choisir un appel.',
  'after-hours-choose':
    'C’est enregistré avec le reste. Quelle solution vous convient le mieux ? Avec un ticket, vous aurez une réponse {{ticket.due}}.',
  'ticket-ask-contact':
    'Vous aurez une réponse {{ticket.due}}. À quelle adresse e-mail l’envoyer ? Si l’équipe doit savoir autre chose, ajoutez-le à votre message.',
  'ticket-person':
    '{{team.away|Personne de notre équipe n’est libre en ce moment}} ; un ticket est donc le meilleur moyen d’avoir une personne : quelqu’un vous répond {{ticket.due}}. À quelle adresse e-mail l’envoyer ?',
  'ticket-ask-again':
    'Je n’y ai pas trouvé d’adresse e-mail. Il nous en faut une pour vous écrire, par exemple nom@example.com. Si vous préférez ne pas la donner, dites non, et j’enregistre votre ticket sans elle.',
  'ticket-confirmed':
    'C’est fait ! Votre numéro de ticket est {{ticket.number}}, et vous aurez notre réponse {{ticket.due}}. Une confirmation part vers {{customer.email|votre messagerie}}.',
  'ticket-without-mail':
    'C’est fait ! Votre numéro de ticket est {{ticket.number}}, et notre réponse viendra {{ticket.due}}. Sans adresse e-mail, nous ne pouvons répondre qu’ici : gardez le numéro et revenez dans cette conversation.',
  'ticket-mail':
    'Bonjour {{customer.name|}},\n\nVotre numéro de ticket est {{ticket.number}}, et vous aurez notre réponse {{ticket.due}}.\n\nNous avons noté : {{summary|tout ce que vous avez écrit dans la conversation.}}\n\nS’il y a autre chose, ajoutez-le dans la conversation. Cela va directement dans votre ticket.\n\nBien à vous\n{{company.name|Votre équipe d’assistance}}',
  'callback-ask-phone': 'À quel numéro vous appeler ?',
  'callback-offer': 'Ces horaires sont libres. Lequel vous convient ?',
  'callback-unclear': 'Je n’ai pas pu le rapprocher d’un des horaires. Lequel de ceux-ci vous convient ?',
  'callback-taken': 'Oh, quelqu’un vient de prendre cet horaire juste avant vous. Ceux-ci sont encore libres :',
  'callback-confirmed':
    'C’est réservé : nous vous appelons {{callback.time}} au {{customer.phone|numéro indiqué}}. Votre numéro de dossier est {{ticket.number}}, et la personne qui appelle connaîtra toute l’histoire.',
  'callback-mail':
    'Bonjour {{customer.name|}},\n\nNous vous appellerons {{callback.time}} au {{customer.phone|numéro indiqué}} au sujet de votre dossier {{ticket.number}}.\n\nNous avons noté : {{summary|tout ce que vous avez écrit dans la conversation.}}\n\nBien à vous\n{{company.name|Votre équipe d’assistance}}',
  'callback-none':
    'Alors aucun appel n’est prévu. Tout ce que vous m’avez dit est encore là, et nous trouverons un autre moyen.',
  'on-call-started':
    'J’alerte la personne d’astreinte. Quelqu’un vous rejoint ici {{promise.due}}. Restez dans cette conversation, et ajoutez ce qui compte.',
  'on-call-update': 'J’essaie encore de joindre la personne d’astreinte. Quelqu’un vous rejoint ici {{promise.due}}.',
  'on-call-backup':
    'La première personne d’astreinte n’a pas répondu, j’alerte donc la seconde. Quelqu’un vous rejoint ici {{promise.due}}.',
  'on-call-joined': 'Bonne nouvelle : la personne d’astreinte a votre dossier et rejoint cette conversation.',
  'on-call-silent':
    'Je suis désolé : je n’ai pu joindre personne d’astreinte, et je préfère vous le dire maintenant. Votre dossier passe tout en tête de la prochaine équipe, et je prépare un ticket et un appel pour vous.',
  'desk-started':
    'J’ai transmis toute notre conversation à notre équipe, vous n’aurez donc rien à répéter. Quelqu’un vous répond ici même, et tout ce que vous ajoutez lui parvient aussitôt.',
  'desk-update': 'Votre dossier est chez notre équipe et je guette sa réponse. Elle s’affichera ici.',
  'self-harm-care':
    'Je suis vraiment heureux que vous me le disiez, et désolé que cela fasse si mal. Vous n’avez pas à porter cela sans aide. Si vous êtes en danger maintenant, appelez {{emergency.number|le numéro d’urgence là où vous êtes}} ou allez vers quelqu’un près de vous. Je fais venir tout de suite une personne dans cette conversation.',
  'amount-question':
    'Pour que cela arrive à la bonne personne : de quel montant s’agit-il à peu près ? Le chiffre suffit.',
  'self-service-check': 'Est-ce réglé ainsi, ou dois-je prévoir une suite pour vous ?',
  'question-again-text': 'Je n’ai pas pu le lire comme une réponse. Pouvez-vous répondre comme je l’ai demandé ?',
  'question-again-number': 'Je n’y ai pas trouvé de nombre. Le chiffre seul suffit.',
  'question-again-email': 'Je n’y ai pas trouvé d’adresse e-mail. Elle ressemble à nom@example.com.',
  'question-again-phone':
    'Je n’y ai pas trouvé de numéro de téléphone. Pouvez-vous m’envoyer le numéro entier, avec l’indicatif ?',
  'question-again-date':
    'Je n’y ai pas trouvé de date. Une date, un jour de la semaine, aujourd’hui ou demain, tout convient.',
  'question-again-order-number':
    'Je n’y ai pas trouvé de numéro de commande. Il est en haut de la confirmation reçue par e-mail.',
  'choice-again': 'Je ne sais pas lequel de ces choix vous voulez dire. Lequel convient le mieux ?',
  'self-service-offer':
    'Voici ce que vous pouvez faire tout de suite, si vous le souhaitez. Qu’est-ce qui vous aiderait ?',
  'welcome-back':
    'Rebonjour {{customer.name|et ravi de vous lire}} ! Votre dossier {{ticket.number}} est entre de bonnes mains, et vous aurez notre réponse {{ticket.due|à l’heure convenue}}. Tout ce que vous nous avez dit est là. Voulez-vous ajouter quelque chose ?',
  'welcome-back-call':
    'Rebonjour {{customer.name|et ravi de vous lire}} ! Nous vous appellerons {{callback.time|à l’heure convenue}} pour {{ticket.number}}. Voulez-vous dire quelque chose avant à la personne qui appelle ?',
  'welcome-back-late':
    'Rebonjour {{customer.name|et ravi de vous lire}}. Nous vous avons promis une réponse pour {{ticket.number}}, et elle est en retard. C’est notre faute, pas la vôtre : je viens d’alerter la personne responsable. Voulez-vous ajouter quelque chose ?',
  'welcome-back-soon':
    'Je suis toujours là, et je l’ai ajouté à {{ticket.number}}. Comme convenu : {{next-step|vous aurez de nos nouvelles}}. Y a-t-il autre chose à ajouter, ou s’agit-il d’un autre sujet ?',
  'welcome-back-add': 'Allez-y, écrivez-le ici. Cela va directement dans votre dossier {{ticket.number}}.',
  'welcome-back-noted': 'C’est noté dans votre dossier {{ticket.number}}. La personne qui répond le verra.',
  'survey-question': 'Avant de partir : comment était-ce pour vous ? Une pression suffit, et vous pouvez passer.',
  'survey-thanks': 'Merci beaucoup ! Cela va directement à l’équipe.',
  'closing-quiet':
    'C’est devenu calme, je m’arrête donc là pour le moment. Rien de ce que vous avez écrit n’est perdu : écrivez quand vous voulez, et nous reprendrons de là, avec une personne si vous préférez. Votre numéro de dossier est {{ticket.number}}.',
  closing:
    'Pour résumer : {{summary|nous avons vu votre question ensemble.}} La suite : {{next-step|vous n’avez plus rien à faire}}. Votre numéro de dossier est {{ticket.number}}. Avez-vous autre chose en tête ?',
};

const neutral: Voice = {
  greeting:
    'Bonjour {{customer.name|et bienvenue}}. Je suis {{bot.name|l’assistant}}, le robot de {{company.name|cette entreprise}}. Posez votre question, ou demandez une personne à tout moment.',
  'greeting-again':
    'Rebonjour. C’est {{bot.name|l’assistant}}, le robot. Tout ce que vous avez écrit est encore là : reprenez où vous en étiez, ou demandez une personne à tout moment.',
  'no-answer-yet': 'Je suis là. Décrivez en une phrase ce qu’il vous faut, et je regarde.',
  'no-answer-again': 'Je n’y vois pas encore de question. Quelques mots suffisent, ou une personne prend le relais.',
  'answer-not-it':
    'Alors ce n’était pas la bonne réponse. Dites-le autrement et je regarde encore, ou une personne prend le relais.',
  'anger-heard':
    'Je suis désolé de ces ennuis. Dites-moi en une phrase ce qui s’est passé, ou une personne prend le relais tout de suite.',
  'thanks-back': 'Je vous en prie. Écrivez ici s’il y a autre chose.',
  'stays-with-bot':
    'D’accord, sans personne pour l’instant. Demandez avec d’autres mots, ou autre chose. Vous pouvez demander une personne à tout moment.',
  'answer-check':
    'C’est probablement la réponse, sans certitude :\n\n{{answer.text}}\n\nConvient-elle à votre cas ? Sinon, une personne peut prendre le relais.',
  'bot-failed':
    'Notre système ne m’a donné aucune réponse. Une personne peut regarder avec tout ce que vous avez écrit, ou vous pouvez demander autrement.',
  'standard-escalation':
    'Oui, je vous mets en relation avec une personne. Elle verra cette conversation, vous n’avez rien à répéter. {{queue.place|Vous êtes dans la file}}. {{queue.estimate|}} Prochaine nouvelle {{queue.next-word|dès que la file avance}}.',
  'proactive-escalation':
    'Une personne spécialiste de notre équipe {{team.name|d’assistance}} peut mieux régler cela avec vous. Vos informations lui seront transmises. Je vous mets en relation ?',
  'policy-escalation':
    'Une personne prend le relais maintenant. La raison : {{topic.reason|il faut quelqu’un qui puisse en décider}}. Tout ce que vous avez écrit est transmis. {{queue.place|Vous êtes dans la file}}. {{queue.estimate|}} {{queue.priority}} Prochaine nouvelle {{queue.next-word|dès que la file avance}}.',
  'low-confidence':
    'Je ne suis pas sûr de la réponse et ne veux pas deviner. Une personne plus compétente peut prendre le relais, et tout ce que vous m’avez dit est transmis. Je vous mets en relation ?',
  'low-confidence-again':
    'Ici non plus je ne suis pas certain. Une personne qui en sait plus peut prendre le relais, avec tout ce que vous m’avez dit. Je vous mets en relation ?',
  'agent-opening-calm':
    'Bonjour {{customer.name|}}, ici {{agent.name}}, de l’équipe {{agent.team}}. J’ai lu la conversation : {{summary|vous n’avez rien à répéter.}} {{tried|}} {{next-step|Je m’en occupe maintenant.}} Est-ce que cela vous va ?',
  'agent-opening-upset':
    'Bonjour {{customer.name|}}, ici {{agent.name}}, de l’équipe {{agent.team}}. Je suis désolé des ennuis que cela vous a causés. J’ai lu la conversation : {{summary|vous n’avez rien à répéter.}} {{tried|}} {{next-step|Je m’en occupe maintenant.}} Est-ce que cela vous va ?',
  'agent-opening-blank':
    'Bonjour {{customer.name|}}, ici {{agent.name}}, de l’équipe {{agent.team}}. Vous avez demandé une personne. De quoi s’agit-il ? Une ou deux phrases suffisent pour commencer.',
  'queue-30':
    'Nous cherchons encore la bonne personne. {{queue.place|Vous êtes dans la file}}. Y a-t-il quelque chose à ajouter pour elle, comme un numéro de commande ?',
  'queue-60':
    'Merci d’attendre. {{queue.estimate|}} Vos informations sont prêtes. Prochaine nouvelle {{queue.next-word|dès que la file avance}}.',
  'queue-90':
    '{{queue.place|Vous êtes dans la file}}. {{queue.estimate|}} Un point {{queue.next-word|dès que la file avance}}.',
  'queue-120':
    'Veuillez excuser cette longue attente. {{queue.place|Vous êtes dans la file}}. Vous pouvez continuer à attendre, choisir une heure pour un appel, ou recevoir une réponse par e-mail, {{ticket.due}}.',
  'queue-later-1':
    '{{queue.place|Vous êtes dans la file}}. {{queue.estimate|}} Vous pouvez aussi choisir un appel, ou un e-mail {{ticket.due}}.',
  'queue-later-2':
    'Nous cherchons toujours. {{queue.estimate|}} {{queue.place|Vous êtes dans la file}}. Un appel ou un e-mail reste possible.',
  'queue-later-3':
    '{{queue.place|Vous êtes dans la file}}. {{queue.estimate|}} Choisissez un appel ou un e-mail si vous ne voulez pas attendre.',
  'queue-long-wait':
    'L’attente sera probablement {{queue.wait|longue}}. {{queue.place|Vous êtes dans la file}}. Vous pouvez rester, choisir une heure pour un appel, ou recevoir une réponse par e-mail, {{ticket.due}}.',
  'needs-nobody':
    'D’accord, personne ne donnera suite et votre demande est retirée. Écrivez ici de nouveau à tout moment.',
  'closing-open-again': 'Alors ce n’est pas réglé. Je le rouvre.',
  'callback-confirm': 'Merci de confirmer : {{callback.time|cet horaire}}, est-ce exact ?',
  'queue-coming-1':
    'La personne d’astreinte a votre dossier et rejoint cette conversation {{promise.due|comme promis}}.',
  'queue-coming-2':
    'Une personne d’astreinte est en route et vous rejoint {{promise.due|comme promis}}. Vous pouvez ajouter des précisions.',
  'waiting-noted': 'Noté. C’est ajouté à votre dossier et marqué comme nouveau.',
  'waiting-noted-2': 'Ajouté également à votre dossier.',
  'waiting-place':
    'Votre place est gardée. {{queue.place|Vous êtes dans la file}}. {{queue.estimate|}} Vous pouvez aussi choisir un appel ou une réponse par e-mail.',
  'agent-connected':
    '{{agent.name}}, de l’équipe {{agent.team}}, est là. Vous parlez maintenant à une personne qui a toute la conversation.',
  'agent-here':
    'Vous parlez déjà à {{agent.name}}, de l’équipe {{agent.team}}, une personne qui lit ce que vous écrivez ici.',
  'agent-slow':
    '{{agent.name|La personne}} ne peut pas répondre en ce moment. Veuillez nous excuser. Qui prend le relais voit tout ce que vous avez écrit.',
  'agent-lost':
    '{{agent.name|La personne qui vous répondait}} a perdu la connexion. Veuillez nous excuser. Qui prend le relais voit toute la conversation.',
  'agent-signed-off':
    '{{agent.name|La personne qui vous répondait}} a terminé son service. Qui prend le relais voit toute la conversation.',
  'somebody-came':
    'Quelqu’un de l’équipe est là. Vous avez gardé votre place, et votre conversation lui est présentée.',
  'place-fell-back':
    'Un cas urgent est passé devant. {{queue.place|Vous êtes toujours dans la file}}. {{queue.estimate|}}',
  'agent-passed':
    '{{agent.name|La personne}} vous confie à quelqu’un de l’équipe {{team.name|voisine}} qui peut avancer. Toute la conversation suit, vous n’avez pas à recommencer.',
  'handed-back':
    '{{agent.name|La personne}} a quitté cette conversation. {{bot.name|L’assistant}}, le robot, est de retour. Dites-moi ce qui reste, ou demandez une personne à tout moment.',
  'agent-next':
    'Nous cherchons quelqu’un de libre ; votre attente ne repart pas de zéro. {{queue.place|Vous êtes dans la file}}. {{queue.estimate|}} Prochaine nouvelle {{queue.next-word|dès que la file avance}}.',
  'holding-line':
    '{{agent.name|La personne qui vous répond}} n’a pas répondu depuis quelques minutes. La personne responsable de l’équipe est alertée. Rien de ce que vous avez écrit n’est perdu.',
  'waiting-still':
    'Votre place dans la file est gardée entre-temps. {{queue.place|Vous êtes dans la file}}. {{queue.estimate|}} La prochaine nouvelle vient {{queue.next-word|dès que la file avance}}.',
  'agent-holds':
    '{{agent.name}} a besoin de {{hold.time}} pour cela et répondra ici. Vous pouvez laisser cette fenêtre ouverte.',
  'silence-question': 'Êtes-vous toujours là ? Rien ne presse ; répondez quand vous voulez.',
  'silence-close':
    'Cette conversation est fermée pour le moment, faute de message. Écrivez ici à tout moment pour reprendre là où nous en étions.',
  'after-hours':
    '{{team.away|Personne de notre équipe n’est libre en ce moment}}. Tout ce que vous avez écrit est enregistré. Choisissez un ticket avec une réponse {{ticket.due}}, un appel à l’heure de votre choix, ou ce qui est possible tout de suite.',
  'after-hours-urgent':
    '{{team.away|Personne de notre équipe n’est libre en ce moment}}. Tout ce que vous avez écrit est enregistré. Si cela ne peut pas attendre, la personne d’astreinte peut être alertée maintenant. Vous pouvez aussi choisir un ticket avec une réponse {{ticket.due}}, ou un appel à l’heure de votre choix.',
  'after-hours-still':
    'J’ai regardé encore une fois. {{team.away|Personne de notre équipe n’est libre en ce moment}}. Les mêmes solutions restent ouvertes. Laquelle voulez-vous ?',
  'after-hours-promised':
    '{{team.away|Personne de notre équipe n’est libre en ce moment}}. Ce qui est convenu tient toujours : {{next-step|vous aurez de nos nouvelles comme convenu}}. Vous pouvez aussi choisir une heure pour un appel, ou voir ce qui est possible tout de suite.',
  'after-hours-kept':
    'Rien ne change : {{next-step|vous aurez de nos nouvelles comme convenu}}. Numéro de dossier : {{ticket.number}}.',
  'after-hours-late':
    '{{team.away|Personne de notre équipe n’est libre en ce moment}}. Notre réponse pour {{ticket.number}} est en retard, et c’est notre faute. La personne responsable vient d’être alertée. Pour une nouvelle échéance, choisissez une réponse {{ticket.due}} ou un appel.',
  'after-hours-choose':
    'C’est enregistré avec le reste. Merci de choisir une des solutions ; un ticket reçoit sa réponse {{ticket.due}}.',
  'ticket-ask-contact':
    'Vous recevrez une réponse {{ticket.due}}. À quelle adresse e-mail l’envoyer ? Ajoutez ce que l’équipe doit savoir.',
  'ticket-person':
    '{{team.away|Personne de notre équipe n’est libre en ce moment}}. Avec ce ticket, une personne vous répondra {{ticket.due}}. À quelle adresse e-mail envoyer la réponse ?',
  'ticket-ask-again':
    'Il n’y avait pas d’adresse e-mail. Il nous en faut une pour vous écrire, par exemple nom@example.com. Pour continuer sans, répondez non.',
  'ticket-confirmed':
    'Le ticket {{ticket.number}} est créé. Vous recevrez notre réponse {{ticket.due}}. Une confirmation part vers {{customer.email|votre messagerie}}.',
  'ticket-without-mail':
    'Le ticket {{ticket.number}} est créé. Notre réponse viendra {{ticket.due}}. Sans adresse e-mail, nous ne pouvons répondre qu’ici : gardez le numéro et revenez dans cette conversation.',
  'ticket-mail':
    'Bonjour {{customer.name|}},\n\nVotre numéro de ticket est {{ticket.number}}. Vous recevrez notre réponse {{ticket.due}}.\n\nNoté : {{summary|tout ce que vous avez écrit dans la conversation.}}\n\nVous pouvez compléter dans la conversation à tout moment.\n\n{{company.name|Votre équipe d’assistance}}',
  'callback-ask-phone': 'Quel numéro pouvons-nous appeler ?',
  'callback-offer': 'Ces horaires sont disponibles. Merci d’en choisir un.',
  'callback-unclear': 'Cela ne correspond à aucun des horaires. Lequel voulez-vous ?',
  'callback-taken': 'Quelqu’un d’autre vient de prendre cet horaire. Restent disponibles :',
  'callback-confirmed':
    'Votre appel est réservé : {{callback.time}}, au {{customer.phone|numéro indiqué}}. Votre numéro de dossier est {{ticket.number}}. La personne qui appelle aura lu toute la conversation.',
  'callback-mail':
    'Bonjour {{customer.name|}},\n\nNous vous appellerons {{callback.time}} au {{customer.phone|numéro indiqué}} pour le dossier {{ticket.number}}.\n\nNoté : {{summary|tout ce que vous avez écrit dans la conversation.}}\n\n{{company.name|Votre équipe d’assistance}}',
  'callback-none':
    'Aucun appel n’est réservé. Ce que vous avez écrit est enregistré, et nous pouvons continuer autrement.',
  'on-call-started':
    'La personne d’astreinte est alertée. Quelqu’un rejoint cette conversation {{promise.due}}. Vous pouvez ajouter des précisions.',
  'on-call-update':
    'L’alerte de la personne d’astreinte continue. Quelqu’un rejoint cette conversation {{promise.due}}.',
  'on-call-backup':
    'La première personne d’astreinte n’a pas répondu. La seconde est alertée. Quelqu’un rejoint cette conversation {{promise.due}}.',
  'on-call-joined': 'La personne d’astreinte a pris votre dossier et rejoint cette conversation.',
  'on-call-silent':
    'Veuillez nous excuser : personne d’astreinte n’a pu être joint. Votre dossier passe en tête de la prochaine équipe. Un ticket et un appel sont préparés pour vous.',
  'desk-started':
    'Toute la conversation a été transmise à notre équipe, rien n’est à répéter. Une personne répond dans cette conversation, et ce que vous ajoutez lui est transmis.',
  'desk-update': 'Votre dossier est chez notre équipe. Sa réponse s’affichera dans cette conversation.',
  'self-harm-care':
    'Merci de le dire. Vous comptez, et vous n’avez pas à traverser cela sans aide. Si vous êtes en danger maintenant, appelez {{emergency.number|le numéro d’urgence là où vous êtes}} ou allez vers quelqu’un près de vous. Une personne rejoint cette conversation tout de suite.',
  'amount-question': 'De quel montant s’agit-il ? Cela détermine qui peut s’en occuper.',
  'self-service-check': 'Est-ce réglé, ou faut-il prévoir une suite ?',
  'question-again-text': 'Cela n’a pas pu être lu comme une réponse. Merci de répondre sous la forme demandée.',
  'question-again-number': 'Il n’y a pas de nombre. Le chiffre suffit.',
  'question-again-email': 'Il n’y a pas d’adresse e-mail. Une adresse ressemble à nom@example.com.',
  'question-again-phone': 'Il n’y a pas de numéro de téléphone. Merci d’envoyer le numéro entier avec son indicatif.',
  'question-again-date':
    'Aucune date trouvée. Vous pouvez écrire une date, un jour de la semaine, aujourd’hui ou demain.',
  'question-again-order-number':
    'Il n’y a pas de numéro de commande. Il se trouve en haut de votre confirmation par e-mail.',
  'choice-again': 'Cela ne correspond à aucun des choix. Lequel voulez-vous dire ?',
  'self-service-offer': 'Voici ce que vous pouvez faire maintenant. Qu’est-ce qui aiderait ?',
  'welcome-back':
    'Rebonjour, {{customer.name|et merci de votre message}}. Le dossier {{ticket.number}} est ouvert, et vous aurez une réponse {{ticket.due|à l’heure convenue}}. Tout ce que vous avez écrit est enregistré. Voulez-vous ajouter quelque chose ?',
  'welcome-back-call':
    'Rebonjour, {{customer.name|et merci de votre message}}. Nous vous appellerons {{callback.time|à l’heure convenue}} pour {{ticket.number}}. Voulez-vous ajouter quelque chose avant ?',
  'welcome-back-late':
    'Rebonjour, {{customer.name|et merci de votre message}}. Notre réponse pour {{ticket.number}} est en retard, et c’est notre faute. La personne responsable vient d’être alertée. Voulez-vous ajouter quelque chose ?',
  'welcome-back-soon':
    'Je suis toujours là. C’est ajouté au dossier {{ticket.number}}. Comme convenu : {{next-step|vous aurez de nos nouvelles}}. Y a-t-il plus à ajouter, ou est-ce un autre sujet ?',
  'welcome-back-add': 'Écrivez-le ici, ce sera ajouté au dossier {{ticket.number}}.',
  'welcome-back-noted': 'C’est ajouté au dossier {{ticket.number}}. La personne qui répond le verra.',
  'survey-question': 'Comment était cette conversation pour vous ? Une pression suffit ; vous pouvez passer.',
  'survey-thanks': 'Merci. Votre avis va à l’équipe.',
  'closing-quiet':
    'C’est devenu calme, je m’arrête là pour le moment. Rien de ce que vous avez écrit n’est perdu : écrivez à tout moment pour continuer, avec une personne si vous préférez. Votre numéro de dossier est {{ticket.number}}.',
  closing:
    'Résumé : {{summary|votre question a été traitée.}} La suite : {{next-step|vous n’avez plus rien à faire}}. Numéro de dossier : {{ticket.number}}. Y a-t-il autre chose ?',
};

const formal: Voice = {
  greeting:
    'Bonjour {{customer.name|et soyez bienvenu}}. Vous écrivez à {{bot.name|l’assistant automatique}}, le robot de {{company.name|notre société}}. Veuillez poser votre question ; un membre de notre personnel est à votre disposition à tout moment, sur simple demande.',
  'greeting-again':
    'Nous vous souhaitons de nouveau la bienvenue. Vous écrivez à {{bot.name|l’assistant automatique}}, le robot. Tout ce que vous avez écrit a été conservé ; veuillez poursuivre. Un membre de notre personnel est à votre disposition à tout moment, sur simple demande.',
  'no-answer-yet':
    'Nous vous remercions de votre message. Veuillez décrire votre demande en une phrase, et je l’examinerai.',
  'no-answer-again':
    'Je n’ai pas encore trouvé de demande dans votre message. Quelques mots suffisent, ou un membre de notre personnel peut vous assister.',
  'answer-not-it':
    'Je regrette que cette réponse ne soit pas celle qu’il vous fallait. Veuillez la formuler autrement, ou un membre de notre personnel peut vous assister.',
  'anger-heard':
    'Je vous présente mes excuses pour ces désagréments. Veuillez décrire en une phrase ce qui s’est passé, ou un membre de notre personnel peut vous assister aussitôt.',
  'thanks-back': 'Je vous en prie. Si autre chose se présentait, veuillez l’écrire ici.',
  'stays-with-bot':
    'Très bien. Veuillez formuler votre question autrement, ou en poser une autre. Un membre de notre personnel demeure à votre disposition à tout moment.',
  'answer-check':
    'Ce qui suit devrait répondre à votre question, sans que je puisse en être entièrement certain :\n\n{{answer.text}}\n\nCela s’applique-t-il à votre cas ? Dans le cas contraire, je vous adresserai volontiers à un membre de notre personnel.',
  'bot-failed':
    'Je regrette que notre système n’ait pas fourni de réponse. Un membre de notre personnel peut examiner la question avec tout ce que vous avez écrit, ou vous pouvez la formuler autrement.',
  'standard-escalation':
    'Certainement. Je vous mets en relation avec un membre de notre personnel, qui reçoit toute cette conversation ; vous n’avez rien à répéter. {{queue.place|Vous êtes dans la file}}. {{queue.estimate|}} Vous aurez de nouveau de nos nouvelles {{queue.next-word|dès que la file avance}}.',
  'proactive-escalation':
    'Je crois que votre demande mérite l’attention d’une personne spécialiste de notre équipe {{team.name|d’assistance}}, à qui tous les détails seraient transmis. Puis-je vous mettre en relation ?',
  'policy-escalation':
    'Votre demande est maintenant confiée à un membre de notre personnel, pour la raison suivante : {{topic.reason|elle requiert une personne habilitée à en décider}}. Tout ce que vous avez écrit a été transmis. {{queue.place|Vous êtes dans la file}}. {{queue.estimate|}} {{queue.priority}} Vous aurez de nouveau de nos nouvelles {{queue.next-word|dès que la file avance}}.',
  'low-confidence':
    'Je dois reconnaître que je ne suis pas certain de la réponse, et je ne souhaite pas la deviner. Une personne plus compétente peut prendre le relais, et tout ce que vous m’avez dit sera transmis. Puis-je vous mettre en relation ?',
  'low-confidence-again':
    'Je n’ai pas non plus de réponse fiable à cette question. Une personne compétente recevra tout ce que vous m’avez dit. Puis-je vous mettre en relation ?',
  'agent-opening-calm':
    'Bonjour {{customer.name|}}, je m’appelle {{agent.name}}, de l’équipe {{agent.team}}. J’ai lu votre conversation : {{summary|vous n’avez rien à répéter.}} {{tried|}} {{next-step|Je vais examiner cela maintenant.}} Cela vous conviendrait-il ?',
  'agent-opening-upset':
    'Bonjour {{customer.name|}}, je m’appelle {{agent.name}}, de l’équipe {{agent.team}}. Je vous prie d’accepter nos excuses pour ces désagréments. J’ai lu votre conversation : {{summary|vous n’avez rien à répéter.}} {{tried|}} {{next-step|Je vais examiner cela maintenant.}} Cela vous conviendrait-il ?',
  'agent-opening-blank':
    'Bonjour {{customer.name|}}, je m’appelle {{agent.name}}, de l’équipe {{agent.team}}. Vous avez souhaité parler à une personne. Puis-je vous demander de quoi il s’agit ? Une ou deux phrases me suffisent pour commencer.',
  'queue-30':
    'Nous recherchons encore la personne qui convient. {{queue.place|Vous êtes dans la file}}. Souhaitez-vous ajouter quelque chose à son intention, comme un numéro de contrat ou de commande ?',
  'queue-60':
    'Nous vous remercions de votre patience. {{queue.estimate|}} Vos informations sont prêtes. Vous aurez de nouveau de nos nouvelles {{queue.next-word|dès que la file avance}}.',
  'queue-90':
    '{{queue.place|Vous êtes dans la file}}. {{queue.estimate|}} Nous vous informerons {{queue.next-word|dès que la file avance}}.',
  'queue-120':
    'Nous vous présentons nos excuses pour la durée de votre attente. {{queue.place|Vous êtes dans la file}}. Vous pouvez continuer à attendre, choisir l’heure de notre appel, ou recevoir notre réponse par e-mail, {{ticket.due}}.',
  'queue-later-1':
    'Votre demande est toujours entre nos mains. {{queue.place|Vous êtes dans la file}}. {{queue.estimate|}} Vous pouvez encore choisir un appel, ou une réponse par e-mail {{ticket.due}}.',
  'queue-later-2':
    'Nous vous remercions de rester avec nous. {{queue.estimate|}} {{queue.place|Vous êtes dans la file}}. Un appel ou un e-mail demeure à votre disposition.',
  'queue-later-3':
    'Voici où vous en êtes. {{queue.place|Vous êtes dans la file}}. {{queue.estimate|}} Si vous préférez ne pas attendre, veuillez choisir un appel ou un e-mail.',
  'queue-long-wait':
    'Nous tenons à vous informer sans tarder que l’attente sera vraisemblablement {{queue.wait|assez longue}}. {{queue.place|Vous êtes dans la file}}. Vous pouvez rester, choisir l’heure de notre appel, ou recevoir notre réponse par e-mail, {{ticket.due}}.',
  'needs-nobody':
    'Nous vous remercions de nous en informer. Votre demande a été retirée. Vous pouvez écrire ici de nouveau à tout moment.',
  'closing-open-again': 'Je vous présente mes excuses : l’affaire n’est donc pas réglée. Elle est rouverte.',
  'callback-confirm': 'Afin d’en être certain : souhaitez-vous {{callback.time|cet horaire}} ?',
  'queue-coming-1': 'La personne d’astreinte a votre dossier et vous rejoindra ici {{promise.due|comme promis}}.',
  'queue-coming-2':
    'La personne d’astreinte est en route et vous rejoindra {{promise.due|comme promis}}. Vous pouvez entre-temps ajouter des précisions.',
  'waiting-noted': 'Merci. Cela a été ajouté à votre dossier et sera signalé comme nouveau.',
  'waiting-noted-2': 'Cela a également été ajouté à votre dossier.',
  'waiting-place':
    'Votre place est réservée. {{queue.place|Vous êtes dans la file}}. {{queue.estimate|}} Si vous le préférez, un appel ou une réponse par e-mail est possible.',
  'agent-connected':
    '{{agent.name}}, de l’équipe {{agent.team}}, a rejoint la conversation. Vous êtes maintenant en contact avec une personne qui voit votre conversation complète.',
  'agent-here':
    'Vous êtes déjà en contact avec {{agent.name}}, de l’équipe {{agent.team}}, une personne qui lit ce que vous écrivez ici.',
  'agent-slow':
    'Nous vous présentons nos excuses : {{agent.name|la personne chargée de votre demande}} n’est pas en mesure de répondre. La personne qui prendra le relais dispose de tout ce que vous avez écrit.',
  'agent-lost':
    'Nous vous présentons nos excuses : la connexion de {{agent.name|la personne qui vous répondait}} a été perdue. La personne qui prendra le relais dispose de la conversation complète.',
  'agent-signed-off':
    '{{agent.name|La personne qui vous répondait}} a terminé son service. La personne qui prendra le relais dispose de la conversation complète.',
  'somebody-came':
    'Un membre de notre équipe est maintenant disponible. Vous avez conservé votre place, et votre conversation lui est présentée.',
  'place-fell-back':
    'La priorité a été donnée à un cas plus urgent. {{queue.place|Vous êtes toujours dans la file}}. {{queue.estimate|}} Nous vous présentons nos excuses pour cette attente prolongée.',
  'agent-passed':
    '{{agent.name|La personne qui vous répond}} vous adresse à l’équipe {{team.name|compétente}}, en mesure de poursuivre votre demande. La conversation complète est transmise, et rien n’est à répéter.',
  'handed-back':
    '{{agent.name|La personne qui vous répondait}} a quitté cette conversation, et {{bot.name|l’assistant automatique}}, le robot, est de nouveau à votre service. Veuillez m’écrire ce qui reste en suspens ; une personne est disponible à tout moment, sur simple demande.',
  'agent-next':
    'Nous recherchons une personne disponible, et votre attente ne recommence pas. {{queue.place|Vous êtes dans la file}}. {{queue.estimate|}} Vous aurez de nouveau de nos nouvelles {{queue.next-word|dès que la file avance}}.',
  'holding-line':
    'Comme {{agent.name|la personne qui vous répond}} n’a pas répondu depuis quelques minutes, nous avons alerté la personne responsable de l’équipe. Tout ce que vous avez écrit est conservé.',
  'waiting-still':
    'Votre place dans la file demeure réservée entre-temps. {{queue.place|Vous êtes dans la file}}. {{queue.estimate|}} Vous aurez de nouveau de nos nouvelles {{queue.next-word|dès que la file avance}}.',
  'agent-holds':
    'Il faut {{hold.time}} à {{agent.name}} pour examiner cela ; la réponse vous parviendra ici. Vous pouvez laisser cette fenêtre ouverte entre-temps.',
  'silence-question':
    'Pouvons-nous vous demander si vous êtes toujours là ? Veuillez prendre le temps qu’il vous faut.',
  'silence-close':
    'Sans nouvelles de votre part, nous fermons cette conversation pour le moment. Vous pouvez écrire ici à tout moment, et nous reprendrons au même point.',
  'after-hours':
    '{{team.away|Personne de notre équipe n’est libre en ce moment}}. Tout ce que vous avez écrit a été enregistré. Vous pouvez laisser un ticket, qui recevra sa réponse {{ticket.due}}, choisir l’heure de notre appel, ou utiliser ce qui est à votre disposition dès maintenant.',
  'after-hours-urgent':
    '{{team.away|Personne de notre équipe n’est libre en ce moment}}. Tout ce que vous avez écrit a été enregistré. Si votre demande est urgente, nous pouvons alerter immédiatement la personne d’astreinte. Vous pouvez aussi laisser un ticket, qui recevra sa réponse {{ticket.due}}, ou choisir l’heure de notre appel.',
  'after-hours-still':
    'Nous avons vérifié de nouveau. {{team.away|Personne de notre équipe n’est libre en ce moment}}. Les mêmes possibilités vous restent ouvertes. Laquelle préférez-vous ?',
  'after-hours-promised':
    '{{team.away|Personne de notre équipe n’est libre en ce moment}}. Ce que nous avons convenu demeure : {{next-step|vous aurez de nos nouvelles comme convenu}}. Si vous préférez nous parler, vous pouvez choisir l’heure d’un appel, ou utiliser ce qui est à votre disposition dès maintenant.',
  'after-hours-kept':
    'Tout demeure comme convenu : {{next-step|vous aurez de nos nouvelles comme convenu}}. Votre numéro de dossier est {{ticket.number}}.',
  'after-hours-late':
    '{{team.away|Personne de notre équipe n’est libre en ce moment}}. Notre réponse concernant {{ticket.number}} est en retard, et nous vous en présentons nos excuses ; la personne responsable vient d’être alertée. Si vous souhaitez une nouvelle échéance, vous pouvez avoir une réponse {{ticket.due}} ou choisir un appel.',
  'after-hours-choose':
    'Cela a été enregistré avec votre demande. Laquelle de ces possibilités préférez-vous ? Un ticket recevra sa réponse {{ticket.due}}.',
  'ticket-ask-contact':
    'Vous recevrez notre réponse {{ticket.due}}. À quelle adresse e-mail pouvons-nous l’envoyer ? Veuillez ajouter ce que notre équipe devrait savoir.',
  'ticket-person':
    '{{team.away|Personne de notre équipe n’est libre en ce moment}}. Un ticket est le moyen le plus sûr de joindre un membre de notre personnel, qui y répondra {{ticket.due}}. À quelle adresse e-mail pouvons-nous envoyer la réponse ?',
  'ticket-ask-again':
    'Je regrette de n’avoir pas trouvé d’adresse e-mail dans votre message. Il nous en faut une pour vous écrire, par exemple nom@example.com. Si vous préférez ne pas en donner, veuillez répondre non.',
  'ticket-confirmed':
    'Votre ticket {{ticket.number}} a été créé, et vous recevrez notre réponse {{ticket.due}}. Une confirmation est envoyée à {{customer.email|votre adresse}}.',
  'ticket-without-mail':
    'Votre ticket {{ticket.number}} a été créé, et notre réponse sera donnée {{ticket.due}}. Sans adresse e-mail, nous ne pouvons la donner qu’ici ; veuillez conserver le numéro et revenir dans cette conversation.',
  'ticket-mail':
    'Bonjour {{customer.name|}},\n\nVotre demande a été enregistrée sous le ticket {{ticket.number}}. Vous recevrez notre réponse {{ticket.due}}.\n\nNous avons noté ce qui suit : {{summary|tout ce que vous avez écrit dans la conversation.}}\n\nVous pouvez la compléter dans la conversation à tout moment.\n\nVeuillez agréer nos salutations distinguées\n{{company.name|Votre équipe d’assistance}}',
  'callback-ask-phone': 'À quel numéro de téléphone pouvons-nous vous appeler ?',
  'callback-offer': 'Les horaires suivants sont disponibles. Lequel vous conviendrait ?',
  'callback-unclear':
    'Je n’ai pas pu rapprocher votre réponse de l’un des horaires. Lequel des suivants vous conviendrait ?',
  'callback-taken': 'Je regrette que cet horaire vienne d’être pris. Les suivants sont disponibles :',
  'callback-confirmed':
    'Votre appel est réservé : {{callback.time}}, au {{customer.phone|numéro indiqué}}. Votre numéro de dossier est {{ticket.number}}, et la personne qui vous appellera aura lu la conversation complète.',
  'callback-mail':
    'Bonjour {{customer.name|}},\n\nNous vous appellerons {{callback.time}} au {{customer.phone|numéro indiqué}} au sujet du dossier {{ticket.number}}.\n\nNous avons noté ce qui suit : {{summary|tout ce que vous avez écrit dans la conversation.}}\n\nVeuillez agréer nos salutations distinguées\n{{company.name|Votre équipe d’assistance}}',
  'callback-none':
    'Aucun appel n’a été réservé. Tout ce que vous nous avez dit est conservé, et nous poursuivrons d’une autre manière.',
  'on-call-started':
    'La personne d’astreinte est alertée. Quelqu’un vous rejoindra dans cette conversation {{promise.due}}. Vous pouvez entre-temps ajouter des précisions.',
  'on-call-update':
    'Nous alertons toujours la personne d’astreinte. Quelqu’un vous rejoindra dans cette conversation {{promise.due}}.',
  'on-call-backup':
    'La première personne d’astreinte n’a pas répondu, et la seconde est alertée. Quelqu’un vous rejoindra dans cette conversation {{promise.due}}.',
  'on-call-joined': 'La personne d’astreinte a accepté votre dossier et rejoint cette conversation.',
  'on-call-silent':
    'Nous vous présentons nos sincères excuses : aucune personne d’astreinte n’a pu être jointe. Votre dossier passe en tête de la prochaine équipe, et un ticket et un appel sont préparés.',
  'desk-started':
    'Votre conversation a été remise en entier à notre équipe, vous n’avez rien à répéter. Une personne vous répondra dans cette conversation, et vos ajouts lui seront transmis.',
  'desk-update': 'Votre dossier est entre les mains de notre équipe. Sa réponse s’affichera dans cette conversation.',
  'self-harm-care':
    'Merci de nous le dire. Votre sécurité nous importe plus que tout, et vous n’avez pas à affronter cela sans aide. Si vous êtes en danger immédiat, appelez {{emergency.number|le numéro d’urgence là où vous êtes}} ou tournez-vous vers quelqu’un près de vous. Nous faisons venir aussitôt une personne dans cette conversation.',
  'amount-question': 'Puis-je vous demander de quel montant il s’agit ? Il détermine qui est habilité à décider.',
  'self-service-check': 'Votre demande est-elle ainsi réglée, ou souhaitez-vous que je prévoie une suite ?',
  'question-again-text':
    'Votre message n’a malheureusement pas pu être lu comme une réponse. Veuillez répondre sous la forme demandée.',
  'question-again-number': 'Votre réponse ne contient pas de nombre. Le chiffre seul suffit.',
  'question-again-email': 'Votre réponse ne contient pas d’adresse e-mail. Une adresse a la forme nom@example.com.',
  'question-again-phone':
    'Votre réponse ne contient pas de numéro de téléphone. Veuillez le donner en entier, avec l’indicatif.',
  'question-again-date':
    'Aucune date n’a pu être lue dans votre réponse. Veuillez donner une date ou un jour de la semaine.',
  'question-again-order-number':
    'Votre réponse ne contient pas de numéro de commande. Il figure en haut de la confirmation que vous avez reçue par e-mail.',
  'choice-again': 'Votre réponse ne correspond à aucun des choix. Lequel souhaitez-vous retenir ?',
  'self-service-offer': 'Ce qui suit est à votre disposition dès maintenant. Qu’est-ce qui vous serait utile ?',
  'welcome-back':
    'Nous vous souhaitons de nouveau la bienvenue, {{customer.name|et vous remercions de votre retour}}. Votre dossier {{ticket.number}} demeure ouvert, et vous recevrez notre réponse {{ticket.due|à l’heure convenue}}. Tout ce que vous avez écrit est conservé. Souhaitez-vous ajouter quelque chose ?',
  'welcome-back-call':
    'Nous vous souhaitons de nouveau la bienvenue, {{customer.name|et vous remercions de votre retour}}. Nous vous appellerons {{callback.time|à l’heure convenue}} au sujet de {{ticket.number}}. Devons-nous savoir quelque chose au préalable ?',
  'welcome-back-late':
    'Nous vous souhaitons de nouveau la bienvenue, {{customer.name|et vous remercions de votre retour}}. Notre réponse au sujet de {{ticket.number}} est en retard, et nous vous en présentons nos excuses. La personne responsable a été alertée. Souhaitez-vous ajouter quelque chose ?',
  'welcome-back-soon':
    'Nous sommes toujours là. Votre message a été ajouté au dossier {{ticket.number}}. Comme convenu : {{next-step|vous aurez de nos nouvelles}}. Souhaitez-vous en ajouter, ou s’agit-il d’une autre affaire ?',
  'welcome-back-add': 'Veuillez l’écrire ici. Cela sera consigné au dossier {{ticket.number}}.',
  'welcome-back-noted': 'Votre ajout a été consigné au dossier {{ticket.number}} et sera lu.',
  'survey-question':
    'Comment évalueriez-vous cette conversation ? Une seule pression suffit, et la réponse est facultative.',
  'survey-thanks': 'Nous vous remercions. Votre évaluation a été transmise à l’équipe.',
  'closing-quiet':
    'Sans nouvelles de votre part, nous en restons là pour le moment. Rien de ce que vous avez écrit n’est perdu : vous pouvez poursuivre à tout moment, avec une personne si vous le préférez. Votre numéro de dossier est {{ticket.number}}.',
  closing:
    'En résumé : {{summary|votre question a été traitée.}} L’étape suivante : {{next-step|plus rien n’est requis de votre part}}. Votre numéro de dossier est {{ticket.number}}. Pouvons-nous faire autre chose pour vous ?',
};

export const french = { warm, neutral, formal } as const;
