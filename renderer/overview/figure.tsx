import { Button, Title } from '@mantine/core';
import { IconChartBar, IconTable } from '@tabler/icons-react';
import { type ReactNode, useId, useState } from 'react';

interface FigureProps {
  name: string;
  chart: ReactNode;
  table: ReactNode;
  /** Takes the whole width of the screen. */
  wide?: boolean;
}

/** A figure that can be seen as a chart or read as a table. */
export function Figure({ name, chart, table, wide = false }: FigureProps) {
  const [asTable, setAsTable] = useState(false);
  const heading = useId();
  return (
    <section className={wide ? 'card figure-wide' : 'card'} aria-labelledby={heading}>
      <div className="card-head">
        <Title order={2} id={heading}>
          {name}
        </Title>
        <Button
          variant="subtle"
          color="gray"
          leftSection={asTable ? <IconChartBar size={14} /> : <IconTable size={14} />}
          onClick={() => setAsTable(!asTable)}
        >
          {asTable ? 'Show as chart' : 'Show as table'}
        </Button>
      </div>
      {asTable ? table : chart}
    </section>
  );
}
