import {
  IconChartBar,
  IconFileCertificate,
  IconRefresh,
  IconSettings,
  IconTicket,
  IconTrash,
} from '@tabler/icons-react';

/** The screens in the order of the navigation; `name` is a key of the frame's texts. */
export const SCREENS = [
  { to: '/', name: 'overview', Icon: IconChartBar },
  { to: '/tickets', name: 'tickets', Icon: IconTicket },
  { to: '/deletions', name: 'deletions', Icon: IconTrash },
  { to: '/reports', name: 'reports', Icon: IconFileCertificate },
  { to: '/sync', name: 'sync', Icon: IconRefresh },
  { to: '/settings', name: 'settings', Icon: IconSettings },
] as const;
