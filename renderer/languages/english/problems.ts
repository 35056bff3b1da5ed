/** What went wrong, and what to do about it: banners, refused calls, screens that fail. */
export const problems = {
  calls: {
    UNKNOWN_CALL: 'This page and Usher do not fit together. Load the page again.',
    BAD_INPUT: 'This was not accepted.',
    NOT_FOUND: 'It is not here, or not any more. Sync, or look for it again.',
    RESULT_EXPIRED: 'This search result is no longer held; search again.',
    TICKET_CHANGED: 'The ticket changed while you looked at it. Look at it again, then decide.',
    ALREADY_QUEUED: 'A deletion of this ticket was decided before; see Deletions.',
    ALREADY_DELETED: 'This ticket is already deleted: there is nothing to delete.',
    NOT_POSSIBLE_NOW: 'This is not possible now.',
    NOT_PERMITTED: 'Your role does not allow this. Another role can be chosen in Settings.',
    ENGINE_UNAVAILABLE: 'Usher’s engine does not answer now. It is started again by itself; try again in a moment.',
    STORAGE: 'The disk or a data file stands in the way.',
    INTERNAL: 'Something went wrong inside Usher. Try again; if it stays, start Usher again.',
  },
  connection: {
    workOffline: 'You chose to work offline. Deletions wait in the queue.',
    notConfigured: 'No API key is stored for this server. Enter it in Settings.',
    unreachable: 'TIXNGO does not answer. Check the network; Usher tries again by itself.',
    keyRefused: 'TIXNGO refused the API key. Enter a valid key in Settings; nothing is sent until then.',
    notTixngo: 'Something answers at the server’s address, but not as TIXNGO does. Check the address in Settings.',
    serverError: 'TIXNGO can’t answer now. Usher tries again by itself.',
    local: 'The disk or a data file of this machine stands in the way.',
  },
  banner: {
    engineFailed: 'The engine could not be started. Start Usher again.',
    engineRestarting: 'The engine stopped and is being started again.',
    engineTrouble: 'The engine had to be started again.',
    checkConnection: 'Check the connection',
    newKey: 'Enter a new key',
    wipe: 'Wipe the local copy…',
  },
  link: {
    silent:
      'Usher does not answer. Check that it is still running where you started it; the page goes on by itself when it is back.',
    signedOut: 'This page is not signed in any more. Open the address that Usher printed when it started.',
  },
  screen: {
    title: 'This screen could not be drawn',
    rest: 'The other screens still work, and nothing that was decided is lost.',
    again: 'Draw it again',
  },
  severity: { problem: 'Problem', danger: 'Danger', warning: 'Warning', info: 'Info' },
} as const;
