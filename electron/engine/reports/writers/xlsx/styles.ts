/** The looks of cells: some fixed, and a number format for each kind of number and time that a report turns out to have. */
import { formatOffset } from '../../../../../shared/domain/instant.ts';

/** Indexes of `cellXfs`. */
export const STYLE = { general: 0, heading: 1, text: 2, wrapped: 3 } as const;

/** Excel's own number format for texts: what is edited in such a cell stays a text, a formula too. */
const TEXT_FORMAT = 49;

const FIXED = [
  '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>',
  `<xf numFmtId="${TEXT_FORMAT}" fontId="1" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1"/>`,
  `<xf numFmtId="${TEXT_FORMAT}" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>`,
  `<xf numFmtId="${TEXT_FORMAT}" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>`,
];

/** Numbers of formats below this one are Excel's own. */
const FIRST_FORMAT = 164;

export class Styles {
  /** Format codes in the order of their first use. */
  readonly #formats = new Map<string, number>();

  /** A time in UTC; behind it the offset that it was written with, in minutes, unless that was UTC too. */
  time(offset: number): number {
    const written = offset === 0 ? '' : ` (${formatOffset(offset)})`;
    return this.#styleOf(`yyyy-mm-dd hh:mm:ss.000"Z${written}"`);
  }

  /** A number with so many decimals. */
  decimal(places: number): number {
    return this.#styleOf(places === 0 ? '0' : `0.${'0'.repeat(places)}`);
  }

  /** The file `styles.xml`. */
  xml(): string {
    const formats = [...this.#formats.keys()];
    const codes = formats.map(
      (code, at) => `<numFmt numFmtId="${FIRST_FORMAT + at}" formatCode="${code.replaceAll('"', '&quot;')}"/>`,
    );
    const looks = formats.map(
      (_, at) =>
        `<xf numFmtId="${FIRST_FORMAT + at}" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>`,
    );
    const xfs = [...FIXED, ...looks];
    const font = '<sz val="11"/><name val="Calibri"/><family val="2"/>';
    return [
      '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
      '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
      codes.length > 0 ? `<numFmts count="${codes.length}">${codes.join('')}</numFmts>` : '',
      `<fonts count="2"><font>${font}</font><font><b/>${font}</font></fonts>`,
      '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>',
      '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>',
      '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
      `<cellXfs count="${xfs.length}">${xfs.join('')}</cellXfs>`,
      '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>',
      '</styleSheet>',
    ].join('');
  }

  #styleOf(code: string): number {
    const known = this.#formats.get(code);
    if (known !== undefined) return known;
    const style = FIXED.length + this.#formats.size;
    this.#formats.set(code, style);
    return style;
  }
}
