/** One connection test at a time: a new one takes the place of the one that runs. */
import type { ConnectionTestOrder, ConnectionTestReport } from '../../../shared/connection-test.ts';
import { testConnection } from './connection-test.ts';

export class ConnectionTester {
  readonly #onReport: (report: ConnectionTestReport) => void;
  #running: AbortController | null = null;

  constructor(onReport: (report: ConnectionTestReport) => void) {
    this.#onReport = onReport;
  }

  /** Tests as {@link testConnection} does; only the latest test is reported. */
  test(order: ConnectionTestOrder): Promise<ConnectionTestReport> {
    this.cancel();
    const running = new AbortController();
    this.#running = running;
    return testConnection(order, {
      signal: running.signal,
      now: Date.now,
      onReport: (report) => {
        if (this.#running === running) this.#onReport(report);
      },
    });
  }

  /** Ends the test that runs, if one does. */
  cancel(): void {
    this.#running?.abort();
  }
}
