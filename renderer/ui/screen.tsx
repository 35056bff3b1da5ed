import type { ReactNode } from 'react';
import { useUsher } from '../store/usher-store.ts';
import { DataAge } from './data-age.tsx';
import { ScreenHeading } from './screen-heading.tsx';

/** A screen with its heading, its actions and the age of what it shows. */
export function Screen({ title, actions, children }: { title: string; actions?: ReactNode; children: ReactNode }) {
  const dataAsOf = useUsher((state) => state.connection?.dataAsOf ?? null);
  return (
    <div className="screen">
      <div className="screen-head">
        <ScreenHeading>{title}</ScreenHeading>
        <DataAge asOf={dataAsOf} />
        <div className="screen-head-end">{actions}</div>
      </div>
      {children}
    </div>
  );
}
