// The demo shop's own line at the top: what this is, the way to the other two pages, and the switch between day and night.
import type { DemoHours, DemoState } from '@baton/wire';
import { demoStrings as strings } from './strings.ts';

/** Puts the line before everything else, where the server is a demo. */
export async function showDemoBar(place: HTMLElement): Promise<void> {
  const state = await ask('GET').catch(() => null);
  if (!state?.isDemo) return;
  const bar = element('aside', 'demo');
  bar.setAttribute('aria-label', strings.label);
  const draw = ({ hours }: DemoState): void => {
    const focused = bar.contains(document.activeElement) ? document.activeElement?.id : undefined;
    bar.replaceChildren(
      text('p', hours === 'night' ? strings.night : hours === 'open' ? strings.open : strings.written),
      link('/', strings.studio),
      link('/desk', strings.desk),
      ...choices(hours).map(([choice, label]) => {
        const button = text('button', label);
        button.id = `demo-${choice}`;
        button.setAttribute('type', 'button');
        button.setAttribute('aria-pressed', String(hours === choice));
        button.addEventListener('click', () => void ask('PUT', choice).then(draw));
        return button;
      }),
    );
    if (focused) document.getElementById(focused)?.focus();
  };
  draw(state);
  place.prepend(bar);
}

function choices(hours: DemoHours): [DemoHours, string][] {
  const both: [DemoHours, string][] = [
    ['open', strings.day],
    ['night', strings.nightName],
  ];
  return hours === 'written' ? [...both, ['written', strings.byHours]] : both;
}

async function ask(method: 'GET' | 'PUT', hours?: DemoHours): Promise<DemoState> {
  const response = await fetch('/api/demo', {
    method,
    ...(hours === undefined
      ? {}
      : { headers: { 'content-type': 'application/json' }, body: JSON.stringify({ hours }) }),
  });
  if (!response.ok) throw new Error(`The demo's switch answered ${response.status}.`);
  return response.json();
}

function element(name: string, className: string): HTMLElement {
  const made = document.createElement(name);
  made.className = className;
  return made;
}

function text(name: string, words: string): HTMLElement {
  const made = document.createElement(name);
  made.textContent = words;
  return made;
}

function link(href: string, words: string): HTMLElement {
  const made = text('a', words);
  made.setAttribute('href', href);
  return made;
}
