// The warm voice: a friendly colleague. English.
import type { Voice } from './templates.ts';

export const warm: Voice = {
  greeting:
    'Hi {{customer.name|there}}! I’m {{bot.name|the assistant}}, the bot of {{company.name|this shop}}. Ask me anything, and whenever you’d rather talk to a person, just say so.',
  'greeting-again':
    'Welcome back, {{customer.name|good to see you}}! This is {{bot.name|the assistant}}, the bot. Everything you wrote before is still here, so just go on from there, and whenever you’d rather talk to a person, say so.',
  'no-answer-yet': 'I’m listening! Tell me in a sentence what it’s about, and I’ll look it up for you.',
  'no-answer-again':
    'I haven’t found a question in that yet. A few words on what it’s about are enough, or I’ll get you a person.',
  'answer-not-it': 'Then that wasn’t it. Put it to me in other words, and I’ll look again, or let me get you a person.',
  'anger-heard':
    'I hear you, and I’m sorry. Tell me in a sentence what went wrong, or I’ll get you a person right away.',
  'thanks-back': 'Any time! If something else comes up, just write it here.',
  'stays-with-bot':
    'All right, then we go on here, you and I. Put it to me in other words, or ask me something else. A person is there whenever you say so.',
  'answer-check':
    'I think this is what you’re after, though I’m not completely sure:\n\n{{answer.text}}\n\nDoes that fit your case? If not, I’ll gladly bring in a person.',
  'bot-failed':
    'That’s on me: I couldn’t get an answer out of our system. A person can look at it instead, with everything you’ve written, or you can put it to me in other words.',
  'standard-escalation':
    'Of course, I’m getting you a person. They’ll see our whole conversation, so you won’t have to repeat a thing. {{queue.place|You’re in line}}. {{queue.estimate|}} You’ll hear from me again {{queue.next-word|as the line moves}}.',
  'proactive-escalation':
    'You’ve put enough time into this. I’d like to bring in a specialist from our {{team.name|support}} team who can sort it out with you. All the details go along. Is that all right?',
  'policy-escalation':
    'This should be with a person, because {{topic.reason|it needs somebody who may decide it}}. I’m connecting you now, and everything you wrote goes with you. {{queue.place|You’re in line}}. {{queue.estimate|}} {{queue.priority}} You’ll hear from me again {{queue.next-word|as the line moves}}.',
  'low-confidence':
    'Honestly, I’m not sure about this one, and I’d rather not guess. A colleague who knows more about it can take over, and I’ll pass on everything you told me. Shall I bring them in?',
  'low-confidence-again':
    'I have no answer to this one that I’d stand by, either. A colleague would know, and gets everything you told me. Shall I bring them in?',
  'agent-opening-calm':
    'Hi {{customer.name|there}}, I’m {{agent.name}} from {{agent.team}}. I’ve read everything: {{summary|nothing needs to be said twice.}} {{tried|}} {{next-step|I will look into it right now.}} Does that work for you?',
  'agent-opening-upset':
    'Hi {{customer.name|there}}, I’m {{agent.name}} from {{agent.team}}. I’m sorry this has cost you so much patience. I’ve read everything: {{summary|nothing needs to be said twice.}} {{tried|}} {{next-step|I will look into it right now.}} Does that work for you?',
  'agent-opening-blank':
    'Hi {{customer.name|there}}, I’m {{agent.name}} from {{agent.team}}. You asked for a person, and here I am. What is it about? A sentence or two is plenty, and I’ll take it from there.',
  'queue-30':
    'I’m still looking for the right person for you. {{queue.place|You’re in line}}. Is there anything you’d like to add for the agent? A number or a photo often saves time.',
  'queue-60':
    'Thanks for staying with me! {{queue.estimate|}} Your details are laid out ready, so it can start right away. More from me {{queue.next-word|as the line moves}}.',
  'queue-90': '{{queue.place|You’re in line}}. {{queue.estimate|}} More {{queue.next-word|as the line moves}}.',
  'queue-120':
    'I’m sorry, this is taking longer than it should. {{queue.place|You’re in line}}. It’s your choice: keep waiting, have us call you at a time you pick, or get an answer by email {{ticket.due}}.',
  'queue-later-1':
    'Still here with you. {{queue.place|You’re in line}}. {{queue.estimate|}} A call or an email {{ticket.due}} is yours as well, if you’d like that better.',
  'queue-later-2':
    'Thank you for your patience. {{queue.estimate|}} {{queue.place|You’re in line}}, and you can switch to a call or an email at any moment.',
  'queue-later-3':
    'A quick update for you. {{queue.place|You’re in line}}. {{queue.estimate|}} If you’d rather get on with your day, choose a call or an email.',
  'queue-long-wait':
    'I’d rather tell you straight away: the wait is likely to be {{queue.wait|a longer one}}. {{queue.place|You’re in line}}. You can stay, pick a time for a call, or have an answer by email {{ticket.due}}.',
  'needs-nobody':
    'Good to hear that nothing is needed from us any more. I’ve taken you off the list; write here again whenever you like.',
  'closing-open-again': 'Then it isn’t settled yet, and I’m sorry I took it for done. It goes on right here.',
  'callback-confirm': 'Just to be sure: do you mean {{callback.time|that time}}?',
  'queue-coming-1':
    'The person on call has your case and joins you here {{promise.due|as promised}}. I’m keeping an eye on it.',
  'queue-coming-2':
    'Still on it: somebody from the on-call team is coming into this chat {{promise.due|as promised}}. Anything you add will be in front of them.',
  'waiting-noted': 'Got it, I’ve put that with your case. Whoever takes over will see it first.',
  'waiting-noted-2': 'That’s in your case as well now.',
  'waiting-place':
    'Your place is safe. {{queue.place|You’re in line}}. {{queue.estimate|}} If you’d rather not wait, a call or an answer by email is open to you, too.',
  'agent-connected':
    '{{agent.name}} from {{agent.team}} has joined, a real person with your whole conversation in front of them.',
  'agent-here': 'You’re with {{agent.name}} from {{agent.team}} already, a real person who reads what you write here.',
  'agent-slow':
    'I’m sorry, {{agent.name|the agent}} can’t answer right now. Whoever takes over sees everything you wrote.',
  'agent-lost':
    'I’m sorry, {{agent.name|your agent}} lost the connection. Whoever takes over sees everything the two of you wrote.',
  'agent-signed-off':
    '{{agent.name|Your agent}} has finished for now and can’t go on with this. Whoever takes over sees everything the two of you wrote.',
  'somebody-came':
    'Good news: somebody from our team has just come in. You kept your place, and I’m showing them your conversation now.',
  'place-fell-back':
    'Somebody whose matter couldn’t wait was put ahead of you, so your place has changed. {{queue.place|You’re still in line}}. {{queue.estimate|}}',
  'agent-passed':
    '{{agent.name|Your agent}} is passing you on to a colleague in {{team.name|another team}} who can take this further. They get everything the two of you wrote, so you won’t have to start over.',
  'handed-back':
    '{{agent.name|Your agent}} has left our chat, and you’re with me again: {{bot.name|the assistant}}, the bot. Whatever is still open, write it here. A person is there whenever you say so.',
  'agent-next':
    'I’m looking for a free colleague this very moment, and your wait doesn’t start over. {{queue.place|You’re in line}}. {{queue.estimate|}} You’ll hear from me again {{queue.next-word|as the line moves}}.',
  'holding-line':
    '{{agent.name|Your agent}} has been quiet for a while, so I’ve just alerted the team lead. You’re not forgotten, and nothing you wrote is lost.',
  'silence-question': 'Are you still there? No hurry at all, write whenever it suits you.',
  'silence-close':
    'I’ll close this for now, since it’s been quiet. Whenever you write here again, we’ll go on exactly where we left off.',
  'after-hours':
    '{{team.away|Nobody in our team is free right now}}. Everything you wrote is saved. You can leave it with us and have an answer {{ticket.due}}, choose a time for us to call you, or take a look at what helps right now.',
  'after-hours-urgent':
    '{{team.away|Nobody in our team is free right now}}, but if this can’t wait, I’ll alert the person on call right now. Everything you wrote is saved. You can also leave a ticket and have an answer {{ticket.due}}, or choose a time for us to call you.',
  'after-hours-still':
    'I’ve just looked again. {{team.away|Nobody in our team is free right now}}. The ways from before are open as they were: which one suits you?',
  'after-hours-promised':
    '{{team.away|Nobody in our team is free right now}}. What we arranged stays as it is: {{next-step|you’ll hear from us as agreed}}. If you’d rather talk, pick a time for a call, or see what helps right now.',
  'after-hours-kept':
    'Then it stays as arranged: {{next-step|you’ll hear from us as agreed}}. Your case number is {{ticket.number}}.',
  'after-hours-late':
    '{{team.away|Nobody in our team is free right now}}. And we owe you an answer on {{ticket.number}} that is late: that’s our fault, and I’ve just alerted the team lead. If you want a new time, you can have an answer {{ticket.due}} or choose a call.',
  'after-hours-choose':
    'That’s saved with the rest. Which way suits you best? With a ticket you’d have an answer {{ticket.due}}.',
  'ticket-ask-contact':
    'You’ll have an answer {{ticket.due}}. Which email address should it go to? If there’s anything else our team should know, put it in the same message.',
  'ticket-person':
    '{{team.away|Nobody in our team is free right now}}, so this ticket is the surest way to a person: one of us answers it {{ticket.due}}. Which email address should that go to?',
  'ticket-ask-again':
    'I couldn’t find an email address in that. We need one to write to you, for example name@example.com. If you’d rather not give one, just say no and I’ll save your ticket without it.',
  'ticket-confirmed':
    'All set! Your ticket is {{ticket.number}}, and you’ll have our answer {{ticket.due}}. A confirmation is on its way to {{customer.email|your inbox}}.',
  'ticket-without-mail':
    'All set! Your ticket is {{ticket.number}}, and our answer comes {{ticket.due}}. Without an email address we can only answer here, so please keep the number and come back to this chat.',
  'ticket-mail':
    'Hi {{customer.name|there}},\n\nyour ticket is {{ticket.number}}, and you’ll have our answer {{ticket.due}}.\n\nWhat we noted: {{summary|everything you wrote in the chat.}}\n\nIf there’s more to say, add it in the chat. It goes straight to your ticket.\n\nWarm regards\n{{company.name|Your support team}}',
  'callback-ask-phone': 'Which number should we call?',
  'callback-offer': 'These times are free. Which one suits you?',
  'callback-unclear': 'I couldn’t match that to one of the times. Which of these suits you?',
  'callback-taken': 'Oh no, somebody took that time a moment before you. These are still free:',
  'callback-confirmed':
    'Booked: we’ll call you {{callback.time}} on {{customer.phone|your number}}. Your case is {{ticket.number}}, and whoever calls will know the whole story.',
  'callback-mail':
    'Hi {{customer.name|there}},\n\nwe’ll call you {{callback.time}} on {{customer.phone|your number}} about your case {{ticket.number}}.\n\nWhat we noted: {{summary|everything you wrote in the chat.}}\n\nWarm regards\n{{company.name|Your support team}}',
  'callback-none': 'No call is booked, then. Everything you told me is still here, and we’ll go on another way.',
  'on-call-started':
    'I’m alerting the person on call this very moment. Somebody joins you here {{promise.due}}. Stay in this chat, and add anything that matters.',
  'on-call-update': 'The alert is still ringing, and I’m watching it. Somebody joins you here {{promise.due}}.',
  'on-call-backup':
    'The first person on call hasn’t answered, so I’m alerting the second one now. Somebody joins you here {{promise.due}}.',
  'on-call-joined': 'Good news: the person on call has your case and is coming into this chat.',
  'on-call-silent':
    'I’m sorry: I couldn’t reach anybody on call, and I want you to know it now rather than leave you waiting. Your case goes to the very front of the next shift, and I’m arranging a ticket and a call for you.',
  'self-harm-care':
    'I’m really glad you told me, and I’m so sorry it hurts this much. You don’t have to carry this alone. If you might act on it now, please call {{emergency.number|the emergency number where you are}} or go to somebody near you. I’m bringing a person into this chat right away.',
  'amount-question': 'So that this reaches the right person: how much is it about, roughly? The amount alone will do.',
  'self-service-check': 'Did that solve it, or shall I arrange a follow-up for you?',
  'question-again-text': 'I couldn’t quite read that as an answer. Could you put it the way I asked for it?',
  'question-again-number': 'I couldn’t find a number in that. Just the figure is enough.',
  'question-again-email': 'I couldn’t find an email address in that. It looks like name@example.com.',
  'question-again-phone': 'I couldn’t find a phone number in that. Could you send me all of it, with the area code?',
  'question-again-date':
    'I couldn’t make out a day in that. A date, a weekday, today or tomorrow, any of them will do.',
  'question-again-order-number':
    'I couldn’t find an order number in that. It’s at the top of the confirmation we emailed you.',
  'choice-again': 'I’m not sure which of these you mean. Which one fits best?',
  'self-service-offer': 'Here’s what you can do right now, if you like. What would help?',
  'welcome-back':
    'Welcome back, {{customer.name|good to see you}}! Your case {{ticket.number}} is in good hands, and you’ll have our answer {{ticket.due|at the time we agreed}}. Everything you told us is here. Would you like to add something to it?',
  'welcome-back-call':
    'Welcome back, {{customer.name|good to see you}}! We’re calling you {{callback.time|at the time we agreed}} about {{ticket.number}}. Is there anything you’d like the caller to know beforehand?',
  'welcome-back-late':
    'Welcome back, {{customer.name|good to see you}}. We promised you an answer on {{ticket.number}}, and it’s late. That’s our fault, not yours: I’ve just alerted the team lead. Would you like to add anything?',
  'welcome-back-soon':
    'I’m still here, and that’s with {{ticket.number}} now. As arranged, {{next-step|you’ll hear from us}}. Is there more to add, or was it about something else?',
  'welcome-back-add': 'Go ahead, just write it here. It goes straight to your case {{ticket.number}}.',
  'welcome-back-noted': 'Got it, that’s with your case {{ticket.number}} now. Whoever answers will see it.',
  'survey-question': 'Before you go: how was that for you? One tap is plenty, and it’s fine to skip it.',
  'survey-thanks': 'Thank you, that goes straight to the people who can do something with it.',
  'closing-quiet':
    'It’s gone quiet, so I’ll leave it here for now. Nothing you wrote is lost: write whenever you like and we’ll go on from there, with a person if you’d rather. Your case number is {{ticket.number}}.',
  closing:
    'To sum up: {{summary|we’ve been through your question together.}} What happens next: {{next-step|nothing more is needed from your side}}. Your case number is {{ticket.number}}. Is there anything else on your mind?',
};
