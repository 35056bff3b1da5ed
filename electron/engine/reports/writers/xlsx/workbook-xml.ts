/** The files of a workbook around its sheets. */

/** A sheet as the workbook lists it. */
export interface SheetNote {
  name: string;
  /** Of what can be filtered, as `$A$1:$D$10`; null: nothing. */
  filtered: string | null;
}

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** The first files of the archive: a sheet is what is not said to be something else, so their number may be open. */
export const OPENING_FILES: Readonly<Record<string, string>> = {
  '[Content_Types].xml':
    `${XML}<Types xmlns="${PACKAGE}/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    `<Default Extension="xml" ContentType="${TYPE}.worksheet+xml"/>` +
    `<Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/>` +
    `<Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/>` +
    '</Types>',
  '_rels/.rels':
    `${XML}<Relationships xmlns="${PACKAGE}/relationships">` +
    `<Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/>` +
    '</Relationships>',
};

/** Counted from 1. */
export function sheetFile(number: number): string {
  return `xl/worksheets/sheet${number}.xml`;
}

/** The last files of the archive, `xl/styles.xml` excepted. */
export function closingFiles(sheets: readonly SheetNote[]): Record<string, string> {
  const numbered = sheets.map((sheet, at) => ({ ...sheet, at }));
  const list = numbered.map(({ name, at }) => `<sheet name="${name}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`);
  const filters = numbered.flatMap(({ name, filtered, at }) =>
    filtered === null
      ? []
      : `<definedName name="_xlnm._FilterDatabase" localSheetId="${at}" hidden="1">'${name}'!${filtered}</definedName>`,
  );
  const targets = sheets.map(
    (_, at) =>
      `<Relationship Id="rId${at + 1}" Type="${OFFICE}/worksheet" Target="${sheetFile(at + 1).replace('xl/', '')}"/>`,
  );
  return {
    'xl/workbook.xml':
      `${XML}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${list.join('')}</sheets>` +
      `<definedNames>${filters.join('')}</definedNames></workbook>`,
    'xl/_rels/workbook.xml.rels':
      `${XML}<Relationships xmlns="${PACKAGE}/relationships">${targets.join('')}` +
      `<Relationship Id="rId${sheets.length + 1}" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
  };
}
