import type { ReactNode } from 'react';
import { useUsher } from '../store/usher-store.ts';
import { DataAge } from './data-age.tsx';
import { ScreenHeading } from './screen-heading.tsx';

interface ScreenProps {
  title: string;
  actions?: ReactNode;
  /** As high as the window: a part of it scrolls by itself. */
  fill?: boolean;
  children: ReactNode;
}

/** A screen with its heading, its actions and the age of what it shows. */
export function Screen({ title, actions, fill = false, children }: ScreenProps) {
  const dataAsOf = useUsher((state) => state.connection?.dataAsOf ?? null);
  return (
    <div className={fill ? 'screen screen-fill' : 'screen'}>
      <div className="screen-head">
        <ScreenHeading>{title}</ScreenHeading>
        <DataAge asOf={dataAsOf} />
        <div className="screen-head-end">{actions}</div>
      </div>
      {children}
    </div>
  );
}
