import { Table } from '@mantine/core';
import { type KeyboardEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReportPreview } from '../../shared/reports.ts';
import { ScrollBox } from '../ui/scroll-box.tsx';
import { cellText, isFigure } from './cell-text.ts';

/** The rows under their headings. One heading at a time says below what its column means. */
export function PreviewTable({ preview: { columns, rows } }: { preview: ReportPreview }) {
  const { t } = useTranslation('reports');
  const [active, setActive] = useState(0);
  const [told, setTold] = useState<number | null>(null);
  const head = useRef<HTMLTableRowElement>(null);
  const at = Math.min(active, columns.length - 1);
  const column = told === null ? null : columns[told];

  const move = (event: KeyboardEvent) => {
    const target = TARGETS[event.key]?.(at, columns.length - 1);
    if (target === undefined) return;
    event.preventDefault();
    head.current?.querySelectorAll('button')[target]?.focus();
  };
  return (
    <>
      <ScrollBox className="preview-scroll" name={t('preview.rowsName')}>
        <Table
          stickyHeader
          aria-label={t('preview.name')}
          className="preview-table"
          verticalSpacing={4}
          horizontalSpacing={8}
        >
          <Table.Thead lang="en">
            <Table.Tr ref={head} onKeyDown={move}>
              {columns.map((one, index) => (
                <Table.Th key={one.key} ta={isFigure(one) ? 'right' : undefined}>
                  <button
                    type="button"
                    className="preview-heading"
                    tabIndex={index === at ? 0 : -1}
                    aria-description={one.definition}
                    onFocus={() => {
                      setActive(index);
                      setTold(index);
                    }}
                    onMouseEnter={() => setTold(index)}
                  >
                    {one.heading}
                  </button>
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rows.map((cells, line) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: rows of a report have no other name.
              <Table.Tr key={line}>
                {columns.map((one, index) => {
                  const text = cellText(cells[index] ?? null);
                  return (
                    <Table.Td key={one.key} ta={isFigure(one) ? 'right' : undefined} title={text || undefined}>
                      {text}
                    </Table.Td>
                  );
                })}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </ScrollBox>
      <p className="preview-definition small" aria-hidden>
        {column ? (
          <span lang="en">
            <strong>{column.heading}</strong> {column.definition}
          </span>
        ) : (
          <span className="dim">{t('preview.definitionHint')}</span>
        )}
      </p>
    </>
  );
}

const TARGETS: Readonly<Record<string, (at: number, last: number) => number>> = {
  ArrowLeft: (at) => Math.max(0, at - 1),
  ArrowRight: (at, last) => Math.min(last, at + 1),
  Home: () => 0,
  End: (_at, last) => last,
};
