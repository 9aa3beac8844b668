import { CSPProvider } from '@base-ui/react/csp-provider';
import { Tooltip } from '@base-ui/react/tooltip';
import { createContext, useContext, useMemo, useState, useSyncExternalStore } from 'react';
import type { CSSProperties, ReactNode } from 'react';
import { UiError } from '../errors.ts';
import { cx } from '../styles/cx.ts';
import { PortalContainerProvider } from './PortalContainer.tsx';
import styles from './ThemeProvider.module.css';

/** Light, dark, or what the device prefers. */
export type ThemeChoice = 'light' | 'dark' | 'system';

/** High contrast, or what the device prefers. */
export type ContrastChoice = 'more' | 'system';

/** What `ThemeProvider` is given. */
export interface ThemeProviderProps {
  children: ReactNode;
  /** Controlled choice. Leave it out to let the provider keep it. */
  theme?: ThemeChoice;
  defaultTheme?: ThemeChoice;
  /** Called when `setTheme` is used, for an app that remembers the choice. */
  onThemeChange?: (theme: ThemeChoice) => void;
  /** Controlled choice. Leave it out to let the provider keep it. */
  contrast?: ContrastChoice;
  defaultContrast?: ContrastChoice;
  onContrastChange?: (contrast: ContrastChoice) => void;
  className?: string;
  style?: CSSProperties;
}

/** What was chosen, what is shown, and how to choose. */
export interface ThemeValue {
  /** What was chosen. */
  theme: ThemeChoice;
  /** What is shown: `system` resolved by the device's preference. */
  shown: 'light' | 'dark';
  setTheme: (theme: ThemeChoice) => void;
  contrast: ContrastChoice;
  setContrast: (contrast: ContrastChoice) => void;
}

const Theme = createContext<ThemeValue | null>(null);

/** The root of everything made with this package: sets tokens, type and theme, and holds the portal container. */
export function ThemeProvider(props: ThemeProviderProps) {
  const { children, theme: given, defaultTheme = 'system', onThemeChange, className, style } = props;
  const { contrast: givenContrast, defaultContrast = 'system', onContrastChange } = props;
  const [own, setOwn] = useState(defaultTheme);
  const [ownContrast, setOwnContrast] = useState(defaultContrast);
  const [container, setContainer] = useState<HTMLElement | null>(null);
  const prefersDark = useSyncExternalStore(subscribeToScheme, readScheme, () => false);
  const theme = given ?? own;
  const contrast = givenContrast ?? ownContrast;
  const value = useMemo<ThemeValue>(
    () => ({
      theme,
      shown: theme === 'system' ? (prefersDark ? 'dark' : 'light') : theme,
      setTheme: (next) => {
        setOwn(next);
        onThemeChange?.(next);
      },
      contrast,
      setContrast: (next) => {
        setOwnContrast(next);
        onContrastChange?.(next);
      },
    }),
    [theme, prefersDark, onThemeChange, contrast, onContrastChange],
  );
  return (
    <Theme.Provider value={value}>
      <PortalContainerProvider value={container}>
        {/* Pages with a strict content policy run no style elements: what Base UI would put into them is in base-ui.css. */}
        <CSPProvider disableStyleElements>
          <Tooltip.Provider delay={350} closeDelay={60}>
            <div
              data-baton=""
              data-theme={theme}
              data-contrast={contrast === 'more' ? 'more' : undefined}
              className={cx(styles.root, className)}
              style={style}
            >
              {children}
              <div ref={setContainer} className={styles.portal} />
            </div>
          </Tooltip.Provider>
        </CSPProvider>
      </PortalContainerProvider>
    </Theme.Provider>
  );
}

/** @throws UiError `ui/no-theme-provider` outside of a provider. */
export function useTheme(): ThemeValue {
  const value = useContext(Theme);
  if (!value) throw new UiError('ui/no-theme-provider');
  return value;
}

const darkQuery = '(prefers-color-scheme: dark)';

// jsdom has no matchMedia; there the light theme is shown.
function scheme(): MediaQueryList | null {
  return typeof window.matchMedia === 'function' ? window.matchMedia(darkQuery) : null;
}

function subscribeToScheme(onChange: () => void): () => void {
  const query = scheme();
  query?.addEventListener('change', onChange);
  return () => query?.removeEventListener('change', onChange);
}

function readScheme(): boolean {
  return scheme()?.matches ?? false;
}
