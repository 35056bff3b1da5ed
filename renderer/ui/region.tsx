import { Title } from '@mantine/core';
import type { ReactNode } from 'react';

/** A named part of a screen, on a surface of its own. */
export function Region({ name, actions, children }: { name: string; actions?: ReactNode; children: ReactNode }) {
  return (
    <section className="card" aria-label={name}>
      <div className="card-head">
        <Title order={2}>{name}</Title>
        {actions}
      </div>
      {children}
    </section>
  );
}
