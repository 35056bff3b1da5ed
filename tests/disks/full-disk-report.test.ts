/** A report on a disk that fills up while it is written, on a real small file system, by the command line. */
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { pulledVenue } from '../reports/reporting.ts';
import { KEY } from '../sync/syncing.ts';
import { MOUNT_WAY, notRun, SmallDisk } from './small-disk.ts';

const USHER = path.join(import.meta.dirname, '../../electron/usher-cli.ts');

if (!MOUNT_WAY) notRun('a report on a full disk');
else {
  test('a full disk is said, and nothing of the report stays: no file, no entry in the trail', async () => {
    const venue = await pulledVenue();
    const disk = await SmallDisk.mount(2);
    try {
      writeFileSync(
        path.join(venue.dataDir, 'keys.json'),
        JSON.stringify({ seal: 'none', databaseKey: KEY, apiKeys: {} }),
      );
      const report = () => {
        const out = path.join(disk.directory, 'log.csv');
        const [program = '', ...flags] = disk.inside;
        const usher = [process.execPath, USHER, 'report', 'status-log', '--data-dir', venue.dataDir, '--out', out];
        return spawnSync(program, [...flags, ...usher], { encoding: 'utf8' });
      };
      venue.ledger.reports.secrets.prepare(Date.now());
      const head = venue.ledger.reports.head();
      disk.fill(60);
      const refused = report();
      expect(refused.stderr).toMatch(/^The disk is full\. .* nothing of it was kept/);
      expect(refused.status).toBe(1);
      expect(disk.files()).toEqual([]);
      expect(venue.ledger.reports.head()).toEqual(head);
      disk.free();
      expect(report()).toMatchObject({ status: 0, stderr: '' });
      expect(disk.files().sort()).toEqual(['log.about.txt', 'log.csv', 'log.manifest.json']);
      expect(venue.ledger.reports.head().sequence).toBe(head.sequence + 1);
    } finally {
      await disk.unmount();
      await venue.close();
    }
  }, 60_000);
}
