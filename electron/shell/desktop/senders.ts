/** Who may call the shell: the main frame of our window, while it shows our page. */
import { isOurPage } from './page-address.ts';

/** What is known of a frame that sends a message. */
export interface Frame {
  url: string;
  /** Null for a main frame. */
  parent: unknown;
  processId: number;
  routingId: number;
}

/** `sender` is null when the frame is gone already. */
export function isOurFrame(sender: Frame | null, mainFrame: Frame): boolean {
  return (
    sender !== null &&
    sender.parent === null &&
    sender.processId === mainFrame.processId &&
    sender.routingId === mainFrame.routingId &&
    isOurPage(sender.url)
  );
}
