/** What the shells and the demo back office have to agree on. Nothing here is secret: the whole venue is made up. */
export const DEMO_API_KEY = 'demo-organizer-key';
export const DEMO_TICKETS = 24_000;
export const DEMO_SEED = 1;
/** Path of the demo's own controls, which no real TIXNGO has. */
export const DEMO_CONTROL_PATH = '/demo';
