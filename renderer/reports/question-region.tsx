import { Button, Checkbox, Group, Select, Stack, TextInput } from '@mantine/core';
import { IconFileCertificate } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CallError } from '../../shared/answer.ts';
import { filterScope, REPORT_FORMATS, REPORT_KINDS, type ReportQuestion } from '../../shared/reports.ts';
import { asCallError } from '../inspector.ts';
import { Problem } from '../ui/problem.tsx';
import { Region } from '../ui/region.tsx';
import { FigureChoice } from './figure-choice.tsx';
import { FilterChoice } from './filter-choice.tsx';
import { MadeNotice } from './made-notice.tsx';
import { MADE_REGION } from './made-region.tsx';
import { makeReport } from './made-store.ts';
import { PersonalChoice } from './personal-choice.tsx';
import type { ReportDraft } from './report-draft.ts';
import { S360Choice } from './s360-choice.tsx';

export interface DraftProps {
  draft: ReportDraft;
  onChange: (change: Partial<ReportDraft>) => void;
}

/** Puts a question together, and has it answered in files. */
export function QuestionRegion({ draft, question, onChange }: DraftProps & { question: ReportQuestion | null }) {
  const { t } = useTranslation('reports');
  const { kind } = draft;
  return (
    <Region name={t('question')}>
      <Stack gap="md">
        <KindChoice draft={draft} onChange={onChange} />
        {kind === 'ticket-file' ? (
          <TextInput
            label={t('ticket.label')}
            description={t('ticket.hint')}
            value={draft.ticket}
            onChange={({ currentTarget }) => onChange({ ticket: currentTarget.value })}
          />
        ) : null}
        {kind === 's360' ? <S360Choice /> : null}
        {filterScope(kind) === 'nothing' ? null : <FilterChoice draft={draft} onChange={onChange} />}
        {kind === 'figures' ? <FigureChoice draft={draft} onChange={onChange} /> : null}
        <PersonalChoice draft={draft} onChange={onChange} />
        <FormatChoice draft={draft} onChange={onChange} />
        <MakeReport draft={draft} question={question} />
      </Stack>
    </Region>
  );
}

function KindChoice({ draft, onChange }: DraftProps) {
  const { t } = useTranslation('reports');
  return (
    <Select
      label={t('kind')}
      description={t(`kinds.${draft.kind}.row`)}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      allowDeselect={false}
      withScrollArea={false}
      classNames={{ options: 'report-kinds' }}
      comboboxProps={{ transitionProps: { duration: 0 } }}
      data={REPORT_KINDS.map((value) => ({ value, label: t(`kinds.${value}.title`) }))}
      value={draft.kind}
      onChange={(kind) => (kind ? onChange({ kind }) : undefined)}
      renderOption={({ option }) => (
        <span className="report-kind">
          <span>{option.label}</span>
          <span className="small dim">
            {t(`kinds.${REPORT_KINDS.find((known) => known === option.value) ?? 'tickets'}.row`)}
          </span>
        </span>
      )}
    />
  );
}

function FormatChoice({ draft, onChange }: DraftProps) {
  const { t } = useTranslation('reports');
  return (
    <Checkbox.Group
      label={t('formats.label')}
      value={[...draft.formats]}
      onChange={(values) => onChange({ formats: REPORT_FORMATS.filter((format) => values.includes(format)) })}
      error={draft.formats.length === 0 ? t('formats.none') : null}
    >
      <Group gap={14} mt={6}>
        {REPORT_FORMATS.map((format) => (
          <Checkbox key={format} size="sm" value={format} label={t(`formats.${format}`)} />
        ))}
      </Group>
    </Checkbox.Group>
  );
}

function MakeReport({ draft, question }: Pick<DraftProps, 'draft'> & { question: ReportQuestion | null }) {
  const { t } = useTranslation('reports');
  const [asking, setAsking] = useState(false);
  const [error, setError] = useState<CallError | null>(null);
  const make = async () => {
    if (!question) return;
    setAsking(true);
    try {
      await makeReport(question, draft.formats);
      setError(null);
    } catch (problem) {
      setError(asCallError(problem));
    } finally {
      setAsking(false);
    }
  };
  return (
    <div>
      {error ? <Problem error={error} title={t('notMade')} /> : null}
      <Button
        mt={error ? 'sm' : 0}
        leftSection={<IconFileCertificate size={15} aria-hidden />}
        disabled={!question || draft.formats.length === 0}
        loading={asking}
        aria-describedby="report-make-hint"
        onClick={() => void make()}
      >
        {t('make')}
      </Button>
      <p id="report-make-hint" className="small dim report-hint">
        {t('makeHint')}
      </p>
      <MadeNotice listId={MADE_REGION} />
    </div>
  );
}
