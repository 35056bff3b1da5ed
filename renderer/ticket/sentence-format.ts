import type { PreviewFormat } from '../../shared/domain/deletion-sentences/wording.ts';
import type { DiagnosisFormat } from '../../shared/domain/diagnosis/wording.ts';
import type { Person, TicketDetail } from '../../shared/ticket-views.ts';
import { formatDuration, formatMinute, zoneNameAt } from '../ui/time-format.ts';
import { personById, personText } from './ticket-people.ts';

export type SentenceFormat = DiagnosisFormat & PreviewFormat;

/** How times, lengths of time, people and phones stand in the sentences about a ticket; a time names its zone. */
export function sentenceFormat(
  detail: Pick<TicketDetail, 'people' | 'ticket'>,
  personAs: (person: Person) => string = personText,
): SentenceFormat {
  return {
    time: (utc) => `${formatMinute(utc)} ${zoneNameAt(utc)}`,
    duration: formatDuration,
    person: (ownerId) => personAs(personById(detail, ownerId)),
    phone: (deviceId) => deviceId,
  };
}
