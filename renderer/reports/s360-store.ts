/** The file of S-360 that was chosen last: the engine holds its text, and the page what is known of it. */
import { create } from 'zustand';
import type { CallError } from '../../shared/answer.ts';
import { asCallError, call } from '../inspector.ts';
import { handOverFiles } from '../ui/hand-over-files.ts';
import { mappingOf, type S360Mapping } from './s360-mapping.ts';

interface S360State {
  mapping: S360Mapping | null;
  reading: boolean;
  error: CallError | null;
}

export const useS360 = create<S360State>(() => ({ mapping: null, reading: false, error: null }));

/** Hands a file over to the engine and takes over what it says of it. */
export async function readS360File(file: File): Promise<void> {
  useS360.setState({ reading: true, error: null });
  try {
    const [fileId = ''] = await handOverFiles([file]);
    const preview = await call('reports.holdS360', { fileId });
    useS360.setState(({ mapping }) => ({ mapping: mappingOf(preview, mapping), reading: false }));
  } catch (error) {
    useS360.setState({ error: asCallError(error), reading: false });
  }
}

/** Takes over which column is which, or the file of a saved report. */
export function mapS360(mapping: S360Mapping | null): void {
  useS360.setState({ mapping, error: null });
}
