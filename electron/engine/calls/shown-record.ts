import { withoutSecrets } from '../../../shared/domain/personal-data.ts';
import type { SetAsideRecord } from '../../../shared/sync-status.ts';

/** A record as it may be shown: without what nobody sees unasked. The cache keeps its text as it came. */
export function shownRecord(record: SetAsideRecord): SetAsideRecord {
  const document = objectIn(record.raw);
  if (document === null) return record;
  const barcode: unknown = Reflect.get(document, 'barcode');
  const { shown } = withoutSecrets(document, typeof barcode === 'string' ? barcode : null);
  return { ...record, raw: JSON.stringify(shown) };
}

/** Null: the text is no JSON, or not of an object. */
function objectIn(text: string): object | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' ? value : null;
  } catch {
    return null;
  }
}
