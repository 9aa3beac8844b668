// Portuguese of Portugal, in the three voices; customers are addressed formally in each.
import type { Voice } from './templates.ts';

const warm: Voice = {
  greeting:
    'Olá {{customer.name|e as boas-vindas}}! Sou {{bot.name|o assistente}}, o robô de {{company.name|esta loja}}. Pergunte-me o que quiser, e se preferir falar com uma pessoa, basta dizê-lo.',
  'greeting-again':
    'Olá de novo, {{customer.name|que bom ter voltado}}! Sou {{bot.name|o assistente}}, o robô. Tudo o que escreveu continua aqui: retome onde ficou, e se preferir falar com uma pessoa, basta dizê-lo.',
  'no-answer-yet': 'Estou a ouvir! Diga-me numa frase de que se trata, e eu procuro.',
  'no-answer-again':
    'Ainda não vejo uma pergunta na sua mensagem. Bastam algumas palavras, ou posso chamar uma pessoa.',
  'answer-not-it':
    'Que pena, não era o que precisava. Diga-me de outra forma e volto a procurar, ou posso chamar uma pessoa.',
  'anger-heard': 'Compreendo e lamento. Diga-me numa frase o que correu mal, ou chamo já uma pessoa.',
  'thanks-back': 'Sempre às ordens! Se surgir mais alguma coisa, escreva aqui.',
  'stays-with-bot':
    'Está bem, continuamos aqui. Pergunte-me de outra forma ou pergunte outra coisa. Uma pessoa atende assim que o disser.',
  'answer-check':
    'Penso que é isto, embora não tenha a certeza:\n\n{{answer.text}}\n\nServe para o seu caso? Se não, chamo com gosto uma pessoa.',
  'bot-failed':
    'O problema é meu: o nosso sistema não me deu resposta. Uma pessoa pode ver o assunto, com tudo o que escreveu, ou pode perguntar-me de outra forma.',
  'standard-escalation':
    'Claro, vou chamar uma pessoa. Ela verá toda a nossa conversa, por isso não terá de repetir nada. {{queue.place|Está na fila}}. {{queue.estimate|}} Volto a dar notícias {{queue.next-word|à medida que a fila avança}}.',
  'proactive-escalation':
    'Já dedicou tempo que chegue a isto. Gostava de chamar uma pessoa especialista da nossa equipa de {{team.name|apoio}}, que pode resolver isto consigo. Passo-lhe todos os pormenores. Pode ser?',
  'policy-escalation':
    'Aqui trata do assunto uma pessoa, por este motivo: {{topic.reason|é preciso alguém que o possa decidir}}. Vou passá-lo agora, e tudo o que escreveu segue consigo. {{queue.place|Está na fila}}. {{queue.estimate|}} {{queue.priority}} Volto a dar notícias {{queue.next-word|à medida que a fila avança}}.',
  'low-confidence':
    'Com franqueza, não tenho a certeza e prefiro não adivinhar. Alguém que sabe mais pode continuar, com tudo o que me contou. Chamo essa pessoa?',
  'low-confidence-again':
    'Também para isto não tenho uma resposta em que confie. Uma pessoa da equipa saberá, com tudo o que me contou. Chamo essa pessoa?',
  'agent-opening-calm':
    'Olá {{customer.name|}}, sou {{agent.name}}, da equipa {{agent.team}}. Li tudo: {{summary|não precisa de repetir nada.}} {{tried|}} {{next-step|Vou ver isso já.}} Pode ser assim?',
  'agent-opening-upset':
    'Olá {{customer.name|}}, sou {{agent.name}}, da equipa {{agent.team}}. Lamento que isto lhe tenha custado tanta paciência. Li tudo: {{summary|não precisa de repetir nada.}} {{tried|}} {{next-step|Vou ver isso já.}} Pode ser assim?',
  'agent-opening-blank':
    'Olá {{customer.name|}}, sou {{agent.name}}, da equipa {{agent.team}}. Pediu para falar com uma pessoa, e aqui estou. De que se trata? Uma ou duas frases chegam-me.',
  'queue-30':
    'Ainda procuro a pessoa certa para si. {{queue.place|Está na fila}}. Quer acrescentar alguma coisa para ela? Um número de encomenda costuma poupar tempo.',
  'queue-60':
    'Obrigado por continuar comigo! {{queue.estimate|}} Os seus dados estão prontos, para se começar logo. Mais notícias {{queue.next-word|à medida que a fila avança}}.',
  'queue-90': '{{queue.place|Está na fila}}. {{queue.estimate|}} Mais {{queue.next-word|à medida que a fila avança}}.',
  'queue-120':
    'Lamento, está a demorar mais do que devia. {{queue.place|Está na fila}}. A escolha é sua: continuar à espera, receber a nossa chamada à hora que quiser ou ter uma resposta por email, {{ticket.due}}.',
  'queue-later-1':
    'Continuo aqui consigo. {{queue.place|Está na fila}}. {{queue.estimate|}} Se preferir, também pode ser uma chamada ou um email, {{ticket.due}}.',
  'queue-later-2':
    'Obrigado pela paciência. {{queue.estimate|}} {{queue.place|Está na fila}}, e pode passar para uma chamada ou um email quando quiser.',
  'queue-later-3':
    'Um ponto de situação para si. {{queue.place|Está na fila}}. {{queue.estimate|}} Se preferir seguir com o seu dia, escolha uma chamada ou um email.',
  'queue-long-wait':
    'Prefiro dizer já: a espera deve ser {{queue.wait|um pouco longa}}. {{queue.place|Está na fila}}. Pode ficar, escolher uma hora para uma chamada ou ter uma resposta por email, {{ticket.due}}.',
  'needs-nobody': 'Que bom estar tudo resolvido. Retirei o seu pedido; escreva aqui de novo quando quiser.',
  'closing-open-again': 'Então ainda não está resolvido, e lamento ter dado por feito. Continuamos aqui mesmo.',
  'callback-confirm': 'Só para ter a certeza: refere-se a {{callback.time|essa hora}}?',
  'queue-coming-1': 'A pessoa de serviço tem o seu caso e entra aqui {{promise.due|como prometido}}. Estou atento.',
  'queue-coming-2':
    'Está em curso: alguém de serviço entra nesta conversa {{promise.due|como prometido}}. O que acrescentar estará à sua frente.',
  'waiting-noted': 'Anotado, acrescentei isso ao seu caso. Quem o atender vê isso primeiro.',
  'waiting-noted-2': 'Também acrescentei isto ao seu caso.',
  'waiting-place':
    'O seu lugar está seguro. {{queue.place|Está na fila}}. {{queue.estimate|}} Se preferir não esperar, pode ser uma chamada ou uma resposta por email.',
  'agent-connected':
    'Entrou {{agent.name}}, da equipa {{agent.team}}: uma pessoa de verdade, com toda a sua conversa à frente.',
  'agent-here':
    'Já está com {{agent.name}}, da equipa {{agent.team}}, uma pessoa de verdade que lê o que escreve aqui.',
  'agent-slow': 'Lamento, {{agent.name|a pessoa}} não pode responder agora. Quem continuar vê tudo o que escreveu.',
  'agent-lost':
    'Lamento, {{agent.name|a pessoa que o atendia}} perdeu a ligação. Quem continuar vê tudo o que escreveram.',
  'agent-signed-off':
    '{{agent.name|A pessoa que o atendia}} terminou por hoje e não pode continuar. Quem continuar vê tudo o que escreveram.',
  'somebody-came':
    'Boas notícias: já está aqui alguém da nossa equipa. Manteve o seu lugar, e estou a mostrar-lhe a sua conversa.',
  'place-fell-back':
    'Passou à frente um caso mais urgente, por isso o seu lugar mudou. {{queue.place|Continua na fila}}. {{queue.estimate|}}',
  'agent-passed':
    '{{agent.name|A pessoa que o atende}} passa-o a alguém de {{team.name|outra equipa}} que pode avançar com isto. Recebe tudo o que escreveram, por isso não terá de recomeçar.',
  'handed-back':
    '{{agent.name|A pessoa que o atendia}} saiu da nossa conversa, e está de novo comigo: {{bot.name|o assistente}}, o robô. Se ficou algo por tratar, diga-mo aqui. Uma pessoa atende assim que o disser.',
  'agent-next':
    'Procuro agora alguém que esteja livre, e a sua espera não recomeça. {{queue.place|Está na fila}}. {{queue.estimate|}} Volto a dar notícias {{queue.next-word|à medida que a fila avança}}.',
  'holding-line':
    '{{agent.name|A pessoa que o atende}} está há um bocado sem escrever, por isso avisei agora a chefia da equipa. Não nos esquecemos de si, e nada se perdeu.',
  'waiting-still':
    'Leve o tempo que precisar; o seu lugar na fila continua a ser seu. {{queue.place|Está na fila}}. {{queue.estimate|}} Mais notícias {{queue.next-word|à medida que a fila avança}}.',
  'agent-holds':
    '{{agent.name}} precisa de {{hold.time}} para ver isto, e volta a falar consigo aqui mesmo. Pode deixar isto aberto e fazer outra coisa entretanto.',
  'silence-question': 'Ainda está aí? Sem pressa nenhuma, responda quando lhe der jeito.',
  'silence-close':
    'Fecho isto por agora, porque ficou tudo calmo. Quando voltar a escrever aqui, continuamos exatamente onde ficámos.',
  'after-hours':
    '{{team.away|Ninguém da nossa equipa está livre neste momento}}. Tudo o que escreveu está guardado. Pode deixar um pedido e ter uma resposta {{ticket.due}}, escolher uma hora para lhe ligarmos ou ver o que ajuda já.',
  'after-hours-urgent':
    '{{team.away|Ninguém da nossa equipa está livre neste momento}}. Se não puder esperar, aviso já a pessoa de serviço. Tudo o que escreveu está guardado. Também pode deixar um pedido e ter uma resposta {{ticket.due}}, ou escolher uma hora para lhe ligarmos.',
  'after-hours-still':
    'Acabei de ver outra vez. {{team.away|Ninguém da nossa equipa está livre neste momento}}. As mesmas opções continuam abertas: qual lhe convém?',
  'after-hours-promised':
    '{{team.away|Ninguém da nossa equipa está livre neste momento}}. O que combinámos mantém-se: {{next-step|terá notícias nossas como combinado}}. Se preferir falar, escolha uma hora para uma chamada ou veja o que ajuda já.',
  'after-hours-kept':
    'Está bem, nada muda: {{next-step|terá notícias nossas como combinado}}. O número do seu caso é {{ticket.number}}.',
  'after-hours-late':
    '{{team.away|Ninguém da nossa equipa está livre neste momento}}. E devemos-lhe uma resposta sobre {{ticket.number}}, que está atrasada: a culpa é nossa, e acabei de avisar a chefia. Se quiser um novo prazo, pode ter uma resposta {{ticket.due}} ou escolher uma chamada.',
  'after-hours-choose':
    'Fica guardado com o resto. Que opção lhe convém mais? Com um pedido terá uma resposta {{ticket.due}}.',
  'ticket-ask-contact':
    'Terá uma resposta {{ticket.due}}. Para que endereço de email a enviamos? Se a equipa dever saber mais alguma coisa, acrescente-a à sua mensagem.',
  'ticket-person':
    '{{team.away|Ninguém da nossa equipa está livre neste momento}}; um pedido é a melhor via até uma pessoa: alguém lhe responde {{ticket.due}}. Para que endereço de email o enviamos?',
  'ticket-ask-again':
    'Não encontrei nenhum endereço de email. Precisamos de um para lhe escrever, por exemplo nome@example.com. Se preferir não o dar, diga que não, e guardo o seu pedido sem ele.',
  'ticket-confirmed':
    'Está feito! O número do seu pedido é {{ticket.number}}, e terá a nossa resposta {{ticket.due}}. A confirmação segue para {{customer.email|o seu email}}.',
  'ticket-without-mail':
    'Está feito! O número do seu pedido é {{ticket.number}}, e a nossa resposta chega {{ticket.due}}. Sem um endereço de email só podemos responder aqui: guarde o número e volte a esta conversa.',
  'ticket-mail':
    'Olá {{customer.name|}},\n\nO número do seu pedido é {{ticket.number}}, e terá a nossa resposta {{ticket.due}}.\n\nAnotámos: {{summary|tudo o que escreveu na conversa.}}\n\nSe houver mais alguma coisa, acrescente-a na conversa. Vai direta para o seu pedido.\n\nCom os melhores cumprimentos\n{{company.name|A sua equipa de apoio}}',
  'callback-ask-phone': 'Para que número lhe ligamos?',
  'callback-offer': 'Estas horas estão livres. Qual lhe convém?',
  'callback-unclear': 'Não consegui ligar isso a nenhuma das horas. Qual destas lhe convém?',
  'callback-taken': 'Que pena, alguém ficou com essa hora mesmo antes. Estas continuam livres:',
  'callback-confirmed':
    'Marcado: ligamos-lhe {{callback.time}} para {{customer.phone|o seu número}}. O número do seu caso é {{ticket.number}}, e quem ligar conhece a história toda.',
  'callback-mail':
    'Olá {{customer.name|}},\n\nLigamos-lhe {{callback.time}} para {{customer.phone|o seu número}} sobre o seu caso {{ticket.number}}.\n\nAnotámos: {{summary|tudo o que escreveu na conversa.}}\n\nCom os melhores cumprimentos\n{{company.name|A sua equipa de apoio}}',
  'callback-none':
    'Então não fica nenhuma chamada marcada. Tudo o que me contou continua aqui, e encontramos outra forma.',
  'on-call-started':
    'Estou a avisar a pessoa de serviço. Alguém entra aqui {{promise.due}}. Fique nesta conversa e acrescente o que for importante.',
  'on-call-update': 'Continuo a tentar contactar a pessoa de serviço. Alguém entra aqui {{promise.due}}.',
  'on-call-backup':
    'A primeira pessoa de serviço não respondeu, por isso aviso agora a segunda. Alguém entra aqui {{promise.due}}.',
  'on-call-joined': 'Boas notícias: a pessoa de serviço tem o seu caso e está a entrar nesta conversa.',
  'on-call-silent':
    'Lamento: não consegui contactar ninguém de serviço, e prefiro dizer-lho agora. O seu caso passa para a frente do próximo turno, e estou a preparar um pedido e uma chamada para si.',
  'desk-started':
    'Passei toda a nossa conversa à nossa equipa, por isso não terá de repetir nada. Alguém lhe responde aqui mesmo, e tudo o que acrescentar segue logo para lá.',
  'desk-update': 'O seu caso está com a nossa equipa e estou atento à resposta. Ela aparece aqui.',
  'self-harm-care':
    'Ainda bem que mo diz, e lamento que doa tanto. Não tem de carregar isto sem ajuda. Se está em perigo agora, ligue por favor para {{emergency.number|o número de emergência de onde está}} ou vá ter com alguém por perto. Vou já trazer uma pessoa para esta conversa.',
  'amount-question': 'Para chegar à pessoa certa: de que valor se trata, mais ou menos? Basta o número.',
  'self-service-check': 'Ficou resolvido assim, ou preparo um seguimento?',
  'question-again-text': 'Não consegui ler isso como resposta. Pode responder da forma que perguntei?',
  'question-again-number': 'Não encontrei nenhum número. Basta o algarismo.',
  'question-again-email': 'Não encontrei nenhum endereço de email. Tem esta forma: nome@example.com.',
  'question-again-phone': 'Não encontrei um número de telefone. Pode enviar-me o número completo, com o indicativo?',
  'question-again-date': 'Não encontrei uma data. Serve uma data, um dia da semana, hoje ou amanhã.',
  'question-again-order-number':
    'Não encontrei um número de encomenda. Está no topo da confirmação que lhe enviámos por email.',
  'choice-again': 'Não sei a qual destas opções se refere. Qual serve melhor?',
  'self-service-offer': 'É isto que pode fazer já, se quiser. O que ajudaria?',
  'welcome-back':
    'Olá de novo, {{customer.name|que bom lê-lo}}! O seu caso {{ticket.number}} está em boas mãos, e terá a nossa resposta {{ticket.due|à hora combinada}}. Tudo o que nos contou está aqui. Quer acrescentar alguma coisa?',
  'welcome-back-call':
    'Olá de novo, {{customer.name|que bom lê-lo}}! Ligamos-lhe {{callback.time|à hora combinada}} sobre {{ticket.number}}. Quer dizer alguma coisa antes a quem ligar?',
  'welcome-back-late':
    'Olá de novo, {{customer.name|que bom lê-lo}}. Prometemos-lhe uma resposta sobre {{ticket.number}}, e está atrasada. A culpa é nossa, não sua: acabei de avisar a chefia. Quer acrescentar alguma coisa?',
  'welcome-back-soon':
    'Continuo aqui, e acrescentei isso a {{ticket.number}}. Como combinado: {{next-step|terá notícias nossas}}. Há mais a acrescentar, ou trata-se de outra coisa?',
  'welcome-back-add': 'Força, escreva aqui. Vai direto para o seu caso {{ticket.number}}.',
  'welcome-back-noted': 'Anotado, está no seu caso {{ticket.number}}. Quem responder vê isso.',
  'survey-question': 'Antes de ir: como correu para si? Basta um toque, e pode saltar à vontade.',
  'survey-thanks': 'Muito obrigado! Vai direto para a equipa.',
  'closing-quiet':
    'Ficou tudo calmo, por isso deixo isto aqui por agora. Nada do que escreveu se perdeu: escreva quando quiser e continuamos daí, com uma pessoa se preferir. O número do seu caso é {{ticket.number}}.',
  closing:
    'Em resumo: {{summary|vimos a sua questão em conjunto.}} O que se segue: {{next-step|não precisa de fazer mais nada}}. O número do seu caso é {{ticket.number}}. Ficou mais alguma coisa por esclarecer?',
};

