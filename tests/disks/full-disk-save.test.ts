/** A report that is saved on a disk without room, on a real small file system. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { MOUNT_WAY, notRun, SmallDisk } from './small-disk.ts';

const COPY = path.join(import.meta.dirname, '../../electron/shell/copy-files.ts');

if (!MOUNT_WAY) notRun('a report saved on a full disk');
else {
  test('a full disk is said, and no half of a report stays on it', async () => {
    const directory = mkdtempSync(path.join(tmpdir(), 'usher-report-'));
    const disk = await SmallDisk.mount(2);
    try {
      writeFileSync(path.join(directory, 'a.about.txt'), 'small');
      writeFileSync(path.join(directory, 'a.csv'), Buffer.alloc(4_000_000, 'x'));
      const names = ['a.about.txt', 'a.csv'];
      const order = `copyFiles(${JSON.stringify({ directory, names })}, ${JSON.stringify(disk.directory)})`;
      const script = `import { copyFiles } from ${JSON.stringify(COPY)}; await ${order}.catch(({ message }) => console.log(message));`;
      const [program = '', ...flags] = disk.inside;
      const run = [process.execPath, '--input-type=module', '--eval', script];
      const { stdout, status } = spawnSync(program, [...flags, ...run], { encoding: 'utf8' });
      expect(stdout).toContain('the disk is full');
      expect(status).toBe(0);
      expect(disk.files()).toEqual([]);
    } finally {
      await disk.unmount();
      rmSync(directory, { recursive: true });
    }
  }, 60_000);
}
