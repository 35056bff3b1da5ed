/** Charts drawn in lines and areas: bars of parts, and a funnel. Numbers stand beside them, so that grey paper tells all. */
import { paragraph, subheading } from './blocks.ts';
import type { Pages } from './pages.ts';
import { lineHeight, type TextStyle } from './pdf-text.ts';

/** A bar of a chart: how many of each part. */
export interface Bar {
  label: string;
  parts: readonly { part: string; count: number }[];
}

export interface BarChart {
  title: string;
  /** What the lengths mean, and what is left out. */
  caption: string;
  /** In the order of the legend, which is left out for a single one. */
  parts: readonly string[];
  bars: readonly Bar[];
  /** Whether every bar is as long as another one: shares of its own sum. */
  asShares: boolean;
}

const STYLE: TextStyle = { weight: 'regular', size: 7.5 };
/** Told apart by lightness too. */
const FILLS = ['#16425b', '#5fa8d3', '#f2b134', '#4f9d69', '#a23b3b', '#d9d9d9', '#7b5ea7', '#b08968'];
const DARK = new Set(['#16425b', '#a23b3b', '#7b5ea7', '#4f9d69']);
const BAR = 12;
const GAP = 5;
/** Points for the names of bars, and for the numbers behind them. */
const LABELS = 150;
const NUMBERS = 60;

/** Draws a chart; its parts are not torn apart from its title. */
export async function drawBars(pages: Pages, { title, caption, parts, bars, asShares }: BarChart): Promise<void> {
  if (bars.length === 0) return;
  const fill = new Map(parts.map((part, at) => [part, FILLS[at % FILLS.length] ?? 'black']));
  await subheading(pages, title, 3 * (BAR + GAP) + 40);
  await paragraph(pages, caption);
  if (parts.length > 1) await legend(pages, fill);
  const sums = bars.map((bar) => bar.parts.reduce((sum, { count }) => sum + count, 0));
  const longest = Math.max(1, ...sums);
  const room = pages.width - LABELS - NUMBERS;
  for (const [at, bar] of bars.entries()) {
    await pages.room(BAR + GAP);
    const sum = sums[at] ?? 0;
    const label = pages.text.oneLine(bar.label, LABELS - 8, STYLE);
    const middle = pages.y + (BAR - lineHeight(STYLE)) / 2 + 0.5;
    pages.text.draw(label, pages.left, middle, STYLE);
    const length = sum === 0 ? 0 : asShares ? room : (room * sum) / longest;
    drawBar(pages, bar, { length, sum, fill });
    pages.text.draw(String(sum), pages.left + LABELS + length + 5, middle, STYLE);
    pages.y += BAR + GAP;
  }
  pages.y += 8;
}

function drawBar(
  pages: Pages,
  { parts }: Bar,
  { length, sum, fill }: { length: number; sum: number; fill: ReadonlyMap<string, string> },
): void {
  let x = pages.left + LABELS;
  for (const { part, count } of parts) {
    const width = sum === 0 ? 0 : (length * count) / sum;
    if (width <= 0) continue;
    const color = fill.get(part) ?? 'black';
    pages.document.rect(x, pages.y, width, BAR).lineWidth(0.4).fillAndStroke(color, 'black');
    const number = String(count);
    const style = { ...STYLE, color: DARK.has(color) ? 'white' : 'black' };
    const numberWidth = pages.text.width(number, style);
    if (parts.length > 1 && numberWidth + 4 < width) {
      pages.text.draw(number, x + (width - numberWidth) / 2, pages.y + (BAR - lineHeight(style)) / 2 + 0.5, style);
    }
    x += width;
  }
}

async function legend(pages: Pages, fill: ReadonlyMap<string, string>): Promise<void> {
  const height = lineHeight(STYLE) + 3;
  let x = pages.left;
  for (const [part, color] of fill) {
    const width = pages.text.width(part, STYLE) + 24;
    if (x + width > pages.left + pages.width) {
      x = pages.left;
      pages.y += height;
    }
    pages.document
      .rect(x, pages.y + 1, 8, 7)
      .lineWidth(0.4)
      .fillAndStroke(color, 'black');
    pages.text.draw(part, x + 12, pages.y, STYLE);
    x += width;
  }
  pages.y += height + 4;
}

/** Steps that follow each other, each with how many came so far; `atMost` where the records leave it open. */
export interface FunnelStep {
  label: string;
  atLeast: number;
  atMost: number;
}

/** Bars in the middle, as long as their numbers: what is open is drawn without a filling. */
export async function drawFunnel(
  pages: Pages,
  { title, caption, steps }: { title: string; caption: string; steps: readonly FunnelStep[] },
): Promise<void> {
  const most = Math.max(0, ...steps.map(({ atMost }) => atMost));
  if (most === 0) return;
  await subheading(pages, title, steps.length * (BAR + GAP) + 50);
  await paragraph(pages, caption);
  const room = pages.width - LABELS - 2 * NUMBERS;
  const middle = pages.left + LABELS + room / 2;
  for (const { label, atLeast, atMost } of steps) {
    const y = pages.y + (BAR - lineHeight(STYLE)) / 2 + 0.5;
    pages.text.draw(label, pages.left, y, STYLE);
    const half = (count: number): number => ((room / 2) * count) / most;
    if (atMost > 0) {
      const open = pages.document.rect(middle - half(atMost), pages.y, 2 * half(atMost), BAR).lineWidth(0.4);
      open.fillAndStroke('white', 'black');
    }
    if (atLeast > 0) pages.document.rect(middle - half(atLeast), pages.y, 2 * half(atLeast), BAR).fill(FILLS[1]);
    const range = atLeast === atMost ? String(atLeast) : `${atLeast} to ${atMost}`;
    const share = `${range}  (${percent(atLeast, most)}${atLeast === atMost ? '' : ` to ${percent(atMost, most)}`})`;
    pages.text.draw(share, pages.left + LABELS + room + 6, y, STYLE);
    pages.y += BAR + GAP;
  }
  pages.y += 8;
}

function percent(count: number, of: number): string {
  return `${((100 * count) / of).toFixed(1)} %`;
}
