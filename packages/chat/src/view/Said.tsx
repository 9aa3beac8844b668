/** @jsxImportSource preact */
import type { ChatMessage } from '../contract.ts';
import { linkParts, safeUrl } from '../model/safe-link.ts';

/** What was said. Text stays text: nothing in it becomes markup but line breaks and http(s) addresses. */
export function Said({ message }: { message: ChatMessage }) {
  return (
    <div class="said">
      {message.text !== '' && (
        <p class="bubble" dir="auto">
          <Linked text={message.text} />
        </p>
      )}
      {message.card && (
        <div class="card" dir="auto">
          <p class="card-title">{message.card.title}</p>
          {message.card.lines.map((line, index) => (
            <p key={index} class="card-line">
              {line}
            </p>
          ))}
        </div>
      )}
      {message.link && <NamedLink link={message.link} />}
    </div>
  );
}

/** Text in which nothing becomes markup but line breaks and http(s) addresses. */
export function Linked({ text }: { text: string }) {
  return (
    <>
      {linkParts(text).map((part, index) =>
        part.url ? <Away key={index} url={part.url} label={part.text} /> : part.text,
      )}
    </>
  );
}

function NamedLink({ link }: { link: { label: string; url: string } }) {
  const url = safeUrl(link.url);
  return (
    <p class="link" dir="auto">
      {url ? <Away url={url} label={link.label} /> : link.label}
    </p>
  );
}

function Away({ url, label }: { url: string; label: string }) {
  return (
    <a href={url} target="_blank" rel="noopener noreferrer nofollow">
      {label}
    </a>
  );
}
