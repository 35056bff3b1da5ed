import '@mantine/core/styles.css';
import '@mantine/notifications/styles.css';
import './ui/theme.css';
import './ui/high-contrast.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { askBeforeUnload } from './settings/keep-unsaved.ts';
import { followNetwork } from './store/follow-network.ts';
import { followInspector } from './store/usher-store.ts';

followInspector();
followNetwork();
askBeforeUnload();

const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
}
