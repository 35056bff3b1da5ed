import { ActionIcon } from '@mantine/core';
import { IconArrowsHorizontal, IconClock, IconZoomIn, IconZoomOut } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Hint } from '../../ui/hint.tsx';
import { formatMinute, zoneNameAt } from '../../ui/time-format.ts';
import type { TimeScale } from './time-scale.ts';
import type { TimelineControl } from './use-timeline-control.ts';

/** What the key is called that puts the cursor to the present. */
const ESCAPE = 'Esc';

/** What is on the screen, and the buttons that change it; each has a key, too. */
export function TimelineTools({ control, scale }: { control: TimelineControl; scale: TimeScale }) {
  const { t } = useTranslation('ticket');
  const { view, cursor, setCursor, press } = control;
  const [from, to] = [scale.instantAt(view.start), scale.instantAt(view.end)];
  const tools = [
    { key: '-', name: t('timeline.zoomOut'), Icon: IconZoomOut, off: view.end - view.start >= 1 },
    { key: '+', name: t('timeline.zoomIn'), Icon: IconZoomIn, off: false },
    { key: '0', name: t('timeline.showAll'), Icon: IconArrowsHorizontal, off: view.end - view.start >= 1 },
    { key: ESCAPE, name: t('timeline.toNow'), Icon: IconClock, off: cursor === null },
  ];
  return (
    <>
      <span className="small dim nowrap timeline-range">
        {t('timeline.range', { from: formatMinute(from), to: formatMinute(to), zone: zoneNameAt(to) })}
      </span>
      <ActionIcon.Group>
        {tools.map(({ key, name, Icon, off }) => (
          <Hint key={key} label={`${name} (${key})`}>
            <ActionIcon
              variant="default"
              size={26}
              aria-label={name}
              aria-disabled={off}
              onClick={() => (key === ESCAPE ? setCursor(null) : press(key))}
            >
              <Icon size={14} />
            </ActionIcon>
          </Hint>
        ))}
      </ActionIcon.Group>
    </>
  );
}
