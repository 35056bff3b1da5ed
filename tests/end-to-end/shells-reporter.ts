/** Says at the end which of the three shells a run was on. */
import type { FullConfig, Reporter, Suite } from '@playwright/test/reporter';

const SHELLS: Record<string, string> = {
  'stand-in': "the stand-in for Electron's program",
  'browser-shell': 'the browser shell',
  electron: "Electron's own program",
};

export default class ShellsReporter implements Reporter {
  #ran: string[] = [];

  onBegin(_config: FullConfig, suite: Suite): void {
    this.#ran = suite.suites.filter((project) => project.allTests().length > 0).map(({ title }) => title);
  }

  onEnd(): void {
    const [ran, not] = [true, false].map((did) =>
      Object.entries(SHELLS).flatMap(([name, words]) => (this.#ran.includes(name) === did ? [words] : [])),
    );
    process.stdout.write(`End to end on: ${ran?.join(', ') || 'nothing'}. Not on: ${not?.join(', ') || 'nothing'}.\n`);
  }
}
