// The formal voice: courteous, complete sentences, no contractions. English.
import type { Voice } from './templates.ts';

export const formal: Voice = {
  greeting:
    'Good day {{customer.name|and welcome}}. You are writing with {{bot.name|the automated assistant}}, the bot of {{company.name|our company}}. Please ask your question; a member of staff is available to you on request at any time.',
  'greeting-again':
    'Welcome back. You are writing with {{bot.name|the automated assistant}}, the bot. Everything you wrote before has been kept, so please continue from there. A member of staff is available to you on request at any time.',
  'no-answer-yet': 'Thank you for your message. Please describe your request in a sentence, and I will look into it.',
  'no-answer-again':
    'I have not found a request in your message yet. A few words are enough, or a member of staff can assist you.',
  'answer-not-it':
    'I regret that this was not the answer you need. Please phrase it differently, or a member of staff can assist you.',
  'anger-heard':
    'I apologise for the trouble. Please describe in a sentence what went wrong, or a member of staff can assist you right away.',
  'thanks-back': 'You are most welcome. Should anything else arise, please write here.',
  'stays-with-bot':
    'Very well. Please phrase your question differently or ask another one. A member of staff remains available to you on request at any time.',
  'answer-check':
    'The following should answer your question, although I cannot be entirely certain:\n\n{{answer.text}}\n\nDoes this apply to your case? If it does not, I will gladly refer you to a member of staff.',
  'bot-failed':
    'I regret that our system did not provide an answer. A member of staff can look into it with everything you have written, or you may phrase your question differently.',
  'standard-escalation':
    'Certainly. I am connecting you with a member of staff, who receives this entire conversation; you need not repeat anything. {{queue.place|You are in line}}. {{queue.estimate|}} You will hear from us again {{queue.next-word|as the line moves}}.',
  'proactive-escalation':
    'I believe your matter deserves the attention of a specialist from our {{team.name|support}} team, to whom all details would be passed on. May I connect you?',
  'policy-escalation':
    'Your matter is being referred to a member of staff now, because {{topic.reason|it requires someone with the authority to decide on it}}. Everything you have written has been passed on. {{queue.place|You are in line}}. {{queue.estimate|}} {{queue.priority}} You will hear from us again {{queue.next-word|as the line moves}}.',
  'low-confidence':
    'I must admit that I am not certain of the answer, and I do not wish to guess. A colleague with greater expertise can take over, and everything you have told me will be passed on. May I connect you?',
  'low-confidence-again':
    'I do not have a reliable answer to this question either. A member of staff with the necessary expertise will receive everything you have told me. May I connect you?',
  'agent-opening-calm':
    'Good day {{customer.name|}}, my name is {{agent.name}} from {{agent.team}}. I have read your conversation: {{summary|nothing needs to be repeated.}} {{tried|}} {{next-step|I will look into it now.}} Would that be agreeable to you?',
  'agent-opening-upset':
    'Good day {{customer.name|}}, my name is {{agent.name}} from {{agent.team}}. Please accept my apologies for the trouble you have had. I have read your conversation: {{summary|nothing needs to be repeated.}} {{tried|}} {{next-step|I will look into it now.}} Would that be agreeable to you?',
  'agent-opening-blank':
    'Good day {{customer.name|}}, my name is {{agent.name}} from {{agent.team}}. You asked to speak to a member of staff. May I ask what it is about? A sentence or two is sufficient for me to begin.',
  'queue-30':
    'We are still looking for the right member of staff. {{queue.place|You are in line}}. Is there anything you wish to add for the agent, such as a contract or order number?',
  'queue-60':
    'Thank you for your patience. {{queue.estimate|}} Your details have been prepared and are ready. You will hear from us again {{queue.next-word|as the line moves}}.',
  'queue-90':
    '{{queue.place|You are in line}}. {{queue.estimate|}} You will hear from us again {{queue.next-word|as the line moves}}.',
  'queue-120':
    'We apologise for the length of your wait. {{queue.place|You are in line}}. You may keep waiting, choose a time at which we call you, or receive our answer by email {{ticket.due}}.',
  'queue-later-1':
    'Your request is still in our care. {{queue.place|You are in line}}. {{queue.estimate|}} You may still choose a call, or an answer by email {{ticket.due}}.',
  'queue-later-2':
    'Thank you for remaining with us. {{queue.estimate|}} {{queue.place|You are in line}}. A call or an email remains available to you.',
  'queue-later-3':
    'Here is an update on your place. {{queue.place|You are in line}}. {{queue.estimate|}} Should you prefer not to wait, please choose a call or an email.',
  'queue-long-wait':
    'We wish to inform you at once that the wait is likely to be {{queue.wait|a longer one}}. {{queue.place|You are in line}}. You may stay, choose a time at which we call you, or receive our answer by email {{ticket.due}}.',
  'needs-nobody':
    'Thank you for letting us know. You have been taken off the list. Please write here again at any time.',
  'closing-open-again': 'I apologise: then the matter is not settled. It is being reopened.',
  'callback-confirm': 'To be certain: would you like {{callback.time|that time}}?',
  'queue-coming-1': 'The colleague on call has your case and will join you here {{promise.due|as promised}}.',
  'queue-coming-2':
    'Your colleague on call is on the way and will be with you {{promise.due|as promised}}. You may add details in the meantime.',
  'waiting-noted': 'Thank you. This has been added to your case and will be shown to the agent as new.',
  'waiting-noted-2': 'This has been added to your case as well.',
  'waiting-place':
    'Your place is reserved. {{queue.place|You are in line}}. {{queue.estimate|}} Should you prefer, a call or an answer by email is available instead.',
  'agent-connected':
    '{{agent.name}} from {{agent.team}} has joined the conversation. You are now in contact with a member of staff who can see your complete conversation.',
  'agent-here':
    'You are already in contact with {{agent.name}} from {{agent.team}}, a member of staff who reads what you write here.',
  'agent-slow':
    'We apologise: {{agent.name|the agent}} is not able to answer at present. Whoever takes over has everything you have written.',
  'agent-lost':
    'We apologise: the connection of {{agent.name|your agent}} was lost. Whoever takes over has the complete conversation.',
  'agent-signed-off': '{{agent.name|Your agent}} has gone off duty. Whoever takes over has the complete conversation.',
  'somebody-came':
    'A member of our team has become available. You have kept your place, and your conversation is being offered to them.',
  'place-fell-back':
    'A more urgent case has been given precedence. {{queue.place|You are still in line}}. {{queue.estimate|}} We apologise for the longer wait.',
  'agent-passed':
    '{{agent.name|The member of staff}} is referring you to a colleague in {{team.name|another team}} who is able to take your matter further. The complete conversation is passed on, and nothing needs to be repeated.',
  'handed-back':
    '{{agent.name|Our colleague}} has left this conversation, and {{bot.name|the automated assistant}}, the bot, is at your service again. Please write to me about anything that remains open; a member of staff is available on request at any time.',
  'agent-next':
    'We are looking for an available colleague now, and your wait does not start again. {{queue.place|You are in line}}. {{queue.estimate|}} You will hear from us again {{queue.next-word|as the line moves}}.',
  'holding-line':
    'As {{agent.name|your agent}} has not replied for some minutes, we have alerted the team leader. Everything you have written remains on record.',
  'waiting-still':
    'Your place in line remains reserved in the meantime. {{queue.place|You are in line}}. {{queue.estimate|}} You will hear from us again {{queue.next-word|as the line moves}}.',
  'agent-holds':
    '{{agent.name}} requires {{hold.time}} to look into this and will reply to you here. You are welcome to leave this window open in the meantime.',
  'silence-question': 'May we ask whether you are still there? Please take the time you need.',
  'silence-close':
    'As we have not heard from you, we are closing this conversation for now. You may write here at any time, and we will continue where we left off.',
  'after-hours':
    '{{team.away|Nobody in our team is free right now}}. Everything you have written has been saved. You may leave a ticket, which will be answered {{ticket.due}}, choose a time at which we call you, or use what is available to you right now.',
  'after-hours-urgent':
    '{{team.away|Nobody in our team is free right now}}. Everything you have written has been saved. If your matter is urgent, we can alert the colleague on call immediately. You may also leave a ticket, which will be answered {{ticket.due}}, or choose a time at which we call you.',
  'after-hours-still':
    'We have looked once more. {{team.away|Nobody in our team is free right now}}. The same options remain available to you. Which would you prefer?',
  'after-hours-promised':
    '{{team.away|Nobody in our team is free right now}}. What we have arranged remains in place: {{next-step|you will hear from us as agreed}}. Should you prefer to speak to us, you may choose a time for a call, or use what is available to you right now.',
  'after-hours-kept':
    'It remains as arranged: {{next-step|you will hear from us as agreed}}. Your case number is {{ticket.number}}.',
  'after-hours-late':
    '{{team.away|Nobody in our team is free right now}}. Our answer on {{ticket.number}} is overdue, for which we apologise; the team leader has just been alerted. Should you wish for a new time, you may have an answer {{ticket.due}} or choose a call.',
  'after-hours-choose':
    'This has been saved with your request. Which of these would you prefer? A ticket will be answered {{ticket.due}}.',
  'ticket-ask-contact':
    'You will receive our answer {{ticket.due}}. To which email address may we send it? Please add anything else that our team should know.',
  'ticket-person':
    '{{team.away|Nobody in our team is free right now}}. A ticket is the surest way to reach a member of staff, who will answer it {{ticket.due}}. To which email address may we send the answer?',
  'ticket-ask-again':
    'I regret that I could not find an email address in your message. We require one in order to write to you, for example name@example.com. Should you prefer not to give one, please answer no.',
  'ticket-confirmed':
    'Your ticket {{ticket.number}} has been created, and you will receive our answer {{ticket.due}}. A confirmation is being sent to {{customer.email|your address}}.',
  'ticket-without-mail':
    'Your ticket {{ticket.number}} has been created, and our answer will be given {{ticket.due}}. Without an email address we can give it only here; please keep the number and return to this conversation.',
  'ticket-mail':
    'Dear {{customer.name|customer}},\n\nYour request has been registered as ticket {{ticket.number}}. You will receive our answer {{ticket.due}}.\n\nWe have noted the following: {{summary|everything you wrote in the conversation.}}\n\nYou may add to it in the conversation at any time.\n\nYours sincerely\n{{company.name|Your support team}}',
  'callback-ask-phone': 'On which telephone number may we call you?',
  'callback-offer': 'The following times are available. Which of them would be convenient?',
  'callback-unclear': 'I could not match your answer to one of the times. Which of the following would be convenient?',
  'callback-taken': 'I regret that this time has just been taken. The following are available:',
  'callback-confirmed':
    'Your call has been booked: {{callback.time}}, to {{customer.phone|your number}}. Your case number is {{ticket.number}}, and the caller will have read your complete conversation.',
  'callback-mail':
    'Dear {{customer.name|customer}},\n\nWe will call you {{callback.time}} on {{customer.phone|your number}} about case {{ticket.number}}.\n\nWe have noted the following: {{summary|everything you wrote in the conversation.}}\n\nYours sincerely\n{{company.name|Your support team}}',
  'callback-none':
    'No call has been booked. Everything you have told us is retained, and we will continue in another way.',
  'on-call-started':
    'The colleague on call is being alerted now. Someone will join you in this conversation {{promise.due}}. You are welcome to add details in the meantime.',
  'on-call-update':
    'We are still alerting the colleague on call. Someone will join you in this conversation {{promise.due}}.',
  'on-call-backup':
    'The first colleague on call has not responded, and the second is being alerted now. Someone will join you in this conversation {{promise.due}}.',
  'on-call-joined': 'The colleague on call has accepted your case and is joining this conversation.',
  'on-call-silent':
    'We sincerely apologise: none of our colleagues on call could be reached. Your case goes to the front of the next shift, and a ticket and a call are being arranged now.',
  'desk-started':
    'Your conversation has been handed to our team in full, so there is no need to repeat anything. A member of staff will reply in this conversation, and whatever you add will be forwarded to them.',
  'desk-update': 'Your case is with our team. Their reply will appear in this conversation.',
  'self-harm-care':
    'Thank you for telling us. Your safety matters to us above everything else, and you need not face this alone. If you are in immediate danger, please call {{emergency.number|the emergency number where you are}} or turn to someone near you. We are bringing a member of staff into this conversation at once.',
  'amount-question': 'May I ask what amount this concerns? It determines who is authorised to decide.',
  'self-service-check': 'Has this resolved your matter, or shall I arrange a follow-up?',
  'question-again-text':
    'Unfortunately your reply could not be read as an answer. Please answer in the format requested.',
  'question-again-number': 'Your reply contains no number. The figure alone is sufficient.',
  'question-again-email': 'Your reply contains no email address. An address has the form name@example.com.',
  'question-again-phone':
    'Your reply contains no telephone number. Please provide it in full, including the area code.',
  'question-again-date': 'No date could be read from your reply. Please give a date or a weekday.',
  'question-again-order-number':
    'Your reply contains no order number. It is stated at the top of the confirmation that you received by email.',
  'choice-again': 'Your reply matches none of the options. Which of them do you wish to choose?',
  'self-service-offer': 'The following is available to you at once. Which of these would assist you?',
  'welcome-back':
    'Welcome back, {{customer.name|and thank you for returning}}. Your case {{ticket.number}} remains open, and you will receive our answer {{ticket.due|at the agreed time}}. All that you have written is on record. Do you wish to add anything?',
  'welcome-back-call':
    'Welcome back, {{customer.name|and thank you for returning}}. We shall call you {{callback.time|at the agreed time}} regarding {{ticket.number}}. Is there anything that our colleague should know beforehand?',
  'welcome-back-late':
    'Welcome back, {{customer.name|and thank you for returning}}. Our answer regarding {{ticket.number}} is overdue, for which we apologise. The team leader has been alerted. Do you wish to add anything?',
  'welcome-back-soon':
    'We are still here. Your message has been added to case {{ticket.number}}. As arranged, {{next-step|you will hear from us}}. Do you wish to add more, or did it concern another matter?',
  'welcome-back-add': 'Please write it here. It will be recorded in case {{ticket.number}}.',
  'welcome-back-noted': 'Your addition has been recorded in case {{ticket.number}} and will be seen by our colleague.',
  'survey-question': 'How would you rate this conversation? A single tap is sufficient, and answering is optional.',
  'survey-thanks': 'Thank you. Your rating has been passed on to the team.',
  'closing-quiet':
    'As we have not heard from you, we are leaving the matter here for now. Nothing you have written is lost: you may continue at any time, with a member of staff if you prefer. Your case number is {{ticket.number}}.',
  closing:
    'In summary: {{summary|your question has been dealt with.}} The next step: {{next-step|nothing further is required of you}}. Your case number is {{ticket.number}}. Is there anything else we should attend to?',
};
