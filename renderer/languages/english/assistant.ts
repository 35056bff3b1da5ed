/** The first-start assistant on the Overview. */
export const assistant = {
  title: 'First steps',
  intro: 'You are looking at made-up tickets of the demo back office. How do you want to go on?',
  introServer: 'How do you want to go on?',
  close: 'Close the first steps',
  later: 'You find this again in Settings.',
  notStored: 'This was not stored',
  connect: {
    title: 'Connect to TIXNGO',
    hint: 'Server, API key, a test, done. It takes what your SecuTix contact gave you.',
  },
  demo: {
    title: 'Use the demo',
    hint: 'Stay with the made-up tickets and try everything. Nothing leaves this machine.',
  },
  file: {
    title: 'Load a file',
    hint: 'Tickets from answers of TIXNGO that were saved as files. For real ones enter the server first, also without a network.',
  },
  steps: { server: 'Server', key: 'API key', test: 'Test', save: 'Save' },
  back: 'Back',
  next: 'Next',
  ways: 'Back to the choice',
  keyHint: 'It belongs to your organizer; an ADMIN finds it in the TIXNGO back-office. It is never shown again.',
  keyLater: 'Without a key nothing is loaded; it can be entered in Settings later.',
  summary: 'This is stored, and Usher starts to load the tickets:',
  summaryKey: 'as typed, kept apart',
  summaryNoKey: 'none yet',
  demoGoes: 'The demo’s tickets make room; they come back when the server URL is emptied in Settings.',
  save: 'Save and connect',
  stored: 'Stored. Usher now reads from {{server}}.',
} as const;
