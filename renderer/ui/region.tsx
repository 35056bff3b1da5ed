import { Title } from '@mantine/core';
import type { ReactNode } from 'react';

interface RegionProps {
  name: string;
  /** Lets a button of another region bring this one into view and give it the focus. */
  id?: string;
  actions?: ReactNode;
  children: ReactNode;
}

/** A named part of a screen, on a surface of its own. */
export function Region({ name, id, actions, children }: RegionProps) {
  return (
    <section className="card" aria-label={name} {...(id ? { id, tabIndex: -1 } : {})}>
      <div className="card-head">
        <Title order={2}>{name}</Title>
        {actions}
      </div>
      {children}
    </section>
  );
}
