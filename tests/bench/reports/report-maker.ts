/**
 * Makes a report as the engine does, in a thread of this process, and watches how much memory that takes. A process of
 * its own, so that nothing else is measured.
 */
import { rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { setInterval as every } from 'node:timers/promises';
import { openCacheConnection } from '../../../electron/engine/cache/open-cache.ts';
import { ReportDesk } from '../../../electron/engine/reports/report-desk.ts';
import { NO_SEAL } from '../../../electron/shell/browser/no-seal.ts';
import { openKeys } from '../../../electron/shell/keys.ts';
import { type ReportFormat, type ReportProgress, reportQuestionSchema } from '../../../shared/reports.ts';
import { offer } from '../helper-process.ts';

/** As it was built: what turns TypeScript into JavaScript on the way takes memory of its own. */
const THREAD = new URL('../../../out/main/report-thread.js', import.meta.url);

/** Milliseconds between two looks at the memory of the process. */
const LOOK = 20;

const megabytes = (): number => process.memoryUsage.rss() / 1e6;

const tasks = {
  /** The report on all tickets of a full cache. Milliseconds; MB that the process grew by at most; MB of the file. */
  async make({ dataDir, format }: { dataDir: string; format: ReportFormat }) {
    const { databaseKey: key } = await openKeys(dataDir, NO_SEAL);
    const ended = Promise.withResolvers<ReportProgress>();
    const emit = (progress: ReportProgress): void => {
      if (progress.state !== 'running') ended.resolve(progress);
    };
    // The engine has the cache open, so that its library counts for no report.
    const opened = openCacheConnection({ dataDir, key });
    const desk = new ReportDesk({ entry: THREAD, place: { dataDir, key }, emit, now: Date.now });
    const before = megabytes();
    let most = before;
    const looking = new AbortController();
    const watched = watch(looking.signal, () => {
      most = Math.max(most, megabytes());
    });
    const start = performance.now();
    const { reportId } = desk.make(reportQuestionSchema.parse({ kind: 'tickets' }), [format], 'bench');
    const { state, rows, message } = await ended.promise;
    const milliseconds = performance.now() - start;
    looking.abort();
    await watched;
    if (state !== 'done') throw new Error(`The report was not made: ${message?.english}`);
    const made = desk.list().find((report) => report.reportId === reportId);
    const file = made?.files.find(({ name }) => name.endsWith(`.${format}`));
    if (!made || !file) throw new Error('The report is not there.');
    const size = statSync(path.join(made.directory, file.name)).size / 1e6;
    rmSync(made.directory, { recursive: true });
    opened.close();
    return { milliseconds, rows, growth: most - before, size };
  },
};

async function watch(signal: AbortSignal, look: () => void): Promise<void> {
  try {
    for await (const _ of every(LOOK, null, { signal })) look();
  } catch {
    // It is told to stop so.
  }
}

export type ReportMakerTasks = typeof tasks;
offer(tasks);
