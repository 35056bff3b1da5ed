import { describe, expect, it } from 'vitest';
import type { StatusLogEntry } from './status-log.ts';
import { statusSegments } from './timeline.ts';

function entry(utc: number, statuses: Partial<StatusLogEntry>): StatusLogEntry {
  return { ticketId: 'T-1', actionName: 'Download', serverTimestamp: { utc, offset: 120 }, ...statuses };
}

const v4 = (utc: number, toStatus: string) => entry(utc, { toStatus });
const lifecycle = (utc: number, toLifecycleStatus: string) => entry(utc, { toLifecycleStatus });

describe('the stretches of a status timeline', () => {
  it('are none for an empty log', () => {
    expect(statusSegments([])).toEqual([]);
  });

  it('follow each other without a gap, and the last one lasts', () => {
    expect(statusSegments([v4(10, 'NOT_DOWNLOADED'), v4(20, 'DOWNLOADED'), v4(30, 'PENDING_TRANSFER')])).toEqual([
      { vocabulary: 'V4', status: 'NOT_DOWNLOADED', from: 10, until: 20 },
      { vocabulary: 'V4', status: 'DOWNLOADED', from: 20, until: 30 },
      { vocabulary: 'V4', status: 'PENDING_TRANSFER', from: 30, until: null },
    ]);
  });

  it('join neighbours of the same status and keep a later return apart', () => {
    const log = [v4(10, 'DOWNLOADED'), v4(20, 'DOWNLOADED'), v4(30, 'NOT_DOWNLOADED'), v4(40, 'DOWNLOADED')];
    expect(statusSegments(log)).toEqual([
      { vocabulary: 'V4', status: 'DOWNLOADED', from: 10, until: 30 },
      { vocabulary: 'V4', status: 'NOT_DOWNLOADED', from: 30, until: 40 },
      { vocabulary: 'V4', status: 'DOWNLOADED', from: 40, until: null },
    ]);
  });

  it('keep the same word of two vocabularies apart', () => {
    expect(statusSegments([lifecycle(10, 'DOWNLOADED'), v4(20, 'DOWNLOADED')])).toEqual([
      { vocabulary: 'LIFECYCLE', status: 'DOWNLOADED', from: 10, until: 20 },
      { vocabulary: 'V4', status: 'DOWNLOADED', from: 20, until: null },
    ]);
  });

  it('show an unknown status as the server wrote it', () => {
    expect(statusSegments([v4(10, 'ON_THE_MOON')])).toMatchObject([{ status: 'ON_THE_MOON' }]);
  });

  it('begin where a log begins that lacks its beginning', () => {
    expect(statusSegments([entry(50, { fromStatus: 'DOWNLOADED', toStatus: 'PENDING_TRANSFER' })])).toEqual([
      { vocabulary: 'V4', status: 'PENDING_TRANSFER', from: 50, until: null },
    ]);
  });

  it('pass over entries that name no status', () => {
    expect(statusSegments([v4(10, 'DOWNLOADED'), entry(20, {}), v4(30, 'DOWNLOADED')])).toEqual([
      { vocabulary: 'V4', status: 'DOWNLOADED', from: 10, until: null },
    ]);
  });

  it('keep statuses that follow each other within a millisecond', () => {
    expect(statusSegments([v4(10, 'DELETION_PENDING'), v4(10, 'DELETED')])).toEqual([
      { vocabulary: 'V4', status: 'DELETION_PENDING', from: 10, until: 10 },
      { vocabulary: 'V4', status: 'DELETED', from: 10, until: null },
    ]);
  });
});
