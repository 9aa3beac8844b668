// The neutral voice: plain and brief. English.
import type { Voice } from './templates.ts';

export const neutral: Voice = {
  greeting:
    'Hello {{customer.name|and welcome}}. I am {{bot.name|the assistant}}, the bot of {{company.name|this company}}. Ask your question, or ask for a person at any time.',
  'greeting-again':
    'Welcome back. This is {{bot.name|the assistant}}, the bot. Everything you wrote before is still here, so go on from there, or ask for a person at any time.',
  'no-answer-yet': 'I am here. Describe in a sentence what you need and I will look it up.',
  'no-answer-again': 'I see no question in that yet. A few words are enough, or a person can take over.',
  'answer-not-it': 'Then that was not it. Put it in other words and I will look again, or a person can take over.',
  'anger-heard': 'I am sorry about the trouble. Say in a sentence what went wrong, or a person takes over right away.',
  'thanks-back': 'You are welcome. Write here if something else comes up.',
  'stays-with-bot':
    'All right, no person for now. Put it in other words or ask something else. You can still ask for a person at any time.',
  'answer-check':
    'This is probably the answer, but I am not certain:\n\n{{answer.text}}\n\nDoes it fit your case? If not, a person can take over.',
  'bot-failed':
    'Our system gave me no answer. A person can look at it with everything you have written, or you can ask in other words.',
  'standard-escalation':
    'Yes, I am connecting you with a person. They receive this conversation, so you do not have to repeat anything. {{queue.place|You are in line}}. {{queue.estimate|}} Next update {{queue.next-word|as the line moves}}.',
  'proactive-escalation':
    'A specialist from our {{team.name|support}} team is better placed to solve this with you. Your details go along. Shall I connect you?',
  'policy-escalation':
    'A person takes this over now, because {{topic.reason|it needs somebody who may decide it}}. Everything you wrote is passed on. {{queue.place|You are in line}}. {{queue.estimate|}} {{queue.priority}} Next update {{queue.next-word|as the line moves}}.',
  'low-confidence':
    'I am not sure of the answer and do not want to guess. A colleague with more expertise can take over, and everything you told me is passed on. Shall I connect you?',
  'low-confidence-again':
    'I have no certain answer to this, either. A person who knows more can take over, with everything you told me. Shall I get one?',
  'agent-opening-calm':
    'Hello {{customer.name|}}, this is {{agent.name}} from {{agent.team}}. I have read the conversation: {{summary|nothing has to be said twice.}} {{tried|}} {{next-step|I will look into it now.}} Do you agree?',
  'agent-opening-upset':
    'Hello {{customer.name|}}, this is {{agent.name}} from {{agent.team}}. I am sorry for the trouble this has caused you. I have read the conversation: {{summary|nothing has to be said twice.}} {{tried|}} {{next-step|I will look into it now.}} Do you agree?',
  'agent-opening-blank':
    'Hello {{customer.name|}}, this is {{agent.name}} from {{agent.team}}. You asked for a person. What is it about? A sentence or two is enough for me to begin.',
  'queue-30':
    'Still looking for the right person. {{queue.place|You are in line}}. Is there anything to add for the agent, such as an order number?',
  'queue-60':
    'Thank you for waiting. {{queue.estimate|}} Your details are ready for the agent. Next update {{queue.next-word|as the line moves}}.',
  'queue-90': '{{queue.place|You are in line}}. {{queue.estimate|}} Next update {{queue.next-word|as the line moves}}.',
  'queue-120':
    'We apologise for the long wait. {{queue.place|You are in line}}. You can keep waiting, choose a time for a call, or receive an answer by email {{ticket.due}}.',
  'queue-later-1':
    '{{queue.place|You are in line}}. {{queue.estimate|}} You can also choose a call, or an email {{ticket.due}}.',
  'queue-later-2':
    'The search for an agent goes on. {{queue.estimate|}} {{queue.place|You are in line}}. A call or an email remains possible.',
  'queue-later-3':
    '{{queue.place|You are in line}}. {{queue.estimate|}} Choose a call or an email if you do not want to wait.',
  'queue-long-wait':
    'The wait is likely to be {{queue.wait|a longer one}}. {{queue.place|You are in line}}. You can stay, choose a time for a call, or receive an answer by email {{ticket.due}}.',
  'needs-nobody': 'Then nobody will follow up, and you are off the list. Write here again at any time.',
  'closing-open-again': 'Then it is not settled. I reopen it now.',
  'callback-confirm': 'To be sure: is {{callback.time|that time}} right?',
  'queue-coming-1': 'The person on call has your case and joins this chat {{promise.due|as promised}}.',
  'queue-coming-2':
    'Somebody from the on-call team is on the way and joins {{promise.due|as promised}}. You can add details meanwhile.',
  'waiting-noted': 'Noted. It is with your case, marked as new for the agent.',
  'waiting-noted-2': 'Added to your case as well.',
  'waiting-place':
    'Your place is kept. {{queue.place|You are in line}}. {{queue.estimate|}} A call or an answer by email is possible instead.',
  'agent-connected':
    '{{agent.name}} from {{agent.team}} has joined. You are now talking to a person, who has the whole conversation.',
  'agent-here': '{{agent.name}} from {{agent.team}} is a person and is here already, reading what you write.',
  'agent-slow':
    '{{agent.name|The agent}} cannot answer right now. We apologise. Whoever takes over sees everything you wrote.',
  'agent-lost':
    '{{agent.name|Your agent}} has lost the connection. We apologise. Whoever takes over sees the whole conversation.',
  'agent-signed-off': '{{agent.name|Your agent}} has gone off duty. Whoever takes over sees the whole conversation.',
  'somebody-came':
    'Somebody from the team is here now. You kept your place, and your conversation is being offered to them.',
  'place-fell-back':
    'A matter that could not wait was put ahead of you. {{queue.place|You are still in line}}. {{queue.estimate|}}',
  'agent-passed':
    '{{agent.name|The agent}} is passing you on to a colleague in {{team.name|another team}} who can take this further. They receive the whole conversation, so you do not have to start again.',
  'handed-back':
    '{{agent.name|The agent}} has left this chat. {{bot.name|The assistant}}, the bot, answers again. Write what is still open, or ask for a person at any time.',
  'agent-next':
    'A free colleague is being looked for now; your wait does not start again. {{queue.place|You are in line}}. {{queue.estimate|}} Next update {{queue.next-word|as the line moves}}.',
  'holding-line':
    '{{agent.name|Your agent}} has not answered for some minutes. The team lead has been alerted. Nothing you wrote is lost.',
  'silence-question': 'Are you still there? There is no hurry; write whenever it suits you.',
  'silence-close':
    'This conversation is closed for now because it has been quiet. Write here at any time to continue where it stopped.',
  'after-hours':
    '{{team.away|Nobody in our team is free right now}}. Everything you wrote is saved. Choose a ticket with an answer {{ticket.due}}, a call at a time you pick, or what is available right now.',
  'after-hours-urgent':
    '{{team.away|Nobody in our team is free right now}}. Everything you wrote is saved. If this cannot wait, the person on call can be alerted now. You can also choose a ticket with an answer {{ticket.due}}, or a call at a time you pick.',
  'after-hours-still':
    'I have looked again. {{team.away|Nobody in our team is free right now}}. The ways from before remain open. Which one do you choose?',
  'after-hours-promised':
    '{{team.away|Nobody in our team is free right now}}. What was arranged stands: {{next-step|you will hear from us as agreed}}. You can also choose a time for a call, or see what is available right now.',
  'after-hours-kept':
    'It stays as arranged: {{next-step|you will hear from us as agreed}}. The number of your case is {{ticket.number}}.',
  'after-hours-late':
    '{{team.away|Nobody in our team is free right now}}. Our answer on {{ticket.number}} is late, and the fault is ours. The team lead has just been alerted. For a new time, choose an answer {{ticket.due}} or a call.',
  'after-hours-choose':
    'This is saved with the rest. Please choose one of the ways below; a ticket is answered {{ticket.due}}.',
  'ticket-ask-contact':
    'You receive an answer {{ticket.due}}. To which email address should it go? Add anything else that the team should know.',
  'ticket-person':
    '{{team.away|Nobody in our team is free right now}}. This ticket is the way to a person: one answers it {{ticket.due}}. To which email address should that go?',
  'ticket-ask-again':
    'There was no email address in that message. One is needed to write to you, for example name@example.com. To go on without one, answer no.',
  'ticket-confirmed':
    'Ticket {{ticket.number}} is created. You receive our answer {{ticket.due}}. A confirmation goes to {{customer.email|your inbox}}.',
  'ticket-without-mail':
    'Ticket {{ticket.number}} is created. Our answer comes {{ticket.due}}. Without an email address it can only be given here, so please keep the number and return to this chat.',
  'ticket-mail':
    'Hello {{customer.name|and welcome}},\n\nyour ticket has the number {{ticket.number}}. You receive our answer {{ticket.due}}.\n\nNoted: {{summary|everything you wrote in the chat.}}\n\nYou can add to it in the chat at any time.\n\n{{company.name|Your support team}}',
  'callback-ask-phone': 'On which number can we call you?',
  'callback-offer': 'These times are free. Please choose one.',
  'callback-unclear': 'That does not match one of the times. Which of these do you choose?',
  'callback-taken': 'That time has just been taken by somebody else. These are free:',
  'callback-confirmed':
    'The call is booked: {{callback.time}}, on {{customer.phone|your number}}. The number of your case is {{ticket.number}}. The caller receives the whole conversation beforehand.',
  'callback-mail':
    'Hello {{customer.name|and welcome}},\n\nwe call you {{callback.time}} on {{customer.phone|your number}} about case {{ticket.number}}.\n\nNoted: {{summary|everything you wrote in the chat.}}\n\n{{company.name|Your support team}}',
  'callback-none': 'No call is booked. What you wrote is kept, and we continue another way.',
  'on-call-started':
    'The person on call is being alerted now. Somebody joins this chat {{promise.due}}. You can add details here meanwhile.',
  'on-call-update': 'The alert is still running. Somebody joins this chat {{promise.due}}.',
  'on-call-backup':
    'The first person on call has not answered. The second is being alerted now. Somebody joins this chat {{promise.due}}.',
  'on-call-joined': 'The person on call has taken your case and is joining this chat.',
  'on-call-silent':
    'We apologise: nobody on call could be reached. Your case goes to the front of the next shift. A ticket and a call are arranged now.',
  'self-harm-care':
    'Thank you for saying this. You matter, and you do not have to go through it alone. If you are in danger now, please call {{emergency.number|the emergency number where you are}} or go to somebody near you. A person is being brought into this chat right away.',
  'amount-question': 'Which amount is it about? It decides who may handle it.',
  'self-service-check': 'Did that solve it, or shall I arrange a follow-up?',
  'question-again-text': 'I could not read that as an answer. Please put it in the form I asked for.',
  'question-again-number': 'There is no number in that. The figure alone will do.',
  'question-again-email': 'There is no email address in that. An address looks like name@example.com.',
  'question-again-phone': 'There is no phone number in that. Please send the whole number with its area code.',
  'question-again-date': 'I could not read a day from that. You can write a date, a weekday, today or tomorrow.',
  'question-again-order-number':
    'There is no order number in that. You will find it at the top of your confirmation by email.',
  'choice-again': 'That fits none of the choices. Which of them do you mean?',
  'self-service-offer': 'This is what you can do right now. What would help?',
  'welcome-back':
    'Welcome back, {{customer.name|and thank you for writing}}. Case {{ticket.number}} is open, and you will have an answer {{ticket.due|at the agreed time}}. Everything you wrote is saved. Do you want to add to it?',
  'welcome-back-call':
    'Welcome back, {{customer.name|and thank you for writing}}. We will call you {{callback.time|at the agreed time}} about {{ticket.number}}. Is there anything to add before that?',
  'welcome-back-late':
    'Welcome back, {{customer.name|and thank you for writing}}. Our answer on {{ticket.number}} is late, and the fault is ours. The team lead has just been alerted. Do you want to add anything?',
  'welcome-back-soon':
    'I am still here. That is with case {{ticket.number}} now. As arranged, {{next-step|you will hear from us}}. Is there more to add, or was it about something else?',
  'welcome-back-add': 'Write it here. It is added to case {{ticket.number}}.',
  'welcome-back-noted': 'That is saved with case {{ticket.number}}. Whoever answers will see it.',
  'survey-question': 'How was this conversation for you? One tap is enough, and you may leave it out.',
  'survey-thanks': 'Thank you. Your rating goes to the team.',
  'closing-quiet':
    'It has been quiet, so this rests here for now. Nothing you wrote is lost: write at any time to go on, with a person if you prefer. The number of your case is {{ticket.number}}.',
  closing:
    'Summary: {{summary|your question has been dealt with.}} Next: {{next-step|nothing more is needed from you}}. Case number: {{ticket.number}}. Is there anything else?',
};
