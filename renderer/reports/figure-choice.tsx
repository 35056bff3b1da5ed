import { Checkbox, Group, Radio, Stack, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { FIGURE_GROUPINGS } from '../../shared/reports.ts';
import { useUsher } from '../store/usher-store.ts';
import { LOCAL_ZONE } from '../ui/time-format.ts';
import { instantOfLocal, localOfInstant } from './local-instant.ts';
import type { DraftProps } from './question-region.tsx';

const MINUTE = 60_000;

/** As of when figures are counted, and by what. */
export function FigureChoice({ draft, onChange }: DraftProps) {
  const { t } = useTranslation('reports');
  const dataAsOf = useUsher((state) => state.connection?.dataAsOf ?? null);
  const firstInstant = () => {
    const utc = dataAsOf ?? Date.now();
    return new Date(utc - (utc % MINUTE)).toISOString();
  };
  return (
    <>
      <Radio.Group
        label={t('instant.label')}
        value={draft.at === null ? 'now' : 'then'}
        onChange={(choice) => onChange({ at: choice === 'now' ? null : firstInstant() })}
      >
        <Stack gap={6} mt={6}>
          <Radio value="now" label={t('instant.now')} />
          <Radio value="then" label={t('instant.atInstant')} description={t('instant.atInstantHint')} />
        </Stack>
      </Radio.Group>
      {draft.at === null ? null : (
        <TextInput
          type="datetime-local"
          step={1}
          label={t('instant.field', { zone: LOCAL_ZONE })}
          value={localOfInstant(draft.at)}
          onChange={({ currentTarget }) => onChange({ at: instantOfLocal(currentTarget.value) })}
          error={draft.at === '' ? t('instant.missing') : null}
        />
      )}
      <Checkbox.Group
        label={t('groupings.label')}
        description={t('groupings.hint')}
        value={[...draft.by]}
        onChange={(values) => onChange({ by: FIGURE_GROUPINGS.filter((grouping) => values.includes(grouping)) })}
      >
        <Group gap="lg" mt={6}>
          {FIGURE_GROUPINGS.map((grouping) => (
            <Checkbox key={grouping} value={grouping} label={t(`groupings.${grouping}`)} />
          ))}
        </Group>
      </Checkbox.Group>
    </>
  );
}
