/** Opens what a report is made from: connections of its own, so that nobody waits for it. */
import { openCacheConnection } from '../cache/open-cache.ts';
import { joinLedger } from '../ledger/open-ledger.ts';
import { ReportData } from './report-data.ts';

export interface ReportPlace {
  dataDir: string;
  /** 64 hexadecimal digits. */
  key: string;
}

/** Room for the inner pages above a million documents: with less, they are fetched again for each that is read. */
const PAGES_KIB = 12_288;

/** Gives `work` the data as it is now, and closes everything afterwards. Ledger and cache were opened before by a writer. */
export async function withReportData<Result>(
  place: ReportPlace,
  now: () => number,
  work: (data: ReportData) => Promise<Result>,
): Promise<Result> {
  const ledger = joinLedger(place);
  try {
    // While a report is read nothing can be written, and it may need both keys.
    ledger.reports.secrets.prepare(now());
    const database = openCacheConnection(place);
    database.pragma(`cache_size = -${PAGES_KIB}`);
    try {
      const data = new ReportData(database, ledger);
      try {
        return await work(data);
      } finally {
        data.close();
      }
    } finally {
      database.close();
    }
  } finally {
    ledger.close();
  }
}
