import { Alert, Button } from '@mantine/core';
import { Component, type ReactNode } from 'react';

/** Keeps the rest of the app in use when a screen fails to draw. */
export class ErrorBoundary extends Component<{ children: ReactNode }, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override render() {
    if (!this.state.failed) return this.props.children;
    return (
      <div className="screen">
        <Alert role="alert" color="red" title="This screen could not be drawn">
          <p>The other screens still work, and nothing that was decided is lost.</p>
          <Button onClick={() => this.setState({ failed: false })}>Draw it again</Button>
        </Alert>
      </div>
    );
  }
}
