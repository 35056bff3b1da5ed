import { ActionIcon, Button, Title } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconChartBar, IconFileTypeCsv, IconPhotoDown, IconTable } from '@tabler/icons-react';
import { createContext, type ReactNode, useContext, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useUsher } from '../store/usher-store.ts';
import { DataAge } from '../ui/data-age.tsx';
import { saveFile } from '../ui/save-file.ts';
import { figureCsv } from './figure-csv.ts';
import type { FigureData } from './figure-data.ts';
import { fileName } from './figure-data.ts';
import { figurePicture } from './figure-picture.ts';

interface FigureProps {
  data: FigureData;
  /** Null: there is nothing to show, and `table` says so. */
  chart: ReactNode;
  table: ReactNode;
  /** What else can be chosen, beside the heading. */
  tools?: ReactNode;
  /** `wide` takes the whole width of the screen, `tall` the height of two. */
  size?: 'plain' | 'wide' | 'tall';
}

/** Which events the figures count, in words. */
export const FigureScope = createContext('');

/** A figure that can be seen as a chart or read as a table, says what it counts as of when, and can be saved. */
export function Figure({ data, chart, table, tools, size = 'plain' }: FigureProps) {
  const { t } = useTranslation('overview');
  const [asTable, setAsTable] = useState(false);
  const heading = useId();
  const section = useRef<HTMLElement>(null);
  return (
    <section ref={section} className={`card overview-figure overview-${size}`} aria-labelledby={heading}>
      <div className="card-head">
        <Title order={2} id={heading}>
          {data.name}
        </Title>
        <div className="overview-tools">
          {tools}
          {chart ? (
            <>
              <Button
                variant="subtle"
                color="gray"
                leftSection={asTable ? <IconChartBar size={14} /> : <IconTable size={14} />}
                onClick={() => setAsTable(!asTable)}
              >
                {asTable ? t('asChart') : t('asTable')}
              </Button>
              <SaveButtons data={data} chartOf={asTable ? null : () => chartIn(section.current)} />
            </>
          ) : null}
        </div>
      </div>
      <div className="overview-body">{asTable || !chart ? table : chart}</div>
      <Explanation data={data} />
    </section>
  );
}

function Explanation({ data: { definition, notes } }: { data: FigureData }) {
  const dataAsOf = useUsher((state) => state.connection?.dataAsOf ?? null);
  return (
    <footer className="overview-note">
      <p>{[definition, ...notes].join(' ')}</p>
      <DataAge asOf={dataAsOf} />
    </footer>
  );
}

/** `chartOf` is null while the table is shown: there is no chart to make a picture of. */
function SaveButtons({ data, chartOf }: { data: FigureData; chartOf: (() => SVGSVGElement | null) | null }) {
  const { t } = useTranslation('overview');
  const scope = useContext(FigureScope);
  const originNow = () => ({
    scope,
    asOf: useUsher.getState().connection?.dataAsOf ?? null,
    savedAt: Date.now(),
  });
  const saveCsv = () => {
    const origin = originNow();
    const content = new Blob([figureCsv(data, origin)], { type: 'text/csv;charset=utf-8' });
    saveFile(fileName(data.name, origin.savedAt, 'csv'), content);
  };
  const savePng = async () => {
    const origin = originNow();
    try {
      const chart = chartOf?.();
      if (!chart) return;
      saveFile(fileName(data.name, origin.savedAt, 'png'), await figurePicture(chart, data, origin));
    } catch {
      notifications.show({ color: 'red', message: t('notSaved') });
    }
  };
  return (
    <>
      <ActionIcon
        variant="subtle"
        color="gray"
        size={30}
        aria-label={t('savePng')}
        title={t('savePng')}
        disabled={chartOf === null}
        onClick={() => void savePng()}
      >
        <IconPhotoDown size={16} />
      </ActionIcon>
      <ActionIcon
        variant="subtle"
        color="gray"
        size={30}
        aria-label={t('saveCsv')}
        title={t('saveCsv')}
        onClick={saveCsv}
      >
        <IconFileTypeCsv size={16} />
      </ActionIcon>
    </>
  );
}

function chartIn(section: HTMLElement | null): SVGSVGElement | null {
  return section?.querySelector<SVGSVGElement>('.overview-chart svg') ?? null;
}
