/** @jsxImportSource preact */
import { render } from 'preact';
import css from './chat.css?inline';
import type { ChatTerms, ChatTransport } from './contract.ts';
import { languageTag } from './model/language-tag.ts';
import { createSession } from './model/session.ts';
import type { Session, SessionTools } from './model/session.ts';
import { chatDirection, chatStrings } from './strings.ts';
import type { ChatStrings } from './strings.ts';
import { Chat } from './view/Chat.tsx';

/**
 * `<baton-chat>`: the customer's view of a conversation. Give it a `transport`; a new one starts a new conversation.
 *
 * Attributes: `mode` ("inline" fills its box, "launcher" floats), `open` (launcher), `side` ("start": the launcher stands at the start of
 * the line), `lang`, `theme` ("light", "dark"; else the device's choice), `bot-name`, `zone` (an IANA zone for the times; else the device's).
 *
 * Events, both crossing shadow roots: `baton-chat-open-change` after `open` changed, `baton-chat-restart` when the customer
 * wants a new conversation after the end: answer it by setting a new `transport`.
 */
export class BatonChat extends HTMLElement {
  static readonly observedAttributes = ['mode', 'open', 'lang', 'theme', 'bot-name', 'zone'];

  #transport: ChatTransport | null = null;
  #session: Session | null = null;
  #conversations = 0;
  #strings: Partial<ChatStrings> = {};
  #now: () => number = Date.now;
  #terms: ChatTerms = { notice: null, consent: null };
  #teaser: string | null = null;
  /** Whether the customer asked for the panel: only then may it take the focus. */
  #wanted = false;
  #isQuiet = false;
  readonly #root: ShadowRoot;
  readonly #place: HTMLElement;

  constructor() {
    super();
    this.#root = this.attachShadow({ mode: 'open' });
    this.#place = document.createElement('div');
    this.#place.className = 'root';
    wear(this.#root);
    this.#root.append(this.#place);
  }

  get transport(): ChatTransport | null {
    return this.#transport;
  }

  set transport(transport: ChatTransport | null) {
    if (transport === this.#transport) return;
    this.#session?.stop();
    this.#transport = transport;
    this.#conversations += 1;
    this.#session = transport && createSession(transport, this.#tools());
    this.#listen();
    this.#draw();
  }

  /** Texts of your own over those of the language. */
  get strings(): Partial<ChatStrings> {
    return this.#strings;
  }

  set strings(strings: Partial<ChatStrings>) {
    this.#strings = strings;
    this.#draw();
  }

  /** The clock to go by; a rehearsal sets its own. Milliseconds. */
  get now(): () => number {
    return this.#now;
  }

  set now(now: () => number) {
    this.#now = now;
    this.#draw();
  }

  /** What customers read, and agree to, before their first message (S6). */
  get terms(): ChatTerms {
    return this.#terms;
  }

  set terms(terms: ChatTerms) {
    this.#terms = terms;
    this.#draw();
  }

  /** Words beside the closed launcher, to be opened or put away; null: none. */
  get teaser(): string | null {
    return this.#teaser;
  }

  set teaser(teaser: string | null) {
    this.#teaser = teaser;
    this.#draw();
  }

  /** Opens the panel without being asked to: the focus stays where the customer has it. */
  openQuietly(): void {
    this.#isQuiet = true;
    this.open = true;
    this.#isQuiet = false;
  }

  get open(): boolean {
    return this.hasAttribute('open');
  }

  set open(open: boolean) {
    this.toggleAttribute('open', open);
  }

  get mode(): 'inline' | 'launcher' {
    return this.getAttribute('mode') === 'launcher' ? 'launcher' : 'inline';
  }

  set mode(mode: 'inline' | 'launcher') {
    this.setAttribute('mode', mode);
  }

  connectedCallback(): void {
    window.addEventListener('online', this.#backOnline);
    this.#listen();
    this.#draw();
  }

  disconnectedCallback(): void {
    window.removeEventListener('online', this.#backOnline);
    this.#session?.stop();
    render(null, this.#place);
  }

  attributeChangedCallback(name: string, before: string | null, after: string | null): void {
    if (before === after) return;
    if (name === 'open') this.#wanted = this.isConnected && !this.#isQuiet;
    this.#listen();
    this.#draw();
    if (name === 'open') this.#tell('baton-chat-open-change', { open: this.open });
  }

  /** What was held back while the device was offline goes out. */
  readonly #backOnline = (): void => this.#session?.tryAgain();

  /** A visitor who never opens the launcher is no conversation. */
  #listen(): void {
    if (!this.isConnected) return;
    const isOutOfSight = this.mode === 'launcher' && !this.open;
    if (isOutOfSight && this.#transport?.hasBegun?.() === false) return;
    this.#session?.start();
  }

  #draw(): void {
    if (!this.isConnected) return;
    if (!this.#session) {
      render(null, this.#place);
      return;
    }
    const language = languageTag(this.lang || document.documentElement.lang);
    const strings = { ...chatStrings(language), ...this.#strings };
    this.#place.lang = language;
    this.#place.dir = chatDirection(language);
    render(
      <Chat
        key={this.#conversations}
        session={this.#session}
        strings={strings}
        language={language}
        zone={this.getAttribute('zone') ?? undefined}
        botName={this.getAttribute('bot-name') ?? strings.assistant}
        mode={this.mode}
        open={this.open}
        now={() => this.#now()}
        terms={this.#terms}
        teaser={this.#teaser}
        wanted={this.#wanted}
        onTeaserGone={() => (this.teaser = null)}
        onOpenChange={(open) => (this.open = open)}
        onRestart={() => this.#tell('baton-chat-restart', {})}
      />,
      this.#place,
    );
  }

  #tell(name: string, detail: object): void {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
  }

  #tools(): SessionTools {
    return {
      now: () => this.#now(),
      newId,
      later: (ms, run) => {
        const timer = setTimeout(run, ms);
        return () => clearTimeout(timer);
      },
    };
  }
}

/**
 * 128 random bits as letters: among digits one id in a thousand looks like a card number, and a house refuses those as ids.
 * crypto.randomUUID exists on https pages only; customers' sites may be plain http.
 */
function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return [...bytes].map((byte) => letter(byte >> 4) + letter(byte & 15)).join('');
}

function letter(of: number): string {
  return String.fromCharCode(97 + of);
}

/** Registers the element, once. Nothing happens at import. */
export function defineBatonChat(registry: CustomElementRegistry = customElements): void {
  if (!registry.get('baton-chat')) registry.define('baton-chat', BatonChat);
}

/** A sheet that is made, not written into the page: it holds under a policy that runs no style elements. */
function wear(root: ShadowRoot): void {
  if (typeof CSSStyleSheet === 'function' && 'replaceSync' in CSSStyleSheet.prototype) {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    root.adoptedStyleSheets = [sheet];
    return;
  }
  // jsdom, and browsers from before 2023.
  const style = document.createElement('style');
  style.textContent = css;
  root.append(style);
}
