import { NativeSelect, Stack } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { LANGUAGES } from '../../shared/languages.ts';
import type { Settings } from '../../shared/settings.ts';
import { useNow } from '../store/use-now.ts';
import { Region } from '../ui/region.tsx';
import { LOCAL_ZONE, zoneNameAt } from '../ui/time-format.ts';
import { changeAtOnce } from './change-at-once.ts';

/** A new language draws the whole page anew: who chose it by keyboard goes on where they were. */
let choosing = false;

/** The language, each named in itself, and the zones in which times are written. */
export function LanguageRegion({ settings }: { settings: Settings }) {
  const { t } = useTranslation(['settings', 'frame']);
  const select = useRef<HTMLSelectElement>(null);
  const now = useNow();
  useEffect(() => {
    if (choosing) select.current?.focus({ preventScroll: true });
    choosing = false;
  }, []);
  const choose = (language: string) => {
    choosing = true;
    void changeAtOnce({ language: language as Settings['language'] });
  };
  return (
    <Region name={t('language.title')}>
      <Stack gap="sm">
        <NativeSelect
          ref={select}
          label={t('language.language')}
          description={t('atOnce')}
          value={settings.language}
          onChange={({ currentTarget }) => choose(currentTarget.value)}
          data={[
            { value: 'auto', label: t('language.auto') },
            ...LANGUAGES.map((language) => ({ value: language, label: t(`frame:language.${language}`) })),
          ]}
          maw={260}
        />
        <div>
          {t('language.zone')}: <strong>{`${LOCAL_ZONE} (${zoneNameAt(now)})`}</strong>
          <div className="small dim">{t('language.zoneHint')}</div>
        </div>
        <div>
          {t('language.event')}
          <div className="small dim">{t('language.eventHint')}</div>
        </div>
      </Stack>
    </Region>
  );
}
