import { Button, FileButton, NativeSelect, Stack, Table } from '@mantine/core';
import { IconFileImport } from '@tabler/icons-react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Problem } from '../ui/problem.tsx';
import { ScrollBox } from '../ui/scroll-box.tsx';
import type { S360Mapping } from './s360-mapping.ts';
import { mapS360, readS360File, useS360 } from './s360-store.ts';

/** A CSV of S-360, and which of its columns hold number and status. */
export function S360Choice() {
  const { t } = useTranslation('reports');
  const { mapping, reading, error } = useS360();
  const forget = useRef<() => void>(null);
  const choose = (file: File | null) => {
    if (file) void readS360File(file);
    // The same file can then be chosen again.
    forget.current?.();
  };
  return (
    <Stack gap="sm">
      <div className="s360-file">
        <FileButton
          onChange={choose}
          accept=".csv,.txt,text/csv"
          resetRef={forget}
          inputProps={{ 'aria-label': t('s360.file') }}
        >
          {(props) => (
            <Button {...props} variant="default" leftSection={<IconFileImport size={14} />} loading={reading}>
              {t('s360.choose')}
            </Button>
          )}
        </FileButton>
        <span className="cut" title={mapping?.name}>
          {mapping?.name ?? <span className="dim">{t('s360.hint')}</span>}
        </span>
      </div>
      {error ? <Problem error={error} title={t('s360.unreadable')} /> : null}
      {mapping && !mapping.shown ? (
        <p className="message-warn report-hint">{t('s360.again', { file: mapping.name })}</p>
      ) : null}
      {mapping?.shown ? <Columns mapping={mapping} shown={mapping.shown} /> : null}
    </Stack>
  );
}

function Columns({ mapping, shown }: { mapping: S360Mapping; shown: NonNullable<S360Mapping['shown']> }) {
  const { t } = useTranslation('reports');
  const { ticketNumberColumn, statusColumn } = mapping;
  const columns = shown.headings.map((heading, at) => ({ value: `${at}`, label: `${at + 1}: ${heading}` }));
  const data = [{ value: '', label: t('s360.notChosen') }, ...columns];
  const columnOf = (value: string): number | null => (value === '' ? null : Number(value));
  const isSame = ticketNumberColumn !== null && ticketNumberColumn === statusColumn;
  return (
    <>
      <div className="s360-columns">
        <NativeSelect
          label={t('s360.number')}
          data={data}
          value={ticketNumberColumn ?? ''}
          onChange={({ currentTarget }) => mapS360({ ...mapping, ticketNumberColumn: columnOf(currentTarget.value) })}
        />
        <NativeSelect
          label={t('s360.status')}
          data={data}
          value={statusColumn ?? ''}
          error={isSame ? t('s360.same') : null}
          onChange={({ currentTarget }) => mapS360({ ...mapping, statusColumn: columnOf(currentTarget.value) })}
        />
      </div>
      <ScrollBox className="scroll-x">
        <Table aria-label={t('s360.rows')} className="s360-rows small" verticalSpacing={3} horizontalSpacing={8}>
          <Table.Thead>
            <Table.Tr>
              {columns.map(({ value, label }) => (
                <Table.Th
                  key={value}
                  data-chosen={Number(value) === ticketNumberColumn || Number(value) === statusColumn || undefined}
                >
                  {label}
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {shown.rows.map((row, line) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: lines of a file have no other name.
              <Table.Tr key={line}>
                {columns.map(({ value }) => (
                  <Table.Td key={value}>{row[Number(value)] ?? ''}</Table.Td>
                ))}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </ScrollBox>
    </>
  );
}
