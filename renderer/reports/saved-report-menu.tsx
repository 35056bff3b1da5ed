import { Button, Menu } from '@mantine/core';
import { IconBookmark } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { reportQuestionSchema } from '../../shared/reports.ts';
import type { SavedReport } from '../../shared/settings.ts';
import { useUsher } from '../store/usher-store.ts';
import { draftOf, type ReportDraft } from './report-draft.ts';
import { mappingOfFile } from './s360-mapping.ts';
import { mapS360, useS360 } from './s360-store.ts';
import { ManageReportsDialog, SaveReportDialog } from './saved-report-dialogs.tsx';
import type { DraftControl } from './use-report-draft.ts';

/** The questions that were given a name: chosen, each stands in the form again, ready to be made. */
export function SavedReportMenu({ control: { draft, question, change } }: { control: DraftControl }) {
  const { t } = useTranslation('reports');
  const saved = useUsher((state) => state.settings?.savedReports) ?? [];
  const [dialog, setDialog] = useState<'save' | 'manage' | null>(null);
  const close = () => setDialog(null);
  return (
    <>
      <Menu position="bottom-end" transitionProps={{ duration: 0 }} returnFocus width={280}>
        <Menu.Target>
          <Button variant="default" fw={500} leftSection={<IconBookmark size={15} aria-hidden />}>
            {t('saved.name')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown className="filter-choices">
          {saved.length === 0 ? <Menu.Label>{t('saved.none')}</Menu.Label> : null}
          {saved.map((one) => (
            <SavedReportItem key={one.name} saved={one} onOpen={change} />
          ))}
          <Menu.Divider />
          <Menu.Item disabled={!question} onClick={() => setDialog('save')}>
            {t('saved.save')}
          </Menu.Item>
          {saved.length > 0 ? <Menu.Item onClick={() => setDialog('manage')}>{t('saved.manage')}</Menu.Item> : null}
        </Menu.Dropdown>
      </Menu>
      {dialog === 'save' && question ? (
        <SaveReportDialog saved={saved} question={question} formats={draft.formats} onClose={close} />
      ) : null}
      {dialog === 'manage' ? <ManageReportsDialog saved={saved} onClose={close} /> : null}
    </>
  );
}

/** A question is read when it is used: one that this Usher does not understand stays, and says so. */
function SavedReportItem({ saved, onOpen }: { saved: SavedReport; onOpen: (draft: ReportDraft) => void }) {
  const { t } = useTranslation('reports');
  const read = reportQuestionSchema.safeParse(saved.question);
  if (!read.success) {
    return (
      <Menu.Item disabled>
        {saved.name}
        <div className="small">{t('saved.notUnderstood')}</div>
      </Menu.Item>
    );
  }
  const { kind, s360 } = read.data;
  const open = () => {
    // A file that is held already need not be chosen again.
    if (s360 && useS360.getState().mapping?.sha256 !== s360.sha256) mapS360(mappingOfFile(s360));
    onOpen(draftOf(read.data, saved.formats));
  };
  return (
    <Menu.Item onClick={open}>
      {saved.name}
      <div className="small dim">{t(`kinds.${kind}.title`)}</div>
    </Menu.Item>
  );
}
