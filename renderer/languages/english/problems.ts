/** What went wrong, and what to do about it: banners, refused calls, screens that fail. */
export const problems = {
  ownError: 'Something went wrong inside Usher. Try again; if it stays, start Usher again.',
  banner: {
    engineFailed: 'The engine could not be started. Start Usher again.',
    engineRestarting: 'The engine stopped and is being started again.',
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
