/** Milliseconds that what comes next is waited for with the screen as it is: so short a wait needs no picture of its own. */
export const SOON = 100;
