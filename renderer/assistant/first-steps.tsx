import './assistant.css';
import { CloseButton, Title } from '@mantine/core';
import { IconCloudCog, IconFileImport, IconTicket } from '@tabler/icons-react';
import { type ComponentType, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { changeAtOnce } from '../settings/change-at-once.ts';
import { useUsher } from '../store/usher-store.ts';
import { ConnectSteps } from './connect-steps.tsx';
import { useFirstStepsShown } from './use-first-steps-shown.ts';

/** The first-start assistant: three ways to go on. It blocks nothing, and stays away once it is closed. */
export function FirstSteps() {
  const { t } = useTranslation('assistant');
  const shown = useFirstStepsShown();
  const settings = useUsher((state) => state.settings);
  const demo = useUsher((state) => state.app?.demo ?? true);
  const [connecting, setConnecting] = useState(false);
  const close = () => void changeAtOnce({ assistant: 'closed' });
  if (shown === 'no') return null;
  return (
    <section className="card first-steps" aria-label={t('title')} data-shown={shown} inert={shown !== 'yes'}>
      <div className="card-head">
        <Title order={2}>{connecting ? t('connect.title') : t('title')}</Title>
        <CloseButton aria-label={t('close')} title={t('later')} onClick={close} />
      </div>
      {connecting && settings ? (
        <ConnectSteps settings={settings} onLeave={() => setConnecting(false)} onDone={close} />
      ) : (
        <Ways demo={demo} onConnect={() => setConnecting(true)} onDemo={close} />
      )}
    </section>
  );
}

interface WaysProps {
  demo: boolean;
  onConnect: () => void;
  onDemo: () => void;
}

function Ways({ demo, onConnect, onDemo }: WaysProps) {
  const { t } = useTranslation('assistant');
  const navigate = useNavigate();
  return (
    <>
      <p className="first-steps-intro">{t(demo ? 'intro' : 'introServer')}</p>
      <div className="first-steps-ways">
        <Way Icon={IconCloudCog} title={t('connect.title')} hint={t('connect.hint')} onChoose={onConnect} />
        {demo ? <Way Icon={IconTicket} title={t('demo.title')} hint={t('demo.hint')} onChoose={onDemo} /> : null}
        <Way
          Icon={IconFileImport}
          title={t('file.title')}
          hint={t('file.hint')}
          onChoose={() => void navigate('/sync')}
        />
      </div>
    </>
  );
}

interface WayProps {
  Icon: ComponentType<{ size: number; stroke: number; 'aria-hidden': true }>;
  title: string;
  hint: string;
  onChoose: () => void;
}

function Way({ Icon, title, hint, onChoose }: WayProps) {
  return (
    <button type="button" className="first-steps-way" onClick={onChoose}>
      <Icon size={20} stroke={1.7} aria-hidden />
      <span>
        <strong>{title}</strong>
        <span className="small dim">{hint}</span>
      </span>
    </button>
  );
}
