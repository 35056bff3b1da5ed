import { Checkbox, Group, Radio, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { PERSONAL_FIELDS } from '../../shared/reports.ts';
import type { DraftProps } from './question-region.tsx';
import { personalChoice, personalChoices } from './report-draft.ts';

/** Which personal data the report holds. The choice is on record. */
export function PersonalChoice({ draft, onChange }: DraftProps) {
  const { t } = useTranslation('reports');
  const choices = personalChoices(draft.kind);
  const chosen = personalChoice(draft);
  if (choices.length === 0) return <p className="small dim report-hint">{t('personal.nobody')}</p>;
  return (
    <div>
      <Radio.Group
        label={t('personal.label')}
        description={t('personal.onRecord')}
        value={chosen}
        onChange={(value) => onChange({ personal: choices.find((choice) => choice === value) ?? 'namesAndEmails' })}
      >
        <Stack gap={6} mt={6}>
          {choices.map((choice) => (
            <Radio
              key={choice}
              value={choice}
              label={t(`personal.${choice}`)}
              description={t(`personal.hints.${choice}`)}
            />
          ))}
        </Stack>
      </Radio.Group>
      {chosen === 'withFields' ? (
        <Checkbox.Group
          mt={8}
          ms={28}
          aria-label={t('personal.withFields')}
          value={[...draft.fields]}
          onChange={(values) => onChange({ fields: PERSONAL_FIELDS.filter((field) => values.includes(field)) })}
          error={draft.fields.length === 0 ? t('personal.noField') : null}
        >
          <Group gap={6} pb={draft.fields.length === 0 ? 4 : 0}>
            {PERSONAL_FIELDS.map((field) => (
              <Checkbox key={field} value={field} label={t(`fields.${field}`)} me="sm" />
            ))}
          </Group>
        </Checkbox.Group>
      ) : null}
    </div>
  );
}
