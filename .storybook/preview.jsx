// Plain JavaScript: the root's tool project may not import a package's sources, and a preview needs the theme.
import { DocsContext, DocsPage } from '@storybook/addon-docs/blocks';
import { lazy, Suspense, useContext } from 'react';
import * as a11y from '@storybook/addon-a11y/preview';
import { configure } from 'storybook/test';
import { ThemeProvider, ToastProvider } from '../packages/ui/src/index.ts';
import '../packages/ui/src/styles/font.ts';
import './preview.css';

// The editor comes only where a kind is told as a whole.
const StepPage = lazy(() =>
  import('../packages/editor/src/stories/StepPage.tsx').then((module) => ({ default: module.StepPage })),
);

// What a story waits for comes late on a busy machine: the default limit is one second.
configure({ asyncUtilTimeout: 60_000 });

function themed(Story, { globals, parameters }) {
  const dark = globals.theme === 'dark' || globals.theme === 'contrast-dark';
  const contrast = String(globals.theme).startsWith('contrast') ? 'more' : 'system';
  return (
    <ThemeProvider theme={dark ? 'dark' : 'light'} contrast={contrast}>
      <ToastProvider>
        <div className="baton-story" data-layout={parameters.layout ?? 'padded'}>
          {parameters.step ? (
            <Suspense>
              <StepPage {...parameters.step} />
            </Suspense>
          ) : (
            <Story />
          )}
        </div>
      </ToastProvider>
    </ThemeProvider>
  );
}

// Storybook checks the theme a story is shown in. The other one is checked in the same visit, by turning the attribute
// that the tokens follow: a second visit per story would double the time for the same answer.
// Only where tests run: whoever looks at a story must not see it change its theme.
async function checkOtherTheme(context) {
  if (!('__vitest_worker__' in globalThis)) return;
  if (context.parameters.a11y?.disable || context.parameters.a11y?.test === 'off') return;
  const turnBack = turnThemes(context.canvasElement);
  await coloursSettled(context.canvasElement.ownerDocument);
  try {
    await a11y.afterEach(context);
  } finally {
    turnBack();
    await coloursSettled(context.canvasElement.ownerDocument);
  }
}

// The customer's chat has a root and an attribute of its own.
function turnThemes(canvas) {
  const themes = [
    ...[...canvas.querySelectorAll('[data-theme]')].map((element) => [element, 'data-theme']),
    ...[...canvas.querySelectorAll('baton-chat[theme]')].map((element) => [element, 'theme']),
  ].map(([element, name]) => ({ element, name, before: element.getAttribute(name) }));
  for (const { element, name, before } of themes) element.setAttribute(name, before === 'dark' ? 'light' : 'dark');
  return () => themes.forEach(({ element, name, before }) => element.setAttribute(name, before));
}

// Colours fade over: axe has to see where they end.
async function coloursSettled(page) {
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  const roots = [page, ...[...page.querySelectorAll('baton-chat')].map((chat) => chat.shadowRoot)];
  const fades = roots
    .flatMap((root) => root?.getAnimations() ?? [])
    .filter((animation) => animation instanceof CSSTransition);
  await Promise.allSettled(fades.map((fade) => fade.finished));
}

// The documentation of a kind of step is its definition, told as a whole.
function StepDocs() {
  const stories = useContext(DocsContext).componentStories();
  const step = stories.map(({ parameters }) => parameters.step).find(Boolean);
  if (!step) return <DocsPage />;
  return (
    <div className="sb-unstyled">
      <ThemeProvider theme="system">
        <Suspense>
          <StepPage {...step} />
        </Suspense>
      </ThemeProvider>
    </div>
  );
}

/** @type {import('@storybook/react-vite').Preview} */
const preview = {
  parameters: {
    // Base UI's focus guards are invisible stops that hand focus on at once; axe takes them for hidden content.
    a11y: { test: 'error', context: { exclude: ['[data-base-ui-focus-guard]'] } },
    backgrounds: { disabled: true },
    docs: { page: StepDocs },
    options: {
      storySort: {
        order: [
          'Welcome',
          'Messages',
          ['The whole library', 'M1 to M8'],
          'Flows',
          'Steps',
          ['Every step', 'Start'],
          'Card',
          'Chat',
          'Editor',
          'Tokens',
          'Studio',
          'Desk',
          'Primitives',
          'Guides',
          'Reference',
          ['Public names'],
        ],
      },
    },
  },
  initialGlobals: { theme: 'light' },
  globalTypes: {
    theme: {
      description: 'Theme',
      toolbar: {
        title: 'Theme',
        icon: 'contrast',
        dynamicTitle: true,
        items: [
          { value: 'light', title: 'Light', icon: 'sun' },
          { value: 'dark', title: 'Dark', icon: 'moon' },
          { value: 'contrast', title: 'High contrast, light', icon: 'contrast' },
          { value: 'contrast-dark', title: 'High contrast, dark', icon: 'contrast' },
        ],
      },
    },
  },
  decorators: [themed],
  afterEach: checkOtherTheme,
};
export default preview;
