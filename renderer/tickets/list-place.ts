/** Where the reader was in a list: coming back from a ticket, one is there again. */

interface ListReadingPlace {
  /** The list, as text. */
  question: string;
  active: number;
  /** Pixels of the list above the view. */
  listTop: number;
}

let left: ListReadingPlace | null = null;

export function leaveList(place: ListReadingPlace): void {
  left = place;
}

/** The place in this list, or its beginning when another list was left last. */
export function placeInList(question: string): ListReadingPlace {
  return left?.question === question ? left : { question, active: 0, listTop: 0 };
}
