/** A chart as a PNG that explains itself: its name, its age, its legend and its definition are drawn around it. */
import i18next from 'i18next';
import { formatMinute, zoneNameAt } from '../ui/time-format.ts';
import type { FigureData, FigureOrigin, LegendEntry } from './figure-data.ts';

/** Pixels of the picture for one of the screen. */
export const SCALE = 2;
export const MARGIN = 16;
const LINE = 18;

/** What an element of a chart looks like; a picture of it has no style sheet. */
const STYLES = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-opacity',
  'stroke-dasharray',
  'opacity',
  'font-family',
  'font-size',
  'font-weight',
  'text-anchor',
  'visibility',
];

interface Colors {
  ground: string;
  text: string;
  dim: string;
}

/** Draws a chart that is on the screen. @throws when the browser cannot draw it */
export async function figurePicture(chart: SVGSVGElement, data: FigureData, origin: FigureOrigin): Promise<Blob> {
  const { width, height } = chart.getBoundingClientRect();
  const image = await imageOf(chart, width, height);
  const canvas = document.createElement('canvas');
  const pen = canvas.getContext('2d');
  if (!pen) throw new Error('no canvas');
  const sheet = new Sheet(pen, colorsAt(chart), width);
  const plan = () => drawFigure(sheet, { image, height, data, origin });
  // The first pass only measures: setting the size of a canvas empties it.
  canvas.width = (width + 2 * MARGIN) * SCALE;
  canvas.height = Math.ceil(plan()) * SCALE;
  sheet.begin(canvas);
  plan();
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no picture'))), 'image/png');
  });
}

interface Drawing {
  image: HTMLImageElement;
  height: number;
  data: FigureData;
  origin: FigureOrigin;
}

/** Gives the height of the sheet. */
function drawFigure(sheet: Sheet, { image, height, data, origin }: Drawing): number {
  sheet.moveTo(MARGIN);
  sheet.write(data.name, { size: 15, bold: true });
  sheet.write(`${origin.scope} · ${ageText(origin)}`, { dim: true });
  sheet.skip(6);
  if (data.legend.length > 0) sheet.legend(data.legend);
  sheet.image(image, height);
  sheet.skip(8);
  for (const sentence of [data.definition, ...data.notes]) sheet.write(sentence, { dim: true });
  return sheet.bottom + MARGIN;
}

function ageText({ asOf }: FigureOrigin): string {
  const label = i18next.t('overview:file.asOf');
  return asOf === null ? i18next.t('noCompleteData') : `${label} ${formatMinute(asOf)} ${zoneNameAt(asOf)}`;
}

/** A sheet that is filled from top to bottom. */
class Sheet {
  readonly #pen: CanvasRenderingContext2D;
  readonly #colors: Colors;
  readonly #width: number;
  #y = 0;

  constructor(pen: CanvasRenderingContext2D, colors: Colors, width: number) {
    this.#pen = pen;
    this.#colors = colors;
    this.#width = width;
  }

  get bottom(): number {
    return this.#y;
  }

  begin({ width, height }: HTMLCanvasElement): void {
    this.#pen.fillStyle = this.#colors.ground;
    this.#pen.fillRect(0, 0, width, height);
    this.#pen.scale(SCALE, SCALE);
  }

  moveTo(y: number): void {
    this.#y = y;
  }

  skip(height: number): void {
    this.#y += height;
  }

  /** Breaks lines between words. */
  write(text: string, { size = 12, bold = false, dim = false } = {}): void {
    this.#setFont(size, bold);
    this.#pen.fillStyle = dim ? this.#colors.dim : this.#colors.text;
    let line = '';
    for (const word of text.split(' ')) {
      const longer = line ? `${line} ${word}` : word;
      if (line && this.#pen.measureText(longer).width > this.#width) {
        this.#writeLine(line);
        line = word;
      } else line = longer;
    }
    this.#writeLine(line);
  }

  legend(entries: readonly LegendEntry[]): void {
    this.#setFont(12, false);
    let x = 0;
    for (const { label, color } of entries) {
      const width = 14 + this.#pen.measureText(label).width + 16;
      if (x > 0 && x + width > this.#width) {
        this.#y += LINE;
        x = 0;
      }
      this.#pen.fillStyle = color;
      this.#pen.fillRect(MARGIN + x, this.#y + 4, 9, 9);
      this.#pen.fillStyle = this.#colors.text;
      this.#pen.fillText(label, MARGIN + x + 14, this.#y + 13);
      x += width;
    }
    this.#y += LINE + 6;
  }

  image(image: HTMLImageElement, height: number): void {
    this.#pen.drawImage(image, MARGIN, this.#y, this.#width, height);
    this.#y += height;
  }

  #writeLine(line: string): void {
    this.#pen.fillText(line, MARGIN, this.#y + 13);
    this.#y += LINE;
  }

  #setFont(size: number, bold: boolean): void {
    this.#pen.font = `${bold ? 600 : 400} ${size}px ${getComputedStyle(document.body).fontFamily}`;
  }
}

function colorsAt(chart: SVGSVGElement): Colors {
  const style = getComputedStyle(chart);
  const color = (name: string): string => style.getPropertyValue(name).trim();
  return {
    ground: color('--usher-surface'),
    text: color('--mantine-color-text'),
    dim: color('--mantine-color-dimmed'),
  };
}

async function imageOf(chart: SVGSVGElement, width: number, height: number): Promise<HTMLImageElement> {
  const copy = chart.cloneNode(true) as SVGSVGElement;
  const [shown, copied] = [chart, copy].map((root) => [root, ...root.querySelectorAll<SVGElement>('*')]);
  shown?.forEach((element, place) => {
    const style = getComputedStyle(element);
    for (const name of STYLES) copied?.[place]?.style.setProperty(name, style.getPropertyValue(name));
  });
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  copy.setAttribute('width', String(width * SCALE));
  copy.setAttribute('height', String(height * SCALE));
  copy.setAttribute('viewBox', `0 0 ${width} ${height}`);
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(new XMLSerializer().serializeToString(copy))}`;
  await image.decode();
  return image;
}
