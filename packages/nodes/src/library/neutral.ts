// The neutral voice: plain and brief. English.
import type { Voice } from './templates.ts';

export const neutral: Voice = {
  greeting:
    'Hello {{customer.name|and welcome}}. I am {{bot.name|the assistant}}, the bot of {{company.name|this company}}. Ask your question, or ask for a person at any time.',
  'greeting-again':
    'Welcome back. This is {{bot.name|the assistant}}, the bot. Everything you wrote before is still here, so pick up where you left off, or ask for a person at any time.',
  'no-answer-yet': 'I am here. Describe in a sentence what you need and I will look it up.',
  'no-answer-again': 'I see no question in that yet. A few words are enough, or a person can take over.',
  'answer-not-it':
    'Then that was not the right answer. Put it another way and I will look again, or a person can take over.',
  'anger-heard':
    'I am sorry about the trouble. Tell me in a sentence what went wrong, or a person can take over right away.',
  'thanks-back': 'You are welcome. Write here if something else comes up.',
  'stays-with-bot':
    'All right, no person for now. Ask again in other words, or ask something else. You can still ask for a person at any time.',
  'answer-check':
    'This is probably the answer, but I am not certain:\n\n{{answer.text}}\n\nDoes it fit your case? If not, a person can take over.',
  'bot-failed':
    'Our system gave me no answer. A person can look at it with everything you have written, or you can ask in other words.',
  'standard-escalation':
    'Yes, I am connecting you with a person. They will see this conversation, so you do not have to repeat anything. {{queue.place|You are in line}}. {{queue.estimate|}} Next update {{queue.next-word|as the line moves}}.',
  'proactive-escalation':
    'A specialist from our {{team.name|support}} team is better placed to solve this with you. Your details will be passed on. Shall I connect you?',
  'policy-escalation':
    'A person is taking this over now, because {{topic.reason|it needs somebody who can decide on it}}. Everything you wrote is passed on. {{queue.place|You are in line}}. {{queue.estimate|}} {{queue.priority}} Next update {{queue.next-word|as the line moves}}.',
  'low-confidence':
    'I am not sure of the answer and do not want to guess. A colleague with more expertise can take over, and everything you told me is passed on. Shall I connect you?',
  'low-confidence-again':
    'I am not certain about this one either. A person who knows more can take over, with everything you told me. Shall I connect you?',
  'agent-opening-calm':
    'Hello {{customer.name|}}, this is {{agent.name}} from {{agent.team}}. I have read the conversation: {{summary|you do not need to repeat anything.}} {{tried|}} {{next-step|I will look into it now.}} Is that all right with you?',
  'agent-opening-upset':
    'Hello {{customer.name|}}, this is {{agent.name}} from {{agent.team}}. I am sorry for the trouble this has caused you. I have read the conversation: {{summary|you do not need to repeat anything.}} {{tried|}} {{next-step|I will look into it now.}} Is that all right with you?',
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
    'We are still looking for an agent. {{queue.estimate|}} {{queue.place|You are in line}}. You can still choose a call or an email.',
  'queue-later-3':
    '{{queue.place|You are in line}}. {{queue.estimate|}} Choose a call or an email if you do not want to wait.',
  'queue-long-wait':
    'The wait is likely to be {{queue.wait|a longer one}}. {{queue.place|You are in line}}. You can stay, choose a time for a call, or receive an answer by email {{ticket.due}}.',
  'needs-nobody': 'All right, no one will follow up and your request has been withdrawn. Write here again at any time.',
  'closing-open-again': 'Then it is not settled. I am reopening it now.',
  'callback-confirm': 'Please confirm: is {{callback.time|that time}} right?',
  'queue-coming-1': 'The person on call has your case and will join this chat {{promise.due|as promised}}.',
  'queue-coming-2':
    'Someone from the on-call team is on the way and will join {{promise.due|as promised}}. You can add details in the meantime.',
  'waiting-noted': 'Noted. It has been added to your case and marked as new for the agent.',
  'waiting-noted-2': 'Added to your case as well.',
  'waiting-place':
    'Your place is kept. {{queue.place|You are in line}}. {{queue.estimate|}} You can also choose a call or an answer by email instead.',
  'agent-connected':
    '{{agent.name}} from {{agent.team}} has joined. You are now talking to a person, who has the whole conversation.',
  'agent-here':
    'You are already talking to {{agent.name}} from {{agent.team}}, a person who reads what you write here.',
  'agent-slow':
    '{{agent.name|The agent}} cannot answer right now. We apologise. Whoever takes over sees everything you wrote.',
  'agent-lost':
    '{{agent.name|Your agent}} has lost the connection. We apologise. Whoever takes over sees the whole conversation.',
  'agent-signed-off': '{{agent.name|Your agent}} has gone off duty. Whoever takes over sees the whole conversation.',
  'somebody-came':
    'Someone from the team is here now. You kept your place, and your conversation is being offered to them.',
  'place-fell-back':
    'An urgent case was moved ahead of you. {{queue.place|You are still in line}}. {{queue.estimate|}}',
  'agent-passed':
    '{{agent.name|The agent}} is passing you on to a colleague in {{team.name|another team}} who can take this further. They receive the whole conversation, so you do not have to start again.',
  'handed-back':
    '{{agent.name|The agent}} has left this chat. {{bot.name|The assistant}}, the bot, is back. Tell me what is still open, or ask for a person at any time.',
  'agent-next':
    'We are looking for an available colleague now; your wait does not start again. {{queue.place|You are in line}}. {{queue.estimate|}} Next update {{queue.next-word|as the line moves}}.',
  'holding-line':
    '{{agent.name|Your agent}} has not answered for some minutes. The team lead has been alerted. Nothing you wrote is lost.',
  'waiting-still':
    'Your place in line is kept meanwhile. {{queue.place|You are in line}}. {{queue.estimate|}} The next update comes {{queue.next-word|as the line moves}}.',
  'agent-holds':
    '{{agent.name}} needs {{hold.time}} for this and will reply here. You can leave this window open meanwhile.',
  'silence-question': 'Are you still there? There is no hurry; reply whenever it suits you.',
  'silence-close':
    'This conversation is closed for now because it has been quiet. Write here at any time to continue where we left off.',
  'after-hours':
    '{{team.away|Nobody in our team is free right now}}. Everything you wrote is saved. Choose a ticket with an answer {{ticket.due}}, a call at a time you pick, or what is available right now.',
  'after-hours-urgent':
    '{{team.away|Nobody in our team is free right now}}. Everything you wrote is saved. If this cannot wait, the person on call can be alerted now. You can also choose a ticket with an answer {{ticket.due}}, or a call at a time you pick.',
  'after-hours-still':
    'I have looked again. {{team.away|Nobody in our team is free right now}}. The same options are still open. Which one would you like?',
  'after-hours-promised':
    '{{team.away|Nobody in our team is free right now}}. What we arranged still stands: {{next-step|you will hear from us as agreed}}. You can also choose a time for a call, or see what is available right now.',
  'after-hours-kept':
    'Nothing changes: {{next-step|you will hear from us as agreed}}. Your case number is {{ticket.number}}.',
  'after-hours-late':
    '{{team.away|Nobody in our team is free right now}}. Our answer on {{ticket.number}} is late, and that is our fault. The team lead has just been alerted. For a new time, choose an answer {{ticket.due}} or a call.',
  'after-hours-choose':
    'This is saved with the rest. Please choose one of the options below; a ticket will be answered {{ticket.due}}.',
  'ticket-ask-contact':
    'You will receive an answer {{ticket.due}}. What email address should we send it to? Add anything else the team should know.',
  'ticket-person':
    '{{team.away|Nobody in our team is free right now}}. With this ticket, a person will answer you {{ticket.due}}. What email address should we send the answer to?',
  'ticket-ask-again':
    'There was no email address in that message. We need one to write to you, for example name@example.com. To continue without one, answer no.',
  'ticket-confirmed':
    'Ticket {{ticket.number}} has been created. You will receive our answer {{ticket.due}}. A confirmation is on its way to {{customer.email|your inbox}}.',
  'ticket-without-mail':
    'Ticket {{ticket.number}} has been created. Our answer will come {{ticket.due}}. Without an email address we can only answer here, so please keep the number and return to this chat.',
  'ticket-mail':
    'Hello {{customer.name|and welcome}},\n\nYour ticket number is {{ticket.number}}. You will receive our answer {{ticket.due}}.\n\nNoted: {{summary|everything you wrote in the chat.}}\n\nYou can add to it in the chat at any time.\n\n{{company.name|Your support team}}',
  'callback-ask-phone': 'What number can we call you on?',
  'callback-offer': 'These times are available. Please choose one.',
  'callback-unclear': 'That does not match one of the times. Which of these would you like?',
  'callback-taken': 'Someone else has just taken that time. These are still available:',
  'callback-confirmed':
    'Your call is booked: {{callback.time}}, on {{customer.phone|your number}}. Your case number is {{ticket.number}}. The caller will have read the whole conversation.',
  'callback-mail':
    'Hello {{customer.name|and welcome}},\n\nWe will call you {{callback.time}} on {{customer.phone|your number}} about case {{ticket.number}}.\n\nNoted: {{summary|everything you wrote in the chat.}}\n\n{{company.name|Your support team}}',
  'callback-none': 'No call has been booked. What you wrote is saved, and we can continue another way.',
  'on-call-started':
    'The person on call is being alerted now. Someone will join this chat {{promise.due}}. You can add details in the meantime.',
  'on-call-update': 'We are still alerting the person on call. Someone will join this chat {{promise.due}}.',
  'on-call-backup':
    'The first person on call has not answered. The second is being alerted now. Someone will join this chat {{promise.due}}.',
  'on-call-joined': 'The person on call has taken your case and is joining this chat.',
  'on-call-silent':
    'We apologise: nobody on call could be reached. Your case goes to the front of the next shift. We are arranging a ticket and a call for you now.',
  'desk-started':
    'The whole conversation has been passed to our team, so nothing has to be repeated. A person will answer in this chat, and whatever you add goes to them.',
  'desk-update': 'Your case is with our team. Their answer will appear in this chat.',
  'self-harm-care':
    'Thank you for saying this. You matter, and you do not have to go through it alone. If you are in danger now, please call {{emergency.number|the emergency number where you are}} or go to someone near you. A person is being brought into this chat right away.',
  'amount-question': 'What amount is this about? That decides who can handle it.',
  'self-service-check': 'Did that solve it, or shall I arrange a follow-up?',
  'question-again-text': 'I could not read that as an answer. Please answer in the format I asked for.',
  'question-again-number': 'There is no number in that. Just the figure is enough.',
  'question-again-email': 'There is no email address in that. An address looks like name@example.com.',
  'question-again-phone': 'There is no phone number in that. Please send the whole number with its area code.',
  'question-again-date': 'I could not find a date in that. You can write a date, a weekday, today or tomorrow.',
  'question-again-order-number':
    'There is no order number in that. You will find it at the top of your confirmation by email.',
  'choice-again': 'That does not match any of the options. Which one do you mean?',
  'self-service-offer': 'Here is what you can do right now. What would help?',
  'welcome-back':
    'Welcome back, {{customer.name|and thank you for writing}}. Case {{ticket.number}} is open, and you will have an answer {{ticket.due|at the agreed time}}. Everything you wrote is saved. Do you want to add to it?',
  'welcome-back-call':
    'Welcome back, {{customer.name|and thank you for writing}}. We will call you {{callback.time|at the agreed time}} about {{ticket.number}}. Is there anything you would like to add before then?',
  'welcome-back-late':
    'Welcome back, {{customer.name|and thank you for writing}}. Our answer on {{ticket.number}} is late, and that is our fault. The team lead has just been alerted. Do you want to add anything?',
  'welcome-back-soon':
    'I am still here. That has been added to case {{ticket.number}}. As arranged, {{next-step|you will hear from us}}. Is there more to add, or is this about something else?',
  'welcome-back-add': 'Write it here and it will be added to case {{ticket.number}}.',
  'welcome-back-noted': 'That has been added to case {{ticket.number}}. Whoever answers will see it.',
  'survey-question': 'How was this conversation for you? One tap is enough; feel free to skip it.',
  'survey-thanks': 'Thank you. Your rating goes to the team.',
  'closing-quiet':
    'It has been quiet, so I will leave this here for now. Nothing you wrote is lost: write at any time to continue, with a person if you prefer. Your case number is {{ticket.number}}.',
  closing:
    'Summary: {{summary|your question has been dealt with.}} Next: {{next-step|nothing more is needed from you}}. Case number: {{ticket.number}}. Is there anything else?',
};
