/**
 * Runs inside the page, before anything of it: tells when what is waited for has been painted. A change of the document
 * is seen by a MutationObserver; it counts as painted when the second animation frame after it begins, as the first one
 * draws it. That is a frame more than the change needs at best, and never less.
 */

/** Milliseconds from the beginning: until it stood in the document, and until it was painted. */
export interface Painted {
  inPage: number;
  painted: number;
}

/** What begins a measurement: the next event of this type, by the event's own time stamp, or this very moment. */
export type Beginning = 'keydown' | 'pointerdown' | 'now';

/** What is waited for. */
export type Awaited =
  /** The list was busy and has rows again, or the screen says that nothing matches the text. */
  | { kind: 'answer'; text: string }
  /** A ticket stands there with the lanes of its timeline. */
  | { kind: 'ticket'; ticketNumber: string }
  /** The charts of these names are drawn, and nothing else of the screen is awaited. */
  | { kind: 'charts'; names: readonly string[] }
  /** Every row of the list that is seen has its ticket, and they are other rows than before; `row`: with this one. */
  | { kind: 'rows'; row: number | null }
  /** The text of the reference page. */
  | { kind: 'text'; text: string };

export interface Probe {
  /** Waits from the beginning on; {@link painted} tells when it was there. */
  begin(beginning: Beginning, awaited: Awaited): void;
  painted(): Promise<Painted>;
  /** When the rows of the ticket list were painted first since the page was opened, UTC milliseconds. */
  readonly firstRows: Promise<number>;
  /** Milliseconds of the tasks that were longer than 50 ms since it was asked last. */
  longTasks(): number[];
  /** Names of the charts that are drawn; null while something on the screen is awaited. */
  charts(): string[] | null;
}

declare global {
  interface Window {
    probe: Probe;
  }
}

/** Stands alone: Playwright carries its text into the page. */
export function installProbe(): void {
  /** Milliseconds after which what is waited for will not come any more. */
  const PATIENCE = 20_000;
  const main = (): Element | null => document.querySelector('main');
  /** Not those of a screen that is kept behind this one. */
  const seen = (selector: string): Element[] =>
    [...(main()?.querySelectorAll(selector) ?? [])].filter((element) => element.checkVisibility());
  const grid = (): Element | null => document.querySelector('[role=grid][aria-label=Tickets]');

  const hasRows = (): boolean => {
    const list = grid();
    return list?.querySelector('tbody tr') != null && !list.matches('[aria-busy], :has([aria-busy])');
  };
  /** The row in the middle of the list by its `aria-rowindex`; null where there is none. */
  const middleRow = (): string | null => {
    const box = grid()?.getBoundingClientRect();
    const middle = box && document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
    return middle?.closest('tr')?.getAttribute('aria-rowindex') ?? null;
  };
  const charts = (): string[] | null => {
    if (!main() || main()?.querySelector('[aria-busy]')) return null;
    const images = seen('[role=img][aria-label]');
    if (!images.every((image) => image.querySelector('path, rect, circle'))) return null;
    return images.map((image) => image.getAttribute('aria-label') ?? '');
  };

  const isTicketShown = (ticketNumber: string): boolean => {
    if (seen('h1')[0]?.textContent !== ticketNumber) return false;
    const timeline = main()?.querySelector('section[aria-label="Status timeline"] [role=slider]');
    const lanes = [...(timeline?.querySelectorAll<HTMLElement>('[style]') ?? [])];
    return lanes.some(({ style }) => Number.parseFloat(style.width) > 1);
  };

  /** What tells whether it is there, judging from how things are now. */
  const conditionOf = (awaited: Awaited): (() => boolean) => {
    switch (awaited.kind) {
      case 'answer': {
        let wasBusy = false;
        return () => {
          wasBusy ||= grid()?.hasAttribute('aria-busy') ?? true;
          return grid() ? wasBusy && hasRows() : main()?.textContent.includes(`“${awaited.text}”`) === true;
        };
      }
      case 'ticket':
        return () => isTicketShown(awaited.ticketNumber);
      case 'charts':
        return () => {
          const drawn = charts();
          return awaited.names.every((name) => drawn?.includes(name));
        };
      case 'rows': {
        const before = middleRow();
        const wanted = `tr[aria-rowindex="${(awaited.row ?? 0) + 1}"]`;
        const isWanted = (): boolean => awaited.row === null || grid()?.querySelector(wanted) != null;
        return () => hasRows() && isWanted() && ![before, null].includes(middleRow());
      }
      case 'text':
        return () => document.body.textContent.includes(awaited.text);
    }
  };

  const until = (isThere: () => boolean): Promise<void> =>
    new Promise((resolve) => {
      const look = () => {
        if (!isThere()) return;
        observer.disconnect();
        resolve();
      };
      const observer = new MutationObserver(look);
      observer.observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
      look();
    });
  const begun = (beginning: Beginning): Promise<number> => {
    if (beginning === 'now') return Promise.resolve(performance.now());
    return new Promise((resolve) => {
      document.addEventListener(beginning, ({ timeStamp }) => resolve(timeStamp), { capture: true, once: true });
    });
  };
  const afterFrame = (): Promise<number> =>
    new Promise((resolve) => {
      requestAnimationFrame(() => requestAnimationFrame(() => resolve(performance.now())));
    });

  let result: Promise<Painted> | null = null;
  let long: number[] = [];
  new PerformanceObserver((list) => {
    long.push(...list.getEntries().map(({ duration }) => duration));
  }).observe({ type: 'longtask' });

  window.probe = {
    begin(beginning, awaited) {
      const isThere = conditionOf(awaited);
      const seen = begun(beginning).then(async (since) => {
        await until(isThere);
        const inPage = performance.now() - since;
        return { inPage, painted: (await afterFrame()) - since };
      });
      const tooLate = new Promise<never>((_, reject) => {
        setTimeout(() => reject(new Error(`In vain waited for ${JSON.stringify(awaited)}`)), PATIENCE);
      });
      result = Promise.race([seen, tooLate]);
      result.catch(() => undefined);
    },
    painted: () => result ?? Promise.reject(new Error('Nothing is measured.')),
    firstRows: until(hasRows)
      .then(afterFrame)
      .then((at) => performance.timeOrigin + at),
    longTasks() {
      const seen = long;
      long = [];
      return seen;
    },
    charts,
  };
}
