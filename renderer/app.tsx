/** The app: theme, notifications, and a screen for each address. Addresses are hashes, so that any shell can serve them. */
import { MantineProvider, useMantineColorScheme } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { Notifications } from '@mantine/notifications';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { HashRouter, Navigate, Route, Routes, useLocation } from 'react-router';
import { Frame } from './frame/frame.tsx';
import { KeptScreen } from './frame/kept-screen.tsx';
import { laterScreen, loadWhenIdle } from './frame/later-screen.tsx';
import { speak } from './languages/i18n.ts';
import { useUsher } from './store/usher-store.ts';
import { TicketScreen } from './ticket/ticket-screen.tsx';
import { TicketsScreen } from './tickets/tickets-screen.tsx';
import { ErrorBoundary } from './ui/error-boundary.tsx';
import { cssVariables, theme } from './ui/theme.ts';

/** All but the two that are needed at a gate. */
const overview = laterScreen(async () => (await import('./overview/overview-screen.tsx')).OverviewScreen);
const deletions = laterScreen(async () => (await import('./deletions/deletions-screen.tsx')).DeletionsScreen);
const reports = laterScreen(async () => (await import('./reports/reports-screen.tsx')).ReportsScreen);
const sync = laterScreen(async () => (await import('./sync/sync-screen.tsx')).SyncScreen);
const settings = laterScreen(async () => (await import('./settings/settings-screen.tsx')).SettingsScreen);

export function App() {
  const language = useLanguage();
  useEffect(() => void loadWhenIdle([overview, deletions, sync, settings, reports]), []);
  return (
    <MantineProvider theme={theme} cssVariablesResolver={cssVariables} defaultColorScheme="auto">
      <ColorScheme />
      <Contrast />
      {/* Below dialogs, whose buttons they would cover. */}
      <Notifications position="bottom-right" zIndex={150} />
      {/* What a click shows is drawn at once: a transition gives way to everything else first. */}
      <HashRouter useTransitions={false}>
        <Frame key={language}>
          <Screens />
        </Frame>
      </HashRouter>
    </MantineProvider>
  );
}

/** The Overview has the most to draw, and is come back to from every figure: it is kept. */
function Screens() {
  const { pathname } = useLocation();
  return (
    <>
      <KeptScreen path="/">
        <overview.Screen />
      </KeptScreen>
      <ErrorBoundary key={pathname}>
        <Routes>
          <Route index element={null} />
          <Route path="tickets" element={<TicketsScreen />} />
          <Route path="tickets/:ticketId" element={<TicketScreen />} />
          <Route path="deletions" element={<deletions.Screen />} />
          <Route path="reports" element={<reports.Screen />} />
          <Route path="sync" element={<sync.Screen />} />
          <Route path="settings" element={<settings.Screen />} />
          <Route path="*" element={<Navigate to="/" replace />} />
        </Routes>
      </ErrorBoundary>
    </>
  );
}

/** The language of the settings. Texts are also made outside of components, so that a new language shows all anew. */
function useLanguage(): string {
  const { i18n } = useTranslation();
  const wanted = useUsher((state) => state.settings?.language);
  useEffect(() => {
    if (wanted) void speak(wanted);
  }, [wanted]);
  return i18n.language;
}

/** Shows the colour scheme of the settings; Mantine remembers it for the next start. */
function ColorScheme() {
  const wanted = useUsher((state) => state.settings?.colorScheme);
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  useEffect(() => {
    if (wanted && wanted !== colorScheme) setColorScheme(wanted);
  }, [wanted, colorScheme, setColorScheme]);
  return null;
}

/** Marks the page when strong contrast is wanted; the style sheet does the rest. */
function Contrast() {
  const wanted = useUsher((state) => state.settings?.contrast ?? 'auto');
  const preferred = useMediaQuery('(prefers-contrast: more)', false);
  const high = wanted === 'high' || (wanted === 'auto' && preferred);
  useEffect(() => {
    document.documentElement.dataset.contrast = high ? 'high' : 'normal';
  }, [high]);
  return null;
}
