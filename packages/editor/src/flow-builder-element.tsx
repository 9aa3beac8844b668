// The builder as a custom element, for pages without React of their own and for pages whose styles must not reach it.
import type { Flow, Issue } from '@baton/flow';
import { createRoot, type Root } from 'react-dom/client';
import { EditorError } from './errors.ts';
import { FlowBuilder, type FlowBuilderProps } from './FlowBuilder.tsx';

/** What `baton-change` tells: the flow after the change, and what was typed but is not valid yet. */
export interface FlowBuilderChange {
  readonly value: Flow;
  readonly unfinished: readonly Issue[];
}

/** What `<baton-flow-builder>` is given as properties; changes come as the event `baton-change`. */
export type FlowBuilderElementProps = Omit<FlowBuilderProps, 'onChange' | 'className'>;

/** Inherited values come from the page through the host element; `all` leaves direction alone, so it is said apart. */
const FRAME = '.frame{all:initial;display:block;height:100%;direction:ltr;unicode-bidi:normal}:host{display:block}';

/**
 * `<baton-flow-builder>`: set `value` and `registry` (and whatever else `FlowBuilder` takes) as properties, listen to `baton-change`.
 * `theme` and `mode` are attributes too. It renders once both are there, in an open shadow root, and goes when it leaves the page.
 */
export class BatonFlowBuilder extends HTMLElement {
  static readonly observedAttributes = ['theme', 'mode'];
  /** The sheet of `@baton/editor/styles.css`, set by `defineFlowBuilder`. */
  static sheet: CSSStyleSheet | null = null;

  #props: Partial<FlowBuilderElementProps> = {};
  #root: Root | null = null;
  #asked = false;

  /** Everything at once, or some of it: what is not named stays. */
  set props(some: Partial<FlowBuilderElementProps>) {
    this.#props = { ...this.#props, ...some };
    this.#ask();
  }

  get props(): Readonly<Partial<FlowBuilderElementProps>> {
    return this.#props;
  }

  set value(value: Flow) {
    this.props = { value };
  }

  /** The flow as it is now, or undefined before one was set. */
  get value(): Flow | undefined {
    return this.#props.value;
  }

  connectedCallback(): void {
    this.#ask();
  }

  disconnectedCallback(): void {
    // Moving the element takes it out and puts it back at once; only what stays out is taken down.
    queueMicrotask(() => {
      if (this.isConnected) return;
      this.#root?.unmount();
      this.#root = null;
    });
  }

  attributeChangedCallback(): void {
    this.#ask();
  }

  #ask(): void {
    if (this.#asked) return;
    this.#asked = true;
    queueMicrotask(() => {
      this.#asked = false;
      if (this.isConnected) this.#render();
    });
  }

  #render(): void {
    const { value, registry, ...rest } = this.#props;
    if (!value || !registry) return;
    const theme = oneOf(this.getAttribute('theme'), ['light', 'dark', 'system']);
    const mode = oneOf(this.getAttribute('mode'), ['edit', 'view']);
    this.#root ??= createRoot(this.#place());
    this.#root.render(
      <FlowBuilder
        {...(theme && { theme })}
        {...(mode && { mode })}
        {...rest}
        value={value}
        registry={registry}
        onChange={(next, unfinished) => {
          this.#props = { ...this.#props, value: next };
          const detail: FlowBuilderChange = { value: next, unfinished };
          this.dispatchEvent(new CustomEvent('baton-change', { detail, bubbles: true, composed: true }));
          this.#ask();
        }}
      />,
    );
  }

  #place(): HTMLElement {
    const { sheet } = BatonFlowBuilder;
    if (!sheet) throw new EditorError('editor/no-sheet');
    const shadow = this.shadowRoot ?? this.attachShadow({ mode: 'open' });
    const frame = document.createElement('div');
    frame.className = 'frame';
    shadow.adoptedStyleSheets = [sheet];
    shadow.replaceChildren(frame);
    return frame;
  }
}

/**
 * Defines `<baton-flow-builder>`, once for a page.
 *
 * @param styles the text of `@baton/editor/styles.css`, which `@baton/editor/styles` exports as `styles`; a shadow root needs its own
 */
export function defineFlowBuilder(styles: string): void {
  if (customElements.get('baton-flow-builder')) return;
  const sheet = new CSSStyleSheet();
  // Adopted sheets are allowed by a strict policy for styles, elements of style are not.
  sheet.replaceSync(`${styles}\n${FRAME}`);
  BatonFlowBuilder.sheet = sheet;
  customElements.define('baton-flow-builder', BatonFlowBuilder);
}

function oneOf<T extends string>(given: string | null, allowed: readonly T[]): T | undefined {
  return allowed.find((one) => one === given);
}

declare global {
  interface HTMLElementTagNameMap {
    'baton-flow-builder': BatonFlowBuilder;
  }
  interface HTMLElementEventMap {
    'baton-change': CustomEvent<FlowBuilderChange>;
  }
}
