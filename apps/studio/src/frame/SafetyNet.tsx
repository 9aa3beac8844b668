import { Button, EmptyState } from '@baton/ui';
import { Component, type ReactNode } from 'react';
import { strings } from '../strings.ts';
import styles from './Frame.module.css';

export interface SafetyNetProps {
  children: ReactNode;
}

/** A fault while drawing shows a way on instead of an empty page. React has no hook for it. */
export class SafetyNet extends Component<SafetyNetProps, { fallen: boolean }> {
  override state = { fallen: false };

  static getDerivedStateFromError(): { fallen: boolean } {
    return { fallen: true };
  }

  override render(): ReactNode {
    if (!this.state.fallen) return this.props.children;
    return (
      <div className={styles.alone}>
        <EmptyState
          icon="triangle-alert"
          title={strings.broken.title}
          action={
            <Button variant="primary" icon="refresh-cw" onClick={() => location.reload()}>
              {strings.broken.again}
            </Button>
          }
        >
          {strings.broken.text}
        </EmptyState>
      </div>
    );
  }
}
