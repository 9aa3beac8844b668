// The warm voice: a friendly colleague. English.
import type { Voice } from './templates.ts';

export const warm: Voice = {
  greeting:
    'Hi {{customer.name|there}}! I’m {{bot.name|the assistant}}, the bot of {{company.name|this company}}. Ask me anything, and whenever you’d rather talk to a person, just say so.',
  'greeting-again':
    'Welcome back, {{customer.name|good to see you}}! This is {{bot.name|the assistant}}, the bot. Everything you wrote before is still here, so just pick up where you left off, and whenever you’d rather talk to a person, say so.',
  'no-answer-yet': 'I’m listening! Tell me in a sentence what it’s about, and I’ll look it up for you.',
  'no-answer-again':
    'I haven’t found a question in that yet. A few words on what it’s about are enough, or I can bring in a person.',
  'answer-not-it':
    'Sorry, that wasn’t what you needed. Tell me another way and I’ll look again, or let me bring in a person.',
  'anger-heard':
    'I hear you, and I’m sorry. Tell me in a sentence what went wrong, or I’ll bring in a person right away.',
  'thanks-back': 'Any time! If something else comes up, just write it here.',
  'stays-with-bot':
    'All right, let’s carry on here. Try asking me another way, or ask me something else. You can have a person whenever you say so.',
  'answer-check':
    'I think this is what you’re after, though I’m not completely sure:\n\n{{answer.text}}\n\nDoes that fit your case? If not, I’ll gladly bring in a person.',
  'bot-failed':
    'That’s on me: I couldn’t get an answer out of our system. A person can look at it instead, with everything you’ve written, or you can try asking me another way.',
  'standard-escalation':
    'Of course, I’m getting you a person. They’ll see our whole conversation, so you won’t have to repeat a thing. {{queue.place|You’re in line}}. {{queue.estimate|}} You’ll hear from me again {{queue.next-word|as the line moves}}.',
  'proactive-escalation':
    'You’ve put enough time into this. I’d like to bring in a specialist from our {{team.name|support}} team who can sort it out with you. I’ll pass on all the details. Is that all right?',
  'policy-escalation':
    'This one needs a person, because {{topic.reason|it needs somebody who can decide on it}}. I’m connecting you now, and everything you wrote goes with you. {{queue.place|You’re in line}}. {{queue.estimate|}} {{queue.priority}} You’ll hear from me again {{queue.next-word|as the line moves}}.',
  'low-confidence':
    'Honestly, I’m not sure about this one, and I’d rather not guess. A colleague who knows more about it can take over, and I’ll pass on everything you told me. Shall I bring them in?',
  'low-confidence-again':
    'I don’t have an answer I’d stand by for this one either. A colleague would know, and they’ll get everything you told me. Shall I bring them in?',
  'agent-opening-calm':
    'Hi {{customer.name|there}}, I’m {{agent.name}} from {{agent.team}}. I’ve read everything: {{summary|there’s no need to repeat anything.}} {{tried|}} {{next-step|I will look into it right now.}} Does that work for you?',
  'agent-opening-upset':
    'Hi {{customer.name|there}}, I’m {{agent.name}} from {{agent.team}}. I’m sorry this has cost you so much patience. I’ve read everything: {{summary|there’s no need to repeat anything.}} {{tried|}} {{next-step|I will look into it right now.}} Does that work for you?',
  'agent-opening-blank':
    'Hi {{customer.name|there}}, I’m {{agent.name}} from {{agent.team}}. You asked for a person, and here I am. What is it about? A sentence or two is plenty, and I’ll take it from there.',
  'queue-30':
    'I’m still looking for the right person for you. {{queue.place|You’re in line}}. Is there anything you’d like to add for the agent? An order number often saves time.',
  'queue-60':
    'Thanks for staying with me! {{queue.estimate|}} Your details are ready for the agent, so they can start right away. More from me {{queue.next-word|as the line moves}}.',
  'queue-90': '{{queue.place|You’re in line}}. {{queue.estimate|}} More {{queue.next-word|as the line moves}}.',
  'queue-120':
    'I’m sorry, this is taking longer than it should. {{queue.place|You’re in line}}. It’s your choice: keep waiting, have us call you at a time you pick, or get an answer by email {{ticket.due}}.',
  'queue-later-1':
    'Still here with you. {{queue.place|You’re in line}}. {{queue.estimate|}} You can also have a call, or an email {{ticket.due}}, if you’d prefer that.',
  'queue-later-2':
    'Thank you for your patience. {{queue.estimate|}} {{queue.place|You’re in line}}, and you can switch to a call or an email at any moment.',
  'queue-later-3':
    'A quick update for you. {{queue.place|You’re in line}}. {{queue.estimate|}} If you’d rather get on with your day, choose a call or an email.',
  'queue-long-wait':
    'I’d rather tell you now: the wait is likely to be {{queue.wait|a longer one}}. {{queue.place|You’re in line}}. You can stay, pick a time for a call, or have an answer by email {{ticket.due}}.',
  'needs-nobody': 'Good to hear you’re all set. I’ve withdrawn your request; write here again whenever you like.',
  'closing-open-again': 'Then it isn’t settled yet, and I’m sorry I thought it was. Let’s carry on right here.',
  'callback-confirm': 'Just to be sure: do you mean {{callback.time|that time}}?',
  'queue-coming-1':
    'The person on call has your case and will join you here {{promise.due|as promised}}. I’m keeping an eye on it.',
  'queue-coming-2':
    'Still on it: someone from the on-call team will join this chat {{promise.due|as promised}}. Anything you add will be in front of them.',
  'waiting-noted': 'Got it, I’ve added that to your case. Whoever takes over will see it first.',
  'waiting-noted-2': 'I’ve added that to your case too.',
  'waiting-place':
    'Your place is safe. {{queue.place|You’re in line}}. {{queue.estimate|}} If you’d rather not wait, you can have a call or an answer by email instead.',
  'agent-connected':
    '{{agent.name}} from {{agent.team}} has joined, a real person with your whole conversation in front of them.',
  'agent-here': 'You’re already with {{agent.name}} from {{agent.team}}, a real person who reads what you write here.',
  'agent-slow':
    'I’m sorry, {{agent.name|the agent}} can’t answer right now. Whoever takes over sees everything you wrote.',
  'agent-lost':
    'I’m sorry, {{agent.name|your agent}} lost the connection. Whoever takes over sees everything the two of you wrote.',
  'agent-signed-off':
    '{{agent.name|Your agent}} has finished for today and can’t carry on with this. Whoever takes over sees everything the two of you wrote.',
  'somebody-came':
    'Good news: someone from our team is here now. You kept your place, and I’m showing them your conversation now.',
  'place-fell-back':
    'A more urgent case was moved ahead of you, so your place has changed. {{queue.place|You’re still in line}}. {{queue.estimate|}}',
  'agent-passed':
    '{{agent.name|Your agent}} is passing you on to a colleague in {{team.name|another team}} who can take this further. They get everything the two of you wrote, so you won’t have to start over.',
  'handed-back':
    '{{agent.name|Your agent}} has left our chat, and you’re with me again: {{bot.name|the assistant}}, the bot. If anything is still open, tell me here. You can have a person whenever you say so.',
  'agent-next':
    'I’m looking for an available colleague right now, and your wait doesn’t start over. {{queue.place|You’re in line}}. {{queue.estimate|}} You’ll hear from me again {{queue.next-word|as the line moves}}.',
  'holding-line':
    '{{agent.name|Your agent}} has been quiet for a while, so I’ve just alerted the team lead. You’re not forgotten, and nothing you wrote is lost.',
  'waiting-still':
    'Take your time with this; your place in line is still yours. {{queue.place|You’re in line}}. {{queue.estimate|}} Next word {{queue.next-word|as the line moves}}.',
  'agent-holds':
    '{{agent.name}} needs {{hold.time}} to look into this, and comes back to you right here. You can leave this open and do something else meanwhile.',
  'silence-question': 'Are you still there? No hurry at all, reply whenever it suits you.',
  'silence-close':
    'I’ll close this for now, since it’s been quiet. Whenever you write here again, we’ll carry on exactly where we left off.',
  'after-hours':
    '{{team.away|Nobody in our team is free right now}}. Everything you wrote is saved. You can leave a ticket and have an answer {{ticket.due}}, choose a time for us to call you, or see what can help right now.',
  'after-hours-urgent':
    '{{team.away|Nobody in our team is free right now}}, but if this can’t wait, I’ll alert the person on call right now. Everything you wrote is saved. You can also leave a ticket and have an answer {{ticket.due}}, or choose a time for us to call you.',
  'after-hours-still':
    'I’ve just checked again. {{team.away|Nobody in our team is free right now}}. The same options are still open: which one suits you?',
  'after-hours-promised':
    '{{team.away|Nobody in our team is free right now}}. What we arranged hasn’t changed: {{next-step|you’ll hear from us as agreed}}. If you’d rather talk, pick a time for a call, or see what can help right now.',
  'after-hours-kept':
    'All right, nothing changes: {{next-step|you’ll hear from us as agreed}}. Your case number is {{ticket.number}}.',
  'after-hours-late':
    '{{team.away|Nobody in our team is free right now}}. And we owe you an answer on {{ticket.number}} that is late: that’s our fault, and I’ve just alerted the team lead. If you want a new time, you can have an answer {{ticket.due}} or choose a call.',
  'after-hours-choose':
    'That’s saved with the rest. Which option suits you best? With a ticket you’d have an answer {{ticket.due}}.',
  'ticket-ask-contact':
    'You’ll have an answer {{ticket.due}}. What email address should we send it to? If there’s anything else our team should know, just add it to your message.',
  'ticket-person':
    '{{team.away|Nobody in our team is free right now}}, so a ticket is the best way to reach a person: one of us will answer it {{ticket.due}}. What email address should we send that to?',
  'ticket-ask-again':
    'I couldn’t find an email address in that. We need one to write to you, for example name@example.com. If you’d rather not give one, just say no and I’ll save your ticket without it.',
  'ticket-confirmed':
    'All set! Your ticket number is {{ticket.number}}, and you’ll have our answer {{ticket.due}}. A confirmation is on its way to {{customer.email|your inbox}}.',
  'ticket-without-mail':
    'All set! Your ticket number is {{ticket.number}}, and our answer comes {{ticket.due}}. Without an email address we can only answer here, so please keep the number and come back to this chat.',
  'ticket-mail':
    'Hi {{customer.name|there}},\n\nYour ticket number is {{ticket.number}}, and you’ll have our answer {{ticket.due}}.\n\nWhat we noted: {{summary|everything you wrote in the chat.}}\n\nIf there’s more to say, add it in the chat. It goes straight to your ticket.\n\nWarm regards\n{{company.name|Your support team}}',
  'callback-ask-phone': 'Which number should we call?',
  'callback-offer': 'These times are free. Which one suits you?',
  'callback-unclear': 'I couldn’t match that to one of the times. Which of these suits you?',
  'callback-taken': 'Oh no, someone took that time just before you. These are still free:',
  'callback-confirmed':
    'Booked: we’ll call you {{callback.time}} on {{customer.phone|your number}}. Your case number is {{ticket.number}}, and whoever calls will know the whole story.',
  'callback-mail':
    'Hi {{customer.name|there}},\n\nWe’ll call you {{callback.time}} on {{customer.phone|your number}} about your case {{ticket.number}}.\n\nWhat we noted: {{summary|everything you wrote in the chat.}}\n\nWarm regards\n{{company.name|Your support team}}',
  'callback-none': 'No call is booked, then. Everything you told me is still here, and we’ll find another way.',
  'on-call-started':
    'I’m alerting the person on call right now. Someone will join you here {{promise.due}}. Stay in this chat, and add anything that matters.',
  'on-call-update': 'I’m still trying to reach the person on call. Someone will join you here {{promise.due}}.',
  'on-call-backup':
    'The first person on call hasn’t answered, so I’m alerting the second one now. Someone will join you here {{promise.due}}.',
  'on-call-joined': 'Good news: the person on call has your case and is joining this chat.',
  'on-call-silent':
    'I’m sorry: I couldn’t reach anyone on call, and I’d rather tell you now than leave you waiting. Your case goes to the very front of the next shift, and I’m arranging a ticket and a call for you.',
  'desk-started':
    'I’ve passed our whole conversation to our team, so you won’t have to repeat anything. Someone will answer you right here, and anything you add goes straight to them.',
  'desk-update': 'Your case is with our team, and I’m watching for their answer. It will appear right here.',
  'self-harm-care':
    'I’m really glad you told me, and I’m so sorry it hurts this much. You don’t have to carry this alone. If you might act on it now, please call {{emergency.number|the emergency number where you are}} or go to someone near you. I’m bringing a person into this chat right away.',
  'amount-question': 'So that this reaches the right person: roughly how much is it? Just the amount will do.',
  'self-service-check': 'Did that solve it, or shall I arrange a follow-up for you?',
  'question-again-text': 'I couldn’t quite read that as an answer. Could you answer the way I asked?',
  'question-again-number': 'I couldn’t find a number in that. Just the figure is enough.',
  'question-again-email': 'I couldn’t find an email address in that. It looks like name@example.com.',
  'question-again-phone':
    'I couldn’t find a phone number in that. Could you send me the whole number, with the area code?',
  'question-again-date': 'I couldn’t find a date in that. A date, a weekday, today or tomorrow will all work.',
  'question-again-order-number':
    'I couldn’t find an order number in that. It’s at the top of the confirmation we emailed you.',
  'choice-again': 'I’m not sure which of these you mean. Which one fits best?',
  'self-service-offer': 'Here’s what you can do right now, if you like. What would help?',
  'welcome-back':
    'Welcome back, {{customer.name|good to see you}}! Your case {{ticket.number}} is in good hands, and you’ll have our answer {{ticket.due|at the time we agreed}}. Everything you told us is here. Would you like to add anything to it?',
  'welcome-back-call':
    'Welcome back, {{customer.name|good to see you}}! We’ll call you {{callback.time|at the time we agreed}} about {{ticket.number}}. Is there anything you’d like the caller to know beforehand?',
  'welcome-back-late':
    'Welcome back, {{customer.name|good to see you}}. We promised you an answer on {{ticket.number}}, and it’s late. That’s our fault, not yours: I’ve just alerted the team lead. Would you like to add anything?',
  'welcome-back-soon':
    'I’m still here, and I’ve added that to {{ticket.number}}. As arranged, {{next-step|you’ll hear from us}}. Is there more to add, or is this about something else?',
  'welcome-back-add': 'Go ahead, just write it here. It goes straight to your case {{ticket.number}}.',
  'welcome-back-noted': 'Got it, I’ve added that to your case {{ticket.number}}. Whoever answers will see it.',
  'survey-question': 'Before you go: how was that for you? One tap is plenty, and it’s fine to skip it.',
  'survey-thanks': 'Thank you! That goes straight to the team.',
  'closing-quiet':
    'It’s gone quiet, so I’ll leave it here for now. Nothing you wrote is lost: write whenever you like and we’ll pick up from there, with a person if you prefer. Your case number is {{ticket.number}}.',
  closing:
    'To sum up: {{summary|we’ve been through your question together.}} What happens next: {{next-step|there’s nothing more you need to do}}. Your case number is {{ticket.number}}. Is there anything else on your mind?',
};