const neutral: Voice = {
  greeting:
    'Olá {{customer.name|e as boas-vindas}}. Sou {{bot.name|o assistente}}, o robô de {{company.name|esta empresa}}. Faça a sua pergunta, ou peça uma pessoa a qualquer momento.',
  'greeting-again':
    'Olá de novo. Sou {{bot.name|o assistente}}, o robô. Tudo o que escreveu continua aqui: retome onde ficou, ou peça uma pessoa a qualquer momento.',
  'no-answer-yet': 'Estou aqui. Descreva numa frase o que precisa e eu procuro.',
  'no-answer-again': 'Ainda não vejo uma pergunta. Bastam algumas palavras, ou uma pessoa pode tratar do assunto.',
  'answer-not-it':
    'Então não era a resposta certa. Diga de outra forma e volto a procurar, ou uma pessoa pode tratar do assunto.',
  'anger-heard': 'Lamento o incómodo. Diga-me numa frase o que correu mal, ou uma pessoa trata já do assunto.',
  'thanks-back': 'De nada. Escreva aqui se surgir mais alguma coisa.',
  'stays-with-bot':
    'Está bem, para já sem uma pessoa. Pergunte por outras palavras ou pergunte outra coisa. Pode pedir uma pessoa a qualquer momento.',
  'answer-check':
    'Provavelmente é esta a resposta, mas não é certo:\n\n{{answer.text}}\n\nServe para o seu caso? Se não, uma pessoa pode tratar do assunto.',
  'bot-failed':
    'O nosso sistema não me deu resposta. Uma pessoa pode ver o assunto com tudo o que escreveu, ou pode perguntar de outra forma.',
  'standard-escalation':
    'Sim, vou ligá-lo a uma pessoa. Ela verá esta conversa, por isso não precisa de repetir nada. {{queue.place|Está na fila}}. {{queue.estimate|}} Próximo aviso {{queue.next-word|à medida que a fila avança}}.',
  'proactive-escalation':
    'Uma pessoa especialista da nossa equipa de {{team.name|apoio}} pode resolver isto melhor consigo. Os seus dados são transmitidos. Faço a ligação?',
  'policy-escalation':
    'Uma pessoa trata disto agora. O motivo: {{topic.reason|é preciso alguém que o possa decidir}}. Tudo o que escreveu é transmitido. {{queue.place|Está na fila}}. {{queue.estimate|}} {{queue.priority}} Próximo aviso {{queue.next-word|à medida que a fila avança}}.',
  'low-confidence':
    'Não tenho a certeza da resposta e não quero adivinhar. Uma pessoa com mais conhecimento pode continuar, e tudo o que me disse é transmitido. Faço a ligação?',
  'low-confidence-again':
    'Disto também não tenho a certeza. Uma pessoa que sabe mais pode continuar, com tudo o que me disse. Faço a ligação?',
  'agent-opening-calm':
    'Olá {{customer.name|}}, aqui {{agent.name}}, da equipa {{agent.team}}. Li a conversa: {{summary|não precisa de repetir nada.}} {{tried|}} {{next-step|Vou tratar disso agora.}} Está de acordo?',
  'agent-opening-upset':
    'Olá {{customer.name|}}, aqui {{agent.name}}, da equipa {{agent.team}}. Lamento o incómodo que isto lhe causou. Li a conversa: {{summary|não precisa de repetir nada.}} {{tried|}} {{next-step|Vou tratar disso agora.}} Está de acordo?',
  'agent-opening-blank':
    'Olá {{customer.name|}}, aqui {{agent.name}}, da equipa {{agent.team}}. Pediu uma pessoa. De que se trata? Uma ou duas frases chegam para começar.',
  'queue-30':
    'Ainda procuramos a pessoa certa. {{queue.place|Está na fila}}. Há alguma coisa a acrescentar para ela, como um número de encomenda?',
  'queue-60':
    'Obrigado por esperar. {{queue.estimate|}} Os seus dados estão prontos. Próximo aviso {{queue.next-word|à medida que a fila avança}}.',
  'queue-90': '{{queue.place|Está na fila}}. {{queue.estimate|}} Aviso {{queue.next-word|à medida que a fila avança}}.',
  'queue-120':
    'Pedimos desculpa pela longa espera. {{queue.place|Está na fila}}. Pode continuar à espera, escolher uma hora para uma chamada ou receber uma resposta por email, {{ticket.due}}.',
  'queue-later-1':
    '{{queue.place|Está na fila}}. {{queue.estimate|}} Também pode escolher uma chamada, ou um email {{ticket.due}}.',
  'queue-later-2':
    'Continuamos à procura de alguém. {{queue.estimate|}} {{queue.place|Está na fila}}. Ainda pode escolher uma chamada ou um email.',
  'queue-later-3':
    '{{queue.place|Está na fila}}. {{queue.estimate|}} Escolha uma chamada ou um email se não quiser esperar.',
  'queue-long-wait':
    'A espera deverá ser {{queue.wait|longa}}. {{queue.place|Está na fila}}. Pode ficar, escolher uma hora para uma chamada ou receber uma resposta por email, {{ticket.due}}.',
  'needs-nobody':
    'Está bem, ninguém dará seguimento e o seu pedido foi retirado. Escreva aqui de novo a qualquer momento.',
  'closing-open-again': 'Então não está resolvido. Vou reabri-lo.',
  'callback-confirm': 'Confirme, por favor: {{callback.time|essa hora}} está certo?',
  'queue-coming-1': 'A pessoa de serviço tem o seu caso e entra nesta conversa {{promise.due|como prometido}}.',
  'queue-coming-2':
    'Alguém de serviço está a caminho e entra {{promise.due|como prometido}}. Entretanto pode acrescentar pormenores.',
  'waiting-noted': 'Anotado. Foi acrescentado ao seu caso e marcado como novo.',
  'waiting-noted-2': 'Acrescentado também ao seu caso.',
  'waiting-place':
    'O seu lugar está guardado. {{queue.place|Está na fila}}. {{queue.estimate|}} Também pode escolher uma chamada ou uma resposta por email.',
  'agent-connected':
    'Entrou {{agent.name}}, da equipa {{agent.team}}. Está agora a falar com uma pessoa que tem a conversa toda.',
  'agent-here': 'Já está a falar com {{agent.name}}, da equipa {{agent.team}}, uma pessoa que lê o que escreve aqui.',
  'agent-slow':
    '{{agent.name|A pessoa}} não pode responder agora. Pedimos desculpa. Quem continuar vê tudo o que escreveu.',
  'agent-lost':
    '{{agent.name|A pessoa que o atendia}} perdeu a ligação. Pedimos desculpa. Quem continuar vê a conversa toda.',
  'agent-signed-off': '{{agent.name|A pessoa que o atendia}} terminou o turno. Quem continuar vê a conversa toda.',
  'somebody-came': 'Já está aqui alguém da equipa. Manteve o seu lugar, e a sua conversa está a ser-lhe mostrada.',
  'place-fell-back': 'Um caso urgente passou à frente. {{queue.place|Continua na fila}}. {{queue.estimate|}}',
  'agent-passed':
    '{{agent.name|A pessoa}} passa-o a alguém de {{team.name|outra equipa}} que pode avançar. Recebe a conversa toda, por isso não precisa de recomeçar.',
  'handed-back':
    '{{agent.name|A pessoa}} saiu desta conversa. {{bot.name|O assistente}}, o robô, está de volta. Diga-me o que ficou por tratar, ou peça uma pessoa a qualquer momento.',
  'agent-next':
    'Procuramos agora alguém livre; a sua espera não recomeça. {{queue.place|Está na fila}}. {{queue.estimate|}} Próximo aviso {{queue.next-word|à medida que a fila avança}}.',
  'holding-line':
    '{{agent.name|A pessoa que o atende}} não responde há alguns minutos. A chefia da equipa foi avisada. Nada do que escreveu se perdeu.',
  'waiting-still':
    'O seu lugar na fila fica guardado entretanto. {{queue.place|Está na fila}}. {{queue.estimate|}} O próximo aviso chega {{queue.next-word|à medida que a fila avança}}.',
  'agent-holds':
    '{{agent.name}} precisa de {{hold.time}} para isto e responde aqui. Pode deixar esta janela aberta entretanto.',
  'silence-question': 'Ainda está aí? Não há pressa; responda quando lhe convier.',
  'silence-close':
    'Esta conversa fica fechada por agora, por não ter havido mensagens. Escreva aqui a qualquer momento para continuar onde ficámos.',
  'after-hours':
    '{{team.away|Ninguém da nossa equipa está livre neste momento}}. Tudo o que escreveu está guardado. Escolha um pedido com resposta {{ticket.due}}, uma chamada à hora que quiser ou o que está disponível já.',
  'after-hours-urgent':
    '{{team.away|Ninguém da nossa equipa está livre neste momento}}. Tudo o que escreveu está guardado. Se não puder esperar, a pessoa de serviço pode ser avisada agora. Também pode escolher um pedido com resposta {{ticket.due}}, ou uma chamada à hora que quiser.',
  'after-hours-still':
    'Voltei a ver. {{team.away|Ninguém da nossa equipa está livre neste momento}}. As mesmas opções continuam abertas. Qual prefere?',
  'after-hours-promised':
    '{{team.away|Ninguém da nossa equipa está livre neste momento}}. O que ficou combinado mantém-se: {{next-step|terá notícias nossas como combinado}}. Também pode escolher uma hora para uma chamada ou ver o que está disponível já.',
  'after-hours-kept':
    'Nada muda: {{next-step|terá notícias nossas como combinado}}. O número do caso é {{ticket.number}}.',
  'after-hours-late':
    '{{team.away|Ninguém da nossa equipa está livre neste momento}}. A nossa resposta sobre {{ticket.number}} está atrasada, e a culpa é nossa. A chefia acabou de ser avisada. Para um novo prazo, escolha uma resposta {{ticket.due}} ou uma chamada.',
  'after-hours-choose':
    'Fica guardado com o resto. Escolha uma das opções, por favor; um pedido tem resposta {{ticket.due}}.',
  'ticket-ask-contact':
    'Vai receber uma resposta {{ticket.due}}. Para que endereço de email a enviamos? Acrescente o que a equipa deva saber.',
  'ticket-person':
    '{{team.away|Ninguém da nossa equipa está livre neste momento}}. Com este pedido responde-lhe uma pessoa {{ticket.due}}. Para que endereço de email enviamos a resposta?',
  'ticket-ask-again':
    'Não havia nenhum endereço de email. Precisamos de um para lhe escrever, por exemplo nome@example.com. Para continuar sem ele, responda que não.',
  'ticket-confirmed':
    'O pedido {{ticket.number}} foi criado. Vai receber a nossa resposta {{ticket.due}}. A confirmação segue para {{customer.email|o seu email}}.',
  'ticket-without-mail':
    'O pedido {{ticket.number}} foi criado. A nossa resposta chega {{ticket.due}}. Sem um endereço de email só podemos responder aqui: guarde o número e volte a esta conversa.',
  'ticket-mail':
    'Olá {{customer.name|}},\n\nO número do seu pedido é {{ticket.number}}. Vai receber a nossa resposta {{ticket.due}}.\n\nAnotado: {{summary|tudo o que escreveu na conversa.}}\n\nPode completá-lo na conversa a qualquer momento.\n\n{{company.name|A sua equipa de apoio}}',
  'callback-ask-phone': 'Para que número podemos ligar-lhe?',
  'callback-offer': 'Estas horas estão disponíveis. Escolha uma, por favor.',
  'callback-unclear': 'Isso não corresponde a nenhuma das horas. Qual destas prefere?',
  'callback-taken': 'Outra pessoa acabou de ficar com essa hora. Estas continuam disponíveis:',
  'callback-confirmed':
    'A sua chamada está marcada: {{callback.time}}, para {{customer.phone|o seu número}}. O número do caso é {{ticket.number}}. Quem ligar terá lido a conversa toda.',
  'callback-mail':
    'Olá {{customer.name|}},\n\nLigamos-lhe {{callback.time}} para {{customer.phone|o seu número}} sobre o caso {{ticket.number}}.\n\nAnotado: {{summary|tudo o que escreveu na conversa.}}\n\n{{company.name|A sua equipa de apoio}}',
  'callback-none': 'Não há nenhuma chamada marcada. O que escreveu está guardado, e podemos continuar de outra forma.',
  'on-call-started':
    'A pessoa de serviço está a ser avisada. Alguém entra nesta conversa {{promise.due}}. Entretanto pode acrescentar pormenores.',
  'on-call-update': 'Continuamos a avisar a pessoa de serviço. Alguém entra nesta conversa {{promise.due}}.',
  'on-call-backup':
    'A primeira pessoa de serviço não respondeu. A segunda está a ser avisada. Alguém entra nesta conversa {{promise.due}}.',
  'on-call-joined': 'A pessoa de serviço aceitou o seu caso e está a entrar nesta conversa.',
  'on-call-silent':
    'Pedimos desculpa: não foi possível contactar ninguém de serviço. O seu caso passa para a frente do próximo turno. Estamos a preparar um pedido e uma chamada para si.',
  'desk-started':
    'Toda a conversa foi passada à nossa equipa, nada tem de ser repetido. Uma pessoa responde nesta conversa, e o que acrescentar é-lhe passado.',
  'desk-update': 'O seu caso está com a nossa equipa. A resposta aparece nesta conversa.',
  'self-harm-care':
    'Obrigado por nos dizer. A sua vida importa e não tem de passar por isto sem ajuda. Se está em perigo agora, ligue por favor para {{emergency.number|o número de emergência de onde está}} ou vá ter com alguém por perto. Uma pessoa entra já nesta conversa.',
  'amount-question': 'De que valor se trata? Disso depende quem pode tratar do assunto.',
  'self-service-check': 'Ficou resolvido, ou é preciso um seguimento?',
  'question-again-text': 'Não foi possível ler isso como resposta. Responda na forma pedida, por favor.',
  'question-again-number': 'Não há nenhum número. Basta o algarismo.',
  'question-again-email': 'Não há nenhum endereço de email. Um endereço é como nome@example.com.',
  'question-again-phone': 'Não há nenhum número de telefone. Envie o número completo com o indicativo, por favor.',
  'question-again-date': 'Não foi encontrada uma data. Pode escrever uma data, um dia da semana, hoje ou amanhã.',
  'question-again-order-number': 'Não há nenhum número de encomenda. Está no topo da sua confirmação por email.',
  'choice-again': 'Isso não corresponde a nenhuma das opções. A qual se refere?',
  'self-service-offer': 'É isto que pode fazer agora. O que ajudaria?',
  'welcome-back':
    'Olá de novo, {{customer.name|e obrigado por escrever}}. O caso {{ticket.number}} está aberto, e terá uma resposta {{ticket.due|à hora combinada}}. Tudo o que escreveu está guardado. Quer acrescentar alguma coisa?',
  'welcome-back-call':
    'Olá de novo, {{customer.name|e obrigado por escrever}}. Ligamos-lhe {{callback.time|à hora combinada}} sobre {{ticket.number}}. Quer acrescentar alguma coisa antes?',
  'welcome-back-late':
    'Olá de novo, {{customer.name|e obrigado por escrever}}. A nossa resposta sobre {{ticket.number}} está atrasada, e a culpa é nossa. A chefia acabou de ser avisada. Quer acrescentar alguma coisa?',
  'welcome-back-soon':
    'Continuo aqui. Foi acrescentado ao caso {{ticket.number}}. Como combinado: {{next-step|terá notícias nossas}}. Há mais a acrescentar, ou é outra coisa?',
  'welcome-back-add': 'Escreva aqui e será acrescentado ao caso {{ticket.number}}.',
  'welcome-back-noted': 'Foi acrescentado ao caso {{ticket.number}}. Quem responder vê isso.',
  'survey-question': 'Como foi esta conversa para si? Basta um toque; pode saltar.',
  'survey-thanks': 'Obrigado. A sua avaliação vai para a equipa.',
  'closing-quiet':
    'Ficou tudo calmo, deixo isto aqui por agora. Nada do que escreveu se perdeu: escreva a qualquer momento para continuar, com uma pessoa se preferir. O número do caso é {{ticket.number}}.',
  closing:
    'Resumo: {{summary|a sua questão foi tratada.}} A seguir: {{next-step|não precisa de fazer mais nada}}. Número do caso: {{ticket.number}}. Há mais alguma coisa?',
};

