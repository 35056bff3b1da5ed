/** The look: calm and dense, one accent colour, the system's own typeface. */
import type { CSSVariablesResolver } from '@mantine/core';
import { createTheme } from '@mantine/core';

const SYSTEM_FONT = 'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "DejaVu Sans", sans-serif';

export const theme = createTheme({
  colors: {
    dark: [
      '#dde0e6',
      '#b6bcc8',
      '#9aa1ad',
      '#6b7280',
      '#363c46',
      '#2c313a',
      '#22262d',
      '#1c1f24',
      '#15171b',
      '#101215',
    ],
  },
  primaryColor: 'indigo',
  primaryShade: 7,
  autoContrast: true,
  defaultRadius: 'sm',
  respectReducedMotion: true,
  cursorType: 'pointer',
  fontFamily: SYSTEM_FONT,
  fontSizes: { xs: '12px', sm: '13px', md: '14px', lg: '16px', xl: '20px' },
  headings: {
    fontFamily: SYSTEM_FONT,
    fontWeight: '600',
    sizes: {
      h1: { fontSize: '20px', lineHeight: '1.3' },
      h2: { fontSize: '14px', lineHeight: '1.4' },
      h3: { fontSize: '13px', lineHeight: '1.4' },
    },
  },
  components: {
    Button: { defaultProps: { size: 'xs' } },
    // Mantine's placeholder for the focus is no part that a menu may have; without it the menu itself has the focus.
    Menu: { defaultProps: { withInitialFocusPlaceholder: false } },
    Modal: {
      defaultProps: { centered: true, transitionProps: { duration: 0 } },
      styles: { title: { fontWeight: 600, fontSize: 16 } },
    },
    Notification: { styles: { description: { color: 'var(--mantine-color-text)' } } },
    Table: { defaultProps: { verticalSpacing: 6, horizontalSpacing: 'sm' } },
    Tooltip: { defaultProps: { withArrow: true } },
  },
});

/** Tints of a colour for badges, alerts and light buttons in the dark, where Mantine's own are too heavy. */
function darkTints(color: string, red: number, green: number, blue: number, text: string): Record<string, string> {
  return {
    [`--mantine-color-${color}-light`]: `rgb(${red} ${green} ${blue} / 16%)`,
    [`--mantine-color-${color}-light-hover`]: `rgb(${red} ${green} ${blue} / 24%)`,
    [`--mantine-color-${color}-light-color`]: text,
  };
}

/** Mantine's dimmed text misses contrast level AA on white; ours keeps it in both schemes. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    // Mantine's texts on its tints miss contrast level AA.
    '--mantine-color-green-light-color': '#1f6429',
    '--mantine-color-orange-light-color': '#9c3600',
    '--mantine-color-red-light-color': '#a51d1d',
    '--mantine-color-yellow-light-color': '#7a4d00',
    '--mantine-color-text': '#1c1f26',
    '--mantine-color-error': '#b3261e',
    '--mantine-color-dimmed': '#5d6470',
    '--mantine-color-placeholder': '#5f6674',
    '--mantine-color-default-border': '#dfe2e8',
    '--usher-ground': '#f7f8fa',
    '--usher-surface': '#ffffff',
    '--usher-line': '#e6e8ec',
    '--usher-control': '#7f8692',
    '--usher-hover': '#f1f3f7',
    '--usher-active': '#e6ebfb',
    '--usher-accent': '#3b5bdb',
    '--usher-link': '#2f4cc0',
    '--usher-bad': '#b3261e',
    '--usher-warn': '#8a5a00',
    '--usher-good': '#28742f',
  },
  dark: {
    ...darkTints('indigo', 110, 140, 255, '#a9bbff'),
    ...darkTints('blue', 90, 160, 255, '#9cc7ff'),
    ...darkTints('green', 80, 200, 110, '#8fdc9c'),
    ...darkTints('orange', 255, 150, 60, '#ffbe7d'),
    ...darkTints('red', 255, 90, 80, '#ff9d95'),
    ...darkTints('gray', 160, 170, 185, '#b6bcc8'),
    '--mantine-color-body': '#15171b',
    '--mantine-color-error': '#ff8f85',
    '--mantine-color-text': '#dde0e6',
    '--mantine-color-dimmed': '#9aa1ad',
    '--mantine-color-placeholder': '#9aa1ad',
    '--mantine-color-default-border': '#343942',
    '--usher-ground': '#15171b',
    '--usher-surface': '#1c1f24',
    '--usher-line': '#2a2e35',
    '--usher-control': '#808895',
    '--usher-hover': '#23272e',
    '--usher-active': '#283152',
    '--usher-accent': '#7d97f5',
    '--usher-link': '#94aaf8',
    '--usher-bad': '#ff8f85',
    '--usher-warn': '#f0bd5b',
    '--usher-good': '#7fcf8a',
  },
});
