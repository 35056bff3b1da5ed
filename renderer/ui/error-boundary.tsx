import { Alert, Button } from '@mantine/core';
import { Component, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

/** Keeps the rest of the app in use when a screen fails to draw. */
export class ErrorBoundary extends Component<{ children: ReactNode }, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override render() {
    if (!this.state.failed) return this.props.children;
    return <Failed onAgain={() => this.setState({ failed: false })} />;
  }
}

function Failed({ onAgain }: { onAgain: () => void }) {
  const { t } = useTranslation('problems');
  return (
    <div className="screen">
      <Alert role="alert" color="red" title={t('screen.title')}>
        <p>{t('screen.rest')}</p>
        <Button onClick={onAgain}>{t('screen.again')}</Button>
      </Alert>
    </div>
  );
}
