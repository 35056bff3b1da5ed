import '@mantine/core/styles.css';
import '@mantine/notifications/styles.css';
import './ui/theme.css';
import './ui/high-contrast.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { textsReady } from './languages/i18n.ts';
import { askBeforeUnload } from './settings/keep-unsaved.ts';
import { followNetwork } from './store/follow-network.ts';
import { followInspector } from './store/usher-store.ts';

followInspector();
followNetwork();
askBeforeUnload();

const root = document.getElementById('root');
if (root) void textsReady.then(() => draw(root));

function draw(element: HTMLElement): void {
  createRoot(element).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
}
