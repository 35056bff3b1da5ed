import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useUsher } from '../store/usher-store.ts';
import { Facts } from '../ui/facts.tsx';
import { Region } from '../ui/region.tsx';
import { changeAtOnce } from './change-at-once.ts';

/** Which Usher this is, and where it keeps what it knows. */
export function AboutRegion() {
  const { t } = useTranslation('settings');
  const navigate = useNavigate();
  const app = useUsher((state) => state.app);
  if (!app) return null;
  const showFirstSteps = async () => {
    await changeAtOnce({ assistant: 'open' });
    await navigate('/');
  };
  return (
    <Region name={t('about.title')}>
      <Facts
        facts={[
          [t('about.version'), app.version],
          [t('about.shell'), t(app.shell === 'desktop' ? 'about.desktop' : 'about.browser')],
          [
            t('about.dataDirectory'),
            <span key="directory" className="mono">
              {app.dataDir}
            </span>,
          ],
          [t('about.operator'), app.operator],
          [t('about.server'), app.demo ? t('about.demo') : app.serverUrl],
        ]}
      />
      <Button variant="default" mt="sm" onClick={() => void showFirstSteps()}>
        {t('about.assistant')}
      </Button>
    </Region>
  );
}