const formal: Voice = {
  greeting:
    'Bom dia, {{customer.name|seja bem-vindo}}. Está a escrever com {{bot.name|o assistente automático}}, o robô de {{company.name|a nossa empresa}}. Queira colocar a sua questão; um membro da nossa equipa está ao seu dispor a qualquer momento, se o solicitar.',
  'greeting-again':
    'Apresentamos-lhe de novo as boas-vindas. Está a escrever com {{bot.name|o assistente automático}}, o robô. Tudo o que escreveu foi conservado; queira continuar. Um membro da nossa equipa está ao seu dispor a qualquer momento, se o solicitar.',
  'no-answer-yet': 'Agradecemos a sua mensagem. Queira descrever o seu pedido numa frase, e irei analisá-lo.',
  'no-answer-again':
    'Ainda não encontrei um pedido na sua mensagem. Bastam algumas palavras, ou um membro da nossa equipa pode atendê-lo.',
  'answer-not-it':
    'Lamento que não fosse essa a resposta pretendida. Queira formulá-lo de outro modo, ou um membro da nossa equipa pode atendê-lo.',
  'anger-heard':
    'Apresento desculpas pelo incómodo. Queira descrever numa frase o sucedido, ou um membro da nossa equipa atende-o de imediato.',
  'thanks-back': 'Não tem de quê. Se surgir mais alguma questão, queira escrevê-la aqui.',
  'stays-with-bot':
    'Muito bem. Queira formular a sua pergunta de outro modo, ou colocar outra. Um membro da nossa equipa continua ao seu dispor a qualquer momento.',
  'answer-check':
    'O seguinte deverá responder à sua pergunta, embora não o possa garantir por inteiro:\n\n{{answer.text}}\n\nAplica-se ao seu caso? Se não se aplicar, terei todo o gosto em encaminhá-lo para um membro da nossa equipa.',
  'bot-failed':
    'Lamento que o nosso sistema não tenha dado resposta. Um membro da nossa equipa pode analisar o assunto com tudo o que escreveu, ou pode formular a sua pergunta de outro modo.',
  'standard-escalation':
    'Com certeza. Vou encaminhá-lo para um membro da nossa equipa, que recebe toda esta conversa; não precisa de repetir nada. {{queue.place|Está na fila}}. {{queue.estimate|}} Voltará a ter notícias nossas {{queue.next-word|à medida que a fila avança}}.',
  'proactive-escalation':
    'Creio que o seu assunto merece a atenção de um especialista da nossa equipa de {{team.name|apoio}}, a quem seriam transmitidos todos os pormenores. Permite que faça a ligação?',
  'policy-escalation':
    'O seu assunto é agora encaminhado para um membro da nossa equipa, pelo seguinte motivo: {{topic.reason|requer alguém com autoridade para decidir}}. Tudo o que escreveu foi transmitido. {{queue.place|Está na fila}}. {{queue.estimate|}} {{queue.priority}} Voltará a ter notícias nossas {{queue.next-word|à medida que a fila avança}}.',
  'low-confidence':
    'Devo admitir que não tenho a certeza da resposta, e não desejo adivinhar. Uma pessoa com mais conhecimento pode prosseguir, e será transmitido tudo o que me disse. Permite que faça a ligação?',
  'low-confidence-again':
    'Também não tenho uma resposta fiável a esta questão. Uma pessoa com os conhecimentos necessários receberá tudo o que me disse. Permite que faça a ligação?',
  'agent-opening-calm':
    'Bom dia, {{customer.name|}}, chamo-me {{agent.name}}, da equipa {{agent.team}}. Li a sua conversa: {{summary|não é necessário repetir nada.}} {{tried|}} {{next-step|Irei analisá-lo agora.}} Concorda?',
  'agent-opening-upset':
    'Bom dia, {{customer.name|}}, chamo-me {{agent.name}}, da equipa {{agent.team}}. Queira aceitar as nossas desculpas pelo incómodo. Li a sua conversa: {{summary|não é necessário repetir nada.}} {{tried|}} {{next-step|Irei analisá-lo agora.}} Concorda?',
  'agent-opening-blank':
    'Bom dia, {{customer.name|}}, chamo-me {{agent.name}}, da equipa {{agent.team}}. Solicitou falar com uma pessoa. Posso perguntar de que se trata? Uma ou duas frases são suficientes para começar.',
  'queue-30':
    'Continuamos a procurar a pessoa indicada. {{queue.place|Está na fila}}. Deseja acrescentar algo para ela, como um número de contrato ou de encomenda?',
  'queue-60':
    'Agradecemos a sua paciência. {{queue.estimate|}} Os seus dados estão preparados. Voltará a ter notícias nossas {{queue.next-word|à medida que a fila avança}}.',
  'queue-90':
    '{{queue.place|Está na fila}}. {{queue.estimate|}} Informamo-lo {{queue.next-word|à medida que a fila avança}}.',
  'queue-120':
    'Apresentamos desculpas pela duração da espera. {{queue.place|Está na fila}}. Pode continuar a aguardar, escolher a hora da nossa chamada ou receber a nossa resposta por email, {{ticket.due}}.',
  'queue-later-1':
    'O seu pedido continua ao nosso cuidado. {{queue.place|Está na fila}}. {{queue.estimate|}} Ainda pode escolher uma chamada, ou uma resposta por email {{ticket.due}}.',
  'queue-later-2':
    'Agradecemos que continue connosco. {{queue.estimate|}} {{queue.place|Está na fila}}. Uma chamada ou um email continuam ao seu dispor.',
  'queue-later-3':
    'Informamos sobre o seu lugar. {{queue.place|Está na fila}}. {{queue.estimate|}} Se preferir não aguardar, queira escolher uma chamada ou um email.',
  'queue-long-wait':
    'Desejamos informá-lo desde já de que a espera será provavelmente {{queue.wait|longa}}. {{queue.place|Está na fila}}. Pode permanecer, escolher a hora da nossa chamada ou receber a nossa resposta por email, {{ticket.due}}.',
  'needs-nobody':
    'Agradecemos a informação. O seu pedido foi retirado. Pode voltar a escrever aqui a qualquer momento.',
  'closing-open-again': 'Apresento desculpas: então o assunto não está resolvido. Vai ser reaberto.',
  'callback-confirm': 'Para maior segurança: deseja {{callback.time|essa hora}}?',
  'queue-coming-1': 'A pessoa de serviço tem o seu caso e junta-se a esta conversa {{promise.due|como prometido}}.',
  'queue-coming-2':
    'A pessoa de serviço está a caminho e junta-se a si {{promise.due|como prometido}}. Entretanto pode acrescentar pormenores.',
  'waiting-noted': 'Agradecemos. Foi acrescentado ao seu caso e será apresentado como novo.',
  'waiting-noted-2': 'Isto foi igualmente acrescentado ao seu caso.',
  'waiting-place':
    'O seu lugar está reservado. {{queue.place|Está na fila}}. {{queue.estimate|}} Se o preferir, está disponível uma chamada ou uma resposta por email.',
  'agent-connected':
    '{{agent.name}}, da equipa {{agent.team}}, juntou-se à conversa. Está agora em contacto com uma pessoa que vê a conversa completa.',
  'agent-here':
    'Já se encontra em contacto com {{agent.name}}, da equipa {{agent.team}}, uma pessoa que lê o que escreve aqui.',
  'agent-slow':
    'Apresentamos desculpas: {{agent.name|a pessoa designada}} não está em condições de responder. Quem prosseguir dispõe de tudo o que escreveu.',
  'agent-lost':
    'Apresentamos desculpas: perdeu-se a ligação de {{agent.name|a pessoa que o atendia}}. Quem prosseguir dispõe da conversa completa.',
  'agent-signed-off':
    '{{agent.name|A pessoa que o atendia}} terminou o serviço. Quem prosseguir dispõe da conversa completa.',
  'somebody-came':
    'Um membro da nossa equipa está agora disponível. Manteve o seu lugar, e a sua conversa está a ser-lhe apresentada.',
  'place-fell-back':
    'Foi dada prioridade a um caso mais urgente. {{queue.place|Continua na fila}}. {{queue.estimate|}} Apresentamos desculpas pela espera mais longa.',
  'agent-passed':
    '{{agent.name|A pessoa que o atende}} encaminha-o para alguém de {{team.name|outra equipa}} que pode dar continuidade ao assunto. É transmitida a conversa completa, e nada precisa de ser repetido.',
  'handed-back':
    '{{agent.name|A pessoa que o atendia}} saiu desta conversa, e {{bot.name|o assistente automático}}, o robô, está de novo ao seu serviço. Queira escrever o que ficou pendente; uma pessoa está disponível a qualquer momento, se o solicitar.',
  'agent-next':
    'Procuramos agora uma pessoa disponível, e a sua espera não recomeça. {{queue.place|Está na fila}}. {{queue.estimate|}} Voltará a ter notícias nossas {{queue.next-word|à medida que a fila avança}}.',
  'holding-line':
    'Como {{agent.name|a pessoa que o atende}} não responde há alguns minutos, avisámos a chefia da equipa. Tudo o que escreveu fica registado.',
  'waiting-still':
    'Entretanto o seu lugar na fila continua reservado. {{queue.place|Está na fila}}. {{queue.estimate|}} Voltará a ter notícias nossas {{queue.next-word|à medida que a fila avança}}.',
  'agent-holds':
    '{{agent.name}} necessita de {{hold.time}} para analisar isto e responde-lhe aqui. Pode deixar esta janela aberta entretanto.',
  'silence-question': 'Podemos perguntar se ainda está presente? Queira tomar o tempo de que precisar.',
  'silence-close':
    'Por não termos tido notícias suas, encerramos esta conversa por agora. Pode escrever aqui a qualquer momento, e continuaremos no mesmo ponto.',
  'after-hours':
    '{{team.away|Ninguém da nossa equipa está livre neste momento}}. Tudo o que escreveu foi guardado. Pode deixar um pedido, que terá resposta {{ticket.due}}, escolher a hora da nossa chamada ou utilizar o que está ao seu dispor de imediato.',
  'after-hours-urgent':
    '{{team.away|Ninguém da nossa equipa está livre neste momento}}. Tudo o que escreveu foi guardado. Se o seu assunto for urgente, podemos avisar de imediato a pessoa de serviço. Pode também deixar um pedido, que terá resposta {{ticket.due}}, ou escolher a hora da nossa chamada.',
  'after-hours-still':
    'Voltámos a verificar. {{team.away|Ninguém da nossa equipa está livre neste momento}}. As mesmas opções continuam ao seu dispor. Qual prefere?',
  'after-hours-promised':
    '{{team.away|Ninguém da nossa equipa está livre neste momento}}. O que ficou acordado mantém-se: {{next-step|terá notícias nossas conforme acordado}}. Se preferir falar connosco, pode escolher a hora de uma chamada ou utilizar o que está ao seu dispor de imediato.',
  'after-hours-kept':
    'Mantém-se o acordado: {{next-step|terá notícias nossas conforme acordado}}. O número do seu caso é {{ticket.number}}.',
  'after-hours-late':
    '{{team.away|Ninguém da nossa equipa está livre neste momento}}. A nossa resposta relativa a {{ticket.number}} está atrasada, pelo que apresentamos desculpas; a chefia acabou de ser avisada. Se desejar um novo prazo, pode ter resposta {{ticket.due}} ou escolher uma chamada.',
  'after-hours-choose':
    'Foi guardado com o seu pedido. Qual destas opções prefere? Um pedido terá resposta {{ticket.due}}.',
  'ticket-ask-contact':
    'Receberá a nossa resposta {{ticket.due}}. Para que endereço de email a podemos enviar? Queira acrescentar o que a nossa equipa deva saber.',
  'ticket-person':
    '{{team.away|Ninguém da nossa equipa está livre neste momento}}. Um pedido é a via mais segura até um membro da nossa equipa, que lhe responderá {{ticket.due}}. Para que endereço de email podemos enviar a resposta?',
  'ticket-ask-again':
    'Lamento não ter encontrado um endereço de email na sua mensagem. Precisamos de um para lhe escrever, por exemplo nome@example.com. Se preferir não o indicar, queira responder que não.',
  'ticket-confirmed':
    'O seu pedido {{ticket.number}} foi criado, e receberá a nossa resposta {{ticket.due}}. Está a ser enviada uma confirmação para {{customer.email|o seu endereço}}.',
  'ticket-without-mail':
    'O seu pedido {{ticket.number}} foi criado, e a nossa resposta será dada {{ticket.due}}. Sem um endereço de email só a podemos dar aqui; queira conservar o número e voltar a esta conversa.',
  'ticket-mail':
    'Bom dia, {{customer.name|}},\n\nO seu pedido foi registado com o número {{ticket.number}}. Receberá a nossa resposta {{ticket.due}}.\n\nAnotámos o seguinte: {{summary|tudo o que escreveu na conversa.}}\n\nPode completá-lo na conversa a qualquer momento.\n\nCom os nossos melhores cumprimentos\n{{company.name|A sua equipa de apoio}}',
  'callback-ask-phone': 'Para que número de telefone podemos ligar-lhe?',
  'callback-offer': 'Estão disponíveis as seguintes horas. Qual delas lhe seria conveniente?',
  'callback-unclear':
    'Não consegui fazer corresponder a sua resposta a uma das horas. Qual das seguintes lhe seria conveniente?',
  'callback-taken': 'Lamento que essa hora tenha acabado de ser ocupada. Estão disponíveis as seguintes:',
  'callback-confirmed':
    'A sua chamada ficou marcada: {{callback.time}}, para {{customer.phone|o seu número}}. O número do seu caso é {{ticket.number}}, e quem lhe ligar terá lido a conversa completa.',
  'callback-mail':
    'Bom dia, {{customer.name|}},\n\nLigaremos {{callback.time}} para {{customer.phone|o seu número}} sobre o caso {{ticket.number}}.\n\nAnotámos o seguinte: {{summary|tudo o que escreveu na conversa.}}\n\nCom os nossos melhores cumprimentos\n{{company.name|A sua equipa de apoio}}',
  'callback-none':
    'Não foi marcada nenhuma chamada. Tudo o que nos comunicou fica conservado, e prosseguiremos por outra via.',
  'on-call-started':
    'A pessoa de serviço está a ser avisada. Alguém se junta a esta conversa {{promise.due}}. Entretanto pode acrescentar pormenores.',
  'on-call-update': 'Continuamos a avisar a pessoa de serviço. Alguém se junta a esta conversa {{promise.due}}.',
  'on-call-backup':
    'A primeira pessoa de serviço não respondeu, e está agora a ser avisada a segunda. Alguém se junta a esta conversa {{promise.due}}.',
  'on-call-joined': 'A pessoa de serviço aceitou o seu caso e junta-se a esta conversa.',
  'on-call-silent':
    'Apresentamos as nossas sinceras desculpas: não foi possível contactar ninguém de serviço. O seu caso passa para a frente do próximo turno, e estão a ser preparados um pedido e uma chamada.',
  'desk-started':
    'A sua conversa foi entregue por completo à nossa equipa, não é necessário repetir nada. Uma pessoa responder-lhe-á nesta conversa, e o que acrescentar ser-lhe-á remetido.',
  'desk-update': 'O seu caso está com a nossa equipa. A resposta surgirá nesta conversa.',
  'self-harm-care':
    'Obrigado por nos dizer. A sua segurança importa-nos acima de tudo, e não tem de enfrentar isto sem ajuda. Se está em perigo imediato, ligue por favor para {{emergency.number|o número de emergência de onde está}} ou dirija-se a alguém por perto. Vamos trazer de imediato uma pessoa para esta conversa.',
  'amount-question': 'Posso perguntar de que valor se trata? Disso depende quem está autorizado a decidir.',
  'self-service-check': 'O seu assunto ficou resolvido, ou deseja que prepare um seguimento?',
  'question-again-text':
    'Infelizmente, a sua mensagem não pôde ser lida como resposta. Queira responder na forma solicitada.',
  'question-again-number': 'A sua resposta não contém nenhum número. Basta o algarismo.',
  'question-again-email': 'A sua resposta não contém um endereço de email. Um endereço tem a forma nome@example.com.',
  'question-again-phone':
    'A sua resposta não contém um número de telefone. Queira indicá-lo completo, incluindo o indicativo.',
  'question-again-date': 'Não foi possível ler uma data na sua resposta. Queira indicar uma data ou um dia da semana.',
  'question-again-order-number':
    'A sua resposta não contém um número de encomenda. Consta no topo da confirmação que recebeu por email.',
  'choice-again': 'A sua resposta não corresponde a nenhuma das opções. Qual delas deseja escolher?',
  'self-service-offer': 'O seguinte está ao seu dispor de imediato. O que lhe seria útil?',
  'welcome-back':
    'Apresentamos-lhe de novo as boas-vindas, {{customer.name|e agradecemos o seu regresso}}. O seu caso {{ticket.number}} continua aberto, e receberá a nossa resposta {{ticket.due|à hora acordada}}. Tudo o que escreveu está registado. Deseja acrescentar algo?',
  'welcome-back-call':
    'Apresentamos-lhe de novo as boas-vindas, {{customer.name|e agradecemos o seu regresso}}. Ligaremos {{callback.time|à hora acordada}} sobre {{ticket.number}}. Há algo que devamos saber previamente?',
  'welcome-back-late':
    'Apresentamos-lhe de novo as boas-vindas, {{customer.name|e agradecemos o seu regresso}}. A nossa resposta relativa a {{ticket.number}} está atrasada, pelo que apresentamos desculpas. A chefia foi avisada. Deseja acrescentar algo?',
  'welcome-back-soon':
    'Continuamos aqui. A sua mensagem foi acrescentada ao caso {{ticket.number}}. Conforme acordado: {{next-step|terá notícias nossas}}. Deseja acrescentar mais, ou trata-se de outro assunto?',
  'welcome-back-add': 'Queira escrevê-lo aqui. Ficará registado no caso {{ticket.number}}.',
  'welcome-back-noted': 'O que acrescentou ficou registado no caso {{ticket.number}} e será lido.',
  'survey-question': 'Como avaliaria esta conversa? Basta um único toque, e a resposta é facultativa.',
  'survey-thanks': 'Agradecemos. A sua avaliação foi transmitida à equipa.',
  'closing-quiet':
    'Por não termos tido notícias suas, deixamos o assunto por aqui. Nada do que escreveu se perdeu: pode continuar a qualquer momento, com uma pessoa se o preferir. O número do seu caso é {{ticket.number}}.',
  closing:
    'Em síntese: {{summary|a sua questão foi tratada.}} O passo seguinte: {{next-step|nada mais é necessário da sua parte}}. O número do seu caso é {{ticket.number}}. Há mais alguma questão que devamos tratar?',
};

export const portuguese = { warm, neutral, formal } as const;
